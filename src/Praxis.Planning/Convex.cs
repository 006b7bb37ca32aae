using Praxis.Core;

namespace Praxis.Planning;

/// <summary>
/// A convex shape for distance queries: a core (point, segment, box, cylinder, ellipsoid, hull) blown up by a radius. Placed by a
/// <see cref="Frame"/>; a half-space is below the X-Y plane of its frame.
/// </summary>
/// <param name="Core">What is blown up.</param>
/// <param name="Half">Half extents of the core, m: z of a segment; x = y and z of a cylinder; all of box and ellipsoid.</param>
/// <param name="Radius">How far the surface is from the core, m.</param>
/// <param name="Vertices">Corners of a hull, (n, 3), m; else empty.</param>
readonly record struct Convex(Core Core, Vec3 Half, double Radius, float[] Vertices)
{
    /// <summary>Radius of the ball around the frame's origin that holds the shape, m.</summary>
    public double Bound { get; } = Core switch
    {
        Core.HalfSpace => double.PositiveInfinity,
        Core.Cylinder => Math.Sqrt(Half.X * Half.X + Half.Z * Half.Z),
        Core.Ellipsoid => Math.Max(Half.X, Math.Max(Half.Y, Half.Z)),
        Core.Hull => FarthestOf(Vertices),
        _ => Half.Length + Radius,
    };

    /// <summary>The point of the core farthest in a direction (of any length), in W.</summary>
    public Vec3 Support(in Frame frame, Vec3 direction)
    {
        double x = Vec3.Dot(frame.X, direction), y = Vec3.Dot(frame.Y, direction), z = Vec3.Dot(frame.Z, direction);
        switch (Core)
        {
            case Core.Segment:
                return frame.P + frame.Z * Math.CopySign(Half.Z, z);
            case Core.Box:
                return frame.P + frame.Rotate(new(Math.CopySign(Half.X, x), Math.CopySign(Half.Y, y), Math.CopySign(Half.Z, z)));
            case Core.Cylinder:
                double across = Math.Sqrt(x * x + y * y), scale = across > 0 ? Half.X / across : 0;
                return frame.P + frame.Rotate(new(x * scale, y * scale, Math.CopySign(Half.Z, z)));
            case Core.Ellipsoid:
                Vec3 unit = new Vec3(Half.X * x, Half.Y * y, Half.Z * z).Normalized();
                return frame.P + frame.Rotate(new(Half.X * unit.X, Half.Y * unit.Y, Half.Z * unit.Z));
            case Core.Hull:
                return frame.P + frame.Rotate(HullSupport(x, y, z));
            default:
                return frame.P;
        }
    }

    Vec3 HullSupport(double x, double y, double z)
    {
        (int best, double farthest) = (0, double.NegativeInfinity);
        for (int k = 0; k < Vertices.Length; k += 3)
            if (Vertices[k] * x + Vertices[k + 1] * y + Vertices[k + 2] * z is var d && d > farthest) (best, farthest) = (k, d);
        return new(Vertices[best], Vertices[best + 1], Vertices[best + 2]);
    }

    static double FarthestOf(float[] vertices)
    {
        double farthest = 0;
        for (int k = 0; k < vertices.Length; k += 3)
            farthest = Math.Max(farthest, new Vec3(vertices[k], vertices[k + 1], vertices[k + 2]).Length);
        return farthest;
    }
}

/// <summary>What a <see cref="Convex"/> shape is inside its radius.</summary>
enum Core : byte { Point, Segment, Box, Cylinder, Ellipsoid, Hull, HalfSpace }
