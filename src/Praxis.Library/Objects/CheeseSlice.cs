using Praxis.Assets;
using Praxis.Core;

namespace Praxis.Library.Objects;

/// <summary>A thick slice of cheese that lies flat: square, with holes, or cut from a round one.</summary>
public sealed class CheeseSlice : ObjectCategory
{
    static readonly Interval Half = new(0.030, 0.0365), Thick = new(0.0085, 0.0110); // m; thinner ones leave no room for fingers

    public override IReadOnlyList<string> Nouns => ["slice of cheese", "cheese slice", "sliced cheese"];
    public override IReadOnlyList<string> ChineseNouns => ["芝士片", "奶酪片"];

    public override ObjectAsset Build(Rng rng)
    {
        string kind = rng.Pick("kind", "square", "holes", "round");
        double w = rng.Draw("half-width", Half), t = rng.Draw("thick", Thick);
        (string word, int color) = rng.Pick("sort", "gouda", "cheddar", "swiss") switch
        {
            "gouda" => ("yellow", 0xEFC24A), "cheddar" => ("orange", 0xE8952F), _ => ("yellow", 0xF0DC8C),
        };
        Vec3 paste = NamedColor.Srgb(color);
        Profile plan = FlatFood.Plan(w, w, kind == "round" ? 2 : 14);
        Part[] holes = kind != "holes" ? [] : [new(Enumerable.Range(0, 9).Select(i => (R: rng.Uniform($"hole{i}", 0.0025, 0.0052),
            Away: 0.78 * w * Math.Sqrt((i + 0.6) / 9),
            Turn: 2.39996 * i)).Select(s => Solid.Cylinder(s.R, 0.0003, 0, 16).At(s.Away * Math.Cos(s.Turn), s.Away * Math.Sin(s.Turn),
                t)).Joined(),
            Materials.Paint("", 0.55 * paste, 0.7), BulkDensity: 0) { Name = "hole", Count = 9 }];
        return FlatFood.Of(Id, [new(Solid.Extrude(plan, t, 0.0012), Materials.Paint("", paste, 0.4) with { ColorName = word,
            Density = 1050, Friction = 0.6 }),
            .. holes], plan, kind == "round" ? (0.66 * w, 0.66 * w) : (0.9 * w, 0.9 * w), 2 * w, t);
    }
}
