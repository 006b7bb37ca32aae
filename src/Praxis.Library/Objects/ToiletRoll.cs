using Praxis.Assets;
using Praxis.Core;

namespace Praxis.Library.Objects;

/// <summary>A roll of toilet paper standing on end around its cardboard tube, full or half used, the loose end towards +X.</summary>
public sealed class ToiletRoll : ObjectCategory
{
    // m; common catalogue sizes: 95 to 105 mm high, tube 38 to 43 mm wide, full rolls 100 to 118 mm wide
    static readonly Interval Full = new(0.050, 0.059), Used = new(0.034, 0.041), Height = new(0.095, 0.105), Core = new(0.0190, 0.0215);

    public override IReadOnlyList<string> Nouns => ["toilet roll", "toilet paper", "roll of toilet paper"];
    public override IReadOnlyList<string> ChineseNouns => ["卷纸", "卫生纸"];

    public override ObjectAsset Build(Rng rng)
    {
        bool full = rng.Pick("kind", "full", "half-used") == "full";
        double r = rng.Draw("radius", full ? Full : Used), h = rng.Draw("height", Height), core = rng.Draw("core", Core);
        const double Wound = 150, Tube = 0.0012; // kg/m^3 of soft paper with air between the layers; m
        double wall = r - core, middle = (r + core) / 2, inner = core - Tube;
        // layers show as fine grooves on top
        Profile section = Profile.From(r, h / 2).To(r, h, 0.003);
        foreach (double share in (double[])[0.8, 0.6, 0.4, 0.2])
            section.To(core + share * wall + 0.0008, h).To(core + share * wall, h - 0.0006).To(core + share * wall - 0.0008, h);
        section.To(core, h, 0.0008).To(core, 0, 0.0008).To(r, 0, 0.003).Close();
        Profile tube = Profile.From(core + 0.0003, 0.001).To(core + 0.0003, h - 0.001).To(inner, h - 0.001).To(inner, 0.001).Close();
        Solid flap = Solid.Box(new(0.0005, 0.005, h / 2 - 0.0004), 0.0003).At(r + 0.0002, 0.004, h / 2);
        return new(Id, new(Solid.Revolve(section, 56) + flap, Materials.Paper(rng.Split("paper")), Wound),
            new(Solid.Revolve(tube, 40), Materials.Cardboard(rng.Split("tube"))) { Name = "core" })
        {
            SizeName = SizeWord(h, Height), ShapeName = full ? "full" : "half-used",
            Base = Outline.Rectangle(middle, 0.35 * r),
            Collisions =
            [
                CollisionPart.Box(0.35 * wall, 0.35 * r, h / 2, Pose.At(middle, 0, h / 2)),
                CollisionPart.Box(0.35 * wall, 0.35 * r, h / 2, Pose.At(-middle, 0, h / 2)),
                .. Enumerable.Range(0, 12).Select(i => Sector(i, inner, 1.004 * r, h)),
            ],
            Affordances =
            [
                new RimGrasp(Outline.Disc(middle), h, wall) { Depth = 0.05 },
                new InsertAxis(inner - 0.001, h, IsHole: true) { X_OA = Pose.At(0, 0, h) },
            ],
        };
    }

    // a twelfth of the ring, a hair shorter than the boxes that it stands on
    static CollisionPart Sector(int i, double inner, double outer, double height) => CollisionPart.Hull(
        [.. ((double[])[0.0003, height - 0.0003]).SelectMany(z => (Vec3[])
            [At(inner, i, z), At(inner, i + 1, z), At(outer, i, z), At(outer, i + 0.5, z), At(outer, i + 1, z)])]);

    static Vec3 At(double radius, double twelfths, double z) =>
        new(radius * Math.Cos(twelfths * Math.PI / 6), radius * Math.Sin(twelfths * Math.PI / 6), z);
}
