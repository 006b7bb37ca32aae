using static System.FormattableString;

namespace Praxis.Data;

/// <summary>
/// V3-16: liquids are neither negative nor made. No frame of an episode has more in its vessels and puddles than the first one; less is
/// right, for the rest is in the air.
/// </summary>
sealed class LiquidAccount(Findings findings)
{
    const string Volumes = "label.liquid_volume", Spilled = "label.liquid_spilled";
    const double Rounding = 1e-6; // of a volume stored as float32, for each of a few

    int episode = -1;
    double first;

    /// <summary>Takes the finite numeric columns of one row group, in order.</summary>
    public void Add(IReadOnlyDictionary<string, double[]> columns, int rows)
    {
        if (!columns.TryGetValue(Volumes, out double[]? volumes) || !columns.TryGetValue(Spilled, out double[]? spilled)
            || !columns.TryGetValue("episode_index", out double[]? episodes) || spilled.Length != rows || episodes.Length != rows) return;
        int size = volumes.Length / rows;
        for (int row = 0; row < rows; row++)
        {
            ReadOnlySpan<double> vessels = volumes.AsSpan(row * size, size);
            double sum = spilled[row], least = spilled[row];
            foreach (double v in vessels) (sum, least) = (sum + v, Math.Min(least, v));
            if (episode != (int)episodes[row]) (episode, first) = ((int)episodes[row], sum);
            if (least < 0) findings.Error("V3-16", Invariant($"A volume of {least} m^3 cannot be."), "", null, Volumes, episode, row);
            else if (sum > first * (1 + Rounding))
                findings.Error("V3-16", Invariant($"{sum} m^3 of liquid are in vessels and puddles, at first it was {first} m^3."), "", null,
                    Volumes, episode, row);
            else continue;
            return;
        }
    }
}
