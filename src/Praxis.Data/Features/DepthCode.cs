using System.Text.Json.Nodes;

namespace Praxis.Data;

/// <summary>
/// LeRobot's 12-bit depth code: 0..4095 = round(4095 * n), n = (ln(d + shift) - ln(min + shift)) / (ln(max + shift) - ln(min + shift)),
/// clipped. Near depths get finer steps.
/// </summary>
/// <param name="Min">Nearest depth, m.</param>
/// <param name="Max">Farthest depth, m.</param>
/// <param name="Shift">Softens the logarithm, m.</param>
public sealed record DepthCode(double Min = 0.01, double Max = 10, double Shift = 3.5)
{
    public const int Levels = 4096;

    double LogMin => Math.Log(Min + Shift);
    double LogRange => Math.Log(Max + Shift) - LogMin;

    /// <summary>The code of a depth in m; NaN and anything beyond the range are clipped to its ends.</summary>
    public ushort Encode(double metres)
    {
        if (!(metres > Min)) return 0;
        if (metres >= Max) return Levels - 1;
        return (ushort)Math.Round((Levels - 1) * (Math.Log(metres + Shift) - LogMin) / LogRange, MidpointRounding.ToEven);
    }

    /// <summary>The depth in m that a code stands for.</summary>
    public double Decode(int code) => Math.Exp(LogMin + LogRange * code / (Levels - 1)) - Shift;

    internal void AddTo(JsonObject json)
    {
        json["video.depth_min"] = Min;
        json["video.depth_max"] = Max;
        json["video.shift"] = Shift;
        json["video.use_log"] = true;
        json["depth_unit"] = "m";
    }

    internal static DepthCode FromJson(JsonObject json) =>
        new((double?)json["video.depth_min"] ?? 0.01, (double?)json["video.depth_max"] ?? 10, (double?)json["video.shift"] ?? 3.5);
}
