using Praxis.Assets;
using Praxis.Core;

namespace Praxis.Library.Objects;

/// <summary>A round bowl that flares from a small foot.</summary>
public sealed class Bowl : ObjectCategory
{
    // m; cereal bowls are 130 to 180 mm wide and 50 to 75 mm high
    static readonly Interval Radius = new(0.066, 0.088), Height = new(0.048, 0.070), Wall = new(0.0035, 0.0050), Foot = new(0.45, 0.60);

    public override IReadOnlyList<string> Nouns => ["bowl", "cereal bowl"];

    public override ObjectAsset Build(Rng rng)
    {
        double r = rng.Draw("radius", Radius), h = rng.Draw("height", Height), wall = rng.Draw("wall", Wall), foot = r * rng.Draw("foot", Foot);
        double waist = 0.86 * r, bend = 0.42 * h, floor = wall + 0.003;
        // outside: foot, curve up to the rim; inside: the same curve one wall further in
        Profile section = Profile.From(0, 0.002).To(foot - 0.006, 0.002).To(foot - 0.005, 0).To(foot, 0, 0.001).To(foot + 0.001, 0.004)
            .Curve((waist, 0.16 * h), (r - 0.004, 0.5 * h), (r, h - 0.001)).To(r - 0.001, h, 0.001).To(r - wall + 0.001, h, 0.001).To(r - wall, h - 0.001)
            .Curve((r - 0.004 - wall, 0.5 * h), (waist - wall, 0.16 * h + wall), (foot - 0.006, floor)).To(0, floor);
        Outline low = Outline.Disc(foot), middle = Outline.Disc(waist - wall / 2), rim = Outline.Disc(r - wall / 2);
        return new(Id, new Part(Solid.Revolve(section), Material(rng)))
        {
            SizeName = SizeWord(r, Radius), Base = Outline.Disc(foot),
            Collisions =
            [
                CollisionPart.Cylinder(foot, 0, floor),
                .. CollisionPart.Wall(low, 0.004, middle, bend, wall), .. CollisionPart.Wall(middle, bend, rim, h, wall),
            ],
            Affordances =
            [
                new RimGrasp(rim, h, wall) { Lean = Math.Atan2(r - waist, h - bend), Depth = h - bend },
                new Cavity(Outline.Disc(r - wall), floor, h) { FloorOutline = Outline.Disc(foot - 0.006) },
            ],
        };
    }

    static MaterialDescription Material(Rng rng) => rng.Pick("made-of", "ceramic", "speckled", "wood", "plastic") switch
    {
        "ceramic" => Materials.GlazedCeramic(rng.Split("material")),
        "speckled" => Materials.SpeckledCeramic(rng.Split("material")),
        "wood" => Materials.Wood(rng.Split("material")),
        _ => Materials.Plastic(rng.Split("material")),
    };
}
