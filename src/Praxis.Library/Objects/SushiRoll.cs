using Praxis.Assets;
using Praxis.Core;

namespace Praxis.Library.Objects;

/// <summary>A piece of rolled sushi standing on its cut face: thin or thick in seaweed, or inverted with rice and sesame outside.</summary>
public sealed class SushiRoll : ObjectCategory
{
    // m; hosomaki are 30 to 36 mm wide, uramaki 38 to 46 mm, futomaki 44 to 52 mm, all cut 22 to 30 mm high
    static readonly Interval Thin = new(0.0155, 0.018), Inverted = new(0.019, 0.023), Thick = new(0.022, 0.026), Height = new(0.022, 0.030);
    static readonly int[] Fillings = [0xE8743A, 0xB3263A, 0x6FA84A, 0xE8C24A]; // salmon, tuna, cucumber, omelette

    public override IReadOnlyList<string> Nouns => ["sushi roll", "sushi", "maki"];
    public override IReadOnlyList<string> ChineseNouns => ["寿司", "寿司卷"];

    public override ObjectAsset Build(Rng rng)
    {
        string kind = rng.Pick("kind", "thin", "inverted", "thick");
        double r = rng.Draw("radius", kind switch { "thin" => Thin, "inverted" => Inverted, _ => Thick }), h = rng.Draw("height", Height);
        bool inverted = kind == "inverted";
        int first = rng.Integer("filling", 4);
        double sheet = inverted ? 0.6 * r : r, lift = inverted ? 0.0008 : 0; // the seaweed's outer radius; where it begins
        Solid seaweed = Solid.Revolve(Profile.From(sheet, lift).To(sheet, h + lift, 0.0003).To(sheet - 0.0012, h + lift, 0.0003)
            .To(sheet - 0.0012, lift).Close(), 36);
        double edge = inverted ? r : r - 0.0009, foot = 0.0008 - lift;
        Solid rice = Solid.Revolve(Profile.From(0, foot).To(edge, foot, 0.0015).To(edge, h + 0.0002, 0.0015).To(0, h + 0.0004), 36);
        (int strewn, double inner) = kind switch { "thin" => (20, 0.52), "inverted" => (22, 0.68), _ => (40, 0.55) };
        Solid grains = Grains(strewn, inner * r, 0.88 * r, h);
        MaterialDescription white = Materials.Paint("", NamedColor.Srgb(0xF0EEE4), 0.5) with { ColorName = "white", Density = 1050 };
        MaterialDescription dark = Materials.Paint("", NamedColor.Srgb(0x16211A), 0.5) with { ColorName = "black", Density = 1050 };
        Part wrap = new(seaweed, dark, BulkDensity: 0) { Name = "seaweed" }, filling = new(rice + grains, white);
        List<Part> parts = inverted ? [filling, wrap, new(Sesame(r, h), dark, BulkDensity: 0)] : [wrap, filling];
        int count = kind == "thin" ? 1 : 3;
        for (int i = 0; i < count; i++)
            parts.Add(new(Core(count == 1 ? 0.40 * r : 0.20 * r, h, i).At(count == 1 ? 0 : 0.27 * r, 0, 0).Rotated(Quat.RotZ(2.0944 * i)),
                Materials.Paint("", NamedColor.Srgb(Fillings[(first + i) % 4]), 0.35), BulkDensity: 0));
        return new(Id, parts)
        {
            SizeName = SizeWord(r, new(Thin.Low, Thick.High)), Base = Outline.Disc(0.7 * r),
            Collisions = [.. CollisionPart.Slab(Outline.Disc(r), 0, h + 0.0004)],
            Affordances = [new CylinderGrasp(r, 0.006, h)],
        };
    }

    // a stick of something, square or round, that ends above the rice
    static Solid Core(double half, double h, int which)
    {
        double middle = (h + 0.002 + 0.001) / 2, tall = (h + 0.002 - 0.001) / 2;
        return (which == 1 ? Solid.Cylinder(half, tall, 0.0006, 20) : Solid.Box(new(half, half, tall), 0.0012)).At(0, 0, middle);
    }

    // lying about on the cut face, in a spiral between two radii
    static Solid Grains(int count, double from, double to, double h)
    {
        Solid grain = Solid.Sphere(0.001, 8).Scaled(2.6, 1.2, 0.9);
        return Enumerable.Range(0, count).Select(i => grain.Rotated(Quat.RotZ(1.9 * i))
            .At(Math.Sqrt(from * from + (to * to - from * from) * (i + 0.5) / count), 0, h + 0.0003)
            .Rotated(Quat.RotZ(2.39996 * i))).Joined();
    }

    // on the rice around the roll
    static Solid Sesame(double r, double h)
    {
        Solid seed = Solid.Sphere(0.001, 8).Scaled(0.6, 1.0, 1.6);
        return Enumerable.Range(0, 22).Select(i => seed.Rotated(Quat.RotX(0.8 * i)).At(r, 0, 0.003 + (h - 0.006) * (0.618 * i % 1))
            .Rotated(Quat.RotZ(2.39996 * i))).Joined();
    }
}
