using Praxis.Assets;
using Praxis.Core;

namespace Praxis.Library.Objects;

/// <summary>A small watering can: a long spout towards -X, some with a rose, a bowed handle towards +X; round, conical or oblong.</summary>
public sealed class WateringCan : ObjectCategory
{
    // m; indoor cans of 0.8 to 1.5 l: bodies 100 to 125 mm wide and 100 to 130 mm high, spouts 120 to 160 mm long
    static readonly Interval Radius = new(0.048, 0.060), Height = new(0.100, 0.130), Reach = new(0.095, 0.125);
    const double Wall = 0.0028, Floor = 0.004, Bar = 0.0062, Bore = 0.0075;

    public override IReadOnlyList<string> Nouns => ["watering can", "watering pot"];
    public override IReadOnlyList<string> ChineseNouns => ["浇水壶", "洒水壶"];

    public override ObjectAsset Build(Rng rng)
    {
        string kind = rng.Pick("kind", "round", "conical", "rose");
        double r = rng.Draw("radius", Radius), h = rng.Draw("height", Height), reach = rng.Draw("reach", Reach), top = kind == "conical"
            ? 0.78 * r : r;
        double Outer(double z) => r + (top - r) * z / h;
        Solid cup = Solid.Revolve(Profile.From(0, 0).To(r, 0, 0.004).To(top, h, 0.0012).To(top - Wall, h, 0.0012).To(r - Wall, Floor,
            0.003).To(0, Floor), 44);
        Vec3[] spout = [new(-Outer(0.22 * h) - 0.006, 0, 0.22 * h), new(-r - 0.35 * reach, 0, 0.50 * h), new(-r - 0.8 * reach, 0, 0.98 * h),
            new(-r - reach, 0, 1.10 * h)];
        Vec3[] stream = Solid.Spline(spout, 4);
        Vec3 flow = (stream[^1] - stream[^2]).Normalized();
        Pose X_ON = new(Quat.RotY(Math.Atan2(flow.X, flow.Z)), stream[^1]);
        Vec3[] ear = Solid.Spline([new(Outer(0.90 * h) - 0.002, 0, 0.90 * h), new(r + 0.030, 0, 1.02 * h), new(r + 0.052, 0, 0.72 * h),
            new(r + 0.034, 0, 0.36 * h),
            new(Outer(0.22 * h) - 0.002, 0, 0.22 * h)], 4);
        bool rose = kind == "rose";
        Solid sprinkler = Solid.Revolve(Profile.From(0, -0.002).To(0.0085, -0.002).To(0.019, 0.014).To(0.019, 0.018, 0.001).To(0, 0.020),
            24).Moved(X_ON);
        Solid holes = Enumerable.Range(0, 19).Select(i => (Away: 0.0155 * Math.Sqrt(i / 19.0), Turn: 2.39996 * i))
            .Select(s => Solid.Cylinder(0.0011, 0.0004, 0, 8).At(s.Away * Math.Cos(s.Turn), s.Away * Math.Sin(s.Turn),
                0.0195)).Joined().Moved(X_ON);
        Rng surface = rng.Split("material");
        MaterialDescription of = rng.Chance("metal", 0.4) ? Materials.PaintedMetal(surface) with { Density = 2600 }
            : Materials.Plastic(surface);
        Outline rim = Outline.Disc(top - Wall / 2);
        Part[] head = rose ? [new(sprinkler, Materials.Brass(rng.Split("rose")) with { Density = 1500 }) { Name = "nozzle" },
            new(holes, Fixtures.Black, BulkDensity: 0) { Name = "hole", Count = 19 }] : [];
        return new(Id, [new(cup, of), new(Solid.Tube(stream, [.. stream.Select((_, i) => Bore + 0.0045 * (1 - i / (stream.Length - 1.0)))],
            14), of) { Name = "spout" },
            new(Solid.Tube(ear, Bar, 10, 1.3), of) { Name = "handle" }, .. head])
        {
            SizeName = SizeWord(h, Height), ShapeName = kind == "conical" ? "conical" : "", Base = Outline.Disc(r - 0.002),
            Collisions =
            [
                .. CollisionPart.Slab(Outline.Disc(r), 0, Floor), .. CollisionPart.Wall(Outline.Disc(r - Wall / 2), 0.003, rim, h, Wall, 5),
                .. Enumerable.Range(0, stream.Length - 1).Select(i => CollisionPart.Capsule(stream[i], stream[i + 1], Bore
                    + 0.0045 * (1 - (i + 0.5) / (stream.Length - 1.0)))),
                .. CollisionPart.Chain([.. ear.Where((_, i) => i % 2 == 0)], 1.2 * Bar),
                .. rose ? CollisionPart.Placed(X_ON, CollisionPart.Stack([new(-0.002, 0.0085, 0.0085), new(0.014, 0.019, 0.019),
                    new(0.0197, 0.019, 0.019)])) : [],
            ],
            Affordances =
            [
                new HandleGrasp(ear[3..^3], Vec3.UnitY, 2.6 * Bar),
                new RimGrasp(rim, h, Wall) { Lean = Math.Atan2(top - r, h), Depth = 0.6 * h, Obstructed = [(0, 0.7), (Math.PI, 0.7)],
                    Worth = 0.6 },
                new Cavity(Outline.Disc(top - Wall), Floor, h) { FloorOutline = Outline.Disc(Math.Min(r, top) - Wall - 0.004) },
                new Spout(2 * Bore) { X_OA = new(Quat.RotZ(Math.PI), stream[^1]) },
            ],
        };
    }
}
