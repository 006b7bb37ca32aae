using Praxis.Assets;
using Praxis.Core;

namespace Praxis.Library.Objects;

/// <summary>A pear that stands, stalk up: with a clear waist, or stout, or with a long neck.</summary>
public sealed class Pear : ObjectCategory
{
    // m; pears of the marketing standard's sizes are 55 to 74 mm wide, and 75 to 110 mm high without the stalk
    static readonly Interval Radius = new(0.0285, 0.0365), Skew = new(0.0, 0.07);

    public override IReadOnlyList<string> Nouns => ["pear"];
    public override IReadOnlyList<string> ChineseNouns => ["梨", "梨子"];

    public override ObjectAsset Build(Rng rng)
    {
        double r = rng.Draw("radius", Radius), skew = rng.Draw("skew", Skew), furrow = rng.Uniform("furrow", 0, 0.05);
        // height over width and neck over belly
        (double tall, double neck) = rng.Pick("kind", "waisted", "stout", "long") switch
        {
            "waisted" => (1.38, 0.46), "stout" => (1.20, 0.56), _ => (1.55, 0.42),
        };
        double h = 2 * r * tall, widest = 0.36 * h;
        Profile section = Profile.From(0, 0).Curve((0.55 * r, -0.01 * h), (r, 0.42 * widest), (r, widest))
            .Curve((r, 0.52 * h), (neck * r * 1.04, 0.60 * h), (neck * r, 0.76 * h), 10)
            .Curve((0.96 * neck * r, 0.88 * h), (0.75 * neck * r, h), (0.25 * neck * r, h))
            .Curve((0.12 * neck * r, h), (0.1 * neck * r, 0.985 * h), (0, 0.985 * h), 3);
        // the neck leans towards +X, and the belly is a little lobed
        Vec3 Skewed(Vec3 p) => p with { X = p.X + skew * (p.Z * p.Z / h - 0.3 * p.Z) };
        Solid body = Solid.Revolve(section, 30).Lobed(4, z => furrow * (1 - z / h)).Warped(Skewed).Settled(0.0013);
        Vec3[] stalk = Produce.Stalk(rng.Split("stalk"), Skewed(new(0, 0, 0.955 * h)), rng.Uniform("stalk-length", 0.014, 0.024));
        return new(Id, new(body, Skin(rng.Split("skin"))),
            new(Solid.Tube(stalk, [.. stalk.Select((_, i) => 0.0014 + 0.00012 * i)], 8), Produce.Bark) { Name = "stem" })
        {
            SizeName = SizeWord(r, Radius), Base = Outline.Rectangle(0.007, 0.007),
            Collisions =
            [
                Produce.Foot(0.0065, 0.0065), .. Produce.Slices(body, Vec3.UnitZ, 5, 0.005, 200),
                .. CollisionPart.Chain([stalk[0], stalk[3], stalk[6]], 0.0018),
            ],
            Affordances =
            [
                new CylinderGrasp(r, widest - 0.012, widest + 0.012) { Above = h - widest, Worth = 0.9 },
                new BarGrasp([Skewed(new(-0.003, 0, 0.76 * h)), Skewed(new(0.003, 0, 0.76 * h))], 2.1 * neck * r, 0.028),
            ],
        };
    }

    static MaterialDescription Skin(Rng rng)
    {
        (string word, int skin, int mottle) = rng.Pick("variety", "green", "yellow", "brown") switch
        {
            "green" => ("green", 0x9FB24A, 0x6E7C35), "yellow" => ("yellow", 0xD9BC46, 0xA97F2C), _ => ("brown", 0x9A6F38, 0xB99458),
        };
        return Materials.Skin(rng, word, NamedColor.Srgb(skin), NamedColor.Srgb(mottle), 0.45) with { Density = 980 };
    }
}
