using Praxis.Assets;
using Praxis.Core;

namespace Praxis.Library.Objects;

/// <summary>A flat electronic scale: a plate behind, at -X a screen that shows grams and a button that sets it to zero.</summary>
public sealed class KitchenScale : ObjectCategory
{
    // m; small kitchen and letter scales of common catalogues: 120 to 140 by 68 to 76 by 15 to 20 mm, up to 2 or 3 kg by 1 g
    static readonly Interval HalfLength = new(0.060, 0.070), HalfWidth = new(0.034, 0.038), Height = new(0.015, 0.020);
    const double PlateThickness = 0.003;

    public override IReadOnlyList<string> Nouns => ["kitchen scale", "scale", "weighing scale"];
    public override IReadOnlyList<string> ChineseNouns => ["厨房秤", "电子秤"];

    public override ObjectAsset Build(Rng rng)
    {
        double a = rng.Draw("half-length", HalfLength), b = rng.Draw("half-width", HalfWidth), h = rng.Draw("height", Height);
        bool round = rng.Chance("round-plate", 0.5);
        double reach = b - 0.004, middle = a - 0.004 - reach, front = middle - reach; // of the plate
        Outline outline = Outline.Rectangle(a, b, 0.010), plate = round ? Outline.Disc(reach) : Outline.Rectangle(reach, reach, 0.006);
        Pose X_OF = ControlFace.Facing(new((front - a) / 2, 0.009, h), Math.PI / 2);
        double top = h + PlateThickness, deep = (a + front) / 2 - 0.004;
        NamedColor? glow = rng.Chance("shines", 0.3) ? NamedColor.Pick(rng.Split("glow"), "red", "white", "turquoise") : null;
        (Part screen, Display display) = DigitPanel.On(X_OF, b - 0.0145, Math.Min(deep, 0.012), glow, new()
        {
            Name = "display", Shows = new Weight(top, 1, "tare"), Digits = 4, Unit = "g", X_OD = default, Height = 0, Ink = default,
        });
        Pose X_OB = ControlFace.Facing(new((front - a) / 2, 0.0085 - b, h), Math.PI / 2);
        MaterialDescription dark = Materials.Paint("plastic", new(0.03, 0.03, 0.032));
        MaterialDescription surface = rng.Pick("plate", "steel", "glass") == "steel"
            ? Materials.Steel(rng.Split("steel")) : Materials.Paint("glass", new(0.75, 0.80, 0.80), 0.1);
        return new(Id, new(Solid.Prism(outline, h, 0.003), Materials.Plastic(rng.Split("body")), 700),
            new(Solid.Prism(plate, PlateThickness + 0.001, 0.001).At(0, 0, h - 0.001).At(middle, 0, 0), surface, 2500)
                { Name = "platform" }, screen)
        {
            SizeName = SizeWord(a, HalfLength), Base = outline.Inset(0.004),
            Collisions =
            [
                .. CollisionPart.Slab(outline, 0, h), .. CollisionPart.Placed(Pose.At(middle, 0, 0), CollisionPart.Slab(plate, h - 0.001, top)),
            ],
            Affordances =
            [
                new SupportSurface(plate.Inset(0.001)) { X_OA = Pose.At(middle, 0, top) },
                new BarGrasp([new(-0.7 * a, 0, h / 2), new(0.7 * a, 0, h / 2)], 2 * b, h),
            ],
            Ingredients = [display], Links = [DigitPanel.Button("tare", X_OB, 0.0055, dark)],
        };
    }
}
