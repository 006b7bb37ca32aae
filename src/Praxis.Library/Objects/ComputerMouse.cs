using Praxis.Assets;
using Praxis.Core;

namespace Praxis.Library.Objects;

/// <summary>A wireless computer mouse, its buttons and wheel towards +X: arched, with keys for the thumb, or flat for travel.</summary>
public sealed class ComputerMouse : ObjectCategory
{
    // half length, half width and height, m; catalogue sizes of 100 to 120 by 57 to 66 by 34 to 40 mm, travel mice 22 to 27 mm high
    static readonly Interval HalfLength = new(0.050, 0.060), HalfWidth = new(0.0285, 0.0330);
    static readonly Interval High = new(0.034, 0.040), Low = new(0.022, 0.027);

    // shares of the height at which the shell, its hulls and the seam between the buttons are cut
    static readonly double[] Levels = [0, 0.07, 0.22, 0.42, 0.62, 0.80, 0.92, 0.985, 0.998],
        Coarse = [0, 0.07, 0.42, 0.62, 0.80, 0.92, 0.998],
        Fine = [0.30, 0.42, 0.53, 0.62, 0.71, 0.80, 0.86, 0.92, 0.96, 0.985];

    public override IReadOnlyList<string> Nouns => ["computer mouse", "wireless mouse", "mouse"];
    public override IReadOnlyList<string> ChineseNouns => ["鼠标", "无线鼠标"];

    public override ObjectAsset Build(Rng rng)
    {
        bool arched = rng.Chance("arched", 0.6);
        double a = rng.Draw("half-length", HalfLength), b = rng.Draw("half-width", HalfWidth), h = rng.Draw("height", arched ? High : Low);
        double back = arched ? 0.012 : 0.005; // how far the top lies behind the middle, m
        Section Level(double t)
        {
            double size = t == 0 ? 0.95 : Math.Pow(1 - Math.Pow(t, 2.4), 1 / 2.4);
            return new(t * h, a * size, b * size, 2.5, -back * t * t);
        }
        Section belt = Level(0.3), thumb = Level(0.6), under = Level(0.8);
        double front = under.X + under.HalfX;
        Pose X_OW = new(Quat.RotX(Math.PI / 2), new(front - 0.002, 0, under.Z - 0.0062));
        Vec3[] split = [.. Fine.Select(Level).Select(s => new Vec3(s.X + s.HalfX, 0, s.Z))];
        Solid trim = Solid.Tube(split, 0.0007, 6) + Solid.Tube([.. belt.Ring(28), belt.At(0)], 0.0006, 6);
        Solid wheel = Solid.Cylinder(0.0085, 0.0035, 0.001, 24).Moved(X_OW);
        Solid key = Solid.Box(new(0.007, 0.0012, 0.0022), 0.0008).At(thumb.X, thumb.HalfY - 0.0009, thumb.Z);
        MaterialDescription dark = Materials.Paint("rubber", new(0.03, 0.03, 0.032), 0.6);
        Part[] keys = arched ? [new(key.At(0.008, 0, 0) + key.At(-0.008, 0, 0), dark, 0) { Name = "button", Count = 2 }] : [];
        const double Filled = 550; // kg/m^3, electronics and a battery in a shell
        return new(Id, [
            new(Solid.Loft([.. Levels.Select(Level)], 28, 3), Materials.Plastic(rng.Split("shell")), Filled),
            new(trim, dark, 0), new(wheel, dark, 0) { Name = "wheel" }, .. keys])
        {
            SizeName = SizeWord(a, HalfLength), ShapeName = arched ? "" : "flat", Base = Outline.Rectangle(0.6 * a, 0.6 * b),
            Collisions =
            [
                CollisionPart.Box(0.62 * a, 0.62 * b, 0.2 * h, Pose.At(0, 0, 0.2 * h)),
                new(new CollisionShape.Cylinder(0.0085, 0.0035), X_OW),
                .. CollisionPart.Stack([.. Coarse.Select(Level).Select(s => s with { Z = Math.Max(s.Z, 0.0003) })], 24),
            ],
            Affordances =
            [
                new BarGrasp([new(-0.3 * a, 0, 0.46 * h), new(0.15 * a, 0, 0.46 * h)], 2 * b, 0.92 * h),
                new PressPoint(0.006, 0.0005) { X_OA = new(Quat.RotY(0.4), new(front, 0.35 * b, 0.76 * h)) },
            ],
        };
    }
}
