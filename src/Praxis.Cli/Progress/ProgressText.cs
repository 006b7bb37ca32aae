using System.Globalization;
using Praxis.App;

namespace Praxis.Cli.Progress;

/// <summary>The words and numbers of progress.</summary>
static class ProgressText
{
    /// <summary>"4/6 episodes · 5 of 6 tries succeeded · 52 images/s · 0:12 to go".</summary>
    public static string Line(JobProgress p) => string.Join(" · ", new[]
    {
        $"{p.EpisodesDone}/{p.EpisodesTotal} episodes", Tries(p), Speed(p), p.RemainingSeconds is { } s ? $"{Clock(s)} to go" : "",
    }.Where(part => part.Length > 0));

    /// <summary>"5 of 6 tries succeeded", or nothing before the first try ends.</summary>
    public static string Tries(JobProgress p) => p.Tried == 0 ? "" : $"{p.Succeeded} of {p.Tried} tries succeeded";

    /// <summary>"52 images/s", or nothing before the first image.</summary>
    public static string Speed(JobProgress p) => p.Images == 0 || p.ElapsedSeconds <= 0
        ? "" : string.Create(CultureInfo.InvariantCulture, $"{p.Images / p.ElapsedSeconds:F0} images/s");

    /// <summary>"1:05", "2:03:04".</summary>
    public static string Clock(double seconds)
    {
        long s = (long)Math.Ceiling(Math.Max(0, seconds));
        return s < 3600
            ? string.Create(CultureInfo.InvariantCulture, $"{s / 60}:{s % 60:00}")
            : string.Create(CultureInfo.InvariantCulture, $"{s / 3600}:{s / 60 % 60:00}:{s % 60:00}");
    }

    /// <summary>"3 × slipped, 1 × unreachable", the most frequent first.</summary>
    public static string Causes(IReadOnlyDictionary<string, int> failures) => string.Join(", ", failures.Where(f => f.Value > 0)
        .OrderByDescending(f => f.Value).ThenBy(f => f.Key, StringComparer.Ordinal).Select(f => $"{f.Value} × {f.Key}"));
}
