using Praxis.Assets;
using Praxis.Core;

namespace Praxis.Library.Objects;

/// <summary>
/// A stop clock on a desk: a sloping front towards -X with minutes and seconds, and a button that starts, stops and clears it.
/// </summary>
public sealed class DigitalTimer : ObjectCategory
{
    // m, rad; common catalogue sizes: 56 to 72 mm wide, fronts 50 to 60 mm high
    static readonly Interval HalfFace = new(0.025, 0.030), HalfWidth = new(0.028, 0.036), Slope = new(0.5, 0.8);

    public override IReadOnlyList<string> Nouns => ["digital timer", "stopwatch"];
    public override IReadOnlyList<string> ChineseNouns => ["电子计时器", "秒表"];

    public override ObjectAsset Build(Rng rng)
    {
        double f = rng.Draw("half-face", HalfFace), w = rng.Draw("half-width", HalfWidth), lean = rng.Draw("slope", Slope);
        (Solid box, IEnumerable<CollisionPart> body, Pose X_OF, double d) = ControlFace.Desk(f, w, lean, 0.008, 0.016, 0.0005);
        NamedColor? glow = rng.Chance("shines", 0.4) ? NamedColor.Pick(rng.Split("glow"), "red", "green", "orange") : null;
        (Part screen, Display display) = DigitPanel.On(X_OF * Pose.At(0, 0.35 * f, 0), w - 0.005, 0.45 * f, glow, new()
        {
            Name = "display", Shows = new Elapsed("start"), Digits = 4, Format = DisplayFormat.MinutesSeconds, Unit = "s",
            X_OD = default, Height = 0, Ink = default,
        });
        Pose X_OB = X_OF * Pose.At(0, -0.55 * f, 0);
        NamedColor color = NamedColor.Pick(rng.Split("button"), "red", "green", "white", "blue");
        MaterialDescription button = Materials.Paint("plastic", color.Linear);
        Outline sole = Outline.Rectangle(d - 0.003, w - 0.003);
        double high = X_OF.P.Z + f * Math.Cos(lean);
        return new(Id, new(box, Materials.Plastic(rng.Split("body")), 600),
            new(Solid.Prism(sole, 0.002, 0.0005), Materials.Paint("rubber", new(0.02, 0.02, 0.02)), 1100), screen)
        {
            SizeName = SizeWord(w, HalfWidth), Base = sole.Inset(0.002),
            Collisions = [CollisionPart.Box(sole.HalfX, sole.HalfY, 0.001, Pose.At(0, 0, 0.001)), .. body],
            Affordances = [new BarGrasp([new(d - 0.012, 0, high / 2), new(d - 0.008, 0, high / 2)], 2 * w, 0.6 * high)],
            Ingredients = [display], Links = [DigitPanel.Button("start", X_OB, Math.Min(0.008, 0.28 * f), button)],
        };
    }
}
