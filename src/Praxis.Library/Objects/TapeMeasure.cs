using Praxis.Assets;
using Praxis.Core;

namespace Praxis.Library.Objects;

/// <summary>A tape measure standing on its flat edge, the hook of its tape pulled out a little at +X.</summary>
public sealed class TapeMeasure : ObjectCategory
{
    // m; half length, height and half thickness of cases for 3 to 5 m of tape, and how far the tape is out: common catalogue sizes
    static readonly Interval HalfLength = new(0.033, 0.039), Height = new(0.058, 0.070), Thickness = new(0.0155, 0.0185),
        Out = new(0.004, 0.025);
    const double Hair = 0.0003; // m above the ground, which one box alone touches

    public override IReadOnlyList<string> Nouns => ["tape measure", "measuring tape"];
    public override IReadOnlyList<string> ChineseNouns => ["卷尺"];

    public override ObjectAsset Build(Rng rng)
    {
        double a = rng.Draw("half-length", HalfLength), h = rng.Draw("height", Height), t = rng.Draw("thickness", Thickness);
        double end = a + rng.Draw("out", Out);
        (double front, double rear) = rng.Pick("kind", "rounded", "sloped", "square") switch
        {
            "rounded" => (0.022, 0.030), "sloped" => (0.045, 0.012), _ => (0.010, 0.010),
        };
        // seen from -Y
        Profile side = Profile.From(a, 0).To(a, h, front).To(-a, h, rear).To(-a, 0, 0.010).Close();
        Quat upright = Quat.RotX(Math.PI / 2);
        Solid Through(double radius, double half) => Solid.Cylinder(radius, half, 0.0004, 40).Rotated(upright).At(-0.15 * a, 0, 0.5 * h);
        Solid panel = Solid.Panel(0.24 * h, 0.15 * h).Rotated(upright);
        Solid tape = Solid.Box(new((end - a + 0.004) / 2, 0.008, 0.0006), 0.0003).At((end + a - 0.004) / 2, 0, 0.006);
        MaterialDescription yellow = Materials.Paint("metal", NamedColor.Named("yellow").Linear);
        Rng surface = rng.Split("case");
        return new(Id, [
            new(Solid.Extrude(side, 2 * t, 0.0035).Rotated(upright).At(0, t, 0),
                rng.Chance("rubber", 0.4) ? Materials.Rubber(surface) : Materials.Plastic(surface), BulkDensity: 1400),
            new(Through(0.36 * h, t + 0.0006), Materials.Plastic(rng.Split("disc")), BulkDensity: 0),
            new(panel.At(-0.15 * a, -t - 0.0008, 0.5 * h) + panel.Rotated(Quat.RotZ(Math.PI)).At(-0.15 * a, t + 0.0008, 0.5 * h),
                Materials.Printed(rng.Split("label"), "plastic"), BulkDensity: 0) { Name = "label", Count = 2 },
            new(Solid.Box(new(0.002, 0.007, 0.006), 0.0015).At(a - 0.0008, 0, 0.32 * h), Materials.Plastic(rng.Split("lock")))
                { Name = "button" },
            new(tape, yellow, BulkDensity: 7800) { Name = "tape" },
            new(Solid.Box(new(0.0006, 0.009, 0.0045), 0.0003).At(end, 0, 0.0055), Materials.Steel(rng.Split("hook"))) { Name = "hook" }])
        {
            SizeName = SizeWord(h, Height), Base = Outline.Rectangle(a - 0.012, t - 0.004),
            Collisions =
            [
                CollisionPart.Box(a - 0.0075, t - 0.002, 0.25 * h, Pose.At(0.0025, 0, 0.25 * h)),
                .. CollisionPart.Prisms(side, -t, t).Select(p => p with { X_OG = new(upright, new(0, 0, Hair)) }),
                CollisionPart.Box((end - a + 0.004) / 2, 0.008, 0.001, Pose.At((end + a - 0.004) / 2, 0, 0.006)),
                CollisionPart.Box(0.0006, 0.009, 0.0045, Pose.At(end, 0, 0.0055)),
                CollisionPart.Box(0.002, 0.007, 0.006, Pose.At(a - 0.0008, 0, 0.32 * h)),
            ],
            Affordances =
            [
                new BarGrasp([new(-0.35 * a, 0, h / 2), new(0.3 * a, 0, h / 2)], 2 * t, h),
                new PressPoint(0.006, Travel: 0.003) { X_OA = new(Quat.RotY(Math.PI / 2), new(a + 0.0012, 0, 0.32 * h)) },
            ],
        };
    }
}
