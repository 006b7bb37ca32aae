using Praxis.Assets;
using Praxis.Core;

namespace Praxis.Library.Objects;

/// <summary>
/// A chest, its front towards -X, with a lid hinged at the back: planks and iron bands under a round or a flat lid, or leather.
/// </summary>
public sealed class Chest : ObjectCategory
{
    // half extents and height of the body, m; rise of a round lid relative to its half depth; common catalogue sizes of small chests
    static readonly Interval HalfDepth = new(0.085, 0.120), HalfWidth = new(0.130, 0.190), Height = new(0.110, 0.160),
        Rise = new(0.45, 0.65);
    const double Wall = 0.010, Seam = 0.0015, Band = 0.009, Proud = 0.0012;
    const int Staves = 7;
    static readonly int[] Sides = [-1, 1];

    public override IReadOnlyList<string> Nouns => ["chest", "storage chest", "treasure chest"];
    public override IReadOnlyList<string> ChineseNouns => ["箱子", "储物箱", "宝箱"];
    public override bool IsFurniture => true;

    public override ObjectAsset Build(Rng rng)
    {
        string kind = rng.Pick("kind", "round", "flat", "leather");
        bool leather = kind == "leather", above = rng.Pick("handle", "top", "front") == "top";
        double x = rng.Draw("half-depth", HalfDepth), y = rng.Draw("half-width", HalfWidth), h = rng.Draw("height", Height);
        Rng surface = rng.Split("material");
        MaterialDescription shell = leather ? Materials.Leather(surface) with { Density = 500 } // over thin wood
            : rng.Chance("painted", 0.25) ? Joinery.Painted(surface) : Materials.Wood(surface);
        MaterialDescription metal = leather || rng.Chance("brass", 0.3)
            ? Materials.Brass(rng.Split("metal")) : Materials.CastIron(rng.Split("metal"));
        MaterialDescription strap = leather ? Materials.Leather(rng.Split("strap")) : metal;
        double[] bands = [-0.62 * y, 0.62 * y], hasps = above ? [0] : bands;
        double bevel = leather ? 0.003 : 0.0015, bottom = h + Seam;
        Top lid = kind == "round" ? Round(x, y, bottom, rng.Draw("rise", Rise), bands)
            : Flat(x, y, bottom, rng.Uniform("lid", 0.036, 0.050), bevel, bands);
        Pull pull = above ? Arch(lid.Peak) : Pull.Bow(new(-x, 0, bottom + lid.Wall / 2), 0.095, upright: false);

        double side = 0.62 * h; // where a ring hangs at each end
        Cuboid[] walls = Frame(x, y, 0, h);
        Cuboid floor = Cuboid.Of(Wall - x, x - Wall, Wall - y, y - Wall, 0, Wall);
        Cuboid[] boards = [.. walls.SelectMany(w => w.Rows(leather ? 1 : 3)), floor];
        Cuboid[] straps = [.. bands.Select(b => Cuboid.Of(-x - Proud, 0.001 - x, b - Band, b + Band, 0, h))];
        Cuboid[] plates =
        [
            .. hasps.Select(q => Cuboid.Of(-x - 0.0017, 0.001 - x, q - 0.015, q + 0.015, h - 0.052, h - 0.006)),
            .. Sides.Select(s => Cuboid.Of(-0.036, 0.036, s * (y - 0.001), s * (y + 0.0014), side - 0.006, side + 0.010)),
            .. leather ? Corners(x, y, 0, 0.026) : [],
        ];
        Solid ring = Solid.TorusArc(0.028, 0.0035, Math.PI, 2 * Math.PI, steps: 10, sides: 6).At(0, y + 0.0045, side);
        Part[] caps = leather ? (Part[])[new(Corners(x, y, lid.Peak - 0.026, lid.Peak + Proud).Shape(0.0005), metal)] : [];
        return new(Id, new(boards.Shape(bevel), shell), new(straps.Shape(0.0005), strap) { Name = "strap" },
            new(plates.Shape(0.0005), metal),
            new(ring + ring.Rotated(Quat.RotZ(Math.PI)), metal) { Name = "handle", Count = 2 })
        {
            SizeName = SizeWord(y, HalfWidth), Base = Outline.Rectangle(x - 0.005, y - 0.005),
            Collisions =
            [
                .. walls.Bodies(), floor.Body,
                .. Sides.Select(s => CollisionPart.Box(0.032, 0.004, 0.018, Pose.At(0, s * (y + 0.0045), side - 0.0155))),
            ],
            Affordances = [new Cavity(Outline.Rectangle(x - Wall, y - Wall), Wall, h) { Behind = ["lid"], HoldsLiquid = false }],
            Links =
            [
                new("lid", Joint.Hinge(new(x, 0, h + Seam / 2), Vec3.UnitY, new(0, 1.95)) with { Friction = 0.06, Damping = 0.06 },
                [
                    new(lid.Shell, shell), new(lid.Bands, strap) { Name = "strap" },
                    new(pull.Shape, leather && above ? strap : metal) { Name = "handle" },
                    new(hasps.Select(q => Hasp(x, q, bottom)).Joined(), metal) { Name = "latch", Count = hasps.Length }, .. caps,
                ])
                {
                    Collisions =
                    [
                        .. lid.Bodies, .. pull.Bodies, .. hasps.Select(q => Flap(x, q, bottom).Body),
                        .. hasps.Select(q => CollisionPart.Box(0.003, 0.005, 0.005, Pose.At(-x - 0.0065, q, bottom - 0.022))),
                    ],
                    Affordances = [pull.Grasp],
                },
            ],
        };
    }

    // a lid's boards and bands, the height of its walls, and that of its highest point over the ground
    sealed record Top(Solid Shell, Solid Bands, IReadOnlyList<CollisionPart> Bodies, double Wall, double Peak);

    // front, back and the two ends
    static Cuboid[] Frame(double x, double y, double from, double to) =>
    [
        Cuboid.Of(-x, Wall - x, -y, y, from, to), Cuboid.Of(x - Wall, x, -y, y, from, to),
        Cuboid.Of(Wall - x, x - Wall, y - Wall, y, from, to), Cuboid.Of(Wall - x, x - Wall, -y, Wall - y, from, to),
    ];

    static Top Flat(double x, double y, double z, double wall, double bevel, double[] bands)
    {
        double top = z + wall + Wall;
        Cuboid[] boards = [.. Frame(x, y, z, z + wall), Cuboid.Of(-x, x, -y, y, z + wall, top)];
        Cuboid[] straps = [.. bands.SelectMany(b => (Cuboid[])[Cuboid.Of(-x - Proud, 0.001 - x, b - Band, b + Band, z, top),
            Cuboid.Of(-x - Proud, x, b - Band, b + Band, top - 0.001, top + Proud)])];
        return new(boards.Shape(bevel), straps.Shape(0.0005), [.. boards.Bodies()], wall, top);
    }

    // staves along Y, like a barrel's, on low walls
    static Top Round(double x, double y, double z, double share, double[] bands)
    {
        const double Low = 0.028;
        double rise = share * x, r = (x * x + rise * rise) / (2 * rise), center = Low + rise - r, half = Math.Asin(x / r);
        double step = half / Staves, flat = r * Math.Cos(step), mid = flat - Wall / 2;
        Cuboid[] walls = Frame(x, y, z, z + Low)[..2];
        Vec3 stave = new(r * Math.Sin(step), y, Wall / 2);
        Pose[] staves = [.. Enumerable.Range(0, Staves).Select(k => (2 * k + 1) * step - half)
            .Select(a => new Pose(Quat.RotY(a), new(mid * Math.Sin(a), 0, z + center + mid * Math.Cos(a))))];
        // outlines have x to the back and y up, and are drawn out towards -Y
        Pose From(double at) => new(Quat.FromAxes(Vec3.UnitX, Vec3.UnitZ, -Vec3.UnitY), new(0, at, z));
        // corners of the staves, moved outwards, from the back over the top to the front
        (double X, double Y)[] Over(double outwards) => [.. Enumerable.Range(0, Staves + 1).Select(k => half - 2 * k * step)
            .Select(a => ((r + outwards) * Math.Sin(a), center + (r + outwards) * Math.Cos(a)))];
        Profile end = Closed([(x - 0.002, 0), .. Over(-0.003), (0.002 - x, 0)]);
        Profile band = Closed([.. Over(Proud), (-x - Proud, 0), (0.001 - x, 0), .. Enumerable.Reverse(Over(-0.001))]);
        Pose[] ends = [From(y - 0.001), From(0.001 - y + Wall)];
        return new(
            walls.Shape() + staves.Select(p => Joinery.Board(stave, 0.0016).Moved(p)).Joined()
                + ends.Select(p => Solid.Extrude(end, Wall).Moved(p)).Joined(),
            bands.Select(b => Solid.Extrude(band, 2 * Band, 0.0003).Moved(From(b + Band))).Joined(),
            [
                .. walls.Bodies(), .. staves.Select(p => CollisionPart.Box(stave.X, stave.Y, stave.Z, p)),
                .. ends.SelectMany(p => CollisionPart.Prisms(end, 0, Wall).Select(c => c with { X_OG = p })),
            ], Low, z + center + flat);
    }

    static Profile Closed((double X, double Y)[] points) =>
        points.Skip(1).Aggregate(Profile.From(points[0].X, points[0].Y), (path, p) => path.To(p.X, p.Y)).Close();

    // thin plates around the four upright edges
    static Cuboid[] Corners(double x, double y, double from, double to) =>
        [.. Sides.SelectMany(sx => Sides.SelectMany(sy => (Cuboid[])[
            Cuboid.Of(sx * (x - 0.002), sx * (x + Proud), sy * (y - 0.026), sy * (y + Proud), from, to),
            Cuboid.Of(sx * (x - 0.026), sx * x, sy * (y - 0.002), sy * (y + Proud), from, to)]))];

    static Cuboid Flap(double x, double at, double z) => Cuboid.Of(-x - 0.0045, -x - 0.002, at - 0.009, at + 0.009, z - 0.034, z + 0.020);

    // a flap that hangs from the lid in front of the body, with a stud to turn
    static Solid Hasp(double x, double at, double z) => Flap(x, at, z).Shape(0.0008)
        + Cuboid.Of(-x - 0.003, 0.001 - x, at - 0.007, at + 0.007, z + 0.004, z + 0.018).Shape(0.0005)
        + Solid.Cylinder(0.0055, 0.003, 0.001, 10).Rotated(Quat.RotY(Math.PI / 2)).At(-x - 0.0065, at, z - 0.022);

    // a loop to carry the lid by, on its top
    static Pull Arch(double z)
    {
        const double R = 0.0045;
        Vec3[] path = [.. Solid.ArcPath(1, 0, Math.PI, 12).Select(p => new Vec3(0, 0.045 * p.X, z - 0.002 + 0.037 * p.Z))];
        return new(Solid.Tube(path, R, 10), [.. CollisionPart.Chain([.. path.Where((_, i) => i % 2 == 0)], R)],
            new HandleGrasp(path, Vec3.UnitX, 2 * R));
    }
}
