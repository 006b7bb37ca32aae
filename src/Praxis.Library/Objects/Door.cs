using Praxis.Assets;
using Praxis.Core;

namespace Praxis.Library.Objects;

/// <summary>
/// A small door in a frame on a sill, opening towards -X: panelled, plain or half glazed, with a lever handle that springs back.
/// </summary>
public sealed class Door : ObjectCategory
{
    // half width and height of the frame, m: about a quarter of the height of real doors, with a lever of real size
    static readonly Interval HalfWidth = new(0.140, 0.160), Height = new(0.43, 0.48);
    const double Jamb = 0.026, Deep = 0.028, Sill = 0.014, Thick = 0.018, Gap = 0.0025, Stile = 0.052, Rail = 0.042, Knuckle = 0.004;
    const double Rose = 0.019, Plate = 0.006; // radius and thickness of the discs behind the lever, m

    public override IReadOnlyList<string> Nouns => ["door"];
    public override IReadOnlyList<string> ChineseNouns => ["门", "房门"];
    public override bool IsFurniture => true;

    public override ObjectAsset Build(Rng rng)
    {
        string kind = rng.Pick("kind", "panelled", "plain", "glazed");
        int side = rng.Pick("hinges", "left", "right") == "left" ? 1 : -1;
        double y = rng.Draw("half-width", HalfWidth), h = rng.Draw("height", Height), opening = y - Jamb, half = opening - Gap;
        Rng surface = rng.Split("material");
        MaterialDescription wood = rng.Chance("painted", 0.55) ? Joinery.Painted(surface) : Materials.Wood(surface);
        MaterialDescription metal = Joinery.Fittings(rng.Split("metal"));
        double front = -Deep, back = front + Thick, low = Sill + 0.003, high = h - Jamb - Gap, tall = high - low;
        double free = -side * half, hinged = side * half, axis = front - Knuckle, stop = opening - 0.010;

        Cuboid[] frame =
        [
            Cuboid.Of(-Deep, Deep, opening, y, Sill, h - Jamb), Cuboid.Of(-Deep, Deep, -y, -opening, Sill, h - Jamb),
            Cuboid.Of(-Deep, Deep, -y, y, h - Jamb, h), Cuboid.Of(-0.08, 0.08, -y, y, 0, Sill),
            Cuboid.Of(back + 0.002, back + 0.012, stop, opening, Sill, h - Jamb),
            Cuboid.Of(back + 0.002, back + 0.012, -opening, -stop, Sill, h - Jamb),
            Cuboid.Of(back + 0.002, back + 0.012, -stop, stop, h - Jamb - 0.010, h - Jamb),
        ];
        (Cuboid[] boards, Solid[] mouldings, Cuboid[] panes) = kind == "glazed" ? Glazed(half, low, high) : Whole(half, low, high, kind);

        double lever = low + 0.47 * tall;
        Vec3 spindle = new(0, free + side * 0.030, lever);
        Quat ahead = Quat.RotY(Math.PI / 2);
        Solid disc = Solid.Cylinder(Rose, Plate / 2, 0.001, 24).Rotated(ahead), barrel = Solid.Cylinder(Knuckle, 0.020, 0.0005, 12);
        Solid keyhole = Solid.Cylinder(0.008, 0.0012, 0.0005, 16).Rotated(ahead).At(front - 0.0003, spindle.Y, lever - 0.045);
        Vec3[] roses = [spindle with { X = front - Plate / 2 }, spindle with { X = back + Plate / 2 }];
        Vec3[] hinges = [new(axis, hinged, low + 0.18 * tall), new(axis, hinged, high - 0.18 * tall)];
        // against feet
        Solid kick = Cuboid.Of(front - 0.0008, front + 0.001, 0.010 - half, half - 0.010, low + 0.008, low + 0.070).Shape(0.0003);
        Solid fittings = roses.Select(p => disc.At(p)).Concat(hinges.Select(p => barrel.At(p))).Append(keyhole).Joined();

        Link leaf = new("door", Joint.Hinge(new(axis, hinged, 0), -side * Vec3.UnitZ, new(0, 1.9)) with
        {
            Friction = 0.1, Damping = 0.08, Forces = [new Latch(0, 4 * (2 * half), 0.03)],
        },
        [
            new(boards.Select(b => b.Shape(0.0015)).Concat(mouldings).Joined(), wood),
            new(kind == "plain" ? fittings + kick : fittings, metal),
            .. panes.Length > 0
                ? (Part[])[new(panes[..1].Shape(0.0005), Materials.Glass(rng.Split("glass"))) { Name = "window" },
                    new(panes[1..].Shape(0.0008), wood)] : [],
        ])
        {
            Collisions =
            [
                .. boards.Bodies(), .. panes.Bodies(),
                .. roses.Select(p => new CollisionPart(new CollisionShape.Cylinder(Rose, Plate / 2), new(ahead, p))),
                .. hinges.Select(p => new CollisionPart(new CollisionShape.Cylinder(Knuckle, 0.020), Pose.At(p))),
            ],
            Affordances = [new PressPoint(0.05) { X_OA = new(Quat.RotY(-Math.PI / 2), new(front, free + side * 0.026, lever - 0.12)) }],
        };
        return new(Id, new Part(frame.Shape(0.0015), wood) { Name = "frame" })
        {
            SizeName = SizeWord(h, Height), Base = Outline.Rectangle(0.078, y - 0.002),
            Collisions = [.. frame.Bodies()], Affordances = [],
            Links = [leaf, Handle(rng.Pick("lever", "round", "flat") == "flat", side, spindle, metal)],
        };
    }

    // one board, with mouldings around two high fields over two low ones
    static (Cuboid[] Boards, Solid[] Mouldings, Cuboid[] Panes) Whole(double half, double low, double high, string kind)
    {
        const double Edge = 0.034, Between = 0.024;
        double tall = high - low, width = (2 * half - 2 * Edge - Between) / 4, at = Between / 2 + width;
        Solid over = Joinery.Trim(width, 0.18 * tall, 0.008, 0.0018), under = Joinery.Trim(width, 0.145 * tall, 0.008, 0.0018);
        double upper = low + 0.73 * tall, lower = low + 0.235 * tall;
        Solid[] mouldings = [OnBothFaces(over, -at, upper), OnBothFaces(over, at, upper), OnBothFaces(under, -at, lower),
            OnBothFaces(under, at, lower)];
        return ([Cuboid.Of(-Deep, Thick - Deep, -half, half, low, high)], kind == "panelled" ? mouldings : [], []);
    }

    // two stiles, a rail, a solid lower half; and the glass with its bars
    static (Cuboid[] Boards, Solid[] Mouldings, Cuboid[] Panes) Glazed(double half, double low, double high)
    {
        double front = -Deep, back = front + Thick, mid = (front + back) / 2, inner = half - Stile, split = low + 0.5 * (high - low);
        double pane = (split + high - Rail) / 2;
        Cuboid[] boards =
        [
            Cuboid.Of(front, back, inner, half, low, high), Cuboid.Of(front, back, -half, -inner, low, high),
            Cuboid.Of(front, back, -inner, inner, high - Rail, high), Cuboid.Of(front, back, -inner, inner, low, split),
        ];
        Cuboid[] panes =
        [
            Cuboid.Of(mid - 0.002, mid + 0.002, -inner - 0.002, inner + 0.002, split - 0.002, high - Rail + 0.002),
            Cuboid.Of(mid - 0.004, mid + 0.004, -0.005, 0.005, split, high - Rail),
            Cuboid.Of(mid - 0.0036, mid + 0.0036, -inner, inner, pane - 0.005, pane + 0.005),
        ];
        double z = low + 0.25 * (high - low);
        return (boards, [OnBothFaces(Joinery.Trim(inner - 0.008, 0.19 * (high - low), 0.007, 0.0018), 0, z)], panes);
    }

    static Solid OnBothFaces(Solid moulding, double y, double z) =>
        moulding.At(-Deep, y, z) + moulding.Rotated(Quat.RotZ(Math.PI)).At(Thick - Deep, y, z);

    // levers on both faces that point to the hinges and turn down
    static Link Handle(bool flat, int side, Vec3 spindle, MaterialDescription metal)
    {
        const double R = 0.0055, Length = 0.088, Out = 0.042, Bend = 0.006, Knee = 0.3 * Bend, High = 0.008;
        double front = -Deep - Out, back = Thick - Deep + Out;
        Vec3 At(double x, double along) => new(x, spindle.Y + side * along, spindle.Z);
        // from a rose outwards, and along the face
        Vec3[] Path(double x, int way) => [At(x - way * (Out - Plate - R + 0.0005), 0), At(x - way * Bend, 0), At(x - way * Knee, Knee),
            At(x, Bend), At(x, 0.5 * Length), At(x, Length)];
        Vec3 Blade(double x) => At(x, Length / 2 - 0.003);
        Vec3 blade = new(0.0045, Length / 2 + 0.003, High);
        Solid Arm(double x, int way) => !flat ? Solid.Tube(Path(x, way), R, 12)
            : Solid.Tube([Path(x, way)[0], At(x, 0)], R, 12) + Joinery.Board(blade, 0.0025).At(Blade(x));
        IEnumerable<CollisionPart> Body(double x, int way) =>
        [
            CollisionPart.Capsule(Path(x, way)[0], At(x, 0), R), flat
                ? CollisionPart.Box(blade.X, blade.Y, blade.Z, Pose.At(Blade(x))) : CollisionPart.Capsule(At(x, 0), At(x, Length), R),
        ];
        double thick = flat ? 2 * High : 2 * R;
        return new("handle",
            Joint.Hinge(new(Thick / 2 - Deep, spindle.Y, spindle.Z), -side * Vec3.UnitX, new(0, 0.75)) with
            {
                Friction = 0.01, Damping = 0.01, Stiffness = 0.25, SpringRest = -0.4,
            },
            new Part(Arm(front, -1) + Arm(back, 1), metal))
        {
            Parent = "door",
            Collisions = [.. Body(front, -1), .. Body(back, 1)],
            Affordances =
            [
                new HandleGrasp(Pull.Held(At(front, 0.052), Vec3.UnitY, 0.070), Vec3.UnitZ, thick),
                new PressPoint(0.012, 0.05) { X_OA = Pose.At(At(front, Length - 0.014) + thick / 2 * Vec3.UnitZ) },
            ],
        };
    }
}
