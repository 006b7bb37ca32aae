using Praxis.Assets;
using Praxis.Core;

namespace Praxis.Library.Objects;

/// <summary>
/// A low open shelf for a table, its front towards -X: two or three levels, of wood, painted, or steel posts with boards.
/// </summary>
public sealed class ShelfUnit : ObjectCategory
{
    // m; table shelves and shop displays: 180 to 260 mm deep, 360 to 560 mm wide, levels 180 to 240 mm apart
    static readonly Interval HalfX = new(0.090, 0.130), HalfY = new(0.180, 0.280), Step = new(0.180, 0.240);
    const double Board = 0.016;

    public override IReadOnlyList<string> Nouns => ["shelf", "shelf unit", "shelving unit", "bookshelf"];
    public override IReadOnlyList<string> ChineseNouns => ["架子", "置物架", "货架", "书架"];
    public override bool IsFurniture => true;

    public override ObjectAsset Build(Rng rng)
    {
        string kind = rng.Pick("kind", "wood", "painted", "posts");
        bool posts = kind == "posts";
        int levels = 2 + rng.Integer("levels", 2);
        double x = rng.Draw("half-depth", HalfX), y = rng.Draw("half-width", HalfY), step = rng.Draw("step", Step), foot = 0.020, h = foot
            + (levels - 1) * step + Board + (posts ? 0.030 : 0.045);
        double[] at = [.. Enumerable.Range(0, levels).Select(i => foot + i * step)];
        double side = posts ? 0.006 : 0.014;
        Cuboid[] shelves = [.. at.Select(z => Cuboid.Of(-x, x, side - y, y - side, z, z + Board))];
        Cuboid[] sides = posts
            ? [.. from i in (int[])[-1, 1] from j in (int[])[-1, 1] select Cuboid.Of(i * (x - 0.014), i * (x + 0.002), j * (y - 0.014),
                j * (y + 0.002), 0, h)]
            : [.. ((int[])[-1, 1]).Select(j => Cuboid.Of(-x - 0.001, x + 0.001, j * (y - side), j * y, 0, h))];
        Cuboid[] back = posts || rng.Chance("open", 0.4) ? [] : [Cuboid.Of(x - 0.006, x - 0.0006, side - y, y - side, foot + 0.001,
            h - 0.002)];
        Rng surface = rng.Split("material");
        MaterialDescription of = kind == "painted" ? Joinery.Painted(surface) : Materials.Wood(surface), metal = posts
            ? Materials.PaintedMetal(rng.Split("posts")) with { Density = 2000 } : of;
        return new(Id, [new(shelves.Shape(), of) { Name = "shelf", Count = levels }, new(posts ? sides.Drawn(0.002) : sides.Shape(),
            metal) { Name = posts ? "stand" : "" },
            .. back.Length > 0 ? (Part[])[new(back.Shape(), of)] : []])
        {
            ShapeName = levels == 3 ? "tall" : "low", Base = Outline.Rectangle(x - 0.006, y - 0.006), Collisions = [.. shelves.Bodies(),
                .. sides.Bodies(), .. back.Bodies()],
            Affordances = [.. at.Select(z => new SupportSurface(Outline.Rectangle(x - 0.022, y - side - 0.016)) { X_OA = Pose.At(-0.004, 0,
                z + Board) })],
        };
    }
}
