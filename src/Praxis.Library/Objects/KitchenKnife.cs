using Praxis.Assets;
using Praxis.Core;

namespace Praxis.Library.Objects;

/// <summary>
/// A chef's knife or a cleaver that lies on its side, on the belly of its handle and the end of its blade; the handle along +X.
/// </summary>
public sealed class KitchenKnife : ObjectCategory
{
    // m; common catalogues: chef's blades 180 to 210 by 42 to 50 mm, cleavers 165 to 185 by 75 to 92 mm, handles 110 to 130 mm long,
    // 25 to 30 mm high and 15 to 19 mm thick
    static readonly Interval Chef = new(0.180, 0.210), ChefDepth = new(0.042, 0.050), Cleaver = new(0.165, 0.185),
        CleaverDepth = new(0.075, 0.092), Handle = new(0.110, 0.130), High = new(0.025, 0.030), Thick = new(0.015, 0.019);

    // the handle from the butt, in shares: place of length, half height of height, half thickness of thickness
    static readonly (double At, double Half, double Thick)[] Grip =
    [
        (0, 0.30, 0.30), (0.02, 0.42, 0.40), (0.08, 0.50, 0.45), (0.25, 0.47, 0.48), (0.5, 0.44, 0.5), (0.75, 0.46, 0.44),
        (0.95, 0.48, 0.34), (1, 0.44, 0.30),
    ];

    public override IReadOnlyList<string> Nouns => ["kitchen knife", "chef's knife", "cleaver"];
    public override IReadOnlyList<string> ChineseNouns => ["菜刀", "厨刀"];

    public override ObjectAsset Build(Rng rng)
    {
        string kind = rng.Pick("kind", "chef", "cleaver"), of = rng.Pick("grip", "wood", "plastic", "steel");
        bool chef = kind == "chef";
        double blade = rng.Draw("blade", chef ? Chef : Cleaver), depth = rng.Draw("depth", chef ? ChefDepth : CleaverDepth);
        double grip = rng.Draw("handle", Handle), high = rng.Draw("high", High), thick = rng.Draw("thick", Thick);
        const double Half = 0.0011; // m, of the blade's thickness
        double back = 0.44 * high, edge = back - depth;
        // X runs from the handle's front, the blade towards -X; the edge looks along -Y
        Profile outline = chef
            ? Profile.From(0.012, back - 0.001).To(-0.45 * blade, back).Curve((-0.75 * blade, back), (-0.93 * blade, back - 0.35 * depth),
                (-blade, back - 0.72 * depth), 6)
                .Curve((-0.92 * blade, edge + 0.10 * depth), (-0.7 * blade, edge), (-0.45 * blade, edge), 6)
                .To(-0.004, edge).To(0, edge + 0.4 * depth, 0.006).To(0.012, -back).Close()
            : Profile.From(0.012, back - 0.001).To(-blade, back, 0.006).To(-blade, edge + 0.004).To(-0.5 * blade, edge)
                .To(-0.004, edge + 0.003).To(0, -back - 0.004, 0.008).To(0.012, -back).Close();
        Section[] cuts = [.. Grip.Select(g => new Section(g.At * grip, g.Thick * thick, g.Half * high, 2.8))];
        Solid hilt = Solid.Loft(cuts, 24, 3).Warped(p => Laid(p, grip)), steel = Solid.Extrude(outline, 2 * Half, 0.0004).At(0, 0, -Half);
        // the end of the blade comes down to the table, the belly of the handle is on it
        double belly = 0.5 * grip, slope = (thick / 2 - Half) / (belly + blade);
        MaterialDescription metal = Materials.Steel(rng.Split("blade"));
        MaterialDescription scales = of switch
        {
            "wood" => Materials.Wood(rng.Split("handle")), "plastic" => Materials.Plastic(rng.Split("handle")),
            _ => Materials.Steel(rng.Split("handle")),
        };
        double density = of == "steel" ? 3500 : 1900; // a hollow handle; scales with the tang between them
        Solid studs = of == "steel" || kind == "cleaver" ? Solid.Cylinder(0.002, 0.0005, 0.0002, 12).At(0.9 * grip, 0, 0.44 * thick)
            : ((double[])[0.25, 0.5, 0.75]).Select(t => Solid.Cylinder(0.0026, 0.0006, 0.0003, 12)
                .At(t * grip, 0, (t < 0.4 ? 0.44 : t < 0.6 ? 0.5 : 0.48) * thick)).Joined();
        Vec3 center = MassProperties.Sum(hilt.Mass(density), steel.Mass(metal.Density)).Center;
        double sink = (hilt.Warped(Tilted) + steel.Warped(Tilted)).ToMesh().Bounds().Low.Z;
        Vec3 Tilted(Vec3 p) => p with { Z = p.Z + slope * p.X };
        Vec3 Placed(Vec3 p) => new(p.X - center.X, p.Y - center.Y, p.Z + slope * p.X - sink);
        CollisionPart Hull(IEnumerable<Vec3> points) =>
            CollisionPart.Hull([.. points.Select(Placed).Select(p => p with { Z = Math.Max(p.Z, 0.0004) })]);
        double end = blade * (chef ? 0.93 : 0.97), middle = chef ? back - 0.62 * depth : back - 0.5 * depth;
        return new(Id, [
            new(steel.Warped(Placed), metal) { Name = "blade" }, new(hilt.Warped(Placed), scales, density) { Name = "handle" },
            .. of == "steel" ? (Part[])[] : [new(studs.Warped(Placed), Materials.Chrome(rng.Split("rivets")), BulkDensity: 0)
                { Name = "rivet", Count = kind == "cleaver" ? 1 : 3 }]])
        {
            SizeName = SizeWord(blade, chef ? Chef : Cleaver), ShapeName = chef ? "" : "broad",
            Base = Outline.Rectangle(Math.Min(belly - center.X, center.X + end), 0.004),
            Collisions =
            [
                CollisionPart.Box(0.008, 0.2 * high, 0.0008, Pose.At(belly - center.X, -center.Y, 0.0008)),
                CollisionPart.Box(0.004, chef ? 0.004 : 0.3 * depth, 0.0006, Pose.At(-end - center.X, middle - center.Y, 0.0006)),
                .. CollisionPart.Prisms(outline, -Half, Half).Select(c => Hull(((CollisionShape.Hull)c.Shape).Vertices)),
                .. cuts.Zip(cuts.Skip(1), (a, b) => Hull(a.Ring(12).Concat(b.Ring(12)).Select(p => Laid(p, grip)))),
            ],
            Affordances = [new BarGrasp([.. ((double[])[0.25, 0.5, 0.75]).Select(t => Placed(new(t * grip, 0, 0)))], 0.95 * high, thick)],
        };
    }

    // from a solid that stands on its butt to one that lies, its front at the origin
    static Vec3 Laid(Vec3 p, double length) => new(length - p.Z, p.Y, p.X);
}
