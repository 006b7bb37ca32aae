using Praxis.Assets;
using Praxis.Core;

namespace Praxis.Library.Objects;

/// <summary>A slice of bread that lies flat, its crown towards +X: toast, wholemeal, or an oval slice of a loaf.</summary>
public sealed class BreadSlice : ObjectCategory
{
    static readonly Interval Half = new(0.033, 0.0375), Thick = new(0.012, 0.016); // m; small slices, 66 to 75 mm wide

    public override IReadOnlyList<string> Nouns => ["slice of bread", "bread slice", "toast", "slice of toast"];
    public override IReadOnlyList<string> ChineseNouns => ["面包片", "吐司", "吐司片"];

    public override ObjectAsset Build(Rng rng)
    {
        string kind = rng.Pick("kind", "white", "wholemeal", "oval", "toasted");
        double w = rng.Draw("half-width", Half), t = rng.Draw("thick", Thick);
        // a loaf baked in a tin rises over its edges
        Profile Slice(double s) => kind == "oval" ? FlatFood.Plan(1.25 * w * s, w * s, 2.4)
            : Profile.From(-0.95 * w * s, -0.92 * w * s).To(0.45 * w * s, -0.92 * w * s, 0.002)
                .Curve((0.52 * w * s, -1.04 * w * s), (0.98 * w * s, -1.02 * w * s), (1.02 * w * s, -0.55 * w * s), 6)
                .Curve((1.06 * w * s, -0.2 * w * s), (1.06 * w * s, 0.2 * w * s), (1.02 * w * s, 0.55 * w * s), 4)
                .Curve((0.98 * w * s, 1.02 * w * s), (0.52 * w * s, 1.04 * w * s), (0.45 * w * s, 0.92 * w * s), 6)
                .To(-0.95 * w * s, 0.92 * w * s, 0.003).Close();
        (string word, int crumb, int spots) = kind switch
        {
            "wholemeal" => ("brown", 0xA97B4C, 0x7A5430), "toasted" => ("brown", 0xC58B4A, 0x8A5526), _ => ("beige", 0xEBDCB6, 0xD9C596),
        };
        MaterialDescription bread = Materials.Skin(rng.Split("crumb"), word, NamedColor.Srgb(crumb), NamedColor.Srgb(spots),
            0.9) with { Density = 260 };
        bool oval = kind == "oval";
        return FlatFood.Of(Id, [new(Solid.Extrude(Slice(0.96), t, 0.0012), bread),
            new(Solid.Extrude(Slice(1), t - 0.0016, 0.0012).At(0, 0, 0.0008), Materials.Paint("", NamedColor.Srgb(0x8F5A2A), 0.85), 20)],
            Slice(1), oval ? (0.8 * w, 0.6 * w) : (0.8 * w, 0.8 * w), oval ? 2 * w : 1.9 * w, t);
    }
}
