using Praxis.Core;
using Praxis.Mujoco;

namespace Praxis.Simulation;

/// <summary>A collision geometry of the model, as something that cloth can touch: signed distances in its own frame.</summary>
sealed class GeomShape
{
    const int Plane = 0, Sphere = 2, Capsule = 3, Ellipsoid = 4, Cylinder = 5, Box = 6, Mesh = 7; // mjtGeom

    readonly int type;
    readonly Vec3 size;
    readonly (Vec3 Normal, double Offset)[] faces = []; // of a hull

    GeomShape(MjModel model, int geom)
    {
        (Geom, Body, type, size) = (geom, model.geom_bodyid[geom], model.geom_type[geom], Vec3.From(model.geom_size[(3 * geom)..]));
        if (type == Mesh) faces = Faces(model, model.geom_dataid[geom]);
        (Radius, Friction, Decides) = (model.geom_rbound[geom], model.geom_friction[3 * geom], model.geom_priority[geom] > 0);
        Thinnest = type switch
        {
            Plane => double.MaxValue,
            Sphere or Capsule => size.X,
            Cylinder => Math.Min(size.X, size.Y),
            Mesh => 0,
            _ => Math.Min(size.X, Math.Min(size.Y, size.Z)),
        };
    }

    /// <summary>Index in the model.</summary>
    public int Geom { get; }

    /// <summary>The body that it is fixed to.</summary>
    public int Body { get; }

    /// <summary>Of the ball around it, m; 0 for a plane, which has no end.</summary>
    public double Radius { get; }

    public double Friction { get; }

    /// <summary>True when its friction counts alone, as a gripper's pads want it.</summary>
    public bool Decides { get; }

    /// <summary>Half of its least extent, m.</summary>
    public double Thinnest { get; }

    public bool IsPlane => type == Plane;

    /// <summary>Whether cloth can hang over a sharp edge of it.</summary>
    public bool HasEdges => type is Box or Cylinder or Mesh;

    /// <summary>Height of a point over the flat face of a box or a cylinder that another point is over, m; null where there is none.</summary>
    /// <param name="p">In the geometry's frame.</param>
    /// <param name="other">The point that chooses the face, in that frame.</param>
    /// <param name="isAbove">Whether the first point is over the face itself, not only over its plane.</param>
    public double? OverFace(Vec3 p, Vec3 other, out bool isAbove)
    {
        isAbove = false;
        if (type == Cylinder)
        {
            if (Math.Abs(other.Z) - size.Y < Math.Sqrt(other.X * other.X + other.Y * other.Y) - size.X) return null;
            isAbove = p.X * p.X + p.Y * p.Y <= size.X * size.X;
            return Math.CopySign(1, other.Z) * p.Z - size.Y;
        }
        if (type != Box) return null;
        Vec3 beyond = new(Math.Abs(other.X) - size.X, Math.Abs(other.Y) - size.Y, Math.Abs(other.Z) - size.Z);
        int axis = beyond.X >= beyond.Y && beyond.X >= beyond.Z ? 0 : beyond.Y >= beyond.Z ? 1 : 2;
        isAbove = true;
        for (int i = 0; i < 3; i++) isAbove &= i == axis || Math.Abs(p[i]) <= size[i];
        return Math.CopySign(1, other[axis]) * p[axis] - size[axis];
    }

    /// <summary>All that collides in a model.</summary>
    public static GeomShape[] Of(MjModel model) =>
    [
        .. Enumerable.Range(0, model.ngeom).Where(g => (model.geom_contype[g] | model.geom_conaffinity[g]) != 0
            && model.geom_type[g] is Plane or Sphere or Capsule or Ellipsoid or Cylinder or Box or Mesh)
            .Select(g => new GeomShape(model, g)),
    ];

    /// <summary>Signed distance of a point, m; negative inside. Exact near the surface.</summary>
    /// <param name="p">In the geometry's frame.</param>
    /// <param name="n">Unit vector away from the surface.</param>
    public double Distance(Vec3 p, out Vec3 n)
    {
        switch (type)
        {
            case Plane:
                n = Vec3.UnitZ;
                return p.Z;
            case Sphere:
                return FromPoint(p, size.X, out n);
            case Capsule:
                return FromPoint(p - new Vec3(0, 0, Math.Clamp(p.Z, -size.Y, size.Y)), size.X, out n);
            case Ellipsoid:
                return FromEllipsoid(p, out n);
            case Cylinder:
                double radial = Math.Sqrt(p.X * p.X + p.Y * p.Y);
                Vec3 outwards = radial > 0 ? new(p.X / radial, p.Y / radial, 0) : Vec3.UnitX;
                double d = Corner(radial - size.X, -1, Math.Abs(p.Z) - size.Y, out Vec3 c);
                n = outwards * c.X + new Vec3(0, 0, Math.CopySign(c.Z, p.Z));
                return d;
            case Box:
                double distance = Corner(Math.Abs(p.X) - size.X, Math.Abs(p.Y) - size.Y, Math.Abs(p.Z) - size.Z, out n);
                n = new(Math.CopySign(n.X, p.X), Math.CopySign(n.Y, p.Y), Math.CopySign(n.Z, p.Z));
                return distance;
            default:
                return FromFaces(p, out n);
        }
    }

    static double FromPoint(Vec3 p, double radius, out Vec3 n)
    {
        double length = p.Length;
        n = length > 0 ? p / length : Vec3.UnitZ;
        return length - radius;
    }

    // distances beyond three faces that meet at right angles, to what lies behind all of them
    static double Corner(double x, double y, double z, out Vec3 n)
    {
        Vec3 beyond = new(Math.Max(x, 0), Math.Max(y, 0), Math.Max(z, 0));
        double length = beyond.Length;
        if (length > 0)
        {
            n = beyond / length;
            return length;
        }
        n = x >= y && x >= z ? Vec3.UnitX : y >= z ? Vec3.UnitY : Vec3.UnitZ;
        return Math.Max(x, Math.Max(y, z));
    }

    // first-order: exact on the surface, good near it (Quilez, "Distance functions")
    double FromEllipsoid(Vec3 p, out Vec3 n)
    {
        Vec3 once = new(p.X / size.X, p.Y / size.Y, p.Z / size.Z), twice = new(once.X / size.X, once.Y / size.Y, once.Z / size.Z);
        double steep = twice.Length;
        n = steep > 0 ? twice / steep : Vec3.UnitZ;
        return steep > 0 ? once.Length * (once.Length - 1) / steep : -Math.Min(size.X, Math.Min(size.Y, size.Z));
    }

    double FromFaces(Vec3 p, out Vec3 n)
    {
        (n, double most) = (Vec3.UnitZ, double.MinValue);
        foreach ((Vec3 normal, double offset) in faces)
            if (Vec3.Dot(normal, p) - offset is var d && d > most) (n, most) = (normal, d);
        return most;
    }

    // of the convex hull: a mesh collides as its hull, and a face of the mesh is one of the hull when nothing lies beyond it
    static (Vec3, double)[] Faces(MjModel model, int mesh)
    {
        int vertexAt = model.mesh_vertadr[mesh], count = model.mesh_vertnum[mesh], faceAt = model.mesh_faceadr[mesh];
        Vec3[] points = new Vec3[count];
        for (int i = 0; i < count; i++)
            points[i] = new(model.mesh_vert[3 * (vertexAt + i)], model.mesh_vert[3 * (vertexAt + i) + 1],
                model.mesh_vert[3 * (vertexAt + i) + 2]);
        var faces = new List<(Vec3 Normal, double Offset)>();
        for (int f = 0; f < model.mesh_facenum[mesh]; f++)
        {
            Vec3 a = Point(f, 0), n = Vec3.Cross(Point(f, 1) - a, Point(f, 2) - a).Normalized();
            double offset = Vec3.Dot(n, a);
            bool known = faces.Exists(k => Vec3.Dot(k.Normal, n) > 1 - 1e-6 && Math.Abs(k.Offset - offset) < 1e-6);
            if (n != Vec3.Zero && !known && points.All(p => Vec3.Dot(n, p) - offset < 1e-5)) faces.Add((n, offset));
        }
        return [.. faces];

        Vec3 Point(int face, int corner) => points[model.mesh_face[3 * (faceAt + face) + corner]];
    }
}
