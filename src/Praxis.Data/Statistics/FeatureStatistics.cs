using System.Text.Json.Nodes;

namespace Praxis.Data;

/// <summary>The ten statistics that LeRobot keeps of a feature, one value per element (per channel of a camera).</summary>
public sealed record FeatureStatistics
{
    /// <summary>Names in the order they are written.</summary>
    public static IReadOnlyList<string> Names { get; } = ["min", "max", "mean", "std", "count", "q01", "q10", "q50", "q90", "q99"];

    internal static readonly double[] Quantiles = [0.01, 0.10, 0.50, 0.90, 0.99];

    /// <summary>Shape of every statistic but the count: the feature's own, or [channels, 1, 1] for cameras.</summary>
    public required IReadOnlyList<int> Shape { get; init; }

    /// <summary>Number of frames that were counted.</summary>
    public required long Count { get; init; }

    public required double[] Min { get; init; }
    public required double[] Max { get; init; }
    public required double[] Mean { get; init; }

    /// <summary>Population standard deviation.</summary>
    public required double[] Std { get; init; }

    /// <summary>The quantiles 0.01, 0.1, 0.5, 0.9, 0.99, each with one value per element.</summary>
    public required double[][] Quantile { get; init; }

    /// <summary>The values of a statistic by its name; the count is a single value.</summary>
    public double[] this[string name] => name switch
    {
        "min" => Min, "max" => Max, "mean" => Mean, "std" => Std, "count" => [Count],
        "q01" => Quantile[0], "q10" => Quantile[1], "q50" => Quantile[2], "q90" => Quantile[3], "q99" => Quantile[4],
        _ => throw new ArgumentException($"No statistic '{name}'. Known: {string.Join(", ", Names)}."),
    };

    /// <summary>Exact statistics of a whole column.</summary>
    /// <param name="values">(frames, elements) row-major; not empty.</param>
    /// <param name="shape">Shape of one frame.</param>
    public static FeatureStatistics Of(ReadOnlySpan<double> values, IReadOnlyList<int> shape)
    {
        int size = shape.Aggregate(1, (a, b) => a * b), frames = values.Length / size;
        var result = Empty(shape, frames, size);
        var column = new double[frames];
        for (int k = 0; k < size; k++)
        {
            for (int i = 0; i < frames; i++) column[i] = values[i * size + k];
            result.Describe(k, column);
        }
        return result;
    }

    internal static FeatureStatistics Empty(IReadOnlyList<int> shape, long count, int size) => new()
    {
        Shape = shape, Count = count, Min = new double[size], Max = new double[size], Mean = new double[size], Std = new double[size],
        Quantile = [.. Quantiles.Select(_ => new double[size])],
    };

    // two passes in index order, then a sort for the order statistics
    void Describe(int element, double[] column)
    {
        double sum = 0, squares = 0;
        foreach (double x in column) sum += x;
        double mean = sum / column.Length;
        foreach (double x in column) squares += (x - mean) * (x - mean);
        Array.Sort(column);
        (Min[element], Max[element]) = (column[0], column[^1]);
        Mean[element] = Math.Clamp(mean, column[0], column[^1]); // rounding must not push a constant's mean past it
        Std[element] = Math.Sqrt(squares / column.Length);
        for (int q = 0; q < Quantiles.Length; q++) Quantile[q][element] = AtRank(Quantiles[q] * (column.Length - 1), r => column[r]);
    }

    /// <summary>Linear interpolation between the two nearest order statistics, as numpy's default does.</summary>
    internal static double AtRank(double rank, Func<long, double> sorted)
    {
        long below = (long)Math.Floor(rank);
        double low = sorted(below), part = rank - below;
        return part == 0 ? low : low + (sorted(below + 1) - low) * part;
    }

    /// <summary>The entry of stats.json: nested lists in the shape of the statistic.</summary>
    public JsonObject ToJson()
    {
        var json = new JsonObject();
        foreach (string name in Names)
            json[name] = name == "count" ? new JsonArray(Count) : Nest(this[name], Shape, 0, 0, Shape.Aggregate(1, (a, b) => a * b));
        return json;
    }

    static JsonArray Nest(double[] values, IReadOnlyList<int> shape, int axis, int from, int size)
    {
        var list = new JsonArray();
        int step = size / shape[axis];
        for (int i = 0; i < shape[axis]; i++)
            list.Add(axis == shape.Count - 1 ? JsonValue.Create(values[from + i]) : Nest(values, shape, axis + 1, from + i * step, step));
        return list;
    }
}
