using Praxis.Assets;
using Praxis.Core;

namespace Praxis.Library.Objects;

/// <summary>A full glass of jam with a metal lid, or with a cloth tied over it: tall or squat with a label, or round-bellied.</summary>
public sealed class JamJar : ObjectCategory
{
    static readonly Interval Radius = new(0.030, 0.036); // m; jars of 106 to 370 ml are 58 to 75 mm wide and 57 to 105 mm high
    const double Glass = 0.0025, Gap = Glass + 0.0003, Shoulder = 0.010, Lid = 0.016; // m
    const int Around = 32;

    public override IReadOnlyList<string> Nouns => ["jam jar", "jar of jam", "jam"];
    public override IReadOnlyList<string> ChineseNouns => ["果酱瓶", "果酱"];

    public override ObjectAsset Build(Rng rng)
    {
        string kind = rng.Pick("kind", "tall", "squat", "belly");
        bool belly = kind == "belly", cloth = rng.Chance("cloth", belly ? 0.6 : 0.25);
        double r = rng.Draw("radius", Radius), slender = kind switch { "tall" => 2.8, "squat" => 1.95, _ => 2.35 };
        double h = r * slender * rng.Uniform("height", 0.96, 1.04), rim = h - Lid, body = rim - Shoulder, lid = (belly ? 0.85 : 0.92) * r;
        double Wall(double z) => r * (1 - (belly ? 0.14 : 0) * (2 * z / body - 1) * (2 * z / body - 1));
        double[] marks = belly ? [body / 6, body / 3, body / 2, body / 1.5, body / 1.2] : []; // heights between foot and shoulder
        NamedColor fruit = NamedColor.Pick(rng.Split("fruit"), "red", "purple", "orange", "yellow");
        MaterialDescription sweet = Materials.Paint("glass", fruit.Linear * 0.75, 0.3) with { ColorName = fruit.Name, Friction = 0.4 };
        MaterialDescription clear = Materials.Glass(rng.Split("glass")) with { ColorName = "", BaseColor = new(0.96, 0.98, 0.97) };
        Part cover = cloth
            ? new(Cloth(lid, rim, h), Checked(rng.Split("cloth-print")), BulkDensity: 300) { Name = "lid" }
            : new(Cap(lid, rim, h), Materials.PaintedMetal(rng.Split("lid")), BulkDensity: 700) { Name = "lid" };
        List<Part> parts = [new(Jam(Wall, marks, body), sweet, 1300), new(Jar(Wall, marks, body, rim, lid - 0.002), clear), cover];
        if (!belly)
            parts.Add(new(Solid.Label(r, 0.2 * body, 0.8 * body, segments: Around), Materials.Printed(rng.Split("label"), "paper"), 0)
                { Name = "label" });
        Section At(double z) => new(Math.Max(z, 0.0004), Wall(z), Wall(z));
        CollisionPart[] skirt = cloth ? [CollisionPart.Cylinder(lid + 0.002, rim - 0.005, h)] : [];
        double foot = 0.68 * Wall(0);
        return new(Id, parts)
        {
            SizeName = SizeWord(r, Radius), ShapeName = belly ? "round" : kind, Base = Outline.Disc(foot),
            Collisions =
            [
                CollisionPart.Box(foot, foot, body / 2, Pose.At(0, 0, body / 2)), CollisionPart.Cylinder(lid, rim - 0.001, h), .. skirt,
                .. CollisionPart.Stack([At(0), .. marks.Select(At), At(body), new(rim, lid - 0.002, lid - 0.002)], 24),
            ],
            Affordances = [new CylinderGrasp(r, 0.008, h), new SupportSurface(Outline.Disc(lid - 0.006)) { X_OA = Pose.At(0, 0, h) }],
        };
    }

    // an outer and an inner wall, so that the glass refracts; the neck ends inside the lid
    static Solid Jar(Func<double, double> wall, double[] marks, double body, double rim, double neck)
    {
        double foot = wall(0);
        Profile glass = Profile.From(0, 0.003).To(0.6 * foot, 0.003).To(0.75 * foot, 0).To(foot, 0, 0.003);
        foreach (double z in marks) glass.To(wall(z), z);
        glass.To(wall(body), body, 0.004).To(neck, rim - 0.001, 0.002).To(neck, rim + 0.003).To(neck - Glass, rim + 0.003)
            .To(neck - Glass, rim - 0.001, 0.002).To(wall(body) - Glass, body, 0.003);
        foreach (double z in Enumerable.Reverse(marks).Where(z => z > 0.009)) glass.To(wall(z) - Glass, z);
        return Solid.Revolve(glass.To(foot - Glass, 0.006, 0.003).To(0, 0.006), Around);
    }

    static Solid Jam(Func<double, double> wall, double[] marks, double body)
    {
        Profile jam = Profile.From(0, 0.0065).To(wall(0) - Gap, 0.0065, 0.003);
        foreach (double z in marks.Where(z => z > 0.010)) jam.To(wall(z) - Gap, z);
        return Solid.Revolve(jam.To(wall(0.94 * body) - Gap, 0.94 * body).To(0, 0.94 * body), Around);
    }

    static Solid Cap(double lid, double rim, double h) => Solid.Revolve(Profile.From(0, rim).To(lid, rim, 0.0006).To(lid, h, 0.0015)
        .To(lid - 0.004, h).To(lid - 0.005, h - 0.0008).To(0, h - 0.0008), Around);

    // a piece of cloth tied with a string; below the string it flares and its border is wavy
    static Solid Cloth(double lid, double rim, double h)
    {
        Profile section = Profile.From(0, rim + 0.002).To(lid - 0.001, rim + 0.002).To(lid + 0.0008, rim - 0.005)
            .To(lid + 0.0018, rim - 0.005).To(lid + 0.0003, rim + 0.004, 0.002).To(lid + 0.0003, h, 0.003).To(0, h);
        double Wave(Vec3 p) => 1 + 0.015 * Math.Clamp((rim + 0.004 - p.Z) / 0.009, 0, 1) * Math.Sin(8 * Math.Atan2(p.Y, p.X));
        return Solid.Revolve(section, Around).Warped(p => new(p.X * Wave(p), p.Y * Wave(p), p.Z))
            + Solid.Torus(lid + 0.0004, 0.001, Around, 6).At(0, 0, rim + 0.004);
    }

    static MaterialDescription Checked(Rng rng)
    {
        Vec3 white = NamedColor.Named("white").Linear, other = NamedColor.Pick(rng, "red", "blue", "green", "yellow").Linear;
        return Materials.Paint("fabric", new(1, 1, 1), 0.95) with { Texture = Materials.Recipe(rng, "checker", 0.04, other, white) };
    }
}
