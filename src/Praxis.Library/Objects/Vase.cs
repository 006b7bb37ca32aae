using Praxis.Assets;
using Praxis.Core;

namespace Praxis.Library.Objects;

/// <summary>An empty flower vase: round with a narrow neck, tall with shoulders, or flared like a trumpet.</summary>
public sealed class Vase : ObjectCategory
{
    // m; common catalogue sizes of table vases: 130 to 210 mm high, round ones 90 to 108 mm wide
    static readonly Interval RoundRadius = new(0.045, 0.054), SlimRadius = new(0.035, 0.043), RoundHeight = new(0.130, 0.160),
        SlimHeight = new(0.160, 0.210), Wall = new(0.0036, 0.0046);

    public override IReadOnlyList<string> Nouns => ["vase", "flower vase"];
    public override IReadOnlyList<string> ChineseNouns => ["花瓶"];

    public override ObjectAsset Build(Rng rng)
    {
        string kind = rng.Pick("kind", "round", "tall", "flared");
        Interval heights = kind == "round" ? RoundHeight : SlimHeight;
        double size = rng.Draw("radius", kind == "round" ? RoundRadius : SlimRadius), h = rng.Draw("height", heights);
        double wall = rng.Draw("wall", Wall), floor = wall + 0.003;
        (double R, double Z, double Round)[] line = [.. Line(kind).Select(k => (k.R * size, k.Z * h, k.Round))];
        (double foot, double rim, double narrow) = (line[0].R, line[^1].R, line.Min(k => k.R) - wall);
        Profile section = Profile.From(0, 0.0015).To(foot - 0.007, 0.0015).To(foot - 0.006, 0).To(foot, 0, 0.0015);
        foreach ((double radius, double z, double round) in line[1..^1]) section.To(radius, z, round);
        section.To(rim, h, wall / 2).To(rim - wall, h, wall / 2);
        foreach ((double radius, double z, double round) in line[1..^1].Reverse()) section.To(radius - wall, z, round);
        section.To(foot - wall, floor, 0.004).To(0, floor);
        (double R, double Z)[] middle = [.. line.Select(k => (k.R - wall / 2, Math.Max(0.003, k.Z)))];
        return new(Id, new Part(Solid.Revolve(section), Material(rng)))
        {
            SizeName = SizeWord(h, heights), ShapeName = kind, Base = Outline.Disc(foot - 0.001),
            Collisions =
            [
                .. CollisionPart.Slab(Outline.Disc(foot), 0, floor),
                .. middle.Zip(middle.Skip(1), (a, b) => Between(a, b, wall + 0.0008)).SelectMany(w => w),
            ],
            Affordances =
            [
                new RimGrasp(Outline.Disc(rim - wall / 2), h, wall)
                {
                    Lean = Math.Atan2(rim - line[^2].R, h - line[^2].Z), Depth = h - line[^2].Z,
                },
                new Cavity(Outline.Disc(rim - wall), floor, h) { FloorOutline = Outline.Disc(Math.Min(narrow, foot - wall) - 0.002) },
                new InsertAxis(narrow, h - floor, IsHole: true) { X_OA = Pose.At(0, 0, h) },
            ],
        };
    }

    // the wall outside from the foot to the rim: shares of radius and height, and how round each corner is, m
    static (double R, double Z, double Round)[] Line(string kind) => kind switch
    {
        "round" => [(0.62, 0, 0), (1, 0.28, 0.035), (1, 0.44, 0.035), (0.44, 0.80, 0.020), (0.55, 1, 0)],
        "tall" => [(0.78, 0, 0), (1, 0.62, 0.035), (0.60, 0.88, 0.020), (0.68, 1, 0)],
        _ => [(0.64, 0, 0), (0.50, 0.25, 0.060), (0.64, 0.62, 0.060), (1, 1, 0)],
    };

    static IEnumerable<CollisionPart> Between((double R, double Z) low, (double R, double Z) high, double thickness) =>
        CollisionPart.Wall(Outline.Disc(low.R), low.Z, Outline.Disc(high.R), high.Z, thickness, perCorner: 3);

    static MaterialDescription Material(Rng rng) => rng.Pick("made-of", "ceramic", "speckled", "glass") switch
    {
        "ceramic" => Materials.GlazedCeramic(rng.Split("material")),
        "speckled" => Materials.SpeckledCeramic(rng.Split("material")),
        _ => Materials.Glass(rng.Split("material")),
    };
}
