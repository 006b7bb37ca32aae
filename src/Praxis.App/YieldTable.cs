using System.Globalization;
using System.Text;
using System.Text.Json;
using Praxis.Core;
using Praxis.Data;

namespace Praxis.App;

/// <summary>The committed result: a file of rows that programs read, and the table for people that is written from it alone.</summary>
static class YieldTable
{
    static readonly JsonSerializerOptions Style = new(EpisodeLines.Style) { WriteIndented = true };

    /// <summary>Renews the rows of these tasks and robots, keeps all others, and writes the table anew.</summary>
    /// <param name="file">The result file; the table lies beside it and ends in .md.</param>
    /// <param name="rows">What was counted now.</param>
    /// <returns>Path of the table.</returns>
    /// <exception cref="PraxisException">The file is not one of results, or cannot be written.</exception>
    public static string Renew(string file, IReadOnlyList<YieldRow> rows)
    {
        if (Path.GetExtension(file) != ".json") throw new PraxisException($"--record {file}: the result file ends in .json.");
        YieldRow[] all = [.. Read(file).Where(old => rows.All(r => KeyOf(r) != KeyOf(old))).Concat(rows)
            .OrderBy(r => r.Task, StringComparer.Ordinal).ThenBy(r => r.Robot, StringComparer.Ordinal)
            .ThenBy(r => r.Scene, StringComparer.Ordinal).ThenBy(r => r.Expert, StringComparer.Ordinal)];
        string table = Path.ChangeExtension(file, ".md");
        if (Path.GetDirectoryName(file) is { Length: > 0 } folder) Durable.CreateFolder(folder);
        Durable.WriteAllBytes(file, Encoding.UTF8.GetBytes(JsonSerializer.Serialize(all, Style) + "\n"));
        Durable.WriteAllBytes(table, Encoding.UTF8.GetBytes(Markdown(all)));
        return table;
    }

    static (string, string, string, string) KeyOf(YieldRow row) => (row.Task, row.Robot, row.Scene, row.Expert);

    /// <summary>The rows of a result file; none where there is no file.</summary>
    public static IReadOnlyList<YieldRow> Read(string file)
    {
        if (!File.Exists(file)) return [];
        try
        {
            return JsonSerializer.Deserialize<YieldRow[]>(File.ReadAllText(file), Style) ?? [];
        }
        catch (JsonException e)
        {
            throw new PraxisException($"--record {file}: this is no file of yields: {e.Message} Choose another name.", e);
        }
    }

    /// <summary>Counts the episodes of one task.</summary>
    public static YieldRow Count(
        IReadOnlyList<YieldEpisode> episodes, string expert, string task, string robot, string scene, ulong seed)
    {
        YieldEpisode[] good = [.. episodes.Where(e => e.Success)];
        double[] seconds = [.. good.Select(e => e.Seconds).Order()];
        int[] calls = [.. good.Select(e => e.Calls.Count).Order()];
        YieldCall[] all = [.. episodes.SelectMany(e => e.Calls)];
        return new()
        {
            Task = task, Robot = robot, Scene = scene, Expert = expert, Seed = seed, Episodes = episodes.Count, Succeeded = good.Length,
            MedianSeconds = seconds.Length == 0 ? null : seconds[seconds.Length / 2],
            MedianCalls = calls.Length == 0 ? null : calls[calls.Length / 2],
            Causes = Causes(episodes.Where(e => !e.Success).Select(e => e.Cause)),
            Skills = Counts(all, c => c.Skill), Objects = Counts(all, c => c.Object),
        };
    }

    static SortedDictionary<string, int> Causes(IEnumerable<string> causes) =>
        new(causes.GroupBy(c => c).ToDictionary(g => g.Key, g => g.Count()), StringComparer.Ordinal);

    static SortedDictionary<string, YieldCount> Counts(YieldCall[] calls, Func<YieldCall, string> key) =>
        new(calls.Where(c => key(c).Length > 0).GroupBy(key).ToDictionary(g => g.Key, g => new YieldCount
        {
            Calls = g.Count(), Succeeded = g.Count(c => c.Cause == None), Seconds = Math.Round(g.Sum(c => c.Seconds), 3),
            Causes = Causes(g.Where(c => c.Cause != None).Select(c => c.Cause)),
        }), StringComparer.Ordinal);

    const string None = "none";

    static string Markdown(IReadOnlyList<YieldRow> rows)
    {
        var text = new StringBuilder("""
            # Yield: how often the expert succeeds

            Written by `./praxis yield --record docs/yield.json` from the result file beside it; physics only, no pixels. Renew a
            task's row with `./praxis yield --tasks TASK --record docs/yield.json`. World k of every task is (seed, "yield", k).
            The expert is the task's own, or the goal planned itself; `--planned` lets it, also where there is an own one.
            The interval is Wilson's, of 95 %. Times are the world's.


            """);
        int tried = rows.Sum(r => r.Episodes), good = rows.Sum(r => r.Succeeded);
        if (rows.Count > 0)
            text.Append(Say($"Mean over {rows.Count} rows: {rows.Average(r => 100 * r.Rate().Share):F1} %; lowest: "))
                .Append(Say($"{rows.Min(r => 100 * r.Rate().Share):F0} %; {good} of {tried} episodes.\n\n"));
        string[] head = ["task", "robot", "expert", "success", "interval", "median time", "skill calls", "failures"];
        Section(text, "By task", head, rows.Select(r => (string[])
        [
            r.Scene.Length > 0 ? $"{r.Task} in {r.Scene}" : r.Task, r.Robot, r.Expert, Say($"{r.Succeeded} of {r.Episodes}"),
            Say($"{100 * r.Rate().Low:F0} to {100 * r.Rate().High:F0} %"), r.MedianSeconds is { } s ? Say($"{s:F1} s") : "",
            r.MedianCalls is { } c ? Say($"{c}") : "", Told(r.Causes),
        ]));
        Section(text, "By skill", ["skill", "calls", "success", "mean time", "failures"], Sums(rows.SelectMany(r => r.Skills)));
        Section(text, "By thing that a skill went to", ["thing", "calls", "success", "mean time", "failures"],
            Sums(rows.SelectMany(r => r.Objects)));
        Section(text, "By robot", ["robot", "episodes", "success"], rows.GroupBy(r => r.Robot).OrderBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => (string[])[g.Key, Say($"{g.Sum(r => r.Episodes)}"), Share(g.Sum(r => r.Succeeded), g.Sum(r => r.Episodes))]));
        return text.ToString();
    }

    static IEnumerable<string[]> Sums(IEnumerable<KeyValuePair<string, YieldCount>> counts) =>
        counts.GroupBy(c => c.Key).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => (string[])
        [
            g.Key, Say($"{g.Sum(c => c.Value.Calls)}"), Share(g.Sum(c => c.Value.Succeeded), g.Sum(c => c.Value.Calls)),
            Say($"{g.Sum(c => c.Value.Seconds) / g.Sum(c => c.Value.Calls):F1} s"),
            Told(g.SelectMany(c => c.Value.Causes).GroupBy(c => c.Key).ToDictionary(c => c.Key, c => c.Sum(p => p.Value))),
        ]);

    static void Section(StringBuilder text, string title, string[] head, IEnumerable<string[]> rows)
    {
        text.Append($"## {title}\n\n| {string.Join(" | ", head)} |\n|{string.Concat(head.Select(_ => " --- |"))}\n");
        foreach (string[] row in rows) text.Append($"| {string.Join(" | ", row)} |\n");
        text.Append('\n');
    }

    // the commonest first
    static string Told(IReadOnlyDictionary<string, int> causes) => string.Join(", ",
        causes.OrderByDescending(c => c.Value).ThenBy(c => c.Key, StringComparer.Ordinal).Select(c => Say($"{c.Value} {c.Key}")));

    static string Share(int part, int whole) => Say($"{part} ({100.0 * part / whole:F1} %)");

    static string Say(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
