using Praxis.Assets;
using Praxis.Core;
using static Praxis.Library.Objects.Appliances;

namespace Praxis.Library.Objects;

/// <summary>A toaster oven: a glass door that opens downwards, a rack inside, two or three knobs on the right or above the door.</summary>
public sealed class Oven : ObjectCategory
{
    // half width, half depth without the door, and height, m; ovens of 9 to 20 litres in common catalogues
    static readonly Interval HalfWidth = new(0.185, 0.222), HalfDepth = new(0.128, 0.152), Height = new(0.228, 0.270),
        Dial = new(0.0155, 0.0175);
    // the open door's handle hangs below the hinge: the sill is higher than it reaches
    const double Foot = 0.020, Sill = 0.058, Door = 0.016, Gap = 0.002, Column = 0.092, Strip = 0.062;

    public override IReadOnlyList<string> Nouns => ["oven", "toaster oven"];
    public override IReadOnlyList<string> ChineseNouns => ["烤箱", "小烤箱"];
    public override bool IsFurniture => true;

    public override ObjectAsset Build(Rng rng)
    {
        bool column = rng.Pick("kind", "column", "strip") == "column";
        double w = rng.Draw("half-width", HalfWidth), d = rng.Draw("half-depth", HalfDepth);
        double h = rng.Draw("height", Height) + (column ? 0 : 0.040), face = -d - Gap - Door;
        double right = column ? Column - w : -w, top = column ? h : h - Strip; // where the controls begin
        Cuboid door = new(new(face, column ? right + 0.0015 : -w, Sill), new(-d - Gap, w, column ? h - 0.002 : top - 0.0015));
        Cuboid inside = new(new(-d, door.Low.Y + 0.013, Sill + 0.006), new(d - 0.020, w - 0.014, door.High.Z - 0.014));
        Cuboid controls = new(new(face, -w, column ? Foot : top), new(0.001 - d, column ? right : w, h));
        (Solid shell, Solid lining, IEnumerable<CollisionPart> walls) = Cabinet(new(new(-d, -w, Foot), new(d, w, h)), inside);
        Cuboid[] feet = Feet(d, w, Foot + 0.001);
        int count = 2 + rng.Integer("knobs", 2);
        double r = rng.Draw("knob-radius", Dial);
        bool winged = rng.Chance("winged", 0.5);
        Vec3[] places = [.. Enumerable.Range(0, count).Select(i => (i + 0.5) / count).Select(share => column
            ? new Vec3(face, (right - w) / 2, h + share * (Foot - h)) : new Vec3(face, w * (1 - 2 * share), (top + h) / 2))];
        MaterialDescription skin = Sheet(rng.Split("material"), "steel", "black", "white", "red", "beige", "turquoise");
        MaterialDescription front = rng.Chance("dark-front", 0.4) ? Plastic("black") : skin;
        MaterialDescription knob = Plastic(rng.Pick("knob-color", "black", "gray", "white"));
        MaterialDescription ink = Plastic(front.ColorName == "black" ? "white" : "black");
        MaterialDescription mark = Plastic(knob.ColorName == "white" ? "black" : "white");
        Solid lamp = Solid.Cylinder(0.0035, 0.0012, 0.0005, 12).Moved(new(Front, new(face, 0.013 - w, controls.Low.Z + 0.014)));
        (Solid[] rack, Solid elements, CollisionPart[] within, SupportSurface shelf) = Furnished(inside);
        return new(Id, [
            Weighing(shell, skin, 4.5),
            Weighing(controls.Drawn(), front, 0.3) with { Name = "panel" }, Weighing(lining, Materials.Steel(rng.Split("lining")), 0.8),
            new(rack.Joined(), Materials.Chrome(rng.Split("rack"))) { Name = "rack" },
            new(elements, Materials.Paint("ceramic", new(0.30, 0.22, 0.17), 0.6)) { Name = "heating element", Count = 2 },
            new(feet.Drawn(0), Plastic("black")) { Name = "foot", Count = 4 },
            new(places.Select(p => Scale(p, r, 9)).Joined(), ink, BulkDensity: 0),
            new(lamp, Materials.Paint("plastic", NamedColor.Named("red").Linear, 0.2), BulkDensity: 0)])
        {
            SizeName = SizeWord(w, HalfWidth), Base = Outline.Rectangle(d - 0.020, w - 0.020),
            Collisions = [.. walls, controls.Body, .. feet.Bodies(), .. within],
            Affordances = [new SupportSurface(Outline.Rectangle(d - 0.010, w - 0.010)) { X_OA = Pose.At(0, 0, h) }, shelf],
            Links = [Leaf(rng, door, rng.Chance("dark-door", 0.4) ? Plastic("black") : skin),
                .. places.Select((p, i) => Knob($"knob-{i + 1}", p, r, winged, 9, knob, mark))],
        };
    }

    // a rack of wires on two ledges, and two heating rods beneath
    static (Solid[] Rack, Solid Elements, CollisionPart[] Body, SupportSurface Shelf) Furnished(Cuboid inside)
    {
        const int Wires = 13;
        const double R = 0.0016; // of wires
        Vec3 m = inside.Middle, half = inside.Half - new Vec3(0.010, 0.004, 0);
        double z = inside.Low.Z + 0.36 * 2 * inside.Half.Z;
        Vec3 Point(double x, double y) => new(m.X + x * half.X, m.Y + y * half.Y, z);
        Solid[] rack = [.. Enumerable.Range(0, Wires).Select(i => 2.0 * i / (Wires - 1) - 1).Select(y => Wire(Point(-1, y), Point(1, y))),
            .. ((double[])[-1, 0, 1]).Select(x => Wire(Point(x, -1), Point(x, 1)))];
        Cuboid plate = new(new(m.X - half.X - R, m.Y - half.Y - R, z - 0.004), new(m.X + half.X + R, m.Y + half.Y + R, z + R));
        Cuboid[] ledges = [.. ((int[])[-1, 1]).Select(side => new Vec3(m.X, m.Y + side * (inside.Half.Y - 0.006), z - 0.0045))
            .Select(p => new Cuboid(p, p).Grown(half.X, 0.007, 0.003))];
        Vec3[][] rods = [.. ((int[])[-1, 1]).Select(x => (Vec3[])[.. ((int[])[-1, 1]).Select(y =>
            new Vec3(m.X + x * 0.5 * half.X, m.Y + y * half.Y, inside.Low.Z + 0.014))])];
        return ([.. rack, ledges.Drawn(0.001)], rods.Select(p => Solid.Tube(p, 0.004, 8)).Joined(),
            [plate.Body, .. ledges.Bodies(), .. rods.Select(p => CollisionPart.Capsule(p[0], p[1], 0.004))],
            new SupportSurface(Outline.Rectangle(half.X - 0.006, half.Y - 0.006))
            {
                X_OA = Pose.At(m.X, m.Y, z + R), Behind = ["door"],
            });
    }

    static Link Leaf(Rng rng, Cuboid door, MaterialDescription skin)
    {
        Cuboid opening = new(door.Low + new Vec3(0, 0.024, 0.022), door.High - new Vec3(0, 0.024, 0.040));
        Cuboid pane = new(opening.Low + new Vec3(0.005, -0.003, -0.003), opening.High + new Vec3(-0.007, 0.003, 0.003));
        (Solid bar, IReadOnlyList<CollisionPart> body, HandleGrasp grasp) =
            Bar(new(door.Low.X, door.Middle.Y, door.High.Z - 0.021), Vec3.UnitY, 1.45 * door.Half.Y, bowed: false);
        MaterialDescription grip = rng.Chance("dark-handle", 0.4) ? Plastic("black") : Materials.Chrome(rng.Split("handle"));
        return new("door", BottomHinge(door, pull: 4, spring: 0.2), Weighing(Frame(door, opening).Drawn(), skin, 0.5),
            new Part(pane.Drawn(0.0005), ClearGlass) { Name = "window" }, new Part(bar, grip, 1500) { Name = "handle" }) // a tube
        {
            Collisions = [door.Body, .. body], Affordances = [grasp],
        };
    }
}
