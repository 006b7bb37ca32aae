using Praxis.Assets;
using Praxis.Core;

namespace Praxis.Library.Objects;

/// <summary>
/// A small bin whose front faces -X: round with a domed lid and a pedal, oblong with a flat lid, or oblong under a hood with a flap
/// that is pushed in. Lids are hinged behind and have a tab in front. The pedal is for the looks: it does not move.
/// </summary>
public sealed class TrashCan : ObjectCategory
{
    // m; 3 to 5 l bins of common catalogues: 160 to 210 mm deep, 200 to 260 mm high without the lid; width of oblong ones over their depth
    static readonly Interval HalfDepth = new(0.080, 0.105), Height = new(0.20, 0.26), Aspect = new(0.80, 1.20), Flare = new(0.006, 0.012);
    const double Wall = 0.0035, Floor = 0.005, Gap = 0.0015, Over = 0.003; // m; the lid stands over the rim
    const double Sheet = 3000; // kg/m^3; real sheet is thinner than the wall modelled here
    static readonly double[] Latitudes = [0, 0.26, 0.61, 1.05]; // rad, of rings of the dome's body

    public override IReadOnlyList<string> Nouns => ["trash can", "garbage can", "trash bin", "waste bin", "bin"];
    public override IReadOnlyList<string> ChineseNouns => ["垃圾桶", "垃圾箱"];
    public override bool IsFurniture => true;

    public override ObjectAsset Build(Rng rng)
    {
        string kind = rng.Pick("kind", "pedal", "flip", "swing");
        bool round = kind == "pedal", swing = kind == "swing";
        double x = rng.Draw("half-depth", HalfDepth), h = rng.Draw("height", Height);
        double y = round ? x : x * rng.Draw("aspect", Aspect), flare = round ? 0 : rng.Draw("flare", Flare);
        double corner = round ? x : swing ? 0.006 : 0.028; // of the foot
        Outline foot = new(x - flare, y - flare, corner), rim = foot.Inset(-flare);
        Profile section = Profile.From(0, 0).To(corner, 0, 0.003).To(corner + flare, h, 0.001).To(corner + flare - Wall, h, 0.001)
            .To(corner - Wall, Floor, 0.002).To(0, Floor);
        Solid cup = Solid.Sweep(section, x - flare - corner, y - flare - corner, round ? 40 : 24);
        Rng surface = rng.Split("material");
        MaterialDescription skin = !round ? Materials.Plastic(surface)
            : (rng.Chance("steel", 0.5) ? Materials.Steel(surface) : Materials.PaintedMetal(surface)) with { Density = Sheet };
        MaterialDescription trim = round ? Fixtures.Black : Materials.Plastic(rng.Split("trim"));
        (Solid shape, IEnumerable<CollisionPart> bodies, Link moving) = swing ? Hooded(x, y, h, skin) : Hinged(rim, h, round, skin, trim);
        Affordance inside = swing
            ? new SupportSurface(foot.Inset(Wall + 0.006)) { X_OA = Pose.At(0, 0, Floor), Behind = [moving.Name] }
            : new Cavity(rim.Inset(Wall), Floor, h)
                { FloorOutline = foot.Inset(Wall + 0.003), Behind = [moving.Name], HoldsLiquid = false };
        return new(Id, new(cup, skin), new(shape, trim, 1000) { Name = swing ? "hood" : round ? "pedal" : "" })
        {
            SizeName = SizeWord(h, Height), ShapeName = round ? "round" : "rectangular", Base = foot.Inset(0.003),
            Collisions =
            [
                .. CollisionPart.Slab(foot, 0, Floor),
                .. CollisionPart.Wall(foot.Inset(Wall / 2), 0.003, rim.Inset(Wall / 2), h, Wall, round ? 4 : 3), .. bodies,
            ],
            Affordances = [inside], Links = [moving],
        };
    }

    // two lugs behind the rim hold the hinge of a lid; a round bin has a ring at its foot and a pedal as well
    static (Solid, IEnumerable<CollisionPart>, Link) Hinged(Outline rim, double h, bool round, MaterialDescription skin,
        MaterialDescription trim)
    {
        double x = rim.HalfX, reach = x + Over, low = h + Gap, edge = low + 0.012, rise = 0.022, grip = -reach - 0.013;
        (Vec3, Pose) Lug(int side) => (new(0.00875, 0.005, 0.010), Pose.At(x + 0.00375, side * 0.020, h - 0.011));
        (Vec3, Pose) pedal = (new(0.018, 0.022, 0.003), Pose.At(-x - 0.012, 0, 0.010));
        (Vec3, Pose)[] lugs = [Lug(-1), Lug(1)], still = round ? [.. lugs, pedal] : lugs;
        Solid shape = Fixtures.Drawn(still, 0.002);
        if (round)
            shape += Solid.Revolve(
                Profile.From(x - 0.002, 0).To(x + 0.001, 0).To(x + 0.001, 0.016, 0.0005).To(x - 0.002, 0.016).Close(), 40);
        Outline cover = rim.Inset(-Over);
        Solid plate = round
            ? Solid.Revolve(Profile.From(0, low).To(reach, low, 0.001).To(reach, edge)
                .Curve((reach, edge + 0.55 * rise), (0.55 * reach, edge + rise), (0, edge + rise)), 40)
            : Solid.Prism(cover, edge - low, 0.004).At(0, 0, low) + Solid.Prism(cover.Inset(0.018), 0.0035, 0.001).At(0, 0, edge - 0.002);
        IEnumerable<Vec3> Ring(double z, double share) => new Section(z, share * reach, share * reach).Ring(24);
        IEnumerable<CollisionPart> lid = round
            ? [CollisionPart.Hull([.. Ring(low, 1), .. Latitudes.SelectMany(a => Ring(edge + rise * Math.Sin(a), Math.Cos(a))),
                new(0, 0, edge + rise)])]
            : CollisionPart.Slab(cover, low, edge);
        Vec3 axis = new(x + 0.0075, 0, h - 0.004);
        (Vec3, Pose)[] arms = // to the hinge, and the tab
        [
            (new(0.0075, 0.014, 0.006), Pose.At(x + 0.003, 0, low + 0.006)),
            (new(0.019, 0.028, 0.004), Pose.At(-reach - 0.007, 0, low + 0.005)),
        ];
        Solid barrel = Solid.Cylinder(0.0065, 0.014, 0.0005, 20).Rotated(Fixtures.Across).At(axis);
        Joint hinge = Joint.Hinge(axis, Vec3.UnitY, new(0, 1.85)) with { Friction = 0.03, Damping = 0.03 };
        return (shape, Fixtures.Bodies(still), new("lid", hinge,
            new Part(plate, round ? skin : trim, 400), new Part(Fixtures.Drawn(arms, 0.002) + barrel, trim, 900))
        {
            Collisions = [.. lid, .. Fixtures.Bodies(arms), Fixtures.Drum(0.0065, -0.014, 0.014, new(Fixtures.Across, axis))],
            // from the front; the order of the points says from where
            Affordances = [new HandleGrasp([new(grip, 0.018, low + 0.005), new(grip, -0.018, low + 0.005)], Vec3.UnitZ, 0.008)],
        });
    }

    // a hood whose front slopes; the flap in the slope hangs from its upper edge and gives way inwards, against a spring
    static (Solid, IEnumerable<CollisionPart>, Link) Hooded(double cupX, double cupY, double h, MaterialDescription skin)
    {
        const double T = 0.004;
        double x = cupX + 0.002, y = cupY + 0.002, low = h - 0.012, lip = h + 0.018, top = h + 0.085, front = -0.25 * x;
        double run = x + front, drop = top - lip, length = Math.Sqrt(run * run + drop * drop), half = (length - 0.014) / 2;
        Profile side = Profile.From(-x, low).To(x, low).To(x, top).To(front, top).To(-x, lip).Close();
        Solid cheek = Solid.Extrude(side, T, 0.001).Rotated(Fixtures.Across); // from y = 0 to -T
        (Vec3, Pose)[] boards =
        [
            (new(T / 2, y - 0.001, (top - low) / 2), Pose.At(x - T / 2, 0, (top + low) / 2)),
            (new((x - front) / 2, y - 0.001, T / 2), Pose.At((x + front) / 2, 0, top - T / 2)),
            (new(T / 2, y - 0.001, (lip - low) / 2), Pose.At(T / 2 - x, 0, (lip + low) / 2)),
        ];
        IEnumerable<CollisionPart> Cheek(double at) =>
            CollisionPart.Placed(new(Fixtures.Across, new(0, at, 0)), CollisionPart.Prisms(side, 0, T));
        // at the upper end of the slope: +Z out of it, +X up it
        Pose slope = new(Quat.RotY(Math.Atan2(-drop, run)), new(front, 0, top)), middle = slope * Pose.At(-0.008 - half, 0, -0.003);
        Vec3 size = new(half, y - 0.008, T / 2);
        Link flap = new("flap", Joint.Hinge(slope * new Vec3(-0.012, 0, -0.003), -Vec3.UnitY, new(0, 1.2)) with
            {
                Friction = 0.005, Damping = 0.01, Stiffness = 0.1, SpringRest = -0.8,
            },
            new Part(Solid.Box(size, 0.0015).Moved(middle), skin))
        {
            Collisions = [CollisionPart.Box(size.X, size.Y, size.Z, middle)],
            Affordances = [new PressPoint(0.03, 0.05) { X_OA = slope * Pose.At(-0.7 * length, 0, -0.001) }],
        };
        return (cheek.At(0, y, 0) + cheek.At(0, T - y, 0) + Fixtures.Drawn(boards),
            [.. Fixtures.Bodies(boards), .. Cheek(y), .. Cheek(T - y)], flap);
    }
}
