using Praxis.Assets;
using Praxis.Core;

namespace Praxis.Library.Objects;

/// <summary>An upright peg for a peg board: plain, with a head, or with a ball for a knob.</summary>
public sealed class Peg : ObjectCategory
{
    static readonly Interval Radius = new(0.0072, 0.0082), Height = new(0.055, 0.075); // m; toy pegs of 14 to 16 mm, 55 to 75 mm high

    public override IReadOnlyList<string> Nouns => ["peg", "wooden peg", "dowel"];
    public override IReadOnlyList<string> ChineseNouns => ["木桩", "插销", "木钉", "圆柱"];

    public override ObjectAsset Build(Rng rng)
    {
        string kind = rng.Pick("kind", "plain", "head", "ball");
        double r = rng.Draw("radius", Radius), h = rng.Draw("height", Height), shank = 0.62 * h;
        (double R, double Z)[] line = kind switch
        {
            "plain" => [(0.9 * r, 0), (r, 0.0012), (r, h - 0.0016), (0.88 * r, h)],
            "head" => [(0.9 * r, 0), (r, 0.0012), (r, shank), (1.5 * r, shank + 0.0010), (1.5 * r, h - 0.0016), (1.4 * r, h)],
            _ => [(0.9 * r, 0), (r, 0.0012), (r, shank), .. Enumerable.Range(1, 7).Select(i => -1.05 + 0.325 * i)
                .Select(a => (1.25 * r * Math.Cos(a), shank + 1.25 * r * (1 + Math.Sin(a)) - 0.15 * r)), (0.0005, shank + 2.35 * r)],
        };
        Rng surface = rng.Split("material");
        MaterialDescription of = rng.Pick("made-of", "painted", "plain", "plastic") switch
        {
            "painted" => Materials.PaintedWood(surface), "plain" => Materials.Wood(surface), _ => Materials.Plastic(surface),
        };
        double low = kind == "plain" ? 0.3 * h : shank + (kind == "head" ? 0.001 : 0.7 * r), wide = kind switch { "plain" => r, "head" =>
            1.5 * r, _ => 1.25 * r };
        return new(Id, new Part(Lathe.Turned(line, 28), of))
        {
            SizeName = SizeWord(h, Height), ShapeName = "", Base = Outline.Disc(0.75 * r), Collisions = [.. Lathe.Body(line)],
            Affordances =
            [
                new CylinderGrasp(wide, kind == "ball" ? shank + r : low, kind == "ball" ? shank + 1.25 * r : line[^1].Z - 0.002),
                new InsertAxis(r, shank, IsHole: false) { X_OA = new(Quat.RotX(Math.PI), Vec3.Zero) },
            ],
        };
    }
}
