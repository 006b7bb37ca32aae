namespace Praxis.Bench;

/// <summary>Repeated measurements of one thing.</summary>
sealed class Samples
{
    readonly List<double> values = [];

    public int Count => values.Count;

    public void Add(double value) => values.Add(value);

    public double Median => Quantile(0.5);

    /// <summary>The value at a rank, 0 to 1, between the nearest two.</summary>
    public double Quantile(double rank)
    {
        double[] sorted = [.. values.Order()];
        double at = rank * (sorted.Length - 1);
        int i = (int)at;
        return i + 1 < sorted.Length ? sorted[i] + (sorted[i + 1] - sorted[i]) * (at - i) : sorted[i];
    }
}
