using System.Numerics;
using Praxis.Core;

namespace Praxis.Tests.Contracts.Objects;

/// <summary>Questions that tests ask of meshes, answered the slow and plain way.</summary>
static class MeshQueries
{
    /// <summary>Edges that do not run as often one way as the other, after welding equal positions: none when the mesh is closed.</summary>
    public static int OpenEdges(Mesh mesh)
    {
        var balance = new Dictionary<((long, long, long), (long, long, long)), int>();
        for (int i = 0; i < mesh.Triangles.Length; i++)
        {
            var a = Key(mesh.Positions[mesh.Triangles[i]]);
            var b = Key(mesh.Positions[mesh.Triangles[i % 3 == 2 ? i - 2 : i + 1]]);
            if (a == b) continue;
            bool forward = a.CompareTo(b) < 0;
            var edge = forward ? (a, b) : (b, a);
            balance[edge] = balance.GetValueOrDefault(edge) + (forward ? 1 : -1);
        }
        return balance.Values.Count(v => v != 0);
    }

    static (long, long, long) Key(Vector3 p) => ((long)MathF.Round(p.X * 1e6f), (long)MathF.Round(p.Y * 1e6f),
        (long)MathF.Round(p.Z * 1e6f));

    /// <summary>Points spread evenly over the surface.</summary>
    public static IEnumerable<Vec3> Sample(Mesh mesh, int count, RngSequence rng)
    {
        var cumulative = new double[mesh.TriangleCount];
        double total = 0;
        for (int t = 0; t < cumulative.Length; t++)
        {
            (Vec3 a, Vec3 b, Vec3 c) = Corners(mesh, t);
            cumulative[t] = total += Vec3.Cross(b - a, c - a).Length / 2;
        }
        for (int i = 0; i < count; i++)
        {
            int t = Array.BinarySearch(cumulative, rng.Unit() * total);
            (Vec3 a, Vec3 b, Vec3 c) = Corners(mesh, Math.Min(t < 0 ? ~t : t, cumulative.Length - 1));
            double root = Math.Sqrt(rng.Unit()), v = rng.Unit();
            yield return a * (1 - root) + b * (root * (1 - v)) + c * (root * v);
        }
    }

    /// <summary>Enclosed volume, m^3; negative where the faces look inwards.</summary>
    public static double Volume(Mesh mesh) => Enumerable.Range(0, mesh.TriangleCount)
        .Sum(t => Corners(mesh, t) is var (a, b, c) ? Vec3.Dot(a, Vec3.Cross(b, c)) / 6 : 0);

    /// <summary>How often the surface winds around a point: 1 inside, 0 outside (van Oosterom and Strackee 1983).</summary>
    public static double Winding(Mesh mesh, Vec3 p)
    {
        double sum = 0;
        for (int t = 0; t < mesh.TriangleCount; t++)
        {
            (Vec3 a, Vec3 b, Vec3 c) = Corners(mesh, t);
            (a, b, c) = (a - p, b - p, c - p);
            double la = a.Length, lb = b.Length, lc = c.Length;
            sum += Math.Atan2(Vec3.Dot(a, Vec3.Cross(b, c)), la * lb * lc + Vec3.Dot(a, b) * lc + Vec3.Dot(b, c) * la
                + Vec3.Dot(c, a) * lb);
        }
        return sum / (2 * Math.PI);
    }

    static (Vec3, Vec3, Vec3) Corners(Mesh mesh, int t) => (At(mesh, 3 * t), At(mesh, 3 * t + 1), At(mesh, 3 * t + 2));

    static Vec3 At(Mesh mesh, int corner) => mesh.Positions[mesh.Triangles[corner]] is var p ? new(p.X, p.Y, p.Z) : default;
}
