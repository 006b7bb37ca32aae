using Praxis.Core;
using Praxis.Mujoco;

namespace Praxis.Planning;

// The distance of two geoms. MuJoCo 2.2.2 measures it for its contact margin, and sometimes much too small: two boxes face to face get half of
// the gap, and a cylinder or mesh above a wide flat box can get the depth to the box's far side. Never too large, so it is raised here to
// the widest gap between the two along the directions in which their faces look.
public sealed partial class CollisionChecker
{
    const int Sphere = 2, Capsule = 3, Ellipsoid = 4, Cylinder = 5, Box = 6, Hull = 7; // mjtGeom

    double Distance(in MjContact contact)
    {
        int a = contact.Geom1.Value, b = contact.Geom2.Value, typeA = model.geom_type[a], typeB = model.geom_type[b];
        if (IsExact(Math.Min(typeA, typeB), Math.Max(typeA, typeB))) return contact.Dist;
        double distance = Math.Max(contact.Dist, Gap(a, b, contact.Normal));
        distance = Math.Max(distance, GapAlongFaces(a, typeA, a, b));
        return Math.Max(distance, GapAlongFaces(b, typeB, a, b));
    }

    static bool IsExact(int lesser, int greater) => lesser < Sphere || (lesser <= Capsule && (greater <= Capsule || greater == Box));

    double GapAlongFaces(int geom, int type, int a, int b)
    {
        double widest = double.NegativeInfinity;
        if (type is not (Box or Cylinder)) return widest;
        for (int axis = type == Box ? 0 : 2; axis < 3; axis++) widest = Math.Max(widest, Gap(a, b, Axis(geom, axis)));
        return widest;
    }

    /// <summary>Width of the slab between two geoms across a unit direction, m; negative when their shadows overlap.</summary>
    double Gap(int a, int b, Vec3 direction)
    {
        Vec3 between = Vec3.From(data.geom_xpos.Slice(3 * b, 3)) - Vec3.From(data.geom_xpos.Slice(3 * a, 3));
        if (Vec3.Dot(between, direction) < 0) direction = -direction;
        return Vec3.Dot(between, direction) - Support(a, direction) - Support(b, -direction);
    }

    /// <summary>How far a geom extends from its centre in a unit direction, m.</summary>
    double Support(int geom, Vec3 direction)
    {
        ReadOnlySpan<double> size = model.geom_size.Slice(3 * geom, 3);
        double x = Vec3.Dot(Axis(geom, 0), direction), y = Vec3.Dot(Axis(geom, 1), direction), z = Vec3.Dot(Axis(geom, 2), direction);
        return model.geom_type[geom] switch
        {
            Sphere => size[0],
            Capsule => size[0] + size[1] * Math.Abs(z),
            Ellipsoid => Math.Sqrt(size[0] * size[0] * x * x + size[1] * size[1] * y * y + size[2] * size[2] * z * z),
            Cylinder => size[0] * Math.Sqrt(x * x + y * y) + size[1] * Math.Abs(z),
            Box => size[0] * Math.Abs(x) + size[1] * Math.Abs(y) + size[2] * Math.Abs(z),
            Hull => HullSupport(geom, x, y, z),
            _ => double.PositiveInfinity, // unbounded: no gap
        };
    }

    double HullSupport(int geom, double x, double y, double z)
    {
        int mesh = model.geom_dataid[geom];
        ReadOnlySpan<float> vertices = model.mesh_vert.Slice(3 * model.mesh_vertadr[mesh], 3 * model.mesh_vertnum[mesh]);
        double farthest = double.NegativeInfinity;
        for (int k = 0; k < vertices.Length; k += 3) farthest = Math.Max(farthest, vertices[k] * x + vertices[k + 1] * y + vertices[k + 2] * z);
        return farthest;
    }

    /// <summary>One of the axes of a geom's frame, in W.</summary>
    Vec3 Axis(int geom, int axis)
    {
        ReadOnlySpan<double> R = data.geom_xmat.Slice(9 * geom, 9);
        return new(R[axis], R[3 + axis], R[6 + axis]);
    }
}
