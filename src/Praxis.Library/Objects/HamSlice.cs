using Praxis.Assets;
using Praxis.Core;

namespace Praxis.Library.Objects;

/// <summary>A thick slice of cooked meat that lies flat: round or oval ham with a rind, or a dotted slice of sausage.</summary>
public sealed class HamSlice : ObjectCategory
{
    static readonly Interval Half = new(0.030, 0.0365), Thick = new(0.0085, 0.0110); // m; thinner ones leave no room for fingers

    public override IReadOnlyList<string> Nouns => ["slice of ham", "ham slice", "ham", "slice of sausage", "salami slice"];
    public override IReadOnlyList<string> ChineseNouns => ["火腿片", "火腿", "香肠片"];

    public override ObjectAsset Build(Rng rng)
    {
        string kind = rng.Pick("kind", "round", "oval", "salami");
        double w = rng.Draw("half-width", Half), t = rng.Draw("thick", Thick), x = kind == "oval" ? 1.25 * w : w;
        (int meat, int fat, int rind) = kind == "salami" ? (0xA03A34, 0xE0B9AE, 0x7A2C28) : (0xE0969A, 0xEDB8B6, 0xB8646A);
        MaterialDescription flesh = Materials.Skin(rng.Split("meat"), kind == "salami" ? "red" : "pink", NamedColor.Srgb(meat),
            NamedColor.Srgb(fat), 0.4);
        // fat in the middle of ham, or strewn over the slice
        Solid marks = kind == "salami"
            ? Enumerable.Range(0, 30).Select(i => (Away: 0.84 * w * Math.Sqrt((i + 0.5) / 30), Turn: 2.39996 * i))
                .Select(s => Solid.Cylinder(0.0016 + 0.0007 * (s.Turn % 1), 0.0003, 0, 8).At(s.Away * Math.Cos(s.Turn),
                    s.Away * Math.Sin(s.Turn), t)).Joined()
            : Solid.Extrude(FlatFood.Plan(0.34 * x, 0.10 * w, 2, 20), 0.0006, 0.0001).Rotated(Quat.RotZ(rng.Uniform("turn", 0,
                3))).At(0.1 * x, 0.15 * w, t - 0.0003);
        return FlatFood.Of(Id, [new(Solid.Extrude(FlatFood.Plan(0.965 * x, 0.965 * w, 2.1), t, 0.0010), flesh, 1000),
            new(Solid.Extrude(FlatFood.Plan(x, w, 2.1), t - 0.0016, 0.0012).At(0, 0, 0.0008), Materials.Paint("", NamedColor.Srgb(rind),
                0.5), 60),
            new(marks, Materials.Paint("", NamedColor.Srgb(fat), 0.5), BulkDensity: 0)],
            FlatFood.Plan(x, w, 2.1), (0.66 * x, 0.66 * w), 2 * w, t);
    }
}
