using Praxis.Assets;
using Praxis.Core;

namespace Praxis.Library.Objects;

/// <summary>
/// A small steel safe, tall or low, its thick door towards -X and hinged left or right, with a combination dial and a lever or a wheel
/// with three spokes on it.
/// </summary>
public sealed class Safe : ObjectCategory
{
    // m; common catalogue sizes: home safes 260 to 380 mm wide, 240 to 310 mm deep, 200 to 390 mm high; walls are filled
    static readonly Interval TallWidth = new(0.132, 0.160), LowWidth = new(0.165, 0.190), TallHeight = new(0.155, 0.192),
        LowHeight = new(0.102, 0.125), HalfDepth = new(0.120, 0.152), WallThickness = new(0.013, 0.018), DialRadius = new(0.026, 0.030);
    const double Feet = 0.010, Gap = 0.002, Leaf = 0.016, Plug = 0.020, Inner = 0.010, Carpet = 0.0015, Barrel = 0.006, Proud = 0.001;
    const double Filled = 2500, DoorFilled = 3500; // kg/m^3, sheet and concrete; a plate and its bolts

    public override IReadOnlyList<string> Nouns => ["safe", "strongbox"];
    public override IReadOnlyList<string> ChineseNouns => ["保险箱", "保险柜"];
    public override bool IsFurniture => true;

    public override ObjectAsset Build(Rng rng)
    {
        bool tall = rng.Pick("kind", "tall", "low") == "tall";
        double w = rng.Draw("half-width", tall ? TallWidth : LowWidth), v = rng.Draw("half-height", tall ? TallHeight : LowHeight);
        double d = rng.Draw("half-depth", HalfDepth), wall = rng.Draw("wall", WallThickness), corner = wall + 0.003, front = 2 * d;
        int free = rng.Pick("hinge", "left", "right") == "left" ? 1 : -1; // along X of the front's frame, where the door opens
        Pose X_OB = ControlFace.Facing(new(d, 0, Feet + v)); // in the middle of the back, +Z towards the front
        Solid shell = Solid.Sweep(Profile.From(0, 0).To(corner, 0, 0.008).To(corner, front, 0.003).To(corner - wall, front, 0.0008)
            .To(corner - wall, wall).To(0, wall), w - corner, v - corner, 16).Moved(X_OB);
        double x = w - wall - Gap, y = v - wall - Gap, axis = -free * (w - wall - Gap / 2), turn = front + Proud + Barrel + 0.0005;
        Vec3 strap = new(0.0065, 0.018, 0.0045);
        Vec3 Strap(double at) => new(axis - free * (strap.X + 0.001), at, front + strap.Z - 0.0005);
        Solid Hinge(double at) => Solid.Cylinder(Barrel, 0.022, 0.0015, 12).Rotated(Quat.RotX(Math.PI / 2)).At(axis, at, turn)
            + Solid.Box(strap, 0.001).At(Strap(at));
        Solid hinges = Hinge(0.55 * v) + Hinge(-0.55 * v);
        Outline floor = Outline.Rectangle((front - wall - 0.046) / 2, w - wall - 0.004);
        double middle = (0.040 - wall) / 2, ground = Feet + wall + Carpet;
        bool shelved = tall && rng.Chance("shelf", 0.5);
        double shelf = Feet + v + rng.Uniform("shelf-height", -0.1, 0.1) * v;
        Solid carpet = Solid.Box(new(floor.HalfX, floor.HalfY + 0.002, Carpet / 2), 0).At(middle, 0, ground - Carpet / 2);
        (double X, double Y)[] feet = [(d - 0.035, w - 0.035), (d - 0.035, 0.035 - w), (0.035 - d, w - 0.035), (0.035 - d, 0.035 - w)];
        Solid pads = feet.Select(p => Solid.Cylinder(0.014, Feet / 2 + 0.0005, 0, 12).At(p.X, p.Y, Feet / 2 + 0.0005)).Joined();
        NamedColor color = NamedColor.Pick(rng.Split("paint"), "gray", "black", "green", "blue", "beige", "white");
        MaterialDescription paint = Materials.Paint("steel", color.Linear * rng.Uniform("value", 0.85, 1.05), 0.4) with
        {
            ColorName = color.Name, ClearCoat = 0.3, Friction = 0.45,
        };
        Rng fittings = rng.Split("fittings");
        MaterialDescription bright = rng.Chance("brass", 0.4) ? Materials.Brass(fittings) : Materials.Chrome(fittings);
        MaterialDescription dark = Materials.Paint("fabric", new(0.05, 0.045, 0.045), 0.9);
        bool wheel = !tall || rng.Chance("wheel", 0.4);
        // the door is worked near its free edge
        Vec3 dial = tall ? new(free * 0.2 * x, 0.42 * y, front + Proud) : new(free * -0.22 * x, 0, front + Proud);
        Vec3 hold = tall ? new(free * 0.25 * x, -0.25 * y, front + Proud) : new(free * 0.42 * x, 0, front + Proud);
        double radius = rng.Draw("dial", DialRadius);
        Pose X_OD = X_OB * Pose.At(dial + 0.003 * Vec3.UnitZ), X_OH = X_OB * Pose.At(hold);
        Joint swing = Joint.Hinge(X_OB * new Vec3(axis, 0, turn), -free * Vec3.UnitZ, new(0, 1.9)) with
        {
            Friction = 0.25, Damping = 0.4, Forces = [new Latch(0, 10 * x, 0.03)], // 5 N at the free edge
        };
        return new(Id, [
            new(shell, paint, Filled),
            new(hinges.Moved(X_OB), bright) { Name = "hinge", Count = 2 }, new(pads, dark) { Name = "foot" }, new(carpet, dark, 250),
            .. shelved ? (Part[])[new(Solid.Box(new(floor.HalfX, floor.HalfY, 0.002), 0.0008).At(middle, 0, shelf), paint, 7800)
                { Name = "shelf" }] : []])
        {
            SizeName = SizeWord(v, tall ? TallHeight : LowHeight), ShapeName = tall ? "tall" : "low",
            Base = Outline.Rectangle(d - 0.02, w - 0.02),
            Collisions =
            [
                .. feet.Select(p => new CollisionPart(new CollisionShape.Cylinder(0.014, Feet / 2), Pose.At(p.X, p.Y, Feet / 2))),
                .. CollisionPart.Placed(X_OB, [
                    .. ((int[])[-1, 1]).Select(s => CollisionPart.Box(wall / 2, v, d, Pose.At(s * (w - wall / 2), 0, d))),
                    .. ((int[])[-1, 1]).Select(s => CollisionPart.Box(w, wall / 2, d, Pose.At(0, s * (v - wall / 2), d))),
                    CollisionPart.Box(w, v, wall / 2, Pose.At(0, 0, wall / 2)),
                    .. ((int[])[-1, 1]).SelectMany(s => (CollisionPart[])[
                        new(new CollisionShape.Cylinder(Barrel, 0.022), new(Quat.RotX(Math.PI / 2), new(axis, s * 0.55 * v, turn))),
                        CollisionPart.Box(strap.X, strap.Y, strap.Z, Pose.At(Strap(s * 0.55 * v)))])]),
                CollisionPart.Box(floor.HalfX, floor.HalfY + 0.002, wall / 2, Pose.At(middle, 0, ground - wall / 2)),
                .. shelved ? (CollisionPart[])[CollisionPart.Box(floor.HalfX, floor.HalfY, 0.002, Pose.At(middle, 0, shelf))] : [],
            ],
            Affordances =
            [
                new SupportSurface(Outline.Rectangle(d - 0.012, w - corner)) { X_OA = Pose.At(0, 0, Feet + 2 * v) },
                new SupportSurface(floor) { X_OA = Pose.At(middle, 0, ground), Behind = ["door"] },
                .. shelved ? (Affordance[])[
                    new SupportSurface(floor.Inset(0.004)) { X_OA = Pose.At(middle, 0, shelf + 0.002), Behind = ["door"] }] : [],
            ],
            Links =
            [
                Door(rng, X_OB, swing, x, y, front, free, dial, hold, radius, paint, bright),
                Dial(X_OD, radius, Materials.Paint("plastic", new(0.02, 0.02, 0.022), 0.35), bright),
                wheel ? Wheel(X_OH, rng.Uniform("spoke", 0.043, 0.046), bright)
                    : Lever(X_OH, -free, rng.Uniform("lever", 0.070, 0.085), bright),
            ],
        };
    }

    // a plate, a smaller plug behind it with three bolts in its free edge, and what sits fixed on its front
    static Link Door(Rng rng, Pose X_OB, Joint swing, double x, double y, double front, int free, Vec3 dial, Vec3 hold, double radius,
        MaterialDescription paint, MaterialDescription bright)
    {
        double back = front + Proud - Leaf, face = front + Proud;
        Solid leaf = Solid.Prism(Outline.Rectangle(x, y, 0.003), Leaf, 0.0015, 8).At(0, 0, back);
        Solid plug = Solid.Prism(Outline.Rectangle(x - Inner, y - Inner, 0.003), Plug + 0.001, 0.001, 8).At(0, 0, back - Plug);
        Solid bolts = ((double[])[-0.55, 0, 0.55]).Select(s => Solid.Cylinder(0.006, 0.008, 0, 10).Rotated(Quat.RotY(Math.PI / 2))
            .At(free * (x - Inner - 0.001), s * y, back - 0.011)).Joined();
        Solid Disc(double r, double height) => Solid.Revolve(Profile.From(0, 0).To(r, 0).To(r, height, 0.001).To(0, height), 26);
        Solid bezel = Disc(radius + 0.0055, 0.0030).At(dial), rose = Disc(0.017, 0.0042).At(hold);
        Solid pointer = Solid.Box(new(0.0011, 0.0020, 0.0003), 0).At(dial.X, dial.Y + radius + 0.0032, face + 0.0032);
        // a line around the front, as old safes have
        Profile thin = Profile.From(0.0030, 0).To(0.0042, 0).To(0.0042, 0.0004).To(0.0030, 0.0004).Close();
        Solid line = Solid.Sweep(thin, x - 0.018, y - 0.018, 8).At(0, 0, face);
        bool lined = rng.Chance("lined", 0.6);
        return new("door", swing, [
            new(leaf.Moved(X_OB), paint, DoorFilled), new(plug.Moved(X_OB), Materials.Steel(rng.Split("plug")), DoorFilled),
            new((lined ? bolts + bezel + rose + line : bolts + bezel + rose).Moved(X_OB), bright, 4000),
            new(pointer.Moved(X_OB), Materials.Paint("plastic", new(0.6, 0.03, 0.02)), 0)])
        {
            Collisions =
            [
                .. CollisionPart.Placed(X_OB, [
                    CollisionPart.Box(x, y, Leaf / 2, Pose.At(0, 0, back + Leaf / 2)),
                    CollisionPart.Box(x - Inner, y - Inner, Plug / 2, Pose.At(0, 0, back - Plug / 2)),
                    .. ((double[])[-0.55, 0, 0.55]).Select(s => new CollisionPart(new CollisionShape.Cylinder(0.006, 0.008),
                        new(Quat.RotY(Math.PI / 2), new(free * (x - Inner - 0.001), s * y, back - 0.011)))),
                    new(new CollisionShape.Cylinder(radius + 0.0055, 0.0015), Pose.At(dial + 0.0015 * Vec3.UnitZ)),
                    new(new CollisionShape.Cylinder(0.017, 0.0021), Pose.At(hold + 0.0021 * Vec3.UnitZ))]),
            ],
            Affordances = [new PressPoint(0.02) { X_OA = X_OB * Pose.At(free * 0.85 * x, 0, face) }],
        };
    }

    // two turns either way; thirty marks in groups of five on its slope, the first one red
    static Link Dial(Pose X_OD, double r, MaterialDescription black, MaterialDescription bright)
    {
        const double Knob = 0.0125, Low = 0.0006, High = 0.030;
        Solid disc = Solid.Revolve(Profile.From(0, Low).To(r, Low).To(r, 0.004).To(0.62 * r, 0.008).To(0.011, 0.008)
            .To(0.011, 0.0095).To(0, 0.0095), 28);
        Solid knob = Solid.Revolve(Profile.From(0, 0.0085).To(Knob, 0.0085).To(0.94 * Knob, High, 0.002).To(0, High), 24)
            .Lobed(8, _ => 0.06);
        Solid Marks(Func<int, bool> which, double half) => Enumerable.Range(0, 30).Where(which).Select(i =>
            Solid.Box(new(half, i % 5 == 0 ? 0.0036 : 0.0022, 0.0003), 0).Rotated(Quat.RotX(-Math.Atan2(0.004, 0.38 * r)))
                .At(0, 0.82 * r, 0.0060).Rotated(Quat.RotZ(-i * Math.PI / 15))).Joined();
        Joint joint = Joint.Hinge(X_OD.P, -X_OD.R.AxisZ, new(-4 * Math.PI, 4 * Math.PI)) with
        {
            Friction = 0.02, Damping = 0.006, Forces = [new Detent(Math.PI / 15, 0.04)],
        };
        return new("dial", joint, [
            new(disc.Moved(X_OD), black), new(knob.Moved(X_OD), bright, 3000),
            new(Marks(i => i > 0, 0.0005).Moved(X_OD), Materials.Paint("plastic", new(0.8, 0.8, 0.78)), 0),
            new(Marks(i => i == 0, 0.0009).Moved(X_OD), Materials.Paint("plastic", new(0.6, 0.03, 0.02)), 0)])
        {
            Parent = "door",
            Collisions =
            [
                .. CollisionPart.Placed(X_OD, [
                    CollisionPart.Cylinder(r, Low, 0.0060), CollisionPart.Cylinder(0.72 * r, 0.0050, 0.0080),
                    CollisionPart.Cylinder(Knob, 0.0070, High)]),
            ],
            Affordances = [new CylinderGrasp(Knob, 0.0100, High - 0.0005) { X_OA = X_OD }],
        };
    }

    // level while locked, turned down to open
    static Link Lever(Pose X_OH, int side, double length, MaterialDescription bright)
    {
        const double Bar = 0.006, Off = 0.034;
        Vec3 root = new(0, 0, Off), tip = new(side * length, 0, Off);
        Solid hub = Solid.Cylinder(0.0105, 0.0185, 0.002, 24).At(0, 0, 0.0235), bar = Solid.Tube([root, tip], [0.0072, Bar], 14);
        Vec3[] hold = [.. ((double[])[0.34, 0.5, 0.68, 0.85, 0.99]).Select((t, i) =>
            X_OH * (Vec3.Lerp(root, tip, t) - (i is 0 or 4 ? 0.004 : 0) * Vec3.UnitZ))]; // bent towards the door: held from outside
        return new("handle", Joint.Hinge(X_OH.P, -side * X_OH.R.AxisZ, new(0, 1.4)) with { Friction = 0.15, Damping = 0.03 },
            new Part((hub + bar).Moved(X_OH), bright))
        {
            Parent = "door",
            Collisions =
            [
                .. CollisionPart.Placed(X_OH, [
                    CollisionPart.Cylinder(0.0105, 0.005, 0.042), CollisionPart.Capsule(root, tip, Bar)]),
            ],
            Affordances = [new HandleGrasp(hold, X_OH.R.AxisY, 2 * Bar + 0.001)],
        };
    }

    static Link Wheel(Pose X_OH, double reach, MaterialDescription bright)
    {
        const double Bar = 0.0042, Ball = 0.0070, Off = 0.030;
        Vec3 hub = new(0, 0, Off);
        Vec3[] along = [.. ((double[])[0.5, 7 / 6.0, 11 / 6.0]).Select(a => new Vec3(Math.Cos(a * Math.PI), Math.Sin(a * Math.PI), 0))];
        Solid star = along.Select(e => Solid.Tube([hub, hub + reach * e], Bar, 8) + Solid.Sphere(Ball, 12).At(hub + reach * e))
            .Aggregate(Solid.Cylinder(0.0105, 0.0155, 0.002, 18).At(0, 0, 0.0205), (a, b) => a + b);
        // by one spoke, with its ends bent towards the door: held from outside
        HandleGrasp Spoke(Vec3 e) => new([.. ((double[])[0.47, 0.52, 0.55, 0.58, 0.63]).Select((t, i) =>
            X_OH * (hub + t * reach * e - (i is 0 or 4 ? 0.002 : 0) * Vec3.UnitZ))],
            X_OH.R.Rotate(Vec3.Cross(Vec3.UnitZ, e)), 2 * Bar + 0.0006);
        return new("handle", Joint.Hinge(X_OH.P, -X_OH.R.AxisZ, new(0, 1.4)) with { Friction = 0.15, Damping = 0.03 },
            new Part(star.Moved(X_OH), bright))
        {
            Parent = "door",
            Collisions =
            [
                .. CollisionPart.Placed(X_OH, [
                    CollisionPart.Cylinder(0.0105, 0.005, 0.036),
                    .. along.SelectMany(e => (CollisionPart[])[
                        CollisionPart.Capsule(hub, hub + reach * e, Bar),
                        new(new CollisionShape.Sphere(Ball), Pose.At(hub + reach * e))])]),
            ],
            Affordances = [.. along.Select(Spoke)],
        };
    }
}
