using Praxis.Core;
using Praxis.Mujoco;

namespace Praxis.Planning;

// The distance of two geoms. MuJoCo 2.2.2 measures it for its contact margin, and often much too small: two boxes face to face get half of
// the gap, two that meet with their edges may be called deep inside each other, and what stands on a wide flat box can get the depth to
// the box's far side. Never too large, so pairs that look close are measured again here.
public sealed partial class CollisionChecker
{
    const int Sphere = 2, Capsule = 3, Ellipsoid = 4, Cylinder = 5, Box = 6, Hull = 7; // mjtGeom

    double Distance(in MjContact contact)
    {
        int a = contact.Geom1.Value, b = contact.Geom2.Value, typeA = model.geom_type[a], typeB = model.geom_type[b];
        if (IsExact(Math.Min(typeA, typeB), Math.Max(typeA, typeB))) return contact.Dist;
        double gap = ConvexDistance(a, b, contact.Normal);
        return Math.Max(contact.Dist, gap > 0 ? gap : -Depth(a, typeA, b, typeB, contact.Normal));
    }

    static bool IsExact(int lesser, int greater) => lesser < Sphere || (lesser <= Capsule && (greater <= Capsule || greater == Box));

    /// <summary>
    /// How far one of two geoms must move to part them, at most, m: the least overlap along the directions in which their faces look and,
    /// for boxes, those across two edges, all the axes that can separate them (Gottschalk, Lin and Manocha 1996, "OBBTree").
    /// </summary>
    double Depth(int a, int typeA, int b, int typeB, Vec3 normal)
    {
        double widest = Math.Max(Gap(a, b, normal), Math.Max(GapAlongFaces(a, typeA, a, b), GapAlongFaces(b, typeB, a, b)));
        return -(typeA == Box && typeB == Box ? Math.Max(widest, GapAcrossEdges(a, b)) : widest);
    }

    double GapAlongFaces(int geom, int type, int a, int b)
    {
        double widest = double.NegativeInfinity;
        if (type is not (Box or Cylinder)) return widest;
        for (int axis = type == Box ? 0 : 2; axis < 3; axis++) widest = Math.Max(widest, Gap(a, b, Axis(geom, axis)));
        return widest;
    }

    double GapAcrossEdges(int a, int b)
    {
        double widest = double.NegativeInfinity;
        for (int i = 0; i < 3; i++)
        {
            for (int j = 0; j < 3; j++)
            {
                Vec3 across = Vec3.Cross(Axis(a, i), Axis(b, j));
                // parallel edges have no direction of their own: the faces' directions decide
                if (across.LengthSquared > 1e-8) widest = Math.Max(widest, Gap(a, b, across.Normalized()));
            }
        }
        return widest;
    }

    /// <summary>Width of the slab between two geoms across a unit direction, m; negative when their shadows overlap.</summary>
    double Gap(int a, int b, Vec3 direction)
    {
        if (Vec3.Dot(Centre(b) - Centre(a), direction) < 0) direction = -direction;
        return Vec3.Dot(Support(b, -direction) - Support(a, direction), direction);
    }

    /// <summary>Distance of two convex geoms, m, from below and exact to <see cref="Fine"/>; 0 when they touch.</summary>
    /// <param name="a">One geom.</param>
    /// <param name="b">The other.</param>
    /// <param name="direction">Where the other is likely to be, a unit vector.</param>
    /// <remarks>Gilbert, Johnson and Keerthi 1988: the origin's distance from the difference of the two.</remarks>
    double ConvexDistance(int a, int b, Vec3 direction)
    {
        const double Fine = 2e-5; // m
        const int Rounds = 40;
        if (Vec3.Dot(Centre(b) - Centre(a), direction) < 0) direction = -direction;
        Span<Vec3> corners = stackalloc Vec3[4];
        corners[0] = Support(b, -direction) - Support(a, direction);
        (int count, Vec3 nearest, double bound) = (1, corners[0], 0);
        for (int round = 0; round < Rounds; round++)
        {
            double length = nearest.Length;
            if (length < Fine) return 0;
            Vec3 toOrigin = nearest * (-1 / length), corner = Support(b, toOrigin) - Support(a, -toOrigin);
            // the plane through this corner has all of the difference on its far side
            bound = Math.Max(bound, -Vec3.Dot(corner, toOrigin));
            if (length - bound < Fine) return bound;
            corners[count++] = corner;
            nearest = Simplex.Nearest(corners, ref count);
        }
        return bound;
    }

    Vec3 Centre(int geom) => Vec3.From(data.geom_xpos.Slice(3 * geom, 3));

    /// <summary>The point of a geom that is farthest in a unit direction.</summary>
    Vec3 Support(int geom, Vec3 direction)
    {
        ReadOnlySpan<double> size = model.geom_size.Slice(3 * geom, 3);
        Vec3 ex = Axis(geom, 0), ey = Axis(geom, 1), ez = Axis(geom, 2);
        double x = Vec3.Dot(ex, direction), y = Vec3.Dot(ey, direction), z = Vec3.Dot(ez, direction);
        Vec3 p = model.geom_type[geom] switch
        {
            Sphere => size[0] * new Vec3(x, y, z),
            Capsule => new(size[0] * x, size[0] * y, size[0] * z + Math.CopySign(size[1], z)),
            Ellipsoid => OnEllipsoid(size, x, y, z),
            Cylinder => Math.Sqrt(x * x + y * y) is var r && r > 1e-12
                ? new(size[0] * x / r, size[0] * y / r, Math.CopySign(size[1], z)) : new(0, 0, Math.CopySign(size[1], z)),
            Box => new(Math.CopySign(size[0], x), Math.CopySign(size[1], y), Math.CopySign(size[2], z)),
            Hull => OnHull(geom, x, y, z),
            var type => throw new NotSupportedException($"Geoms of MuJoCo's type {type} are not bounded."),
        };
        return Centre(geom) + p.X * ex + p.Y * ey + p.Z * ez;
    }

    static Vec3 OnEllipsoid(ReadOnlySpan<double> size, double x, double y, double z)
    {
        (double a, double b, double c) = (size[0] * x, size[1] * y, size[2] * z);
        double length = Math.Sqrt(a * a + b * b + c * c);
        return new(size[0] * a / length, size[1] * b / length, size[2] * c / length);
    }

    Vec3 OnHull(int geom, double x, double y, double z)
    {
        int mesh = model.geom_dataid[geom];
        ReadOnlySpan<float> vertices = model.mesh_vert.Slice(3 * model.mesh_vertadr[mesh], 3 * model.mesh_vertnum[mesh]);
        (double farthest, int at) = (double.NegativeInfinity, 0);
        for (int k = 0; k < vertices.Length; k += 3)
            if (vertices[k] * x + vertices[k + 1] * y + vertices[k + 2] * z is var reach && reach > farthest) (farthest, at) = (reach, k);
        return new(vertices[at], vertices[at + 1], vertices[at + 2]);
    }

    /// <summary>One of the axes of a geom's frame, in W.</summary>
    Vec3 Axis(int geom, int axis)
    {
        ReadOnlySpan<double> R = data.geom_xmat.Slice(9 * geom, 9);
        return new(R[axis], R[3 + axis], R[6 + axis]);
    }
}
