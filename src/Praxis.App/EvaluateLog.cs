using System.Runtime.InteropServices;
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
    readonly string root;
    readonly SortedDictionary<int, EvaluatedEpisode> done = [];
    readonly Lock gate = new();
    readonly EpisodeLines<EvaluatedEpisode> lines;

    /// <summary>Begins in an empty folder, or goes on.</summary>
    /// <exception cref="PraxisException">The folder holds another evaluation, or one that was not to be gone on with.</exception>
    public EvaluateLog(string root, JsonObject identity, bool resume)
    {
        this.root = root;
        lines = EpisodeLines<EvaluatedEpisode>.Begin(root, "evaluation.json", "evaluation", identity, resume, e => done[e.Index] = e);
    }

    /// <summary>Path of the report.</summary>
    public string Results => Path.Combine(root, "results.json");

    string Work => Path.Combine(root, ".work");

    /// <summary>Finished episodes by their index.</summary>
    public IReadOnlyDictionary<int, EvaluatedEpisode> Done => done;

    /// <summary>Keeps a finished episode; from any thread.</summary>
    /// <param name="episode">What came of it.</param>
    /// <param name="frames">Pictures of a failure, all of one size; none for a success.</param>
    public void Add(EvaluatedEpisode episode, IReadOnlyList<Image<Rgb24>> frames)
    {
        lock (gate)
        {
            if (frames.Count > 0)
                Durable.WriteAllBytes(StripOf(episode.Index), MemoryMarshal.AsBytes<Rgb24>([.. frames.SelectMany(f => f.Pixels)]));
            lines.Append(episode);
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
        Durable.WriteAllBytes(Results, CanonicalJson.Write(JsonSerializer.SerializeToNode(report, EpisodeLines.Style), sorted: false));

    string StripOf(int episode) => Path.Combine(Work, FormattableString.Invariant($"failure-{episode:D6}.rgb"));
}
