using Praxis.Assets;
using Praxis.Core;

namespace Praxis.Library.Objects;

/// <summary>A toy car on four wheels, nose along +X: a saloon, a van or a pickup.</summary>
public sealed class ToyCar : ObjectCategory
{
    // m; common catalogue sizes: die-cast and wooden cars for small hands are 80 to 110 mm long
    static readonly Interval Length = new(0.080, 0.108), Width = new(0.038, 0.046), Height = new(0.027, 0.034), Wheel = new(0.0085, 0.0105);

    // side view in shares of length and height, counter-clockwise; roof along X, front and rear panes as first corners, side window
    sealed record Form(string Name, (double X, double Z)[] Side, double RoofFrom, double RoofTo, int Front, int Rear,
        (double X, double Z, double HalfX, double HalfZ) Window);

    static readonly Form[] Forms =
    [
        new("saloon", [(-0.5, 0), (0.5, 0), (0.5, 0.56), (0.26, 0.62), (0.10, 1), (-0.24, 1), (-0.36, 0.66), (-0.5, 0.60)],
            -0.23, 0.09, 3, 5, (-0.07, 0.80, 0.13, 0.11)),
        new("van", [(-0.5, 0), (0.5, 0), (0.5, 0.44), (0.36, 1), (-0.47, 1), (-0.5, 0.5)], -0.40, 0.30, 2, 4, (-0.06, 0.72, 0.36, 0.14)),
        new("pickup", [(-0.5, 0), (0.5, 0), (0.5, 0.56), (0.28, 0.62), (0.14, 1), (-0.08, 1), (-0.12, 0.6), (-0.5, 0.6)],
            -0.07, 0.13, 3, 5, (0.04, 0.80, 0.085, 0.11)),
    ];

    static readonly Quat Aside = Quat.RotX(Math.PI / 2); // turns Y to Z and Z to -Y

    public override IReadOnlyList<string> Nouns => ["toy car", "model car"];
    public override IReadOnlyList<string> ChineseNouns => ["玩具车", "玩具小汽车"];

    public override ObjectAsset Build(Rng rng)
    {
        Form form = rng.Pick("kind", Forms, f => f.Name);
        double l = rng.Draw("length", Length), w = rng.Draw("width", Width), h = rng.Draw("height", Height);
        double wheel = rng.Draw("wheel", Wheel);
        double low = 0.5 * wheel, axle = 0.30 * l, track = w / 2 - 0.0035, top = low + h;
        const double HalfTyre = 0.005;
        Profile side = Outlined(form, l, h, 0.004), plain = Outlined(form, l, h, 0);
        Solid Pane(int i) => Glazed(form.Side[i], form.Side[(i + 1) % form.Side.Length], l, h, w).At(0, 0, low);
        Solid window = Solid.Box(new(form.Window.HalfX * l, 0.0006, form.Window.HalfZ * h), 0.0004)
            .At(form.Window.X * l, 0, low + form.Window.Z * h);
        (double X, double Y)[] wheels = [(axle, track), (axle, -track), (-axle, track), (-axle, -track)];
        Solid Wheels(double radius, double half, int segments) => wheels
            .Select(p => Solid.Cylinder(radius, half, 0.001, segments).Rotated(Aside).At(p.X, p.Y, wheel)).Joined();
        Solid lamps = Solid.Sphere(0.0035, 12).Scaled(0.4, 1, 1).At(0.5 * l, 0.3 * w, low + 0.24 * h)
            + Solid.Sphere(0.0035, 12).Scaled(0.4, 1, 1).At(0.5 * l, -0.3 * w, low + 0.24 * h);
        (MaterialDescription paint, double density) = rng.Pick("made-of", "plastic", "wood", "metal") switch
        {
            "plastic" => (Materials.Plastic(rng.Split("paint")), 450.0), "wood" => (Materials.PaintedWood(rng.Split("paint")), 650.0),
            _ => (Materials.PaintedMetal(rng.Split("paint")), 1500.0),
        };
        return new(Id, new(Solid.Extrude(side, w, 0.0025).Rotated(Aside).At(0, w / 2, low), paint, density),
            new(Pane(form.Front) + Pane(form.Rear) + window.At(0, w / 2, 0) + window.At(0, -w / 2, 0),
                Materials.Paint("plastic", new(0.02, 0.025, 0.03), 0.1), BulkDensity: 0) { Name = "window", Count = 4 },
            new(Wheels(wheel, HalfTyre, 24), Materials.Paint("rubber", new(0.025, 0.025, 0.025), 0.8)) { Name = "wheel", Count = 4 },
            new(Wheels(0.55 * wheel, HalfTyre + 0.0004, 16), Materials.Paint("plastic", new(0.6, 0.6, 0.6), 0.3), BulkDensity: 0)
                { Name = "hub", Count = 4 },
            new(lamps, Materials.Paint("plastic", new(0.85, 0.75, 0.4), 0.2), BulkDensity: 0) { Name = "headlight", Count = 2 })
        {
            SizeName = SizeWord(l, Length), Base = Outline.Rectangle(axle, track),
            Collisions =
            [
                .. wheels.Select(p => CollisionPart.Box(0.28 * wheel, 0.9 * HalfTyre, 0.002, Pose.At(p.X, p.Y, 0.002))),
                .. wheels.Select(p => CollisionPart.Cylinder(wheel - 0.0003, -HalfTyre, HalfTyre) with
                    { X_OG = new(Aside, new(p.X, p.Y, wheel)) }),
                .. CollisionPart.Prisms(plain, 0, w).Select(c => c with { X_OG = new Pose(Aside, new(0, w / 2, low)) * c.X_OG }),
            ],
            Affordances = [new BarGrasp([new(form.RoofFrom * l, 0, top - 0.014), new(form.RoofTo * l, 0, top - 0.014)], w, 0.028)],
        };
    }

    static Profile Outlined(Form form, double length, double height, double round)
    {
        // begins in the middle of the floor, so that all corners can be round
        Profile profile = Profile.From(0, 0);
        foreach ((double x, double z) in (IEnumerable<(double, double)>)[.. form.Side[1..], form.Side[0]])
            profile.To(x * length, z * height, round);
        return profile.Close();
    }

    // a dark pane on the slope between two corners
    static Solid Glazed((double X, double Z) a, (double X, double Z) b, double length, double height, double width)
    {
        double dx = (b.X - a.X) * length, dz = (b.Z - a.Z) * height, half = Math.Sqrt(dx * dx + dz * dz) / 2;
        return Solid.Box(new(0.76 * half, 0.4 * width, 0.0006), 0.0004).Rotated(Quat.RotY(-Math.Atan2(dz, dx)))
            .At((a.X + b.X) / 2 * length, 0, (a.Z + b.Z) / 2 * height);
    }
}
