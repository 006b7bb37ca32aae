using Praxis.Assets;
using Praxis.Core;

namespace Praxis.Library.Objects;

/// <summary>A board with holes for pegs, in two or three rows along X: of wood, painted or of plastic.</summary>
public sealed class PegBoard : ObjectCategory
{
    // m; toy boards: holes of 19 to 21 mm that leave pegs of 16 mm some room, 34 to 40 mm apart
    static readonly Interval Hole = new(0.0094, 0.0104), Pitch = new(0.034, 0.040), Height = new(0.028, 0.036);
    const double Floor = 0.006;

    public override IReadOnlyList<string> Nouns => ["peg board", "pegboard", "board with holes", "peg puzzle"];
    public override IReadOnlyList<string> ChineseNouns => ["插孔板", "钉板", "孔板", "插板"];

    public override ObjectAsset Build(Rng rng)
    {
        string kind = rng.Pick("kind", "two", "one", "wide");
        (int columns, int rows) = kind switch { "two" => (3, 2), "one" => (4, 1), _ => (4, 2) };
        double r = rng.Draw("hole", Hole), pitch = rng.Draw("pitch", Pitch), h = rng.Draw("height", Height),
            free = r - (0.293 * r - 0.0016);
        if (rows == 2) pitch = Math.Min(pitch, 0.036);
        double x = columns * pitch / 2 + 0.004, y = rows * pitch / 2 + (rows == 1 ? 0.004 : 0);
        double[] across = [.. Enumerable.Range(0, columns).Select(i => (i - (columns - 1) / 2.0) * pitch)],
            beside = [.. Enumerable.Range(0, rows).Select(i => (i - (rows - 1) / 2.0) * pitch)];
        Cuboid[] deck = [.. Holes.Deck(x, y, Floor - 0.0005, h, across, beside, free)];
        Cuboid floor = Cuboid.Of(-x, x, -y, y, 0, Floor);
        (double X, double Y)[] holes = [.. from i in across from j in beside select (i, j)];
        Rng surface = rng.Split("material");
        MaterialDescription of = rng.Pick("made-of", "wood", "painted", "plastic") switch
        {
            "wood" => Materials.Wood(surface), "painted" => Joinery.Painted(surface), _ => Materials.Plastic(surface),
        };
        Solid rings = holes.Select(p => Solid.Torus(r + 0.0006, 0.0007, 24, 6).At(p.X, p.Y, h)).Joined();
        // the square hole is drawn round: full corners, and flats pressed out into the wood
        Solid block = floor.Drawn(0.0008) + Plate(x, y, h, holes, r);
        return new(Id, new(block, of, 700), new(rings, Materials.Paint("paint", NamedColor.Named(rng.Pick("ring", "red", "blue", "green",
            "yellow")).Linear), BulkDensity: 0) { Name = "ring", Count = holes.Length })
        {
            SizeName = kind == "wide" ? "large" : "", ShapeName = rows == 1 ? "long" : "", Base = Outline.Rectangle(x - 0.002, y - 0.002),
            Collisions = [floor.Body, .. deck.Bodies()],
            Affordances =
            [
                new BarGrasp([new(-0.8 * x, 0, h / 2), new(0.8 * x, 0, h / 2)], 2 * y, h),
                .. holes.Select(p => new InsertAxis(free, h - Floor, IsHole: true) { X_OA = Pose.At(p.X, p.Y, h) }),
            ],
        };
    }

    // bars between the holes and rings that reach into their meshes
    static Solid Plate(double x, double y, double h, (double X, double Y)[] holes, double r)
    {
        double[] across = [.. holes.Select(p => p.X).Distinct().Order()], beside = [.. holes.Select(p => p.Y).Distinct().Order()];
        return Holes.Deck(x, y, Floor - 0.0005, h, across, beside, r + 0.0002).Drawn(0)
            + holes.Select(p => Holes.Ring(r, r + 0.0002, Floor, h - 0.0002).At(p.X, p.Y, 0)).Joined();
    }
}
