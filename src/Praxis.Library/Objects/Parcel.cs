using Praxis.Assets;
using Praxis.Core;

namespace Praxis.Library.Objects;

/// <summary>A closed parcel with an address label and a square code on top: a small carton, a flat one, or a padded bag.</summary>
public sealed class Parcel : ObjectCategory
{
    // half extents and height, m; small parcels that one hand spans: 120 to 200 by 60 to 75 by 40 to 80 mm
    static readonly Interval HalfX = new(0.060, 0.100), HalfY = new(0.030, 0.0375), Height = new(0.045, 0.080), Flat = new(0.024, 0.034);

    public override IReadOnlyList<string> Nouns => ["parcel", "package box", "mail parcel", "delivery parcel", "express parcel"];
    public override IReadOnlyList<string> ChineseNouns => ["包裹", "快递", "快递盒"];

    public override ObjectAsset Build(Rng rng)
    {
        string kind = rng.Pick("kind", "carton", "flat", "bag");
        double x = rng.Draw("half-length", HalfX), y = rng.Draw("half-width", HalfY), h = rng.Draw("height", kind == "carton" ? Height
            : Flat);
        bool bag = kind == "bag";
        MaterialDescription of = bag ? Materials.Paint("paper", NamedColor.Srgb(rng.Chance("white", 0.5) ? 0xE2E0DA : 0xC8A063),
            0.55) with { Friction = 0.5 }
            : Materials.Cardboard(rng.Split("carton"));
        Section[] pillow = [new(0, 0.90 * x, 0.84 * y, 6), new(0.12 * h, 0.97 * x, 0.95 * y, 6), new(0.5 * h, x, y, 5),
            new(0.88 * h, 0.97 * x, 0.95 * y, 6),
            new(h, 0.90 * x, 0.84 * y, 6)];
        Solid body = bag ? Solid.Loft(pillow, 32, 2) : Solid.Box(new(x, y, h / 2), 0.0015).At(0, 0, h / 2);
        Solid tape = Solid.Box(new(x + 0.0002, 0.011, 0.0002), 0).At(0, 0, h) + Solid.Box(new(0.0002, 0.011, 0.35 * h), 0).At(x, 0,
            0.65 * h)
            + Solid.Box(new(0.0002, 0.011, 0.35 * h), 0).At(-x, 0, 0.65 * h);
        double code = 0.42 * y;
        Pose X_OC = ControlFace.Facing(new(0.55 * x, 0.30 * y, h + 0.0003), Math.PI / 2);
        Part[] strip = bag ? [] : [new(tape, Materials.Paint("plastic", NamedColor.Srgb(0xB98B4E), 0.25),
            BulkDensity: 0) { Name = "tape" }];
        return new(Id, [new(body, of, rng.Uniform("filled", 150, 350)), .. strip,
            new(Solid.Panel(0.46 * x, 0.70 * y).At(-0.30 * x, 0, h + 0.0002), Materials.Printed(rng.Split("address"), "paper"),
                BulkDensity: 0) { Name = "label" },
            new(Solid.Panel(code, code).Moved(X_OC), Materials.Code(rng.Split("code")), BulkDensity: 0) { Name = "label" }])
        {
            SizeName = SizeWord(x, HalfX), ShapeName = kind == "flat" ? "flat" : "", Base = Outline.Rectangle(0.85 * x, 0.78 * y),
            Collisions = bag
                ? [CollisionPart.Box(0.80 * x, 0.72 * y, h / 2, Pose.At(0, 0, h / 2)), .. CollisionPart.Stack([.. pillow
                    .Select(s => s with { Z = Math.Clamp(s.Z, 0.0004, h - 0.0004) })], 24)]
                : [CollisionPart.Box(x, y, h / 2, Pose.At(0, 0, h / 2))],
            Affordances =
            [
                new BarGrasp([new(-0.5 * x, 0, h / 2), new(0.5 * x, 0, h / 2)], 2 * y, h), new ShownFace(FaceUse.Code, code,
                    code) { X_OA = X_OC },
                new SupportSurface(Outline.Rectangle(0.75 * x, 0.66 * y)) { X_OA = Pose.At(0, 0, h) },
            ],
        };
    }
}
