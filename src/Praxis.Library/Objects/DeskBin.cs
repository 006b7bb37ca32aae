using Praxis.Assets;
using Praxis.Core;

namespace Praxis.Library.Objects;

/// <summary>A small open bin for a desk or a bathroom that a hand lifts by its rim: round or square, of plastic, metal or mesh.</summary>
public sealed class DeskBin : ObjectCategory
{
    // m; table and bathroom bins of common catalogues: 110 to 160 mm wide at the top, 120 to 170 mm high
    static readonly Interval Half = new(0.055, 0.080), Height = new(0.120, 0.170), Foot = new(0.76, 0.86);
    const double Wall = 0.0026, Floor = 0.004;

    public override IReadOnlyList<string> Nouns => ["desk bin", "dustbin", "wastebasket", "waste paper basket", "small bin",
        "waste basket"];
    public override IReadOnlyList<string> ChineseNouns => ["桌面垃圾桶", "纸篓", "小垃圾桶"];

    public override ObjectAsset Build(Rng rng)
    {
        string kind = rng.Pick("kind", "round", "square", "mesh");
        bool square = kind == "square";
        double r = rng.Draw("half-width", Half), h = rng.Draw("height", Height), f = r * rng.Draw("foot", Foot), flare = r - f;
        double c = square ? 0.014 : f, around = 2 * Math.PI * r;
        Outline foot = new(f, f, c), rim = foot.Inset(-flare);
        Profile section = Profile.From(0, 0).To(c, 0, 0.002).To(c + flare, h, 0.0008).To(c + flare - Wall, h, 0.0008)
            .To(c - Wall, Floor, 0.002).To(0, Floor);
        // a rolled rim outside, below the edge that fingers take
        Profile ring = Profile.From(c + flare - 0.001, h - 0.004).To(c + flare + 0.0012, h - 0.004, 0.0004).To(c + flare + 0.0012, h,
            0.0008)
            .To(c + flare - 0.001, h).Close();
        Rng surface = rng.Split("material");
        MaterialDescription of = kind == "mesh" ? Materials.CastIron(surface) with
        {
            Name = "metal", BaseColor = new(1, 1, 1), Density = 1800, // wire mesh: half of it is air
            Texture = Materials.Recipe(surface, "woven-fabric", around / 6, new(0.16, 0.16, 0.165), new(0.02, 0.02, 0.02)),
        } : rng.Chance("metal", 0.3) ? Materials.PaintedMetal(surface) with { Density = 3000 } : Materials.Plastic(surface);
        return new(Id, new(Solid.Sweep(section, f - c, f - c, square ? 24 : 44), of),
            new(Solid.Sweep(ring, f - c, f - c, square ? 24 : 44), kind == "mesh" ? Fixtures.Black : of) { Name = "rim" })
        {
            SizeName = SizeWord(h, Height), ShapeName = square ? "square" : "round", Base = foot.Inset(0.003),
            Collisions = [.. CollisionPart.Slab(foot, 0, Floor), .. CollisionPart.Wall(foot.Inset(Wall / 2), 0.003, rim.Inset(Wall / 2), h,
                Wall, square ? 3 : 5)],
            Affordances =
            [
                new RimGrasp(rim.Inset(Wall / 2), h, Wall + 0.0016) { Lean = Math.Atan2(flare, h), Depth = h - Floor },
                new Cavity(rim.Inset(Wall), Floor, h) { FloorOutline = foot.Inset(Wall + 0.003), HoldsLiquid = kind != "mesh" },
            ],
        };
    }
}
