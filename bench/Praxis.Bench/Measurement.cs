namespace Praxis.Bench;

/// <summary>One row: what was measured, and what the peer needs for the same.</summary>
/// <param name="Name">Stable name.</param>
/// <param name="Value">Median of several runs; null when it could not be measured here, see <paramref name="Note"/>.</param>
/// <param name="Unit">"ms" (less is better), "1/s" and the like (more is better).</param>
/// <param name="Peer">The peer's value in the same unit, measured in the same run; null without a peer.</param>
/// <param name="Ratio">How many times better than the peer; below 1 the peer is better.</param>
/// <param name="Note">Settings, sizes, and why something is missing.</param>
public sealed record Measurement(string Name, double? Value, string Unit, double? Peer, double? Ratio, string Note)
{
    /// <summary>A figure without a peer.</summary>
    public static Measurement Of(string name, double value, string unit, string note) => new(name, Round(value), unit, null, null, note);

    /// <summary>A time beside that of a peer.</summary>
    /// <param name="name">Stable name.</param>
    /// <param name="value">Ours, ms.</param>
    /// <param name="peer">The peer's, ms; null when it could not be measured.</param>
    /// <param name="note">Settings.</param>
    public static Measurement Milliseconds(string name, double value, double? peer, string note) =>
        new(name, Round(value), "ms", Round(peer), Round(peer / value), note);

    /// <summary>A row that this machine cannot measure.</summary>
    public static Measurement Missing(string name, string unit, string why) => new(name, null, unit, null, null, why);

    // four digits: more would be noise
    static double? Round(double? value) => value is { } v && v != 0 && double.IsFinite(v)
        ? Math.Round(v, Math.Clamp(3 - (int)Math.Floor(Math.Log10(Math.Abs(v))), 0, 12))
        : value;
}
