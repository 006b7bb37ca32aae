using Praxis.Assets;
using Praxis.Core;

namespace Praxis.Library.Objects;

/// <summary>
/// A small desk fan that blows towards -X: a round cage on a round or square foot, or a square housing on two short legs.
/// </summary>
public sealed class DeskFan : ObjectCategory
{
    // m; fans for a USB port: cages of 110 to 150 mm, 150 to 210 mm high, 34 to 44 mm deep
    static readonly Interval Radius = new(0.055, 0.072), Depth = new(0.016, 0.021), Neck = new(0.020, 0.045);
    static readonly Quat Forward = Fixtures.Forward;

    public override IReadOnlyList<string> Nouns => ["fan", "desk fan", "electric fan", "table fan"];
    public override IReadOnlyList<string> ChineseNouns => ["风扇", "电风扇", "小风扇"];

    public override ObjectAsset Build(Rng rng)
    {
        string kind = rng.Pick("kind", "round-foot", "square-foot", "housing");
        bool box = kind == "housing";
        double r = rng.Draw("radius", Radius), d = rng.Draw("half-depth", Depth), neck = box ? 0.006 : rng.Draw("neck", Neck);
        double plate = 0.014, z = plate + neck + r, rod = 0.0085, half = box ? 0.72 * r : 0.62 * r;
        Outline foot = kind == "round-foot" ? Outline.Disc(half + 0.008) : Outline.Rectangle(box ? 0.036 : half, half, 0.010);
        Pose X = new(Forward, new(0, 0, z));
        Profile band = Profile.From(r - 0.003, -d).To(r, -d, 0.001).To(r, d, 0.001).To(r - 0.003, d).Close();
        Solid cage = box ? Solid.Sweep(Profile.From(0.014, -d).To(0.017, -d, 0.001).To(0.017, d, 0.001).To(0.014, d).Close(), r - 0.017,
            r - 0.017, 24)
            : Solid.Revolve(band, 36);
        int bars = 10 + 4 * rng.Integer("bars", 2);
        Solid Grille(double at) => Enumerable.Range(0, bars).Select(i => Solid.Box(new((r - 0.010) / 2, 0.0009, 0.0009), 0)
            .At((r + 0.006) / 2, 0, at).Rotated(Quat.RotZ(2 * Math.PI * i / bars))).Joined()
            + Solid.Torus(0.62 * r, 0.0011, 24, 6).At(0, 0, at) + Solid.Cylinder(0.013, 0.0020, 0.001, 24).At(0, 0, at);
        int count = 3 + rng.Integer("blades", 3);
        Solid blades = Enumerable.Range(0, count).Select(i => Solid.Loft([new(0.010, 0.0012, 0.006, 4), new(0.55 * r, 0.0012, 0.46 * r, 3),
            new(0.88 * r, 0.0010, 0.30 * r, 3)], 12, 3).Rotated(Quat.RotZ(0.5)).Rotated(Quat.RotY(Math.PI / 2))
            .Rotated(Quat.RotZ(2 * Math.PI * i / count))).Joined();
        MaterialDescription shell = Materials.Plastic(rng.Split("shell")), vane = rng.Chance("clear", 0.4)
            ? Materials.Paint("plastic", new(0.55, 0.58, 0.60), 0.2) : Materials.Plastic(rng.Split("blades"));
        MaterialDescription wires = rng.Chance("chrome", 0.4) ? Materials.Chrome(rng.Split("wires")) : shell;
        Vec3[] arch = [.. Enumerable.Range(-3, 7).Select(i => 0.13 * i).Select(a => box ? new Vec3(0, 0.7 * r * a / 0.39, z + r - 0.004
            + 0.001 * Math.Cos(a))
            : new Vec3(0, (r - 0.004) * Math.Sin(a), z + (r - 0.004) * Math.Cos(a)))];
        return new(Id, new(cage.Moved(X), shell, 1200), new(Solid.Prism(foot, plate, 0.004, 40) + Solid.Cylinder(rod, neck / 2 + 0.004, 0,
            20)
            .At(0, 0, plate + neck / 2), shell, 1900) { Name = "base" }, new((Grille(-d) + Grille(d)).Moved(X), wires,
                1500) { Name = "grate" },
            new(blades.Moved(X), vane, 1000) { Name = "blade", Count = count },
            new(Solid.Cylinder(0.016, 0.8 * d, 0.002, 24).Moved(X), Fixtures.Black, 2500))
        {
            SizeName = SizeWord(r, Radius), ShapeName = box ? "square" : "round", Base = foot.Inset(0.004),
            Collisions =
            [
                .. CollisionPart.Slab(foot, 0, plate), CollisionPart.Cylinder(rod, plate - 0.001, z - r + 0.002),
                box ? CollisionPart.Box(d + 0.001, r, r, Pose.At(0, 0, z)) : new(new CollisionShape.Cylinder(r, d + 0.001), X),
            ],
            Affordances = [new HandleGrasp(arch, Vec3.UnitX, 2 * d + 0.002)],
        };
    }
}
