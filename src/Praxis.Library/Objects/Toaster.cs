using Praxis.Assets;
using Praxis.Core;

namespace Praxis.Library.Objects;

/// <summary>A toaster, round or square, with two slots along X; on its end towards -X a lever to press down and a browning dial.</summary>
public sealed class Toaster : ObjectCategory
{
    // m; two-slice toasters of common catalogues: 250 to 296 mm long, 156 to 176 mm wide, 175 to 200 mm high, slots 31 to 36 mm
    static readonly Interval HalfLength = new(0.125, 0.148), HalfWidth = new(0.078, 0.088), Height = new(0.175, 0.200),
        SlotWidth = new(0.031, 0.036), Depth = new(0.105, 0.120), Shoulder = new(0.019, 0.024);
    const double HalfSlot = 0.072, Divider = 0.011, Skirt = 0.014, Drop = 0.0015, DialHeight = 0.044;
    const double Hollow = 220; // kg/m^3, sheet metal and air

    public override IReadOnlyList<string> Nouns => ["toaster"];
    public override IReadOnlyList<string> ChineseNouns => ["烤面包机", "吐司机", "多士炉"];

    public override ObjectAsset Build(Rng rng)
    {
        bool round = rng.Pick("kind", "round", "square") == "round";
        double a = rng.Draw("half-length", HalfLength), b = rng.Draw("half-width", HalfWidth), h = rng.Draw("height", Height);
        double shoulder = round ? rng.Draw("shoulder", Shoulder) : 0.006, wall = shoulder + 0.004, corner = wall + (round ? 0.016 : 0.012);
        double slot = rng.Draw("slot", SlotWidth), side = Divider + slot, floor = h - rng.Draw("depth", Depth), top = h - Drop;
        Outline plan = Outline.Rectangle(a, b, corner);
        Solid shell = Solid.Sweep(Profile.From(0, Skirt).To(corner, Skirt, 0.003).To(corner, h, shoulder).To(corner - wall, h, 0.0012)
            .To(corner - wall, floor).To(0, floor), a - corner, b - corner);
        // what leaves the slots free of the shell's wide opening
        Solid Block(double fromX, double toX, double fromY, double toY) =>
            Solid.Box(new((toX - fromX) / 2, (toY - fromY) / 2, (top - floor + 0.001) / 2), 0)
                .At((fromX + toX) / 2, (fromY + toY) / 2, (top + floor - 0.001) / 2);
        double far = a - wall + 0.002, wide = b - wall + 0.002;
        Solid inset = Block(-far, far, side, wide) + Block(-far, far, -wide, -side) + Block(HalfSlot, far, -side, side)
            + Block(-far, -HalfSlot, -side, side) + Block(-HalfSlot, HalfSlot, -Divider, Divider);
        Solid dark = Solid.Prism(plan.Inset(0.005), 0.012, 0.002, 20).At(0, 0, 0.004);
        foreach (int x in (int[])[-1, 1])
            foreach (int y in (int[])[-1, 1])
                dark += Solid.Cylinder(0.011, 0.0025, 0, 12).At(x * (a - 0.036), y * (b - 0.032), 0.0025);
        // square ones have a plate over both ends
        double end = round ? a : a + 0.003, plateHalf = (h - 0.030) / 2;
        Pose X_OE = ControlFace.Facing(new(-end, 0, 0)); // on the ground below the end that is worked
        Vec3 plate = new(b - 0.021, plateHalf, 0.0025), middle = new(0, 0.018 + plateHalf, -0.0025);
        Pose[] ends = round ? [] : [X_OE * Pose.At(middle), new Pose(Quat.RotZ(Math.PI), Vec3.Zero) * X_OE * Pose.At(middle)];
        double high = h - shoulder - 0.022, travel = Math.Min(0.065, high - 0.076), low = high - travel;
        Solid track = Solid.Box(new(0.0035, travel / 2 + 0.011, 0.0003), 0).At(0, (high + low) / 2, 0.0001);
        Solid marks = ControlFace.Ticks(Enumerable.Range(0, 6).Select(i => -2.2 + 0.88 * i), 0.0165, 0.0195, 0.0008)
            .At(0, DialHeight, 0.0001);
        Solid keys = Solid.Cylinder(0.0042, 0.0012, 0.0006, 16).At(-0.0285, DialHeight, 0.0002)
            + Solid.Cylinder(0.0042, 0.0012, 0.0006, 16).At(0.0285, DialHeight, 0.0002);
        // the body outside a slot, and the body beyond the slots: convex, with the round shoulder in three planes
        IEnumerable<(Outline Ring, double Z)> Levels() => [(plan, floor - 0.004), (plan, h - shoulder),
            (plan.Inset(0.22 * shoulder), h - 0.22 * shoulder), (plan.Inset(shoulder), h)];
        CollisionPart Beside(int y) => CollisionPart.Hull([.. Levels().SelectMany(l => Enumerable.Range(-1, 6)
            .Select(k => k < 0 ? side : Math.Max(side, l.Ring.HalfY - l.Ring.Corner * (1 - Math.Sin(k * Math.PI / 8)))).Distinct()
            .SelectMany(at => (Vec3[])[new(Reach(l.Ring, at), y * at, l.Z), new(-Reach(l.Ring, at), y * at, l.Z)]))]);
        CollisionPart Beyond(int x) => CollisionPart.Hull([.. Levels().SelectMany(l => ((double[])[-1, -0.8, 0.8, 1])
            .SelectMany(at => (Vec3[])[new(x * Reach(l.Ring, at * side), at * side, l.Z), new(x * HalfSlot, at * side, l.Z)]))]);
        Rng paint = rng.Split("material");
        MaterialDescription body = round ? Materials.PaintedMetal(paint) : Materials.Steel(paint);
        MaterialDescription black = Materials.Paint("plastic", new(0.02, 0.02, 0.022), 0.4);
        MaterialDescription bright = Materials.Chrome(rng.Split("trim"));
        bool light = round && body.ColorName is not ("black" or "blue" or "purple");
        return new(Id, [
            new(shell, body, Hollow), new(inset, round ? Materials.Steel(rng.Split("inset")) : black, Hollow) { Name = "slot", Count = 2 },
            new(dark, black, 600),
            new((light ? track + marks : track).Moved(X_OE), black with { Roughness = 0.9 }, 0),
            new((light ? keys : keys + marks).Moved(X_OE), bright, 0) { Name = "button", Count = 2 },
            .. ends.Select(X => new Part(Solid.Box(plate, 0.0018).Moved(X), black, 600))])
        {
            SizeName = SizeWord(a, HalfLength), ShapeName = round ? "round" : "square", Base = Outline.Rectangle(a - 0.036, b - 0.032),
            Collisions =
            [
                .. CollisionPart.Slab(plan, 0, floor), Beside(1), Beside(-1), Beyond(1), Beyond(-1),
                CollisionPart.Box(HalfSlot, Divider, (top - floor) / 2, Pose.At(0, 0, (top + floor) / 2)),
                .. ends.Select(X => CollisionPart.Box(plate.X, plate.Y, plate.Z, X)),
            ],
            Affordances =
            [
                new BarGrasp([new(-0.7 * HalfSlot, 0, top - 0.03), new(0.7 * HalfSlot, 0, top - 0.03)], 2 * Divider, 0.06),
                .. ((int[])[1, -1]).Select(y => new Cavity(Outline.Rectangle(HalfSlot, slot / 2), floor, top)
                    { X_OA = Pose.At(0, y * (Divider + slot / 2), 0), HoldsLiquid = false }),
            ],
            Links =
            [
                Lever(X_OE, high, travel, rng.Chance("bright-lever", 0.3) ? bright : black),
                ControlFace.Knob("dial", X_OE * Pose.At(0, DialHeight, 0), 0.0135, 0.015, -2.2, 4.4, rng.Chance("bright-dial", 0.3)
                    ? bright : black),
            ],
        };
    }

    // half length of an outline at a place across
    static double Reach(Outline o, double y)
    {
        double off = Math.Max(0, Math.Abs(y) - (o.HalfY - o.Corner));
        return o.HalfX - o.Corner + Math.Sqrt(Math.Max(0, o.Corner * o.Corner - off * off));
    }

    // springs back up unless it is pressed all the way, where it stays until it is lifted
    static Link Lever(Pose X_OE, double high, double travel, MaterialDescription made)
    {
        const double HalfWidth = 0.021, HalfThick = 0.006, Stiffness = 25; // N/m
        Solid paddle = Solid.Box(new(HalfWidth, HalfThick, 0.011), 0.004).At(0, high, 0.0165);
        Vec3 neck = new(0.0025, 0.004, 0.0035);
        Joint joint = Joint.Slide(-Vec3.UnitZ, new(0, travel)) with
        {
            Damping = 3, Friction = 0.2, Stiffness = Stiffness, SpringRest = -2.2 / Stiffness,
            Forces = [new Latch(travel + 0.0015, 8, 0.003)],
        };
        // bent a little towards the body, so that it is held from outside
        Vec3[] bar = [.. ((double[])[-1, -0.5, 0, 0.5, 1])
            .Select(s => X_OE * new Vec3(0.017 * s, high, Math.Abs(s) > 0.9 ? 0.013 : 0.018))];
        return new("lever", joint, new Part(paddle.Moved(X_OE), made, 1200),
            new Part(Solid.Box(neck, 0.001).At(0, high, 0.0042).Moved(X_OE), made))
        {
            Collisions =
            [
                .. CollisionPart.Placed(X_OE, [
                    CollisionPart.Box(HalfWidth, HalfThick, 0.011, Pose.At(0, high, 0.0165)),
                    CollisionPart.Box(neck.X, neck.Y, neck.Z, Pose.At(0, high, 0.0042))]),
            ],
            Affordances =
            [
                new PressPoint(0.010, travel) { X_OA = Pose.At(X_OE * new Vec3(0, high + HalfThick, 0.018)) },
                new HandleGrasp(bar, Vec3.UnitZ, 2 * HalfThick),
            ],
        };
    }
}
