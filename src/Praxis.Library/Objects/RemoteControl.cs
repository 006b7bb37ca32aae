using Praxis.Assets;
using Praxis.Core;

namespace Praxis.Library.Objects;

/// <summary>A remote control that lies along X, its sender towards +X: for a television, a streaming box or an air conditioner.</summary>
public sealed class RemoteControl : ObjectCategory
{
    // half length, half width and thickness, m; television 160 to 190 mm long, streaming 124 to 150 mm, air conditioner 116 to 140 mm
    static readonly Interval Television = new(0.080, 0.095), Streaming = new(0.062, 0.075), Climate = new(0.058, 0.070);
    static readonly Interval HalfWidth = new(0.0205, 0.0255), SlimWidth = new(0.0180, 0.0210), Thickness = new(0.016, 0.021);

    public override IReadOnlyList<string> Nouns => ["remote control", "remote"];
    public override IReadOnlyList<string> ChineseNouns => ["遥控器"];

    public override ObjectAsset Build(Rng rng)
    {
        string kind = rng.Pick("kind", "television", "streaming", "air-conditioner");
        bool slim = kind == "streaming";
        Interval length = kind switch { "television" => Television, "streaming" => Streaming, _ => Climate };
        double a = rng.Draw("half-length", length), b = rng.Draw("half-width", slim ? SlimWidth : HalfWidth);
        double h = rng.Draw("thickness", Thickness);
        Outline outline = Outline.Rectangle(a, b, slim ? 0.6 * b : 0.008);
        NamedColor color = NamedColor.Pick(rng.Split("body"), "black", "gray", "white");
        MaterialDescription body = Materials.Paint("plastic", color.Linear, 0.4) with { ColorName = color.Name };
        // places of keys are shares of the half length and the half width
        Solid Keys(double[] rows, double[] columns, double halfX, double halfY) => rows.SelectMany(x => columns.Select(y =>
            Solid.Prism(Outline.Rectangle(halfX, halfY, 0.0012), 0.0022, 0, 8).At(x * a, y * b, h - 0.001))).Joined();
        // a rocker ring with a key in its middle
        Solid Ring(double x, double outer, double inner) => Solid.Revolve(Profile.From(inner + 0.001, -0.001).To(outer, -0.001)
            .To(outer, 0.0012, 0.0006).To(inner + 0.001, 0.0012, 0.0006).Close(), 28).At(x * a, 0, h)
            + Solid.Cylinder(inner, 0.001, 0.0005, 20).At(x * a, 0, h);
        (double X, double Y) power = kind switch { "television" => (0.86, 0.5), "streaming" => (0.82, 0), _ => (-0.06, 0) };
        Solid main = kind switch
        {
            "television" => Keys([0.66, 0.53, 0.40, 0.27, -0.44, -0.58, -0.72], [-0.58, 0, 0.58], 0.0030, 0.0042)
                + Ring(-0.02, 0.56 * b, 0.22 * b),
            "streaming" => Ring(0.42, 0.74 * b, 0.30 * b) + Keys([0.02, -0.14, -0.30], [-0.45, 0.45], 0.0036, 0.0040),
            _ => Keys([-0.32, -0.52, -0.72], [-0.58, 0, 0.58], 0.0036, 0.0045),
        };
        (Solid Shape, string Color)[] accents = kind switch
        {
            "television" => [.. ((string[])["red", "green", "yellow", "blue"]).Select((c, i) =>
                (Keys([-0.28], [0.66 - 0.44 * i], 0.0020, 0.0032), c)), (Keys([power.X], [power.Y], 0.0032, 0.0042), "red")],
            "streaming" => [(Keys([-0.50], [0], 0.0034, 0.011), "red"), (Keys([-0.66], [0], 0.0034, 0.011), "blue"),
                (Keys([power.X], [power.Y], 0.0034, 0.0034), "red")],
            _ => [(Keys([power.X], [power.Y], 0.0045, 0.011), "orange"),
                (Solid.Box(new(0.27 * a, 0.74 * b, 0.0006), 0.0003).At(0.50 * a, 0, h), "gray")],
        };
        Solid window = Solid.Box(new(0.0008, 0.4 * b, 0.25 * h), 0.0004).At(a, 0, h / 2);
        if (kind == "air-conditioner") window += Figure(0.50 * a, 0.0075, h) + Figure(0.50 * a, -0.0055, h);
        return new(Id, [
            new(Solid.Prism(outline, h, 0.004), body, 700), new(main, Ink(color.Name == "black" ? "gray" : "black"), 0) { Name = "button" },
            new(window, Ink("black"), 0),
            .. accents.Select(p => new Part(p.Shape, Ink(p.Color), 0) { Name = p.Color == "gray" ? "screen" : "button" })])
        {
            SizeName = SizeWord(a, length), Base = Outline.Rectangle(a - 0.008, slim ? 0.35 * b : b - 0.008),
            Collisions = [.. CollisionPart.Slab(outline, 0, h)],
            Affordances =
            [
                new BarGrasp([new(0.016 - a, 0, h / 2), new(a - 0.016, 0, h / 2)], 2 * b, h),
                new PressPoint(0.004, 0.001) { X_OA = Pose.At(power.X * a, power.Y * b, h + 0.0012) },
            ],
        };
    }

    // an eight on the display, its top towards +X
    static Solid Figure(double x, double y, double z)
    {
        Solid bar = Solid.Box(new(0.0007, 0.0030, 0.0002), 0), side = Solid.Box(new(0.0062, 0.0007, 0.0002), 0);
        return bar.At(x + 0.0062, y, z + 0.0006) + bar.At(x, y, z + 0.0006) + bar.At(x - 0.0062, y, z + 0.0006)
            + side.At(x, y + 0.0030, z + 0.0006) + side.At(x, y - 0.0030, z + 0.0006);
    }

    static MaterialDescription Ink(string color) => Materials.Paint("plastic", NamedColor.Named(color).Linear, 0.5);
}
