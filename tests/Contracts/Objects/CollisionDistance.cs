using Praxis.Assets;
using Praxis.Core;

namespace Praxis.Tests.Contracts.Objects;

/// <summary>Signed distances from points to collision bodies (Quilez, "Distance functions"); negative inside.</summary>
static class CollisionDistance
{
    /// <summary>Distance to the nearest part, m.</summary>
    public static double ToUnion(ObjectAsset asset, Vec3 p_O)
    {
        double nearest = double.MaxValue;
        foreach (CollisionPart part in asset.Collisions) nearest = Math.Min(nearest, To(part.Shape, part.X_OG.Inverse() * p_O, nearest));
        return nearest;
    }

    static double To(CollisionShape shape, Vec3 p, double nearest) => shape switch
    {
        CollisionShape.Box s => Corner(Math.Abs(p.X) - s.HalfExtents.X, Math.Abs(p.Y) - s.HalfExtents.Y, Math.Abs(p.Z) - s.HalfExtents.Z),
        CollisionShape.Cylinder s => Corner(Radial(p) - s.Radius, Math.Abs(p.Z) - s.HalfLength, -1),
        CollisionShape.Sphere s => p.Length - s.Radius,
        CollisionShape.Capsule s => (p - new Vec3(0, 0, Math.Clamp(p.Z, -s.HalfLength, s.HalfLength))).Length - s.Radius,
        CollisionShape.Ellipsoid s => Ellipsoid(p, s.HalfAxes),
        CollisionShape.Hull s => ConvexHull.Of(s).Distance(p, nearest),
        _ => throw new NotSupportedException($"No distance to {shape.GetType().Name} yet: add it here."),
    };

    static double Radial(Vec3 p) => Math.Sqrt(p.X * p.X + p.Y * p.Y);

    static double Corner(double x, double y, double z) =>
        new Vec3(Math.Max(x, 0), Math.Max(y, 0), Math.Max(z, 0)).Length + Math.Min(Math.Max(x, Math.Max(y, z)), 0);

    // first-order: exact on the surface, good near it
    static double Ellipsoid(Vec3 p, Vec3 r)
    {
        Vec3 once = new(p.X / r.X, p.Y / r.Y, p.Z / r.Z), twice = new(once.X / r.X, once.Y / r.Y, once.Z / r.Z);
        return twice.Length > 0 ? once.Length * (once.Length - 1) / twice.Length : -Math.Min(r.X, Math.Min(r.Y, r.Z));
    }
}
