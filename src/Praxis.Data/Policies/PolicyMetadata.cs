using System.Globalization;
using Praxis.Core;

namespace Praxis.Data;

/// <summary>Reads what a policy says of itself, be it in this process or behind a wire, where numbers and lists have other types.</summary>
public static class PolicyMetadata
{
    /// <summary>A whole number; null where nothing is said.</summary>
    /// <exception cref="PraxisException">Something else than a whole number is said.</exception>
    public static int? Number(IReadOnlyDictionary<string, object> metadata, string key) => metadata.GetValueOrDefault(key) switch
    {
        null => null,
        IConvertible told and not string and not bool when Convert.ToDouble(told, CultureInfo.InvariantCulture) is var value
            && value == Math.Floor(value) && Math.Abs(value) < int.MaxValue => (int)value,
        var told => throw new PraxisException($"The policy says that its '{key}' is '{told}', which is no whole number."),
    };

    /// <summary>A list of names; null where nothing, or something else, is said.</summary>
    public static IReadOnlyList<string>? Names(IReadOnlyDictionary<string, object> metadata, string key) =>
        metadata.GetValueOrDefault(key) is IEnumerable<object?> told ? [.. told.Select(n => $"{n}")] : null;
}
