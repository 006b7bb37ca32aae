using Praxis.Assets;
using Praxis.Core;

namespace Praxis.Library.Objects;

/// <summary>An open plastic box for storage: a flared tub, a straight crate with slots in its walls, or a clear one.</summary>
public sealed class PlasticBox : ObjectCategory
{
    // m; shelf boxes of common catalogues: 180 to 260 by 130 to 180 mm, 70 to 110 mm high
    static readonly Interval HalfX = new(0.090, 0.130), HalfY = new(0.065, 0.090), Height = new(0.070, 0.110);
    const double Wall = 0.0040, Floor = 0.0045;

    public override IReadOnlyList<string> Nouns => ["plastic box", "storage box", "plastic bin", "storage bin", "crate", "plastic crate",
        "tub"];
    public override IReadOnlyList<string> ChineseNouns => ["塑料盒", "收纳盒", "塑料箱", "收纳箱", "周转箱"];

    public override ObjectAsset Build(Rng rng)
    {
        string kind = rng.Pick("kind", "tub", "crate", "clear");
        double x = rng.Draw("half-length", HalfX), y = rng.Draw("half-width", HalfY), h = rng.Draw("height", Height);
        bool crate = kind == "crate";
        double flare = crate ? 0 : 0.010, c = crate ? 0.010 : 0.022;
        Outline foot = new(x - flare, y - flare, c), rim = foot.Inset(-flare), floor = foot.Inset(Wall);
        Profile section = Profile.From(0, 0).To(c, 0, 0.003).To(c + flare, h, 0.0012).To(c + flare - Wall, h, 0.0012)
            .To(c - Wall, Floor, 0.003).To(0, Floor);
        Rng surface = rng.Split("material");
        MaterialDescription of = kind == "clear" ? Materials.ClearPlastic(surface) : Materials.Plastic(surface);
        Solid tub = Solid.Sweep(section, x - flare - c, y - flare - c, 24);
        Part[] slots = crate ? [new(Slots(x, y, h), Materials.Paint("hole", new(0.015, 0.015, 0.015), 0.8),
            BulkDensity: 0) { Name = "slot" }] : [];
        return new(Id, [new(tub, of), .. slots])
        {
            SizeName = SizeWord(x, HalfX), Base = foot.Inset(0.003),
            Collisions = [.. CollisionPart.Slab(foot, 0, Floor), .. CollisionPart.Wall(foot.Inset(Wall / 2), 0.002, rim.Inset(Wall / 2), h,
                Wall, 2)],
            Affordances =
            [
                new RimGrasp(rim.Inset(Wall / 2), h, Wall) { Lean = Math.Atan2(flare, h), Depth = h - Floor },
                new Cavity(rim.Inset(Wall), Floor, h) { FloorOutline = floor.Inset(0.002), HoldsLiquid = !crate },
            ],
        };
    }

    // rows of upright slots, seen from both sides of a wall, under a grip hole at each end
    static Solid Slots(double x, double y, double h)
    {
        const double Half = Wall / 2 + 0.0003;
        IEnumerable<Solid> Row(int s, double half, double wide) => Enumerable.Range(0, 7).Select(i => (i - 3) / 3.6 * half)
            .Select(at => Solid.Box(new(wide, Half, 0.20 * h), 0).At(at, s * (y - Wall / 2), 0.36 * h));
        Solid grip = Solid.Box(new(Half, 0.30 * y, 0.007), 0);
        return Row(1, x, 0.004).Concat(Row(-1, x, 0.004)).Append(grip.At(x - Wall / 2, 0, h - 0.020)).Append(grip.At(Wall / 2 - x, 0,
            h - 0.020))
            .Concat(((int[])[-1, 1]).SelectMany(s => Enumerable.Range(-2, 5).Select(i => Solid.Box(new(Half, 0.004, 0.17 * h), 0)
                .At(s * (x - Wall / 2), 0.28 * i * y, 0.33 * h)))).Joined();
    }
}
