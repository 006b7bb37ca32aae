using Praxis.Assets;
using Praxis.Core;

namespace Praxis.Library.Objects;

/// <summary>A toy cube of painted wood.</summary>
public sealed class Block : ObjectCategory
{
    static readonly Interval Edge = new(0.038, 0.055); // m; wooden toy cubes are sold from 30 to 60 mm

    public override IReadOnlyList<string> Nouns => ["block", "cube", "toy block"];
    public override IReadOnlyList<string> ChineseNouns => ["积木", "方块"];

    public override ObjectAsset Build(Rng rng)
    {
        double edge = rng.Draw("edge", Edge), half = edge / 2;
        Vec3 extents = new(half, half, half);
        return new(Id, new Part(Solid.Box(extents, 0.0025).At(0, 0, half), Materials.PaintedWood(rng.Split("material"))))
        {
            SizeName = SizeWord(edge, Edge), Base = Outline.Rectangle(half - 0.001, half - 0.001),
            Collisions = [CollisionPart.Box(half, half, half, Pose.At(0, 0, half))],
            Affordances =
            [
                new BoxGrasp(extents) { X_OA = Pose.At(0, 0, half) },
                new SupportSurface(Outline.Rectangle(half - 0.0025, half - 0.0025)) { X_OA = Pose.At(0, 0, edge) },
            ],
        };
    }
}
