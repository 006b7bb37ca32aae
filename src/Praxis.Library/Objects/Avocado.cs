using Praxis.Assets;
using Praxis.Core;

namespace Praxis.Library.Objects;

/// <summary>
/// An avocado lying along X, its stalk end along +X: whole and pear-shaped, whole and round, or half of one, cut face and stone up.
/// </summary>
public sealed class Avocado : ObjectCategory
{
    // m; half length and half width: fruits of the marketing standard's size codes 14 to 22 weigh 170 to 300 g, 85 to 115 mm long
    static readonly Interval Half = new(0.042, 0.055), Width = new(0.60, 0.68);

    public override IReadOnlyList<string> Nouns => ["avocado"];
    public override IReadOnlyList<string> ChineseNouns => ["牛油果", "鳄梨"];

    public override ObjectAsset Build(Rng rng)
    {
        string kind = rng.Pick("kind", "pear-shaped", "round", "halved");
        double a = rng.Draw("half", Half) * (kind == "round" ? 0.84 : 1), r = a * (kind == "round" ? 0.80 : rng.Draw("width", Width));
        double shoulder = kind == "round" ? 0.78 : rng.Uniform("shoulder", 0.54, 0.64);
        Solid Pear(double x, double y, int segments) => Produce.Lying(Profile.From(0, -x)
            .Curve((0.58 * y, -x), (y, -0.76 * x), (y, -0.28 * x), 11)
            .Curve((y, 0.08 * x), ((shoulder + 0.1) * y, 0.28 * x), (shoulder * y, 0.56 * x), 8)
            .Curve(((shoulder - 0.1) * y, 0.84 * x), (0.5 * shoulder * y, x), (0, x), 8), segments);
        Solid whole = Pear(a, r, 32);
        double shift = -whole.Mass(1).Center.X;
        const double Flat = 0.0015; // m
        bool halved = kind == "halved";
        // a half: everything above the middle is pressed into the cut face
        Solid Cut(Solid solid) => solid.Warped(p => p with { Z = Math.Min(p.Z, 0.001 * p.Z) });
        Solid body = (halved ? Cut(whole) : whole).At(shift, 0, 0).Settled(Flat);
        double middle = r - Flat, stone = 0.47 * r, seat = shift - 0.24 * a, grip = halved ? middle / 2 : middle;
        (string word, int skin, int mottle) = rng.Pick("variety", "green", "dark") switch
        {
            "green" => ("green", 0x4C6B2C, 0x7C9448), _ => ("black", 0x2B2620, 0x46422C),
        };
        MaterialDescription peel = Materials.Skin(rng.Split("skin"), word, NamedColor.Srgb(skin), NamedColor.Srgb(mottle), 0.6);
        Solid rind = Sheet(Pear(0.965 * a, 0.95 * r, 12), 0.0005);
        Solid flesh = Sheet(Pear(0.87 * a, 0.85 * r, 12), 0.0009);
        Solid Sheet(Solid solid, double rise) => solid.Warped(p => p with { Z = rise * p.Z / (Math.Abs(p.Z) + 0.004) })
            .At(shift, 0, middle);
        Solid stalk = Solid.Cylinder(0.0036, 0.0016, 0.0008, 16).Rotated(Quat.RotY(Math.PI / 2)).At(shift + a, 0, middle);
        return new(Id, [new(body, peel with { Density = 1000 }), .. halved
            ? (Part[])[
                new(rind, Materials.Paint("", NamedColor.Srgb(0xAFC05A), 0.4), BulkDensity: 0),
                new(flesh, Materials.Paint("", NamedColor.Srgb(0xE3D98C), 0.4), BulkDensity: 0),
                new(Solid.Sphere(stone, 24).At(seat, 0, middle + 0.1 * stone),
                    Materials.Paint("", NamedColor.Srgb(0x7A4A26), 0.4), BulkDensity: 300) { Name = "pit" }]
            : [new(stalk, Produce.Bark, BulkDensity: 0) { Name = "stem" }]])
        {
            SizeName = SizeWord(kind == "round" ? a / 0.84 : a, Half), ShapeName = kind == "halved" ? "halved" : "",
            Base = Outline.Rectangle(0.015, 0.005),
            Collisions =
            [
                Produce.Foot(0.0095, 0.0055, shift - 0.28 * a + 0.006),
                .. Produce.Slices(body, Vec3.UnitX, 3, 0.009, 200),
                .. halved ? [new(new CollisionShape.Sphere(stone), Pose.At(seat, 0, middle + 0.1 * stone))] : (CollisionPart[])[],
            ],
            Affordances = [new BarGrasp([new(seat - 0.12 * a, 0, grip), new(seat + 0.1 * a, 0, grip)],
                2 * r, (halved ? 1 : 2) * r)],
        };
    }
}
