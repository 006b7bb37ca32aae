using Praxis.Assets;
using Praxis.Core;

namespace Praxis.Library.Objects;

/// <summary>A multimeter that lies along X, screen towards +X: a dial with clicks chooses the range, and the screen tells which.</summary>
public sealed class Multimeter : ObjectCategory
{
    // m; hand-held meters of common catalogues: 120 to 150 by 62 to 74 by 28 to 36 mm
    static readonly Interval HalfLength = new(0.060, 0.074), HalfWidth = new(0.031, 0.036), Height = new(0.026, 0.034);
    const int Ranges = 8;

    public override IReadOnlyList<string> Nouns => ["multimeter", "digital multimeter"];
    public override IReadOnlyList<string> ChineseNouns => ["万用表"];

    public override ObjectAsset Build(Rng rng)
    {
        double a = rng.Draw("half-length", HalfLength), b = rng.Draw("half-width", HalfWidth), h = rng.Draw("height", Height);
        const double Step = Math.PI / 6, Travel = (Ranges - 1) * Step;
        Outline outline = Outline.Rectangle(a, b, 0.008);
        Pose X_OF = ControlFace.Facing(new(0.55 * a, 0, h), Math.PI / 2), X_OK = ControlFace.Facing(new(-0.25 * a, 0, h), Math.PI / 2);
        (Part screen, Display display) = DigitPanel.On(X_OF, b - 0.007, 0.24 * a, null, new()
        {
            Name = "display", Shows = new Setting("dial", 1 / Step, 1), Digits = 3, Unit = "", X_OD = default, Height = 0, Ink = default,
        });
        double knob = 0.55 * b;
        Solid marks = ControlFace.Ticks(Enumerable.Range(0, Ranges).Select(i => i * Step - Travel / 2), knob + 0.002, knob + 0.006, 0.0006);
        NamedColor color = NamedColor.Pick(rng.Split("color"), "yellow", "red", "orange", "green", "blue");
        MaterialDescription rubber = Materials.Paint("rubber", color.Linear, 0.7) with { ColorName = color.Name, Friction = 0.8 };
        MaterialDescription dark = Materials.Paint("plastic", new(0.03, 0.03, 0.032), 0.4);
        Solid face = Solid.Prism(Outline.Rectangle(a - 0.004, b - 0.004, 0.006), 0.0015, 0.0004).At(0, 0, h - 0.0012);
        return new(Id, new(Solid.Prism(outline, h, 0.004), rubber, 700), new(face, dark, BulkDensity: 0) { Name = "panel" }, screen,
            new(marks.Moved(X_OK * Pose.At(0, 0, 0.0004)), Materials.Paint("plastic", NamedColor.Named("white").Linear), BulkDensity: 0))
        {
            SizeName = SizeWord(a, HalfLength), Base = outline.Inset(0.004),
            Collisions = [.. CollisionPart.Slab(outline, 0, h)],
            Affordances = [new BarGrasp([new(0.15 * a, 0, h / 2), new(0.30 * a, 0, h / 2)], 2 * b, h)],
            Ingredients = [display],
            Links =
            [
                ControlFace.Knob("dial", X_OK * Pose.At(0, 0, 0.0003), knob, 0.012, -Travel / 2, Travel,
                    dark, new Detent(Step, 0.05)),
            ],
        };
    }
}
