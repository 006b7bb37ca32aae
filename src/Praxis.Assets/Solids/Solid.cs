using System.Numerics;

namespace Praxis.Assets;

/// <summary>
/// A parametric closed solid: one or several closed shells with smooth normals and UVs in metres. Solids are joined by putting their
/// shells together, which is invisible from outside; where shells overlap, volume counts twice, so overlaps should be small.
/// </summary>
public sealed partial class Solid
{
    readonly Vec3[] positions, normals;
    readonly (double U, double V)[] uvs;
    readonly int[] triangles;

    Solid(Vec3[] positions, Vec3[] normals, (double U, double V)[] uvs, int[] triangles) =>
        (this.positions, this.normals, this.uvs, this.triangles) = (positions, normals, uvs, triangles);

    public int TriangleCount => triangles.Length / 3;

    /// <summary>m^3.</summary>
    public double Volume => Mass(1).Mass;

    public Solid At(double x, double y, double z) => Moved(Pose.At(x, y, z));
    public Solid At(Vec3 p) => Moved(Pose.At(p));
    public Solid Rotated(Quat R) => Moved(new(R, Vec3.Zero));

    public Solid Moved(Pose X) =>
        new([.. positions.Select(p => X * p)], [.. normals.Select(n => X.R.Rotate(n))], uvs, triangles);

    /// <summary>Stretched along the axes about the origin; normals follow, UVs do not.</summary>
    public Solid Scaled(double x, double y, double z) => new(
        [.. positions.Select(p => new Vec3(p.X * x, p.Y * y, p.Z * z))],
        [.. normals.Select(n => new Vec3(n.X / x, n.Y / y, n.Z / z).Normalized())], uvs, triangles);

    public static Solid operator +(Solid a, Solid b) => new(
        [.. a.positions, .. b.positions], [.. a.normals, .. b.normals], [.. a.uvs, .. b.uvs],
        [.. a.triangles, .. b.triangles.Select(i => i + a.positions.Length)]);

    /// <summary>Several solids as one.</summary>
    /// <param name="solids">At least one.</param>
    public static Solid Join(params IReadOnlyList<Solid> solids)
    {
        if (solids.Count == 0) throw new ArgumentException("Nothing to join: give at least one solid.", nameof(solids));
        int[] before = new int[solids.Count]; // positions of all solids before each
        for (int i = 1; i < before.Length; i++) before[i] = before[i - 1] + solids[i - 1].positions.Length;
        return new([.. solids.SelectMany(s => s.positions)], [.. solids.SelectMany(s => s.normals)], [.. solids.SelectMany(s => s.uvs)],
            [.. solids.SelectMany((s, i) => s.triangles.Select(t => t + before[i]))]);
    }

    /// <summary>The solid as a renderable mesh; the one place where it turns into floats.</summary>
    public Mesh ToMesh() => new()
    {
        Positions = [.. positions.Select(p => p.ToVector3())],
        Normals = [.. normals.Select(n => n.ToVector3())],
        Uvs = [.. uvs.Select(uv => new Vector2((float)uv.U, (float)uv.V))],
        Triangles = triangles,
    };

    /// <summary>Mass properties of the polyhedron at a density.</summary>
    /// <param name="density">kg/m^3.</param>
    public MassProperties Mass(double density) => MassProperties.Of(positions, triangles, density);
}
