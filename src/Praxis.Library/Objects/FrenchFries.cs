using Praxis.Assets;
using Praxis.Core;

namespace Praxis.Library.Objects;

/// <summary>French fries that stand in a carton, oval or square, red, striped or plain.</summary>
public sealed class FrenchFries : ObjectCategory
{
    // m; small and medium cartons: 62 to 74 mm wide at the top, 32 to 40 mm deep, 75 to 95 mm high; fries are 7 to 9 mm thick
    static readonly Interval Half = new(0.031, 0.037), Depth = new(0.0165, 0.0195), Height = new(0.072, 0.090), Thick = new(0.0036, 0.0044);

    public override IReadOnlyList<string> Nouns => ["french fries", "fries", "chips", "box of fries"];
    public override IReadOnlyList<string> ChineseNouns => ["薯条", "炸薯条"];

    public override ObjectAsset Build(Rng rng)
    {
        string kind = rng.Pick("kind", "oval", "square", "striped");
        double a = rng.Draw("half-width", Half), b = rng.Draw("half-depth", Depth), h = rng.Draw("height", Height), t = rng.Draw("fry",
            Thick);
        double square = kind == "oval" ? 2.6 : 7;
        Section[] carton = [new(0, 0.66 * a, 0.78 * b, square), new(0.5 * h, 0.83 * a, 0.89 * b, square), new(h, a, b, square)];
        (Vec3 Half, Pose X)[] fries = [.. Enumerable.Range(0, 17).Select(i => Fry(rng.Split($"fry{i}"), i, a, b, h, t))];
        NamedColor paper = NamedColor.Pick(rng.Split("paper"), "red", "red", "yellow", "white");
        Solid stripes = Enumerable.Range(-2, 5).Select(i => Solid.Box(new(0.10 * a, 0.0003, 0.44 * h), 0)
            .At(0.36 * i * a, 0, 0.5 * h)).Joined();
        double slope = 0.22 * b / h;
        Solid Side(int s) => stripes.Warped(p => new(p.X * (0.66 + 0.34 * p.Z / h), s * p.Y - s * (0.78 * b + slope * p.Z), p.Z));
        MaterialDescription card = Materials.Paint("cardboard", paper.Linear, 0.5) with { ColorName = paper.Name, Friction = 0.5 };
        Part[] print = kind == "striped"
            ? [new(Side(1), Materials.Paint("paper", NamedColor.Named(paper.Name == "white" ? "red" : "white").Linear),
                BulkDensity: 0) { Name = "stripe" }] : [];
        return new(Id, [new(Solid.Loft(carton, 32, 1), card, 220) { Name = "" },
            new(Fixtures.Drawn(fries, 0.0006), Materials.Skin(rng.Split("potato"), "yellow", NamedColor.Srgb(0xE3B04B),
                NamedColor.Srgb(0xC58A34), 0.6), 350),
            .. print])
        {
            SizeName = SizeWord(h, Height), ShapeName = kind == "striped" ? "" : kind, Base = Outline.Rectangle(0.55 * a, 0.70 * b),
            Collisions =
            [
                CollisionPart.Box(0.45 * a, 0.55 * b, 0.0015, Pose.At(0, 0, 0.0015)),
                .. CollisionPart.Stack([carton[0] with { Z = 0.0004 }, .. carton[1..]], 24), .. Fixtures.Bodies(fries),
            ],
            Affordances = [new BarGrasp([new(-0.25 * a, 0, h - 0.006), new(0.25 * a, 0, h - 0.006)], 2 * b, 0.012)],
        };
    }

    // in three rows, leaning outwards
    static (Vec3 Half, Pose X) Fry(Rng rng, int i, double a, double b, double h, double t)
    {
        int row = i % 3 - 1;
        double across = (i / 3 - 2.5) / 2.5, up = rng.Uniform("up", 0.008, 0.022), half = 0.021;
        double lean = 0.14 * across + rng.Uniform("lean", -0.05, 0.05), tip = -0.06 * row;
        Quat R = Quat.RotY(lean) * Quat.RotX(tip);
        return (new(t, t, half), new(R, new Vec3(0.70 * a * across, row * 0.52 * b, h + up) - R.Rotate(new(0, 0, half))));
    }
}
