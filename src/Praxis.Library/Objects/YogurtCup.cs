using Praxis.Assets;
using Praxis.Core;

namespace Praxis.Library.Objects;

/// <summary>A plastic cup of yogurt that widens upwards: tall or squat, sealed with foil (tab along +X) or open and half full.</summary>
public sealed class YogurtCup : ObjectCategory
{
    // m; cups of 100 to 180 g are 68 to 75 mm wide at the rim (75 mm is common) and 52 to 82 mm high
    static readonly Interval Rim = new(0.0340, 0.0372), Tall = new(0.070, 0.082), Squat = new(0.052, 0.062), Taper = new(0.78, 0.85);
    const double Lip = 0.0025, Wall = 0.0012;
    const int Around = 40;

    public override IReadOnlyList<string> Nouns => ["yogurt", "yogurt cup", "pot of yogurt"];
    public override IReadOnlyList<string> ChineseNouns => ["酸奶", "酸奶杯"];

    public override ObjectAsset Build(Rng rng)
    {
        bool tall = rng.Pick("form", "tall", "squat") == "tall", open = rng.Chance("open", 0.4);
        double rim = rng.Draw("rim", Rim), h = rng.Draw("height", tall ? Tall : Squat);
        double high = rim - Lip, low = high * rng.Draw("taper", Taper);
        double level = open ? h * rng.Uniform("level", 0.4, 0.55) : h - 0.002;
        double At(double z) => low + (high - low) * z / h;
        Profile cup = Profile.From(0, 0.001).To(0.6 * low, 0.001).To(0.65 * low, 0).To(low, 0, 0.003).To(high, h - 0.002)
            .To(rim, h - 0.002, 0.0005).To(rim, h, 0.0005);
        cup = open ? cup.To(high - Wall, h, 0.0004).To(At(0.003) - Wall, 0.003).To(0, 0.003) : cup.To(0, h);
        MaterialDescription white = Materials.Paint("plastic", NamedColor.Named("white").Linear, 0.35) with { Density = 1050 };
        NamedColor taste = NamedColor.Pick(rng.Split("taste"), "white", "pink", "beige", "purple");
        Solid foil = Solid.Cylinder(rim + 0.0004, 0.0004, 0.0002, Around)
            + Solid.Box(new(0.005, 0.006, 0.0004), 0.0002).At(rim + 0.003, 0, 0);
        MaterialDescription printed = Materials.Printed(rng.Split("label"), "plastic");
        Part print = new(Groceries.ConeLabel(At, 0.16 * h, 0.82 * h, Around), printed, BulkDensity: 0) { Name = "label" };
        Part body = new(Solid.Revolve(cup, Around), white, open ? 1050 : 850);
        Part rest = open
            ? new(Inside(At, level), Materials.Paint("", taste.Linear, 0.3) with { Density = 1050 })
            : new(foil.At(0, 0, h + 0.0004), Materials.Aluminium(rng.Split("foil")), BulkDensity: 0) { Name = "lid" };
        Outline edge = Outline.Disc(rim - 0.002), wall = Outline.Disc(At(level) - Wall / 2);
        return new(Id, print, body, rest)
        {
            SizeName = SizeWord(rim, Rim), ShapeName = tall ? "tall" : "squat", Base = Outline.Disc(0.65 * low),
            Collisions =
            [
                .. Groceries.ConeBody(At, level),
                .. (open
                    ? CollisionPart.Wall(wall, level - 0.002, Outline.Disc(high - Wall / 2), h - 0.002, 0.002)
                        .Concat(CollisionPart.Wall(edge, h - 0.003, edge, h, 0.004, 3))
                    : [CollisionPart.Cylinder(rim, h - 0.003, h + 0.0008),
                        CollisionPart.Box(0.005, 0.006, 0.0005, Pose.At(rim + 0.003, 0, h + 0.0003))]),
            ],
            Affordances = open
                ?
                [
                    new RimGrasp(Outline.Disc(high), h, Lip + Wall) { Lean = Math.Atan2(high - low, h), Depth = h - level },
                    new Cavity(Outline.Disc(high - Wall - 0.0005), level, h) { FloorOutline = wall.Inset(Wall / 2 + 0.0005) },
                ]
                :
                [
                    new CylinderGrasp(high, 0.45 * h, h - 0.004),
                    new SupportSurface(Outline.Disc(rim - 0.004)) { X_OA = Pose.At(0, 0, h + 0.0008) },
                ],
        };
    }

    static Solid Inside(Func<double, double> at, double level) => Solid.Revolve(Profile.From(0, 0.004)
        .To(at(0.004) - Wall + 0.0003, 0.004).To(at(level) - Wall + 0.0003, level).To(0, level), Around);
}
