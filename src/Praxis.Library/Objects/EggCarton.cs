using Praxis.Assets;
using Praxis.Core;

namespace Praxis.Library.Objects;

/// <summary>
/// An open tray for four, six or nine eggs that lie along X: of grey or brown pulp with cones between the nests, or of clear plastic.
/// </summary>
public sealed class EggCarton : ObjectCategory
{
    // m; nests in which a lying egg of 62 mm fits; trays of common catalogues are 40 to 50 mm high
    static readonly Interval Height = new(0.040, 0.048), Nest = new(0.0330, 0.0345);
    const double Wall = 0.0030, Floor = 0.0040, Low = 0.024;

    public override IReadOnlyList<string> Nouns => ["egg carton", "egg tray", "egg box", "egg crate"];
    public override IReadOnlyList<string> ChineseNouns => ["鸡蛋托", "鸡蛋盒", "蛋托", "蛋盒"];

    public override ObjectAsset Build(Rng rng)
    {
        string kind = rng.Pick("kind", "six", "four", "nine");
        bool clear = rng.Chance("clear", 0.25);
        (int columns, int rows) = kind switch { "six" => (2, 3), "four" => (2, 2), _ => (3, 3) };
        double h = rng.Draw("height", Height), nest = rng.Draw("nest", Nest), x = columns * (nest + Wall / 2) + Wall / 2,
            y = rows * (0.82 * nest + Wall / 2) + Wall / 2;
        Cuboid[] boards = OpenBox.Boards(x, y, h, Wall, Floor, columns, rows, Low);
        (double X, double Y)[] cells = OpenBox.Cells(x, y, Wall, columns, rows, out double hx, out double hy);
        // a cone stands on every crossing of partitions
        (double R, double Z)[] cone = [(0.0085, Floor), (0.0068, Low), (0.0040, h - 0.002)];
        (double X, double Y)[] crossings = [.. from i in Enumerable.Range(1, columns - 1) from j in Enumerable.Range(1, rows - 1)
            select ((2 * x - Wall) * ((double)i / columns - 0.5), (2 * y - Wall) * ((double)j / rows - 0.5))];
        Rng surface = rng.Split("material");
        MaterialDescription pulp = clear ? Materials.ClearPlastic(surface) : Materials.Cardboard(surface) with
        {
            Name = "cardboard", Roughness = 0.95, Density = 250, Texture = null,
            BaseColor = NamedColor.Srgb(rng.Chance("brown", 0.4) ? 0xA98860 : 0x9A9A94),
        };
        return new(Id, new Part(boards.Drawn(0.0008) + crossings.Select(c => Lathe.Turned(cone, 16).At(c.X, c.Y, 0)).Joined(), pulp))
        {
            SizeName = kind switch { "four" => "small", "nine" => "large", _ => "" }, Base = Outline.Rectangle(x - 0.003, y - 0.003),
            Collisions = [.. boards.Bodies(), .. crossings.SelectMany(c => CollisionPart.Placed(Pose.At(c.X, c.Y, 0),
                Lathe.Between(cone)))],
            Affordances =
            [
                new RimGrasp(Outline.Rectangle(x - Wall / 2, y - Wall / 2), h, Wall) { Depth = h - Low },
                .. cells.Select(c => new Cavity(Outline.Rectangle(hx, hy, 0.012), Floor, Low) { X_OA = Pose.At(c.X, c.Y, 0),
                    HoldsLiquid = false,
                    FloorOutline = Outline.Rectangle(hx - 0.002, hy - 0.002, 0.012) }),
            ],
        };
    }
}
