using Praxis.Assets;
using Praxis.Core;

namespace Praxis.Library.Objects;

/// <summary>
/// A mailbox on a post or a block, its front towards -X, with a little flag at one side: a round-topped tunnel whose door falls open
/// forwards, or a box under a sloping roof with a slot in a door that swings aside.
/// </summary>
public sealed class Mailbox : ObjectCategory
{
    // m; half of a standard rural box: radius of the vault, half depth, height of the walls; and small wall boxes
    static readonly Interval Radius = new(0.062, 0.080), HalfDepth = new(0.105, 0.150), Straight = new(0.055, 0.080),
        HalfWidth = new(0.075, 0.100), Shallow = new(0.060, 0.080), Tall = new(0.150, 0.185), Post = new(0.160, 0.210);
    const double Sheet = 0.004, Wall = 0.008, Gap = 0.002, Slope = 0.28;
    const double Thin = 2700; // kg/m^3; real sheet steel is thinner than the walls modelled here

    public override IReadOnlyList<string> Nouns => ["mailbox", "letter box", "letterbox", "post box"];
    public override IReadOnlyList<string> ChineseNouns => ["信箱", "邮箱"];
    public override bool IsFurniture => true;

    public override ObjectAsset Build(Rng rng)
    {
        bool post = rng.Pick("stand", "post", "block") == "post", round = rng.Pick("kind", "round", "roofed") == "round";
        double foot = post ? rng.Draw("post", Post) : 0.032;
        Rng surface = rng.Split("material");
        MaterialDescription skin = !round && rng.Chance("wooden", 0.4) ? Materials.Wood(surface)
            : round && rng.Chance("galvanised", 0.3) ? Materials.Steel(surface) with { Density = Thin }
            : Materials.PaintedMetal(surface) with { Density = Thin };
        MaterialDescription wood = Materials.Wood(rng.Split("wood")), metal = Joinery.Fittings(rng.Split("metal"));
        MaterialDescription signal = Materials.Paint("metal", NamedColor.Named(skin.ColorName == "red" ? "yellow" : "red").Linear)
            with { Density = Thin };
        Case box = round ? Tunnel(rng, foot, post ? 1.65 : 1.4, skin, metal) : Roofed(rng, foot, skin, metal);
        int side = rng.Pick("flag", "left", "right") == "left" ? 1 : -1;
        (double u, double v) = (0.7 * box.HalfX, 0.7 * box.HalfY);
        Cuboid[] stand = !post ? (Cuboid[])[Cuboid.Of(-u, u, -v, v, 0, foot)] :
        [
            Cuboid.Of(-0.08, 0.08, -0.08, 0.08, 0, 0.014), Cuboid.Of(-0.019, 0.019, -0.019, 0.019, 0.014, foot - 0.012),
            Cuboid.Of(-u, u, -v, v, foot - 0.012, foot),
        ];
        return new(Id, new(box.Shape, skin), new(stand.Shape(0.002), wood) { Name = "post stand" })
        {
            SizeName = SizeWord(box.HalfX, round ? HalfDepth : Shallow), ShapeName = round ? "round" : "",
            Base = post ? Outline.Rectangle(0.078, 0.078) : Outline.Rectangle(u - 0.002, v - 0.002),
            Collisions = [.. box.Bodies, .. stand.Bodies()], Affordances = [box.Floor],
            Links = [box.Door, Flag(new(-0.35 * box.HalfX, side * box.HalfY, foot + 0.78 * box.Side), side, signal)],
        };
    }

    // what stands on the stand; Side is the height of its straight walls
    sealed record Case(
        Solid Shape, IReadOnlyList<CollisionPart> Bodies, double HalfX, double HalfY, double Side, Link Door, SupportSurface Floor);

    static Case Tunnel(Rng rng, double foot, double widest, MaterialDescription skin, MaterialDescription metal)
    {
        const int Parts = 8; // of the vault's body
        double r = rng.Draw("radius", Radius), x = rng.Draw("half-depth", HalfDepth), s = rng.Draw("straight", Straight), inner = r - Sheet;
        // outlines have x along Y and y up, and are drawn out along X
        Pose From(double at, double up) => new(Quat.FromAxes(Vec3.UnitY, Vec3.UnitZ, Vec3.UnitX), new(at, 0, up));
        Pose behind = From(x - Sheet - 0.002, foot), ahead = From(-x - Gap - 0.005, foot + 0.001);
        Profile back = Vault(inner + 0.0005, s), leaf = Vault(r, s - 0.001);
        Cuboid floor = Cuboid.Of(-x + 0.001, x - 0.001, -inner, inner, foot, foot + Sheet);
        Solid shape = Solid.Extrude(Ring(r, inner, s), 2 * x, 0.001).Moved(From(-x, foot)) + floor.Shape(0.001)
            + Solid.Extrude(Ring(r + 0.001, r - 0.001, s), 0.010, 0.0005).Moved(From(-x, foot))
            + Solid.Extrude(back, Sheet, 0.0005).Moved(behind);
        // chords between the vault's inside and outside
        double half = Math.PI / (2 * Parts), mid = (r - Sheet / 2) * (1 + Math.Cos(half)) / 2, chord = r * Math.Tan(half);
        Cuboid[] walls = [Cuboid.Of(-x, x, inner, r, foot, foot + s), Cuboid.Of(-x, x, -r, -inner, foot, foot + s), floor];
        Pull knob = Pull.Knob(new(-x - Gap - 0.005, 0, foot + s + 0.5 * r), 0.012);
        Solid plate = Solid.Extrude(leaf, 0.005, 0.0015).Moved(ahead)
            + Joinery.Trim(0.62 * r, 0.32 * s, 0.005, 0.0015).At(-x - Gap - 0.005, 0, foot + 0.6 * s);
        Link door = new("door", Joint.Hinge(new(-x - Gap, 0, foot + 0.001), -Vec3.UnitY, new(0, widest)) with
        {
            Friction = 0.05, Damping = 0.03, Forces = [new Latch(0, 3.5 * (s + 0.5 * r), 0.03)],
        }, new(plate, skin), new(knob.Shape, metal))
        {
            Collisions = [.. CollisionPart.Prisms(leaf, 0, 0.005).Select(c => c with { X_OG = ahead }), .. knob.Bodies],
            Affordances = [knob.Grasp],
        };
        return new(shape,
            [
                .. walls.Bodies(), .. CollisionPart.Prisms(back, 0, Sheet).Select(c => c with { X_OG = behind }),
                .. Enumerable.Range(0, Parts).Select(k => (2 * k + 1) * half).Select(a => CollisionPart.Box(x, Sheet / 2, chord,
                    new(Quat.RotX(a), new(0, mid * Math.Cos(a), foot + s + mid * Math.Sin(a))))),
            ], x, r, s, door,
            new(Outline.Rectangle(x - 0.016, inner - 0.008)) { X_OA = Pose.At(0, 0, foot + Sheet), Behind = ["door"] });
    }

    static Profile Vault(double r, double s) => Profile.From(r, 0).To(r, s).Arc(0, s, Math.PI, 14).To(-r, 0).Close();

    static Profile Ring(double r, double inner, double s) => Profile.From(r, 0).To(r, s).Arc(0, s, Math.PI, 14).To(-r, 0)
        .To(-inner, 0).To(-inner, s).Arc(0, s, -Math.PI, 14).To(inner, 0).Close();

    static Case Roofed(Rng rng, double foot, MaterialDescription skin, MaterialDescription metal)
    {
        double y = rng.Draw("half-width", HalfWidth), x = rng.Draw("shallow", Shallow), h = rng.Draw("tall", Tall), tan = Math.Tan(Slope);
        int side = rng.Pick("hinges", "left", "right") == "left" ? 1 : -1;
        double Eaves(double at) => foot + h + (at + x) * tan; // height of the roof's underside
        Profile flank = Profile.From(-x, 0).To(x, 0).To(x, h + 2 * x * tan).To(-x, h).Close();
        Pose[] flanks = [.. ((double[])[y, Wall - y])
            .Select(at => new Pose(Quat.FromAxes(Vec3.UnitX, Vec3.UnitZ, -Vec3.UnitY), new(0, at, foot)))];
        Cuboid[] boards =
        [
            Cuboid.Of(x - Wall, x, Wall - y, y - Wall, foot + Wall, Eaves(x - Wall) - 0.001),
            Cuboid.Of(-x, x, Wall - y, y - Wall, foot, foot + Wall),
            Cuboid.Of(-x, Wall - x, Wall - y, y - Wall, foot + h - 0.030, foot + h - 0.001),
        ];
        const double Ahead = 0.028, Behind = 0.006, Roof = 0.005;
        Vec3 roof = new((2 * x + Ahead + Behind) / 2 / Math.Cos(Slope), y + 0.012, Roof);
        double over = (Behind - Ahead) / 2;
        Pose tilted = new(Quat.RotY(-Slope), new(over, 0, Eaves(over) + Roof / Math.Cos(Slope)));

        // the door: a slot under a frame, and an envelope painted below
        double front = -x - Gap - Wall, free = -side * (y - 0.0005), hinged = -free, low = foot + 0.003, high = foot + h - 0.013;
        Cuboid leaf = Cuboid.Of(front, -x - Gap, free, hinged, low, high);
        Vec3 slot = new(front, 0, low + 0.76 * (high - low)), letter = new(front, 0, low + 0.36 * (high - low));
        Solid flap = Solid.Box(new(0.0005, 0.0155, 0.0008), 0.0003);
        Solid ink = Solid.Box(new(0.0006, 0.040, 0.006), 0.0003).At(slot)
            + flap.Rotated(Quat.RotX(-0.6)).At(letter + new Vec3(-0.0006, -0.0127, 0.009))
            + flap.Rotated(Quat.RotX(0.6)).At(letter + new Vec3(-0.0006, 0.0127, 0.009));
        Pull knob = Pull.Knob(new(front, free + side * 0.018, (low + high) / 2), 0.012);
        Link door = new("door", Joint.Hinge(new(-x - Gap, hinged, 0), -side * Vec3.UnitZ, new(0, 1.9)) with
        {
            Friction = 0.06, Damping = 0.03, Forces = [new Latch(0, 4 * 2 * y, 0.03)],
        },
            new(leaf.Shape(0.0015) + Joinery.Trim(0.047, 0.013, 0.006, 0.0018).At(slot), skin),
            new(Solid.Box(new(0.0006, 0.026, 0.018), 0.0003).At(letter), Materials.Paint("paper", new(0.8, 0.79, 0.75)), BulkDensity: 0),
            new(ink, Materials.Paint("plastic", NamedColor.Named("black").Linear), BulkDensity: 0), new(knob.Shape, metal))
        {
            Collisions = [leaf.Body, .. knob.Bodies], Affordances = [knob.Grasp],
        };
        return new(
            boards.Shape() + flanks.Select(p => Solid.Extrude(flank, Wall, 0.001).Moved(p)).Joined()
                + Joinery.Board(roof, 0.0015).Moved(tilted),
            [
                .. boards.Bodies(), .. flanks.SelectMany(p => CollisionPart.Prisms(flank, 0, Wall).Select(c => c with { X_OG = p })),
                CollisionPart.Box(roof.X, roof.Y, roof.Z, tilted),
            ], x, y, h, door,
            new(Outline.Rectangle(x - 0.016, y - Wall - 0.008)) { X_OA = Pose.At(0, 0, foot + Wall), Behind = ["door"] });
    }

    // down along +X at first, up at the end; it stands off the wall by a finger's room
    static Link Flag(Vec3 pivot, int side, MaterialDescription paint)
    {
        const double Off = 0.020, Thick = 0.004, Length = 0.105;
        double middle = pivot.Y + side * (Off + Thick / 2), end = pivot.X + Length;
        Cuboid Flat(double x0, double x1, double from, double to) =>
            Cuboid.Of(x0, x1, middle - Thick / 2, middle + Thick / 2, pivot.Z + from, pivot.Z + to);
        Cuboid[] plates = [Flat(pivot.X - 0.010, end, -0.007, 0.007), Flat(end - 0.042, end, 0.0065, 0.034)];
        Pose stem = new(Quat.RotX(Math.PI / 2), pivot with { Y = pivot.Y + side * Off / 2 });
        Vec3 Held(double back, double sunk) => new(end - back, middle, pivot.Z + 0.018 - sunk);
        return new("flag", Joint.Hinge(pivot, -Vec3.UnitY, new(0, Math.PI / 2)) with { Friction = 0.05, Damping = 0.005 },
            new Part(plates.Shape() + Solid.Cylinder(0.006, Off / 2 + 0.0005, 0.0008, 14).Moved(stem), paint))
        {
            Collisions = [.. plates.Bodies(), new(new CollisionShape.Cylinder(0.006, Off / 2 + 0.0005), stem)],
            Affordances =
            [
                new HandleGrasp([Held(0.036, 0.001), Held(0.021, 0), Held(0.006, 0.001)], Vec3.UnitY, Thick),
                new PressPoint(0.012, 0.10) { X_OA = new(Quat.RotX(Math.PI), new(end - 0.020, middle, pivot.Z - 0.007)) },
            ],
        };
    }
}
