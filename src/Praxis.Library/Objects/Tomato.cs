using Praxis.Assets;
using Praxis.Core;

namespace Praxis.Library.Objects;

/// <summary>A tomato that stands on its underside, calyx and stalk up: round, ribbed and flat, or an oval plum tomato on its end.</summary>
public sealed class Tomato : ObjectCategory
{
    // m; tomatoes of the marketing standard's sizes 4 to 6 are 47 to 75 mm wide
    static readonly Interval Radius = new(0.027, 0.0365), Ribs = new(0.10, 0.18);

    public override IReadOnlyList<string> Nouns => ["tomato"];
    public override IReadOnlyList<string> ChineseNouns => ["西红柿", "番茄"];

    public override ObjectAsset Build(Rng rng)
    {
        string kind = rng.Pick("kind", "round", "ribbed", "oval");
        double r = rng.Draw("radius", Radius) * (kind == "oval" ? 0.86 : 1), ribs = rng.Draw("ribs", Ribs);
        double h = 2 * r * (kind switch { "round" => 0.84, "ribbed" => 0.70, _ => 1.28 }), dimple = (kind == "oval" ? 0.04 : 0.10) * h;
        double Depth(double z) => kind == "ribbed" ? ribs * (0.25 + 0.75 * z / h) : 0.02;
        int lobes = kind == "ribbed" ? 7 + rng.Integer("lobes", 3) : 5;
        Solid body = Solid.Revolve(Produce.Round(r, 0.48 * h, h, 0.42 * r, dimple), 40).Lobed(lobes, Depth).Settled(0.0013);
        double top = h - dimple - 0.0013, sepal = 0.55 * r + 0.004;
        Vec3[] stalk = Produce.Stalk(rng.Split("stalk"), new(0, 0, top - 0.002), 0.002 + rng.Uniform("length", 0.005, 0.011));
        // sepals lie in the dimple and over the shoulder, their tips raised
        Solid calyx = Enumerable.Range(0, 5).Select(i => Produce.Leaf(sepal, 0.0042, 0.0006 + dimple / 2)
            .Moved(new(Quat.RotZ(1.2566 * i) * Quat.RotY(-(dimple + 0.0015) / sepal), new(0, 0, top - 0.0002)))).Joined();
        MaterialDescription skin = Skin(rng.Split("skin"));
        return new(Id, new(body, skin), new(calyx, Produce.Green, BulkDensity: 0) { Name = "leaf" },
            new(Solid.Tube(stalk, 0.0017, 8), Produce.Green, BulkDensity: 0) { Name = "stem" })
        {
            SizeName = SizeWord(kind == "oval" ? r / 0.86 : r, Radius), ShapeName = kind, Base = Outline.Rectangle(0.007, 0.007),
            Collisions =
            [
                Produce.Foot(0.0065, 0.0065), Produce.Hull(body), Produce.Hull(calyx),
                .. CollisionPart.Chain([stalk[0], stalk[3], stalk[6]], 0.0019),
            ],
            Affordances = [new SphereGrasp(r) { X_OA = Pose.At(0, 0, 0.47 * h) }],
        };
    }

    static MaterialDescription Skin(Rng rng)
    {
        (string word, int skin, int mottle) = rng.Pick("variety", "red", "orange", "yellow", "dark") switch
        {
            "orange" => ("orange", 0xE2762A, 0xEBA04C), "yellow" => ("yellow", 0xE3B52E, 0xD79A28), "dark" => ("brown", 0x6A2A20, 0x54452A),
            _ => ("red", 0xBE2A1C, 0xCC4B26),
        };
        return Materials.Skin(rng, word, NamedColor.Srgb(skin), NamedColor.Srgb(mottle), 0.2) with { ClearCoat = 0.4 };
    }
}
