using System.Text.Json.Nodes;
using Praxis.Core;

namespace Praxis.App;

/// <summary>The folder of a count: run.json says what it is, episodes.jsonl keeps every finished episode as a line.</summary>
sealed class YieldLog
{
    readonly Dictionary<(string Task, string Source, int Index), YieldEpisode> done = [];
    readonly Lock gate = new();
    readonly EpisodeLines<YieldEpisode> lines;

    /// <summary>Begins in an empty folder, or goes on.</summary>
    /// <exception cref="PraxisException">The folder holds another count, or one that was not to be gone on with.</exception>
    public YieldLog(string root, JsonObject identity, bool resume) =>
        lines = EpisodeLines<YieldEpisode>.Begin(root, "run.json", "count of successes", identity, resume, Know);

    /// <summary>Path of the episodes.</summary>
    public string Lines => lines.File;

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
            lines.Append(episode);
            Know(episode);
        }
    }

    void Know(YieldEpisode episode) => done[(episode.Task, episode.Source, episode.Index)] = episode;
}
