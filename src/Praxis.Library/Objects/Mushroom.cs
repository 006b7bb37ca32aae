using Praxis.Assets;
using Praxis.Core;

namespace Praxis.Library.Objects;

/// <summary>A cultivated mushroom that stands on its cut stem: a closed button, an open cap with gills, or a bell-shaped cap.</summary>
public sealed class Mushroom : ObjectCategory
{
    // m; large cultivated mushrooms have caps of 45 to 72 mm (common catalogue sizes)
    static readonly Interval Cap = new(0.0235, 0.0350), Stem = new(0.38, 0.50);

    public override IReadOnlyList<string> Nouns => ["mushroom"];
    public override IReadOnlyList<string> ChineseNouns => ["蘑菇", "口蘑"];

    public override ObjectAsset Build(Rng rng)
    {
        double r = rng.Draw("radius", Cap), s = r * rng.Draw("stem", Stem), skew = rng.Uniform("skew", -0.05, 0.05);
        // height of the stem, height of the cap's widest level and of its top, and how far the rim reaches down, over the cap's radius
        (double stem, double wide, double top, double rim) = rng.Pick("kind", "button", "open", "bell") switch
        {
            "button" => (0.52, 0.86, 1.50, 0.44), "open" => (0.72, 0.92, 1.32, 0.78), _ => (0.70, 0.95, 1.78, 0.72),
        };
        Profile stalk = Profile.From(0, 0).To(1.05 * s, 0, 0.0015).To(1.05 * s, 0.10 * r)
            .Curve((1.0 * s, 0.3 * r), (0.88 * s, 0.4 * r), (0.9 * s, (stem + 0.2) * r)).To(0, (stem + 0.2) * r);
        Profile cap = Profile.From(0, stem * r).To(0.8 * s, stem * r)
            .Curve((1.3 * s, stem * r), (0.62 * r, rim * r), (0.84 * r, rim * r), 6)
            .Curve((0.95 * r, rim * r), (r, (rim + 0.5 * (wide - rim)) * r), (r, wide * r), 6)
            .Curve((r, (wide + 0.56 * (top - wide)) * r), (0.56 * r, top * r), (0, top * r), 10);
        Vec3 Skewed(Vec3 p) => p with { X = p.X + skew * p.Z * p.Z / r, Z = p.Z * (1 + 0.4 * skew * p.Y / r) };
        (string word, int skin, int mottle) = rng.Pick("variety", "white", "brown", "cream") switch
        {
            "white" => ("white", 0xEDE6DA, 0xDCCBB0), "brown" => ("brown", 0x8E6440, 0x6F4A2C), _ => ("beige", 0xD9C19A, 0xBE9E70),
        };
        MaterialDescription skinned = Materials.Skin(rng.Split("skin"), word, NamedColor.Srgb(skin), NamedColor.Srgb(mottle), 0.65);
        // gills: thin dark ribs under the cap
        Solid gills = Enumerable.Range(0, 14).Select(i => Solid.Box(new(0.22 * r, 0.0004, 0.05 * r), 0.0002)
            .At(0.58 * r, 0, ((stem + rim) / 2 + 0.02) * r)
            .Rotated(Quat.RotZ(2 * Math.PI * i / 14))).Joined().Warped(Skewed);
        Solid foot = Solid.Revolve(stalk, 28).Warped(p => p with { X = p.X + skew * p.Z * p.Z / r });
        Solid hat = Solid.Revolve(cap, 32).Warped(Skewed);
        return new(Id, [
            new(hat, skinned with { Density = 620 }) { Name = "cap" },
            new(foot, Materials.Paint("", NamedColor.Srgb(0xE6DAC4), 0.75), BulkDensity: 620) { Name = "stem" },
            .. rim > 0.6 ? (Part[])[new(gills, Materials.Paint("", NamedColor.Srgb(0x6B4836), 0.8), BulkDensity: 0)
                { Name = "gills" }] : []])
        {
            SizeName = SizeWord(r, Cap), Base = Outline.Disc(0.9 * s),
            Collisions =
            [
                CollisionPart.Box(0.7 * s, 0.7 * s, 0.2 * r, Pose.At(0, 0, 0.2 * r)),
                Produce.Hull(foot), Produce.Hull(hat, 400),
            ],
            Affordances = [new SphereGrasp(r) { X_OA = Pose.At(skew * wide * wide * r, 0, wide * r) }],
        };
    }
}
