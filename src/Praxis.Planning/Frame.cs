using Praxis.Core;

namespace Praxis.Planning;

/// <summary>
/// A rigid transform as columns of its rotation matrix and origin: what chained products want, where <see cref="Pose"/> would renormalise.
/// </summary>
readonly record struct Frame(Vec3 X, Vec3 Y, Vec3 Z, Vec3 P)
{
    public static Frame From(Pose pose) => new(pose.R.AxisX, pose.R.AxisY, pose.R.AxisZ, pose.P);

    public Pose ToPose() => new(Quat.FromAxes(X, Y, Z), P);

    public Vec3 Rotate(Vec3 v) => new(
        X.X * v.X + Y.X * v.Y + Z.X * v.Z,
        X.Y * v.X + Y.Y * v.Y + Z.Y * v.Z,
        X.Z * v.X + Y.Z * v.Y + Z.Z * v.Z);

    public Frame Inverse()
    {
        Vec3 x = new(X.X, Y.X, Z.X), y = new(X.Y, Y.Y, Z.Y), z = new(X.Z, Y.Z, Z.Z);
        var turned = new Frame(x, y, z, Vec3.Zero);
        return turned with { P = -turned.Rotate(P) };
    }

    public static Frame operator *(in Frame a, in Frame b) => new(a.Rotate(b.X), a.Rotate(b.Y), a.Rotate(b.Z), a.P + a.Rotate(b.P));

    /// <summary>This frame turned about its own z axis.</summary>
    public Frame TurnedAboutZ(double angle)
    {
        (double s, double c) = Math.SinCos(angle);
        return new(c * X + s * Y, c * Y - s * X, Z, P);
    }

    public Frame MovedAlongZ(double distance) => this with { P = P + Z * distance };
}
