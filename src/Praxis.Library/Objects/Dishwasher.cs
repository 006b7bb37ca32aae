using Praxis.Assets;
using Praxis.Core;
using static Praxis.Library.Objects.Appliances;

namespace Praxis.Library.Objects;

/// <summary>A table-top dishwasher: a door under a strip of controls opens downwards, and a wire rack slides out over it.</summary>
public sealed class Dishwasher : ObjectCategory
{
    // half width, half depth without the door, and height, m; table-top machines of 2 to 4 place settings in common catalogues
    static readonly Interval HalfWidth = new(0.200, 0.223), HalfDepth = new(0.168, 0.182), Height = new(0.425, 0.480);
    // the open door's handle hangs below the hinge: the sill is higher than it reaches
    const double Foot = 0.018, Sill = 0.060, Door = 0.028, Gap = 0.002, Strip = 0.066, Wall = 0.028;
    const double Under = 0.036; // m, from the tub's floor to the rack's

    public override IReadOnlyList<string> Nouns => ["dishwasher"];
    public override IReadOnlyList<string> ChineseNouns => ["洗碗机"];
    public override bool IsFurniture => true;

    public override ObjectAsset Build(Rng rng)
    {
        bool dial = rng.Pick("kind", "dial", "keys") == "dial";
        double w = rng.Draw("half-width", HalfWidth), d = rng.Draw("half-depth", HalfDepth), h = rng.Draw("height", Height);
        double face = -d - Gap - Door, top = h - Strip, level = (top + h) / 2;
        Cuboid inside = new(new(-d, Wall - w, Sill + 0.008), new(d - Wall, w - Wall, top - 0.012));
        Cuboid strip = new(new(face, -w, top), new(0.001 - d, w, h));
        (Solid shell, Solid lining, IEnumerable<CollisionPart> walls) = Cabinet(new(new(-d, -w, Foot), new(d, w, h)), inside);
        Cuboid[] feet = Feet(d, w, Foot + 0.001);
        // rails beneath the rack, and an arm that sprays
        Vec3 m = inside.Middle with { Z = inside.Low.Z };
        Cuboid[] rails = [.. ((int[])[-1, 1]).Select(side => new Vec3(m.X, m.Y + side * (inside.Half.Y - 0.007), m.Z + Under - 0.009))
            .Select(p => new Cuboid(p, p).Grown(inside.Half.X - 0.010, 0.008, 0.003))];
        Pose X_OS = new(Quat.RotZ(rng.Uniform("arm", -1.5, 1.5)), m + 0.021 * Vec3.UnitZ);
        Solid arm = Solid.Box(new(0.110, 0.014, 0.0035), 0.003).Moved(X_OS)
            + Solid.Cylinder(0.017, 0.0120, 0.001, 16).At(m + 0.0120 * Vec3.UnitZ);
        MaterialDescription skin = Sheet(rng.Split("material"), "white", "steel", "black", "gray", "red");
        MaterialDescription front = rng.Chance("dark-strip", 0.5) ? Plastic("black", 0.2) : skin;
        MaterialDescription ink = Plastic(front.ColorName == "black" ? "white" : "black"), gray = Plastic("gray");
        Vec3 Place(double y) => new(face, y, level);
        MaterialDescription knob = Plastic(rng.Pick("knob-color", "white", "gray", "black"));
        Part marks = new(dial ? Scale(Place(w - 0.075), 0.0195, 8) : Keys(Place(w - 0.100), 4, 1, 0.032, 0.026),
            dial || front.ColorName != "black" ? ink : gray, BulkDensity: 0);
        Link[] knobs = dial ? (Link[])[Knob("knob", Place(w - 0.075), 0.0195, rng.Chance("winged", 0.5), 8, knob,
            Plastic(knob.ColorName == "white" ? "black" : "white"))] : [];
        MaterialDescription start = Plastic(rng.Pick("start-color", "green", "gray", "blue"));
        (Part screen, Display display) = Panel(rng.Split("display"), Place(-0.02), 0.034, 0.013,
            dial ? RestOf("knob") : TimeOfDay(rng.Split("display")));
        return new(Id, [
            Weighing(shell, skin, 12),
            Weighing(strip.Drawn(), front, 0.6) with { Name = "panel" }, Weighing(lining, Materials.Steel(rng.Split("tub")), 3),
            new(rails.Drawn(0.001) + arm, gray), new(feet.Drawn(0), Plastic("black")) { Name = "foot", Count = 4 }, marks,
            screen])
        {
            SizeName = SizeWord(h, Height), Base = Outline.Rectangle(d - 0.020, w - 0.020),
            Collisions =
            [
                .. walls, strip.Body, .. feet.Bodies(), .. rails.Bodies(), CollisionPart.Box(0.110, 0.014, 0.0035, X_OS),
                CollisionPart.Cylinder(0.017, 0, 0.0240).Moved(Pose.At(m)),
            ],
            Affordances = [new SupportSurface(Outline.Rectangle(d - 0.010, w - 0.010)) { X_OA = Pose.At(0, 0, h) }],
            Ingredients = [display],
            Links =
            [
                Leaf(rng, new(new(face, -w, Sill), new(-d - Gap, w, top - 0.0015)), skin, gray), Rack(rng.Split("rack"), inside), .. knobs,
                Button("button", Place(0.052 - w), 0.026, 0.014, start, Plastic(start.ColorName == "gray" ? "black" : "white")),
            ],
        };
    }

    static Link Leaf(Rng rng, Cuboid door, MaterialDescription skin, MaterialDescription gray)
    {
        double rear = door.High.X;
        Cuboid panel = door with { High = door.High with { X = rear - 0.004 } };
        Cuboid plate = new(new(rear - 0.005, door.Low.Y + 0.016, door.Low.Z + 0.010),
            new(rear - 0.0005, door.High.Y - 0.016, door.High.Z - 0.010));
        Cuboid soap = new(new(rear - 0.001, -0.075, door.Low.Z + 0.120), new(rear + 0.004, 0.035, door.Low.Z + 0.190));
        (Solid bar, IReadOnlyList<CollisionPart> rods, HandleGrasp grasp) =
            Bar(new(door.Low.X, 0, door.High.Z - 0.034), Vec3.UnitY, 1.25 * door.Half.Y, rng.Chance("bowed", 0.4));
        return new("door", BottomHinge(door, pull: 8, spring: 1.4), Weighing(panel.Drawn(), skin, 1.6),
            Weighing(plate.Drawn(0.001), Materials.Steel(rng.Split("inner")), 0.4), new Part(soap.Drawn(0.002), gray),
            new Part(bar, Materials.Chrome(rng.Split("handle")), 1500) { Name = "handle" }) // a tube
        {
            Collisions = [panel.Body, plate.Body, soap.Body, .. rods], Affordances = [grasp],
        };
    }

    // a basket of coated wire: room for cups on the left, two rows of tines for plates on the right
    static Link Rack(Rng rng, Cuboid inside)
    {
        const double R = 0.0016, Deep = 0.080;
        double x0 = inside.Low.X + 0.044, x1 = inside.High.X - 0.010, y = inside.Half.Y - 0.006;
        double low = inside.Low.Z + Under, high = low + Deep;
        double At(double share) => x0 + share * (x1 - x0);
        double[] columns = [.. Enumerable.Range(0, 9).Select(i => i / 8.0)];
        double[] rows = [.. Enumerable.Range(0, 11).Select(i => y * (i / 5.0 - 1))];
        Vec3[] tines = [.. columns[1..8].SelectMany(s => (Vec3[])[new(At(s), -0.75 * y, low), new(At(s), -0.30 * y, low)])];
        IEnumerable<Solid> Round(double z) => ((double[])[-y, y]).Select(side => Wire(new(x0, side, z), new(x1, side, z)))
            .Concat(((double[])[x0, x1]).Select(x => Wire(new(x, -y, z), new(x, y, z))));
        Solid wires = ((Solid[])[
            .. columns.Select(s => Wire(new(At(s), -y, low), new(At(s), y, low))),
            .. rows.Select(r => Wire(new(x0, r, low), new(x1, r, low))),
            .. columns.SelectMany(s => ((double[])[-y, y]).Select(side => Wire(new(At(s), side, low), new(At(s), side, high)))),
            .. rows.SelectMany(r => ((double[])[x0, x1]).Select(x => Wire(new(x, r, low), new(x, r, high)))),
            .. Round(low + Deep / 2), .. Round(high), .. tines.Select(p => Wire(p, p + 0.055 * Vec3.UnitZ))]).Joined();
        Cuboid Between(double fromX, double toX, double fromY, double toY, double to) =>
            new(new(fromX - R, fromY - R, low - 0.003), new(toX + R, toY + R, to + R));
        (Solid bar, IReadOnlyList<CollisionPart> rods, HandleGrasp grasp) =
            Bar(new(x0, 0, high - 0.020), Vec3.UnitY, 0.12, bowed: false, radius: 0.004);
        Joint joint = Joint.Slide(-Vec3.UnitX, new(0, 0.7 * (x1 - x0))) with { Friction = 1.5, Damping = 5 };
        NamedColor color = NamedColor.Pick(rng, "gray", "white", "blue");
        MaterialDescription coated = Materials.Paint("metal", color.Linear, 0.4) with { ColorName = color.Name, Density = 7800 };
        return new("rack", joint, new Part(wires, coated),
            new Part(bar, Plastic("gray")))
        {
            Behind = "door",
            Collisions =
            [
                Between(x0, x1, -y, y, low).Body, Between(x0, x1, -y, -y, high).Body, Between(x0, x1, y, y, high).Body,
                Between(x0, x0, -y, y, high).Body, Between(x1, x1, -y, y, high).Body,
                .. tines.Select(p => new Cuboid(p, p + 0.055 * Vec3.UnitZ).Grown(R, R, R).Body), .. rods,
            ],
            Affordances =
            [
                grasp,
                new BarGrasp([new(x0, -0.8 * y, high - 0.012), new(x0, 0.8 * y, high - 0.012)], 2 * R, 2 * (0.012 + R)) { Worth = 0.7 },
                // from the inner row of tines to the left wall
                new Cavity(Outline.Rectangle((x1 - x0) / 2 - 0.006, 0.62 * y - 0.008), low + R, high + R)
                {
                    X_OA = Pose.At((x0 + x1) / 2, 0.36 * y, 0), Behind = ["door", "rack"], HoldsLiquid = false,
                },
            ],
        };
    }
}
