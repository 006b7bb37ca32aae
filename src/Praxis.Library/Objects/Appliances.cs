using Praxis.Assets;
using Praxis.Core;

namespace Praxis.Library.Objects;

/// <summary>What kitchen and laundry appliances have in common. Their fronts face -X.</summary>
static class Appliances
{
    const double Step = Math.PI / 6; // rad, from rest to rest of a knob
    const double Free = 0.028; // m, behind a handle for fingers
    const double Flange = 1.12; // of a knob, relative to its grip
    const double Hair = 0.0004; // m, between faces of crossing walls that would else lie in one plane

    /// <summary>From a front's own frame: +X to the right and +Y up as one looks at it, +Z out of it.</summary>
    public static Quat Front => Quat.FromAxes(-Vec3.UnitY, Vec3.UnitZ, -Vec3.UnitX);

    public static MaterialDescription DarkGlass => Materials.Paint("glass", new(0.012, 0.012, 0.014), 0.06) with
    {
        ColorName = "black", Density = 2500, Friction = 0.4,
    };

    public static MaterialDescription ClearGlass => DarkGlass with
    {
        ColorName = "", BaseColor = new(0.88, 0.91, 0.90), Roughness = 0.03, Transmission = 0.92, IndexOfRefraction = 1.52,
    };

    public static MaterialDescription Plastic(string color, double roughness = 0.35) =>
        Materials.Paint("plastic", NamedColor.Named(color).Linear, roughness) with { ColorName = color, Density = 1050, Friction = 0.5 };

    /// <summary>Painted sheet in one of the colours, or brushed steel where "steel" is picked.</summary>
    public static MaterialDescription Sheet(Rng rng, params IReadOnlyList<string> finishes)
    {
        string finish = rng.Pick("finish", finishes);
        return finish == "steel" ? Materials.Steel(rng)
            : Materials.Paint("metal", NamedColor.Named(finish).Linear * rng.Uniform("value", 0.88, 1.04),
                rng.Uniform("roughness", 0.22, 0.42)) with { ColorName = finish, ClearCoat = 0.3, Density = 7800, Friction = 0.45 };
    }

    /// <summary>What is drawn as solid walls but is sheet, foam and air.</summary>
    public static Part Weighing(Solid solid, MaterialDescription material, double kilograms) =>
        new(solid, material, kilograms / solid.Volume);

    public static Solid Drawn(this IEnumerable<Cuboid> boxes, double bevel = 0.003) => boxes.Select(b => b.Drawn(bevel)).Joined();

    /// <summary>Bottom, top, right and left wall and back of a case that is open in front.</summary>
    public static Cuboid[] Case(Cuboid outside, Cuboid inside)
    {
        Cuboid level = new(outside.Low + new Vec3(0, Hair, 0), outside.High - new Vec3(Hair, Hair, 0));
        Cuboid side = new(outside.Low + new Vec3(Hair, 0, Hair), outside.High - new Vec3(Hair, 0, Hair));
        Cuboid back = outside.Grown(0, -2 * Hair, -2 * Hair);
        return
        [
            level with { High = level.High with { Z = inside.Low.Z } }, level with { Low = level.Low with { Z = inside.High.Z } },
            side with { High = side.High with { Y = inside.Low.Y } }, side with { Low = side.Low with { Y = inside.High.Y } },
            back with { Low = back.Low with { X = inside.High.X } },
        ];
    }

    /// <summary>Four bars around an opening in an upright panel.</summary>
    public static Cuboid[] Frame(Cuboid outside, Cuboid opening) => Case(outside, opening)[..4];

    /// <summary>A case with a lining of another material, and the body of both.</summary>
    public static (Solid Shell, Solid Lining, IEnumerable<CollisionPart> Body) Cabinet(Cuboid outside, Cuboid inside)
    {
        Cuboid around = new(inside.Low + new Vec3(0.003, -0.0025, -0.0025), inside.High + new Vec3(0.0025, 0.0025, 0.0025));
        return (Case(outside, inside.Grown(0.001, 0.001, 0.001)).Drawn(), Case(around, inside).Drawn(0), Case(outside, inside).Bodies());
    }

    /// <summary>Four feet on the ground under the corners of a case.</summary>
    public static Cuboid[] Feet(double halfX, double halfY, double height) =>
    [
        .. ((Vec3[])[new(1, 1, 0), new(-1, 1, 0), new(-1, -1, 0), new(1, -1, 0)])
            .Select(c => new Vec3(c.X * (halfX - 0.035), c.Y * (halfY - 0.035), height / 2))
            .Select(p => new Cuboid(p, p).Grown(0.015, 0.015, height / 2)),
    ];

    /// <summary>A thin wire along one of the axes.</summary>
    public static Solid Wire(Vec3 from, Vec3 to, double half = 0.0016) => new Cuboid(from, to).Grown(half, half, half).Drawn(0);

    /// <summary>A door hinged at one side, at its rear edge there: it swings clear of what it closes. A magnet holds it shut.</summary>
    /// <param name="door">Closed.</param>
    /// <param name="side">1 on the left as seen from the front, at +Y; -1 on the right.</param>
    /// <param name="pull">That opens it at its free edge, N.</param>
    public static Joint SideHinge(Cuboid door, int side, double pull) =>
        Joint.Hinge(new(door.High.X, side > 0 ? door.High.Y : door.Low.Y, 0), -side * Vec3.UnitZ, new(0, 1.9)) with
        {
            Friction = 0.15, Damping = 0.15, Forces = [new Latch(0, pull * 2 * door.Half.Y, 0.03)],
        };

    /// <summary>A door hinged at the bottom, at its rear edge there, with a spring that carries part of its weight.</summary>
    /// <param name="door">Closed.</param>
    /// <param name="pull">That opens it at its upper edge, N.</param>
    /// <param name="spring">N m/rad; weaker than the weight of the open door.</param>
    public static Joint BottomHinge(Cuboid door, double pull, double spring) =>
        Joint.Hinge(new(door.High.X, 0, door.Low.Z), -Vec3.UnitY, new(0, 1.5)) with
        {
            Friction = 0.1, Damping = 0.3, Stiffness = spring, Forces = [new Latch(0, pull * 2 * door.Half.Z, 0.03)],
        };

    /// <summary>A bar that stands off a front, straight on two posts or bowed.</summary>
    /// <param name="middle">Of its foot on the front, m.</param>
    /// <param name="along">Unit vector, upright or level.</param>
    /// <param name="length">m.</param>
    /// <param name="bowed">Or straight.</param>
    /// <param name="radius">m.</param>
    public static (Solid Seen, IReadOnlyList<CollisionPart> Body, HandleGrasp Grasp) Bar(Vec3 middle, Vec3 along, double length,
        bool bowed, double radius = 0.0055)
    {
        double off = Free + radius;
        Vec3 across = Vec3.Cross(along, Vec3.UnitX);
        Vec3 At(double share, double height) => middle + share * length / 2 * along - height * Vec3.UnitX;
        if (bowed)
        {
            Vec3[] bow = Solid.Spline([At(-1, 0), At(-0.8, 0.85 * off), At(0, 1.2 * off), At(0.8, 0.85 * off), At(1, 0)], 4);
            Vec3[] knuckles = [.. bow.Where((_, i) => i % 2 == 0)];
            return (Solid.Tube(bow, radius, 10), [.. CollisionPart.Chain(knuckles, radius + 0.0006)],
                new HandleGrasp(bow[5..12], across, 2 * radius));
        }
        (Vec3 A, Vec3 B, double Radius)[] rods = [(At(-1, off), At(1, off), radius), (At(-0.8, 0), At(-0.8, off), 0.8 * radius),
            (At(0.8, 0), At(0.8, off), 0.8 * radius)];
        // a hair off straight, so that the region knows where its inside is
        Vec3[] held = [At(-0.65, off - 0.002), At(-0.25, off), At(0.25, off), At(0.65, off - 0.002)];
        return (rods.Select(r => Solid.Tube([r.A, r.B], r.Radius, 10)).Joined(),
            [.. rods.Select(r => CollisionPart.Capsule(r.A, r.B, r.Radius))], new HandleGrasp(held, across, 2 * radius));
    }

    /// <summary>A knob that turns clockwise from click to click; off with its mark up.</summary>
    /// <param name="name">Of the link.</param>
    /// <param name="foot">On the front, m.</param>
    /// <param name="radius">m.</param>
    /// <param name="winged">A bar across a disc, or a round grip.</param>
    /// <param name="clicks">To the end of its way, at most 11.</param>
    /// <param name="skin">What it is made of.</param>
    /// <param name="ink">Of its mark.</param>
    public static Link Knob(string name, Vec3 foot, double radius, bool winged, int clicks, MaterialDescription skin,
        MaterialDescription ink)
    {
        const double Gap = 0.001, Disc = 0.008, Top = 0.022;
        double middle = (Disc + Top) / 2, half = (Top - Disc) / 2 + 0.001;
        Pose X = new(Front, foot);
        Vec3 wing = new(0.0045, 0.96 * radius, half);
        Solid seen = winged
            ? Solid.Revolve(Profile.From(0, Gap).To(radius, Gap).To(radius, Disc, 0.002).To(0, Disc), 24)
                + Solid.Box(wing, 0.002).At(0, 0, middle)
            : Solid.Revolve(Profile.From(0, Gap).To(Flange * radius, Gap).To(Flange * radius, 0.004).To(radius, 0.005)
                .To(radius, Top, 0.002).To(0, Top), 24);
        Solid mark = Solid.Box(new(0.0012, 0.3 * radius, 0.0004), 0).At(0, 0.6 * radius, winged ? middle + half : Top);
        CollisionPart[] body = winged
            ? [CollisionPart.Cylinder(radius, Gap, Disc), CollisionPart.Box(wing.X, wing.Y, wing.Z, Pose.At(0, 0, middle))]
            : [CollisionPart.Cylinder(Flange * radius, Gap, 0.004), CollisionPart.Cylinder(radius, Gap, Top)];
        GraspRegion grasp = winged
            ? new BarGrasp([new(0, -0.6 * radius, middle), new(0, 0.6 * radius, middle)], 2 * wing.X, 2 * half) { X_OA = X }
            : new CylinderGrasp(radius, 0.005, Top) { X_OA = X };
        Joint joint = Joint.Hinge(foot, Vec3.UnitX, new(0, clicks * Step)) with
        {
            Friction = 0.02, Damping = 0.003, Forces = [new Detent(Step, 0.04)],
        };
        return new(name, joint, Weighing(seen.Moved(X), skin, 0.03), new Part(mark.Moved(X), ink, BulkDensity: 0))
        {
            Collisions = [.. body.Select(p => p.Moved(X))], Affordances = [grasp],
        };
    }

    /// <summary>Marks on the front around a knob, one for each of its rests.</summary>
    public static Solid Scale(Vec3 foot, double radius, int clicks) => Enumerable.Range(0, clicks + 1)
        .Select(i => Solid.Box(new(0.0008, 0.003, 0.0003), 0).At(0, Flange * radius + 0.006, 0).Rotated(Quat.RotZ(-i * Step)))
        .Joined().Moved(new(Front, foot));

    /// <summary>A button with a start sign that gives way with a click and comes back.</summary>
    public static Link Button(string name, Vec3 foot, double halfY, double halfZ, MaterialDescription skin, MaterialDescription ink)
    {
        const double Gap = 0.0012, Top = 0.006, Travel = 0.0025;
        Cuboid cap = new(foot - new Vec3(Top, halfY, halfZ), foot + new Vec3(-Gap, halfY, halfZ));
        Pose X = new(Front, foot - Top * Vec3.UnitX);
        double size = 0.45 * Math.Min(halfY, halfZ);
        Profile sign = Profile.From(-0.7 * size, -size).To(size, 0).To(-0.7 * size, size).Close();
        Joint joint = Joint.Slide(Vec3.UnitX, new(0, Travel)) with
        {
            Friction = 0.1, Damping = 3, Stiffness = 400, SpringRest = -0.002, Forces = [new Click(0.0012, 0.6, 0.0005)],
        };
        return new(name, joint, Weighing(cap.Drawn(0.0015), skin, 0.015),
            new Part(Solid.Extrude(sign, 0.0005, 0).At(0, 0, -0.0002).Moved(X), ink, BulkDensity: 0))
        {
            Collisions = [cap.Body], Affordances = [new PressPoint(Math.Min(halfY, halfZ), Travel) { X_OA = X }],
        };
    }

    /// <summary>Flat keys in rows about a point of the front.</summary>
    public static Solid Keys(Vec3 middle, int columns, int rows, double pitchX, double pitchY) => Enumerable.Range(0, columns * rows)
        .Select(i => Solid.Box(new(0.38 * pitchX, 0.36 * pitchY, 0.0007), 0)
            .At((i % columns - (columns - 1) / 2.0) * pitchX, ((rows - 1) / 2.0 - i / columns) * pitchY, 0.0004))
        .Joined().Moved(new(Front, middle));

    /// <summary>A dark display about a point of the front, with luminous figures.</summary>
    /// <param name="rng">Picks their colour.</param>
    /// <param name="middle">On the front, m.</param>
    /// <param name="halfY">m.</param>
    /// <param name="halfZ">m.</param>
    /// <param name="shows">The time of day, or the rest at which a knob stands.</param>
    public static (Part Screen, Display Display) Panel(Rng rng, Vec3 middle, double halfY, double halfZ, Reading shows)
    {
        NamedColor glow = NamedColor.Named(rng.Pick("glow", "green", "turquoise", "orange", "white"));
        bool clock = shows is Steady;
        return DigitPanel.On(new(Front, middle), halfY, halfZ, glow, new()
        {
            Name = "display", Shows = shows, Digits = clock ? 4 : 2, Format = clock ? DisplayFormat.MinutesSeconds : DisplayFormat.Number,
            Unit = clock ? "min" : "", X_OD = default, Height = 0, Ink = default,
        });
    }

    /// <summary>A time of day: minutes since midnight, which are shown as hours and minutes.</summary>
    public static Reading TimeOfDay(Rng rng) => new Steady(60 * (1 + rng.Integer("hour", 12)) + rng.Integer("minute", 60));

    /// <summary>Which of its rests a <see cref="Knob"/> stands at, from 0.</summary>
    public static Reading RestOf(string knob) => new Setting(knob, 1 / Step, 1);
}
