using Praxis.Assets;
using Praxis.Core;
using static Praxis.Library.Objects.Appliances;

namespace Praxis.Library.Objects;

/// <summary>A compact microwave oven: a door with a dark window, hinged on the left, and a keypad or two dials on the right.</summary>
public sealed class Microwave : ObjectCategory
{
    // half width, half depth without the door, height and width of the control column, m; ovens of 17 to 20 litres in common catalogues
    static readonly Interval HalfWidth = new(0.208, 0.224), HalfDepth = new(0.150, 0.170), Height = new(0.238, 0.268),
        Column = new(0.098, 0.112);
    const double Foot = 0.012, Door = 0.024, Gap = 0.002, Dial = 0.0195; // the last a radius

    public override IReadOnlyList<string> Nouns => ["microwave", "microwave oven"];
    public override IReadOnlyList<string> ChineseNouns => ["微波炉"];
    public override bool IsFurniture => true;

    public override ObjectAsset Build(Rng rng)
    {
        double w = rng.Draw("half-width", HalfWidth), d = rng.Draw("half-depth", HalfDepth), h = rng.Draw("height", Height);
        bool dials = rng.Pick("kind", "keypad", "dials") == "dials", dark = rng.Chance("dark-front", 0.6);
        double face = -d - Gap - Door, edge = rng.Draw("column", Column) - w, aside = (edge - w) / 2;
        Cuboid outside = new(new(-d, -w, Foot), new(d, w, h));
        Cuboid inside = new(new(-d, edge + 0.006, Foot + 0.020), new(d - 0.022, w - 0.022, h - 0.020));
        Cuboid column = new(new(face, -w, Foot), new(0.001 - d, edge - 0.0015, h));
        (Solid shell, Solid lining, IEnumerable<CollisionPart> walls) = Cabinet(outside, inside);
        // a glass plate on a hub in the middle of the floor
        double r = Math.Min(inside.Half.X, inside.Half.Y) - 0.012;
        Vec3 hub = inside.Middle with { Z = inside.Low.Z };
        Cuboid[] feet = Feet(d, w, Foot + 0.001);
        MaterialDescription skin = Sheet(rng.Split("material"), "white", "black", "steel", "red", "beige", "turquoise", "gray");
        MaterialDescription black = Plastic("black", 0.2), front = dark ? black : skin;
        MaterialDescription ink = Plastic(front.ColorName == "black" ? "white" : "black");
        Vec3 Place(double height) => new(face, aside, height);
        (Part screen, Display clock) = Panel(rng.Split("display"), Place(h - 0.037), 0.036, 0.014, TimeOfDay(rng.Split("display")));
        Part[] controls = dials ? (Part[])[new(Scale(Place(Upper(h)), Dial, 8) + Scale(Place(Lower(h)), Dial, 10), ink, BulkDensity: 0)]
            : [screen, new(Keys(Place(h - 0.112), 3, 4, 0.026, 0.022), Plastic(front.ColorName is "black" or "gray" ? "white" : "gray"), 0)
                { Name = "key", Count = 12 }];
        bool winged = rng.Chance("winged", 0.5);
        MaterialDescription knob = Plastic(rng.Pick("knob-color", "white", "black", "gray"));
        MaterialDescription mark = Plastic(knob.ColorName == "white" ? "black" : "white");
        Link[] knobs = dials ? (Link[])[Knob("knob-1", Place(Upper(h)), Dial, winged, 8, knob, mark),
            Knob("knob-2", Place(Lower(h)), Dial, winged, 10, knob, mark)] : [];
        MaterialDescription start = Plastic(rng.Pick("start-color", "green", "gray", "red"));
        return new(Id, [
            Weighing(shell, skin, 7.5),
            Weighing(column.Drawn(), front, 0.3) with { Name = "panel" }, Weighing(lining, Plastic("white"), 0.8),
            new(Solid.Cylinder(r, 0.003, 0.0015, 32).At(hub.X, hub.Y, hub.Z + 0.010), ClearGlass) { Name = "turntable" },
            new(Solid.Cylinder(0.022, 0.0035, 0, 16).At(hub.X, hub.Y, hub.Z + 0.0035) + feet.Drawn(0), Plastic("gray")), .. controls])
        {
            SizeName = SizeWord(w, HalfWidth), Base = Outline.Rectangle(d - 0.020, w - 0.020),
            Collisions =
            [
                .. walls, column.Body, .. feet.Bodies(), CollisionPart.Cylinder(0.022, 0, 0.007).Moved(Pose.At(hub)),
                .. CollisionPart.Slab(Outline.Disc(r), 0.007, 0.013).Select(p => p.Moved(Pose.At(hub))),
            ],
            Affordances =
            [
                new SupportSurface(Outline.Rectangle(d - 0.010, w - 0.010)) { X_OA = Pose.At(0, 0, h) },
                new SupportSurface(Outline.Disc(r - 0.004)) { X_OA = Pose.At(hub.X, hub.Y, hub.Z + 0.013), Behind = ["door"] },
            ],
            Ingredients = dials ? [] : [clock],
            Links =
            [
                Leaf(rng, new(new(face, edge + 0.0015, Foot), new(-d - Gap, w, h)), rng.Chance("dark-door", 0.4) ? black : skin), .. knobs,
                Button("button", Place(Foot + 0.034), 0.032, 0.014, start, Plastic(start.ColorName == "gray" ? "black" : "white")),
            ],
        };
    }

    static double Upper(double h) => Foot + 0.77 * (h - Foot);
    static double Lower(double h) => Foot + 0.44 * (h - Foot);

    static Link Leaf(Rng rng, Cuboid door, MaterialDescription skin)
    {
        Cuboid opening = new(door.Low + new Vec3(0, 0.048, 0.034), door.High - new Vec3(0, 0.030, 0.034));
        Cuboid pane = new(opening.Low + new Vec3(0.0015, -0.003, -0.003), opening.High + new Vec3(-0.003, 0.003, 0.003));
        Rng metal = rng.Split("handle");
        (Solid bar, IReadOnlyList<CollisionPart> body, HandleGrasp grasp) = Bar(new(door.Low.X, door.Low.Y + 0.024, door.Middle.Z),
            Vec3.UnitZ, 1.3 * door.Half.Z, rng.Chance("bowed", 0.5));
        return new("door", SideHinge(door, 1, 5), Weighing(Frame(door, opening).Drawn(), skin, 0.9),
            Weighing(pane.Drawn(0.001), DarkGlass, 0.5) with { Name = "window" },
            new Part(bar, rng.Chance("dark-handle", 0.35) ? Plastic("black") : Materials.Chrome(metal), 3000) { Name = "handle" }) // a tube
        {
            Collisions = [door.Body, .. body], Affordances = [grasp],
        };
    }
}
