using Praxis.Assets;
using Praxis.Core;

namespace Praxis.Library.Objects;

/// <summary>A large six-sided die: of plastic, round-cornered or sharp, or a bigger one of wood; opposite faces add up to seven.</summary>
public sealed class Dice : ObjectCategory
{
    // m; edges: common catalogue sizes of large dice, the smallest 22 mm
    static readonly Interval Plastic = new(0.022, 0.034), Wooden = new(0.030, 0.045), All = new(Plastic.Low, Wooden.High);

    // turns +Z to the faces with one to six spots
    static readonly Quat[] Faces =
    [
        Quat.Identity, Quat.RotY(Math.PI / 2), Quat.RotX(-Math.PI / 2), Quat.RotX(Math.PI / 2), Quat.RotY(-Math.PI / 2), Quat.RotX(Math.PI),
    ];

    public override IReadOnlyList<string> Nouns => ["die", "dice", "toy die"];
    public override IReadOnlyList<string> ChineseNouns => ["骰子", "色子"];

    public override ObjectAsset Build(Rng rng)
    {
        string kind = rng.Pick("kind", "rounded", "sharp", "wooden");
        double edge = rng.Draw("edge", kind == "wooden" ? Wooden : Plastic);
        double bevel = kind switch { "rounded" => 0.14 * edge, "sharp" => 0.0008, _ => 0.06 * edge };
        const double Proud = 0.0002, Acrylic = 1190; // m that spots stand out; kg/m^3
        double half = edge / 2 + Proud;
        MaterialDescription body = kind == "wooden"
            ? Materials.PaintedWood(rng.Split("material")) : Materials.Plastic(rng.Split("material")) with { Density = Acrylic };
        Solid spot = Solid.Cylinder(0.09 * edge, 2 * Proud, 0, 14).At(0, 0, edge / 2 - Proud);
        Solid spots = Enumerable.Range(1, 6)
            .SelectMany(n => Spots(n).Select(p => spot.At(0.26 * edge * p.X, 0.26 * edge * p.Y, 0).Rotated(Faces[n - 1]))).Joined();
        Pose up = new(Faces[rng.Integer("up", 6)], new(0, 0, half));
        Solid cube = Solid.Box(new(edge / 2, edge / 2, edge / 2), bevel);
        return new(Id, new(cube.Moved(up), body), new(spots.Moved(up), Ink(body), BulkDensity: 0) { Name = "pip", Count = 21 })
        {
            SizeName = SizeWord(edge, All), Base = Outline.Rectangle(edge / 2 - bevel, edge / 2 - bevel),
            Collisions = [CollisionPart.Box(half, half, half, Pose.At(0, 0, half))],
            Affordances =
            [
                new BarGrasp([new(-0.2 * edge, 0, half), new(0.2 * edge, 0, half)], 2 * half, 2 * half),
                new BarGrasp([new(0, -0.2 * edge, half), new(0, 0.2 * edge, half)], 2 * half, 2 * half),
                new SupportSurface(Outline.Rectangle(edge / 2 - bevel, edge / 2 - bevel)) { X_OA = Pose.At(0, 0, 2 * half) },
            ],
        };
    }

    /// <summary>Where the spots of a number lie on its face, in steps from the middle.</summary>
    internal static IEnumerable<(int X, int Y)> Spots(int number) =>
    [
        .. number % 2 == 1 ? ((int, int)[])[(0, 0)] : [], .. number > 1 ? ((int, int)[])[(-1, -1), (1, 1)] : [],
        .. number > 3 ? ((int, int)[])[(-1, 1), (1, -1)] : [], .. number == 6 ? ((int, int)[])[(-1, 0), (1, 0)] : [],
    ];

    /// <summary>A paint for spots that is seen on a ground.</summary>
    internal static MaterialDescription Ink(MaterialDescription ground) => Materials.Paint("paint",
        ground.ColorName is "white" or "yellow" or "beige" or "pink" or "orange" or "gray"
            ? new(0.015, 0.015, 0.015) : new(0.85, 0.84, 0.8));
}
