using Praxis.Assets;
using Praxis.Core;

namespace Praxis.Simulation;

/// <summary>
/// Where a cloth touches itself: particles keep a thickness away from cells that they are not part of. Candidates are found once per step
/// by a hash grid over the cells' centres; each keeps the side on which it was found.
/// </summary>
/// <remarks>Teschner et al. 2003, "Optimized spatial hashing for collision detection of deformable objects".</remarks>
sealed class SheetSelfContacts
{
    const double Reach = 0.002;  // m beyond a thickness where candidates are looked for
    const double Fastest = 0.3;  // m/s: how fast layers that overlap come apart
    const double Friction = 0.5; // of cotton on cotton
    const int Ring = 2;          // cells that near along the cloth are kept apart by bending alone

    readonly Cloth cloth;
    readonly Sheet sheet;
    readonly double span;
    readonly Vec3[] centres;
    readonly int[] next, first;
    readonly List<Pair> pairs = [];

    public SheetSelfContacts(Cloth cloth, Sheet sheet)
    {
        (this.cloth, this.sheet) = (cloth, sheet);
        // of any point of a cell from its centre, and what is looked for
        double x = cloth.SpacingX, y = cloth.SpacingY;
        span = Math.Sqrt(x * x + y * y) / 2 + cloth.Thickness + Reach;
        int cells = (cloth.Columns - 1) * (cloth.Rows - 1), buckets = 64;
        while (buckets < 2 * cells) buckets *= 2;
        (centres, next, first) = (new Vec3[cells], new int[cells], new int[buckets]);
    }

    /// <summary>Finds the pairs that may touch within a step.</summary>
    public void Look()
    {
        pairs.Clear();
        int across = cloth.Columns - 1, n = cloth.Columns;
        Array.Fill(first, -1);
        for (int c = 0; c < centres.Length; c++)
        {
            int k = Corner(c);
            centres[c] = (sheet.X[k] + sheet.X[k + 1] + sheet.X[k + n] + sheet.X[k + n + 1]) / 4;
            int bucket = Bucket(Key(centres[c].X), Key(centres[c].Y), Key(centres[c].Z));
            (next[c], first[bucket]) = (first[bucket], c);
        }
        for (int p = 0; p < sheet.X.Length; p++)
        {
            Vec3 x = sheet.X[p];
            long kx = Key(x.X), ky = Key(x.Y), kz = Key(x.Z);
            for (int near = 0; near < 27; near++)
            {
                (long ax, long ay, long az) = (kx + near % 3 - 1, ky + near / 3 % 3 - 1, kz + near / 9 - 1);
                for (int c = first[Bucket(ax, ay, az)]; c >= 0; c = next[c])
                {
                    // other cells of the grid may share the bucket
                    if (Key(centres[c].X) != ax || Key(centres[c].Y) != ay || Key(centres[c].Z) != az) continue;
                    if ((centres[c] - x).LengthSquared > span * span) continue;
                    int di = p % n - c % across, dj = p / n - c / across;
                    if (di >= -Ring && di <= Ring + 1 && dj >= -Ring && dj <= Ring + 1) continue;
                    int k = Corner(c);
                    Try(p, k, k + 1, k + n + 1);
                    Try(p, k, k + n + 1, k + n);
                }
            }
        }
    }

    /// <summary>Keeps them a thickness apart within a small step.</summary>
    public void Resolve(double h)
    {
        Vec3[] x = sheet.X, before = sheet.Before;
        foreach (ref readonly Pair t in System.Runtime.InteropServices.CollectionsMarshal.AsSpan(pairs))
        {
            Vec3 apart = x[t.P] - (t.U * x[t.A] + t.V * x[t.B] + t.W * x[t.C]);
            double gap = Vec3.Dot(apart, t.Normal) - cloth.Thickness;
            if (gap >= 0) continue;
            Vec3 moved = apart - (before[t.P] - (t.U * before[t.A] + t.V * before[t.B] + t.W * before[t.C]));
            double w = 1 + t.U * t.U + t.V * t.V + t.W * t.W, approach = Vec3.Dot(moved, t.Normal);
            double push = Math.Min(-gap, Math.Max(0, -approach) + Fastest * h);
            Vec3 slide = moved - approach * t.Normal;
            double length = slide.Length, hold = length > 0 ? Math.Min(1, Friction * push / length) : 0;
            Vec3 shift = (push * t.Normal - hold * slide) / w;
            x[t.P] += shift;
            x[t.A] -= t.U * shift;
            x[t.B] -= t.V * shift;
            x[t.C] -= t.W * shift;
        }
    }

    int Corner(int cell) => cell / (cloth.Columns - 1) * cloth.Columns + cell % (cloth.Columns - 1);

    long Key(double x) => (long)Math.Floor(x / span);

    int Bucket(long x, long y, long z) => (int)((ulong)(x * 73856093 ^ y * 19349663 ^ z * 83492791) & (ulong)(first.Length - 1));

    void Try(int p, int a, int b, int c)
    {
        Vec3 near = Nearest(sheet.X[p], sheet.X[a], sheet.X[b], sheet.X[c], out double u, out double v, out double w);
        Vec3 apart = sheet.X[p] - near;
        double distance = apart.Length;
        if (distance > cloth.Thickness + Reach) return;
        Vec3 normal = distance > 0.1 * cloth.Thickness ? apart / distance
            : Vec3.Cross(sheet.X[b] - sheet.X[a], sheet.X[c] - sheet.X[a]).Normalized();
        pairs.Add(new(p, a, b, c, u, v, w, normal));
    }

    /// <summary>Nearest point of a triangle, with its weights (Ericson 2005, "Real-Time Collision Detection", 5.1.5).</summary>
    static Vec3 Nearest(Vec3 p, Vec3 a, Vec3 b, Vec3 c, out double u, out double v, out double w)
    {
        Vec3 ab = b - a, ac = c - a, ap = p - a, bp = p - b, cp = p - c;
        double d1 = Vec3.Dot(ab, ap), d2 = Vec3.Dot(ac, ap), d3 = Vec3.Dot(ab, bp), d4 = Vec3.Dot(ac, bp);
        double d5 = Vec3.Dot(ab, cp), d6 = Vec3.Dot(ac, cp), va = d3 * d6 - d5 * d4, vb = d5 * d2 - d1 * d6, vc = d1 * d4 - d3 * d2;
        if (d1 <= 0 && d2 <= 0) (v, w) = (0, 0);
        else if (d3 >= 0 && d4 <= d3) (v, w) = (1, 0);
        else if (d6 >= 0 && d5 <= d6) (v, w) = (0, 1);
        else if (vc <= 0 && d1 >= 0 && d3 <= 0) (v, w) = (d1 / (d1 - d3), 0);
        else if (vb <= 0 && d2 >= 0 && d6 <= 0) (v, w) = (0, d2 / (d2 - d6));
        else if (va <= 0 && d4 - d3 >= 0 && d5 - d6 >= 0)
        {
            w = (d4 - d3) / (d4 - d3 + d5 - d6);
            v = 1 - w;
        }
        else (v, w) = (vb / (va + vb + vc), vc / (va + vb + vc));
        u = 1 - v - w;
        return u * a + v * b + w * c;
    }

    /// <summary>A particle and a triangle of the cloth, with the point of it that was nearest, and the side.</summary>
    readonly record struct Pair(int P, int A, int B, int C, double U, double V, double W, Vec3 Normal);
}
