using static System.FormattableString;


namespace Praxis.Data;

/// <summary>
/// Gathers findings; of many alike (same rule, same feature, same kind) only the first few are kept and the rest counted.
/// </summary>
sealed class Findings
{
    const int Alike = 8;
    readonly List<Finding> findings = [];
    readonly Dictionary<string, int> seen = new(StringComparer.Ordinal);
    readonly List<(string Key, Finding First)> crowded = [];

    public void Error(string rule, string message, string remedy = "", string? file = null, string? feature = null, int? episode = null,
        int? frame = null) =>
        Add(new(rule, Severity.Error, message, remedy) { File = file, Feature = feature, Episode = episode, Frame = frame });

    public void Warn(string rule, string message, string remedy = "", string? file = null, string? feature = null, int? episode = null,
        int? frame = null) =>
        Add(new(rule, Severity.Warning, message, remedy) { File = file, Feature = feature, Episode = episode, Frame = frame });

    void Add(Finding finding)
    {
        string key = $"{finding.Rule} {finding.Severity} {finding.Feature} {finding.Remedy}";
        int count = seen[key] = seen.GetValueOrDefault(key) + 1;
        if (count <= Alike) findings.Add(finding);
        else if (count == Alike + 1) crowded.Add((key, finding));
    }

    public IReadOnlyList<Finding> ToList() =>
    [
        .. findings,
        .. crowded.Select(c => new Finding(c.First.Rule, c.First.Severity,
            Invariant($"{seen[c.Key] - Alike} more findings like the ones above."),
                c.First.Remedy) { Feature = c.First.Feature }),
    ];
}
