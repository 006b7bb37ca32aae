namespace Praxis.Assets;

/// <summary>Simple polygons, counter-clockwise, without holes.</summary>
static class Polygon
{
    /// <summary>Cuts a polygon into triangles.</summary>
    /// <returns>Indices of points, three per triangle, counter-clockwise.</returns>
    /// <remarks>Ear clipping (Meisters 1975); of all ears the one with the largest smallest angle goes first.</remarks>
    public static int[] Triangulate(IReadOnlyList<(double X, double Y)> points)
    {
        var left = Enumerable.Range(0, points.Count).ToList();
        var triangles = new List<int>();
        while (left.Count > 3)
        {
            int ear = BestEar(points, left);
            triangles.AddRange(Around(left, ear));
            left.RemoveAt(ear);
        }
        return [.. triangles, .. left];
    }

    /// <summary>Cuts a polygon into convex ones.</summary>
    /// <returns>Each as indices of points, counter-clockwise.</returns>
    /// <remarks>Hertel and Mehlhorn 1983: at most four times as many as needed.</remarks>
    public static IReadOnlyList<int[]> ConvexPieces(IReadOnlyList<(double X, double Y)> points)
    {
        int[] triangles = Triangulate(points);
        var pieces = new List<int[]>();
        for (int i = 0; i < triangles.Length; i += 3) pieces.Add(triangles[i..(i + 3)]);
        for (int a = 0; a < pieces.Count; a++)
            for (int b = a + 1; b < pieces.Count; b++)
                if (Merged(points, pieces[a], pieces[b]) is { } both)
                {
                    pieces[a] = both;
                    pieces.RemoveAt(b);
                    b = a; // the larger piece may have new neighbours among those already seen
                }
        return pieces;
    }

    static int BestEar(IReadOnlyList<(double X, double Y)> points, List<int> left)
    {
        (int best, double worth) = (-1, double.NegativeInfinity);
        for (int i = 0; i < left.Count; i++)
        {
            int[] ear = Around(left, i);
            if (Turn(points, ear[0], ear[1], ear[2]) <= 0 || left.Any(p => !ear.Contains(p) && IsInside(points, ear, p))) continue;
            double quality = SmallestSine(points, ear);
            if (quality > worth) (best, worth) = (i, quality);
        }
        return best >= 0 ? best : throw new ArgumentException("The outline crosses itself, or runs clockwise.", nameof(points));
    }

    static int[] Around(List<int> left, int i) => [left[(i + left.Count - 1) % left.Count], left[i], left[(i + 1) % left.Count]];

    // twice the signed area of a triangle
    static double Turn(IReadOnlyList<(double X, double Y)> p, int a, int b, int c) =>
        (p[b].X - p[a].X) * (p[c].Y - p[a].Y) - (p[b].Y - p[a].Y) * (p[c].X - p[a].X);

    static bool IsInside(IReadOnlyList<(double X, double Y)> points, int[] t, int p) =>
        points[p] != points[t[0]] && points[p] != points[t[1]] && points[p] != points[t[2]]
        && Turn(points, t[0], t[1], p) >= 0 && Turn(points, t[1], t[2], p) >= 0 && Turn(points, t[2], t[0], p) >= 0;

    static double SmallestSine(IReadOnlyList<(double X, double Y)> points, int[] t)
    {
        double Side(int a, int b) => Math.Sqrt(Math.Pow(points[a].X - points[b].X, 2) + Math.Pow(points[a].Y - points[b].Y, 2));
        double u = Side(t[0], t[1]), v = Side(t[1], t[2]), w = Side(t[2], t[0]);
        return Turn(points, t[0], t[1], t[2]) / Math.Max(u * v, Math.Max(v * w, w * u));
    }

    // two pieces with a common side, if they are convex together
    static int[]? Merged(IReadOnlyList<(double X, double Y)> points, int[] a, int[] b)
    {
        for (int i = 0; i < a.Length; i++)
        {
            int from = a[i], to = a[(i + 1) % a.Length], j = Array.IndexOf(b, to);
            if (j < 0 || b[(j + 1) % b.Length] != from) continue;
            int[] both = [.. Rotated(a, i + 1), .. Rotated(b, j + 1)[1..^1]];
            for (int k = 0; k < both.Length; k++)
                if (Turn(points, both[k], both[(k + 1) % both.Length], both[(k + 2) % both.Length]) < 0) return null;
            return both;
        }
        return null;
    }

    static int[] Rotated(int[] piece, int first) => [.. piece.Select((_, i) => piece[(first + i) % piece.Length])];
}
