using Praxis.Assets;
using Praxis.Core;

namespace Praxis.Library.Objects;

/// <summary>A clear measuring jug with marks, a spout at -X and a C-shaped handle, or a scoop with a flat handle along +X.</summary>
public sealed class MeasuringCup : ObjectCategory
{
    // m; common catalogue sizes: 0.25 to 0.5 l jugs are 80 to 100 mm wide and 95 to 120 mm high, scoops of 80 to 150 ml 60 to 80 mm wide
    static readonly Interval Jug = new(0.040, 0.050), JugHeight = new(0.095, 0.120), Scoop = new(0.030, 0.040),
        ScoopHeight = new(0.034, 0.046), Taper = new(0.82, 0.92), Handle = new(0.060, 0.080);
    const double Wall = 0.0026, Floor = 0.004, Bar = 0.0045, Lip = 0.006;

    public override IReadOnlyList<string> Nouns => ["measuring cup", "measuring jug"];
    public override IReadOnlyList<string> ChineseNouns => ["量杯"];

    public override ObjectAsset Build(Rng rng)
    {
        bool jug = rng.Pick("kind", "jug", "scoop") == "jug";
        double r = rng.Draw("radius", jug ? Jug : Scoop), h = rng.Draw("height", jug ? JugHeight : ScoopHeight), bend = 0.75 * h;
        double foot = r * rng.Draw("taper", Taper), lean = (r - foot) / h, length = rng.Draw("handle", Handle);
        double Outer(double z) => foot + lean * z;
        Profile section = Profile.From(0, 0).To(foot, 0, 0.005).To(Outer(bend), bend).To(r, h, 0.0012).To(r - Wall, h, 0.0012)
            .To(Outer(bend) - Wall, bend).To(Outer(Floor) - Wall, Floor, 0.005).To(0, Floor);
        Solid cup = Solid.Revolve(section);
        // the spout: a smooth bump of the upper wall at -X
        Vec3 Pouring(Vec3 p) => 1 + p.Y * p.Y / (0.016 * 0.016) is var bell && p.Z > bend && p.X < 0
            ? p - new Vec3(Lip * p.X * p.X / (r * r) * (p.Z - bend) / (h - bend) / (bell * bell), 0, 0)
            : p;
        CollisionPart beak = CollisionPart.Box(0.0018, 0.013, 0.125 * h,
            new(Quat.RotY(-Math.Atan(lean + 0.0055 / (h - bend))), new(-Outer(0.875 * h) + Wall / 2 - 0.0026, 0, 0.875 * h)));
        Vec3[] bow = [.. Solid.ArcPath(0.3 * h, -1.45, 1.45, 20).Select(p => p + new Vec3(0, 0, 0.52 * h))
            .Select(p => p with { X = Outer(p.Z) - Wall / 2 + 0.8 * p.X })];
        Vec3[] knuckles = [bow[0], bow[3], bow[6], bow[10], bow[14], bow[17], bow[20]];
        // the flat handle of a scoop
        Vec3 middle = new(r - 0.0015 + length / 2, 0, h - 0.0022), reach = new(length / 2 - 0.010, 0, 0);
        Solid handle = jug ? Solid.Tube(bow, Bar, 10, 1.5)
            : Solid.Prism(Outline.Rectangle(length / 2, 0.0065, 0.006), 0.004).At(middle.X, 0, middle.Z - 0.002);
        Rng surface = rng.Split("material");
        MaterialDescription of = rng.Chance("plastic", 0.6)
            ? jug ? Materials.ClearPlastic(surface) : Materials.Plastic(surface)
            : jug ? Materials.Glass(surface) : Materials.Steel(surface) with { Density = 4000 }; // sheet is thinner than this wall
        MaterialDescription ink = Materials.Paint("plastic", NamedColor.Named(rng.Pick("ink", "red", "blue", "black")).Linear);
        Outline rim = Outline.Disc(r - Wall / 2);
        return new(Id, [
            new(jug ? cup.Warped(Pouring) : cup, of), new(handle, of) { Name = "handle" },
            .. jug ? (Part[])[new(Marks(Outer, h), ink, BulkDensity: 0) { Name = "marking" }] : []])
        {
            SizeName = SizeWord(r, jug ? Jug : Scoop), Base = Outline.Disc(foot - 0.004),
            Collisions =
            [
                .. CollisionPart.Slab(Outline.Disc(foot), 0, Floor),
                .. CollisionPart.Wall(Outline.Disc(Outer(0.003) - Wall / 2), 0.003, rim, h, Wall),
                .. jug ? (CollisionPart[])[.. CollisionPart.Chain(knuckles, 1.25 * Bar), beak]
                    : [CollisionPart.Box(length / 2, 0.0065, 0.002, Pose.At(middle))],
            ],
            Affordances =
            [
                new RimGrasp(rim, h, Wall)
                {
                    Lean = Math.Atan(lean), Depth = h - Floor, Obstructed = [(0, 0.5), (Math.PI, jug ? 0.5 : 0)],
                },
                new Cavity(Outline.Disc(r - Wall), Floor, h) { FloorOutline = Outline.Disc(Outer(Floor) - Wall - 0.004) },
                jug ? new HandleGrasp(bow, Vec3.UnitY, 3 * Bar) : new BarGrasp([middle - reach, middle + reach], 0.013, 0.004),
                .. jug ? (Affordance[])[new Spout(Width: 0.012) { X_OA = new(Quat.RotZ(Math.PI), new(-r - Lip, 0, h)) }] : [],
            ],
        };
    }

    // long and short lines on both sides of the wall
    static Solid Marks(Func<double, double> outer, double h) => Enumerable.Range(0, 10).Select(i =>
    {
        double z = h * (0.22 + 0.13 * (i / 2)), wide = i / 2 % 2 == 0 ? 0.30 : 0.18, radius = outer(z) + 0.0001; // m, rad, m
        double heading = i % 2 == 0 ? Math.PI / 2 : -Math.PI / 2;
        return Solid.Tube([.. Enumerable.Range(-2, 5).Select(k => heading + wide * k / 2)
            .Select(a => new Vec3(radius * Math.Cos(a), radius * Math.Sin(a), z))], 0.0006, 5);
    }).Joined();
}
