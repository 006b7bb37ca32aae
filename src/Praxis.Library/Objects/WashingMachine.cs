using Praxis.Assets;
using Praxis.Core;
using static Praxis.Library.Objects.Appliances;

namespace Praxis.Library.Objects;

/// <summary>
/// A small front loader: a porthole hinged at one side, a drum; above them a drawer on the left, a dial whose rest a
/// display shows, and a button.
/// </summary>
public sealed class WashingMachine : ObjectCategory
{
    // half width, half depth without the door, and height, m; mini front loaders of 2.5 to 3 kg in common catalogues, made a little lower
    static readonly Interval HalfWidth = new(0.195, 0.220), HalfDepth = new(0.155, 0.178), Height = new(0.430, 0.495);
    const double Foot = 0.020, Wall = 0.012, Strip = 0.082, Panel = 0.014, Door = 0.028, Gap = 0.0025, Bowl = 0.030, Dial = 0.022;
    const int Facets = 12; // of the drum

    public override IReadOnlyList<string> Nouns => ["washing machine"];
    public override IReadOnlyList<string> ChineseNouns => ["洗衣机"];
    public override bool IsFurniture => true;

    public override ObjectAsset Build(Rng rng)
    {
        double w = rng.Draw("half-width", HalfWidth), d = rng.Draw("half-depth", HalfDepth), h = rng.Draw("height", Height);
        double seam = h - Strip, z = (Foot + seam) / 2, face = -d - 0.004, level = (seam + h) / 2; // z: of the drum's axis
        double rim = Math.Min(w - 0.045, seam - z - 0.008), hole = rim - 0.034, drum = hole + 0.014; // radii
        int side = rng.Chance("left-hinge", 0.6) ? 1 : -1;
        Pose X_OF = new(Front, new(-d, 0, z));
        // the front under the strip, cut in two halves that are alike
        Profile Half(double radius) => Profile.From(-w, z - seam).To(w, z - seam).To(w, 0).To(radius, 0)
            .Arc(0, 0, -Math.PI, 6).To(-w, 0).Close();
        Pose[] halves = [X_OF, X_OF * new Pose(Quat.RotZ(Math.PI), Vec3.Zero)];
        Solid sheet = Solid.Extrude(Half(hole + 0.005), Panel, 0).At(0, 0, -Panel);
        CollisionPart[] tunnel = [.. CollisionPart.Prisms(Half(hole + 0.0016), -0.040, 0)];
        Solid boot = Solid.Revolve(Profile.From(hole, -0.040).To(hole + 0.012, -0.040).To(hole + 0.012, 0.001).To(hole, 0.001).Close(), 36);
        Cuboid[] cabinet = Case(new(new(Panel - d, -w, Foot), new(d, w, h)),
            new(new(-d, Wall - w, Foot + Wall), new(d - Wall, w - Wall, h - Wall)));
        Cuboid strip = new(new(face, -w, seam + 0.0005), new(Panel + 0.0005 - d, w, h));
        Cuboid slot = strip with { Low = new(face, w - 0.145, seam + 0.013), High = strip.High - new Vec3(0, 0.020, 0.017) };
        Cuboid[] bars = Frame(strip, slot), feet = Feet(d, w, Foot + 0.001);
        Vec3 pin = new(-0.0095 - d, side * (rim + 0.010), z);
        Cuboid hinge = new Cuboid(pin, pin).Grown(0.0105, 0.008, 0.030);
        (Solid shell, Solid lifters, CollisionPart[] within, SupportSurface ground) = Drum(0.038 - d, d - 0.050, z, drum);
        MaterialDescription skin = Sheet(rng.Split("material"), "white", "gray", "steel", "black", "turquoise");
        MaterialDescription panel = rng.Chance("dark-strip", 0.4) ? Plastic("black", 0.2) : skin;
        MaterialDescription ink = Plastic(panel.ColorName == "black" ? "white" : "black"), gray = Plastic("gray");
        MaterialDescription knob = Plastic(rng.Pick("knob-color", "white", "gray", "black"));
        MaterialDescription start = Plastic(rng.Pick("start-color", "green", "gray", "blue"));
        Vec3 dial = new(face, slot.Low.Y - 0.050, level), button = new(face, 0.044 - w, level);
        double left = dial.Y - 0.040, right = button.Y + 0.032; // ends of the display
        (Part screen, Display display) =
            Panel(rng.Split("display"), new(face, (left + right) / 2, level), Math.Min(0.036, (left - right) / 2), 0.013, RestOf("knob"));
        return new(Id, [
            Weighing(cabinet.Drawn() + halves.Select(X => sheet.Moved(X)).Joined(), skin, 9),
            Weighing(bars.Drawn(0.0015), panel, 0.5) with { Name = "panel" },
            Weighing(shell, Materials.Steel(rng.Split("drum")), 2) with { Name = "drum" }, new(lifters, gray, 300),
            new(boot.Moved(X_OF), Materials.Paint("rubber", new(0.20, 0.20, 0.21), 0.75)), new(hinge.Drawn(), gray),
            new(feet.Drawn(0), Plastic("black")) { Name = "foot", Count = 4 }, new(Scale(dial, Dial, 10), ink, BulkDensity: 0), screen])
        {
            SizeName = SizeWord(h, Height), Base = Outline.Rectangle(d - 0.020, w - 0.020),
            Collisions =
            [
                .. cabinet.Bodies(), .. halves.SelectMany(X => CollisionPart.Placed(X, tunnel)), .. bars.Bodies(), hinge.Body,
                .. feet.Bodies(), .. within,
            ],
            Ingredients = [display],
            Affordances =
            [
                new SupportSurface(Outline.Rectangle(d - 0.016, w - 0.010)) { X_OA = Pose.At(0.008, 0, h) }, ground,
            ],
            Links =
            [
                Porthole(rng, new(-d - Gap, 0, z), rim, side, skin), Drawer(slot, panel),
                Knob("knob", dial, Dial, rng.Chance("winged", 0.3), 10, knob, Plastic(knob.ColorName == "white" ? "black" : "white")),
                Button("button", button, 0.024, 0.014, start, Plastic(start.ColorName == "gray" ? "black" : "white")),
            ],
        };
    }

    // a prism of sheet, open in front, that lies on one of its faces; three lifters
    static (Solid Shell, Solid Lifters, CollisionPart[] Body, SupportSurface Ground) Drum(double from, double to, double z, double radius)
    {
        const double Thick = 0.006; // half, of what collides
        double length = to - from, flat = radius * Math.Cos(Math.PI / Facets), middle = (from + to) / 2;
        double half = (flat + 2 * Thick) * Math.Tan(Math.PI / Facets); // of a side
        Profile cup = Profile.From(0, length).To(radius, length).To(radius, 0).To(radius + 0.003, 0).To(radius + 0.003, length + 0.003)
            .To(0, length + 0.003);
        Solid shell = Solid.Revolve(cup, Facets).Rotated(Quat.RotZ(Math.PI / Facets)).Moved(new(Quat.RotY(Math.PI / 2), new(from, 0, z)));
        // +Y of a side points away from the axis
        Pose Side(double angle, double away) =>
            new(Quat.RotX(angle), new(middle, away * Math.Cos(angle), z + away * Math.Sin(angle)));
        double[] angles = [.. Enumerable.Range(0, Facets).Select(i => 2 * Math.PI * i / Facets - Math.PI / 2)];
        Vec3 lifter = new(0.38 * length, 0.012, 0.008);
        Pose[] lifters = [.. ((int[])[2, 6, 10]).Select(i => Side(angles[i], flat - 0.009))];
        return (shell, lifters.Select(X => Solid.Box(lifter, 0.0019).Moved(X)).Joined(),
            [
                .. angles.Select(a => CollisionPart.Box(length / 2, Thick, half, Side(a, flat + Thick))),
                CollisionPart.Box(Thick, flat + 0.003, flat + 0.003, Pose.At(to + Thick, 0, z)),
                .. lifters.Select(X => CollisionPart.Box(lifter.X, lifter.Y, lifter.Z, X)),
            ],
            new SupportSurface(Outline.Rectangle(length / 2 - 0.012, radius * Math.Sin(Math.PI / Facets) - 0.006))
            {
                X_OA = Pose.At(middle, 0, z - flat), Behind = ["door"],
            });
    }

    // a ring around a bowl of glass; the hinge is at its front, so that it clears the wider front behind it
    static Link Porthole(Rng rng, Vec3 middle, double rim, int side, MaterialDescription skin)
    {
        double inner = rim - 0.050;
        Pose X = new(Front, middle);
        Solid ring = Solid.Revolve(Profile.From(inner, 0).To(rim, 0, 0.003).To(rim - 0.003, Door, 0.008).To(inner + 0.010, Door, 0.006)
            .To(inner, 0.010).Close(), 32);
        Solid bowl = Solid.Revolve(Profile.From(0, -Bowl)
            .Curve((0.60 * inner, -Bowl), (0.92 * inner, -0.75 * Bowl), (inner + 0.002, 0.006), 5)
            .To(inner + 0.002, 0.009).To(inner - 0.002, 0.009)
            .Curve((0.88 * inner, 0.003 - 0.70 * Bowl), (0.58 * inner, 0.003 - Bowl), (0, 0.003 - Bowl), 5), 28);
        // corners of hulls lie outside the round bowl, so that their faces are not too far inside
        double r = 1.012 * inner;
        (double Z, double Share)[] steps = [(-Bowl, 0.40), (-0.75 * Bowl, 0.74), (-0.42 * Bowl, 0.92), (0.002, 1)];
        Section[] levels = [.. steps.Select(s => new Section(s.Z, s.Share * r, s.Share * r))];
        Vec3 front = middle - Door * Vec3.UnitX;
        (Solid bar, IReadOnlyList<CollisionPart> rods, HandleGrasp grasp) =
            Bar(front with { Y = -side * (rim - 0.025) }, Vec3.UnitZ, 0.10, rng.Chance("bowed", 0.5));
        MaterialDescription chrome = Materials.Chrome(rng.Split("ring"));
        Joint joint = Joint.Hinge(front with { Y = side * rim }, -side * Vec3.UnitZ, new(0, 1.9)) with
        {
            Friction = 0.1, Damping = 0.08, Forces = [new Latch(0, 5 * 2 * rim, 0.03)],
        };
        return new("door", joint, Weighing(ring.Moved(X), rng.Pick("ring", "chrome", "black", "plain") switch
        {
            "chrome" => chrome, "black" => Plastic("black"), _ => skin,
        }, 0.7),
            new Part(bowl.Moved(X), ClearGlass with { BaseColor = new(0.62, 0.68, 0.70) }) { Name = "window" },
            new Part(bar, chrome, 3000) { Name = "handle" }) // a tube
        {
            Collisions = [CollisionPart.Cylinder(rim, 0, Door).Moved(X), .. CollisionPart.Stack(levels).Select(p => p.Moved(X)), .. rods],
            Affordances = [grasp],
        };
    }

    // for detergent: a front with a ledge to pull, and a tray behind it
    static Link Drawer(Cuboid slot, MaterialDescription panel)
    {
        const double Thin = 0.003, Long = 0.130, Ledge = 0.024;
        Cuboid front = new(slot.Low + new Vec3(0, 0.002, 0.002), new(slot.Low.X + 0.012, slot.High.Y - 0.002, slot.High.Z - 0.002));
        Cuboid tray = new(front.Low + new Vec3(0.010, 0.001, 0.001), new(front.High.X + Long, front.High.Y - 0.001, front.High.Z - 0.010));
        Vec3 grip = new(front.Low.X - 0.014, front.Middle.Y, front.Middle.Z), along = 0.020 * Vec3.UnitY, back = 0.002 * Vec3.UnitX;
        Cuboid ledge = new(new(front.Low.X - Ledge, grip.Y - 0.028, grip.Z - 0.004),
            new(front.Low.X + 0.001, grip.Y + 0.028, grip.Z + 0.004));
        Cuboid[] walls =
        [
            tray with { High = tray.High with { Z = tray.Low.Z + Thin } }, tray with { Low = tray.Low with { X = tray.High.X - Thin } },
            tray with { High = tray.High with { Y = tray.Low.Y + Thin } }, tray with { Low = tray.Low with { Y = tray.High.Y - Thin } },
        ];
        double near = front.High.X, far = tray.High.X - Thin;
        return new("drawer", Joint.Slide(-Vec3.UnitX, new(0, 0.090)) with { Friction = 1.2, Damping = 4 },
            new Part(front.Drawn(0.0015) + ledge.Drawn(0.0019), panel with { Density = 1050 }), new Part(walls.Drawn(0), Plastic("gray")))
        {
            Collisions = [front.Body, ledge.Body, .. walls.Bodies()],
            Affordances =
            [
                new HandleGrasp([grip - along + back, grip - 0.4 * along, grip + 0.4 * along, grip + along + back], Vec3.UnitZ, 0.008),
                new Cavity(Outline.Rectangle((far - near) / 2, tray.Half.Y - Thin), tray.Low.Z + Thin, tray.High.Z)
                {
                    X_OA = Pose.At((near + far) / 2, tray.Middle.Y, 0), Behind = ["drawer"], HoldsLiquid = false,
                },
            ],
        };
    }
}
