using Praxis.Assets;
using Praxis.Core;

namespace Praxis.Library.Objects;

/// <summary>A tall turned pepper mill with a head to twist and a steel knob on top: waisted, straight or tapered.</summary>
public sealed class PepperMill : ObjectCategory
{
    // m; common catalogue sizes: 52 to 60 mm wide, 140 to 210 mm high
    static readonly Interval Radius = new(0.026, 0.030), Height = new(0.130, 0.195);
    const double Knob = 0.0055;

    // turned outlines from the ground up: shares of height and radius; the notch at 0.7 parts head and body
    static readonly (double Z, double R)[] Waisted = [(0, 0.97), (0.012, 1), (0.09, 1), (0.13, 0.93), (0.19, 0.76), (0.27, 0.65),
        (0.36, 0.61), (0.45, 0.65), (0.55, 0.78), (0.63, 0.88), (0.68, 0.88), (0.70, 0.74), (0.715, 0.70), (0.73, 0.76), (0.78, 0.88),
        (0.85, 0.97), (0.90, 1), (0.945, 0.96), (0.975, 0.78), (1, 0.35)];
    static readonly (double Z, double R)[] Straight = [(0, 0.97), (0.01, 1), (0.30, 0.98), (0.60, 0.96), (0.695, 0.95), (0.70, 0.85),
        (0.712, 0.85), (0.717, 0.93), (0.83, 0.92), (0.95, 0.90), (0.98, 0.82), (1, 0.5)];
    static readonly (double Z, double R)[] Tapered = [(0, 0.97), (0.012, 1), (0.20, 0.90), (0.40, 0.79), (0.60, 0.68), (0.695, 0.63),
        (0.70, 0.54), (0.712, 0.54), (0.717, 0.62), (0.80, 0.66), (0.90, 0.68), (0.955, 0.66), (0.985, 0.55), (1, 0.35)];

    public override IReadOnlyList<string> Nouns => ["pepper mill", "pepper grinder"];
    public override IReadOnlyList<string> ChineseNouns => ["胡椒研磨器", "胡椒磨"];

    public override ObjectAsset Build(Rng rng)
    {
        string kind = rng.Pick("kind", "waisted", "straight", "tapered");
        double r = rng.Draw("radius", Radius), h = rng.Draw("height", Height);
        CylinderGrasp Around(double from, double to, double radius) => new(radius * r, from * h, to * h) { Above = (1 - to) * h + 0.0085 };
        (double Z, double R)[] line = kind switch { "waisted" => Waisted, "straight" => Straight, _ => Tapered };
        GraspRegion[] grasps = kind switch
        {
            "waisted" => [Around(0.85, 0.945, 1), Around(0.29, 0.44, 0.65)],
            "straight" => [Around(0.735, 0.95, 0.93), Around(0.08, 0.58, 1)],
            _ => [Around(0.76, 0.955, 0.68), Around(0.34, 0.46, 0.82)],
        };
        Section[] levels = [.. line.Select(k => new Section(k.Z * h, k.R * r, k.R * r))];
        Pose knob = Pose.At(0, 0, h + 0.003);
        return new(Id, new(Solid.Loft(levels, 32, 2), Material(rng), BulkDensity: 700),
            new(Solid.Sphere(Knob, 16).Moved(knob), Materials.Chrome(rng.Split("knob"))) { Name = "knob" })
        {
            SizeName = SizeWord(h, Height), Base = Outline.Disc(0.95 * r),
            Collisions =
            [
                .. CollisionPart.Slab(Outline.Disc(0.97 * r), 0, 0.004),
                .. CollisionPart.Stack([levels[0] with { Z = 0.0005 }, .. levels[1..]]), new(new CollisionShape.Sphere(Knob), knob),
            ],
            Affordances = grasps,
        };
    }

    static MaterialDescription Material(Rng rng) => rng.Pick("made-of", "wood", "painted", "steel", "plastic") switch
    {
        "wood" => Materials.Wood(rng.Split("material")),
        "painted" => Materials.PaintedWood(rng.Split("material")),
        "steel" => Materials.Steel(rng.Split("material")),
        _ => Materials.Plastic(rng.Split("material")),
    };
}
