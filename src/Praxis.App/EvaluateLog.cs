using System.Runtime.InteropServices;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Praxis.Core;
using Praxis.Data;
using Praxis.Rollout;

namespace Praxis.App;

/// <summary>
/// The folder of an evaluation: evaluation.json says what it is, episodes.jsonl keeps every finished episode as a line, results.json comes
/// last. Frames of failures are kept in .work: a run that goes on draws them again.
/// </summary>
sealed class EvaluateLog
{
    static readonly JsonSerializerOptions Style = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower, DictionaryKeyPolicy = null,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    readonly string root;
    readonly SortedDictionary<int, EvaluatedEpisode> done = [];
    readonly Lock gate = new();

    EvaluateLog(string root) => this.root = root;

    /// <summary>Path of the report.</summary>
    public string Results => Path.Combine(root, "results.json");

    string Lines => Path.Combine(root, "episodes.jsonl");
    string Identity => Path.Combine(root, "evaluation.json");
    string Work => Path.Combine(root, ".work");

    /// <summary>Finished episodes by their index.</summary>
    public IReadOnlyDictionary<int, EvaluatedEpisode> Done => done;

    /// <summary>Begins in an empty folder, or goes on.</summary>
    /// <exception cref="PraxisException">The folder holds another evaluation, or one that was not to be gone on with.</exception>
    public static EvaluateLog Begin(string root, JsonObject identity, bool resume)
    {
        var log = new EvaluateLog(root);
        if (File.Exists(log.Identity)) log.GoOn(identity, resume);
        else if (Directory.EnumerateFileSystemEntries(root).Any(e => Path.GetFileName(e) != ".lock"))
            throw new PraxisException($"'{root}' holds something else than an evaluation. Choose another --out.");
        else Durable.WriteAllBytes(log.Identity, CanonicalJson.Write(identity));
        return log;
    }

    void GoOn(JsonObject identity, bool resume)
    {
        if (!resume)
            throw new PraxisException(
                $"'{root}' already holds an evaluation. Go on with it by adding --resume, choose another --out, or delete it.");
        JsonNode? before = Parse(File.ReadAllText(Identity), JsonNode.Parse);
        if (JobFolder.Difference(before, identity) is { } difference)
            throw new PraxisException(
                $"'{root}' holds another evaluation: {difference}. " +
                "Resume it with the same options and the same build of Praxis, or choose another --out.");
        if (!File.Exists(Lines)) return;
        string[] whole = [.. File.ReadLines(Lines).Where(l => Parse(l, Read) is not null)]; // the last one may be torn
        foreach (string line in whole) done[Read(line)!.Index] = Read(line)!; // never null: just parsed
        Durable.WriteAllBytes(Lines, Encoding.UTF8.GetBytes(string.Concat(whole.Select(l => l + "\n"))));
    }

    static EvaluatedEpisode? Read(string line) => JsonSerializer.Deserialize<EvaluatedEpisode>(line, Style);

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

    static JsonNode? Parse(string text, Func<string, JsonNodeOptions?, JsonDocumentOptions, JsonNode?> parse) =>
        Parse(text, t => parse(t, null, default));

    /// <summary>Keeps a finished episode; from any thread.</summary>
    /// <param name="episode">What came of it.</param>
    /// <param name="frames">Pictures of a failure, all of one size; none for a success.</param>
    public void Add(EvaluatedEpisode episode, IReadOnlyList<Image<Rgb24>> frames)
    {
        lock (gate)
        {
            if (frames.Count > 0)
                Durable.WriteAllBytes(StripOf(episode.Index), MemoryMarshal.AsBytes<Rgb24>([.. frames.SelectMany(f => f.Pixels)]));
            using (var file = new FileStream(Lines, FileMode.Append, FileAccess.Write))
            {
                file.Write(Encoding.UTF8.GetBytes(JsonSerializer.Serialize(episode, Style) + "\n"));
                file.Flush(flushToDisk: true);
            }
            done[episode.Index] = episode;
        }
    }

    /// <summary>The pictures that were kept of a failure; null when there are none any more.</summary>
    public IReadOnlyList<Image<Rgb24>>? FramesOf(int episode, int width, int height)
    {
        if (!File.Exists(StripOf(episode))) return null;
        byte[] bytes = File.ReadAllBytes(StripOf(episode));
        var frames = new Image<Rgb24>[bytes.Length / (3 * width * height)];
        for (int i = 0; i < frames.Length; i++)
        {
            frames[i] = new(width, height);
            bytes.AsSpan(i * 3 * width * height, 3 * width * height).CopyTo(MemoryMarshal.AsBytes(frames[i].Pixels.AsSpan()));
        }
        return frames;
    }

    /// <summary>Writes the report.</summary>
    public void Finish(EvaluateReport report) =>
        Durable.WriteAllBytes(Results, CanonicalJson.Write(JsonSerializer.SerializeToNode(report, Style), sorted: false));

    string StripOf(int episode) => Path.Combine(Work, FormattableString.Invariant($"failure-{episode:D6}.rgb"));
}
