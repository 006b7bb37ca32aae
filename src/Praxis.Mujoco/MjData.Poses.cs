using Praxis.Core;

namespace Praxis.Mujoco;

public sealed unsafe partial class MjData
{
    /// <summary>X_WB of a body, as last computed by <see cref="Kinematics"/>, <see cref="Forward"/> or a step. Likewise below.</summary>
    public Pose BodyPose(BodyId body) => new(Quat.FromWxyz(xquat.Slice(4 * body.Value, 4)), At(xpos, body.Value));

    /// <summary>X_WS of a site.</summary>
    public Pose SitePose(SiteId site) => new(Rotation(site_xmat.Slice(9 * site.Value, 9)), At(site_xpos, site.Value));

    /// <summary>X_WG of a geom. MuJoCo moves a mesh geom's frame to the centre and principal axes of its mesh.</summary>
    public Pose GeomPose(GeomId geom) => new(Rotation(geom_xmat.Slice(9 * geom.Value, 9)), At(geom_xpos, geom.Value));

    static Vec3 At(ReadOnlySpan<double> points, int index) => new(points[3 * index], points[3 * index + 1], points[3 * index + 2]);

    static Quat Rotation(ReadOnlySpan<double> rows) =>
        Quat.FromAxes(new(rows[0], rows[3], rows[6]), new(rows[1], rows[4], rows[7]), new(rows[2], rows[5], rows[8]));
}
