using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Praxis.Assets;
using Praxis.Core;
using Lanes = System.Runtime.Intrinsics.Vector256<double>;

namespace Praxis.Simulation;

/// <summary>
/// Where a cloth touches itself: particles keep a thickness away from the layers above and below them. They are found by a hash grid over
/// the centres of cells, again when something has moved; each pair keeps the side on which it was found. What lies closer together at the
/// start, where layers are folded about each other, may lie so close again.
/// </summary>
/// <remarks>Teschner et al. 2003, "Optimized spatial hashing for collision detection of deformable objects".</remarks>
sealed class SheetSelfContacts
{
    const double Reach = 0.002;   // m beyond a thickness where pairs are looked for
    const double Far = 0.0004;    // m that particles move before they are looked for again: two come nearer by a part of the reach
    const double Fastest = 0.3;   // m/s: how fast layers that overlap come apart
    const double Friction = 0.5;  // of cotton on cotton
    const double Pressed = 0.98;  // of a thickness: what lies nearer at the start was pressed so
    const int Ring = 2;           // cells that near along the cloth are kept apart by bending alone, or are the same layer
    const int Layers = 8;         // that one particle can lie between

    readonly Cloth cloth;
    readonly Sheet sheet;
    readonly double span;
    readonly (int Column, int Row)[] cells; // and where their centres are, and in which box of the hash grid
    readonly Vec3[] centres;
    readonly (long X, long Y, long Z)[] boxes;
    readonly int[] next, first;
    readonly Points looked;       // where all were when pairs were looked for
    readonly List<Pair> pairs = [];
    readonly (int Cell, double Apart)[]?[] pressed; // by place: cells that were nearer than a thickness, and how near, m
    bool fresh = true;

    public SheetSelfContacts(Cloth cloth, Sheet sheet)
    {
        (this.cloth, this.sheet) = (cloth, sheet);
        // of any point of a cell from its centre, and what is looked for
        double x = cloth.SpacingX, y = cloth.SpacingY;
        span = Math.Sqrt(x * x + y * y) / 2 + cloth.Thickness + Reach;
        cells = [.. Enumerable.Range(0, (cloth.Columns - 1) * (cloth.Rows - 1))
            .Select(c => (c % (cloth.Columns - 1), c / (cloth.Columns - 1)))];
        int buckets = 64;
        while (buckets < 2 * cells.Length) buckets *= 2;
        (centres, boxes) = (new Vec3[cells.Length], new (long, long, long)[cells.Length]);
        (next, first) = (new int[cells.Length], new int[buckets]);
        looked = new(cloth.Columns, cloth.Rows);
        pressed = new (int, double)[sheet.X.Stride * cloth.Rows][];
        Find();
        foreach (var group in pairs.Where(t => t.Apart < Pressed * cloth.Thickness).GroupBy(t => t.P))
            pressed[group.Key] = [.. group.Select(t => (t.Cell, t.Apart))];
    }

    /// <summary>Finds the pairs that may touch within a step, unless little has moved since it last did.</summary>
    public void Look()
    {
        if (!fresh && !HasMoved()) return;
        fresh = false;
        Find();
    }

    /// <summary>Keeps them a thickness apart within a small step.</summary>
    public void Resolve(double h)
    {
        Lanes[] x = sheet.Now, before = sheet.Was;
        foreach (ref readonly Pair t in CollectionsMarshal.AsSpan(pairs))
        {
            Lanes apart = x[t.P] - (x[t.A] * t.U + x[t.B] * t.V + x[t.C] * t.W);
            double gap = Sheet.Dot(apart, t.Normal) - t.Wanted;
            if (gap >= 0) continue;
            Lanes moved = apart - (before[t.P] - (before[t.A] * t.U + before[t.B] * t.V + before[t.C] * t.W));
            double approach = Sheet.Dot(moved, t.Normal), push = Math.Min(-gap, Math.Max(0, -approach) + Fastest * h);
            Lanes slide = moved - t.Normal * approach;
            double length = Math.Sqrt(Sheet.Dot(slide, slide)), most = Friction * push, hold = length > most ? most / length : 1;
            Lanes shift = (t.Normal * push - slide * hold) * t.Share;
            x[t.P] += shift;
            x[t.A] -= shift * t.U;
            x[t.B] -= shift * t.V;
            x[t.C] -= shift * t.W;
        }
    }

    bool HasMoved()
    {
        for (int j = 0; j < cloth.Rows; j++)
            for (int k = sheet.Place(0, j); k < sheet.Place(cloth.Columns, j); k++)
                if ((sheet.X[k] - looked[k]).LengthSquared > Far * Far) return true;
        return false;
    }

    void Find()
    {
        pairs.Clear();
        looked.Take(sheet.X);
        int n = sheet.X.Stride;
        Array.Fill(first, -1);
        for (int c = 0; c < cells.Length; c++)
        {
            int k = sheet.Place(cells[c].Column, cells[c].Row);
            centres[c] = (sheet.X[k] + sheet.X[k + 1] + sheet.X[k + n] + sheet.X[k + n + 1]) / 4;
            boxes[c] = (Key(centres[c].X), Key(centres[c].Y), Key(centres[c].Z));
            int bucket = Bucket(boxes[c].X, boxes[c].Y, boxes[c].Z);
            (next[c], first[bucket]) = (first[bucket], c);
        }
        Span<Pair> nearest = stackalloc Pair[Layers];
        for (int j = 0; j < cloth.Rows; j++)
            for (int i = 0; i < cloth.Columns; i++)
            {
                int count = Around(i, j, nearest);
                foreach (ref readonly Pair pair in nearest[..count]) pairs.Add(pair);
            }
    }

    // the nearest point of each layer around a particle; returns how many there are
    int Around(int column, int row, Span<Pair> nearest)
    {
        int p = sheet.Place(column, row), count = 0;
        Vec3 x = sheet.X[p];
        (long kx, long ky, long kz) = (Key(x.X), Key(x.Y), Key(x.Z));
        for (int near = 0; near < 27; near++)
        {
            (long ax, long ay, long az) = (kx + near % 3 - 1, ky + near / 3 % 3 - 1, kz + near / 9 - 1);
            for (int c = first[Bucket(ax, ay, az)]; c >= 0; c = next[c])
            {
                // other boxes of the grid may share the bucket
                if (boxes[c] != (ax, ay, az) || (centres[c] - x).LengthSquared > span * span) continue;
                int di = column - cells[c].Column, dj = row - cells[c].Row;
                if (di >= -Ring && di <= Ring + 1 && dj >= -Ring && dj <= Ring + 1) continue;
                if (Nearest(p, c) is not { } pair) continue;
                int layer = 0;
                while (layer < count && !AreNeighbours(nearest[layer].Cell, c)) layer++;
                if (layer == count && count < nearest.Length) nearest[count++] = pair;
                else if (layer < count && pair.Apart < nearest[layer].Apart) nearest[layer] = pair;
            }
        }
        return count;
    }

    bool AreNeighbours(int cell, int other) => Math.Abs(cells[cell].Column - cells[other].Column) <= Ring
        && Math.Abs(cells[cell].Row - cells[other].Row) <= Ring;

    Pair? Nearest(int p, int cell)
    {
        int n = sheet.X.Stride, k = sheet.Place(cells[cell].Column, cells[cell].Row);
        Pair one = Between(p, cell, k, k + 1, k + n + 1), other = Between(p, cell, k, k + n + 1, k + n);
        Pair nearer = one.Apart <= other.Apart ? one : other;
        return nearer.Apart > cloth.Thickness + Reach ? null : nearer;
    }

    Pair Between(int p, int cell, int a, int b, int c)
    {
        Points x = sheet.X;
        Vec3 near = Nearest(x[p], x[a], x[b], x[c], out double u, out double v, out double w), apart = x[p] - near;
        double distance = apart.Length, wanted = cloth.Thickness;
        foreach ((int known, double was) in pressed[p] ?? [])
            if (AreNeighbours(known, cell)) wanted = Math.Min(wanted, was);
        Vec3 normal = distance > 0.1 * cloth.Thickness ? apart / distance : Vec3.Cross(x[b] - x[a], x[c] - x[a]).Normalized();
        Lanes side = Vector256.Create(normal.X, normal.Y, normal.Z, 0);
        return new(p, cell, a, b, c, u, v, w, 1 / (1 + u * u + v * v + w * w), side, distance, wanted);
    }

    long Key(double x) => (long)Math.Floor(x / span);

    int Bucket(long x, long y, long z) => (int)((ulong)(x * 73856093 ^ y * 19349663 ^ z * 83492791) & (ulong)(first.Length - 1));

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

    /// <summary>A particle and a triangle of the cloth.</summary>
    /// <param name="P">Place of the particle.</param>
    /// <param name="Cell">That the triangle is half of.</param>
    /// <param name="A">Place of its first corner.</param>
    /// <param name="B">Of its second.</param>
    /// <param name="C">Of its third.</param>
    /// <param name="U">Share of the first corner in the point that was nearest.</param>
    /// <param name="V">Of the second.</param>
    /// <param name="W">Of the third.</param>
    /// <param name="Share">Of a correction that the particle takes.</param>
    /// <param name="Normal">From that point to the particle.</param>
    /// <param name="Apart">How far it is, m.</param>
    /// <param name="Wanted">How far it is to be at least, m.</param>
    readonly record struct Pair(
        int P, int Cell, int A, int B, int C, double U, double V, double W, double Share, Lanes Normal, double Apart, double Wanted);
}
