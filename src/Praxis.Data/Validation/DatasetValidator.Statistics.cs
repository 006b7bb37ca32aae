using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using static System.FormattableString;

namespace Praxis.Data;

public sealed partial class DatasetValidator
{
    static readonly string[] Ascending = ["min", "q01", "q10", "q50", "q90", "q99", "max"];
    readonly Dictionary<string, Dictionary<string, double[]>> statistics = new(StringComparer.Ordinal);

    static bool HasStatistics(FeatureSpec feature) => feature.DType is not ("string" or "language");

    // V3-12, but for the comparison with the rows, which CheckData makes
    void CheckStatistics()
    {
        void Error(string message, string? feature = null) =>
            findings.Error("V3-12", message, "Recompute the statistics.", LeRobotPaths.Statistics, feature);
        if (!File.Exists(Full(LeRobotPaths.Statistics)))
        {
            Error("The file is missing; policies cannot normalise.");
            return;
        }
        JsonObject json;
        try
        {
            json = JsonNode.Parse(File.ReadAllBytes(Full(LeRobotPaths.Statistics))) as JsonObject
                ?? throw new JsonException("it is not an object");
        }
        catch (JsonException e)
        {
            Error($"It is not valid JSON (NaN and Infinity are not allowed): {e.Message}");
            return;
        }
        foreach (FeatureSpec feature in features.Where(HasStatistics))
            if (json[feature.Name] is JsonObject entry) CheckStatistics(feature, entry, message => Error(message, feature.Name));
            else Error("It has no statistics.", feature.Name);
    }

    void CheckStatistics(FeatureSpec feature, JsonObject entry, Action<string> error)
    {
        bool isCamera = feature.DType is "video" or "image";
        IReadOnlyList<int> shape = isCamera && feature.Shape.Count == 3 ? [feature.Shape[2], 1, 1] : feature.Shape;
        Dictionary<string, double[]> values = new(StringComparer.Ordinal);
        foreach (string name in FeatureStatistics.Names)
        {
            if (!entry.ContainsKey(name)) error($"It has no '{name}'; some policies need it.");
            else if (Flatten(entry[name], name == "count" ? [1] : shape, 0) is { } flat) values[name] = flat;
            else error($"Its '{name}' does not have shape [{string.Join(", ", name == "count" ? [1] : shape)}] of finite numbers.");
        }
        if (values.Count != FeatureStatistics.Names.Count) return;
        statistics[feature.Name] = values;
        if (!isCamera && feature.Name.Contains("image", StringComparison.Ordinal))
            error("Its name contains 'image', so LeRobot expects image statistics. Rename the feature.");
        if (values["count"][0] <= 0) error($"Its count is {values["count"][0].ToString(CultureInfo.InvariantCulture)}.");
        for (int k = 0; k < values["min"].Length; k++)
        {
            if (values["std"][k] < 0) error($"Its std of element {k} is negative.");
            for (int j = 1; j < Ascending.Length; j++)
                if (Ascending[j] is var high && Ascending[j - 1] is var low
                    && values[high][k] < values[low][k] - 1e-6 * Math.Max(1, Math.Abs(values[low][k])))
                    error(Invariant($"Element {k} has {low} {values[low][k]} above {high} {values[high][k]}."));
        }
    }

    /// <summary>The numbers of nested lists of this shape, or null when they have another shape or are not numbers.</summary>
    static double[]? Flatten(JsonNode? node, IReadOnlyList<int> shape, int axis)
    {
        if (axis == shape.Count)
            return node is JsonValue value && value.TryGetValue(out double number) && double.IsFinite(number) ? [number] : null;
        if (node is not JsonArray list || list.Count != shape[axis]) return null;
        List<double> flat = [];
        foreach (JsonNode? item in list)
        {
            if (Flatten(item, shape, axis + 1) is not { } inner) return null;
            flat.AddRange(inner);
        }
        return [.. flat];
    }

    /// <summary>Recomputed moments of one feature over all rows.</summary>
    sealed class Moments(int size)
    {
        readonly double[] mean = new double[size], squares = new double[size];
        long count;

        public void Add(ReadOnlySpan<double> values)
        {
            for (int i = 0; i < values.Length; i++)
            {
                int k = i % size;
                if (k == 0) count++;
                double delta = values[i] - mean[k];
                mean[k] += delta / count;
                squares[k] += delta * (values[i] - mean[k]);
            }
        }

        public long Count => count;
        public double Mean(int k) => mean[k];
        public double Std(int k) => Math.Sqrt(Math.Max(0, squares[k]) / count);
        public int Size => size;
    }

    void Compare(string feature, Moments moments)
    {
        const double tolerance = 1e-4; // relative, or absolute below 1: float32 sums of other writers
        if (!statistics.TryGetValue(feature, out var written) || moments.Count == 0) return;
        bool Differs(double a, double b) => !(Math.Abs(a - b) <= tolerance * Math.Max(1, Math.Abs(b)));
        for (int k = 0; k < moments.Size; k++)
            foreach (var (name, value) in new[] { ("mean", moments.Mean(k)), ("std", moments.Std(k)) })
                if (Differs(written[name][k], value))
                    findings.Error("V3-12",
                        Invariant($"Element {k} has {name} {written[name][k]}; its rows give {value}."),
                        "Recompute the statistics.", LeRobotPaths.Statistics, feature);
        if (written["count"][0] != moments.Count)
            findings.Warn("V3-12",
                Invariant($"Its count is {written["count"][0]}; there are {moments.Count} rows."),
                "Recompute the statistics.", LeRobotPaths.Statistics, feature);
    }
}
