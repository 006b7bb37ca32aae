using Praxis.Assets;
using Praxis.Core;

namespace Praxis.Library.Objects;

/// <summary>A closed teapot, round, low or tall: spout along -X, handle along +X or arched over the lid.</summary>
public sealed class Teapot : ObjectCategory
{
    // m; common catalogue sizes of 0.5 to 1.2 l pots: bodies 104 to 132 mm wide; the ratio is of height to width
    static readonly Interval Radius = new(0.052, 0.066), Round = new(0.90, 0.98), Low = new(0.70, 0.78), Tall = new(1.08, 1.18);
    const double Lip = 0.0012, Bar = 0.0045, Aspect = 1.4, Foot = 0.62;
    const double Edge = 0.55; // rad from the top: where the lid ends
    const double Wall = 0.003, Thin = 0.0012; // m, of the body and of the spout: both are drawn solid

    public override IReadOnlyList<string> Nouns => ["teapot", "tea pot"];
    public override IReadOnlyList<string> ChineseNouns => ["茶壶"];

    public override ObjectAsset Build(Rng rng)
    {
        string kind = rng.Pick("kind", "round", "low", "tall");
        double r = rng.Draw("radius", Radius), c = r * rng.Draw("ratio", kind switch { "round" => Round, "low" => Low, _ => Tall });
        // the body is an ellipsoid, so that one collision primitive follows it exactly, on a foot ring
        double middle = c + 0.0005, top = middle + c, foot = Foot * r, footTop = middle - c * Math.Sqrt(1 - Foot * Foot);
        double rim = UnderLid(c, middle) - Wall, mouth = r * Math.Sqrt(1 - (rim - middle) * (rim - middle) / (c * c)) - 1.5 * Wall;
        double knob = rng.Uniform("knob", 0.008, 0.010);
        Vec3[] stream = Solid.Spline([new(-0.70 * r, 0, middle - 0.20 * c), new(-1.15 * r, 0, middle - 0.02 * c),
            new(-r - 0.028, 0, middle + 0.45 * c), new(-r - 0.046, 0, middle + 0.80 * c)], 4);
        double[] bore = [.. stream.Select((_, i) => 0.0068 + (0.25 * r - 0.0068) * Math.Pow(1 - i / 12.0, 1.3))];
        Vec3 flow = (stream[12] - stream[11]).Normalized(), lip = stream[12] + 0.012 * flow;
        Pose nozzle = new(Quat.RotY(Math.Atan2(flow.X, flow.Z)), stream[12]);
        bool IsWithin(Vec3 p) => p.X * p.X / (r * r) + (p.Z - middle) * (p.Z - middle) / (c * c) < 1;
        bool arched = rng.Chance("arched", 0.3);
        Vec3[] handle = Solid.Spline(arched ? Arch(r, c, middle) : Ear(r, c, middle), 4);
        (MaterialDescription skin, double bulk) = Skin(rng);
        return new(Id, new(Body(r, c, middle, foot, footTop), skin, bulk), new(Lid(r, c, middle), skin, bulk) { Name = "lid" },
            new(Solid.Sphere(knob, 16).At(0, 0, top + 0.8 * knob), skin, bulk) { Name = "knob" },
            new(Solid.Tube(stream, bore, 12) + Nozzle().Moved(nozzle), skin, bulk) { Name = "spout" },
            new(Solid.Tube(handle, Bar, 10, Aspect), arched ? Materials.Wood(rng.Split("handle")) : skin) { Name = "handle" })
        {
            SizeName = SizeWord(r, Radius), ShapeName = kind, Base = Outline.Disc(foot - 0.001),
            Collisions =
            [
                .. CollisionPart.Slab(Outline.Disc(foot), 0, footTop),
                new(new CollisionShape.Ellipsoid(new(r, r, c)), Pose.At(0, 0, middle)),
                new(new CollisionShape.Sphere(knob), Pose.At(0, 0, top + 0.8 * knob)),
                .. ((int[])[0, 2, 4, 6, 8, 10]).Select(i => CollisionPart.Capsule(stream[i], stream[i + 2], (bore[i] + bore[i + 2]) / 2)),
                new(new CollisionShape.Cylinder(0.0086, 0.008), nozzle * Pose.At(0, 0, 0.004)),
                .. CollisionPart.Chain([.. handle.Where((_, i) => i % 2 == 0)], 1.2 * Bar),
            ],
            Affordances =
            [
                new HandleGrasp(handle[3..^3], Vec3.UnitY, 2 * Aspect * Bar), new Spout(0.01) { X_OA = new(Quat.RotZ(Math.PI), lip) },
                new Reservoir(Outline.Disc(mouth), footTop, rim)
                {
                    Wall = Wall, Spout = [.. stream.Zip(bore, (p, b) => new BoreStation(p, b - Thin)).SkipWhile(s => IsWithin(s.Centre)),
                        new(lip, 0.0070)],
                },
            ],
        };
    }

    static Profile Ring(double foot) => Profile.From(0, 0.0015).To(foot - 0.006, 0.0015).To(foot - 0.005, 0).To(foot, 0, 0.001);

    static Solid Body(double r, double c, double middle, double foot, double footTop)
    {
        Profile section = Ring(foot).To(foot, footTop);
        double start = Math.Asin(Foot);
        for (int i = 1; i < 15; i++)
        {
            double a = start + (Math.PI - start) * i / 15;
            section.To(r * Math.Sin(a), middle - c * Math.Cos(a));
        }
        return Solid.Revolve(section.To(0, middle + c), 40);
    }

    static double UnderLid(double c, double middle) => middle + c * Math.Cos(Edge) - 0.003;

    // a cap that lies a hair outside the body
    static Solid Lid(double r, double c, double middle)
    {
        double low = UnderLid(c, middle);
        Profile section = Profile.From(0, low).To(r * Math.Sin(Edge), low);
        for (int i = 0; i < 6; i++)
            section.To((r + Lip) * Math.Sin(Edge * (1 - i / 6.0)), middle + (c + Lip) * Math.Cos(Edge * (1 - i / 6.0)));
        return Solid.Revolve(section.To(0, middle + c + Lip), 28);
    }

    // the open end of the spout
    static Solid Nozzle() => Solid.Revolve(Profile.From(0, -0.004).To(0.0072, -0.004).To(0.0088, 0.012, 0.0007)
        .To(0.0070, 0.012, 0.0007).To(0.0060, 0.002).To(0, 0.002), 16);

    // from shoulder to belly
    static Vec3[] Ear(double r, double c, double middle)
    {
        Vec3 high = On(r, c, middle, 0.65), low = On(r, c, middle, -0.55);
        return [high, high + new Vec3(0.022, 0, 0.006), new(r + 0.036, 0, middle + 0.08 * c), low + new Vec3(0.026, 0, 0.004), low];
    }

    // from shoulder to shoulder
    static Vec3[] Arch(double r, double c, double middle)
    {
        Vec3 end = On(r, c, middle, 0.85);
        double rise = middle + c + 0.055 - end.Z;
        Vec3[] half = [end, end + new Vec3(0.004, 0, 0.45 * rise), new(0.62 * end.X, 0, end.Z + 0.88 * rise)];
        return [.. half, new(0, 0, end.Z + rise), .. half.Reverse().Select(p => p with { X = -p.X })];
    }

    // a point just under the body's surface at +X, by its angle above the horizontal
    static Vec3 On(double r, double c, double middle, double angle) =>
        new((r - 0.004) * Math.Cos(angle), 0, middle + (c - 0.004) * Math.Sin(angle));

    // with the density of the whole pot, empty, in kg/m^3: walls of 5 mm, of sheet for steel
    static (MaterialDescription Skin, double Bulk) Skin(Rng rng) => rng.Pick("made-of", "ceramic", "speckled", "iron", "steel") switch
    {
        "ceramic" => (Materials.GlazedCeramic(rng.Split("material")), 550),
        "speckled" => (Materials.SpeckledCeramic(rng.Split("material")), 550),
        "iron" => (Materials.CastIron(rng.Split("material")), 900),
        _ => (Materials.Steel(rng.Split("material")), 450),
    };
}
