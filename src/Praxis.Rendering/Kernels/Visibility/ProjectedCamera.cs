using System.Numerics;
using System.Runtime.CompilerServices;
using Praxis.Core;

namespace Praxis.Rendering.Visibility;

/// <summary>A pinhole camera somewhere in the world, as the renderer uses it.</summary>
internal readonly struct ProjectedCamera
{
    readonly CameraModel model;
    readonly Pose X_CW;
    readonly Vector3 corner, stepX, stepY; // the direction through pixel coordinates (u, v) is corner + u stepX + v stepY

    public ProjectedCamera(in CameraModel model, in Pose X_WC)
    {
        this.model = model;
        X_CW = X_WC.Inverse();
        Position = X_WC.P;
        Origin = Position.ToVector3();
        Vec3 right = X_WC.R.AxisX / model.Fx, down = X_WC.R.AxisY / model.Fy, forward = X_WC.R.AxisZ;
        (stepX, stepY, corner) = (right.ToVector3(), down.ToVector3(), (forward - right * model.Cx - down * model.Cy).ToVector3());
    }

    /// <summary>Centre of projection in the world, m.</summary>
    public Vec3 Position { get; }

    /// <summary>The same in single precision.</summary>
    public Vector3 Origin { get; }

    /// <summary>Directions through pixel coordinates, of length 1 along the optical axis.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Wide3 Direction(Floats u, Floats v) => Wide3.Fma(Wide3.Splat(stepX), u, Wide3.Fma(Wide3.Splat(stepY), v, Wide3.Splat(corner)));

    /// <summary>Width of a pixel at unit depth, m.</summary>
    public float PixelSize => (float)(1 / Math.Max(model.Fx, model.Fy));

    /// <summary>Rows of the matrix that takes points of an instance to homogeneous pixel coordinates (u depth, v depth, depth).</summary>
    public void PixelMatrix(in Pose X_WI, out Vector4 u, out Vector4 v, out Vector4 depth)
    {
        Pose X_CI = X_CW * X_WI;
        Vec3 x = X_CI.R.AxisX, y = X_CI.R.AxisY, z = X_CI.R.AxisZ, p = X_CI.P;
        u = Row(model.Fx, model.Cx, (x.X, y.X, z.X, p.X), (x.Z, y.Z, z.Z, p.Z));
        v = Row(model.Fy, model.Cy, (x.Y, y.Y, z.Y, p.Y), (x.Z, y.Z, z.Z, p.Z));
        depth = new((float)x.Z, (float)y.Z, (float)z.Z, (float)p.Z);
    }

    static Vector4 Row(double focal, double principal, (double X, double Y, double Z, double W) a, (double X, double Y, double Z, double W) z) => new(
        (float)(focal * a.X + principal * z.X), (float)(focal * a.Y + principal * z.Y),
        (float)(focal * a.Z + principal * z.Z), (float)(focal * a.W + principal * z.W));
}
