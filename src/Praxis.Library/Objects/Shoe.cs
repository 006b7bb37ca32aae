using Praxis.Assets;
using Praxis.Core;

namespace Praxis.Library.Objects;

/// <summary>A single shoe, left or right, its toe towards +X: a laced trainer, a loafer, or an ankle boot.</summary>
public sealed class Shoe : ObjectCategory
{
    // m; shoes of EU sizes 36 to 43: soles 245 to 285 mm long, 84 to 96 mm wide at the ball, 60 to 66 mm at the heel
    static readonly Interval Half = new(0.122, 0.142), Ball = new(0.042, 0.048), Sole = new(0.018, 0.026);

    // a last from the sole up: height over the sole, half length and middle in shares of half the sole's length, half width of the ball's
    static readonly (double Z, double X, double Middle, double Y)[] Low =
        [(-0.002, 0.955, 0, 0.93), (0.014, 0.955, -0.005, 0.93), (0.026, 0.87, -0.09, 0.87), (0.038, 0.66, -0.31, 0.79),
            (0.050, 0.50, -0.47, 0.72), (0.062, 0.43, -0.54, 0.69)];

    public override IReadOnlyList<string> Nouns => ["shoe", "sneaker", "trainer", "running shoe", "boot", "loafer"];
    public override IReadOnlyList<string> ChineseNouns => ["鞋子", "运动鞋", "鞋", "皮鞋", "靴子"];

    public override ObjectAsset Build(Rng rng)
    {
        string kind = rng.Pick("kind", "trainer", "loafer", "boot");
        double l = rng.Draw("half-length", Half), ball = rng.Draw("ball", Ball), thick = rng.Draw("sole", Sole) * (kind == "loafer" ? 0.7
            : 1);
        int side = rng.Chance("left", 0.5) ? 1 : -1;
        (double Z, double X, double Middle, double Y)[] last = kind switch
        {
            "boot" => [.. Low, (0.085, 0.39, -0.58, 0.69), (0.115, 0.385, -0.585, 0.72)], "loafer" => Low[..5], _ => Low,
        };
        Vec3[] along = Solid.Spline([.. last.Select(k => new Vec3(k.X * l, k.Middle * l, thick + k.Z))], 3);
        Vec3[] across = Solid.Spline([.. last.Select(k => new Vec3(k.Y * ball, 0, 0))], 3);
        Section[] upper = [.. along.Zip(across, (a, w) => new Section(a.Z, a.X, w.X, 2.6, a.Y))];
        Section top = upper[^1], hole = top with { HalfX = top.HalfX - 0.005, HalfY = top.HalfY - 0.005 };
        Vec3[] brim = [.. (top with { HalfX = top.HalfX - 0.004, HalfY = top.HalfY - 0.004 }).Ring(24)];
        Solid collar = Solid.Tube([.. brim, brim[0]], 0.0042, 8);
        Solid inside = Solid.Loft([hole with { Z = top.Z - 0.002 }, hole with { Z = top.Z + 0.0012 }], 24, 1);
        Profile sole = Outsole(l, ball, side);
        Rng surface = rng.Split("material");
        MaterialDescription skin = kind == "trainer" ? Materials.Fabric(surface) : Materials.Leather(surface);
        MaterialDescription under = rng.Chance("white", kind == "trainer" ? 0.7 : 0.05) ? Materials.Paint("rubber", new(0.75, 0.75, 0.73),
            0.6)
            : Materials.Paint("rubber", new(0.03, 0.028, 0.026), 0.6);
        Part[] laces = kind == "loafer"
            ? [new(Lace(upper, along.Length - 3, 0.0020), skin, BulkDensity: 0) { Name = "strap" }]
            : [new(Enumerable.Range(0, kind == "boot" ? 6 : 4).Select(i => Lace(upper, 6 + 2 * i, 0.0019)).Joined(),
                Materials.Paint("fabric", NamedColor.Named(skin.ColorName is "white" or "beige" ? "black" : "white").Linear, 0.8),
                    BulkDensity: 0)];
        double aside = MassProperties.Sum(Solid.Extrude(sole, thick, 0.003).Mass(500), Solid.Loft(upper, 32, 1).Mass(180)).Center.X;
        Pose X = Pose.At(-aside, 0, 0);
        double z = top.Z - 0.009, half = upper[^2].HalfY;
        return new(Id, [new(Solid.Loft(upper, 32, 1).Moved(X), skin, 180), // a hollow upper
            new(Solid.Extrude(sole, thick, 0.003).Moved(X), under, 500) { Name = "base" },
            new(collar.Moved(X), skin, BulkDensity: 0), new(inside.Moved(X), Materials.Paint("lining", new(0.02, 0.02, 0.02), 0.9),
                BulkDensity: 0) { Name = "lining" },
            .. laces.Select(p => p with { Solid = p.Solid.Moved(X) })])
        {
            SizeName = SizeWord(l, Half), ShapeName = kind == "boot" ? "tall" : "", Base = Outline.Rectangle(0.75 * l, 0.6 * ball),
            Collisions = [.. CollisionPart.Placed(X,
            [
                CollisionPart.Box(0.80 * l, 0.55 * ball, thick / 2, Pose.At(0, 0, thick / 2)), .. CollisionPart.Prisms(sole, 0.0004, thick),
                .. CollisionPart.Stack([.. upper.Select(s => s with { HalfX = s.HalfX + 0.0005, HalfY = s.HalfY + 0.0005 })], 24),
                .. CollisionPart.Stack([top, top with { Z = top.Z + 0.003 }], 24),
            ])],
            Affordances = [new BarGrasp([X * new Vec3(top.X - 0.18 * l, 0, z), X * new Vec3(top.X + 0.12 * l, 0, z)], 2 * half + 0.002,
                0.016)],
        };
    }

    // counter-clockwise from the heel; the inner side is more hollow
    static Profile Outsole(double l, double ball, int side)
    {
        double heel = 0.72 * ball, a = side > 0 ? 0.62 : 0.70, b = side > 0 ? 0.70 : 0.62;
        return Profile.From(-l, 0).Curve((-l, -0.9 * heel), (-0.85 * l, -heel), (-0.62 * l, -heel), 5)
            .Curve((-0.35 * l, -heel), (-0.3 * l, -a * ball * 1.25), (0, -a * ball * 1.32), 5)
            .Curve((0.2 * l, -a * ball * 1.38), (0.25 * l, -ball), (0.45 * l, -ball), 5).Curve((0.8 * l, -ball), (l, -0.62 * ball), (l, 0),
                6)
            .Curve((l, 0.62 * ball), (0.8 * l, ball), (0.45 * l, ball), 6).Curve((0.25 * l, ball), (0.2 * l, b * ball * 1.38),
                (0, b * ball * 1.32), 5)
            .Curve((-0.3 * l, b * ball * 1.25), (-0.35 * l, heel), (-0.62 * l, heel), 5).Curve((-0.85 * l, heel), (-l, 0.9 * heel),
                (-l, 0), 5).Close();
    }

    // lies across the instep, level, on the skin of one section
    static Solid Lace(Section[] upper, int at, double r)
    {
        Section s = upper[Math.Min(at, upper.Length - 2)];
        return Solid.Tube([.. Enumerable.Range(-3, 7).Select(i => 0.55 * s.HalfY * i / 3).Select(y => new Vec3(
            s.X + s.HalfX * Math.Pow(1 - Math.Pow(Math.Abs(y) / s.HalfY, s.Squareness), 1 / s.Squareness) + 0.0016 - r, y, s.Z))], r, 8);
    }
}
