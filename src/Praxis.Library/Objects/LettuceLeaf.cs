using Praxis.Assets;
using Praxis.Core;

namespace Praxis.Library.Objects;

/// <summary>A crisp leaf of lettuce that lies flat, its rib along X: round, long, or red at the border.</summary>
public sealed class LettuceLeaf : ObjectCategory
{
    static readonly Interval Half = new(0.029, 0.0355), Thick = new(0.0095, 0.0120), Ruffle = new(0.0016, 0.0026); // m; with its folds

    public override IReadOnlyList<string> Nouns => ["lettuce", "lettuce leaf", "leaf of lettuce", "salad leaf"];
    public override IReadOnlyList<string> ChineseNouns => ["生菜", "生菜叶", "菜叶"];

    public override ObjectAsset Build(Rng rng)
    {
        string kind = rng.Pick("kind", "round", "long", "red");
        double w = rng.Draw("half-width", Half), t = rng.Draw("thick", Thick), wave = rng.Draw("ruffle", Ruffle), x = kind == "long"
            ? 1.35 * w : 1.05 * w;
        int folds = 7 + rng.Integer("folds", 4);
        double low = 0.0030, high = t - 0.0030;
        // several layers of one leaf, waved more and more towards the border
        Solid leaf = Solid.Extrude(FlatFood.Plan(x, w, 2.2, 64), high - low, 0.0015).Warped(p =>
        {
            double away = Math.Sqrt(p.X * p.X / (x * x) + p.Y * p.Y / (w * w)), share = away * away;
            return p with { Z = low + p.Z + wave * share * Math.Sin(folds * Math.Atan2(p.Y / w, p.X / x)) };
        });
        Vec3[] rib = [.. Enumerable.Range(0, 7).Select(i => new Vec3((0.30 * i - 0.94) * x * 0.98, 0, high + 0.0006))];
        Solid veins = Solid.Tube(rib, [0.0026, 0.0024, 0.0021, 0.0018, 0.0014, 0.0010, 0.0006], 8)
            + ((int[])[-1, 1]).SelectMany(s => Enumerable.Range(1, 4).Select(i => Solid.Tube([rib[i], rib[i] + new Vec3(0.22 * x,
                s * 0.50 * w, 0.0001)], 0.0007, 6))).Joined();
        Solid under = Solid.Extrude(FlatFood.Plan(0.72 * x, 0.72 * w, 2.2, 32), low + 0.001, 0.001); // folded under
        MaterialDescription green = Materials.Skin(rng.Split("leaf"), "green", NamedColor.Srgb(0x7FB043), NamedColor.Srgb(0x5B9331),
            0.5) with { Density = 260 };
        Vec3[] border = [.. new Section(0, 0.985 * x, 0.985 * w, 2.2).Ring(64)
            .Select(q => q with { Z = (low + high) / 2 + 0.97 * wave * Math.Sin(folds * Math.Atan2(q.Y / w, q.X / x)) })];
        Part[] edge = kind != "red" ? [] : [new(Solid.Tube([.. border, border[0]], 0.0016, 6),
            Materials.Paint("", NamedColor.Srgb(0x7A2436), 0.5), BulkDensity: 0) { Name = "rim" }];
        return FlatFood.Of(Id, [new(leaf, green), new(under, green), new(veins, Materials.Paint("", NamedColor.Srgb(0xC3DA9A), 0.5),
            BulkDensity: 0) { Name = "stem" }, .. edge],
            FlatFood.Plan(x, w, 2.2), (0.60 * x, 0.60 * w), 2 * w, t);
    }
}
