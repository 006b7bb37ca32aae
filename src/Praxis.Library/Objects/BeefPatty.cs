using Praxis.Assets;
using Praxis.Core;

namespace Praxis.Library.Objects;

/// <summary>A cooked patty of minced meat that lies flat: round, oval, or marked by a grill.</summary>
public sealed class BeefPatty : ObjectCategory
{
    static readonly Interval Half = new(0.030, 0.0365), Thick = new(0.010, 0.014); // m

    public override IReadOnlyList<string> Nouns => ["patty", "beef patty", "burger patty", "meat patty", "beef", "steak", "slice of beef"];
    public override IReadOnlyList<string> ChineseNouns => ["牛肉饼", "肉饼", "牛排", "牛肉"];

    public override ObjectAsset Build(Rng rng)
    {
        string kind = rng.Pick("kind", "round", "oval", "grilled");
        double w = rng.Draw("half-width", Half), t = rng.Draw("thick", Thick), x = kind == "oval" ? 1.3 * w : w;
        double a = rng.Uniform("phase", 0, 6.28);
        MaterialDescription meat = Materials.Skin(rng.Split("meat"), "brown", NamedColor.Srgb(0x68402A), NamedColor.Srgb(0x3A2012),
            0.85) with { Density = 1000 };
        // an uneven edge
        double Edge(Vec3 p) => 1 - 0.012 * (1 + Math.Sin(7 * Math.Atan2(p.Y, p.X) + a));
        Solid body = Solid.Extrude(FlatFood.Plan(x, w, 2.1, 48), t, 0.0038).Warped(p => new(Edge(p) * p.X, Edge(p) * p.Y, p.Z));
        Part[] marks = kind != "grilled" ? [] : [new(Enumerable.Range(-2, 5).Select(i => 0.34 * i * w)
            .Select(y => Solid.Box(new(0.84 * Math.Sqrt(w * w - y * y), 0.0016, 0.0003), 0).At(0, y, t)).Joined().Rotated(Quat.RotZ(a)),
            Materials.Paint("", NamedColor.Srgb(0x1E120B), 0.8), BulkDensity: 0) { Name = "stripe" }];
        return FlatFood.Of(Id, [new(body, meat), .. marks], FlatFood.Plan(x, w, 2.1), (0.60 * x, 0.60 * w), 2 * w, t);
    }
}
