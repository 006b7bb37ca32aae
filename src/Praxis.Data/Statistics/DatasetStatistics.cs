using System.Runtime.InteropServices;

namespace Praxis.Data;

/// <summary>
/// Statistics of a numeric feature over a whole dataset in two passes and constant memory. The first pass merges the exact statistics of
/// episodes; the second counts every value in bins between the known ends. A bin remembers its own least and greatest value, so
/// quantiles of discrete values are exact and those of continuous ones are off by less than a bin (range / 2048).
/// </summary>
/// <remarks>Merging of means and variances: Chan, Golub, LeVeque 1979. Everything happens in the order of episodes.</remarks>
public sealed class DatasetStatistics
{
    const int Bins = 2048;
    readonly IReadOnlyList<int> shape;
    readonly int size;
    readonly double[] min, max, mean, squares;
    Bin[]? bins;
    long count, counted;

    struct Bin { public long Count; public double Low, High; }

    /// <param name="shape">Shape of the feature in one frame.</param>
    public DatasetStatistics(IReadOnlyList<int> shape)
    {
        this.shape = shape;
        size = shape.Aggregate(1, (a, b) => a * b);
        (min, max, mean, squares) = (new double[size], new double[size], new double[size], new double[size]);
        Array.Fill(min, double.PositiveInfinity);
        Array.Fill(max, double.NegativeInfinity);
    }

    /// <summary>First pass: adds an episode's exact statistics.</summary>
    public void Merge(FeatureStatistics episode)
    {
        long total = count + episode.Count;
        for (int k = 0; k < size; k++)
        {
            min[k] = Math.Min(min[k], episode.Min[k]);
            max[k] = Math.Max(max[k], episode.Max[k]);
            double delta = episode.Mean[k] - mean[k];
            mean[k] += delta * episode.Count / total;
            squares[k] += episode.Std[k] * episode.Std[k] * episode.Count + delta * delta * count * episode.Count / total;
        }
        count = total;
    }

    /// <summary>Second pass: counts an episode's values, (frames, elements) row-major.</summary>
    public void Count(ReadOnlySpan<double> values)
    {
        bins ??= new Bin[size * Bins];
        for (int i = 0; i < values.Length; i++)
        {
            int k = i % size;
            double x = values[i], range = max[k] - min[k];
            int at = range > 0 ? Math.Clamp((int)((x - min[k]) / range * Bins), 0, Bins - 1) : 0;
            ref Bin bin = ref bins[k * Bins + at];
            if (bin.Count++ == 0) (bin.Low, bin.High) = (x, x);
            else if (x < bin.Low) bin.Low = x;
            else if (x > bin.High) bin.High = x;
        }
        counted += values.Length / size;
    }

    /// <exception cref="InvalidOperationException">The second pass did not see the frames of the first.</exception>
    public FeatureStatistics Result()
    {
        if (bins is null || counted != count)
            throw new InvalidOperationException($"{counted} of {count} frames went through the second pass.");
        var result = FeatureStatistics.Empty(shape, count, size);
        for (int k = 0; k < size; k++)
        {
            (result.Min[k], result.Max[k], result.Mean[k], result.Std[k]) =
                (min[k], max[k], Math.Clamp(mean[k], min[k], max[k]), Math.Sqrt(squares[k] / count));
            ReadOnlyMemory<Bin> mine = bins.AsMemory(k * Bins, Bins);
            for (int q = 0; q < FeatureStatistics.Quantiles.Length; q++)
                result.Quantile[q][k] = FeatureStatistics.AtRank(
                    FeatureStatistics.Quantiles[q] * (count - 1), rank => OrderStatistic(mine.Span, rank));
        }
        return result;
    }

    // the values of a bin are taken to lie evenly between its least and its greatest
    static double OrderStatistic(ReadOnlySpan<Bin> bins, long rank)
    {
        foreach (ref readonly Bin bin in bins)
        {
            if (rank < bin.Count) return bin.Count == 1 ? bin.Low : bin.Low + (bin.High - bin.Low) * rank / (bin.Count - 1);
            rank -= bin.Count;
        }
        throw new InvalidOperationException("The rank lies beyond the last value.");
    }
}
