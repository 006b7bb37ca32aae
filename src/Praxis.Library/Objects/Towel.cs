using Praxis.Assets;
using Praxis.Core;

namespace Praxis.Library.Objects;

/// <summary>A face towel of terry, folded twice into a strip along Y that a gripper spans; real cloth in every world.</summary>
public sealed class Towel : ObjectCategory
{
    // unfolded, m, and kg/m^2: face towels are 25 to 35 cm square, of terry of 300 to 500 g/m^2 and 4 to 5 mm
    static readonly Interval Width = new(0.24, 0.30), Length = new(0.22, 0.30), Thickness = new(0.0040, 0.0048), Weight = new(0.3, 0.5);
    const int Particles = 17, Layers = 4;

    public override IReadOnlyList<string> Nouns => ["towel", "face towel", "hand towel", "washcloth"];
    public override IReadOnlyList<string> ChineseNouns => ["毛巾", "方巾", "擦手巾"];

    public override ObjectAsset Build(Rng rng)
    {
        double width = rng.Draw("width", Width), length = rng.Draw("length", Length), thickness = rng.Draw("thickness", Thickness);
        MaterialDescription terry = Materials.Fabric(rng.Split("material"));
        var cloth = new Cloth(width, length, Particles, Particles, thickness, rng.Draw("weight", Weight), terry)
        {
            FoldsAcross = 2, Bending = 5e-5, // N m, terry
        };
        (double x, double y, double h) = (cloth.HalfExtents.X, cloth.HalfExtents.Y, cloth.Height);
        // as it lies: layers whose edges are round, a hair apart so that they can be told
        Part[] layers = [.. Enumerable.Range(0, Layers).Select(k => new Part(
            Solid.Box(new(x, y, thickness / 2 - 0.0001), 0.3 * thickness).At(0, 0, (k + 0.5) * thickness + (k == 0 ? -0.0001 : 0)), terry,
            cloth.Mass / (Layers * 4 * x * y * (thickness - 0.0002))))];
        return new(Id, layers)
        {
            SizeName = SizeWord(width * length, new(Width.Low * Length.Low, Width.High * Length.High)),
            Base = Outline.Rectangle(0.9 * x, 0.95 * y),
            Collisions = [CollisionPart.Box(x, y, h / 2, Pose.At(0, 0, h / 2))],
            Ingredients = [cloth],
            Affordances = [new BarGrasp([new(0, -0.8 * y, h / 2), new(0, 0.8 * y, h / 2)], 2 * x, h)],
        };
    }
}
