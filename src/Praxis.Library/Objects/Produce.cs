using Praxis.Assets;
using Praxis.Core;

namespace Praxis.Library.Objects;

/// <summary>What fruit and vegetables have in common: they are lobed, bent, a little flat underneath, and mostly convex.</summary>
static class Produce
{
    const double Hair = 0.0004; // m; hulls end above the ground, so that feet alone touch it
    const int Directions = 160; // of which each gives a hull one vertex

    // spread evenly over all around, the axes among them
    static IEnumerable<Vec3> AllAround(int count) =>
    [
        Vec3.UnitX, Vec3.UnitY, Vec3.UnitZ, -Vec3.UnitX, -Vec3.UnitY, -Vec3.UnitZ,
        .. Enumerable.Range(0, count).Select(i => (Z: 1 - (2 * i + 1.0) / count, Turn: 2.39996 * i))
            .Select(s => (s.Z, s.Turn, R: Math.Sqrt(1 - s.Z * s.Z)))
            .Select(s => new Vec3(s.R * Math.Cos(s.Turn), s.R * Math.Sin(s.Turn), s.Z)),
    ];

    /// <summary>Dry stalks.</summary>
    public static MaterialDescription Bark => Materials.Paint("", NamedColor.Srgb(0x5A4229), 0.8);

    /// <summary>Fresh stalks, calyxes and leaves.</summary>
    public static MaterialDescription Green => Materials.Paint("", NamedColor.Srgb(0x56753A), 0.6);

    /// <summary>The outline of a round fruit about Z, from the ground up: widest at a level, a dimple around the stalk.</summary>
    /// <param name="radius">Largest, m.</param>
    /// <param name="widest">Height of that level, m.</param>
    /// <param name="height">Of the shoulder, m.</param>
    /// <param name="shoulder">Radius of the highest ring, m.</param>
    /// <param name="dimple">Depth at the axis, m.</param>
    public static Profile Round(double radius, double widest, double height, double shoulder, double dimple) => Profile.From(0, 0)
        .Curve((0.56 * radius, 0), (radius, 0.44 * widest), (radius, widest))
        .Curve((radius, widest + 0.56 * (height - widest)), (shoulder + 0.5 * (radius - shoulder), height), (shoulder, height))
        .Curve((0.45 * shoulder, height), (0.3 * shoulder, height - dimple), (0, height - dimple), 6);

    /// <summary>Turned about Z, then laid down: what was up points along +X.</summary>
    public static Solid Lying(Profile profile, int segments = 28) => Solid.Revolve(profile, segments).Rotated(Quat.RotY(Math.PI / 2));

    /// <summary>Furrows along Z between lobes: the crests stay where they are.</summary>
    /// <param name="solid">Any.</param>
    /// <param name="lobes">How many; the first crest is along +X.</param>
    /// <param name="depth">Of a furrow at a height, as a share of the radius.</param>
    public static Solid Lobed(this Solid solid, int lobes, Func<double, double> depth) => solid.Warped(p =>
    {
        double share = 1 - depth(p.Z) * (1 - Math.Cos(lobes * Math.Atan2(p.Y, p.X))) / 2;
        return new(p.X * share, p.Y * share, p.Z);
    });

    /// <summary>Let down to the ground and made flat underneath.</summary>
    /// <param name="solid">Round underneath.</param>
    /// <param name="flat">How much of it is pressed in, m.</param>
    public static Solid Settled(this Solid solid, double flat)
    {
        // nearly flat: upright faces keep their normals only where height still counts for something
        const double Rest = 0.001;
        double cut = Low(solid) + flat;
        return solid.Warped(p => p with { Z = (p.Z < cut ? Rest * (p.Z - cut) : p.Z - cut) + Rest * flat });
    }

    /// <summary>Height of the lowest point, m.</summary>
    public static double Low(Solid solid) => solid.ToMesh().Bounds().Low.Z;

    /// <summary>An ellipsoid about the origin from its half axes, m.</summary>
    public static Solid Ellipsoid(double x, double y, double z, int segments = 20) =>
        Solid.Sphere(0.01, segments).Scaled(100 * x, 100 * y, 100 * z);

    /// <summary>The centre line of a stalk that leans anywhere.</summary>
    /// <param name="rng">Draws how.</param>
    /// <param name="root">Where it begins, m.</param>
    /// <param name="length">m.</param>
    public static Vec3[] Stalk(Rng rng, Vec3 root, double length)
    {
        double lean = length * rng.Uniform("lean", 0.1, 0.5), heading = rng.Uniform("heading", -Math.PI, Math.PI);
        Vec3 aside = new(lean * Math.Cos(heading), lean * Math.Sin(heading), 0), up = length * Vec3.UnitZ;
        return Solid.Spline([root, root + 0.3 * aside + 0.55 * up, root + aside + up], 3);
    }

    /// <summary>A pointed leaf from the origin along +X, arched upwards.</summary>
    public static Solid Leaf(double length, double halfWidth, double arch, double thickness = 0.0012)
    {
        double w = 1.5 * halfWidth;
        Profile outline = Profile.From(0, 0).Curve((0.3 * length, -w), (0.75 * length, -0.7 * w), (length, 0))
            .Curve((0.75 * length, 0.7 * w), (0.3 * length, w), (0, 0)).Close();
        return Solid.Extrude(outline, thickness, 0.0003)
            .Warped(p => p with { Z = p.Z + arch * 4 * p.X * (length - p.X) / (length * length) });
    }

    /// <summary>A box inside the flat underside: the one primitive that touches the ground.</summary>
    public static CollisionPart Foot(double halfX, double halfY, double x = 0, double y = 0) =>
        CollisionPart.Box(halfX, halfY, 0.002, Pose.At(x, y, 0.002));

    /// <summary>The hull of a convex solid.</summary>
    /// <param name="solid">Convex.</param>
    /// <param name="directions">How many are looked from: more where edges are sharp.</param>
    public static CollisionPart Hull(Solid solid, int directions = Directions) => Around(Points(solid), directions);

    /// <summary>Hulls of slices across an axis, for what is bent or waisted.</summary>
    /// <param name="solid">Convex within each slice.</param>
    /// <param name="axis">Unit vector.</param>
    /// <param name="count">Of slices.</param>
    /// <param name="overlap">By which slices reach into their neighbours, m; more than the distance of the solid's rings.</param>
    /// <param name="directions">How many each is looked at from.</param>
    public static IEnumerable<CollisionPart> Slices(Solid solid, Vec3 axis, int count, double overlap, int directions = Directions)
    {
        Vec3[] points = Points(solid);
        double from = points.Min(p => Vec3.Dot(p, axis)), step = (points.Max(p => Vec3.Dot(p, axis)) - from) / count;
        return Enumerable.Range(0, count).Select(i => (Low: from + i * step - overlap, High: from + (i + 1) * step + overlap))
            .Select(s => Around([.. points.Where(p => Vec3.Dot(p, axis) is var at && at >= s.Low && at <= s.High)], directions));
    }

    static Vec3[] Points(Solid solid) => [.. solid.ToMesh().Positions.Select(p => new Vec3(p.X, p.Y, p.Z))];

    // the outermost points, seen from all around after the body has been made about as thick as it is long
    static CollisionPart Around(IReadOnlyList<Vec3> points, int directions)
    {
        Vec3 size = points.Aggregate(Vec3.Max) - points.Aggregate(Vec3.Min);
        return CollisionPart.Hull([.. AllAround(directions).Select(d => new Vec3(d.X / size.X, d.Y / size.Y, d.Z / size.Z))
            .Select(d => points.MaxBy(p => Vec3.Dot(p, d))).Select(p => p with { Z = Math.Max(p.Z, Hair) }).Distinct()]);
    }
}
