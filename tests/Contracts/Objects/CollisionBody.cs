using Praxis.Assets;
using Praxis.Core;

namespace Praxis.Tests.Contracts.Objects;

/// <summary>Signed distances from points to a collision body (Quilez, "Distance functions"); negative inside.</summary>
sealed class CollisionBody
{
    readonly Piece[] pieces;

    public CollisionBody(IEnumerable<CollisionPart> parts) => pieces = [.. parts.Select(c => new Piece(c))];

    /// <summary>Distance to the nearest part, m.</summary>
    public double Distance(Vec3 p_O)
    {
        double nearest = double.MaxValue;
        foreach (Piece piece in pieces) nearest = Math.Min(nearest, piece.Distance(p_O, nearest));
        return nearest;
    }

    /// <summary>How far it reaches in a direction of O, m.</summary>
    public double Reach(Vec3 direction) => pieces.Max(p => p.Reach(direction));

    sealed class Piece(CollisionPart part)
    {
        readonly Pose X_GO = part.X_OG.Inverse();
        readonly ConvexHull? hull = part.Shape is CollisionShape.Hull h ? new(h) : null;
        readonly double radius = RadiusOf(part.Shape);

        public double Distance(Vec3 p_O, double nearest)
        {
            Vec3 p = X_GO * p_O;
            return p.Length - radius > nearest ? nearest : part.Shape switch
            {
                CollisionShape.Box s =>
                    Corner(Math.Abs(p.X) - s.HalfExtents.X, Math.Abs(p.Y) - s.HalfExtents.Y, Math.Abs(p.Z) - s.HalfExtents.Z),
                CollisionShape.Cylinder s => Corner(Radial(p) - s.Radius, Math.Abs(p.Z) - s.HalfLength, -1),
                CollisionShape.Sphere s => p.Length - s.Radius,
                CollisionShape.Capsule s => (p - new Vec3(0, 0, Math.Clamp(p.Z, -s.HalfLength, s.HalfLength))).Length - s.Radius,
                CollisionShape.Ellipsoid s => Ellipsoid(p, s.HalfAxes),
                CollisionShape.Hull => hull!.Distance(p, nearest), // made above
                _ => throw Unknown(part.Shape),
            };
        }

        public double Reach(Vec3 direction)
        {
            Vec3 d = part.X_OG.R.Conjugate().Rotate(direction);
            return Vec3.Dot(direction, part.X_OG.P) + part.Shape switch
            {
                CollisionShape.Box s => Math.Abs(d.X) * s.HalfExtents.X + Math.Abs(d.Y) * s.HalfExtents.Y + Math.Abs(d.Z) * s.HalfExtents.Z,
                CollisionShape.Cylinder s => Radial(d) * s.Radius + Math.Abs(d.Z) * s.HalfLength,
                CollisionShape.Sphere s => s.Radius,
                CollisionShape.Capsule s => s.Radius + Math.Abs(d.Z) * s.HalfLength,
                CollisionShape.Ellipsoid s => new Vec3(d.X * s.HalfAxes.X, d.Y * s.HalfAxes.Y, d.Z * s.HalfAxes.Z).Length,
                CollisionShape.Hull s => s.Vertices.Max(v => Vec3.Dot(d, v)),
                _ => throw Unknown(part.Shape),
            };
        }
    }

    static double RadiusOf(CollisionShape shape) => shape switch
    {
        CollisionShape.Box s => s.HalfExtents.Length,
        CollisionShape.Cylinder s => new Vec3(s.Radius, s.HalfLength, 0).Length,
        CollisionShape.Sphere s => s.Radius,
        CollisionShape.Capsule s => s.Radius + s.HalfLength,
        CollisionShape.Ellipsoid s => Math.Max(s.HalfAxes.X, Math.Max(s.HalfAxes.Y, s.HalfAxes.Z)),
        CollisionShape.Hull s => s.Vertices.Max(v => v.Length),
        _ => throw Unknown(shape),
    };

    static NotSupportedException Unknown(CollisionShape shape) => new($"No distance to {shape.GetType().Name} yet: add it here.");

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
