using System.Runtime.InteropServices;
using Praxis.Core;

namespace Praxis.Rendering.Geometry;

/// <summary>
/// X_AB as the rows of [R_AB | p_AB] in single precision, three 16-byte rows: the one place where poses leave double precision.
/// </summary>
[StructLayout(LayoutKind.Sequential, Size = 48)]
internal struct RigidTransform
{
    public float XX, XY, XZ, PX;
    public float YX, YY, YZ, PY;
    public float ZX, ZY, ZZ, PZ;

    public static RigidTransform From(in Pose X_AB)
    {
        Quat r = X_AB.R.Normalized();
        Vec3 x = r.AxisX, y = r.AxisY, z = r.AxisZ, p = X_AB.P;
        return new()
        {
            XX = (float)x.X, XY = (float)y.X, XZ = (float)z.X, PX = (float)p.X,
            YX = (float)x.Y, YY = (float)y.Y, YZ = (float)z.Y, PY = (float)p.Y,
            ZX = (float)x.Z, ZY = (float)y.Z, ZZ = (float)z.Z, PZ = (float)p.Z,
        };
    }
}
