using Praxis.Assets;
using Praxis.Core;

namespace Praxis.Library.Objects;

/// <summary>A mat for a computer mouse: oblong or round, of cloth on rubber, some with a rest for the wrist towards -X.</summary>
public sealed class MousePad : ObjectCategory
{
    // m; pads of common catalogues: 200 to 250 by 180 to 220 mm or 200 to 220 mm round, 3 to 5 mm thick
    static readonly Interval HalfX = new(0.090, 0.110), Share = new(1.05, 1.2), Thickness = new(0.0035, 0.0050);

    public override IReadOnlyList<string> Nouns => ["mouse pad", "mouse mat", "mousepad"];
    public override IReadOnlyList<string> ChineseNouns => ["鼠标垫"];
    public override bool IsFurniture => true; // too flat for fingers

    public override ObjectAsset Build(Rng rng)
    {
        string kind = rng.Pick("kind", "oblong", "round", "rest");
        double x = rng.Draw("half-length", HalfX), t = rng.Draw("thickness", Thickness);
        Outline outline = kind == "round" ? Outline.Disc(x) : Outline.Rectangle(x, x * rng.Draw("share", Share), 0.014);
        bool rest = kind == "rest";
        double y = 0.62 * outline.HalfY, at = 0.020 - x;
        Section[] roll = [.. ((double[])[-1, -0.9, -0.6, 0, 0.6, 0.9, 1]).Select(s => (s, w: Math.Sqrt(1.02 - s * s)))
            .Select(k => new Section(k.s * y, 0.011 * Math.Max(k.w, 0.5), 0.017 * Math.Max(k.w, 0.5), 2.6))];
        Pose X = new(Quat.RotX(-Math.PI / 2) * Quat.RotZ(Math.PI / 2), new(at, 0, t + 0.009));
        MaterialDescription cloth = Materials.Fabric(rng.Split("cloth")), rubber = Materials.Rubber(rng.Split("rest"));
        Part[] wrist = rest ? [new(Solid.Loft(roll, 24, 2).Moved(X), rubber, 600) { Name = "pad" }] : [];
        Outline free = rest ? Outline.Rectangle(x - 0.024, outline.HalfY - 0.004, 0.008) : outline.Inset(0.004);
        return new(Id, [new(Solid.Prism(outline, t - 0.0015, 0.0007, 48).At(0, 0, 0.0015), cloth, 1100),
            new(Solid.Prism(outline, 0.0016, 0.0004, 48), Fixtures.Black, 1100), .. wrist])
        {
            SizeName = SizeWord(x, HalfX), ShapeName = kind == "round" ? "round" : "", Base = outline.Inset(0.003),
            Collisions = [.. CollisionPart.Slab(outline, 0, t), .. rest ? CollisionPart.Placed(X, CollisionPart.Stack(roll, 16)) : []],
            Affordances = [new SupportSurface(free) { X_OA = Pose.At(rest ? 0.021 : 0, 0, t) }],
        };
    }
}
