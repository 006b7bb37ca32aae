using Praxis.Assets;
using Praxis.Core;

namespace Praxis.Library.Objects;

/// <summary>
/// A low stand that something is shown on: a turned pedestal, a bridge of clear or white plastic along X, or a plain plinth.
/// </summary>
public sealed class DisplayStand : ObjectCategory
{
    // m; stands and risers of common catalogues: tops of 68 to 76 mm, bridges up to 140 mm long, 40 to 90 mm high
    static readonly Interval Half = new(0.033, 0.0375), Length = new(0.050, 0.070), Height = new(0.040, 0.085);

    public override IReadOnlyList<string> Nouns => ["display stand", "pedestal", "riser", "plinth"];
    public override IReadOnlyList<string> ChineseNouns => ["展示台", "展示架"];

    public override ObjectAsset Build(Rng rng)
    {
        string kind = rng.Pick("kind", "pedestal", "bridge", "plinth");
        double r = rng.Draw("half", Half), h = rng.Draw("height", Height), l = kind == "bridge" ? rng.Draw("length", Length) : r;
        Rng surface = rng.Split("material");
        if (kind == "pedestal") return Pedestal(rng, r, h, rng.Chance("stone", 0.3) ? Materials.Stone(surface) : Materials.Wood(surface));
        const double T = 0.005;
        Cuboid[] boards = kind == "plinth" ? [Cuboid.Of(-r, r, -r, r, 0, h)]
            : [Cuboid.Of(-l, l, -r, r, h - T, h), Cuboid.Of(-l, T - l, -r, r, 0, h - T + 0.0005), Cuboid.Of(l - T, l, -r, r, 0, h - T
                + 0.0005)];
        MaterialDescription of = kind == "plinth" ? rng.Pick("made-of", "wood", "painted", "stone") switch
        {
            // hollow
            "wood" => Materials.Wood(surface), "painted" => Joinery.Painted(surface), _ => Materials.Stone(surface) with { Density = 1500 },
        } : rng.Chance("clear", 0.6) ? Materials.ClearPlastic(surface) : Materials.Plastic(surface);
        return new(Id, new Part(boards.Drawn(0.0015), of))
        {
            SizeName = SizeWord(h, Height), ShapeName = kind == "plinth" ? "square" : "rectangular", Base = Outline.Rectangle(l - 0.002,
                r - 0.002),
            Collisions = [.. boards.Bodies()],
            Affordances =
            [
                new BarGrasp([new(-0.4 * l, 0, h - T / 2), new(0.4 * l, 0, h - T / 2)], 2 * r, T),
                new SupportSurface(Outline.Rectangle(l - 0.003, r - 0.003)) { X_OA = Pose.At(0, 0, h) },
            ],
        };
    }

    ObjectAsset Pedestal(Rng rng, double r, double h, MaterialDescription of)
    {
        double waist = rng.Uniform("waist", 0.32, 0.46) * r;
        (double R, double Z)[] line = [(0.92 * r, 0), (0.92 * r, 0.006), .. Lathe.Smooth(3, (0.9 * r, 0.007), (0.55 * r, 0.012),
            (waist, 0.45 * h),
            (0.52 * r, h - 0.014), (r, h - 0.009))];
        return new(Id, new Part(Lathe.Turned([.. line, (r, h)], 40), of))
        {
            SizeName = SizeWord(h, Height), ShapeName = "round", Base = Outline.Disc(0.85 * r),
            Collisions = [.. Lathe.Body(line), .. CollisionPart.Slab(Outline.Disc(r), h - 0.009, h)],
            Affordances =
            [
                new CylinderGrasp(r, h - 0.009, h), new SupportSurface(Outline.Disc(r - 0.002)) { X_OA = Pose.At(0, 0, h) },
            ],
        };
    }
}
