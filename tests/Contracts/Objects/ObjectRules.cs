using System.Globalization;
using Praxis.Assets;
using Praxis.Core;

namespace Praxis.Tests.Contracts.Objects;

/// <summary>What every object must keep. Each rule tells what is wrong with one instance, in millimetres and grams where it can.</summary>
static class ObjectRules
{
    /// <summary>The gripper that everything is made for: as wide as the Panda's.</summary>
    public static readonly GripperShape Parallel = new(MaxOpening: 0.08, PadDepth: 0.022, PadWidth: 0.019, FingerThickness: 0.015);

    const int MostTriangles = 4200, Samples = 1500, Spots = 24;
    const double Cover = 0.002, Bounds = 0.003; // m

    /// <summary>All that is broken.</summary>
    public static IEnumerable<string> Broken(ObjectCategory category, ObjectAsset asset)
    {
        var body = new CollisionBody(asset);
        IEnumerable<string> broken = [.. Meshes(asset), .. Covering(asset, body), .. Bounding(asset, body), .. Cavities(asset, body),
            .. Supports(asset, body), .. Masses(category, asset)];
        return category.IsFurniture ? broken : broken.Concat(Grasps(asset, body));
    }

    static IEnumerable<string> Meshes(ObjectAsset asset)
    {
        foreach (VisualPart visual in asset.Visuals)
        {
            if (MeshQueries.OpenEdges(visual.Mesh) is > 0 and int open)
                yield return $"{open} open edges in the part of {visual.Material.Name}";
            if (visual.Mesh.Normals.Any(n => Math.Abs(n.Length() - 1) > 1e-3))
                yield return $"normals that are not of unit length in the part of {visual.Material.Name}";
            if (MeshQueries.Volume(visual.Mesh) <= 0) yield return $"the part of {visual.Material.Name} is inside out";
        }
        int triangles = asset.Visuals.Sum(v => v.Mesh.TriangleCount);
        if (triangles is < 12 or > MostTriangles) yield return $"{triangles} triangles, not 12 to {MostTriangles}";
    }

    static IEnumerable<string> Covering(ObjectAsset asset, CollisionBody body)
    {
        foreach (VisualPart visual in asset.Visuals)
        {
            (Vec3 p, double out_) = MeshQueries.Sample(visual.Mesh, Samples, new RngSequence(1))
                .Select(p => (p, body.Distance(p))).MaxBy(s => s.Item2);
            if (out_ > Cover) yield return $"{At(p)} of {visual.Material.Name} is {Mm(out_)} outside the collision body";
        }
    }

    static IEnumerable<string> Bounding(ObjectAsset asset, CollisionBody body)
    {
        (Vec3 low, Vec3 high) = asset.Bounds;
        if (Math.Abs(low.Z) > 1e-6) yield return $"it begins {Mm(low.Z)} over the ground";
        foreach ((string name, Vec3 direction, double solid) in ((string, Vec3, double)[])
            [("+x", Vec3.UnitX, high.X), ("-x", -Vec3.UnitX, -low.X), ("+y", Vec3.UnitY, high.Y), ("-y", -Vec3.UnitY, -low.Y),
                ("+z", Vec3.UnitZ, high.Z), ("-z", -Vec3.UnitZ, -low.Z)])
            if (Math.Abs(body.Reach(direction) - solid) > Bounds)
                yield return $"the collision body reaches {Mm(body.Reach(direction) - solid)} beyond the solid in {name}";
    }

    static IEnumerable<string> Cavities(ObjectAsset asset, CollisionBody body)
    {
        foreach (Cavity cavity in asset.Affordances.OfType<Cavity>())
            foreach (Vec3 p_O in Spread(cavity.FloorOutline.Inset(0.004), cavity.X_OA))
            {
                double floor = p_O.Z + cavity.Floor;
                foreach (double z in (double[])[floor + 0.004, (floor + cavity.Rim) / 2, cavity.Rim + 0.005])
                {
                    Vec3 p = p_O with { Z = z };
                    if (body.Distance(p) <= 0) yield return $"the cavity is blocked for what collides at {At(p)}";
                    if (asset.Visuals.Any(v => Math.Abs(MeshQueries.Winding(v.Mesh, p)) > 0.5))
                        yield return $"the cavity is filled at {At(p)}";
                }
                if (body.Distance(p_O with { Z = floor - 0.001 }) >= 0) yield return $"the cavity has no floor at {At(p_O)}";
                if (!cavity.Contains(p_O with { Z = floor + 0.004 })) yield return $"the cavity does not hold {At(p_O)} over its floor";
            }
    }

    static IEnumerable<string> Supports(ObjectAsset asset, CollisionBody body)
    {
        foreach (SupportSurface surface in asset.Affordances.OfType<SupportSurface>())
            foreach (Vec3 p_O in Spread(surface.Outline, surface.X_OA))
            {
                if (body.Distance(p_O + new Vec3(0, 0, 0.002)) is < 0.0005 or > 0.004)
                    yield return $"2 mm over the support at {At(p_O)} the body is {Mm(body.Distance(p_O + new Vec3(0, 0, 0.002)))} away";
                if (body.Distance(p_O - new Vec3(0, 0, 0.001)) >= 0) yield return $"nothing is 1 mm under the support at {At(p_O)}";
            }
    }

    static IEnumerable<string> Masses(ObjectCategory category, ObjectAsset asset)
    {
        (double mass, Vec3 center, Inertia i) = asset.Mass;
        (double least, double most) = category.IsFurniture ? (0.5, 200.0) : (0.0005, 4); // kg; an arm lifts 3 kg or so
        if (mass < least || mass > most) yield return $"it weighs {mass * 1000:F1} g, not {least * 1000} to {most * 1000} g";
        if (center.Z < asset.Bounds.Low.Z || center.Z > asset.Bounds.High.Z) yield return $"its centre of mass is at {At(center)}";
        if (!asset.Base.Contains(center.X, center.Y)) yield return $"it tips over: centre of mass {At(center)}, base {asset.Base}";
        // principal moments of a real body satisfy the triangle inequality
        if (!(i.Xx > 0 && i.Yy > 0 && i.Zz > 0 && i.Xx + i.Yy >= i.Zz && i.Yy + i.Zz >= i.Xx && i.Zz + i.Xx >= i.Yy))
            yield return $"no body has the inertia {i}";
        if (!(asset.Friction is > 0.05 and < 2)) yield return $"friction {asset.Friction}";
    }

    static IEnumerable<string> Grasps(ObjectAsset asset, CollisionBody body)
    {
        List<GraspCandidate> candidates = Candidates(asset);
        if (candidates.Count == 0) yield return "no grasp fits a parallel gripper that opens 80 mm";
        else if (!candidates.Exists(g => g.X_OT.R.AxisZ.Z < -0.5)) yield return "no grasp comes from above";
        foreach (GraspCandidate grasp in candidates)
        {
            if (grasp.Width < 0 || grasp.Width > Parallel.MaxOpening) yield return $"a grasp is {Mm(grasp.Width)} wide";
            if (!(grasp.Quality is >= 1e-3 and <= 1)) yield return $"a grasp has quality {grasp.Quality}";
            // the tool's origin is in what it holds; just outside the closed pads there is nothing of it
            Vec3 p = grasp.X_OT.P, closing = grasp.X_OT.R.AxisY;
            if (body.Distance(p) > 0.001) yield return $"a grasp holds air at {At(p)}";
            foreach (int side in (int[])[-1, 1])
                if (body.Distance(p + closing * (side * (grasp.Width / 2 + 0.002))) <= 0)
                    yield return $"it is wider at {At(p)} along {closing} than a grasp says: {Mm(grasp.Width)}";
        }
    }

    public static List<GraspCandidate> Candidates(ObjectAsset asset)
    {
        var candidates = new List<GraspCandidate>();
        var rng = new RngSequence(7);
        foreach (GraspRegion region in asset.Affordances.OfType<GraspRegion>()) region.Candidates(Parallel, ref rng, 40, candidates);
        return candidates;
    }

    // points of an outline in the X-Y plane of A, in O
    static IEnumerable<Vec3> Spread(Outline outline, Pose X_OA)
    {
        var rng = new RngSequence(3);
        for (int i = 0; i < Spots;)
        {
            double x = rng.Uniform(-1, 1) * outline.HalfX, y = rng.Uniform(-1, 1) * outline.HalfY;
            if (!outline.Contains(x, y)) continue;
            i++;
            yield return X_OA * new Vec3(x, y, 0);
        }
    }

    static string Mm(double meters) => string.Create(CultureInfo.InvariantCulture, $"{meters * 1000:F2} mm");

    static string At(Vec3 p) => string.Create(CultureInfo.InvariantCulture, $"({p.X * 1000:F1}, {p.Y * 1000:F1}, {p.Z * 1000:F1}) mm");
}
