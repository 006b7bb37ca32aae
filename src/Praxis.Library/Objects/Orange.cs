using Praxis.Assets;
using Praxis.Core;

namespace Praxis.Library.Objects;

/// <summary>An orange that stands stalk up with a green button, button up with two leaves, or navel up.</summary>
public sealed class Orange : ObjectCategory
{
    // m; oranges of the marketing standard's size codes 6 to 11 are 62 to 76 mm wide
    static readonly Interval Radius = new(0.0315, 0.0375), Height = new(0.92, 1.0), Hue = new(0, 1);

    public override IReadOnlyList<string> Nouns => ["orange"];
    public override IReadOnlyList<string> ChineseNouns => ["橙子", "甜橙"];

    public override ObjectAsset Build(Rng rng)
    {
        double r = rng.Draw("radius", Radius), h = 2 * r * rng.Draw("height", Height), lobes = rng.Uniform("lobes", 0, 0.025);
        string kind = rng.Pick("kind", "button", "leaves", "navel");
        Solid body = Solid.Revolve(Produce.Round(r, 0.49 * h, h, 0.2 * r, 0.02 * h), 32).Lobed(7, z => lobes * z / h).Settled(0.0012);
        double top = 0.98 * h - 0.0012, heading = rng.Uniform("heading", -Math.PI, Math.PI);
        // a five-pointed calyx, or the little fruit in the end of a navel orange
        Solid button = Produce.Ellipsoid(0.0052, 0.0052, 0.0022).Lobed(5, _ => 0.45).At(0, 0, top)
            + Solid.Capsule(0.0014, 0.001, 8).At(0, 0, top + 0.002);
        Solid navel = Solid.Torus(0.0058, 0.0024, 24, 10).Lobed(3, _ => 0.12).At(0, 0, top + 0.0006)
            + Produce.Ellipsoid(0.004, 0.004, 0.003).At(0, 0, top);
        Pose[] leaves = [.. ((double[])[0, 2.4]).Select(turn =>
            new Pose(Quat.RotZ(heading + turn) * Quat.RotY(-0.18), new(0, 0, top + 0.002)))];
        Solid foliage = Produce.Leaf(0.034, 0.0095, 0.003);
        MaterialDescription skin = Skin(rng.Split("skin"), rng.Draw("hue", Hue));
        CollisionPart tip = new(new CollisionShape.Ellipsoid(new(0.007, 0.007, 0.003)), Pose.At(0, 0, top));
        return new(Id, [
            new(body, skin), new(kind == "navel" ? navel : button, kind == "navel" ? skin : Produce.Green, BulkDensity: 0),
            .. kind == "leaves" ? leaves.Select(X => new Part(foliage.Moved(X), Produce.Green) { Name = "leaf" }) : []])
        {
            SizeName = SizeWord(r, Radius), Base = Outline.Rectangle(0.007, 0.007),
            Collisions =
            [
                Produce.Foot(0.0065, 0.0065), Produce.Hull(body), tip,
                .. kind == "leaves" ? leaves.Select(X => Produce.Hull(foliage.Moved(X))) : [],
            ],
            Affordances = [new SphereGrasp(r) { X_OA = Pose.At(0, 0, 0.48 * h) }],
        };
    }

    static MaterialDescription Skin(Rng rng, double hue) => Materials.Skin(rng, "orange",
        Vec3.Lerp(NamedColor.Srgb(0xE8821E), NamedColor.Srgb(0xF09C2C), hue), NamedColor.Srgb(0xC9640F), 0.45) with { Density = 900 };
}
