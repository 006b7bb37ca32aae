using Praxis.Assets;
using Praxis.Core;

namespace Praxis.Library.Objects;

/// <summary>A full shampoo bottle, wide side along X: oval or round with a cap on top, or an oval one that stands on its cap.</summary>
public sealed class ShampooBottle : ObjectCategory
{
    // m; common catalogue sizes: 200 to 400 ml bottles are 60 to 72 mm wide and 150 to 200 mm high
    static readonly Interval Radius = new(0.030, 0.036), Height = new(0.150, 0.200), Flatness = new(0.58, 0.70);
    const double Wall = 0.001; // m; the bottle is drawn solid

    public override IReadOnlyList<string> Nouns => ["shampoo bottle", "shampoo"];
    public override IReadOnlyList<string> ChineseNouns => ["洗发水", "洗发水瓶"];

    public override ObjectAsset Build(Rng rng)
    {
        string kind = rng.Pick("kind", "oval", "round", "on-cap");
        double r = rng.Draw("radius", Radius), height = rng.Draw("height", Height);
        double flatness = rng.Draw("flatness", Flatness), q = kind == "round" ? 1 : flatness; // depth over width
        bool onCap = kind == "on-cap";
        double h = onCap ? 0.85 * height : height, foot = onCap ? 0.74 * r : r, width = 2 * r * q;
        // the same curves as sections: width over r and height over h
        Section Level(double high, double wide) => new(high * h, wide * r, wide * r * q);
        Section[] body = onCap
            ? [Level(0.18, 0.78), Level(0.296, 0.946), Level(0.42, 1), Level(0.66, 1), Level(0.755, 0.98), Level(0.837, 0.919),
                Level(0.905, 0.8), Level(0.956, 0.615), Level(0.991, 0.32), Level(1, 0.04)]
            : [Level(0, 1) with { Z = 0.0003 }, Level(0.66, 1), Level(0.776, 0.926), Level(0.851, 0.741), Level(0.9, 0.5)];
        Section[] cap = onCap ? [Level(0, 0.74) with { Z = 0.0003 }, Level(0.2, 0.76)] : [Level(0.88, 0.52), Level(1, 0.52)];
        (double from, double to) = onCap ? (0.43 * h, 0.65 * h) : (0.12 * h, 0.58 * h);
        BarGrasp fromAbove = onCap
            ? new([new(-0.2 * r, 0, h - 0.0143), new(0.2 * r, 0, h - 0.0143)], 0.83 * width, 0.0286)
            : new([new(-0.15 * r, 0, 0.94 * h), new(0.15 * r, 0, 0.94 * h)], 0.52 * width, 0.12 * h) { Worth = 0.6 };
        double wide = (onCap ? 0.6 : 0.58) * r - Wall;
        Outline mouth = kind == "round" ? Outline.Disc(wide) : Outline.Rectangle(wide, wide * q);
        Solid hull = Solid.Revolve(onCap ? Hanging(r, h) : Standing(r, h), 40).Scaled(1, q, 1);
        return new(Id, new(hull, Materials.Plastic(rng.Split("body")), 950) { EmptyDensity = 60 },
            new(Solid.Revolve(Cap(r, h, onCap), 32).Scaled(1, q, 1), Materials.Plastic(rng.Split("cap")), BulkDensity: 600)
                { Name = "cap" },
            new(Solid.Label(r, from, to).Scaled(1, q, 1), Materials.Printed(rng.Split("label"), "paper"), BulkDensity: 0)
                { Name = "label" })
        {
            SizeName = SizeWord(height, Height), ShapeName = kind == "round" ? "round" : "oval",
            Base = Outline.Rectangle(0.64 * foot, 0.64 * foot * q),
            Collisions =
            [
                CollisionPart.Box(0.64 * foot, 0.64 * foot * q, 0.08 * h, Pose.At(0, 0, 0.08 * h)),
                .. CollisionPart.Stack(body), .. CollisionPart.Stack(cap),
            ],
            Affordances =
            [
                kind == "round"
                    ? new CylinderGrasp(r, 0.012, 0.62 * h) { Above = 0.38 * h }
                    : new HandleGrasp([new(0, 0, 0.42 * h), new(0, 0, 0.64 * h)], Vec3.UnitY, width),
                fromAbove, new Reservoir(mouth, (onCap ? 0.18 * h : 0) + Wall, (onCap ? 0.956 : 0.88) * h) { Wall = Wall, IsSealed = true },
            ],
        };
    }

    static Profile Standing(double r, double h) => Profile.From(0, 0).To(r, 0, 0.004).To(r, 0.66 * h)
        .Curve((r, 0.8 * h), (0.75 * r, 0.86 * h), (0.5 * r, 0.9 * h)).To(0, 0.9 * h);

    static Profile Hanging(double r, double h) => Profile.From(0, 0.18 * h).To(0.78 * r, 0.18 * h)
        .Curve((0.93 * r, 0.26 * h), (r, 0.33 * h), (r, 0.42 * h)).To(r, 0.66 * h)
        .Curve((r, 0.86 * h), (0.8 * r, h), (0, h), 10);

    static Profile Cap(double r, double h, bool below) => below
        ? Profile.From(0, 0).To(0.74 * r, 0, 0.003).To(0.76 * r, 0.2 * h, 0.001).To(0, 0.2 * h)
        : Profile.From(0, 0.88 * h).To(0.52 * r, 0.88 * h, 0.001).To(0.52 * r, h, 0.003).To(0, h);
}
