using Praxis.Assets;
using Praxis.Core;

namespace Praxis.Library.Objects;

/// <summary>
/// A small basin, in front at -X, with a tap behind it: a kitchen tap with a spout that swivels and a lever at its side, a square
/// basin mixer with a lever on top that lifts, or a spout between two quarter-turn handles.
/// </summary>
public sealed class Sink : ObjectCategory
{
    // m; the basin's height, and of taps in common catalogues the column, the spout above it and half its width
    static readonly Interval Basins = new(0.050, 0.070), Column = new(0.065, 0.090), Rise = new(0.100, 0.140), Bow = new(0.055, 0.070);
    static readonly Outline Bowl = new(0.105, 0.120, 0.022);
    const double Basin = -0.045, Back = 0.112; // m; where basin and tap are along X
    const double Wall = 0.010, Floor = 0.010, Pipe = 0.011, Apart = 0.062; // m; the last: a handle from the middle
    const double Hollow = 3000; // kg/m^3, taps

    sealed record Tap(Solid Shape, IReadOnlyList<CollisionPart> Bodies, IReadOnlyList<Link> Links);

    public override IReadOnlyList<string> Nouns => ["sink", "washbasin", "sink with a faucet"];
    public override IReadOnlyList<string> ChineseNouns => ["水槽", "洗手池"];
    public override bool IsFurniture => true;

    public override ObjectAsset Build(Rng rng)
    {
        double h = rng.Draw("sink", Basins), deck = h + 0.002, corner = Bowl.Corner;
        Profile bowl = Profile.From(0, 0).To(corner, 0, 0.004).To(corner, h, 0.003).To(corner - Wall, h, 0.003)
            .To(corner - Wall, Floor, 0.005).To(0, Floor);
        Solid sink = Solid.Sweep(bowl, Bowl.HalfX - corner, Bowl.HalfY - corner, 32).At(Basin, 0, 0)
            + Solid.Box(new(0.049, Bowl.HalfY, deck / 2), 0.003).At(0.101, 0, deck / 2);
        MaterialDescription metal = Metal(rng) with { Density = Hollow };
        Tap tap = rng.Pick("kind", "kitchen", "mixer", "handles") switch
        {
            "kitchen" => Kitchen(rng, deck, metal), "mixer" => Mixer(rng, deck, metal), _ => Handles(rng, deck, metal),
        };
        Outline rim = Bowl.Inset(Wall / 2);
        return new(Id, new(tap.Shape, metal) { Name = "tap" }, new(sink, Ware(rng)) { Name = "basin" },
            new(Solid.Cylinder(0.020, 0.001, 0.0005, 24).At(Basin, 0, Floor + 0.0006), Materials.Chrome(rng.Split("drain")))
                { Name = "drain" },
            new(Solid.Cylinder(0.011, 0.0004, 0.0001, 20).At(Basin, 0, Floor + 0.0015), Fixtures.Black, BulkDensity: 0))
        {
            Base = Outline.Rectangle(0.148, 0.118),
            Collisions =
            [
                .. CollisionPart.Placed(Pose.At(Basin, 0, 0), CollisionPart.Slab(Bowl, 0, Floor)),
                .. CollisionPart.Placed(Pose.At(Basin, 0, 0), CollisionPart.Wall(rim, 0.005, rim, h, Wall, 2)),
                CollisionPart.Box(0.049, Bowl.HalfY, deck / 2, Pose.At(0.101, 0, deck / 2)), .. tap.Bodies,
            ],
            Affordances =
            [
                new Cavity(Bowl.Inset(Wall), Floor, h) { X_OA = Pose.At(Basin, 0, 0), FloorOutline = Bowl.Inset(Wall + 0.006) },
            ],
            Links = tap.Links,
        };
    }

    // the lever leans to the front when it opens
    static Tap Kitchen(Rng rng, double deck, MaterialDescription metal)
    {
        double top = deck + rng.Draw("column", Column), side = deck + 0.6 * (top - deck);
        Profile turned = Profile.From(0, deck - 0.001).To(0.026, deck - 0.001).To(0.026, deck + 0.005, 0.002)
            .To(0.021, deck + 0.008, 0.002).To(0.021, top, 0.002).To(0, top);
        Pose hub = new(Fixtures.Across, new(Back, 0, side)), column = Pose.At(Back, 0, 0);
        Vec3 foot = new(Back, -0.043, side + 0.010), tip = new(Back, -0.043, side + 0.085);
        Link lever = new("lever", Joint.Hinge(foot with { Z = side }, -Vec3.UnitY, new(0, 1.1)) with { Friction = 0.1, Damping = 0.02 },
            new Part(Solid.Cylinder(0.015, 0.008, 0.002, 24).At(0, 0, 0.043).Moved(hub)
                + Solid.Tube([foot, tip], [0.0052, 0.0066], 12), metal))
        {
            Collisions = [Fixtures.Drum(0.015, 0.035, 0.051, hub), CollisionPart.Capsule(foot, tip, 0.006)],
            Affordances = [new CylinderGrasp(0.006, side + 0.025, side + 0.085) { X_OA = Pose.At(Back, -0.043, 0) }],
        };
        return new(Solid.Revolve(turned, 28).At(Back, 0, 0) + Solid.Cylinder(0.0155, 0.0115, 0.001, 24).At(0, 0, 0.0215).Moved(hub),
            [
                Fixtures.Drum(0.026, deck - 0.001, deck + 0.006, column), Fixtures.Drum(0.021, deck, top, column),
                Fixtures.Drum(0.0155, 0.010, 0.033, hub),
            ],
            [Swivel(Goose(rng, top), 1.2, metal), lever]);
    }

    // a block on the column that tips back by its bevelled underside, with a paddle
    static Tap Mixer(Rng rng, double deck, MaterialDescription metal)
    {
        const double R = 0.0215;
        double top = deck + rng.Draw("column", Column) + 0.02, half = (top - deck) / 2;
        Vec3 axis = new(Back, 0, top + 0.0015);
        Pose spout = new(Quat.RotY(-0.12), new(Back - 0.070, 0, deck + 1.2 * half));
        Pose paddle = new(Quat.RotY(0.2), axis + new Vec3(-0.060, 0, 0.0285));
        Profile side = Profile.From(-R, 0).To(0, 0).To(R, 0.0105).To(R, 0.024).To(-R, 0.024).Close();
        Pose aside = new(Fixtures.Across, axis + R * Vec3.UnitY);
        Link lever = new("lever", Joint.Hinge(axis, Vec3.UnitY, new(0, 0.45)) with { Friction = 0.1, Damping = 0.02 },
            new Part(Solid.Extrude(side, 2 * R, 0.0015).Moved(aside) + Solid.Box(new(0.050, 0.011, 0.004), 0.002).Moved(paddle), metal))
        {
            Collisions =
            [
                .. CollisionPart.Placed(aside, CollisionPart.Prisms(side, 0, 2 * R)), CollisionPart.Box(0.050, 0.011, 0.004, paddle),
            ],
            Affordances = [new BarGrasp([paddle * new Vec3(-0.005, 0, 0), paddle * new Vec3(-0.046, 0, 0)], 0.022, 0.008)],
        };
        Solid body = Solid.Prism(Outline.Rectangle(R, R, 0.005), 2 * half + 0.001, 0.001).At(Back, 0, deck - 0.001);
        Solid nose = Solid.Box(new(0.060, 0.016, 0.009), 0.003) + Solid.Cylinder(0.010, 0.004, 0.001, 20).At(-0.046, 0, -0.011);
        return new(body + nose.Moved(spout),
            [
                CollisionPart.Box(R, R, half, Pose.At(Back, 0, deck + half)), CollisionPart.Box(0.060, 0.016, 0.009, spout),
                Fixtures.Drum(0.010, -0.015, -0.007, spout * Pose.At(-0.046, 0, 0)),
            ],
            [lever]);
    }

    static Tap Handles(Rng rng, double deck, MaterialDescription metal)
    {
        bool cross = rng.Pick("handles", "cross", "lever") == "cross";
        Profile post = Profile.From(0, deck - 0.001).To(0.019, deck - 0.001).To(0.019, deck + 0.004, 0.001).To(0.012, deck + 0.010, 0.003)
            .To(0.012, deck + 0.034, 0.001).To(0, deck + 0.034);
        Solid one = Solid.Revolve(post, 24);
        IEnumerable<CollisionPart> Post(Pose place) =>
            [Fixtures.Drum(0.019, deck - 0.001, deck + 0.006, place), Fixtures.Drum(0.0125, deck, deck + 0.034, place)];
        (Solid Shape, CollisionPart[] Bodies, GraspRegion Grasp) goose = Goose(rng, deck);
        bool swivels = rng.Chance("swivels", 0.5);
        Solid posts = one.At(Back, Apart, 0) + one.At(Back, -Apart, 0);
        CollisionPart[] bodies = [.. Post(Pose.At(Back, Apart, 0)), .. Post(Pose.At(Back, -Apart, 0))];
        Link[] handles = [Handle("handle-left", 1, deck, cross, metal), Handle("handle-right", -1, deck, cross, metal)];
        return swivels ? new(posts, bodies, [Swivel(goose, 0.8, metal), .. handles])
            : new(posts + goose.Shape, [.. bodies, .. goose.Bodies], handles);
    }

    // four spokes, or one that points outwards and is turned to the front; the badge is red for hot and blue for cold
    static Link Handle(string name, int side, double deck, bool cross, MaterialDescription metal)
    {
        Vec3 hub = new(Back, side * Apart, deck + 0.0455), outwards = side * Vec3.UnitY;
        Vec3[] ways = cross ? [-Vec3.UnitX, outwards, Vec3.UnitX, -outwards] : [outwards];
        double reach = cross ? 0.030 : 0.050;
        MaterialDescription badge = Materials.Paint("plastic", NamedColor.Named(side > 0 ? "red" : "blue").Linear);
        return new(name, Joint.Hinge(hub, side * Vec3.UnitZ, new(0, Math.PI / 2)) with { Friction = 0.06, Damping = 0.01 },
            new Part(Solid.Cylinder(0.0115, 0.010, 0.002, 24).At(hub)
                + ways.Select(w => Solid.Tube([hub, hub + reach * w], [0.0045, 0.0055], 10)).Joined(), metal),
            new Part(Solid.Cylinder(0.0085, 0.0006, 0.0002, 20).At(hub + 0.0103 * Vec3.UnitZ), badge))
        {
            Collisions =
            [
                Fixtures.Drum(0.0115, -0.010, 0.010, Pose.At(hub)),
                .. ways.Select(w => CollisionPart.Capsule(hub, hub + reach * w, 0.0052)),
            ],
            Affordances = [.. ways.Take(2).Select(w => new BarGrasp([hub + 0.019 * w, hub + reach * w], 0.0105, 0.0105))],
        };
    }

    // a pipe that rises from a collar, bends over and ends in a nozzle
    static (Solid Shape, CollisionPart[] Bodies, GraspRegion Grasp) Goose(Rng rng, double from)
    {
        double bow = rng.Draw("bow", Bow);
        Vec3 foot = new(Back, 0, from + 0.013), middle = new(Back - bow, 0, from + rng.Draw("rise", Rise));
        Vec3[] arc = [.. Solid.ArcPath(bow, 0, Math.PI, 16).Select(p => p + middle)];
        Vec3 end = arc[16] - 0.030 * Vec3.UnitZ;
        Solid shape = Solid.Tube([foot, .. arc, end], Pipe, 14) + Solid.Cylinder(0.0175, 0.0095, 0.002, 28).At(Back, 0, from + 0.0105)
            + Solid.Cylinder(0.0135, 0.009, 0.001, 24).At(end - 0.004 * Vec3.UnitZ);
        return (shape,
            [
                CollisionPart.Capsule(foot, arc[0], Pipe), .. CollisionPart.Chain([.. arc.Where((_, i) => i % 2 == 0)], Pipe),
                CollisionPart.Capsule(arc[16], end, Pipe), Fixtures.Drum(0.0175, from + 0.001, from + 0.020, Pose.At(Back, 0, 0)),
                Fixtures.Drum(0.0135, -0.013, 0.005, Pose.At(end)),
            ],
            new HandleGrasp(arc[4..13], Vec3.UnitY, 2 * Pipe));
    }

    static Link Swivel((Solid Shape, CollisionPart[] Bodies, GraspRegion Grasp) goose, double each, MaterialDescription metal) =>
        new("spout", Joint.Hinge(new(Back, 0, 0), Vec3.UnitZ, new(-each, each)) with { Friction = 0.15, Damping = 0.02 },
            new Part(goose.Shape, metal)) { Collisions = goose.Bodies, Affordances = [goose.Grasp] };

    static MaterialDescription Metal(Rng rng) => rng.Pick("finish", "chrome", "brushed", "brass", "black") switch
    {
        "chrome" => Materials.Chrome(rng.Split("metal")), "brushed" => Materials.Steel(rng.Split("metal")),
        "brass" => Materials.Brass(rng.Split("metal")),
        _ => Materials.Paint("metal", NamedColor.Named("black").Linear, 0.35) with { ColorName = "black", Friction = 0.45 },
    };

    static MaterialDescription Ware(Rng rng) => rng.Pick("basin", "ceramic", "steel", "stone") switch
    {
        "ceramic" => Materials.Paint("ceramic", NamedColor.Named("white").Linear, 0.15) with { ClearCoat = 0.6, Density = 2300 },
        "steel" => Materials.Steel(rng.Split("ware")) with { Density = 1500 }, // sheet
        _ => Materials.Stone(rng.Split("ware")),
    };
}
