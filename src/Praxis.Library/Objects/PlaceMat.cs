using Praxis.Assets;
using Praxis.Core;

namespace Praxis.Library.Objects;

/// <summary>A flat mat that marks a place on a table: oblong or round, woven, of leather or of rubber.</summary>
public sealed class PlaceMat : ObjectCategory
{
    // m; place mats and desk pads of common catalogues: 200 to 400 by 160 to 280 mm, or 260 to 340 mm round; 3 to 5 mm thick
    static readonly Interval HalfX = new(0.100, 0.190), Share = new(0.68, 0.85), Disc = new(0.120, 0.170), Thickness = new(0.0030, 0.0050);

    public override IReadOnlyList<string> Nouns => ["placemat", "place mat", "table mat", "mat"];
    public override IReadOnlyList<string> ChineseNouns => ["餐垫", "垫子", "桌垫"];
    public override bool IsFurniture => true; // too flat for fingers

    public override ObjectAsset Build(Rng rng)
    {
        string kind = rng.Pick("kind", "oblong", "round", "square"), of = rng.Pick("made-of", "woven", "leather", "rubber");
        bool round = kind == "round";
        double x = round ? rng.Draw("radius", Disc) : rng.Draw("half-length", HalfX), t = rng.Draw("thickness", Thickness);
        Outline outline = round ? Outline.Disc(x)
            : Outline.Rectangle(x, kind == "square" ? x : x * rng.Draw("share", Share), of == "leather" ? 0.016 : 0.006);
        Rng surface = rng.Split("material");
        MaterialDescription main = of switch
        {
            "woven" => Materials.Fabric(surface), "leather" => Materials.Leather(surface), _ => Materials.Rubber(surface),
        };
        double r = outline.Corner, inner = Math.Max(0.0005, r - 0.011), outer = inner + 0.0012;
        // a seam or a border runs around it
        Solid seam = Solid.Sweep(Profile.From(inner, t - 0.001).To(outer, t - 0.001).To(outer, t + 0.0003).To(inner, t + 0.0003).Close(),
            outline.HalfX - r - (r < 0.0115 ? 0.011 - r : 0), outline.HalfY - r - (r < 0.0115 ? 0.011 - r : 0), 48);
        NamedColor edge = NamedColor.Named(main.ColorName is "white" or "beige" or "yellow" ? "brown" : "white");
        return new(Id, new(Solid.Prism(outline, t, 0.0012, 64), main, 1000),
            new(seam, Materials.Paint("fabric", edge.Linear, 0.8), BulkDensity: 0) { Name = "stripe" })
        {
            SizeName = SizeWord(x, round ? Disc : HalfX), ShapeName = kind == "oblong" ? "" : kind, Base = outline.Inset(0.004),
            Collisions = [.. CollisionPart.Slab(outline, 0, t)],
            Affordances = [new SupportSurface(outline.Inset(0.005)) { X_OA = Pose.At(0, 0, t) }],
        };
    }
}
