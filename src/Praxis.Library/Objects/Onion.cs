using Praxis.Assets;
using Praxis.Core;

namespace Praxis.Library.Objects;

/// <summary>An onion that stands on its root plate, dry neck up: round, flat or tall, of yellow, red or white skin.</summary>
public sealed class Onion : ObjectCategory
{
    // m; onions are sorted from 40 to 80 mm; these are 50 to 74 mm wide
    static readonly Interval Radius = new(0.025, 0.037), Neck = new(0.13, 0.20), Rib = new(0.005, 0.025);

    public override IReadOnlyList<string> Nouns => ["onion"];
    public override IReadOnlyList<string> ChineseNouns => ["洋葱"];

    public override ObjectAsset Build(Rng rng)
    {
        string kind = rng.Pick("kind", "round", "flat", "tall");
        double r = rng.Draw("radius", Radius), neck = r * rng.Draw("neck", Neck), rib = rng.Draw("rib", Rib);
        double h = 2 * r * kind switch { "round" => 0.94, "flat" => 0.74, _ => 1.15 }, tip = h + r * rng.Uniform("tip", 0.22, 0.42);
        double skew = rng.Uniform("skew", -0.05, 0.05), wide = 0.46 * h;
        Profile section = Profile.From(0, 0).Curve((0.55 * r, 0), (r, 0.44 * wide), (r, wide))
            .Curve((r, wide + 0.50 * (h - wide)), (0.52 * r, 0.90 * h), (1.25 * neck, h), 10)
            .Curve((0.9 * neck, h + 0.3 * (tip - h)), (0.75 * neck, h + 0.6 * (tip - h)), (0.85 * neck, tip), 5).To(0, tip - 0.001);
        // meridian veins, and a frayed neck that leans
        Solid body = Solid.Revolve(section, 40).Lobed(10, z => rib + 0.25 * Math.Clamp((z - h) / (tip - h), 0, 1))
            .Warped(p => p with { X = p.X + skew * p.Z * p.Z / h }).Settled(0.0012);
        (string word, int skin, int mottle) = rng.Pick("variety", "yellow", "red", "white") switch
        {
            "yellow" => ("brown", 0xB87A35, 0x8E5522), "red" => ("purple", 0x6E2340, 0x93486A), _ => ("white", 0xE8E2D0, 0xCFC29C),
        };
        MaterialDescription peel = Materials.Skin(rng.Split("skin"), word, NamedColor.Srgb(skin), NamedColor.Srgb(mottle), 0.35);
        double end = tip - 0.0012, lean = skew * tip * tip / h;
        return new(Id, new Part(body, peel))
        {
            SizeName = SizeWord(r, Radius), ShapeName = kind, Base = Outline.Rectangle(0.006, 0.006),
            Collisions =
            [
                Produce.Foot(0.0065, 0.0065), .. Produce.Slices(body, Vec3.UnitZ, 3, 0.004),
                CollisionPart.Capsule(new(0.7 * lean, 0, h - 0.004), new(lean, 0, end - 0.8 * neck), 0.85 * neck),
            ],
            Affordances = [new SphereGrasp(r + 0.0005) { X_OA = Pose.At(skew * wide * wide / h, 0, wide - 0.001) }],
        };
    }
}
