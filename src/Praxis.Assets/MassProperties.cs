namespace Praxis.Assets;

/// <summary>A symmetric inertia matrix, kg m^2.</summary>
public readonly record struct Inertia(double Xx, double Yy, double Zz, double Xy, double Xz, double Yz)
{
    public static Inertia operator +(Inertia a, Inertia b) =>
        new(a.Xx + b.Xx, a.Yy + b.Yy, a.Zz + b.Zz, a.Xy + b.Xy, a.Xz + b.Xz, a.Yz + b.Yz);

    public static Inertia operator -(Inertia a, Inertia b) => a + -1 * b;

    /// <summary>The same in a frame A in which the body's frame B is turned by R_AB: R I R^T.</summary>
    public Inertia Turned(Quat R_AB)
    {
        // columns of R I, then its rows against those of R
        Vec3 x = R_AB.Rotate(new(Xx, Xy, Xz)), y = R_AB.Rotate(new(Xy, Yy, Yz)), z = R_AB.Rotate(new(Xz, Yz, Zz));
        Vec3 rowX = R_AB.Rotate(new(x.X, y.X, z.X)), rowY = R_AB.Rotate(new(x.Y, y.Y, z.Y)), rowZ = R_AB.Rotate(new(x.Z, y.Z, z.Z));
        return new(rowX.X, rowY.Y, rowZ.Z, rowX.Y, rowX.Z, rowY.Z);
    }

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
    /// <summary>The same body seen from another frame A.</summary>
    /// <param name="X_AO">Pose of O in A.</param>
    public MassProperties Moved(Pose X_AO) => new(Mass, X_AO * Center, Inertia.Turned(X_AO.R));

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
