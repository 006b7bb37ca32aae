using Praxis.Assets;
using Praxis.Core;

namespace Praxis.Library.Objects;

/// <summary>
/// A lamp on a heavy base: a column, two arms and a head (a cone, a bell or a flat bar of light diodes) that hangs over the front, at
/// -X, and a push button on the base that stays in while the lamp is on. Springs balance it as it stands; friction keeps it wherever it is
/// moved.
/// </summary>
public sealed class DeskLamp : ObjectCategory
{
    // m; small desk lamps of common catalogues: bases 155 to 185 mm wide, arms 160 to 200 mm long, shades 110 to 135 mm wide
    static readonly Interval BaseRadius = new(0.078, 0.092), Arm = new(0.160, 0.200), Shade = new(0.055, 0.068);
    const double Foot = 0.020, Column = 0.035, Pivot = 0.112, Stem = 0.011; // m; the column's place along X, the height of its joint
    const double Eye = 0.010, Cheek = 0.0145, Strap = 0.0022; // m; joints: radius, and straps beside them: middle, half thickness
    const double Iron = 4200; // kg/m^3, a weight in a shell

    public override IReadOnlyList<string> Nouns => ["desk lamp", "table lamp", "reading lamp"];
    public override IReadOnlyList<string> ChineseNouns => ["台灯", "阅读灯"];

    public override ObjectAsset Build(Rng rng)
    {
        string kind = rng.Pick("head", "cone", "bell", "bar");
        double r = rng.Draw("base", BaseRadius), lower = rng.Draw("arm", Arm), upper = lower * rng.Uniform("upper-arm", 0.9, 1);
        double lean = rng.Uniform("lean", 0.2, 0.3), rise = rng.Uniform("rise", 0.1, 0.2), nod = rng.Uniform("nod", 0.2, 0.4); // rad
        Outline plate = rng.Chance("square-base", 0.35) ? Outline.Rectangle(0.95 * r, 0.85 * r, 0.022) : Outline.Disc(r);
        Vec3 joint = new(Column, 0, Pivot), elbow = joint + lower * new Vec3(Math.Sin(lean), 0, Math.Cos(lean));
        Vec3 wrist = elbow + upper * new Vec3(-Math.Cos(rise), 0, Math.Sin(rise));
        MaterialDescription paint = Materials.PaintedMetal(rng.Split("material"));
        MaterialDescription rods = rng.Pick("arms", "painted", "chrome", "black") switch
        {
            "painted" => paint, "chrome" => Materials.Chrome(rng.Split("rods")), _ => Fixtures.Black,
        };
        Link head = Head(rng, kind, new(Quat.RotY(kind == "bar" ? 0.05 : nod), wrist), paint, rods);
        Link forearm = UpperArm(elbow, wrist, rods, head), arm = LowerArm(joint, elbow, rods, forearm, head);
        Profile column = Profile.From(0, Foot - 0.001).To(0.020, Foot - 0.001).To(0.020, Foot + 0.004, 0.002).To(Stem, Foot + 0.008, 0.003)
            .To(Stem, Pivot - 0.008, 0.001).To(0, Pivot - 0.008);
        Vec3 button = new(-0.035, -0.035, Foot);
        Profile collar = Profile.From(0.0095, -0.001).To(0.0125, -0.001).To(0.0125, 0.005, 0.001).To(0.0095, 0.005, 0.0005).Close();
        Outline ring = Outline.Disc(0.011);
        return new(Id, new(Solid.Prism(plate, Foot, 0.004, 40), paint, Iron) { Name = "base" },
            new(Solid.Revolve(column, 28).At(Column, 0, 0) + Pin(joint, 0.0105), rods, 2700) { Name = "stand" },
            new(Solid.Revolve(collar, 28).At(button), Fixtures.Black))
        {
            SizeName = SizeWord(lower, Arm), Base = plate.Inset(0.004),
            Collisions =
            [
                .. CollisionPart.Slab(plate, 0, Foot), Fixtures.Drum(0.020, Foot - 0.001, Foot + 0.0065, Pose.At(Column, 0, 0)),
                Fixtures.Drum(Stem, Foot, Pivot - 0.008, Pose.At(Column, 0, 0)), PinBody(joint, 0.0105),
                .. CollisionPart.Placed(Pose.At(button), CollisionPart.Wall(ring, -0.001, ring, 0.005, 0.0036, 3)),
            ],
            Affordances = [new CylinderGrasp(Stem, Foot + 0.012, Pivot - 0.012) { Above = 0.018, X_OA = Pose.At(Column, 0, 0) }],
            Links = [arm, forearm, head, Button(button)],
            Ingredients =
            [
                new PushPush("button", In: 0.0012, Through: 0.0024),
                new Lamp("button", From: 0.0008, "head", Visual: 2, new Vec3(6, 5.4, 4.2)),
            ],
        };
    }

    // two straps with a clamp between them, by which it is held
    static Link LowerArm(Vec3 from, Vec3 to, MaterialDescription rods, params IReadOnlyList<Link> carried)
    {
        Pose middle = Fixtures.Between(from, to);
        double half = (to - from).Length / 2;
        (Vec3, Pose)[] straps = [.. Sides.Select(s => (new Vec3(half, Strap, 0.0065), middle * Pose.At(0, s * Cheek, 0)))];
        (Vec3, Pose)[] clamp = [(new(0.022, 0.0125, 0.0055), middle)];
        Vec3[] ends = [.. Sides.SelectMany(s => (Vec3[])[from + s * Cheek * Vec3.UnitY, to + s * Cheek * Vec3.UnitY])];
        return Jointed("lower-arm", "", from, new(-0.5, 0.4), 0.45,
            [
                new(Fixtures.Drawn(straps) + ends.Select(p => Pin(p, Strap)).Joined(), rods, 2700),
                new(Fixtures.Drawn(clamp), Fixtures.Black),
            ],
            [.. Fixtures.Bodies(straps), .. Fixtures.Bodies(clamp), .. ends.Select(p => PinBody(p, Strap))],
            new HandleGrasp([middle * new Vec3(-0.016, 0, 0), middle * new Vec3(0.016, 0, 0)], Vec3.UnitY, 2 * (Cheek + Strap)), carried);
    }

    static Link UpperArm(Vec3 from, Vec3 to, MaterialDescription rods, Link head)
    {
        const double Rod = 0.0065;
        return Jointed("upper-arm", "lower-arm", from, new(-0.4, 0.6), 0.5,
            [new(Solid.Tube([from, to], Rod, 14) + Pin(from, 0.0105) + Pin(to, 0.0105), rods, 1800)],
            [CollisionPart.Capsule(from, to, Rod), PinBody(from, 0.0105), PinBody(to, 0.0105)],
            new BarGrasp([Vec3.Lerp(from, to, 0.3), Vec3.Lerp(from, to, 0.8)], 2 * Rod, 2 * Rod), head);
    }

    // drawn in its own frame H: origin in the wrist, the light shines along -Z
    static Link Head(Rng rng, string kind, Pose X_OH, MaterialDescription paint, MaterialDescription rods)
    {
        (Vec3, Pose)[] cheeks = [.. Sides.Select(s => (new Vec3(0.0065, Strap, 0.011), X_OH * Pose.At(0, s * Cheek, -0.011)))];
        Vec3[] ends = [.. Sides.Select(s => X_OH.P + s * Cheek * Vec3.UnitY)];
        (Solid shade, Solid light, IEnumerable<CollisionPart> bodies, GraspRegion grasp) =
            kind == "bar" ? Bar(X_OH) : Hood(rng, kind == "bell", X_OH);
        return Jointed("head", "upper-arm", X_OH.P, new(-0.4, 0.9), 0.1,
            [
                new(shade.Moved(X_OH), paint, 1400) { Name = "shade" },
                new(Fixtures.Drawn(cheeks) + ends.Select(p => Pin(p, Strap)).Joined(), rods, 2000),
                new(light.Moved(X_OH), Materials.Paint("glass", NamedColor.Named("white").Linear, 0.2), 400) { Name = "bulb" },
            ],
            [.. Fixtures.Bodies(cheeks), .. ends.Select(p => PinBody(p, Strap)), .. CollisionPart.Placed(X_OH, bodies)], grasp);
    }

    // a thin shade under a holder, and a bulb in it
    static (Solid, Solid, IEnumerable<CollisionPart>, GraspRegion) Hood(Rng rng, bool bell, Pose X_OH)
    {
        const double Top = -0.050, Rim = -0.120, Neck = 0.021, Wall = 0.0025, Holder = 0.0195;
        double r = rng.Draw("shade", Shade), waist = 0.55 * r, knee = Rim + 0.045;
        Profile section = bell
            ? Profile.From(0, Top - Wall).To(Neck - Wall, Top - Wall)
                .Curve((waist - 0.002, Top - Wall), (r - Wall, knee - 0.002), (r - Wall, Rim))
                .To(r, Rim).Curve((r, knee), (waist, Top), (Neck, Top)).To(0, Top)
            : Profile.From(0, Top - Wall).To(Neck - Wall, Top - Wall).To(r - Wall, Rim).To(r, Rim).To(Neck, Top).To(0, Top);
        IEnumerable<Vec3> Level(double t) // around the bell, along its curve
        {
            double s = 1 - t, a = s * s * s + 3 * s * s * t, b = 3 * s * t * t, c = t * t * t;
            double radius = a * r + b * waist + c * Neck, height = s * s * s * Rim + 3 * s * s * t * knee + (b + c) * Top;
            return new Section(height, radius, radius).Ring(24);
        }
        IEnumerable<Vec3> hull = bell ? Enumerable.Range(0, 7).SelectMany(i => Level(i / 6.0)) : Level(0).Concat(Level(1));
        return (Solid.Revolve(section, 40) + Solid.Cylinder(Holder, 0.0165, 0.002, 28).At(0, 0, -0.0345),
            Solid.Sphere(0.020, 16).At(0, 0, -0.080) + Solid.Cylinder(0.010, 0.008, 0.001, 16).At(0, 0, -0.0585),
            [CollisionPart.Hull([.. hull]), CollisionPart.Cylinder(Holder, -0.051, -0.018)],
            new CylinderGrasp(Holder, 0, 0.031) { Above = 0.030, X_OA = X_OH * Pose.At(0, 0, Top) });
    }

    static (Solid, Solid, IEnumerable<CollisionPart>, GraspRegion) Bar(Pose X_OH) =>
        (Solid.Prism(Outline.Rectangle(0.085, 0.020, 0.010), 0.014, 0.004).At(-0.077, 0, -0.034),
            Solid.Prism(Outline.Rectangle(0.072, 0.013, 0.005), 0.003, 0.001).At(-0.079, 0, -0.0354),
            [CollisionPart.Box(0.085, 0.020, 0.007, Pose.At(-0.077, 0, -0.027))],
            new BoxGrasp(new(0.040, 0.020, 0.007)) { X_OA = X_OH * Pose.At(-0.110, 0, -0.027) });

    // within its collar all the way down
    static Link Button(Vec3 place)
    {
        const double R = 0.0085, Low = 0.0036, Travel = 0.003;
        return new("button", Joint.Slide(-Vec3.UnitZ, new(0, Travel)) with
            {
                Friction = 0.05, Damping = 3, Stiffness = 300, SpringRest = -Travel, Forces = [new Click(Travel / 2, 0.6, 0.0005)],
            },
            new Part(Solid.Cylinder(R, 0.0025, 0.001, 24).At(place + (Low + 0.0025) * Vec3.UnitZ),
                Materials.Paint("plastic", NamedColor.Named("red").Linear), 3000))
        {
            Collisions = [Fixtures.Drum(R, Low, Low + 0.005, Pose.At(place))],
            Affordances = [new PressPoint(0.007, Travel) { X_OA = Pose.At(place + (Low + 0.005) * Vec3.UnitZ) }],
        };
    }

    // its spring holds everything that hangs on it in balance, to first order, as it stands; friction does the rest
    static Link Jointed(string name, string parent, Vec3 pivot, Interval range, double friction, Part[] parts, CollisionPart[] bodies,
        GraspRegion grasp, params IReadOnlyList<Link> carried)
    {
        const double Gravity = 9.81; // m/s^2
        (double mass, Vec3 center, _) = MassProperties.Sum([
            .. parts.Select(p => p.Solid.Mass(p.BulkDensity ?? p.Material.Density)), .. carried.Select(l => l.Mass)]);
        double pull = Gravity * mass * (center.X - pivot.X), stiffness = Math.Max(0.05, Gravity * mass * (center.Z - pivot.Z));
        Joint hinge = Joint.Hinge(pivot, Vec3.UnitY, range) with
        {
            Friction = friction, Damping = 0.2 * friction, Stiffness = stiffness, SpringRest = -pull / stiffness,
        };
        return new(name, hinge, parts) { Parent = parent, Collisions = bodies, Affordances = [grasp] };
    }

    static readonly int[] Sides = [-1, 1];

    static Solid Pin(Vec3 p, double half) => Solid.Cylinder(Eye, half, 0.0006, 20).Rotated(Fixtures.Across).At(p);

    static CollisionPart PinBody(Vec3 p, double half) => Fixtures.Drum(Eye, -half, half, new(Fixtures.Across, p));
}
