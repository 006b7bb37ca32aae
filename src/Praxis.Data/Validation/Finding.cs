using System.Text;
using static System.FormattableString;

namespace Praxis.Data;

/// <summary>How bad a finding is: a warning is about quality, an error makes loaders fail or give wrong data.</summary>
public enum Severity { Warning, Error }

/// <summary>One thing that is wrong with a dataset.</summary>
/// <param name="Rule">"V3-08".</param>
/// <param name="Severity">How bad it is.</param>
/// <param name="Message">What is wrong, with the number found and the number expected.</param>
/// <param name="Remedy">What to do about it.</param>
public sealed record Finding(string Rule, Severity Severity, string Message, string Remedy)
{
    /// <summary>Path relative to the dataset, or null when the finding is about no single file.</summary>
    public string? File { get; init; }

    public string? Feature { get; init; }
    public int? Episode { get; init; }
    public int? Frame { get; init; }

    /// <summary>
    /// "error V3-10 data/chunk-000/file-000.parquet, episode 3, frame 7, timestamp: 0.5 s instead of 0.4667 s. Make it again."
    /// </summary>
    public override string ToString()
    {
        var text = new StringBuilder(Severity == Severity.Error ? "error " : "warning ").Append(Rule).Append(' ');
        string[] place =
        [
            .. File is null ? [] : new[] { File },
            .. Episode is { } e ? [Invariant($"episode {e}")] : Array.Empty<string>(),
            .. Frame is { } f ? [Invariant($"frame {f}")] : Array.Empty<string>(),
            .. Feature is null ? [] : new[] { Feature },
        ];
        if (place.Length > 0) text.AppendJoin(", ", place).Append(": ");
        text.Append(Message);
        if (Remedy.Length > 0) text.Append(' ').Append(Remedy);
        return text.ToString();
    }
}
