using Praxis.Assets;
using Praxis.Core;

namespace Praxis.Library.Objects;

/// <summary>A round bowl that flares from a small foot.</summary>
public sealed class Bowl : ObjectCategory
{
    // m; cereal bowls are 130 to 180 mm wide and 50 to 75 mm high
    static readonly Interval Radius = new(0.066, 0.088), Height = new(0.048, 0.070), Wall = new(0.0035, 0.0050), Foot = new(0.45, 0.60);

    public override IReadOnlyList<string> Nouns => ["bowl", "cereal bowl"];
    public override IReadOnlyList<string> ChineseNouns => ["碗", "麦片碗"];

    public override ObjectAsset Build(Rng rng)
    {
        double r = rng.Draw("radius", Radius), h = rng.Draw("height", Height), wall = rng.Draw("wall", Wall);
        double foot = r * rng.Draw("foot", Foot), floor = wall + 0.003;
        // outside: foot, curve up to the rim; inside: the same curve one wall further in
        Profile section = Profile.From(0, 0.002).To(foot - 0.006, 0.002).To(foot - 0.005, 0).To(foot, 0, 0.001).To(foot + 0.001, 0.004)
            .Curve((0.86 * r, 0.16 * h), (r - 0.004, 0.5 * h), (r, h - 0.001))
            .To(r - 0.001, h, 0.001).To(r - wall + 0.001, h, 0.001).To(r - wall, h - 0.001)
            .Curve((r - 0.004 - wall, 0.5 * h), (0.86 * r - wall, 0.16 * h + wall), (foot - 0.006, floor)).To(0, floor);
        // where the middle of the wall passes at five points of that curve
        (Outline Outline, double Height)[] ribs = [.. ((double[])[0, 0.20, 0.42, 0.68, 1]).Select(t => Rib(r, h, foot, wall, floor, t))];
        return new(Id, new Part(Solid.Revolve(section), Material(rng)))
        {
            SizeName = SizeWord(r, Radius), Base = Outline.Disc(foot),
            Collisions =
            [
                .. CollisionPart.Slab(Outline.Disc(foot), 0, floor),
                .. ribs.Zip(ribs.Skip(1), (a, b) => CollisionPart.Wall(a.Outline, a.Height, b.Outline, b.Height, wall)).SelectMany(w => w),
            ],
            Affordances =
            [
                new RimGrasp(ribs[4].Outline, h, wall) { Lean = Math.Atan2(0.06 * r, 0.4 * h), Depth = 0.45 * h },
                new Cavity(Outline.Disc(r - wall), floor, h) { FloorOutline = Outline.Disc(foot - 0.006) },
            ],
        };
    }

    // the cubics of the section, averaged
    static (Outline Outline, double Height) Rib(double r, double h, double foot, double wall, double floor, double t)
    {
        double s = 1 - t, a = s * s * s, b = 3 * s * s * t, c = 3 * s * t * t, d = t * t * t;
        double radius = a * (foot - 0.0025) + b * (0.86 * r - wall / 2) + c * (r - 0.004 - wall / 2) + d * (r - wall / 2);
        return (Outline.Disc(radius), a * (0.004 + floor) / 2 + b * (0.16 * h + wall / 2) + c * 0.5 * h + d * h);
    }

    static MaterialDescription Material(Rng rng) => rng.Pick("made-of", "ceramic", "speckled", "wood", "plastic") switch
    {
        "ceramic" => Materials.GlazedCeramic(rng.Split("material")),
        "speckled" => Materials.SpeckledCeramic(rng.Split("material")),
        "wood" => Materials.Wood(rng.Split("material")),
        _ => Materials.Plastic(rng.Split("material")),
    };
}
