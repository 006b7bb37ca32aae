using System.Runtime.InteropServices;
using Praxis.Core;
using Lanes = System.Runtime.Intrinsics.Vector256<double>;

namespace Praxis.Simulation;

/// <summary>
/// Points on a grid, or vectors at them, axis by axis, so that four neighbours of a row are one machine vector. A row is filled up to a
/// whole number of them; the places that are too many hold points at rest that nothing moves.
/// </summary>
sealed class Points
{
    const int Width = 4; // doubles in a machine vector
    readonly int count;

    public Points(int columns, int rows)
    {
        (Stride, Rows) = (StrideOf(columns), rows);
        count = Stride * rows;
        // what looks at a point's next neighbour may look beyond the end
        (X, Y, Z) = (new double[count + Width], new double[count + Width], new double[count + Width]);
    }

    /// <summary>Places from a point to that above it in the grid.</summary>
    public int Stride { get; }

    public int Rows { get; }

    public double[] X { get; }
    public double[] Y { get; }
    public double[] Z { get; }

    public Span<Lanes> LanesX => MemoryMarshal.Cast<double, Lanes>(X.AsSpan(0, count));
    public Span<Lanes> LanesY => MemoryMarshal.Cast<double, Lanes>(Y.AsSpan(0, count));
    public Span<Lanes> LanesZ => MemoryMarshal.Cast<double, Lanes>(Z.AsSpan(0, count));

    public Vec3 this[int place]
    {
        get => new(X[place], Y[place], Z[place]);
        set => (X[place], Y[place], Z[place]) = (value.X, value.Y, value.Z);
    }

    public static int StrideOf(int columns) => (columns + Width - 1) / Width * Width;

    /// <summary>A grid that lies flat, its superfluous places included.</summary>
    public static Points Flat(int columns, int rows, double spacingX, double spacingY)
    {
        var flat = new Points(columns, rows);
        for (int k = 0; k < flat.count; k++) flat[k] = new(k % flat.Stride * spacingX, k / flat.Stride * spacingY, 0);
        return flat;
    }

    /// <summary>Takes over all points.</summary>
    public void Take(Points from)
    {
        from.X.CopyTo(X, 0);
        from.Y.CopyTo(Y, 0);
        from.Z.CopyTo(Z, 0);
    }

    /// <summary>Takes rows for columns and columns for rows.</summary>
    /// <param name="from">Points to take.</param>
    /// <param name="columns">Columns of <paramref name="from"/>.</param>
    public void Transpose(Points from, int columns)
    {
        Transpose(from.X, X, from.Stride, Stride, columns, from.Rows);
        Transpose(from.Y, Y, from.Stride, Stride, columns, from.Rows);
        Transpose(from.Z, Z, from.Stride, Stride, columns, from.Rows);
    }

    static void Transpose(ReadOnlySpan<double> from, Span<double> to, int fromStride, int toStride, int columns, int rows)
    {
        for (int i = 0; i < columns; i++)
        {
            Span<double> row = to.Slice(i * toStride, rows);
            for (int j = 0, k = i; j < row.Length; j++, k += fromStride) row[j] = from[k];
        }
    }
}
