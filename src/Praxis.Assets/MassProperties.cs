namespace Praxis.Assets;

/// <summary>A symmetric inertia matrix, kg m^2.</summary>
public readonly record struct Inertia(double Xx, double Yy, double Zz, double Xy, double Xz, double Yz)
{
    public static Inertia operator +(Inertia a, Inertia b) =>
        new(a.Xx + b.Xx, a.Yy + b.Yy, a.Zz + b.Zz, a.Xy + b.Xy, a.Xz + b.Xz, a.Yz + b.Yz);

    public static Inertia operator -(Inertia a, Inertia b) => a + -1 * b;
    public static Inertia operator *(double s, Inertia a) => new(s * a.Xx, s * a.Yy, s * a.Zz, s * a.Xy, s * a.Xz, s * a.Yz);

    /// <summary>Of a point mass at <paramref name="p"/>, about the origin.</summary>
    public static Inertia OfPoint(double mass, Vec3 p) => mass * new Inertia(
        p.Y * p.Y + p.Z * p.Z, p.X * p.X + p.Z * p.Z, p.X * p.X + p.Y * p.Y, -p.X * p.Y, -p.X * p.Z, -p.Y * p.Z);
}

/// <summary>How heavy a body is and how its mass is spread.</summary>
/// <param name="Mass">kg.</param>
/// <param name="Center">Centre of mass p_O, m.</param>
/// <param name="Inertia">About the centre of mass, along the axes of O, kg m^2.</param>
public readonly record struct MassProperties(double Mass, Vec3 Center, Inertia Inertia)
{
    /// <summary>The rigid union of bodies given in the same frame (parallel axis theorem).</summary>
    public static MassProperties Sum(params IReadOnlyList<MassProperties> bodies)
    {
        double mass = 0;
        Vec3 moment = Vec3.Zero;
        Inertia aboutOrigin = default;
        foreach (MassProperties b in bodies)
        {
            (mass, moment) = (mass + b.Mass, moment + b.Center * b.Mass);
            aboutOrigin += b.Inertia + Inertia.OfPoint(b.Mass, b.Center);
        }
        if (mass <= 0) return default;
        Vec3 center = moment / mass;
        return new(mass, center, aboutOrigin - Inertia.OfPoint(mass, center));
    }
}
