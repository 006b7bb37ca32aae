using Praxis.Assets;
using Praxis.Core;

namespace Praxis.Library.Objects;

/// <summary>A camera that stands and looks towards -Y: compact, of the old rangefinder form, or a reflex with a large lens.</summary>
public sealed class Camera : ObjectCategory
{
    // half length, half depth and height, m; compacts of 92 to 108 by 26 to 36 by 56 to 66 mm; reflex cameras are larger
    static readonly Interval HalfLength = new(0.046, 0.054), HalfDepth = new(0.013, 0.018), Height = new(0.056, 0.066);

    public override IReadOnlyList<string> Nouns => ["camera", "photo camera"];
    public override IReadOnlyList<string> ChineseNouns => ["相机", "照相机"];

    public override ObjectAsset Build(Rng rng)
    {
        string kind = rng.Pick("kind", "compact", "rangefinder", "reflex");
        bool reflex = kind == "reflex", rangefinder = kind == "rangefinder";
        double a = rng.Draw("half-length", HalfLength) * (reflex ? 1.2 : 1), d = rng.Draw("half-depth", HalfDepth) * (reflex ? 1.35 : 1);
        double h = rng.Draw("height", Height) * (reflex ? 1.25 : 1), r = h * (reflex ? 0.38 : rangefinder ? 0.34 : 0.30);
        double reach = reflex ? 0.042 : rangefinder ? 0.020 : 0.015, x = 0.010; // length and place of the lens, m
        Pose X_OL = new(Quat.RotX(Math.PI / 2), new(x, -d, 0.46 * h));
        Outline outline = Outline.Rectangle(a, d, 0.5 * d);
        Profile rings = Profile.From(0, -0.002).To(r, -0.002).To(r, 0.5 * reach, 0.001).To(0.88 * r, 0.5 * reach).To(0.88 * r, reach, 0.001)
            .To(0.66 * r, reach, 0.0005).To(0.58 * r, reach - 0.003).To(0, reach - 0.003);
        Profile roof = Profile.From(x - 0.019, 0).To(x + 0.019, 0).To(x + 0.011, 0.018, 0.004).To(x - 0.011, 0.018, 0.004).Close();
        Quat upright = Quat.RotX(Math.PI / 2);
        Solid shell = Solid.Prism(outline, h, 0.003);
        if (reflex) shell += Solid.Extrude(roof, 1.6 * d, 0.0015).Rotated(upright).At(0, 0.8 * d, h - 0.003);
        // what is dark: a window or two, dials and the shutter's rim
        Solid pane = Solid.Box(new(0.0055, 0.0008, 0.0035), 0.0004).At(0, -d, 0.86 * h);
        Solid dark = Solid.Cylinder(0.0065, 0.0012, 0.0004, 24).At(-0.68 * a, 0, h);
        if (!reflex) dark += pane.At(-0.5 * a, 0, 0);
        if (rangefinder) dark += pane.At(0.62 * a, 0, 0) + Solid.Cylinder(0.008, 0.0017, 0.0006, 24).At(0.6 * a, 0, h);
        Solid flash = rangefinder ? Solid.Cylinder(0.005, 0.0016, 0.0005, 20).At(-0.3 * a, 0, h)
            : Solid.Box(new(0.0085, 0.0009, 0.0040), 0.0005).At(reflex ? -0.56 * a : 0.62 * a, -d, 0.84 * h);
        MaterialDescription black = Materials.Paint("plastic", NamedColor.Named("black").Linear, 0.45);
        MaterialDescription silver = Materials.Aluminium(rng.Split("metal"));
        MaterialDescription skin = kind switch
        {
            "compact" => Materials.PaintedMetal(rng.Split("skin")), "rangefinder" => silver, _ => black with { ColorName = "black" },
        };
        Solid band = Solid.Prism(outline.Inset(-0.0004), 0.58 * h, 0.0002).At(0, 0, 0.14 * h);
        Part grip = rangefinder ? new(band, Materials.Leather(rng.Split("grip")), 0)
            : new(Solid.Cylinder(0.0045, 0.0016, 0.0006, 20).At(-0.68 * a, 0, h), silver, 0);
        const double Filled = 900; // kg/m^3, with battery
        return new(Id,
            new(shell, skin, Filled),
            new(Solid.Revolve(rings, 40).Moved(X_OL), kind == "compact" ? silver : black, Filled) { Name = "lens" }, grip,
            new(dark, black, 0),
            new(flash, Materials.Paint("glass", new(0.85, 0.85, 0.82), 0.15), 0) { Name = "flash" },
            new(Solid.Cylinder(0.59 * r, 0.0008, 0.0004, 32).At(0, 0, reach - 0.0028).Moved(X_OL),
                Materials.Paint("glass", new(0.020, 0.014, 0.045), 0.04) with { ClearCoat = 1 }, 0))
        {
            SizeName = SizeWord(a, reflex ? new(1.2 * HalfLength.Low, 1.2 * HalfLength.High) : HalfLength),
            Base = Outline.Rectangle(a - 0.5 * d, d - 0.002),
            Collisions =
            [
                .. CollisionPart.Slab(outline, 0, h), new(new CollisionShape.Cylinder(r, reach / 4), X_OL * Pose.At(0, 0, reach / 4)),
                new(new CollisionShape.Cylinder(0.88 * r, reach / 2), X_OL * Pose.At(0, 0, reach / 2)),
                .. reflex ? CollisionPart.Prisms(roof, 0, 1.6 * d)
                    .Select(p => p with { X_OG = new(upright, new(0, 0.8 * d, h - 0.003)) }) : [],
            ],
            Affordances =
            [
                new BarGrasp([new(0.011 - a, 0, h / 2), new(x - r - 0.011, 0, h / 2)], 2 * d, h),
                new PressPoint(0.005, 0.0015) { X_OA = Pose.At(-0.68 * a, 0, h + 0.0016) },
            ],
        };
    }
}
