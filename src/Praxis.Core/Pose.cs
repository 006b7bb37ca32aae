namespace Praxis.Core;

/// <summary>A rigid transform: X_AB takes coordinates in frame B to those in A. Inner letters meet: X_WT = X_WB * X_BT.</summary>
/// <param name="R">Rotation R_AB.</param>
/// <param name="P">Origin of B in A, p_AB, m.</param>
public readonly record struct Pose(Quat R, Vec3 P)
{
    public static Pose Identity => new(Quat.Identity, Vec3.Zero);
    public static Pose At(double x, double y, double z) => new(Quat.Identity, new(x, y, z));
    public static Pose At(Vec3 p) => new(Quat.Identity, p);

    public static Pose operator *(Pose a, Pose b) => new((a.R * b.R).Normalized(), a.P + a.R.Rotate(b.P));

    /// <summary>Maps a point from B to A.</summary>
    public static Vec3 operator *(Pose a, Vec3 p) => a.P + a.R.Rotate(p);

    public Pose Inverse() => R.Conjugate() is var r ? new(r, -r.Rotate(P)) : default;

    /// <summary>
    /// A frame at <paramref name="eye"/> whose +Z points at <paramref name="target"/>, +X right, +Y down (a camera frame).
    /// </summary>
    public static Pose LookAt(Vec3 eye, Vec3 target, Vec3 up)
    {
        Vec3 z = (target - eye).Normalized(), x = Vec3.Cross(z, up).Normalized();
        if (x == Vec3.Zero) x = Vec3.UnitX;
        return new(Quat.FromAxes(x, Vec3.Cross(z, x), z), eye);
    }

    public static Pose Interpolate(Pose a, Pose b, double t) => new(Quat.Slerp(a.R, b.R, t), Vec3.Lerp(a.P, b.P, t));
}
