using Praxis.Assets;
using Praxis.Core;

namespace Praxis.Library.Objects;

/// <summary>
/// A short spirit level standing on its edge along X, straight or tapered to its ends: a vial in a notch on top, one near each end.
/// </summary>
public sealed class SpiritLevel : ObjectCategory
{
    // m; torpedo and box levels of 220 to 280 mm (common catalogue sizes): half length, height and half thickness
    static readonly Interval HalfLength = new(0.110, 0.140), Height = new(0.040, 0.050), HalfThickness = new(0.0100, 0.0125);
    const double Notch = 0.026, Deep = 0.013, Hair = 0.0003; // m; the notch; above the ground, which one box alone touches

    public override IReadOnlyList<string> Nouns => ["spirit level", "bubble level"];
    public override IReadOnlyList<string> ChineseNouns => ["水平尺", "水平仪"];

    public override ObjectAsset Build(Rng rng)
    {
        double l = rng.Draw("half-length", HalfLength), h = rng.Draw("height", Height), t = rng.Draw("half-thickness", HalfThickness);
        // seen from -Y
        bool tapered = rng.Chance("tapered", 0.5);
        Profile side = Profile.From(-Notch - 0.004, h);
        if (tapered) side.To(-0.72 * l, h, 0.015).To(-l, 0.5 * h, 0.004);
        else side.To(-l, h, 0.003);
        side.To(-l, 0, 0.002).To(l, 0, 0.002);
        if (tapered) side.To(l, 0.5 * h, 0.004).To(0.72 * l, h, 0.015);
        else side.To(l, h, 0.003);
        side.To(Notch + 0.004, h).To(Notch, h - Deep).To(-Notch, h - Deep).Close();
        Quat upright = Quat.RotX(Math.PI / 2), along = Quat.RotY(Math.PI / 2);
        Solid Ring(double x) => Solid.Cylinder(0.0068, 0.0006, 0.0002, 20).Rotated(along).At(x, 0, h - 0.0075);
        Solid Window(double x, double radius, double half) => Solid.Cylinder(radius, half, 0.0003, 28).Rotated(upright).At(x, 0, 0.5 * h);
        Solid Line(double x) => Solid.Box(new(0.0007, t + 0.0018, 0.0080), 0.0002).At(x, 0, 0.5 * h);
        double end = 0.62 * l;
        Solid vials = Solid.Cylinder(0.0065, Notch - 0.001, 0.002, 20).Rotated(along).At(0, 0, h - 0.0075)
            + Window(end, 0.0085, t + 0.0014) + Window(-end, 0.0085, t + 0.0014);
        Solid black = Ring(-0.008) + Ring(0.008) + Window(end, 0.0110, t + 0.0008) + Window(-end, 0.0110, t + 0.0008)
            + Line(end - 0.003) + Line(end + 0.003) + Line(-end - 0.003) + Line(0.003 - end);
        Solid bubble = Solid.Sphere(0.004, 16).Scaled(1.6, 1, 0.8).At(rng.Uniform("bubble", -0.002, 0.002), 0, h - 0.0035);
        Rng surface = rng.Split("body");
        MaterialDescription skin = rng.Pick("made-of", "painted", "aluminium", "plastic") switch
        {
            "painted" => Materials.PaintedMetal(surface), "aluminium" => Materials.Aluminium(surface), _ => Materials.Plastic(surface),
        };
        double low = (h - Deep) / 2; // half the height under the notch
        return new(Id, new(Solid.Extrude(side, 2 * t, 0.0015).Rotated(upright).At(0, t, 0), skin, BulkDensity: 900),
            new(vials, Materials.Paint("plastic", new(0.45, 0.72, 0.06), 0.12), BulkDensity: 0) { Name = "vial" },
            new(black, Materials.Paint("plastic", new(0.02, 0.02, 0.02)), BulkDensity: 0),
            new(bubble, Materials.Paint("plastic", new(0.8, 0.9, 0.55), 0.1), BulkDensity: 0))
        {
            SizeName = SizeWord(l, HalfLength), Base = Outline.Rectangle(l - 0.004, t - 0.002),
            Collisions =
            [
                CollisionPart.Box(l, t, 0.2 * h, Pose.At(0, 0, 0.2 * h)),
                .. CollisionPart.Prisms(side, -t, t).Select(p => p with { X_OG = new(upright, new(0, 0, Hair)) }),
                new(new CollisionShape.Cylinder(0.0065, Notch - 0.001), new(along, new(0, 0, h - 0.0075))),
            ],
            Affordances =
            [
                new BarGrasp([new(-0.018, 0, low), new(0.018, 0, low)], 2 * t, 2 * low),
                new BarGrasp([new(0.036, 0, h / 2), new(0.6 * l, 0, h / 2)], 2 * t, h) { Worth = 0.7 },
                new BarGrasp([new(-0.036, 0, h / 2), new(-0.6 * l, 0, h / 2)], 2 * t, h) { Worth = 0.7 },
            ],
        };
    }
}
