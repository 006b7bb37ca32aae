using Praxis.Assets;
using Praxis.Core;

namespace Praxis.Library.Objects;

/// <summary>An apple that stands on its underside, stalk up: round, flat or tall; some have a leaf.</summary>
public sealed class Apple : ObjectCategory
{
    // m; apples of the marketing standard's smaller sizes are 60 to 76 mm wide
    static readonly Interval Radius = new(0.031, 0.0375), Furrow = new(0.01, 0.07), Shoulder = new(0.40, 0.52);

    public override IReadOnlyList<string> Nouns => ["apple"];
    public override IReadOnlyList<string> ChineseNouns => ["苹果"];

    public override ObjectAsset Build(Rng rng)
    {
        double r = rng.Draw("radius", Radius), furrow = rng.Draw("furrow", Furrow), shoulder = r * rng.Draw("shoulder", Shoulder);
        double h = 2 * r * rng.Pick("kind", "round", "flat", "tall") switch { "round" => 0.90, "flat" => 0.80, _ => 1.02 };
        double widest = 0.56 * h, dimple = 0.16 * h, lean = rng.Uniform("skew", -0.05, 0.05);
        Solid body = Solid.Revolve(Produce.Round(r, widest, h, shoulder, dimple), 32)
            .Lobed(5, z => furrow * (2 * z / h - 1) * (2 * z / h - 1))
            .Warped(p => p with { Z = p.Z * (1 + lean * p.X / r) }).Settled(0.0012);
        double length = 0.003 + dimple + rng.Uniform("length", 0.004, 0.012);
        Vec3[] stalk = Produce.Stalk(rng.Split("stalk"), new(0, 0, h - dimple - 0.003), length);
        Solid leaf = Produce.Leaf(0.032, 0.0085, 0.003).Moved(
            new(Quat.RotZ(rng.Uniform("leaf-heading", -Math.PI, Math.PI)) * Quat.RotY(-0.25), stalk[3]));
        bool leafy = rng.Chance("leaf", 0.35);
        return new(Id, [
            new(body, Skin(rng.Split("skin"))),
            new(Solid.Tube(stalk, [.. stalk.Select((_, i) => 0.0013 + 0.0001 * i)], 8), Produce.Bark) { Name = "stem" },
            .. leafy ? (Part[])[new(leaf, Produce.Green) { Name = "leaf" }] : []])
        {
            SizeName = SizeWord(r, Radius), Base = Outline.Rectangle(0.007, 0.007),
            Collisions =
            [
                Produce.Foot(0.007, 0.007), Produce.Hull(body), .. CollisionPart.Chain([stalk[0], stalk[3], stalk[6]], 0.0017),
                .. leafy ? (CollisionPart[])[Produce.Hull(leaf)] : [],
            ],
            Affordances = [new SphereGrasp(r) { X_OA = Pose.At(0, 0, widest - 0.001) }],
        };
    }

    static MaterialDescription Skin(Rng rng)
    {
        (string word, int skin, int mottle) = rng.Pick("variety", "red", "green", "yellow") switch
        {
            "red" => ("red", 0xA8201F, 0xD98A4A), "green" => ("green", 0x7FA53A, 0xB9CC7A), _ => ("yellow", 0xD9B640, 0xB9772E),
        };
        return Materials.Skin(rng, word, NamedColor.Srgb(skin), NamedColor.Srgb(mottle), 0.3) with { Density = 840, ClearCoat = 0.3 };
    }
}
