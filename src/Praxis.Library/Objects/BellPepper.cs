using Praxis.Assets;
using Praxis.Core;

namespace Praxis.Library.Objects;

/// <summary>A hollow bell pepper that stands on its lobes, stalk up: blocky with three or four lobes, or tapered.</summary>
public sealed class BellPepper : ObjectCategory
{
    // m; sweet peppers of the marketing standard's smaller sizes are 50 to 76 mm wide
    static readonly Interval Radius = new(0.030, 0.0372), Tall = new(1.02, 1.28), Furrow = new(0.10, 0.19);

    public override IReadOnlyList<string> Nouns => ["bell pepper", "sweet pepper", "capsicum"];
    public override IReadOnlyList<string> ChineseNouns => ["甜椒", "彩椒", "灯笼椒"];

    public override ObjectAsset Build(Rng rng)
    {
        string kind = rng.Pick("kind", "four-lobed", "three-lobed", "tapered");
        double r = rng.Draw("radius", Radius), h = 2 * r * rng.Draw("tall", Tall), furrow = rng.Draw("furrow", Furrow);
        double foot = r * (kind == "tapered" ? 0.50 : 0.68), dimple = 0.11 * h;
        int lobes = kind == "three-lobed" ? 3 : 4;
        // the lobes bulge downwards around a hollow
        Profile section = Profile.From(0, 0.05 * h).Curve((0.2 * foot, 0.05 * h), (0.3 * foot, 0), (0.62 * foot, 0), 5)
            .Curve((foot, 0), (1.12 * foot, 0.12 * h), (0.5 * (r + foot) + 0.06 * r, 0.34 * h))
            .Curve((0.5 * (r + foot) + 0.12 * r, 0.48 * h), (r, 0.58 * h), (r, 0.74 * h))
            .Curve((r, 0.92 * h), (0.84 * r, h), (0.58 * r, h))
            .Curve((0.36 * r, h), (0.24 * r, h - dimple), (0, h - dimple), 6);
        Solid body = Solid.Revolve(section, 40).Lobed(lobes, z => furrow * (0.5 + 2 * (z / h - 0.5) * (z / h - 0.5)))
            .Rotated(Quat.RotZ(Math.PI / lobes)).Settled(0.0014);
        double top = h - dimple - 0.0014, length = dimple + rng.Uniform("length", 0.008, 0.020);
        Vec3[] stalk = Produce.Stalk(rng.Split("stalk"), new(0, 0, top - 0.003), length);
        Solid calyx = Produce.Ellipsoid(0.011, 0.011, 0.0028, 30).Lobed(5, _ => 0.3).At(0, 0, top + 0.0008);
        CollisionPart[] feet = [.. Enumerable.Range(0, lobes).Select(i => Math.PI / lobes * (2 * i + 1))
            .Select(turn => Produce.Foot(0.004, 0.004, 0.6 * foot * Math.Cos(turn), 0.6 * foot * Math.Sin(turn)))];
        return new(Id, new(body, Skin(rng.Split("skin")), 430), new(calyx, Produce.Green, BulkDensity: 0) { Name = "leaf" },
            new(Solid.Tube(stalk, [.. stalk.Select((_, i) => 0.0042 - 0.0003 * i + 0.00008 * i * i)], 10), Produce.Green, BulkDensity: 0)
                { Name = "stem" })
        {
            SizeName = SizeWord(r, Radius), Base = Outline.Disc(0.3 * foot),
            Collisions =
            [
                .. feet, .. Produce.Slices(body, Vec3.UnitZ, 3, 0.006), .. CollisionPart.Chain([stalk[0], stalk[3], stalk[6]], 0.0045),
            ],
            Affordances = [new SphereGrasp(r) { X_OA = Pose.At(0, 0, 0.70 * h) }],
        };
    }

    static MaterialDescription Skin(Rng rng)
    {
        string word = rng.Pick("variety", "red", "yellow", "green", "orange");
        (int skin, int mottle) = word switch
        {
            "red" => (0xB3201A, 0xC2382A), "yellow" => (0xE8B923, 0xE0A41C), "green" => (0x3C7028, 0x56883A), _ => (0xE0791F, 0xE88F36),
        };
        return Materials.Skin(rng, word, NamedColor.Srgb(skin), NamedColor.Srgb(mottle), 0.2) with { ClearCoat = 0.5 };
    }
}
