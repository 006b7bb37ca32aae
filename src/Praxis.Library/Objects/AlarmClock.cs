using Praxis.Assets;
using Praxis.Core;

namespace Praxis.Library.Objects;

/// <summary>An alarm clock that faces -Y: round with two bells and a handle, square with a dial, or long with luminous figures.</summary>
public sealed class AlarmClock : ObjectCategory
{
    // m; twin-bell clocks are 62 to 76 mm wide, square ones 60 to 76 mm, digital ones 110 to 136 by 40 to 56 by 44 to 54 mm
    static readonly Interval Radius = new(0.031, 0.038), HalfLength = new(0.055, 0.068), HalfDepth = new(0.020, 0.028);
    static readonly Interval Height = new(0.044, 0.054);

    static readonly Quat Front = Quat.RotX(Math.PI / 2); // what is drawn in the X-Y plane faces -Y, upright

    public override IReadOnlyList<string> Nouns => ["alarm clock", "bedside clock"];
    public override IReadOnlyList<string> ChineseNouns => ["闹钟", "床头钟"];

    public override ObjectAsset Build(Rng rng)
    {
        double d = rng.Draw("half-depth", HalfDepth);
        return rng.Pick("kind", "twin-bell", "square", "digital") switch
        {
            "twin-bell" => TwinBell(rng, d), "square" => Square(rng, d), _ => Digital(rng, d),
        };
    }

    ObjectAsset TwinBell(Rng rng, double d)
    {
        double r = rng.Draw("radius", Radius), z = r + 0.009, bell = 0.42 * r, lean = 0.56, far = r + 0.003 + bell;
        Solid feet = Leg(-1) + Leg(1), chrome = Solid.Torus(r - 0.0025, 0.0018, 40, 8).Moved(new(Front, new(0, -d, z)));
        Solid Leg(int side) => Solid.Box(new(0.0035, 0.6 * d, 0.010), 0.0015).At(side * 0.62 * r, 0, 0.010);
        Pose Seat(int side) => new(Quat.RotY(side * lean), new(side * Math.Sin(lean) * (r + 0.003), 0, z + Math.Cos(lean) * (r + 0.003)));
        Solid dome = Solid.Revolve(Profile.From(0, 0).To(bell, 0).Arc(0, 0, Math.PI / 2, 6), 24) + Solid.Cylinder(0.003, 0.005, 0.001, 12);
        Section[] steps = [new(0, bell, bell), new(0.6 * bell, 0.8 * bell, 0.8 * bell), new(bell, 0.2 * bell, 0.2 * bell)];
        Vec3[] arch = [.. Solid.ArcPath(1, 0, Math.PI, 14).Select(p =>
            new Vec3(Math.Sin(lean) * far * p.X, 0, z + Math.Cos(lean) * far - 0.001 + 0.017 * p.Z))];
        Solid hammer = Solid.Box(new(0.0012, 0.0012, 0.006), 0.0004).At(0, 0, z + r + 0.003)
            + Solid.Box(new(0.0040, 0.0025, 0.0025), 0.001).At(0, 0, z + r + 0.0095);
        MaterialDescription paint = Materials.PaintedMetal(rng.Split("paint")), bright = Materials.Chrome(rng.Split("bell"));
        return new(Id, [
            new(Solid.Cylinder(r, d, 0.003, 40).Rotated(Front).At(0, 0, z), paint, 800),
            new(feet, paint, 800) { Name = "foot", Count = 2 },
            new(dome.Moved(Seat(-1)) + dome.Moved(Seat(1)), bright, 1500) { Name = "bell", Count = 2 },
            new(Solid.Tube(arch, 0.003, 8), bright, 1500) { Name = "handle" }, new(chrome + hammer, bright, 1500) { Name = "rim" },
            .. Dial(rng, r - 0.004, new(Front, new(0, -d, z)))])
        {
            SizeName = SizeWord(r, Radius), ShapeName = "round", Base = Outline.Rectangle(0.6 * r, 0.55 * d),
            Collisions =
            [
                .. ((int[])[-1, 1]).Select(side => CollisionPart.Box(0.0035, 0.6 * d, 0.010, Pose.At(side * 0.62 * r, 0, 0.010))),
                new(new CollisionShape.Cylinder(r, d), new(Front, new(0, 0, z))),
                .. ((int[])[-1, 1]).SelectMany(side => CollisionPart.Stack(steps).Select(p => p with { X_OG = Seat(side) })),
                CollisionPart.Box(0.004, 0.0025, 0.007, Pose.At(0, 0, z + r + 0.005)),
                .. CollisionPart.Chain([.. arch.Where((_, i) => i % 2 == 0)], 0.003),
            ],
            Affordances = [new HandleGrasp(arch, Vec3.UnitY, 0.006)],
        };
    }

    ObjectAsset Square(Rng rng, double d)
    {
        double a = 0.98 * rng.Draw("half-width", Radius);
        Outline outline = Outline.Rectangle(a, d, 0.006);
        Solid bezel = Solid.Torus(0.79 * a, 0.0015, 40, 8).Moved(new(Front, new(0, -d, a)));
        MaterialDescription made = Materials.Plastic(rng.Split("body"));
        return new(Id, [
            new(Solid.Prism(outline, 2 * a, 0.004), made, 550), Snooze(a, d, 2 * a, made),
            new(bezel, Materials.Chrome(rng.Split("bezel")), 0) { Name = "rim" },
            .. Dial(rng, 0.78 * a, new(Front, new(0, -d, a)))])
        {
            SizeName = SizeWord(a, Radius), ShapeName = "square", Base = Outline.Rectangle(a - 0.004, d - 0.004),
            Collisions = [.. CollisionPart.Slab(outline, 0, 2 * a)], Affordances = Boxed(a, d, a),
        };
    }

    ObjectAsset Digital(Rng rng, double d)
    {
        double a = rng.Draw("half-length", HalfLength), h = rng.Draw("height", Height);
        Outline outline = Outline.Rectangle(a, d, 0.008);
        Steady time = new(60 * rng.Integer("hour", 24) + rng.Integer("minute", 60)); // min, shown as hours and minutes
        NamedColor glow = NamedColor.Named(rng.Pick("glow", "red", "green", "turquoise", "white"));
        (Part screen, Display display) = DigitPanel.On(new(Front, new(0, -d, 0.5 * h)), 0.88 * a, 0.38 * h, glow, new()
        {
            Name = "display", Shows = time, Digits = 4, Format = DisplayFormat.MinutesSeconds, Unit = "min",
            X_OD = default, Height = 0, Ink = default,
        });
        MaterialDescription made = Materials.Plastic(rng.Split("body"));
        return new(Id, new(Solid.Prism(outline, h, 0.004), made, 550), Snooze(a, d, h, made), screen)
        {
            SizeName = SizeWord(a, HalfLength), Base = Outline.Rectangle(a - 0.006, d - 0.006),
            Collisions = [.. CollisionPart.Slab(outline, 0, h)], Affordances = Boxed(a, d, h / 2),
            Ingredients = [display],
        };
    }

    static IReadOnlyList<Affordance> Boxed(double x, double y, double z) =>
    [
        new BoxGrasp(new(x, y, z)) { X_OA = Pose.At(0, 0, z) }, new PressPoint(0.4 * y, 0.002) { X_OA = Pose.At(0, 0, 2 * z + 0.0018) },
    ];

    static Part Snooze(double x, double y, double z, MaterialDescription made) =>
        new(Solid.Box(new(0.4 * x, 0.4 * y, 0.0018), 0.0008).At(0, 0, z), made, 550) { Name = "button" };

    static IEnumerable<Part> Dial(Rng rng, double r, Pose X_OD)
    {
        double time = rng.Uniform("time", 0, 12);
        Solid Hand(double width, double reach, double turns) => Solid.Box(new(width, reach / 2, 0.0002), 0).At(0, 0.4 * reach, 0.0010)
            .Rotated(Quat.RotZ(-2 * Math.PI * turns));
        Solid marks = Hand(0.0015, 0.52 * r, time / 12) + Hand(0.0010, 0.80 * r, time - Math.Floor(time));
        for (int hour = 0; hour < 12; hour++)
            marks += Solid.Box(new(0.0008, hour % 3 == 0 ? 0.09 * r : 0.05 * r, 0.0002), 0).At(0, 0.86 * r, 0.0006)
                .Rotated(Quat.RotZ(hour * Math.PI / 6));
        Solid face = Solid.Cylinder(r, 0.0004, 0.0002, 36);
        return [new(face.Moved(X_OD), Materials.Paint("paper", new(0.80, 0.79, 0.75), 0.5), BulkDensity: 0) { Name = "face" },
            new(marks.Moved(X_OD), Materials.Paint("metal", new(0.015, 0.015, 0.018), 0.4), BulkDensity: 0) { Name = "hand", Count = 2 }];
    }
}
