using System.Runtime.CompilerServices;
using Praxis.Assets;
using Praxis.Core;

namespace Praxis.Tests.Contracts.Objects;

/// <summary>Distances to the convex hull of a few points, by looking at every plane through three of them: slow, and hard to get wrong.</summary>
sealed class ConvexHull
{
    static readonly ConditionalWeakTable<CollisionShape.Hull, ConvexHull> Known = [];
    readonly List<(Vec3 Normal, double Offset, List<(Vec3 A, Vec3 B, Vec3 C)> Triangles)> faces = [];

    ConvexHull(IReadOnlyList<Vec3> points)
    {
        const double Flat = 1e-7; // m
        for (int i = 0; i < points.Count; i++)
            for (int j = i + 1; j < points.Count; j++)
                for (int k = j + 1; k < points.Count; k++)
                {
                    Vec3 cross = Vec3.Cross(points[j] - points[i], points[k] - points[i]);
                    if (cross.Length < 1e-12) continue;
                    Vec3 n = cross.Normalized();
                    double d = Vec3.Dot(n, points[i]);
                    double most = points.Max(p => Vec3.Dot(n, p)) - d, least = points.Min(p => Vec3.Dot(n, p)) - d;
                    if (most > Flat && least < -Flat) continue;
                    if (most > Flat) (n, d) = (-n, -d);
                    int face = faces.FindIndex(f => Vec3.Dot(f.Normal, n) > 1 - 1e-10 && Math.Abs(f.Offset - d) < Flat);
                    if (face < 0) faces.Add((n, d, [(points[i], points[j], points[k])]));
                    else faces[face].Triangles.Add((points[i], points[j], points[k]));
                }
    }

    public static ConvexHull Of(CollisionShape.Hull hull) => Known.GetValue(hull, h => new(h.Vertices));

    /// <summary>Signed distance, m; of a point outside that is further than <paramref name="most"/>, something between the two.</summary>
    public double Distance(Vec3 p, double most)
    {
        double outside = faces.Max(f => Vec3.Dot(f.Normal, p) - f.Offset);
        if (outside <= 0 || outside >= most) return outside;
        return faces.Where(f => Vec3.Dot(f.Normal, p) > f.Offset).SelectMany(f => f.Triangles).Min(t => ToTriangle(p, t.A, t.B, t.C));
    }

    // Ericson, Real-Time Collision Detection, 5.1.5
    static double ToTriangle(Vec3 p, Vec3 a, Vec3 b, Vec3 c)
    {
        Vec3 n = Vec3.Cross(b - a, c - a).Normalized();
        bool Left(Vec3 from, Vec3 to) => Vec3.Dot(Vec3.Cross(to - from, p - from), n) >= 0;
        return Left(a, b) && Left(b, c) && Left(c, a) ? Math.Abs(Vec3.Dot(p - a, n))
            : Math.Min(ToSegment(p, a, b), Math.Min(ToSegment(p, b, c), ToSegment(p, c, a)));
    }

    static double ToSegment(Vec3 p, Vec3 a, Vec3 b) =>
        (p - Vec3.Lerp(a, b, Math.Clamp(Vec3.Dot(p - a, b - a) / Vec3.Dot(b - a, b - a), 0, 1))).Length;
}
