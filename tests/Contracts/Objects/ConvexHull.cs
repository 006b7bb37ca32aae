using Praxis.Assets;
using Praxis.Core;

namespace Praxis.Tests.Contracts.Objects;

/// <summary>
/// Signed distances to the convex hull of points: inside by its faces, outside by its corners (Wolfe, "Finding the nearest point in a
/// polytope", 1976).
/// </summary>
sealed class ConvexHull
{
    const double Tiny = 1e-7; // m
    readonly Vec3[] points;
    readonly (Vec3 Normal, double Offset)[] faces;

    public ConvexHull(CollisionShape.Hull hull)
    {
        points = [.. hull.Vertices];
        faces = [.. Faces(points)];
    }

    /// <summary>
    /// Distance, m; negative inside, the depth to the nearest face; of what is further than <paramref name="most"/>, at least that.
    /// </summary>
    public double Distance(Vec3 p, double most)
    {
        double beyond = double.MinValue;
        foreach ((Vec3 normal, double offset) in faces) beyond = Math.Max(beyond, Vec3.Dot(normal, p) - offset);
        return beyond <= 0 || beyond > most ? beyond : Outside(p, most);
    }

    double Outside(Vec3 p, double most)
    {
        var corral = new List<Vec3> { points[0] - p };
        var weights = new List<double> { 1 };
        for (int k = 0; k < 200; k++)
        {
            Vec3 x = Sum(corral, weights);
            if (x.Length < Tiny) return -Tiny;
            Vec3 next = points.MinBy(q => Vec3.Dot(x, q)) - p;
            double plane = Vec3.Dot(x, next) / x.Length; // everything lies beyond it
            if (plane > most) return plane;
            if (x.Length - plane < Tiny || corral.Contains(next)) return x.Length;
            corral.Add(next);
            weights.Add(0);
            Reduce(corral, weights);
        }
        throw new InvalidOperationException($"No nearest point to {p} found.");
    }

    // grows a tetrahedron by one point after the other, which replaces all faces that it sees
    static IEnumerable<(Vec3 Normal, double Offset)> Faces(Vec3[] points)
    {
        const double Flat = 1e-9; // m: what lies in a face is not seen
        Vec3 a = points[0], b = points.MaxBy(q => (q - a).Length), c = points.MaxBy(q => Vec3.Cross(b - a, q - a).Length);
        Vec3 plane = Vec3.Cross(b - a, c - a).Normalized(), d = points.MaxBy(q => Math.Abs(Vec3.Dot(plane, q - a)));
        if (Math.Abs(Vec3.Dot(plane, d - a)) < Tiny) throw new InvalidOperationException("A hull of points in one plane has no inside.");
        if (Vec3.Dot(plane, d - a) > 0) (b, c) = (c, b);
        var all = new List<(Vec3 A, Vec3 B, Vec3 C, Vec3 Normal)> { Face(a, b, c), Face(a, c, d), Face(c, b, d), Face(b, a, d) };
        foreach (Vec3 p in points)
        {
            var seen = all.FindAll(f => Vec3.Dot(f.Normal, p - f.A) > Flat);
            if (seen.Count == 0) continue;
            all.RemoveAll(seen.Contains);
            var edges = seen.SelectMany(f => ((Vec3, Vec3)[])[(f.A, f.B), (f.B, f.C), (f.C, f.A)]).ToHashSet();
            foreach ((Vec3 from, Vec3 to) in edges)
                if (!edges.Contains((to, from))) all.Add(Face(from, to, p));
        }
        // slivers have no normal to speak of; what they cover, their neighbours do
        return all.Select(f => (f.Normal, Vec3.Dot(f.Normal, f.A)))
            .Where(f => f.Normal != Vec3.Zero && points.All(q => Vec3.Dot(f.Normal, q) - f.Item2 < Tiny));
    }

    static (Vec3, Vec3, Vec3, Vec3) Face(Vec3 a, Vec3 b, Vec3 c) => (a, b, c, Vec3.Cross(b - a, c - a).Normalized());

    // to the point of the corral's hull that is nearest to the origin
    static void Reduce(List<Vec3> corral, List<double> weights)
    {
        while (true)
        {
            double[] wanted = NearestInPlane(corral);
            if (wanted.All(w => w > 1e-12))
            {
                for (int i = 0; i < wanted.Length; i++) weights[i] = wanted[i];
                return;
            }
            double step = 1;
            for (int i = 0; i < wanted.Length; i++)
                if (wanted[i] <= 1e-12) step = Math.Min(step, weights[i] / Math.Max(weights[i] - wanted[i], 1e-300));
            for (int i = wanted.Length - 1; i >= 0; i--)
            {
                weights[i] += step * (wanted[i] - weights[i]);
                if (weights[i] > 1e-12 || corral.Count == 1) continue;
                weights.RemoveAt(i);
                corral.RemoveAt(i);
            }
        }
    }

    // weights, of sum one but of any sign, of the point nearest to the origin: Lagrange's equations, by elimination
    static double[] NearestInPlane(List<Vec3> corral)
    {
        int n = corral.Count + 1;
        var rows = new double[n][];
        for (int row = 0; row < n; row++)
        {
            double Entry(int j) => row == 0 || j == 0 ? (row == j ? 0 : 1) : 1e4 * Vec3.Dot(corral[row - 1], corral[j - 1]);
            rows[row] = [.. Enumerable.Range(0, n).Select(Entry), row == 0 ? 1 : 0];
        }
        for (int c = 0; c < n; c++)
        {
            int pivot = Enumerable.Range(c, n - c).MaxBy(r => Math.Abs(rows[r][c]));
            (rows[c], rows[pivot]) = (rows[pivot], rows[c]);
            if (Math.Abs(rows[c][c]) < 1e-14) continue; // flat: one of them can be spared
            for (int r = 0; r < n; r++)
                if (r != c && rows[r][c] / rows[c][c] is not 0 and var f)
                    for (int j = c; j <= n; j++) rows[r][j] -= f * rows[c][j];
        }
        return [.. Enumerable.Range(1, n - 1).Select(i => Math.Abs(rows[i][i]) < 1e-14 ? 0 : rows[i][n] / rows[i][i])];
    }

    static Vec3 Sum(List<Vec3> points, List<double> weights)
    {
        Vec3 sum = default;
        for (int i = 0; i < points.Count; i++) sum += points[i] * weights[i];
        return sum;
    }
}
