using System.Numerics;
using Praxis.Assets;
using Praxis.Core;
using Praxis.Simulation;

namespace Praxis.Rollout;

/// <summary>
/// Points spread evenly over what is seen of a thing, fixed to its bodies; those of cloths and cords move with their vertices.
/// </summary>
sealed class SurfacePoints
{
    /// <summary>Points per thing.</summary>
    public const int Count = 192;

    readonly (BodyId Body, Vec3 P, Vec3 Normal)[] rigid;
    readonly int[] vertices; // of what deforms: where each point's three numbers stand in the state's vertices

    public SurfacePoints(SceneIndex index, SceneObject thing)
    {
        rigid = thing.Asset.Ingredients.Any(i => i.ReplacesBody()) ? [] : Spread(index, thing);
        vertices = rigid.Length > 0 ? [] : Deforming(index, thing);
    }

    /// <summary>Calls for every point: where it is in W, and its outward normal there; none (zero) where both sides are seen.</summary>
    public void ForEach(WorldState state, Action<Vec3, Vec3> each)
    {
        (BodyId body, Pose X_WB) = (new(-1), Pose.Identity);
        foreach ((BodyId of, Vec3 p, Vec3 normal) in rigid)
        {
            if (of != body) (body, X_WB) = (of, state.BodyPose(of));
            each(X_WB * p, X_WB.R.Rotate(normal));
        }
        foreach (int at in vertices) each(Vec3.From(state.Vertices[at..]), Vec3.Zero);
    }

    static int[] Deforming(SceneIndex index, SceneObject thing)
    {
        int at = 0;
        foreach (SceneObject other in index.Objects)
            foreach (Ingredient ingredient in other.Asset.Ingredients)
            {
                int count = ingredient.VertexCount();
                if (other == thing && ingredient.ReplacesBody())
                {
                    int points = Math.Min(Count, count);
                    return [.. Enumerable.Range(0, points).Select(i => 3 * (at + (int)((long)i * count / points)))];
                }
                at += count;
            }
        return [];
    }

    static (BodyId, Vec3, Vec3)[] Spread(SceneIndex index, SceneObject thing)
    {
        List<(BodyId Body, Mesh Mesh)> meshes = [.. thing.Asset.Visuals.Select(v => (index.BodyOf(thing.Ref), v.Mesh))];
        foreach (LinkIndex link in thing.Links) meshes.AddRange(link.Link.Visuals.Select(v => (link.Body, v.Mesh)));
        double whole = meshes.Sum(m => Area(m.Mesh)), step = whole / Count, next = step / 2, sum = 0;
        var points = new List<(BodyId, Vec3, Vec3)>();
        if (!(whole > 0)) return [];
        foreach ((BodyId body, Mesh mesh) in meshes)
            for (int t = 0; t < mesh.Triangles.Length; t += 3)
            {
                (Vec3 a, Vec3 b, Vec3 c) = Corners(mesh, t);
                Vec3 cross = Vec3.Cross(b - a, c - a);
                for (sum += cross.Length / 2; next <= sum && points.Count < Count; next += step)
                {
                    // an additive recurrence spreads points evenly (Roberts 2018, R2)
                    double u = Fraction(points.Count * 0.7548776662466927), v = Fraction(points.Count * 0.5698402909980532);
                    if (u + v > 1) (u, v) = (1 - u, 1 - v);
                    points.Add((body, a + (b - a) * u + (c - a) * v, cross.Normalized()));
                }
            }
        return [.. points];
    }

    static double Area(Mesh mesh)
    {
        double sum = 0;
        for (int t = 0; t < mesh.Triangles.Length; t += 3)
        {
            (Vec3 a, Vec3 b, Vec3 c) = Corners(mesh, t);
            sum += Vec3.Cross(b - a, c - a).Length / 2;
        }
        return sum;
    }

    static (Vec3, Vec3, Vec3) Corners(Mesh mesh, int t)
    {
        Vec3 At(int i) => mesh.Positions[mesh.Triangles[t + i]] is var p ? new(p.X, p.Y, p.Z) : default;
        return (At(0), At(1), At(2));
    }

    static double Fraction(double x) => x - Math.Floor(x);
}
