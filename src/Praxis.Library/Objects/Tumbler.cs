using Praxis.Assets;
using Praxis.Core;

namespace Praxis.Library.Objects;

/// <summary>A drinking glass without stem or handle: tall, short, conical or square.</summary>
public sealed class Tumbler : ObjectCategory
{
    // m; common catalogue sizes: long-drink glasses are 60 to 72 mm wide and 120 to 150 mm high, whisky glasses 74 to 84 by 80 to 95 mm
    static readonly Interval Slim = new(0.030, 0.036), Wide = new(0.037, 0.042), High = new(0.120, 0.150), Low = new(0.080, 0.095),
        Wall = new(0.0022, 0.0030);

    public override IReadOnlyList<string> Nouns => ["drinking glass", "tumbler", "glass"];
    public override IReadOnlyList<string> ChineseNouns => ["玻璃杯", "水杯"];

    public override ObjectAsset Build(Rng rng)
    {
        string kind = rng.Pick("kind", "tall", "short", "conical", "square");
        bool low = kind is "short" or "square";
        double r = rng.Draw("radius", kind == "tall" ? Slim : Wide), h = rng.Draw("height", low ? Low : High);
        double wall = rng.Draw("wall", Wall);
        // whisky glasses have the thick floor
        double floor = rng.Uniform("floor", 0.005, 0.008) + (low ? 0.004 : 0);
        double flare = kind == "conical" ? r * rng.Uniform("flare", 0.20, 0.30) : 0.001;
        Outline rim = new(r, r, kind == "square" ? 0.4 * r : r), foot = rim.Inset(flare);
        double c = rim.Corner, f = foot.Corner;
        Profile section = Profile.From(0, 0.0015).To(f - 0.008, 0.0015).To(f - 0.007, 0).To(f, 0, 0.003).To(c, h, wall / 2)
            .To(c - wall, h, wall / 2).To(f - wall, floor, 0.004).To(0, floor);
        return new(Id, new Part(Solid.Sweep(section, r - c, r - c, 48), Materials.Glass(rng.Split("material"))))
        {
            SizeName = SizeWord(h, low ? Low : High), ShapeName = kind, Base = foot.Inset(0.003),
            Collisions =
            [
                .. CollisionPart.Slab(foot, 0, floor),
                .. CollisionPart.Wall(foot.Inset(wall / 2), 0.003, rim.Inset(wall / 2), h, wall),
            ],
            Affordances =
            [
                new RimGrasp(rim.Inset(wall / 2), h, wall) { Lean = Math.Atan2(flare, h), Depth = h - floor },
                new Cavity(rim.Inset(wall), floor, h) { FloorOutline = foot.Inset(wall + 0.004) },
            ],
        };
    }
}
