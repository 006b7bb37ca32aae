using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Praxis.Core;
using Praxis.Data;
using Praxis.Rollout;

namespace Praxis.App;

/// <summary>The folder of a count: run.json says what it is, episodes.jsonl keeps every finished episode as a line.</summary>
sealed class YieldLog
{
    internal static readonly JsonSerializerOptions Style = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower, DictionaryKeyPolicy = null,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    readonly string root;
    readonly Dictionary<(string Task, string Source, int Index), YieldEpisode> done = [];
    readonly Lock gate = new();

    YieldLog(string root) => this.root = root;

    /// <summary>Path of the episodes.</summary>
    public string Lines => Path.Combine(root, "episodes.jsonl");

    string Identity => Path.Combine(root, "run.json");

    /// <summary>Begins in an empty folder, or goes on.</summary>
    /// <exception cref="PraxisException">The folder holds another count, or one that was not to be gone on with.</exception>
    public static YieldLog Begin(string root, JsonObject identity, bool resume)
    {
        var log = new YieldLog(root);
        if (File.Exists(log.Identity)) log.GoOn(identity, resume);
        else if (Directory.EnumerateFileSystemEntries(root).Any(e => Path.GetFileName(e) != ".lock"))
            throw new PraxisException($"'{root}' holds something else than a count of successes. Choose another --out.");
        else Durable.WriteAllBytes(log.Identity, CanonicalJson.Write(identity));
        return log;
    }

    /// <summary>The first episodes of a task that are there, by their number.</summary>
    /// <param name="task">Its id.</param>
    /// <param name="source">Of its text, see <see cref="YieldEpisode.Source"/>.</param>
    /// <param name="episodes">How many are wanted.</param>
    public IReadOnlyDictionary<int, YieldEpisode> Of(string task, string source, int episodes)
    {
        lock (gate)
            return new SortedDictionary<int, YieldEpisode>(
                done.Where(d => d.Key.Task == task && d.Key.Source == source && d.Key.Index < episodes)
                    .ToDictionary(d => d.Key.Index, d => d.Value));
    }

    /// <summary>Keeps a finished episode; from any thread.</summary>
    public void Add(YieldEpisode episode)
    {
        lock (gate)
        {
            using var file = new FileStream(Lines, FileMode.Append, FileAccess.Write);
            file.Write(Encoding.UTF8.GetBytes(JsonSerializer.Serialize(episode, Style) + "\n"));
            file.Flush(flushToDisk: true);
            done[(episode.Task, episode.Source, episode.Index)] = episode;
        }
    }

    void GoOn(JsonObject identity, bool resume)
    {
        if (!resume)
            throw new PraxisException(
                $"'{root}' already holds a count of successes. Go on with it by adding --resume, choose another --out, or delete it.");
        if (JobFolder.Difference(Parse(File.ReadAllText(Identity), t => JsonNode.Parse(t)), identity) is { } difference)
            throw new PraxisException(
                $"'{root}' holds another count: {difference}. " +
                "Go on with the same options and the same build of Praxis, or choose another --out.");
        if (!File.Exists(Lines)) return;
        string[] whole = [.. File.ReadLines(Lines).Where(l => Parse(l, Read) is not null)]; // the last one may be torn
        foreach (YieldEpisode episode in whole.Select(Read).OfType<YieldEpisode>())
            done[(episode.Task, episode.Source, episode.Index)] = episode;
        Durable.WriteAllBytes(Lines, Encoding.UTF8.GetBytes(string.Concat(whole.Select(l => l + "\n"))));
    }

    static YieldEpisode? Read(string line) => JsonSerializer.Deserialize<YieldEpisode>(line, Style);

    static T? Parse<T>(string text, Func<string, T?> parse) where T : class
    {
        try
        {
            return parse(text);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
