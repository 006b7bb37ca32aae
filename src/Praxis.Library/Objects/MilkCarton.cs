using Praxis.Assets;
using Praxis.Core;

namespace Praxis.Library.Objects;

/// <summary>A milk carton with a gable top whose ridge and fin run along X, some with a screw cap on the slope towards -Y.</summary>
public sealed class MilkCarton : ObjectCategory
{
    // m; gable-top cartons have a base of 70 by 70 mm (0.5 and 1 l) or 57 by 57 mm (0.25 l)
    const double Wide = 0.035, Narrow = 0.0285, Fin = 0.0075; // the fin by half its height
    static readonly Interval Height = new(0.080, 0.200), Slope = new(0.85, 1.0);

    public override IReadOnlyList<string> Nouns => ["milk carton", "carton of milk"];
    public override IReadOnlyList<string> ChineseNouns => ["牛奶盒", "牛奶"];

    public override ObjectAsset Build(Rng rng)
    {
        string kind = rng.Pick("kind", "litre", "half", "quarter");
        double s = kind == "quarter" ? Narrow : Wide, body = kind switch { "litre" => 0.193, "half" => 0.106, _ => 0.084 };
        double h = body * rng.Uniform("height", 0.97, 1.03), g = s * rng.Draw("slope", Slope), pitch = Math.Atan2(g, s);
        double fin = h + g - 0.0015 + Fin, top = fin + Fin;
        Solid panel = Solid.Box(new(s, s / (2 * Math.Cos(pitch)), 0.0006), 0.0004);
        // between the two sloping panels the ends are folded in
        Solid gable = Solid.Box(new(s, s, g / 2))
            .Warped(p => new(p.X * (0.8 - 0.4 * p.Z / g), p.Y * (0.515 - 0.97 * p.Z / g), p.Z))
            .At(0, 0, h + g / 2) + panel.Rotated(Quat.RotX(pitch)).At(0, -s / 2, h + g / 2)
            + panel.Rotated(Quat.RotX(-pitch)).At(0, s / 2, h + g / 2) + Solid.Box(new(s, 0.0014, Fin), 0.0006).At(0, 0, fin);
        MaterialDescription label = Materials.Printed(rng.Split("label"), "cardboard"), ground = Groceries.Ground(label);
        Part carton = new(Solid.Box(new(s, s, h / 2), 0.0015).At(0, 0, h / 2), ground, rng.Uniform("filled", 300, 1030))
            { EmptyDensity = 45 };
        Part roof = new(gable, ground, BulkDensity: 100), sheets = new(Groceries.Sheets(new(s, s, h / 2), 0.002), label, BulkDensity: 0);
        bool capped = kind != "quarter" && rng.Chance("capped", 0.6);
        Pose X_OC = new(Quat.RotX(pitch), new(0, -s / 2 - 0.006 * Math.Sin(pitch), h + g / 2 + 0.006 * Math.Cos(pitch)));
        Part cap = new(Solid.Cylinder(0.013, 0.007, 0.0015, 32).Moved(X_OC), Materials.Plastic(rng.Split("cap")), BulkDensity: 400)
            { Name = "cap" };
        IReadOnlyList<Part> parts = capped ? [carton, roof, sheets, cap] : [carton, roof, sheets];
        CollisionPart[] lid = capped ? [new(new CollisionShape.Cylinder(0.013, 0.007), X_OC)] : [];
        return new(Id, parts)
        {
            SizeName = SizeWord(h, Height), ShapeName = kind == "litre" ? "tall" : "short", Base = Outline.Rectangle(s - 0.001, s - 0.001),
            Collisions =
            [
                CollisionPart.Box(s, s, h / 2, Pose.At(0, 0, h / 2)), CollisionPart.Box(s, 0.0015, Fin, Pose.At(0, 0, fin)),
                CollisionPart.Hull([new(-s, -s, h), new(s, -s, h), new(s, s, h), new(-s, s, h), new(-s, 0, h + g), new(s, 0, h + g)]),
                .. lid,
            ],
            Affordances =
            [
                new BoxGrasp(new(s, s, h / 2)) { X_OA = Pose.At(0, 0, h / 2) },
                new Reservoir(Outline.Rectangle(s - 0.0008, s - 0.0008), 0.0008, h - 0.0008) { Wall = 0.0008, IsSealed = true },
                // only the part of the fin that pads reach without touching the slopes
                new BarGrasp([new(-0.5 * s, 0, top - 0.006), new(0.5 * s, 0, top - 0.006)], 0.003, 0.012) { Worth = 0.6 },
            ],
        };
    }
}
