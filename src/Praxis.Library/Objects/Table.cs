using Praxis.Assets;
using Praxis.Core;

namespace Praxis.Library.Objects;

/// <summary>A table to work at: a slab on four legs. Furniture; the robot's base stands on it as well.</summary>
public sealed class Table : ObjectCategory
{
    // office and dining tables, EN 527-1 and common catalogues
    static readonly Interval Height = new(0.70, 0.78);
    const double HalfX = 0.62, HalfY = 0.75, Slab = 0.035, Leg = 0.06; // m

    public override IReadOnlyList<string> Nouns => ["table", "desk"];
    public override IReadOnlyList<string> ChineseNouns => ["桌子", "书桌"];
    public override bool IsFurniture => true;

    public override ObjectAsset Build(Rng rng)
    {
        double height = rng.Draw("height", Height), legHeight = height - Slab;
        MaterialDescription wood = Materials.WoodPlanks(rng);
        Vec3[] corners = [new(1, 1, 0), new(1, -1, 0), new(-1, 1, 0), new(-1, -1, 0)];
        Vec3[] feet = [.. corners.Select(c => new Vec3(c.X * (HalfX - Leg), c.Y * (HalfY - Leg), legHeight / 2))];
        Solid top = Solid.Box(new(HalfX, HalfY, Slab / 2), 0.004).At(0, 0, height - Slab / 2);
        Solid legs = feet.Select(p => Solid.Box(new(Leg / 2, Leg / 2, legHeight / 2), 0.003).At(p)).Joined();
        return new(Id, new Part(top, wood) { Name = "top" }, new Part(legs, wood) { Name = "leg", Count = 4 })
        {
            Base = Outline.Rectangle(HalfX, HalfY),
            Collisions =
            [
                CollisionPart.Box(HalfX, HalfY, Slab / 2, Pose.At(0, 0, height - Slab / 2)),
                .. feet.Select(p => CollisionPart.Box(Leg / 2, Leg / 2, legHeight / 2 - 0.001, Pose.At(p))),
            ],
            Affordances = [new SupportSurface(Outline.Rectangle(HalfX, HalfY)) { X_OA = Pose.At(0, 0, height) }],
        };
    }
}
