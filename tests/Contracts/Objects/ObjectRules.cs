using System.Globalization;
using Praxis.Assets;
using Praxis.Core;

namespace Praxis.Tests.Contracts.Objects;

/// <summary>What every object must keep. Each rule tells what is wrong with one instance, in millimetres and grams where it can.</summary>
static partial class ObjectRules
{
    /// <summary>The gripper that everything is made for: as wide as the Panda's.</summary>
    public static readonly GripperShape Parallel = new(MaxOpening: 0.08, PadDepth: 0.022, PadWidth: 0.019, FingerThickness: 0.015);

    // 4,032 of the bottle and the hairbrush, 6,856 of the desk lamp, whose three joints and bulb are round, 5,524 of the next
    const int MostTriangles = 4200, MostWithLinks = 7000, Samples = 1500, Spots = 24;
    const double Cover = 0.002, Bounds = 0.003; // m; bodies may stand 3 mm over their solids
    const double Heaviest = 3;                  // kg, what the arm lifts

    // the object's own body, or one of its links
    sealed record Body(
        string Name, Link? Link, IReadOnlyList<VisualPart> Visuals, IReadOnlyList<Affordance> Affordances, CollisionBody Collides)
    {
        public static Body Of(ObjectAsset asset) => new("", null, asset.Visuals, asset.Affordances, new(asset.Collisions));
        public static Body Of(Link link) => new($"{link.Name}: ", link, link.Visuals, link.Affordances, new(link.Collisions));
    }

    /// <summary>All that is broken.</summary>
    public static IEnumerable<string> Broken(ObjectCategory category, ObjectAsset asset)
    {
        Body[] all = [Body.Of(asset), .. asset.Links.Select(Body.Of)];
        string[] named = [.. Named(asset)];
        if (named.Length > 0) return named; // nothing else can be asked of links that cannot be found
        return [.. all.SelectMany(OfBody), .. Bounding(all), .. Masses(category, asset), .. Joints(asset), .. Sweeps(asset, all),
            .. ByHand(asset), .. Enclosed(asset, all), .. Handling(category, asset, all)];
    }

    static IEnumerable<string> Handling(ObjectCategory category, ObjectAsset asset, Body[] all)
    {
        int triangles = all.Sum(b => b.Visuals.Sum(v => v.Mesh.TriangleCount));
        int most = all.Length > 1 ? MostWithLinks : MostTriangles;
        if (triangles < 12 || triangles > most) yield return $"{triangles} triangles, not 12 to {most}";
        if (category.IsFurniture) yield break;
        // by its own body, as it stands, or by what is screwed onto it: what moves against it is no place to carry it by
        List<GraspCandidate> candidates = Candidates([.. asset.Affordances.Where(a => a.Behind.Count == 0),
            .. asset.Links.Where(l => l.Joint.HoldsFast(l.Joint.Start)).SelectMany(l => l.Affordances)]);
        if (candidates.Count == 0) yield return "no grasp of its body fits a parallel gripper that opens 80 mm";
        else if (!candidates.Exists(g => g.X_OT.R.AxisZ.Z < -0.5)) yield return "no grasp of its body comes from above";
        else if (!candidates.Exists(g => HasRoom(g, asset, all))) yield return "no hand has room around any grasp of its body";
    }

    static IEnumerable<string> OfBody(Body body) =>
        ((IEnumerable<string>)[.. Meshes(body), .. Covering(body), .. Cavities(body), .. Supports(body), .. Grasps(body), .. Presses(body)])
        .Select(text => body.Name + text);

    static IEnumerable<string> Meshes(Body body)
    {
        foreach (VisualPart visual in body.Visuals)
        {
            if (MeshQueries.OpenEdges(visual.Mesh) is > 0 and int open)
                yield return $"{open} open edges in the part of {visual.Material.Name}";
            if (visual.Mesh.Normals.Any(n => Math.Abs(n.Length() - 1) > 1e-3))
                yield return $"normals that are not of unit length in the part of {visual.Material.Name}";
            if (MeshQueries.Volume(visual.Mesh) <= 0) yield return $"the part of {visual.Material.Name} is inside out";
        }
    }

    static IEnumerable<string> Covering(Body body)
    {
        foreach (VisualPart visual in body.Visuals)
        {
            (Vec3 p, double beyond) = MeshQueries.Sample(visual.Mesh, Samples, new RngSequence(1))
                .Select(p => (p, body.Collides.Distance(p))).MaxBy(s => s.Item2);
            if (beyond > Cover) yield return $"{At(p)} of {visual.Material.Name} is {Mm(beyond)} outside the collision body";
        }
    }

    static IEnumerable<string> Bounding(Body[] all)
    {
        (Vec3 Low, Vec3 High)[] bounds = [.. all.SelectMany(b => b.Visuals).Select(v => v.Mesh.Bounds())];
        (Vec3 low, Vec3 high) = (bounds.Select(b => b.Low).Aggregate(Vec3.Min), bounds.Select(b => b.High).Aggregate(Vec3.Max));
        if (Math.Abs(low.Z) > 1e-6) yield return $"it begins {Mm(low.Z)} over the ground";
        foreach ((string name, Vec3 direction, double solid) in ((string, Vec3, double)[])
            [("+x", Vec3.UnitX, high.X), ("-x", -Vec3.UnitX, -low.X), ("+y", Vec3.UnitY, high.Y), ("-y", -Vec3.UnitY, -low.Y),
                ("+z", Vec3.UnitZ, high.Z), ("-z", -Vec3.UnitZ, -low.Z)])
        {
            double beyond = all.Max(b => b.Collides.Reach(direction)) - solid;
            if (Math.Abs(beyond) > Bounds) yield return $"the collision body reaches {Mm(beyond)} beyond the solid in {name}";
        }
    }

    static IEnumerable<string> Cavities(Body body)
    {
        foreach (Cavity cavity in body.Affordances.OfType<Cavity>())
            foreach (Vec3 p_O in Spread(cavity.FloorOutline.Inset(0.004), cavity.X_OA))
            {
                double floor = p_O.Z + cavity.Floor;
                foreach (double z in (double[])[floor + 0.004, (floor + p_O.Z + cavity.Rim) / 2, p_O.Z + cavity.Rim + 0.005])
                {
                    Vec3 p = p_O with { Z = z };
                    if (body.Collides.Distance(p) <= 0) yield return $"the cavity is blocked for what collides at {At(p)}";
                    if (body.Visuals.Any(v => Math.Abs(MeshQueries.Winding(v.Mesh, p)) > 0.5))
                        yield return $"the cavity is filled at {At(p)}";
                }
                if (body.Collides.Distance(p_O with { Z = floor - 0.001 }) >= 0) yield return $"the cavity has no floor at {At(p_O)}";
                if (!cavity.Contains(p_O with { Z = floor + 0.004 })) yield return $"the cavity does not hold {At(p_O)} over its floor";
            }
    }

    static IEnumerable<string> Supports(Body body)
    {
        foreach (SupportSurface surface in body.Affordances.OfType<SupportSurface>())
            foreach (Vec3 p_O in Spread(surface.Outline, surface.X_OA))
            {
                double over = body.Collides.Distance(p_O + new Vec3(0, 0, 0.002));
                if (over is < 0.0005 or > 0.004) yield return $"2 mm over the support at {At(p_O)} the body is {Mm(over)} away";
                if (body.Collides.Distance(p_O - new Vec3(0, 0, 0.001)) >= 0)
                    yield return $"nothing is 1 mm under the support at {At(p_O)}";
            }
    }

    static IEnumerable<string> Masses(ObjectCategory category, ObjectAsset asset)
    {
        foreach ((string name, MassProperties part) in asset.Links.Select(l => ($"{l.Name}: ", l.Mass)).Prepend(("", asset.Mass)))
        {
            Inertia i = part.Inertia;
            // principal moments of a real body satisfy the triangle inequality
            if (!(i.Xx > 0 && i.Yy > 0 && i.Zz > 0 && i.Xx + i.Yy >= i.Zz && i.Yy + i.Zz >= i.Xx && i.Zz + i.Xx >= i.Yy))
                yield return $"{name}no body has the inertia {i}";
        }
        (double mass, Vec3 center, _) = MassProperties.Sum([asset.Mass, .. asset.Links.Select(l => l.Mass)]);
        (double least, double most) = category.IsFurniture ? (0.1, 200.0) : (0.0005, Heaviest); // kg
        if (mass < least || mass > most) yield return $"it weighs {mass * 1000:F1} g, not {least * 1000} to {most * 1000} g";
        if (center.Z < 0) yield return $"its centre of mass is at {At(center)}";
        if (!asset.Base.Contains(center.X, center.Y)) yield return $"it tips over: centre of mass {At(center)}, base {asset.Base}";
        if (!(asset.Friction is > 0.05 and < 2)) yield return $"friction {asset.Friction}";
    }

    static IEnumerable<string> Grasps(Body body)
    {
        foreach (GraspCandidate grasp in Candidates(body.Affordances))
        {
            if (grasp.Width < 0 || grasp.Width > Parallel.MaxOpening) yield return $"a grasp is {Mm(grasp.Width)} wide";
            if (!(grasp.Quality is >= 1e-3 and <= 1)) yield return $"a grasp has quality {grasp.Quality}";
            // the tool's origin is in what it holds; just outside the closed pads there is nothing of it
            Vec3 p = grasp.X_OT.P, closing = grasp.X_OT.R.AxisY;
            // what is flat or narrow is held with a part of the pads
            IEnumerable<Vec3> pad = from z in (double[])[0, 0.5, 0.9] from x in (double[])[-0.9, 0, 0.9]
                select grasp.X_OT * new Vec3(x * Parallel.PadWidth / 2, 0, z * Parallel.PadDepth / 2);
            double near = pad.Min(body.Collides.Distance);
            if (near > 0.001) yield return $"a grasp holds air at {At(p)}";
            foreach (int side in (int[])[-1, 1])
                if (body.Collides.Distance(p + closing * (side * (grasp.Width / 2 + 0.002))) <= 0)
                    yield return $"it is wider at {At(p)} along {closing} than a grasp says: {Mm(grasp.Width)}";
        }
    }

    /// <summary>Grasps of the object and of all that moves.</summary>
    public static List<GraspCandidate> Candidates(ObjectAsset asset) =>
        Candidates([.. asset.Affordances, .. asset.Links.SelectMany(l => l.Affordances)]);

    public static List<GraspCandidate> Candidates(IReadOnlyList<Affordance> affordances)
    {
        var candidates = new List<GraspCandidate>();
        var rng = new RngSequence(7);
        foreach (GraspRegion region in affordances.OfType<GraspRegion>()) region.Candidates(Parallel, ref rng, 40, candidates);
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
