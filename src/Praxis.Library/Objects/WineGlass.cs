using Praxis.Assets;
using Praxis.Core;

namespace Praxis.Library.Objects;

/// <summary>A wine glass: a foot, a stem and a round bowl, a tulip or a flute.</summary>
public sealed class WineGlass : ObjectCategory
{
    // m; common catalogue sizes: bowls 66 to 80 mm wide, flutes 46 to 54 mm, feet 62 to 74 mm; 165 to 245 mm high
    static readonly Interval Wide = new(0.033, 0.040), Slim = new(0.023, 0.027), Foot = new(0.031, 0.037), Stem = new(0.078, 0.095);
    const double Wall = 0.0018, StemRadius = 0.0042;

    public override IReadOnlyList<string> Nouns => ["wine glass", "stemmed glass"];
    public override IReadOnlyList<string> ChineseNouns => ["高脚杯", "葡萄酒杯"];

    public override ObjectAsset Build(Rng rng)
    {
        string kind = rng.Pick("kind", "round", "tulip", "flute");
        Interval radii = kind == "flute" ? Slim : Wide;
        double r = rng.Draw("radius", radii), foot = rng.Draw("foot", Foot), stem = rng.Draw("stem", Stem);
        double bowl = r * rng.Uniform("bowl", 0.95, 1.05) * kind switch { "round" => 2.2, "tulip" => 2.6, _ => 5.6 }, h = stem + bowl;
        (double R, double Z)[] line = [.. Line(kind).Select(k => (k.R * r, stem + k.Z * bowl))];
        (double R, double Z)[] middle = [.. line.Select(k => (k.R - Wall / 2, k.Z))];
        double lean = Math.Atan2(line[3].R - line[2].R, line[3].Z - line[2].Z);
        Solid glass = Solid.Revolve(Outside(line, foot, stem, kind == "flute" ? 0.09 : 0.03), 36);
        return new(Id, new Part(glass, Materials.Glass(rng.Split("material"))))
        {
            SizeName = SizeWord(r, radii), ShapeName = kind is "round" ? kind : "", Base = Outline.Disc(foot - 0.001),
            Collisions =
            [
                .. CollisionPart.Slab(Outline.Disc(foot), 0, 0.0018),
                .. CollisionPart.Stack(
                    [Disc(foot - 0.001, 0.0015), Disc(0.39 * foot, 0.0063), Disc(0.0071, 0.0114), Disc(StemRadius, 0.020)]),
                CollisionPart.Cylinder(StemRadius, 0.018, stem - 0.003),
                .. CollisionPart.Stack([Disc(StemRadius, stem - 0.004), Disc(1.6 * StemRadius, stem), Disc(line[0].R, line[0].Z)]),
                .. middle.Zip(middle.Skip(1), (a, b) => Between(a, b, Wall + 0.0012)).SelectMany(w => w),
            ],
            Affordances =
            [
                new RimGrasp(Outline.Disc(middle[3].R), h, Wall) { Lean = lean, Depth = 0.025 },
                new CylinderGrasp(StemRadius, 0.022, stem - 0.004) { Above = bowl, Worth = 0.8 },
                new Cavity(Outline.Disc(line[3].R - Wall), line[0].Z, h) { FloorOutline = Outline.Disc(line[0].R - 0.003) },
            ],
        };
    }

    // the bowl from stem to rim: shares of its radius and of its height
    static (double R, double Z)[] Line(string kind) => kind switch
    {
        "round" => [(0.52, 0.05), (0.90, 0.24), (1, 0.52), (0.82, 1)],
        "tulip" => [(0.50, 0.05), (0.92, 0.22), (1, 0.42), (0.74, 1)],
        _ => [(0.45, 0.06), (0.86, 0.30), (1, 0.62), (0.88, 1)],
    };

    static Profile Outside((double R, double Z)[] line, double foot, double stem, double round) => Profile
        .From(0, 0.0008).To(foot - 0.005, 0.0008).To(foot - 0.004, 0).To(foot, 0, 0.0007).To(foot, 0.0016, 0.0007)
        .To(foot - 0.002, 0.0018).Curve((0.5 * foot, 0.0035), (StemRadius + 0.001, 0.006), (StemRadius, 0.020))
        .To(StemRadius, stem - 0.004, 0.006).To(1.6 * StemRadius, stem, 0.004).To(line[0].R, line[0].Z, round)
        .To(line[1].R, line[1].Z, round).To(line[2].R, line[2].Z, round).To(line[3].R, line[3].Z, Wall / 2)
        .To(line[3].R - Wall, line[3].Z, Wall / 2).To(line[2].R - Wall, line[2].Z, round).To(line[1].R - Wall, line[1].Z, round)
        .To(line[0].R - 0.0015, line[0].Z + 0.0012, 0.008).To(0, stem + 0.003);

    static IEnumerable<CollisionPart> Between((double R, double Z) low, (double R, double Z) high, double thickness) =>
        CollisionPart.Wall(Outline.Disc(low.R), low.Z, Outline.Disc(high.R), high.Z, thickness, perCorner: 3);

    static Section Disc(double radius, double z) => new(z, radius, radius);
}
