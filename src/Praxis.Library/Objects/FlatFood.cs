using Praxis.Assets;
using Praxis.Core;

namespace Praxis.Library.Objects;

/// <summary>Slices and leaves that lie flat and are stacked: thick enough for fingers to hold them by their edges over a table.</summary>
static class FlatFood
{
    /// <summary>A flat thing of any convex outline.</summary>
    /// <param name="id">Of its category.</param>
    /// <param name="parts">What is seen of it.</param>
    /// <param name="plan">Its outline from above, convex, counter-clockwise.</param>
    /// <param name="half">Half extents of a rectangle inside the outline, on which it rests and carries, m.</param>
    /// <param name="wide">Across Y, where it is widest, m.</param>
    /// <param name="thick">m.</param>
    public static ObjectAsset Of(string id, IReadOnlyList<Part> parts, Profile plan, (double X, double Y) half, double wide,
        double thick) => new(id, parts)
    {
        Base = Outline.Rectangle(half.X, half.Y),
        Collisions = [CollisionPart.Box(half.X, half.Y, thick / 2, Pose.At(0, 0, thick / 2)), .. CollisionPart.Prisms(plan, 0.0004,
            thick - 0.0004)],
        Affordances =
        [
            new BarGrasp([new(-0.2 * half.X, 0, thick / 2), new(0.2 * half.X, 0, thick / 2)], wide, thick),
            new SupportSurface(Outline.Rectangle(half.X - 0.002, half.Y - 0.002)) { X_OA = Pose.At(0, 0, thick) },
        ],
    };

    /// <summary>The outline of a disc, oval or rounded square.</summary>
    public static Profile Plan(double x, double y, double squareness, int corners = 40)
    {
        Vec3[] ring = new Section(0, x, y, squareness).Ring(corners);
        return ring.Skip(1).Aggregate(Profile.From(ring[0].X, ring[0].Y), (p, q) => p.To(q.X, q.Y)).Close();
    }
}
