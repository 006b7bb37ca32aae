using Praxis.Core;

namespace Praxis.Planning;

/// <summary>The point nearest to the origin on a point, segment, triangle or tetrahedron (Ericson 2005, "Real-Time Collision Detection", 5.1).</summary>
static class Simplex
{
    /// <summary>The nearest point; zero when the origin is inside the tetrahedron.</summary>
    /// <param name="corners">One to four corners; those that the nearest point does not depend on are dropped.</param>
    /// <param name="count">How many there are, then how many are left.</param>
    public static Vec3 Nearest(Span<Vec3> corners, ref int count) => count switch
    {
        1 => corners[0],
        2 => OnSegment(corners, ref count),
        3 => OnTriangle(corners, ref count),
        _ => OnTetrahedron(corners, ref count),
    };

    static Vec3 OnSegment(Span<Vec3> corners, ref int count)
    {
        (Vec3 a, Vec3 b) = (corners[0], corners[1]);
        double along = -Vec3.Dot(a, b - a), length = (b - a).LengthSquared;
        if (along <= 0) return Keep(corners, ref count, a);
        if (along >= length) return Keep(corners, ref count, b);
        return a + (b - a) * (along / length);
    }

    static Vec3 OnTriangle(Span<Vec3> corners, ref int count)
    {
        (Vec3 a, Vec3 b, Vec3 c) = (corners[0], corners[1], corners[2]);
        Vec3 normal = Vec3.Cross(b - a, c - a);
        double size = normal.LengthSquared;
        // the origin lies over the triangle when it is on the inner side of all three edges
        double overA = Vec3.Dot(Vec3.Cross(b, c), normal), overB = Vec3.Dot(Vec3.Cross(c, a), normal), overC = Vec3.Dot(Vec3.Cross(a, b), normal);
        if (size > 1e-30 && overA >= 0 && overB >= 0 && overC >= 0) return normal * (Vec3.Dot(a, normal) / size);
        return BestPart(corners, ref count, 3);
    }

    static Vec3 OnTetrahedron(Span<Vec3> corners, ref int count) =>
        Encloses(corners) ? Vec3.Zero : BestPart(corners, ref count, 4);

    static bool Encloses(ReadOnlySpan<Vec3> corners)
    {
        for (int left = 0; left < 4; left++)
        {
            Vec3 a = corners[(left + 1) % 4], b = corners[(left + 2) % 4], c = corners[(left + 3) % 4];
            Vec3 normal = Vec3.Cross(b - a, c - a);
            double origin = -Vec3.Dot(a, normal), inner = Vec3.Dot(corners[left] - a, normal);
            if (origin * inner < 0 || inner == 0) return false;
        }
        return true;
    }

    /// <summary>The nearest point among those of the parts that lack one corner each.</summary>
    static Vec3 BestPart(Span<Vec3> corners, ref int count, int whole)
    {
        Span<Vec3> part = stackalloc Vec3[4], best = stackalloc Vec3[4];
        (double least, int kept, Vec3 nearest) = (double.PositiveInfinity, 0, Vec3.Zero);
        for (int left = 0; left < whole; left++)
        {
            int size = 0;
            for (int k = 0; k < whole; k++)
                if (k != left) part[size++] = corners[k];
            Vec3 p = Nearest(part, ref size);
            if (p.LengthSquared >= least) continue;
            (least, kept, nearest) = (p.LengthSquared, size, p);
            part[..size].CopyTo(best);
        }
        best[..kept].CopyTo(corners);
        count = kept;
        return nearest;
    }

    static Vec3 Keep(Span<Vec3> corners, ref int count, Vec3 corner)
    {
        (corners[0], count) = (corner, 1);
        return corner;
    }
}
