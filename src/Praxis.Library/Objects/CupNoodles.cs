using Praxis.Assets;
using Praxis.Core;

namespace Praxis.Library.Objects;

/// <summary>A paper cup of instant noodles that widens upwards: sealed (tab along +X), or open with the lid peeled back to -X.</summary>
public sealed class CupNoodles : ObjectCategory
{
    // m; small cups of 35 to 50 g, 72 to 76 mm wide at the rim and 85 to 105 mm high; the larger ones are too wide for a gripper
    static readonly Interval Rim = new(0.0360, 0.0378), Height = new(0.085, 0.105), Taper = new(0.74, 0.80);
    const double Lip = 0.0018, Wall = 0.0015, Back = 0.9; // m, m; rad from the vertical that the peeled lid leans
    const int Around = 36;

    public override IReadOnlyList<string> Nouns => ["cup noodles", "instant noodles", "noodle cup"];
    public override IReadOnlyList<string> ChineseNouns => ["杯面", "方便面", "泡面"];

    public override ObjectAsset Build(Rng rng)
    {
        bool open = rng.Pick("kind", "sealed", "open") == "open";
        double rim = rng.Draw("rim", Rim), h = rng.Draw("height", Height), high = rim - 0.002, low = high * rng.Draw("taper", Taper);
        double At(double z) => low + (high - low) * z / h;
        double level = h * rng.Uniform("level", 0.66, 0.72), floor = level + 0.001; // of the soup, and about where noodles lie on it
        Profile cup = Profile.From(0, 0.003).To(low - 0.004, 0.003).To(low - 0.003, 0).To(low, 0, 0.0008).To(high, h - 0.001);
        cup = open ? cup.To(high - Wall, h - 0.001).To(At(0.005) - Wall, 0.005).To(0, 0.005) : cup.To(0, h - 0.001);
        Solid shell = Solid.Revolve(cup, Around) + Solid.Torus(rim - Lip, Lip, Around, 8).At(0, 0, h - Lip);
        MaterialDescription print = Materials.Printed(rng.Split("label"), "paper"), ground = Groceries.Ground(print);
        Part label = new(Groceries.ConeLabel(At, 0.10 * h, 0.92 * h, Around), print, BulkDensity: 0) { Name = "label" };
        Part body = new(shell, Materials.Paint("paper", NamedColor.Named("white").Linear), open ? 500 : 220);
        Pose X_OL = open
            ? new(Quat.RotY(Math.PI / 2 - Back), new(0.001 - rim - 0.95 * rim * Math.Sin(Back), 0, h + 0.95 * rim * Math.Cos(Back)))
            : Pose.At(0, 0, h + 0.0004);
        double lid = open ? 0.95 * rim : rim, r = At(level) - Wall;
        Part cover = new(Solid.Cylinder(lid, 0.0004, 0.0002, 24).Moved(X_OL), ground, BulkDensity: 0) { Name = "lid" };
        Part tab = new(Solid.Box(new(0.006, 0.006, 0.0004), 0.0002).At(rim + 0.003, 0, h + 0.0004), ground, BulkDensity: 0)
            { Name = "tab" };
        IReadOnlyList<Part> parts = open
            ? [label, body, cover, new(Soup(At, level), Materials.Paint("", NamedColor.Srgb(0xC98A48), 0.3), BulkDensity: 500),
                new(Noodles(r, level), Materials.Paint("", NamedColor.Srgb(0xEBCB78)), BulkDensity: 0),
                new(Onions(r, level), Materials.Paint("", NamedColor.Srgb(0x5E9A3C)), BulkDensity: 0)]
            : [label, body, cover, tab];
        Outline edge = Outline.Disc(rim - Lip), wall = Outline.Disc(At(floor) - Wall / 2);
        return new(Id, parts)
        {
            SizeName = SizeWord(h, Height), Base = Outline.Disc(low - 0.002),
            Collisions =
            [
                .. Groceries.ConeBody(At, open ? floor : h - 0.002), new(new CollisionShape.Cylinder(lid, open ? 0.0008 : 0.0004), X_OL),
                .. (open
                    ? CollisionPart.Wall(wall, floor - 0.002, Outline.Disc(high - Wall / 2), h - 0.002, 0.0024, 3)
                        .Concat(CollisionPart.Wall(edge, h - 2 * Lip, edge, h, 2 * Lip, 3))
                    : [CollisionPart.Cylinder(rim, h - 2 * Lip, h + 0.0006),
                        CollisionPart.Box(0.006, 0.006, 0.0005, Pose.At(rim + 0.003, 0, h + 0.0003))]),
            ],
            Affordances = open
                ?
                [
                    new RimGrasp(edge, h, 2 * Lip) { Lean = Math.Atan2(high - low, h), Depth = h - floor, Obstructed = [(Math.PI, 1.1)] },
                    new Cavity(Outline.Disc(high - Wall - 0.001), floor, h) { FloorOutline = wall.Inset(Wall / 2 + 0.001) },
                ]
                :
                [
                    new CylinderGrasp(high, 0.6 * h, h - 0.004),
                    new SupportSurface(Outline.Disc(rim - 0.004)) { X_OA = Pose.At(0, 0, h + 0.0008) },
                ],
        };
    }

    static Solid Soup(Func<double, double> at, double level) => Solid.Revolve(Profile.From(0, 0.006)
        .To(at(0.006) - Wall + 0.0003, 0.006).To(at(level) - Wall + 0.0003, level).To(0, level), Around);

    // seven curly strings side by side
    static Solid Noodles(double r, double level) => Enumerable.Range(-3, 7).Select(row =>
    {
        double y = 0.0065 * row, x = Math.Sqrt(Math.Max(0.00002, (r - 0.006) * (r - 0.006) - y * y));
        return Solid.Tube([.. Enumerable.Range(0, 13).Select(k => new Vec3(x * (k / 6.0 - 1), y + 0.003 * Math.Sin(1.3 * k + 2.1 * row),
            level + 0.0002 + 0.0005 * Math.Sin(2.1 * k + row)))], 0.0013, 5);
    }).Joined();

    static Solid Onions(double r, double level) => Enumerable.Range(0, 4).Select(i => Solid.Cylinder(0.0028, 0.0009, 0.0004, 8)
        .At((0.2 + 0.12 * i) * r, 0, level + 0.0012).Rotated(Quat.RotZ(2.39996 * i))).Joined();
}
