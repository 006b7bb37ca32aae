using Praxis.Assets;
using Praxis.Core;

namespace Praxis.Library.Objects;

/// <summary>A laptop, keys towards -X; its lid stands out over the front to be lifted, a carrying handle lies behind its hinge.</summary>
public sealed class Laptop : ObjectCategory
{
    // half width, half depth and height of the base, m; machines for schools and field work of 10 to 12 inches: common catalogue sizes
    static readonly Interval HalfWidth = new(0.130, 0.150), HalfDepth = new(0.090, 0.100), Height = new(0.023, 0.029);
    const double Lip = 0.016, Gap = 0.002, Bar = 0.0055; // m
    const double Filled = 900, LidFilled = 650; // kg/m^3

    public override IReadOnlyList<string> Nouns => ["laptop", "laptop computer", "notebook computer"];
    public override IReadOnlyList<string> ChineseNouns => ["笔记本电脑", "手提电脑"];

    public override ObjectAsset Build(Rng rng)
    {
        string kind = rng.Pick("kind", "rugged", "school", "office");
        bool rugged = kind == "rugged", school = kind == "school";
        double w = rng.Draw("half-width", HalfWidth), d = rng.Draw("half-depth", HalfDepth), h = rng.Draw("height", Height);
        double t = rugged ? 0.011 : 0.009, under = h + Gap, middle = -Lip / 2; // the lid: thickness, lower face, middle along X
        Outline foot = Outline.Rectangle(d, w, school ? 0.020 : 0.008), lid = foot with { HalfX = d + Lip / 2 };
        Vec3 axis = CarryingCase.Axis(d, h + Gap / 2);
        Vec3[] handle = [.. CarryingCase.Loop(school ? 0.058 : 0.8 * w, 0.041, 0.014).Select(p => new Vec3(d - 0.003 + p.X, p.Y, 0.011))];
        double bar = handle[5].X;
        MaterialDescription shell = Shell(kind, rng), black = Paint("black"), rubber = Materials.Rubber(rng.Split("rubber"));
        string ink = rng.Pick("keys", "black", "white", "gray");
        double pitchX = 0.185 * d;
        Solid bed = Solid.Box(new(2.55 * pitchX, w - 0.010, 0.0004), 0).At(d - 0.016 - 2.5 * pitchX, 0, h);
        Solid pad = Solid.Box(new(0.27 * d, 0.33 * w, 0.0004), 0.0002).At(-0.58 * d, 0, h);
        // rubber on the corners of base and lid
        Solid Bumper(int x, int y) => Solid.Prism(Outline.Rectangle(0.016, 0.016, 0.006), h - 0.002, 0.002, 16)
            .At(x * (d - 0.0162), y * (w - 0.0162), 0.001);
        Solid Cap(int y) => Solid.Prism(Outline.Rectangle(0.016, 0.016, 0.006), t + 0.0004, 0.002, 16)
            .At(0.0162 - d - Lip, y * (w - 0.0162), under + 0.0004);
        Part[] bumpers = rugged ? [new(Bumper(1, 1) + Bumper(1, -1) + Bumper(-1, 1) + Bumper(-1, -1), rubber, 0)] : [];
        Part[] caps = rugged ? [new(Cap(1) + Cap(-1), rubber, 0)] : [];
        Solid logo = Solid.Cylinder(school ? 0.026 : 0.012, 0.0004, 0.0002, 32).At(middle, 0, under + t);
        // dry friction holds the screen wherever it is left
        double held = 1.3 * LidFilled * 4 * lid.HalfX * w * t * 9.81 * lid.HalfX;
        Joint hinge = Joint.Hinge(axis, Vec3.UnitY, new(0, 2.2)) with { Friction = held, Damping = 0.05 };
        var screen = new Link("lid", hinge, [
            new(Solid.Prism(lid, t, 0.003).At(middle, 0, under), shell, LidFilled), .. caps,
            new(logo, school ? Materials.Plastic(rng.Split("logo")) : Materials.Chrome(rng.Split("logo")), 0) { Name = "logo" },
            .. Screen(lid, middle, under, rng)])
        {
            Collisions = [.. CollisionPart.Placed(Pose.At(middle, 0, 0), CollisionPart.Slab(lid, under, under + t))],
            Affordances =
            [
                new HandleGrasp([.. ((double[])[-1, -0.5, 0, 0.5, 1])
                    .Select(s => new Vec3(-d - 0.013 + 0.002 * s * s, 0.05 * s, under + t / 2))], Vec3.UnitZ, t),
                new ShownFace(FaceUse.Screen, w - 0.012, lid.HalfX - 0.014)
                    { X_OA = new(Quat.FromAxes(-Vec3.UnitY, -Vec3.UnitX, -Vec3.UnitZ), new(middle, 0, under)) },
                new PressPoint(0.03) { X_OA = new(Quat.RotX(Math.PI), new(-d - Lip / 2, 0, under)) }, // to lift it by a fingertip
                new SupportSurface(lid.Inset(0.008)) { X_OA = Pose.At(middle, 0, under + t) },
            ],
        };
        return new(Id, [
            new(Solid.Prism(foot, h, 0.003), shell, Filled), new(Solid.Tube(handle, Bar, 10), rugged ? rubber : black) { Name = "handle" },
            new(CarryingCase.HingePin(axis, 0.7 * w), black), .. bumpers, new(bed, Paint(ink == "black" ? "gray" : "black"), 0),
            new(Keys(d - 0.016, pitchX, w, h), Paint(ink), 0) { Name = "key" },
            new(pad, Paint(shell.ColorName == "gray" ? "black" : "gray"), 0) { Name = "touchpad" }])
        {
            SizeName = SizeWord(w, HalfWidth), Base = foot.Inset(0.006), Links = [screen],
            Collisions =
            [
                .. CollisionPart.Slab(foot, 0, h), .. CarryingCase.LoopBody(handle, Bar), CarryingCase.HingePinBody(axis, 0.7 * w),
            ],
            Affordances = [new BarGrasp([new(bar, -0.035, 0.011), new(bar, 0.035, 0.011)], 2 * Bar, 2 * Bar)],
        };
    }

    static MaterialDescription Shell(string kind, Rng rng)
    {
        if (kind == "school") return Materials.Plastic(rng.Split("shell"));
        if (kind == "office" && rng.Chance("aluminium", 0.5)) return Materials.Aluminium(rng.Split("shell"));
        NamedColor color = kind == "office" ? NamedColor.Pick(rng.Split("shell"), "black", "white", "gray", "blue")
            : NamedColor.Pick(rng.Split("shell"), "black", "gray", "green", "beige");
        return Paint(color.Name) with { ColorName = color.Name };
    }

    // four rows of thirteen keys, and one with the space bar, from the back
    static Solid Keys(double back, double pitchX, double w, double h)
    {
        double pitchY = 2 * (w - 0.012) / 13;
        Solid Key(int row, double column, double half) => Solid.Box(new(0.41 * pitchX, half, 0.0011), 0)
            .At(back - (row + 0.5) * pitchX, w - 0.012 - (column + 0.5) * pitchY, h - 0.0002);
        return Enumerable.Range(0, 65).Where(i => i < 52 || i % 13 is < 3 or > 9).Select(i => Key(i / 13, i % 13, 0.41 * pitchY))
            .Append(Key(4, 6, 3.41 * pitchY)).Joined();
    }

    // on the lower face of the closed lid; the picture's top is at the front edge, towards -X
    static IEnumerable<Part> Screen(Outline lid, double middle, double under, Rng rng)
    {
        double x = lid.HalfX - 0.014, y = lid.HalfY - 0.012;
        // shares of the picture's half extents, from the top and from the left
        Solid Pane(double down, double right, double halfX, double halfY, int layer) =>
            Solid.Box(new(halfX * x, halfY * y, 0.0003), 0).At(middle + down * x, -right * y, under - 0.0002 * layer);
        Part Lit(Solid pane, NamedColor color) =>
            new(pane, Materials.Paint("glass", color.Linear, 0.15) with { Emission = 0.4 * color.Linear }, 0);
        List<Part> parts = [new(Solid.Prism(lid.Inset(0.005), 0.0006, 0, 16).At(middle, 0, under - 0.0005),
            Materials.Paint("glass", new(0.012, 0.012, 0.014), 0.1) with { ClearCoat = 0.5 }, 0) { Name = "screen" }];
        if (!rng.Chance("lit", 0.7)) return parts;
        Solid lines = Enumerable.Range(0, 5).Select(i => (Row: i, Short: i % 2 * 0.06))
            .Select(l => Pane(-0.30 + 0.15 * l.Row, -0.36 - l.Short, 0.03, 0.26 - l.Short, 4)).Joined();
        parts.AddRange([
            Lit(Pane(0, 0, 1, 1, 2), NamedColor.Pick(rng.Split("wallpaper"), "blue", "purple", "turquoise", "green", "pink")),
            Lit(Pane(0.02, -0.10, 0.62, 0.58, 3), NamedColor.Named("white")), Lit(Pane(0.92, 0, 0.08, 1, 3), NamedColor.Named("black")),
            Lit(lines + Pane(-0.54, -0.10, 0.06, 0.58, 4), NamedColor.Named("gray")),
            Lit(Pane(0.10, 0.28, 0.26, 0.15, 4), NamedColor.Pick(rng.Split("picture"), "orange", "red", "yellow")),
        ]);
        return parts;
    }

    static MaterialDescription Paint(string color) => Materials.Paint("plastic", NamedColor.Named(color).Linear, 0.45);
}
