using Praxis.Assets;
using Praxis.Core;

namespace Praxis.Library.Objects;

/// <summary>A flat serving tray with a low rim.</summary>
public sealed class Tray : ObjectCategory
{
    // m; half extents and height of small serving trays: 260 to 360 by 180 to 260 mm
    static readonly Interval HalfLength = new(0.130, 0.180), HalfWidth = new(0.090, 0.130), Height = new(0.022, 0.032),
        Corner = new(0.012, 0.030);

    public override IReadOnlyList<string> Nouns => ["tray", "serving tray"];
    public override IReadOnlyList<string> ChineseNouns => ["托盘"];

    public override ObjectAsset Build(Rng rng)
    {
        double x = rng.Draw("half-length", HalfLength), y = rng.Draw("half-width", HalfWidth);
        double h = rng.Draw("height", Height), c = rng.Draw("corner", Corner);
        const double Wall = 0.006, Floor = 0.006, Flare = 0.005;
        Outline foot = new(x, y, c), rim = foot.Inset(-Flare), floor = foot.Inset(Wall);
        Profile section = Profile.From(0, 0).To(c, 0, 0.003).To(c + Flare, h, 0.0025).To(c + Flare - Wall, h, 0.0025)
            .To(c - Wall, Floor, 0.004).To(0, Floor);
        return new(Id, new Part(Solid.Sweep(section, x - c, y - c), Material(rng)))
        {
            SizeName = SizeWord(x, HalfLength), Base = foot.Inset(0.003),
            Collisions = [.. CollisionPart.Slab(foot, 0, Floor),
                .. CollisionPart.Wall(foot.Inset(Wall / 2), 0.002, rim.Inset(Wall / 2), h, Wall, 2)],
            Affordances =
            [
                new RimGrasp(rim.Inset(Wall / 2), h, Wall) { Lean = Math.Atan2(Flare, h - Floor), Depth = h - Floor },
                new SupportSurface(floor.Inset(0.004)) { X_OA = Pose.At(0, 0, Floor) },
                new Cavity(rim.Inset(Wall), Floor, h) { FloorOutline = floor },
            ],
        };
    }

    static MaterialDescription Material(Rng rng) => rng.Pick("made-of", "wood", "plastic", "metal") switch
    {
        "wood" => Materials.Wood(rng.Split("material")),
        "plastic" => Materials.Plastic(rng.Split("material")),
        _ => Materials.PaintedMetal(rng.Split("material")) with { Density = 2700 }, // aluminium
    };
}
