using Praxis.Assets;
using Praxis.Core;

namespace Praxis.Library.Objects;

/// <summary>
/// A control panel on a foot, its front towards -X: a sloping desk, an upright box or a box on a post, with two to four controls in a
/// row along Y: rocker switches, toggle levers, knobs, lit push buttons.
/// </summary>
public sealed class SwitchPanel : ObjectCategory
{
    // m and rad; common catalogue sizes: boxes for 22 mm controls, 48 to 58 mm from one to the next, fronts 84 to 104 mm high
    static readonly Interval Pitch = new(0.048, 0.058), HalfFace = new(0.042, 0.052), Slope = new(0.65, 0.95), Nod = new(0.25, 0.55),
        Knob = new(0.0145, 0.0170);
    const double Foot = 0.008, HalfThick = 0.016, Skin = 0.0009;

    static readonly Quat Across = Quat.FromAxes(Vec3.UnitY, Vec3.UnitZ, Vec3.UnitX); // what is extruded runs along X, drawn in Y and Z

    sealed record Stand(Solid Box, IEnumerable<CollisionPart> Body, Pose X_OP, double FootX, double FootY);

    sealed record Control(IReadOnlyList<Part> Fixed, IEnumerable<CollisionPart> Body, Link Link);

    public override IReadOnlyList<string> Nouns => ["switch panel", "control panel"];
    public override IReadOnlyList<string> ChineseNouns => ["开关面板", "控制面板", "操作面板"];
    public override bool IsFurniture => true;

    public override ObjectAsset Build(Rng rng)
    {
        string kind = rng.Pick("kind", "desk", "upright", "post");
        int count = 2 + rng.Integer("controls", 3);
        double pitch = rng.Draw("pitch", Pitch), f = rng.Draw("half-face", HalfFace), w = count * pitch / 2 + 0.008;
        Stand stand = kind == "desk" ? Desk(rng, f, w) : Standing(rng, f, w, kind == "post");
        Pose X_OS = stand.X_OP * Pose.At(0, 0, Skin); // the skin's surface
        double X(int i) => (i - (count - 1) / 2.0) * pitch;
        string[] kinds = [.. Enumerable.Range(0, count).Select(i => rng.Pick($"control-{i + 1}", "switch", "lever", "knob", "button"))];
        Control[] controls = [.. kinds.Select((k, i) => Made(rng.Split("control", i), k, Name(kinds, i), X_OS * Pose.At(X(i), 0.005, 0)))];
        Solid foot = Solid.Prism(Outline.Rectangle(stand.FootX, stand.FootY, 0.008), Foot, 0.002, 16);
        Solid skin = Solid.Prism(Outline.Rectangle(w - 0.005, f - 0.005, 0.004), Skin, 0.0003, 8).Moved(stand.X_OP);
        Solid labels = Enumerable.Range(0, count).Select(i => Solid.Box(new(0.013, 0.0032, 0.0003), 0).At(X(i), 0.013 - f, 0))
            .Joined().Moved(X_OS);
        Solid screws = ((Vec3[])[new(1, 1, 0), new(1, -1, 0), new(-1, 1, 0), new(-1, -1, 0)])
            .Select(c => Solid.Cylinder(0.0026, 0.0006, 0, 12).At(c.X * (w - 0.010), c.Y * (f - 0.010), 0.0001)).Joined().Moved(X_OS);
        bool dark = rng.Chance("dark-skin", 0.5);
        return new(Id, [
            new(stand.Box, Materials.PaintedMetal(rng.Split("material")), 1500), new(foot, Black with { Density = 7800 }),
            new(skin, dark ? Black : Materials.Aluminium(rng.Split("skin")), 0), new(labels, dark ? White : Black, 0),
            new(screws, Materials.Chrome(rng.Split("screws")), 0), .. controls.SelectMany(c => c.Fixed)])
        {
            SizeName = count == 4 ? "large" : "", Base = Outline.Rectangle(stand.FootX, stand.FootY),
            Collisions =
            [
                CollisionPart.Box(stand.FootX, stand.FootY, Foot / 2, Pose.At(0, 0, Foot / 2)), .. stand.Body,
                .. controls.SelectMany(c => c.Body),
            ],
            Affordances = [], Links = [.. controls.Select(c => c.Link)],
        };
    }

    static MaterialDescription Black => Materials.Paint("plastic", new(0.02, 0.02, 0.022), 0.5) with { ColorName = "black" };
    static MaterialDescription White => Materials.Paint("plastic", new(0.8, 0.8, 0.78), 0.5) with { ColorName = "white" };

    // numbered from the left where there are several of a kind
    static string Name(string[] kinds, int i) =>
        kinds.Count(k => k == kinds[i]) == 1 ? kinds[i] : $"{kinds[i]}-{kinds.Take(i + 1).Count(k => k == kinds[i])}";

    static Stand Desk(Rng rng, double f, double w)
    {
        (Solid box, IEnumerable<CollisionPart> body, Pose X_OP, double d) =
            ControlFace.Desk(f, w, rng.Draw("slope", Slope), 0.020, 0.018, Foot - 0.001);
        return new(box, body, X_OP, d + 0.010, w + 0.010);
    }

    static Stand Standing(Rng rng, double f, double w, bool onPost)
    {
        double lean = onPost ? rng.Draw("nod", Nod) : 0;
        double z = onPost ? Foot + f * Math.Cos(lean) + HalfThick + rng.Uniform("post", 0.030, 0.055) : Foot - 0.001 + f;
        Pose X_OC = ControlFace.Facing(new(0, 0, z), lean), X_OP = X_OC * Pose.At(0, 0, HalfThick);
        Solid box = Solid.Box(new(w, f, HalfThick), 0.004).Moved(X_OC);
        IEnumerable<CollisionPart> body = CollisionPart.Placed(X_OC, [CollisionPart.Box(w, f, HalfThick, Pose.Identity)]);
        if (!onPost) return new(box, body, X_OP, 0.042, w + 0.006);
        Vec3 half = new(0.010, 0.018, (z - Foot) / 2);
        return new(box + Solid.Box(half, 0.003).At(0, 0, Foot - 0.001 + half.Z),
            body.Append(CollisionPart.Box(half.X, half.Y, half.Z, Pose.At(0, 0, Foot - 0.001 + half.Z))), X_OP, 0.058, 0.85 * w);
    }

    static Control Made(Rng rng, string kind, string name, Pose X_OF) => kind switch
    {
        "switch" => Rocker(rng, name, X_OF), "lever" => Toggle(rng, name, X_OF), "knob" => Dial(rng, name, X_OF),
        _ => Button(rng, name, X_OF),
    };

    // pressed in at its lower end while off, at its upper end while on
    static Control Rocker(Rng rng, string name, Pose X_OF)
    {
        const double L = 0.013, W = 0.008, Swing = 0.18, Frame = 0.0065;
        Pose X_OR = X_OF * new Pose(Quat.RotX(Swing), new(0, 0, 0.005));
        const double Back = L - 0.0004, Front = L - 0.0012;
        Profile side = Profile.From(-Back, -0.0012).To(Back, -0.0012).To(Front, 0.0052, 0.0008).To(0, 0.0040)
            .To(-Front, 0.0052, 0.0008).Close();
        Vec3[] corners = [.. ((double[])[-W, W]).SelectMany(x =>
            (Vec3[])[new(x, -Back, -0.0012), new(x, Back, -0.0012), new(x, Front, 0.0052), new(x, -Front, 0.0052)])];
        Solid rocker = Solid.Extrude(side, 2 * W, 0.0006).Rotated(Across).At(-W, 0, 0);
        Solid marks = Solid.Box(new(0.0006, 0.0024, 0.0003), 0).Rotated(Quat.RotX(0.1)).At(0, 0.0065, 0.0047)
            + Solid.Torus(0.0022, 0.0005, 16, 6).Rotated(Quat.RotX(-0.1)).At(0, -0.0065, 0.0047);
        Solid frame = Solid.Sweep(Profile.From(0.001, 0).To(0.0035, 0).To(0.0035, Frame, 0.001).To(0.001, Frame, 0.0006).Close(),
            W, L + 0.0006, 16);
        Outline middle = Outline.Rectangle(W + 0.00225, L + 0.00285);
        NamedColor color = NamedColor.Pick(rng, "black", "red", "green", "white");
        MaterialDescription made = Materials.Paint("plastic", color.Linear, 0.3) with
        {
            ColorName = color.Name, Emission = color.Name is "red" or "green" ? 0.2 * color.Linear : default,
        };
        Joint joint = Joint.Hinge(X_OR.P, -X_OF.R.AxisX, new(0, 2 * Swing)) with
        {
            Damping = 0.004, Forces = [new OverCentre(Swing, Swing, 0.03)],
        };
        double travel = 0.0085 * Math.Sin(2 * Swing);
        return new([new(frame.Moved(X_OF), Black)], CollisionPart.Placed(X_OF, CollisionPart.Wall(middle, 0, middle, Frame, 0.0025)),
            new(name, joint, new Part(rocker.Moved(X_OR), made, 3000),
                new Part(marks.Moved(X_OR), color.Name == "white" ? Black : White, BulkDensity: 0))
            {
                Collisions = [.. CollisionPart.Placed(X_OR, [CollisionPart.Hull(corners)])],
                Affordances =
                [
                    new PressPoint(0.005, travel) { X_OA = X_OR * Pose.At(0, 0.0085, 0.0050) },
                    new PressPoint(0.005, travel) { X_OA = X_OR * Pose.At(0, -0.0085, 0.0050) },
                ],
            });
    }

    // down while off, up while on
    static Control Toggle(Rng rng, string name, Pose X_OF)
    {
        const double Swing = 0.30, Pivot = 0.0092, Tip = 0.026, Ball = 0.0036;
        Pose X_OR = X_OF * new Pose(Quat.RotX(Swing), new(0, 0, Pivot));
        Profile six = Profile.From(0.0095, 0);
        for (int i = 1; i < 6; i++) six.To(0.0095 * Math.Cos(i * Math.PI / 3), 0.0095 * Math.Sin(i * Math.PI / 3));
        Solid nut = Solid.Extrude(six.Close(), 0.0035, 0.0005) + Solid.Cylinder(0.0060, 0.00275, 0.0005, 20).At(0, 0, 0.00275);
        Vec3[] path = [Vec3.Zero, new(0, 0, 0.009), new(0, 0, 0.018), new(0, 0, Tip)];
        Solid bat = Solid.Sphere(Ball, 16) + Solid.Tube(path, [0.0024, 0.0028, 0.0038, 0.0044], 14);
        bool capped = rng.Chance("capped", 0.5);
        Joint joint = Joint.Hinge(X_OR.P, -X_OF.R.AxisX, new(0, 2 * Swing)) with
        {
            Damping = 0.004, Forces = [new OverCentre(Swing, Swing, 0.05)],
        };
        double travel = 0.022 * Math.Sin(2 * Swing);
        return new([new(nut.Moved(X_OF), Materials.Chrome(rng.Split("nut")))],
            CollisionPart.Placed(X_OF, [CollisionPart.Cylinder(0.0090, 0, 0.0035), CollisionPart.Cylinder(0.0060, 0, 0.0055)]),
            new(name, joint, new Part(bat.Moved(X_OR),
                capped ? Materials.Plastic(rng.Split("cap")) with { Density = 3000 } : Materials.Chrome(rng.Split("bat"))))
            {
                Collisions =
                [
                    .. CollisionPart.Placed(X_OR, [
                        CollisionPart.Capsule(Vec3.Zero, new(0, 0, 0.012), Ball),
                        CollisionPart.Capsule(new(0, 0, 0.010), new(0, 0, Tip), 0.0044)]),
                ],
                Affordances =
                [
                    new PressPoint(0.004, travel) { X_OA = X_OR * new Pose(Quat.RotX(Math.PI / 2), new(0, -0.0042, 0.022)) },
                    new PressPoint(0.004, travel) { X_OA = X_OR * new Pose(Quat.RotX(-Math.PI / 2), new(0, 0.0042, 0.022)) },
                ],
            });
    }

    static Control Dial(Rng rng, string name, Pose X_OF)
    {
        double r = rng.Draw("radius", Knob), h = rng.Uniform("height", 0.018, 0.022);
        int stops = 3 + rng.Integer("stops", 5);
        double spacing = stops > 4 ? Math.PI / 6 : Math.PI / 4, travel = (stops - 1) * spacing;
        Solid marks = ControlFace.Ticks(Enumerable.Range(0, stops).Select(i => i * spacing - travel / 2), r + 0.0025, r + 0.0065, 0.0007);
        MaterialDescription made = rng.Chance("black", 0.6) ? Black : Materials.Plastic(rng.Split("grip"));
        // readable on either skin
        return new([new(marks.Moved(X_OF), Materials.Paint("plastic", new(0.55, 0.08, 0.06)), 0)], [],
            ControlFace.Knob(name, X_OF, r, h, -travel / 2, travel, made, new Detent(spacing, 0.06)));
    }

    static Control Button(Rng rng, string name, Pose X_OF)
    {
        const double R = 0.0125, Collar = 0.0062, From = 0.0044, To = 0.0105, Travel = 0.0035, Stiffness = 400; // N/m
        Solid ring = Solid.Revolve(Profile.From(R + 0.0006, 0).To(0.0165, 0).To(0.0165, Collar, 0.0015)
            .To(R + 0.0006, Collar, 0.0008).Close(), 24);
        Solid cap = Solid.Cylinder(R, (To - From) / 2, 0.0014, 24).At(0, 0, (From + To) / 2);
        Outline middle = Outline.Disc(0.0148);
        NamedColor color = NamedColor.Pick(rng, "red", "green", "yellow", "blue", "white");
        MaterialDescription lens = Materials.Paint("plastic", color.Linear, 0.2) with
        {
            ColorName = color.Name, Emission = rng.Uniform("glow", 0.2, 0.7) * color.Linear,
        };
        Joint joint = Joint.Slide(-X_OF.R.AxisZ, new(0, Travel)) with
        {
            Damping = 3, Stiffness = Stiffness, SpringRest = -1.6 / Stiffness, Forces = [new Click(0.002, 1.5, 0.0005)],
        };
        return new([new(ring.Moved(X_OF), Materials.Chrome(rng.Split("ring")), 3000)],
            CollisionPart.Placed(X_OF, CollisionPart.Wall(middle, 0, middle, Collar, 0.0034, 2)),
            new(name, joint, new Part(cap.Moved(X_OF), lens, 4000)) // with its plunger
            {
                Collisions = [.. CollisionPart.Placed(X_OF, [CollisionPart.Cylinder(R, From, To)])],
                Affordances = [new PressPoint(0.010, Travel) { X_OA = X_OF * Pose.At(0, 0, To) }],
            });
    }
}
