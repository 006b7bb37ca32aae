using Praxis.Assets;
using Praxis.Core;

namespace Praxis.Library.Objects;

/// <summary>A small loaf lying along X: baked in a tin with a domed top, oval with three cuts, or long with five.</summary>
public sealed class BreadLoaf : ObjectCategory
{
    // m; mini loaf tins are 120 to 150 mm long and 65 to 75 mm wide, small baguettes 190 to 240 mm long (common catalogue sizes)
    static readonly Interval HalfLength = new(0.058, 0.076), HalfWidth = new(0.032, 0.036), Height = new(0.064, 0.078);

    public override IReadOnlyList<string> Nouns => ["loaf", "loaf of bread", "bread"];
    public override IReadOnlyList<string> ChineseNouns => ["面包", "整条面包"];

    public override ObjectAsset Build(Rng rng)
    {
        string kind = rng.Pick("kind", "tin", "oval", "long");
        double x = rng.Draw("half-length", HalfLength), y = rng.Draw("half-width", HalfWidth), h = rng.Draw("height", Height);
        (int crust, int mottle) = rng.Pick("flour", "wheat", "rye") == "wheat" ? (0xC08544, 0x9C6430) : (0x8A5A34, 0x6B4124);
        MaterialDescription skin = Materials.Skin(rng.Split("crust"), "brown", NamedColor.Srgb(crust), NamedColor.Srgb(mottle), 0.75);
        MaterialDescription crumb = Materials.Paint("", NamedColor.Srgb(0xE2C48E), 0.85);
        (Vec3 size, double squareness, int cuts) = kind switch
        {
            "oval" => (new Vec3(1.15 * x, y, 0.8 * h), 2.2, 3), "long" => (new Vec3(1.6 * x, 0.85 * y, 0.7 * h), 2.6, 5),
            _ => (new Vec3(x, y, h), 2.0, 0),
        };
        bool tin = cuts == 0;
        Section[] dome = Groceries.Dome(size, squareness);
        double shoulder = 0.66 * h, top = tin ? shoulder + 0.010 : 0.75 * size.Z, reach = (tin ? 0.6 : 0.3) * size.X;
        return new(Id, new(tin ? Tin(x, y, shoulder, h) : Solid.Loft(dome, 32, 2), skin with { Density = 280 }),
            new(tin ? Solid.Tube([new(-0.8 * x, 0, h - 0.0014), new(0.8 * x, 0, h - 0.0014)], 0.0028, 8) : Cuts(size, squareness, cuts),
                crumb, BulkDensity: 0))
        {
            SizeName = SizeWord(x, HalfLength), ShapeName = tin ? "" : kind,
            Base = tin ? Outline.Rectangle(x - 0.004, y - 0.009) : Outline.Rectangle(0.7 * dome[0].HalfX, 0.7 * dome[0].HalfY),
            Collisions = [.. (tin ? TinBody(x, y, shoulder, h) : Groceries.DomeBody(dome))],
            Affordances = [new BarGrasp([new(-reach, 0, top / 2), new(reach, 0, top / 2)], 2 * size.Y, top)],
        };
    }

    const double Overhang = 0.003; // m, of the top over the sides that the tin held

    static Solid Tin(double x, double y, double shoulder, double h)
    {
        double side = y - Overhang, brim = shoulder + 0.004, round = brim + 0.55 * (h - brim);
        Profile section = Profile.From(0, 0).To(side, 0, 0.006).To(side, shoulder - 0.006)
            .Curve((side, shoulder - 0.001), (y, shoulder - 0.001), (y, brim)).Curve((y, round), (0.55 * y, h), (0, h))
            .Curve((-0.55 * y, h), (-y, round), (-y, brim))
            .Curve((-y, shoulder - 0.001), (-side, shoulder - 0.001), (-side, shoulder - 0.006)).To(-side, 0, 0.006).Close();
        return Solid.Extrude(section, 2 * x, 0.004).Rotated(Quat.FromAxes(Vec3.UnitY, Vec3.UnitZ, Vec3.UnitX)).At(-x, 0, 0);
    }

    static CollisionPart[] TinBody(double x, double y, double shoulder, double h)
    {
        double brim = shoulder + 0.004;
        (double Y, double Z)[] arch = [(y, shoulder - 0.002), .. Enumerable.Range(0, 11).Select(i => Math.PI * i / 10)
            .Select(a => (y * Math.Cos(a), brim + (h - brim) * Math.Sin(a))), (-y, shoulder - 0.002)];
        return
        [
            CollisionPart.Box(x, y - Overhang, shoulder / 2, Pose.At(0, 0, shoulder / 2)),
            CollisionPart.Hull([.. arch.SelectMany(p => (Vec3[])[new(-x, p.Y, p.Z), new(x, p.Y, p.Z)])]),
        ];
    }

    // slanting, where the crust has opened
    static Solid Cuts(Vec3 size, double squareness, int count) => Enumerable.Range(0, count)
        .Select(i => (i - (count - 1) / 2.0) * 1.4 * size.X / count).Select(x => Solid.Tube(
            Groceries.Seam(size, squareness, 0.0014, (x - 0.016, -0.55 * size.Y), (x + 0.016, 0.55 * size.Y)), 0.0028, 8)).Joined();
}
