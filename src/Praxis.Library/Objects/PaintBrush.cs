using Praxis.Assets;
using Praxis.Core;

namespace Praxis.Library.Objects;

/// <summary>A flat or round paintbrush lying on its ferrule and the end of its handle, bristles along +X.</summary>
public sealed class PaintBrush : ObjectCategory
{
    // m; common catalogue sizes: flat brushes of 36 to 60 mm, round ones of 21 to 25 mm; half width and half thickness of the ferrule
    static readonly Interval HalfWidth = new(0.018, 0.030), HalfThickness = new(0.0065, 0.0080), Round = new(0.0105, 0.0125),
        Handle = new(0.105, 0.135), Ferrule = new(0.028, 0.036), Bristles = new(0.045, 0.058);
    const double Hair = 0.0003, Shift = 0.002; // m; above the ground, which only the feet touch; from the handle's front to the origin

    public override IReadOnlyList<string> Nouns => ["paintbrush", "paint brush"];
    public override IReadOnlyList<string> ChineseNouns => ["油漆刷", "漆刷"];

    public override ObjectAsset Build(Rng rng)
    {
        bool flat = rng.Chance("flat", 0.65);
        double c = rng.Draw("thickness", flat ? HalfThickness : Round), w = flat ? rng.Draw("width", HalfWidth) : c;
        double l = rng.Draw("handle", Handle), f = rng.Draw("ferrule", Ferrule), b = rng.Draw("bristles", Bristles);
        double square = flat ? 6 : 2;
        // half thickness and half width along X
        Section[] handle = [new(-l, 0.55 * c, 0.0055, 2.2), new(-l + 0.005, 0.88 * c, 0.0085, 2.2), new(-l + 0.020, c, 0.0095, 2.2),
            new(-0.45 * l, 0.74 * c, 0.0095, 2.2), new(-0.2 * l, 0.8 * c, Math.Max(0.0095, 0.55 * w), 2.2),
            new(-0.05 * l, 0.9 * c, 0.9 * w, 3), new(0.003, 0.9 * c, 0.9 * w, 3)];
        // two beads press the ferrule onto the wood and the bristles
        (double At, double Share)[] beads =
            [(0, 0.93), (0.12, 0.93), (0.2, 1), (0.28, 0.93), (0.62, 0.93), (0.7, 1), (0.78, 0.93), (1, 0.93)];
        Section[] ferrule = [.. beads.Select(p => new Section(p.At * f, p.Share * c, w - (1 - p.Share) * c, square))];
        Section[] bristles = flat
            ? [new(f - 0.002, 0.86 * c, 0.95 * w, 6), new(f + 0.35 * b, 0.8 * c, 0.98 * w, 5), new(f + 0.8 * b, 0.5 * c, w, 5),
                new(f + b, 0.16 * c, 0.94 * w, 5)]
            : [new(f - 0.002, 0.86 * c, 0.86 * c), new(f + 0.3 * b, 0.96 * c, 0.96 * c), new(f + 0.75 * b, 0.6 * c, 0.6 * c),
                new(f + b, 0.12 * c, 0.12 * c)];
        Pose X_OH = new(Quat.RotY(Math.PI / 2), new(-Shift, 0, c));
        Vec3 Axis(double x) => new(x - Shift, 0, c);
        Rng surface = rng.Split("handle");
        MaterialDescription grip = rng.Pick("made-of", "wood", "painted", "plastic") switch
        {
            "wood" => Materials.Wood(surface), "painted" => Materials.PaintedWood(surface), _ => Materials.Plastic(surface),
        };
        NamedColor hair = NamedColor.Pick(rng.Split("hair"), "black", "beige", "brown", "white");
        return new(Id, new(Solid.Loft(handle, 24, 1).Moved(X_OH), grip) { Name = "handle" },
            new(Solid.Loft(ferrule, 32, 1).Moved(X_OH), Materials.Chrome(rng.Split("ferrule")), BulkDensity: 2200) { Name = "ferrule" },
            new(Solid.Loft(bristles, 32, 3).Moved(X_OH), Materials.Paint("fibre", hair.Linear, 0.9), BulkDensity: 500) { Name = "bristle" })
        {
            SizeName = flat ? SizeWord(w, HalfWidth) : "", ShapeName = flat ? "flat" : "round",
            Base = Outline.Rectangle(0.020, 0.003),
            Collisions =
            [
                CollisionPart.Box(0.4 * f, (flat ? 0.8 : 0.3) * w, 0.4 * c, Pose.At(0.5 * f - Shift, 0, 0.4 * c)),
                CollisionPart.Box(0.005, 0.003, 0.3 * c, Pose.At(0.020 - l - Shift, 0, 0.3 * c)),
                .. Loft(handle, X_OH), .. Loft([new(0, c, w, square), new(f, c, w, square)], X_OH), .. Loft(bristles, X_OH),
            ],
            Affordances =
            [
                new BarGrasp([Axis(-0.8 * l), Axis(-0.47 * l)], 0.019, 1.4 * c),
                new BarGrasp([Axis(0.2 * f), Axis(0.8 * f)], 2 * w, 2 * c) { Worth = 0.6 },
            ],
        };
    }

    // a hair above the ground
    static IEnumerable<CollisionPart> Loft(IReadOnlyList<Section> sections, Pose X) =>
        CollisionPart.Stack([.. sections.Select(s => s with { HalfX = s.HalfX - Hair })]).Select(p => p with { X_OG = X });
}
