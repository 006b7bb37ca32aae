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

    /// <summary>Of a closed mesh filled with one material.</summary>
    /// <param name="mesh">Closed, faces outwards.</param>
    /// <param name="density">kg/m^3.</param>
    public static MassProperties Of(Mesh mesh, double density) =>
        Of((Vec3[])[.. mesh.Positions.Select(p => new Vec3(p.X, p.Y, p.Z))], mesh.Triangles, density);

    /// <summary>Of a closed surface filled with one material.</summary>
    /// <param name="positions">m.</param>
    /// <param name="triangles">Three indices each, counter-clockwise seen from outside.</param>
    /// <param name="density">kg/m^3.</param>
    /// <remarks>Exact sums over signed tetrahedra from the origin (Tonon 2004); shells that overlap count twice.</remarks>
    public static MassProperties Of(ReadOnlySpan<Vec3> positions, ReadOnlySpan<int> triangles, double density)
    {
        double volume = 0, xx = 0, yy = 0, zz = 0, xy = 0, xz = 0, yz = 0;
        Vec3 first = Vec3.Zero;
        for (int i = 0; i < triangles.Length; i += 3)
        {
            Vec3 a = positions[triangles[i]], b = positions[triangles[i + 1]], c = positions[triangles[i + 2]], s = a + b + c;
            double v = Vec3.Dot(a, Vec3.Cross(b, c)) / 6;
            volume += v;
            first += v / 4 * s;
            xx += v / 20 * (s.X * s.X + a.X * a.X + b.X * b.X + c.X * c.X);
            yy += v / 20 * (s.Y * s.Y + a.Y * a.Y + b.Y * b.Y + c.Y * c.Y);
            zz += v / 20 * (s.Z * s.Z + a.Z * a.Z + b.Z * b.Z + c.Z * c.Z);
            xy += v / 20 * (s.X * s.Y + a.X * a.Y + b.X * b.Y + c.X * c.Y);
            xz += v / 20 * (s.X * s.Z + a.X * a.Z + b.X * b.Z + c.X * c.Z);
            yz += v / 20 * (s.Y * s.Z + a.Y * a.Z + b.Y * b.Z + c.Y * c.Z);
        }
        Vec3 center = volume > 0 ? first / volume : Vec3.Zero;
        var aboutOrigin = density * new Inertia(yy + zz, xx + zz, xx + yy, -xy, -xz, -yz);
        return new(density * volume, center, aboutOrigin - Inertia.OfPoint(density * volume, center));
    }

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
