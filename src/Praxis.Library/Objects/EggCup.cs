using Praxis.Assets;
using Praxis.Core;

namespace Praxis.Library.Objects;

/// <summary>A small cup for a boiled egg, on a waisted foot or as a low bucket.</summary>
public sealed class EggCup : ObjectCategory
{
    // m; common catalogue sizes: 46 to 51 mm wide, 60 to 70 mm high on a foot, 42 to 48 mm without
    static readonly Interval Radius = new(0.0230, 0.0255), Footed = new(0.060, 0.070), Bucket = new(0.042, 0.048);
    const double Wall = 0.003;

    // the wall outside from the ground to the rim: shares of radius and height
    static readonly (double R, double Z)[] FootedLine = [(0.85, 0.05), (0.40, 0.20), (0.40, 0.30), (0.70, 0.44), (0.94, 0.66), (1, 1)],
        BucketLine = [(0.74, 0.06), (0.92, 0.40), (1, 1)];

    public override IReadOnlyList<string> Nouns => ["egg cup", "eggcup", "egg holder"];
    public override IReadOnlyList<string> ChineseNouns => ["蛋杯"];

    public override ObjectAsset Build(Rng rng)
    {
        bool footed = rng.Pick("kind", "footed", "bucket") == "footed";
        Interval heights = footed ? Footed : Bucket;
        double r = rng.Draw("radius", Radius), h = rng.Draw("height", heights);
        (double R, double Z)[] line = [.. (footed ? FootedLine : BucketLine).Select(k => (k.R * r, k.Z * h))];
        int cup = footed ? 3 : 0; // where the hollow begins
        double foot = line[0].R, floor = line[cup].Z + (footed ? 0.003 : 0.005);
        Profile section = Profile.From(0, 0.001).To(foot - 0.004, 0.001).To(foot - 0.003, 0).To(foot, 0, 0.001).To(foot, line[0].Z, 0.0012);
        foreach ((double radius, double z) in line[1..^1]) section.To(radius, z, 0.010);
        section.To(r, h, Wall / 2).To(r - Wall, h, Wall / 2);
        foreach ((double radius, double z) in line[(cup + 1)..^1].Reverse()) section.To(radius - Wall, z, 0.010);
        section.To(line[cup].R - Wall, floor, 0.006).To(0, floor);
        (double R, double Z)[] middle = [.. line[cup..].Select(k => (k.R - Wall / 2, k.Z))];
        return new(Id, new Part(Solid.Revolve(section, 40), Material(rng)))
        {
            SizeName = SizeWord(h, heights), ShapeName = footed ? "tall" : "low", Base = Outline.Disc(foot - 0.001),
            Collisions =
            [
                .. CollisionPart.Slab(Outline.Disc(foot), 0, footed ? line[0].Z : floor),
                .. CollisionPart.Stack([.. line[..(cup + 1)].Select(k => new Section(k.Z, k.R, k.R))]),
                CollisionPart.Cylinder(line[cup].R, line[cup].Z - 0.0005, floor - 0.0003),
                .. middle.Zip(middle.Skip(1), (a, b) => Between(a, b, Wall)).SelectMany(w => w),
            ],
            Affordances =
            [
                new RimGrasp(Outline.Disc(r - Wall / 2), h, Wall)
                {
                    Lean = Math.Atan2(r - line[^2].R, h - line[^2].Z), Depth = h - line[^2].Z,
                },
                new Cavity(Outline.Disc(r - Wall), floor, h) { FloorOutline = Outline.Disc(line[cup].R - Wall - 0.002) },
            ],
        };
    }

    static IEnumerable<CollisionPart> Between((double R, double Z) low, (double R, double Z) high, double thickness) =>
        CollisionPart.Wall(Outline.Disc(low.R), low.Z, Outline.Disc(high.R), high.Z, thickness, perCorner: 3);

    static MaterialDescription Material(Rng rng) => rng.Pick("made-of", "ceramic", "wood", "plastic", "steel") switch
    {
        "ceramic" => Materials.GlazedCeramic(rng.Split("material")),
        "wood" => Materials.Wood(rng.Split("material")),
        "plastic" => Materials.Plastic(rng.Split("material")),
        _ => Materials.Steel(rng.Split("material")) with { Density = 4000 }, // sheet, drawn thicker than it is
    };
}
