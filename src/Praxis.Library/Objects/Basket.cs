using Praxis.Assets;
using Praxis.Core;

namespace Praxis.Library.Objects;

/// <summary>A storage basket of wicker or plastic: flared walls, a round rim and a loop handle at each short end.</summary>
public sealed class Basket : ObjectCategory
{
    // m; half extents of the foot and height of small shelf baskets
    static readonly Interval HalfLength = new(0.105, 0.135), HalfWidth = new(0.085, 0.105), Height = new(0.096, 0.118),
        Flare = new(0.008, 0.018);

    static readonly int[] Knuckles = [0, 2, 5, 7, 9, 12, 14]; // where the arch's collision capsules meet

    public override IReadOnlyList<string> Nouns => ["basket", "storage basket"];
    public override IReadOnlyList<string> ChineseNouns => ["篮子", "收纳篮"];

    public override ObjectAsset Build(Rng rng)
    {
        double x = rng.Draw("half-length", HalfLength), y = rng.Draw("half-width", HalfWidth);
        double h = rng.Draw("height", Height), flare = rng.Draw("flare", Flare);
        const double Wall = 0.006, Floor = 0.007, Corner = 0.030, Braid = 0.0055;
        Outline foot = new(x, y, Corner), rim = foot.Inset(Wall / 2 - flare), floor = foot.Inset(Wall);
        double coreX = x - Corner, coreY = y - Corner, top = Corner + flare, around = 2 * Math.PI * top + 4 * (coreX + coreY);
        Profile section = Profile.From(0, 0).To(Corner, 0, 0.004).To(top, h - Braid, 0.001).To(top - Wall, h - Braid, 0.001)
            .To(Corner - Wall, Floor, 0.003).To(0, Floor);
        Profile braid = Profile.From(top - Wall / 2 + Braid, h - Braid).Arc(top - Wall / 2, h - Braid, 2 * Math.PI, 10).Close();
        Vec3[] arch = [.. Solid.ArcPath(0.032, 0, Math.PI, 14).Select(p => new Vec3(x + flare - Wall / 2, p.X, h - Braid + 0.85 * p.Z))];
        Vec3[] mirrored = [.. arch.Select(p => new Vec3(-p.X, p.Y, p.Z))];
        Solid trim = Solid.Sweep(braid, coreX, coreY, 24) + Solid.Tube(arch, 0.004, 8) + Solid.Tube(mirrored, 0.004, 8);
        MaterialDescription skin = Material(rng, around);
        MaterialDescription edge = skin with { Texture = null, BaseColor = skin.Texture?.ColorA * 0.8 ?? skin.BaseColor };
        return new(Id, new(Solid.Sweep(section, coreX, coreY, 24), skin), new(trim, edge) { Name = "rim" })
        {
            SizeName = SizeWord(x, HalfLength), Base = foot.Inset(0.004),
            Collisions =
            [
                .. CollisionPart.Slab(foot, 0, Floor), .. CollisionPart.Wall(foot.Inset(Wall / 2), 0.002, rim, h - Braid, Wall, 3),
                .. CollisionPart.Wall(rim, h - 2 * Braid, rim, h, 2 * Braid - 0.002, 3),
                .. CollisionPart.Chain([.. Knuckles.Select(i => arch[i])], 0.004),
                .. CollisionPart.Chain([.. Knuckles.Select(i => mirrored[i])], 0.004),
            ],
            Affordances =
            [
                new Cavity(rim.Inset(Braid), Floor, h) { FloorOutline = floor, HoldsLiquid = false },
                new RimGrasp(rim, h, 2 * Braid) { Lean = Math.Atan2(flare, h), Depth = h - Floor, Obstructed = [(0, 0.5), (Math.PI, 0.5)] },
                new HandleGrasp(arch, Vec3.UnitX, 0.008), new HandleGrasp(mirrored, Vec3.UnitX, 0.008),
            ],
        };
    }

    // the weave goes around in whole tiles, so that it has no seam
    static MaterialDescription Material(Rng rng, double around)
    {
        if (rng.Chance("plastic", 0.3)) return Materials.Plastic(rng.Split("material"));
        MaterialDescription wicker = Materials.Wicker(rng.Split("material"));
        double tile = around / Math.Round(around / 0.085);
        return wicker with { Texture = wicker.Texture! with { TileSize = tile } }; // wicker always has its weave
    }
}
