namespace Praxis.Core;

/// <summary>
/// A unit quaternion, scalar first (w, x, y, z) as in MuJoCo. System.Numerics puts w last: convert by name, never by memory.
/// </summary>
public readonly record struct Quat(double W, double X, double Y, double Z)
{
    public static Quat Identity => new(1, 0, 0, 0);

    public static Quat FromAxisAngle(Vec3 axis, double angle)
    {
        Vec3 n = axis.Normalized() * Math.Sin(angle / 2);
        return new(Math.Cos(angle / 2), n.X, n.Y, n.Z);
    }

    public static Quat RotX(double angle) => FromAxisAngle(Vec3.UnitX, angle);
    public static Quat RotY(double angle) => FromAxisAngle(Vec3.UnitY, angle);
    public static Quat RotZ(double angle) => FromAxisAngle(Vec3.UnitZ, angle);

    /// <summary>The rotation whose matrix has these orthonormal, right-handed columns.</summary>
    public static Quat FromAxes(Vec3 x, Vec3 y, Vec3 z)
    {
        // Shepperd 1978: start from the largest of w, x, y, z so that no division is by a small number
        double m00 = x.X, m10 = x.Y, m20 = x.Z, m01 = y.X, m11 = y.Y, m21 = y.Z, m02 = z.X, m12 = z.Y, m22 = z.Z, trace = m00 + m11 + m22;
        Quat q;
        if (trace > 0) q = new(1 + trace, m21 - m12, m02 - m20, m10 - m01);
        else if (m00 >= m11 && m00 >= m22) q = new(m21 - m12, 1 + m00 - m11 - m22, m01 + m10, m02 + m20);
        else if (m11 >= m22) q = new(m02 - m20, m01 + m10, 1 + m11 - m00 - m22, m12 + m21);
        else q = new(m10 - m01, m02 + m20, m12 + m21, 1 + m22 - m00 - m11);
        return q.Normalized();
    }

    public Quat Normalized()
    {
        double n = Math.Sqrt(W * W + X * X + Y * Y + Z * Z);
        return n > 0 ? new(W / n, X / n, Y / n, Z / n) : Identity;
    }

    public Quat Conjugate() => new(W, -X, -Y, -Z);

    public static Quat operator *(Quat a, Quat b) => new(
        a.W * b.W - a.X * b.X - a.Y * b.Y - a.Z * b.Z,
        a.W * b.X + a.X * b.W + a.Y * b.Z - a.Z * b.Y,
        a.W * b.Y - a.X * b.Z + a.Y * b.W + a.Z * b.X,
        a.W * b.Z + a.X * b.Y - a.Y * b.X + a.Z * b.W);

    public Vec3 Rotate(Vec3 v)
    {
        Vec3 u = new(X, Y, Z), t = 2 * Vec3.Cross(u, v);
        return v + W * t + Vec3.Cross(u, t);
    }

    public Vec3 AxisX => Rotate(Vec3.UnitX);
    public Vec3 AxisY => Rotate(Vec3.UnitY);
    public Vec3 AxisZ => Rotate(Vec3.UnitZ);

    /// <summary>The rotation vector (axis times angle, rad, angle in [0, pi]).</summary>
    public Vec3 Log()
    {
        Quat q = W < 0 ? new(-W, -X, -Y, -Z) : this;
        Vec3 v = new(q.X, q.Y, q.Z);
        double s = v.Length;
        return s < 1e-12 ? 2 * v : v * (2 * Math.Atan2(s, q.W) / s);
    }

    /// <summary>Angle of the rotation that leads from <paramref name="a"/> to <paramref name="b"/>, rad in [0, pi].</summary>
    public static double Angle(Quat a, Quat b) => (a.Conjugate() * b).Log().Length;

    public static Quat Slerp(Quat a, Quat b, double t)
    {
        Vec3 w = (a.Conjugate() * b).Log();
        return w.Length < 1e-12 ? a : (a * FromAxisAngle(w, w.Length * t)).Normalized();
    }

    public static Quat FromWxyz(ReadOnlySpan<double> q) => new(q[0], q[1], q[2], q[3]);
    public void CopyToWxyz(Span<double> q) { q[0] = W; q[1] = X; q[2] = Y; q[3] = Z; }
}
