using Praxis.Core;

namespace Praxis.Data;

/// <summary>A request from somebody else's program: fields are taken out by name, and all that is wrong is told at once.</summary>
public sealed class WireRequest(IReadOnlyDictionary<string, object?> fields)
{
    // of the connection, not of the observation: any layout may have it
    internal const string Reset = "reset";

    readonly List<string> wrong = [];
    readonly HashSet<string> taken = new([Reset], StringComparer.Ordinal), known = new([Reset], StringComparer.Ordinal);

    internal IEnumerable<string> Keys => fields.Keys;

    /// <summary>Whether it came at all.</summary>
    public bool Has(string key) => fields.ContainsKey(key);

    /// <summary>A text; "" when it is optional and absent.</summary>
    public string Text(string key, bool optional = false)
    {
        if (Take(key, "a text", optional) is not { } value) return "";
        if (value is string text) return text;
        if (value is NumpyScalar { Value: string inner }) return inner;
        return Mistaken(key, value, "a text", "");
    }

    /// <summary>A vector of finite numbers, of a certain length where one is given.</summary>
    public float[] Vector(string key, int? length = null)
    {
        string wanted = length is null ? "a vector of numbers" : $"a vector of {length} numbers";
        if (Take(key, wanted, optional: false) is not { } value) return [];
        float[]? vector = value switch
        {
            NdArray { Shape.Count: <= 1, DType: not ['<', 'U', ..] and not ['|', 'S', ..] } array => array.ToFloats(),
            List<object?> list when list.All(IsNumber) => [.. list.Select(Number)],
            _ => IsNumber(value) ? [Number(value)] : null,
        };
        if (vector is null || vector.Length != (length ?? vector.Length)) return Mistaken(key, value, wanted, Array.Empty<float>());
        if (Array.FindIndex(vector, x => !float.IsFinite(x)) is >= 0 and var at)
            wrong.Add($"'{key}' has a number that is not finite: {vector[at]} at {at}.");
        return vector;
    }

    /// <summary>A whole number from 0; null when it is absent.</summary>
    public ulong? Whole(string key) => Take(key, "a whole number", optional: true) switch
    {
        null => null,
        long and >= 0 and var number => (ulong)number,
        ulong number => number,
        NumpyScalar { Value: long and >= 0 and var number } => (ulong)number,
        NumpyScalar { Value: ulong number } => number,
        object other => Mistaken<ulong?>(key, other, "a whole number from 0", null),
    };

    /// <summary>A list of texts; null when it is absent.</summary>
    public IReadOnlyList<string>? Texts(string key) => Take(key, "a list of texts", optional: true) switch
    {
        null => null,
        List<object?> list when list.All(t => t is string) => [.. list.Cast<string>()],
        object other => Mistaken<IReadOnlyList<string>?>(key, other, "a list of texts", null),
    };

    static bool IsNumber(object? value) => value is long or ulong or double or NumpyScalar { Value: long or ulong or double };

    static float Number(object? value) => Convert.ToSingle(value is NumpyScalar scalar ? scalar.Value : value);

    /// <summary>A picture, uint8 [height, width, 3], or channels first; null when it is absent.</summary>
    internal Image<Rgb24>? Picture(string key, bool channelsFirst = false, bool optional = false)
    {
        string wanted = channelsFirst ? "a picture, uint8 [3, height, width]" : "a picture, uint8 [height, width, 3]";
        if (Take(key, wanted, optional) is not { } value) return null;
        if (value is NdArray { DType: "|u1", Shape: [> 0, > 0, > 0] shape } array && shape[channelsFirst ? 0 : 2] == 3)
            return channelsFirst
                ? Pictures.FromPlanes(array.Data.Span, shape[2], shape[1])
                : Pictures.FromPixels(array.Data.Span, shape[1], shape[0]);
        return Mistaken<Image<Rgb24>?>(key, value, wanted, null);
    }

    /// <summary>A map of fields of its own, whose faults are told with those of this request.</summary>
    internal IReadOnlyDictionary<string, object?> Map(string key)
    {
        if (Take(key, "a map", optional: false) is not { } value) return new Dictionary<string, object?>();
        return value as IReadOnlyDictionary<string, object?>
            ?? Mistaken<IReadOnlyDictionary<string, object?>>(key, value, "a map", new Dictionary<string, object?>());
    }

    /// <summary>Tells what was missing, what was of the wrong kind and what nobody asked for.</summary>
    /// <param name="layout">Name of the layout that was read.</param>
    /// <exception cref="PraxisException">There was anything to tell.</exception>
    public void Finish(string layout)
    {
        wrong.AddRange(fields.Keys.Where(k => !taken.Contains(k))
            .Select(k => $"'{k}' is not part of it.{Meant(k, known.Where(n => !Has(n)))}"));
        if (wrong.Count == 0) return;
        string came = fields.Count == 0 ? "nothing" : string.Join(", ", fields.Select(f => $"'{f.Key}' ({Describe(f.Value)})"));
        throw new PraxisException($"The request does not follow the layout '{layout}': {string.Join(" ", wrong)} It has: {came}.");
    }

    object? Take(string key, string wanted, bool optional)
    {
        known.Add(key);
        if (fields.TryGetValue(key, out object? value) && value is not null)
        {
            taken.Add(key);
            return value;
        }
        if (!optional) wrong.Add($"'{key}', {wanted}, is missing.{Meant(key, fields.Keys.Where(k => !taken.Contains(k)))}");
        return null;
    }

    static string Meant(string key, IEnumerable<string> names) => Suggest.Nearest(key, names) is { } near ? $" Is '{near}' meant?" : "";

    T Mistaken<T>(string key, object value, string wanted, T instead)
    {
        wrong.Add($"'{key}' must be {wanted}; {Describe(value)} came.");
        return instead;
    }

    static string Describe(object? value) => value switch
    {
        null => "nil",
        NdArray array => array.ToString(),
        NumpyScalar scalar => scalar.DType,
        string => "text",
        byte[] => "bytes",
        List<object?> list => $"list of {list.Count}",
        IReadOnlyDictionary<string, object?> map => $"map of {string.Join(", ", map.Keys.Select(k => $"'{k}'"))}",
        bool => "bool",
        _ => "number",
    };
}
