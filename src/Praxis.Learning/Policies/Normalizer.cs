using System.Text.Json.Nodes;
using Praxis.Data;

namespace Praxis.Learning;

/// <summary>How vectors are brought to the size that networks like: (x - Center) / Scale, element by element.</summary>
/// <param name="Center">Of each element.</param>
/// <param name="Scale">Of each element, positive.</param>
public sealed record Normalizer(float[] Center, float[] Scale)
{
    const double Least = 1e-4; // an element that moves less says nothing, and dividing by its spread would only amplify noise

    /// <summary>Names of the kinds.</summary>
    public static IReadOnlyList<string> Kinds { get; } = ["z-score", "quantile"];

    /// <summary>"z-score": mean 0 and deviation 1; "quantile": quantiles 0.01 and 0.99 become -1 and 1. Both as in openpi.</summary>
    public static Normalizer Of(FeatureStatistics statistics, string kind)
    {
        int size = statistics.Mean.Length;
        var (center, scale) = (new float[size], new float[size]);
        for (int i = 0; i < size; i++)
        {
            double low = statistics["q01"][i], high = statistics["q99"][i];
            bool quantile = kind == "quantile" && high - low >= Least; // a gripper may rest at one value 98 % of the time
            double spread = quantile ? (high - low + 1e-6) / 2 : statistics.Std[i] + 1e-6;
            center[i] = (float)(quantile ? low + spread : statistics.Mean[i]);
            scale[i] = spread < Least ? 1 : (float)spread;
        }
        return new(center, scale);
    }

    /// <param name="vectors">Vectors back to back; overwritten.</param>
    public void Normalize(Span<float> vectors)
    {
        for (int i = 0; i < vectors.Length; i++) vectors[i] = (vectors[i] - Center[i % Center.Length]) / Scale[i % Scale.Length];
    }

    /// <param name="vectors">Vectors back to back; overwritten.</param>
    public void Restore(Span<float> vectors)
    {
        for (int i = 0; i < vectors.Length; i++) vectors[i] = vectors[i] * Scale[i % Scale.Length] + Center[i % Center.Length];
    }

    internal JsonObject ToJson() => new() { ["center"] = Numbers(Center), ["scale"] = Numbers(Scale) };

    internal static Normalizer FromJson(JsonNode json) => new(Numbers(json["center"]), Numbers(json["scale"]));

    static JsonArray Numbers(float[] values) => [.. values.Select(v => (JsonNode)v)];

    static float[] Numbers(JsonNode? json) => [.. json!.AsArray().Select(v => (float)v!)]; // a missing value is caught by the reader
}
