using Praxis.Assets;
using Praxis.Core;

namespace Praxis.Library.Objects;

/// <summary>A bun: round with sesame seeds, round with a cross of paste, or long with a split along the top (along X).</summary>
public sealed class Bun : ObjectCategory
{
    // m; small burger buns and hot cross buns are 62 to 73 mm wide, hot-dog buns 50 to 58 mm (common catalogue sizes)
    static readonly Interval Radius = new(0.031, 0.0365), Height = new(0.040, 0.050), Stretch = new(2.2, 2.7);

    public override IReadOnlyList<string> Nouns => ["bun", "bread roll"];
    public override IReadOnlyList<string> ChineseNouns => ["小圆面包", "餐包"];

    public override ObjectAsset Build(Rng rng)
    {
        string kind = rng.Pick("kind", "sesame", "cross", "long");
        double r = rng.Draw("radius", Radius), h = rng.Draw("height", Height);
        bool stretched = kind == "long";
        Vec3 size = stretched ? new(0.8 * r * rng.Draw("stretch", Stretch), 0.8 * r, 0.85 * h) : new(r, r, h);
        double squareness = stretched ? 2.4 : 2;
        Section[] dome = Groceries.Dome(size, squareness);
        Solid line = Solid.Tube(Groceries.Seam(size, squareness, 0.0018, (-0.86 * size.X, 0), (0.86 * size.X, 0)), 0.0032, 8);
        Solid top = kind switch { "sesame" => Seeds(size), "cross" => line + line.Rotated(Quat.RotZ(Math.PI / 2)), _ => line };
        MaterialDescription crust = Materials.Skin(rng.Split("crust"), "brown", NamedColor.Srgb(0xB9722F), NamedColor.Srgb(0x93521F), 0.4);
        double grip = 0.3 * size.Z;
        GraspRegion grasp = stretched
            ? new BarGrasp([new(-0.3 * size.X, 0, grip), new(0.3 * size.X, 0, grip)], 2 * size.Y, 2 * grip)
            : new CylinderGrasp(r, 0.004, 2 * grip);
        return new(Id, new(Solid.Loft(dome, 32, 2), crust with { Density = 320 }),
            new(top, Materials.Paint("", NamedColor.Srgb(0xEADBB6), 0.7), BulkDensity: 0))
        {
            SizeName = SizeWord(r, Radius), ShapeName = stretched ? "long" : "round",
            Base = Outline.Rectangle(0.7 * dome[0].HalfX, 0.7 * dome[0].HalfY),
            Collisions = [.. Groceries.DomeBody(dome)], Affordances = [grasp],
        };
    }

    // strewn in a spiral, as sunflowers do, each flat on the skin
    static Solid Seeds(Vec3 size)
    {
        const int Count = 26;
        Solid seed = Solid.Sphere(0.001, 8).Scaled(1.9, 1.1, 0.7);
        return Enumerable.Range(0, Count).Select(i =>
        {
            double share = 0.82 * Math.Sqrt((i + 0.5) / Count), heading = 2.39996 * i;
            double x = share * Math.Cos(heading), y = share * Math.Sin(heading);
            double rise = Math.Sqrt(1 - share * share), slope = Math.Atan2(share / size.X, rise / (0.7 * size.Z));
            return seed.Rotated(Quat.RotZ(heading) * Quat.RotY(slope) * Quat.RotZ(1.7 * i))
                .At(x * size.X, y * size.Y, (0.3 + 0.7 * rise) * size.Z);
        }).Joined();
    }
}
