using Praxis.Assets;
using Praxis.Core;

namespace Praxis.Library.Objects;

/// <summary>
/// A table-top hob with two plates side by side or four: iron plates, gas burners under grates, or rings printed on black glass. As many
/// knobs on the front, which faces -X, numbered from the left where there are four. Knobs of gas hobs turn anticlockwise, others clockwise.
/// </summary>
public sealed class Stove : ObjectCategory
{
    // m; half extents and heights of table-top hobs in common catalogues; iron plates are 145 and 180 mm wide there, a little less here
    static readonly Interval Shallow = new(0.135, 0.150), Deep = new(0.190, 0.200), HalfWidth = new(0.213, 0.222),
        Height = new(0.080, 0.096), Radius = new(0.070, 0.080);
    const double Sheet = 350; // kg/m^3, with the air inside
    const double Grate = 0.076; // m, half its width

    public override IReadOnlyList<string> Nouns => ["stove", "hob", "cooktop"];
    public override IReadOnlyList<string> ChineseNouns => ["炉灶", "灶具"];
    public override bool IsFurniture => true;

    public override ObjectAsset Build(Rng rng)
    {
        string kind = rng.Pick("kind", "electric", "gas", "glass");
        bool four = rng.Pick("plates", "two", "four") == "four", gas = kind == "gas";
        double x = rng.Draw("half-depth", four ? Deep : Shallow), y = rng.Draw("half-width", HalfWidth), h = rng.Draw("height", Height);
        double large = rng.Draw("radius", Radius), face = (0.008 + h) / 2;
        Vec3[] places = four ? [new(-0.09, 0.105, h), new(-0.09, -0.105, h), new(0.09, 0.105, h), new(0.09, -0.105, h)]
            : [new(0, 0.105, h), new(0, -0.105, h)];
        (Vec3 P, double R)[] plates = [.. places.Select((p, i) => (p, i is 0 or 3 ? large : 0.8 * large))];
        Rng surface = rng.Split("material");
        MaterialDescription skin = rng.Chance("steel", 0.4) ? Materials.Steel(surface) : Materials.PaintedMetal(surface);
        bool strip = rng.Chance("dark-front", 0.5), round = rng.Pick("knobs", "round", "bar") == "round";
        (Vec3, Pose)[] body = [(new(x, y, (h - 0.008) / 2), Pose.At(0, 0, face))];
        (Vec3, Pose)[] feet = [.. ((int[])[-1, 1]).SelectMany(i => ((int[])[-1, 1]).Select(j =>
            (new Vec3(0.012, 0.012, 0.005), Pose.At(i * (x - 0.025), j * (y - 0.025), 0.005))))];
        Solid dark = Solid.Box(new(0.001, y - 0.006, (h - 0.008) / 2 - 0.004), 0.0004).At(0.0006 - x, 0, face);
        double[] across = four ? [0.165, 0.055, -0.055, -0.165] : [0.105, -0.105];
        int clicks = gas ? 3 : 6;
        Pose[] axes = [.. across.Select(a => new Pose(Fixtures.Forward, new(-x, a, face)))];
        bool light = !strip && skin.ColorName is not ("black" or "blue" or "purple" or "green" or "red");
        Part print = new(axes.Select(a => Marks(clicks, gas ? 1 : -1).Moved(a)).Joined(), Ink(dark: light), BulkDensity: 0);
        Solid lamp = Solid.Cylinder(0.004, 0.001, 0.0004, 12).Rotated(Fixtures.Forward).At(-0.0008 - x, 0, face + 0.012);
        MaterialDescription handle = rng.Chance("black-knobs", 0.6) ? Fixtures.Black with { ColorName = "black" }
            : Materials.Plastic(rng.Split("knob"));
        string Name(int i) => four ? $"knob-{i + 1}" : i == 0 ? "knob-left" : "knob-right";
        (IReadOnlyList<Part> Parts, IEnumerable<CollisionPart> Bodies, double Rise) top = kind switch
        {
            "electric" => Iron(plates, rng), "gas" => Burners(plates), _ => Glass(plates, x, y, h),
        };
        return new(Id, [
            new(Fixtures.Drawn(body, 0.005), skin, Sheet),
            new(Fixtures.Drawn(feet), Fixtures.Black) { Name = "foot", Count = 4 }, .. top.Parts, print,
            new(lamp, Materials.Paint("plastic", NamedColor.Named("orange").Linear), 0) { Name = "lamp" },
            .. strip ? (Part[])[new(dark, Fixtures.Black, 0)] : []])
        {
            Base = Outline.Rectangle(x - 0.012, y - 0.012),
            Collisions = [.. Fixtures.Bodies(body), .. Fixtures.Bodies(feet), .. top.Bodies],
            Affordances = [.. plates.Select(p => new SupportSurface(gas ? Outline.Rectangle(Grate, Grate) : Outline.Disc(p.R - 0.004))
                { X_OA = Pose.At(p.P + top.Rise * Vec3.UnitZ) })],
            Links = [.. axes.Select((a, i) => Knob(Name(i), a, round, gas ? -Vec3.UnitX : Vec3.UnitX, clicks, handle))],
        };
    }

    // plates in thin steel rings; a red dot marks those that heat up fast
    static (IReadOnlyList<Part>, IEnumerable<CollisionPart>, double) Iron((Vec3 P, double R)[] plates, Rng rng)
    {
        const double Rise = 0.010;
        Solid Plate(double r) => Solid.Revolve(Profile.From(0, 0).To(r, 0).To(r, Rise, 0.002).To(0, Rise), 28);
        Solid Ring(double r) => Solid.Revolve(
            Profile.From(r - 0.002, 0).To(r + 0.006, 0).To(r + 0.006, 0.001).To(r + 0.003, 0.0018).To(r - 0.002, 0.0018).Close(), 28);
        Solid dot = Solid.Cylinder(0.012, 0.0003, 0, 16).At(0, 0, Rise);
        List<Part> parts =
        [
            new(plates.Select(p => Plate(p.R).At(p.P)).Joined(), Materials.CastIron(rng.Split("plate")))
                { Name = "burner", Count = plates.Length },
            new(plates.Select(p => Ring(p.R).At(p.P)).Joined(), Materials.Chrome(rng.Split("ring")), 1500),
        ];
        if (rng.Chance("fast", 0.5))
            parts.Add(new(plates.Select(p => dot.At(p.P)).Joined(), Materials.Paint("paint", NamedColor.Named("red").Linear), 0));
        return (parts,
            plates.SelectMany(p => CollisionPart.Placed(Pose.At(p.P), CollisionPart.Slab(Outline.Disc(p.R), -0.001, Rise))), Rise);
    }

    // square grates on four legs, a finger inwards from each side; small things find a closed surface there, as pans do
    static (IReadOnlyList<Part>, IEnumerable<CollisionPart>, double) Burners((Vec3 P, double R)[] plates)
    {
        const double Rise = 0.030, Low = 0.022, Thin = 0.0035;
        Solid side = Bar(Grate - Thin, Grate + Thin, -Grate - Thin, Grate + Thin, Low, Rise)
            + Bar(0.016, Grate, -0.003, 0.003, Low, Rise) + Bar(Grate - Thin, Grate + Thin, Grate - Thin, Grate + Thin, 0, Low + 0.001);
        Solid grate = Enumerable.Range(0, 4).Select(k => side.Rotated(Quat.RotZ(k * Math.PI / 2))).Joined();
        Solid cap = Solid.Revolve(Profile.From(0, 0.0145).To(0.024, 0.0145).To(0.024, 0.0185, 0.001).To(0, 0.0195), 16);
        Solid Burner(double share) => Solid.Revolve(Profile.From(0, 0).To(0.056, 0).To(0.050, 0.003).To(0.029, 0.004).To(0.027, 0.013)
            .To(0.021, 0.0145).To(0, 0.0145), 20).Scaled(share, share, 1);
        double most = plates.Max(p => p.R);
        CollisionPart Body(Vec3 p) =>
            CollisionPart.Box(Grate + Thin, Grate + Thin, (Rise + 0.001) / 2, Pose.At(p + (Rise - 0.001) / 2 * Vec3.UnitZ));
        MaterialDescription iron = Fixtures.Black with { Density = 7200 };
        MaterialDescription cast = Materials.Paint("aluminium", new(0.6, 0.6, 0.6), 0.4) with { Metallic = 1, Density = 2700 };
        return ([
            new(plates.Select(p => (grate + cap.Scaled(p.R / most, p.R / most, 1)).At(p.P)).Joined(), iron)
                { Name = "grate", Count = plates.Length },
            new(plates.Select(p => Burner(p.R / most).At(p.P)).Joined(), cast) { Name = "burner", Count = plates.Length },
            ], plates.Select(p => Body(p.P)), Rise);
    }

    static (IReadOnlyList<Part>, IEnumerable<CollisionPart>, double) Glass((Vec3 P, double R)[] plates, double x, double y, double h)
    {
        const double Rise = 0.005;
        (Vec3, Pose)[] sheet = [(new(x - 0.006, y - 0.006, 0.003), Pose.At(0, 0, h + Rise - 0.003))];
        Solid Ring(double r) => Solid.Revolve(
            Profile.From(r - 0.002, -0.0005).To(r, -0.0005).To(r, 0.0002).To(r - 0.002, 0.0002).Close(), 40).At(0, 0, Rise);
        MaterialDescription glass = Materials.Paint("glass", new(0.012, 0.012, 0.014), 0.06) with { Density = 2500, Friction = 0.4 };
        return ([
            new(Fixtures.Drawn(sheet, 0.0015), glass),
            new(plates.Select(p => (Ring(p.R) + Ring(0.6 * p.R)).At(p.P)).Joined(), Materials.Paint("paint", new(0.55, 0.55, 0.55)), 0),
            ], Fixtures.Bodies(sheet), Rise);
    }

    // X_OW has +Z out of the front and +X up
    static Link Knob(string name, Pose X_OW, bool round, Vec3 axis, int clicks, MaterialDescription made)
    {
        double click = 1.5 * Math.PI / clicks;
        Profile turned = round
            ? Profile.From(0, 0.0015).To(0.0215, 0.0015).To(0.0215, 0.0060, 0.001).To(0.0180, 0.0065).To(0.0165, 0.0280, 0.002)
                .To(0, 0.0280)
            : Profile.From(0, 0.0015).To(0.0210, 0.0015).To(0.0210, 0.0075, 0.001).To(0, 0.0075);
        Solid shape = Solid.Revolve(turned, 16), line = Bar(0.006, 0.014, -0.0011, 0.0011, 0.0277, 0.0284);
        CollisionPart grip = Fixtures.Drum(0.0176, 0.006, 0.028, X_OW);
        GraspRegion grasp = new CylinderGrasp(0.0176, 0.007, 0.0275) { X_OA = X_OW };
        if (!round)
        {
            Pose blade = X_OW * Pose.At(0, 0, 0.0165);
            shape += Solid.Box(new(0.0190, 0.0055, 0.0100), 0.0025).At(0, 0, 0.0165);
            line = Bar(0.004, 0.016, -0.0011, 0.0011, 0.0262, 0.0269);
            grip = CollisionPart.Box(0.0190, 0.0055, 0.0100, blade);
            grasp = new HandleGrasp([X_OW.P + new Vec3(-0.0195, 0, -0.013), X_OW.P + new Vec3(-0.0195, 0, 0.013)], Vec3.UnitY, 0.011);
        }
        return new(name, Joint.Hinge(X_OW.P, axis, new(0, clicks * click)) with
            {
                Friction = 0.02, Damping = 0.001, Forces = [new Detent(click, 0.04)],
            },
            new Part(shape.Moved(X_OW), made, 1500),
            new Part(line.Moved(X_OW), Ink(made.ColorName is "white" or "yellow" or "pink"), BulkDensity: 0))
        {
            Collisions = [Fixtures.Drum(0.0213, 0.0015, round ? 0.006 : 0.0075, X_OW), grip], Affordances = [grasp],
        };
    }

    // where a knob clicks, around its axis
    static Solid Marks(int clicks, int way) => Enumerable.Range(0, clicks + 1)
        .Select(i => Bar(0.0245, i == 0 ? 0.0310 : 0.0285, -0.0008, 0.0008, 0.0002, 0.0008)
            .Rotated(Quat.RotZ(way * i * 1.5 * Math.PI / clicks))).Joined();

    static Solid Bar(double x0, double x1, double y0, double y1, double z0, double z1) =>
        Solid.Extrude(Profile.From(x0, y0).To(x1, y0).To(x1, y1).To(x0, y1).Close(), z1 - z0, 0).At(0, 0, z0);

    static MaterialDescription Ink(bool dark) => Materials.Paint("paint", NamedColor.Named(dark ? "black" : "white").Linear);
}
