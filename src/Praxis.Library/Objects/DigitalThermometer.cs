using Praxis.Assets;
using Praxis.Core;

namespace Praxis.Library.Objects;

/// <summary>A room thermometer for desks: a sloping front towards -X with the temperature in degrees Celsius.</summary>
public sealed class DigitalThermometer : ObjectCategory
{
    // m, rad, °C; common catalogue sizes: 52 to 72 mm wide, fronts 40 to 52 mm high
    static readonly Interval HalfFace = new(0.020, 0.026), HalfWidth = new(0.026, 0.036), Slope = new(0.25, 0.6), Room = new(16, 28);

    public override IReadOnlyList<string> Nouns => ["digital thermometer", "room thermometer"];
    public override IReadOnlyList<string> ChineseNouns => ["电子温度计", "室内温度计"];

    public override ObjectAsset Build(Rng rng)
    {
        double f = rng.Draw("half-face", HalfFace), w = rng.Draw("half-width", HalfWidth), lean = rng.Draw("slope", Slope);
        (Solid box, IEnumerable<CollisionPart> body, Pose X_OF, double d) = ControlFace.Desk(f, w, lean, 0.008, 0.022, 0.0005);
        NamedColor? glow = rng.Chance("shines", 0.3) ? NamedColor.Pick(rng.Split("glow"), "red", "turquoise", "white") : null;
        double celsius = Math.Round(10 * rng.Draw("temperature", Room)) / 10;
        (Part screen, Display display) = DigitPanel.On(X_OF * Pose.At(-0.004, 0, 0), w - 0.010, 0.6 * f, glow, new()
        {
            Name = "display", Shows = new Steady(celsius), Digits = 3, Decimals = 1, Unit = "°C", X_OD = default, Height = 0,
            Ink = default,
        });
        // the degree sign, printed beside the screen
        Solid sign = Solid.Torus(0.0016, 0.0004, 16, 6).At(w - 0.0105, 0.4 * f, 0);
        Outline sole = Outline.Rectangle(d - 0.003, w - 0.003);
        double high = X_OF.P.Z + f * Math.Cos(lean);
        MaterialDescription shell = Materials.Plastic(rng.Split("body"));
        Vec3 ink = NamedColor.Named(shell.ColorName is "black" or "blue" or "purple" ? "white" : "black").Linear;
        return new(Id, new(box, shell, 600),
            new(Solid.Prism(sole, 0.002, 0.0005), Materials.Paint("rubber", new(0.02, 0.02, 0.02)), 1100), screen,
            new(sign.Moved(X_OF), Materials.Paint("plastic", ink), BulkDensity: 0))
        {
            SizeName = SizeWord(w, HalfWidth), Base = sole.Inset(0.002),
            Collisions = [CollisionPart.Box(sole.HalfX, sole.HalfY, 0.001, Pose.At(0, 0, 0.001)), .. body],
            Affordances = [new BarGrasp([new(d - 0.014, 0, high / 2), new(d - 0.010, 0, high / 2)], 2 * w, 0.6 * high)],
            Ingredients = [display],
        };
    }
}
