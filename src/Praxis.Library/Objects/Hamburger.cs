using Praxis.Assets;
using Praxis.Core;

namespace Praxis.Library.Objects;

/// <summary>A hamburger: one patty or two, cheese, lettuce and tomato between the halves of a bun, with seeds or without.</summary>
public sealed class Hamburger : ObjectCategory
{
    static readonly Interval Radius = new(0.0325, 0.0360), Dome = new(0.020, 0.025); // m; small burgers of 65 to 72 mm

    public override IReadOnlyList<string> Nouns => ["hamburger", "burger", "cheeseburger"];
    public override IReadOnlyList<string> ChineseNouns => ["汉堡", "汉堡包"];

    public override ObjectAsset Build(Rng rng)
    {
        string kind = rng.Pick("kind", "single", "double", "vegetable");
        double r = rng.Draw("radius", Radius), dome = rng.Draw("dome", Dome), z = 0;
        bool whole = rng.Chance("wholemeal", 0.3);
        Vec3 crumb = NamedColor.Srgb(whole ? 0x7E5230 : 0xC98A46);
        MaterialDescription bun = Materials.Skin(rng.Split("bun"), "brown", crumb, 0.85 * crumb, 0.5) with { Density = 300 };
        Rng beef = rng.Split("beef");
        MaterialDescription meat = Materials.Skin(beef, "brown", NamedColor.Srgb(0x54321F), NamedColor.Srgb(0x33200F), 0.8);
        (double R, double Z)[] heel = [(0.90 * r, 0), (0.98 * r, 0.003), (r, 0.007), (0.99 * r, 0.011)];
        var parts = new List<Part> { new(Lathe.Turned(heel, 32), bun) };
        z = 0.011;
        // a wavy disc, a sheet with corners, a round slice
        void Leaf() => Add(Wavy(1.03 * r, 0.0035), 0.0035, 0x6DA33C, 0.6, "leaf");
        void Cheese(double turn) => Add(Solid.Box(new(0.70 * r, 0.70 * r, 0.0014), 0.0006).At(0, 0, 0.0014).Rotated(Quat.RotZ(turn)),
            0.0025, 0xEDB93A, 0.4, "");
        void Tomato() => Add(Solid.Cylinder(0.93 * r, 0.002, 0.001, 28).At(0, 0, 0.002), 0.004, 0xC23A2A, 0.35, "");
        void Patty()
        {
            parts.Add(new(Solid.Cylinder(0.985 * r, 0.0048, 0.003, 28).At(0, 0, z + 0.0048), meat));
            z += 0.0092;
        }
        void Add(Solid layer, double thick, int color, double rough, string name)
        {
            parts.Add(new(layer.At(0, 0, z - 0.0002), Materials.Paint("", NamedColor.Srgb(color), rough), 600) { Name = name });
            z += thick;
        }
        if (kind == "vegetable") { Leaf(); Tomato(); Patty(); Leaf(); }
        else if (kind == "double") { Patty(); Cheese(0.2); Patty(); Cheese(0.7); }
        else { Leaf(); Patty(); Cheese(rng.Uniform("turn", 0, 1.5)); Tomato(); }
        (double R, double Z)[] crown = [(0.97 * r, z - 0.0004), (r, z + 0.004), .. Lathe.Smooth(2, (r, z + 0.004),
            (0.94 * r, z + 0.45 * dome),
            (0.68 * r, z + 0.84 * dome), (0.30 * r, z + 0.985 * dome), (0.001, z + dome))[1..]];
        parts.Add(new(Lathe.Turned(crown, 32), bun));
        if (!whole) parts.Add(new(Seeds(rng, r, z, dome), Materials.Paint("", NamedColor.Srgb(0xEADBB0), 0.6), BulkDensity: 0));
        const double Wide = 1.035;
        return new(Id, parts)
        {
            SizeName = SizeWord(r, Radius), ShapeName = kind == "double" ? "tall" : "", Base = Outline.Disc(0.85 * r),
            Collisions = [.. Lathe.Body([(0.90 * r, 0), (Wide * r, 0.006), (Wide * r, z + 0.004), .. crown[3..]])],
            Affordances = [new CylinderGrasp(Wide * r, 0.008, z + 0.004) { Above = 0.019 }],
        };
    }

    static Solid Wavy(double r, double thick) => Solid.Cylinder(r, thick / 2, 0.0008, 48)
        .Warped(p => p with { Z = p.Z + thick / 2 + 0.0011 * Math.Sin(9 * Math.Atan2(p.Y, p.X)) * (p.X * p.X + p.Y * p.Y) / (r * r) });

    static Solid Seeds(Rng rng, double r, double z, double dome) => Enumerable.Range(0, 26)
        .Select(i => (Away: 0.78 * r * Math.Sqrt((i + 0.5) / 26),
            Turn: 2.39996 * i + rng.Uniform($"seed{i}", -0.3, 0.3)))
        .Select(s => Produce.Ellipsoid(0.0019, 0.0012, 0.0008, 8).Rotated(Quat.RotZ(3 * s.Turn))
            .At(s.Away * Math.Cos(s.Turn), s.Away * Math.Sin(s.Turn), z + dome * Math.Sqrt(1 - 0.93 * s.Away * s.Away / (r * r)))).Joined();
}
