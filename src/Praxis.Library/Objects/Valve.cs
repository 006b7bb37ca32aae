using Praxis.Assets;
using Praxis.Core;

namespace Praxis.Library.Objects;

/// <summary>
/// A valve in a section of pipe that runs along Y on a stand: with a hand wheel in front of it, at -X, or on top, of several turns;
/// or a ball valve with a lever that points to the front when closed and along the pipe when open.
/// </summary>
public sealed class Valve : ObjectCategory
{
    // m; pipes of 1 to 1.5 inch (34 to 48 mm outside, ISO 4200, rounded), hand wheels of 90 to 120 mm; full turns of small gate valves
    static readonly Interval Bore = new(0.017, 0.023), Wheel = new(0.045, 0.060), Turns = new(2, 4);
    const double HalfPipe = 0.115, Plate = 0.012, Rod = 0.006, Spoke = 0.0042, Hub = 0.0125; // m

    public override IReadOnlyList<string> Nouns => ["valve", "shutoff valve"];
    public override IReadOnlyList<string> ChineseNouns => ["阀门"];
    public override bool IsFurniture => true;

    public override ObjectAsset Build(Rng rng)
    {
        string kind = rng.Pick("kind", "front", "top", "lever");
        bool front = kind == "front", lever = kind == "lever";
        double r = rng.Draw("bore", Bore), wheel = rng.Draw("wheel", Wheel), belly = (lever ? 1.4 : 1.6) * r;
        double seat = belly + 0.006, end = seat + (lever ? 0.030 : 0.048); // along the stem
        Vec3 middle = front ? new Vec3(0.045, 0, wheel + 0.050) : new Vec3(0, 0, 0.085);
        Pose stem = new(front ? Fixtures.Forward : Quat.Identity, middle), pipe = new(Fixtures.Across, middle);
        Profile bonnet = Profile.From(0, 0).To(0.62 * belly, 0).To(0.62 * belly, seat).To(0.9 * belly, seat).To(0.9 * belly, seat + 0.008)
            .To(0.014, seat + 0.008).To(0.014, seat + 0.022).To(0.006, seat + 0.022).To(0.006, end).To(0, end);
        Solid body = Solid.Sphere(belly, 20).At(middle) + Solid.Cylinder(1.25 * r, 0.045, 0, 24).Moved(pipe)
            + (Solid.Revolve(bonnet, 20) + Solid.Cylinder(0.0165, 0.004, 0.0008, 8).At(0, 0, seat + 0.018)).Moved(stem);
        (Solid ends, CollisionPart[] endBodies) = lever ? Nuts(r, pipe) : Flanges(r, pipe);
        Profile tube = Profile.From(r, -HalfPipe).To(r, HalfPipe).To(r - 0.004, HalfPipe).To(r - 0.004, -HalfPipe).Close();
        double halfPost = (middle.Z - r - 0.006) / 2, x = front ? 0.090 : 0.070;
        (Vec3, Pose) Post(double y) => (new(0.010, 0.008, halfPost), Pose.At(middle.X, y, 0.006 + halfPost));
        (Vec3, Pose)[] stand = [(new(x, 0.110, Plate / 2), Pose.At(0, 0, Plate / 2)), Post(0.092), Post(-0.092)];
        Profile band = Profile.From(r - 0.001, -0.009).To(r + 0.004, -0.009).To(r + 0.004, 0.009).To(r - 0.001, 0.009).Close();
        Solid clamp = Solid.Revolve(band, 24);
        MaterialDescription made = Made(rng);
        CollisionPart Clamp(int side) => Fixtures.Drum(r + 0.004, side * 0.092 - 0.009, side * 0.092 + 0.009, pipe);
        return new(Id, new(body + ends, made), new(Solid.Revolve(tube, 24).Moved(pipe), Line(rng)) { Name = "pipe" },
            new(Fixtures.Drawn(stand, 0.002) + (clamp.At(0, 0, 0.092) + clamp.At(0, 0, -0.092)).Moved(pipe), Steelwork) { Name = "stand" })
        {
            SizeName = SizeWord(r, Bore), Base = Outline.Rectangle(x - 0.002, 0.108),
            Collisions =
            [
                .. Fixtures.Bodies(stand), Clamp(1), Clamp(-1), Fixtures.Drum(r, -HalfPipe, HalfPipe, pipe),
                Fixtures.Drum(1.25 * r, -0.045, 0.045, pipe), new(new CollisionShape.Sphere(belly), Pose.At(middle)), .. endBodies,
                Fixtures.Drum(0.62 * belly, 0, seat, stem), Fixtures.Drum(0.9 * belly, seat, seat + 0.008, stem),
                Fixtures.Drum(0.0165, seat + 0.008, seat + 0.022, stem), Fixtures.Drum(0.006, seat + 0.022, end, stem),
            ],
            Affordances = [],
            Links = [lever ? Lever(rng, stem * new Vec3(0, 0, end + 0.0045))
                : HandWheel(rng, wheel, stem * Pose.At(0, 0, end + 0.0095), front ? -Vec3.UnitX : Vec3.UnitZ)],
        };
    }

    // two bolted pairs
    static (Solid, CollisionPart[]) Flanges(double r, Pose pipe)
    {
        int[] sides = [-1, 1];
        Solid disc = Solid.Cylinder(1.9 * r, 0.005, 0, 24), bolt = Solid.Cylinder(0.0035, 0.0015, 0, 8);
        Vec3 Bolt(int side, int i) => Quat.RotZ((i + 0.5) * Math.PI / 2).Rotate(new(1.55 * r, 0, side * 0.0664));
        IEnumerable<Solid> shapes = sides.SelectMany(s => (Solid[])[disc.At(0, 0, s * 0.0500), disc.At(0, 0, s * 0.0612),
            .. Enumerable.Range(0, 4).Select(i => bolt.At(Bolt(s, i)))]);
        return (shapes.Joined().Moved(pipe),
            [.. sides.Select(s => Fixtures.Drum(1.9 * r, s * 0.0556 - 0.0106, s * 0.0556 + 0.0106, pipe))]);
    }

    // the ends of a screwed valve have eight sides
    static (Solid, CollisionPart[]) Nuts(double r, Pose pipe)
    {
        Solid nut = Solid.Cylinder(1.4 * r, 0.009, 0.001, 8);
        return ((nut.At(0, 0, 0.046) + nut.At(0, 0, -0.046)).Moved(pipe),
            [Fixtures.Drum(1.4 * r, 0.037, 0.055, pipe), Fixtures.Drum(1.4 * r, -0.055, -0.037, pipe)]);
    }

    // held by its rim between the spokes; anticlockwise opens
    static Link HandWheel(Rng rng, double radius, Pose X_OW, Vec3 outward)
    {
        int count = 3 + rng.Integer("spokes", 3);
        double[] angles = [.. Enumerable.Range(0, count).Select(i => 2 * Math.PI * i / count)];
        Vec3 Way(double a) => new(Math.Cos(a), Math.Sin(a), 0);
        Vec3[] ring = [.. Enumerable.Range(0, 17).Select(i => radius * Way(i * Math.PI / 8))];
        Solid shape = Solid.Torus(radius, Rod, 32, 8) + Solid.Cylinder(Hub, 0.009, 0.001, 20)
            + angles.Select(a => Solid.Tube([0.008 * Way(a), (radius - 0.003) * Way(a)], Spoke, 8)).Joined();
        double turns = rng.Draw("turns", Turns), blocked = (0.0095 + Spoke) / radius + 0.03; // a spoke and half a pad, rad
        return new("wheel", Joint.Hinge(X_OW.P, outward, new(0, 2 * Math.PI * turns)) with { Friction = 0.12, Damping = 0.02 },
            new Part(shape.Moved(X_OW), Materials.PaintedMetal(rng.Split("wheel-paint")) with { Density = 7200 }),
            new Part(Solid.Cylinder(0.006, 0.003, 0.0005, 8).At(0, 0, 0.0105).Moved(X_OW), Steelwork))
        {
            Collisions =
            [
                .. CollisionPart.Placed(X_OW, CollisionPart.Chain(ring, Rod)),
                .. angles.Select(a => CollisionPart.Capsule(X_OW * (0.008 * Way(a)), X_OW * ((radius - 0.003) * Way(a)), Spoke)),
                Fixtures.Drum(Hub, -0.009, 0.009, X_OW), Fixtures.Drum(0.006, 0.009, 0.0135, X_OW),
            ],
            Affordances =
            [
                new RimGrasp(Outline.Disc(radius), 2 * Rod, 2 * Rod)
                {
                    X_OA = X_OW * Pose.At(0, 0, -Rod), Obstructed = [.. angles.Select(a => (a, blocked))],
                },
            ],
        };
    }

    static Link Lever(Rng rng, Vec3 hub)
    {
        Vec3 Along(double x) => hub + x * Vec3.UnitX;
        (Vec3, Pose) strap = (new(0.058, 0.009, 0.002), Pose.At(Along(-0.048)));
        (Vec3, Pose) sleeve = (new(0.034, 0.0105, 0.006), Pose.At(Along(-0.086)));
        Solid pin = Solid.Cylinder(0.012, 0.004, 0.001, 24).At(hub) + Solid.Cylinder(0.006, 0.003, 0.0005, 8).At(hub + 0.006 * Vec3.UnitZ);
        Vec3 axis = rng.Chance("leftwards", 0.5) ? -Vec3.UnitZ : Vec3.UnitZ;
        return new("lever", Joint.Hinge(hub, axis, new(0, Math.PI / 2)) with { Friction = 0.15, Damping = 0.02 },
            new Part(Fixtures.Drawn([sleeve], 0.004), Materials.Plastic(rng.Split("sleeve"))),
            new Part(Fixtures.Drawn([strap]) + pin, Steelwork))
        {
            Collisions =
            [
                .. Fixtures.Bodies([strap, sleeve]), Fixtures.Drum(0.012, -0.004, 0.004, Pose.At(hub)),
                Fixtures.Drum(0.006, 0.004, 0.009, Pose.At(hub)),
            ],
            Affordances = [new BarGrasp([Along(-0.060), Along(-0.112)], 0.021, 0.012)],
        };
    }

    static MaterialDescription Steelwork =>
        Materials.Paint("metal", NamedColor.Named("gray").Linear * 0.6, 0.4) with { Density = 7800, Friction = 0.45 };

    static MaterialDescription Made(Rng rng) => rng.Pick("made-of", "iron", "painted", "brass", "steel") switch
    {
        "iron" => Materials.CastIron(rng.Split("body")), "painted" => Materials.PaintedMetal(rng.Split("body")),
        "brass" => Materials.Brass(rng.Split("body")), _ => Materials.Steel(rng.Split("body")),
    };

    static MaterialDescription Line(Rng rng) => rng.Pick("pipe", "steel", "copper", "painted") switch
    {
        "steel" => Materials.Steel(rng.Split("line")), "copper" => Materials.Copper(rng.Split("line")),
        _ => Materials.PaintedMetal(rng.Split("line")),
    };
}
