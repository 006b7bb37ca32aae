namespace Praxis.Assets;

/// <summary>A convex shape that physics collides, in its own frame G at its centre, long axis along Z; sizes as MuJoCo's.</summary>
public abstract record CollisionShape
{
    public sealed record Box(Vec3 HalfExtents) : CollisionShape;

    public sealed record Cylinder(double Radius, double HalfLength) : CollisionShape;

    public sealed record Sphere(double Radius) : CollisionShape;

    /// <param name="Radius">m.</param>
    /// <param name="HalfLength">Of the straight part, m.</param>
    public sealed record Capsule(double Radius, double HalfLength) : CollisionShape;

    public sealed record Ellipsoid(Vec3 HalfAxes) : CollisionShape;

    /// <summary>The convex hull of points.</summary>
    public sealed record Hull(IReadOnlyList<Vec3> Vertices) : CollisionShape;
}
