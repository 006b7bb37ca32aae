using Praxis.Assets;
using Praxis.Core;

namespace Praxis.Library.Objects;

/// <summary>A thick bar of chocolate lying along X: bare with its grid of pieces, wrapped in paper and foil, or half unwrapped.</summary>
public sealed class ChocolateBar : ObjectCategory
{
    // half extents and height, m; thick bars of 100 to 200 g are 125 to 160 mm long, 60 to 72 mm wide and 15 to 18 mm high
    static readonly Interval HalfLength = new(0.062, 0.080), HalfWidth = new(0.030, 0.036), Height = new(0.0150, 0.0180);

    public override IReadOnlyList<string> Nouns => ["chocolate bar", "bar of chocolate", "chocolate"];
    public override IReadOnlyList<string> ChineseNouns => ["巧克力", "巧克力排"];

    public override ObjectAsset Build(Rng rng)
    {
        string kind = rng.Pick("kind", "bare", "wrapped", "opened");
        double x = rng.Draw("half-length", HalfLength), y = rng.Draw("half-width", HalfWidth), h = rng.Draw("height", Height);
        (string word, int cocoa) = rng.Pick("cocoa", "milk", "dark", "white") switch
        {
            "milk" => ("brown", 0x6B4226), "dark" => ("brown", 0x3B2216), _ => ("beige", 0xEAD8B0),
        };
        MaterialDescription sweet = Materials.Paint("", NamedColor.Srgb(cocoa), 0.35) with
            { ColorName = word, Density = 1300, Friction = 0.5 };
        MaterialDescription label = Materials.Printed(rng.Split("label"), "paper"), paper = Groceries.Ground(label);
        MaterialDescription foil = rng.Chance("gold", 0.5) ? Materials.Brass(rng.Split("foil")) : Materials.Aluminium(rng.Split("foil"));
        const double Filled = 1000; // kg/m^3, of all that is inside the paper
        IReadOnlyList<Part> parts = kind switch
        {
            "bare" => [new(Slab(-x, x, y, 0, h / 2, 0.0015) + Pieces(6, -x, x, y, 0.45 * h, h), sweet)],
            "wrapped" =>
            [
                new(Slab(-0.93 * x, 0.93 * x, y, 0, h, 0.0025), paper, Filled) { Name = "wrapper" },
                new(Slab(-x, x, y - 0.0012, 0.0012, h - 0.0012, 0.002), foil, BulkDensity: 0) { Name = "foil" },
                new(Solid.Panel(0.85 * x, y - 0.004).At(0, 0, h), label, BulkDensity: 0) { Name = "label" },
            ],
            _ =>
            [
                new(Slab(-x, 0.1 * x, y, 0, h, 0.0025), paper, Filled) { Name = "wrapper" },
                new(Slab(0.05 * x, 0.25 * x, y - 0.0008, 0.0008, h - 0.0008, 0.002), foil, BulkDensity: 0) { Name = "foil" },
                new(Slab(0.1 * x, x, y - 0.002, 0.001, h / 2, 0.0015) + Pieces(3, 0.26 * x, x, y - 0.002, 0.45 * h, h - 0.001), sweet),
                new(Solid.Panel(0.5 * x, y - 0.004).At(-0.45 * x, 0, h), label, BulkDensity: 0) { Name = "label" },
            ],
        };
        return new(Id, parts)
        {
            SizeName = SizeWord(x, HalfLength), Base = Outline.Rectangle(x - 0.002, y - 0.002),
            Collisions = [CollisionPart.Box(x, y, h / 2, Pose.At(0, 0, h / 2))],
            Affordances =
            [
                new BarGrasp([new(-0.7 * x, 0, h / 2), new(0.7 * x, 0, h / 2)], 2 * y, h),
                new SupportSurface(Outline.Rectangle(x - 0.004, y - 0.004)) { X_OA = Pose.At(0, 0, h) },
            ],
        };
    }

    static Solid Slab(double from, double to, double y, double low, double high, double bevel) =>
        Solid.Box(new((to - from) / 2, y, (high - low) / 2), bevel).At((from + to) / 2, 0, (low + high) / 2);

    // three rows of pieces with slanting sides
    static Solid Pieces(int columns, double from, double to, double y, double low, double high)
    {
        double halfX = (to - from) / columns / 2, halfY = y / 3;
        Solid piece = Solid.Loft([new(low, halfX - 0.0006, halfY - 0.0006, 8), new(high - 0.001, halfX - 0.0024, halfY - 0.0024, 8),
            new(high, halfX - 0.004, halfY - 0.004, 8)], 16, 1);
        return Enumerable.Range(0, 3 * columns)
            .Select(i => piece.At(from + (2 * (i / 3) + 1) * halfX, 2 * (i % 3 - 1) * halfY, 0)).Joined();
    }
}
