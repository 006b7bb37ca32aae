using System.Runtime.InteropServices;
using System.Security.Cryptography;
using static System.FormattableString;

namespace Praxis.Data;

/// <summary>
/// V3-15: what makes motions poor teaching material. Constant dimensions, outliers, jumps, frozen or clipped actions, episodes that are
/// copies of each other. Warnings only.
/// </summary>
sealed class MotionQuality(Findings findings, Dictionary<string, Dictionary<string, double[]>> statistics, int fps)
{
    const double OutlierSigma = 10, JumpSigma = 5, StaticShare = 0.8, ClippedShare = 0.2;
    readonly Dictionary<string, int> episodeOfHash = new(StringComparer.Ordinal);
    readonly Dictionary<int, int> stillFrames = [];
    readonly SortedDictionary<int, int> clipped = [];
    double[]? lastAction;
    int lastEpisode = -1;
    long actions;
    IncrementalHash? hash;

    /// <summary>Takes the finite numeric columns of one row group, in order.</summary>
    public void Add(IReadOnlyDictionary<string, double[]> columns, int rows)
    {
        if (!columns.TryGetValue("episode_index", out double[]? episodes)) return;
        foreach (var (name, values) in columns) CheckOutliers(name, values, rows, episodes);
        if (columns.TryGetValue("timestamp", out double[]? times)) CheckIntervals(times, episodes);
        if (columns.TryGetValue("action", out double[]? action)) CheckActions(action, rows, episodes);
    }

    void CheckOutliers(string name, double[] values, int rows, double[] episodes)
    {
        bool isMotion = name == "action" || name.StartsWith("observation.", StringComparison.Ordinal);
        if (!isMotion || !statistics.TryGetValue(name, out var known) || known["mean"].Length != values.Length / rows) return;
        int size = values.Length / rows;
        for (int i = 0; i < values.Length; i++)
        {
            double sigma = known["std"][i % size], deviation = Math.Abs(values[i] - known["mean"][i % size]);
            if (sigma > 1e-9 && deviation > OutlierSigma * sigma)
            {
                findings.Warn("V3-15",
                    Invariant($"Element {i % size} is {values[i]}, {deviation / sigma:F0} sigma from its mean."),
                    "Look at the episode.", null, name, (int)episodes[i / size]);
                return; // one per row group says enough
            }
        }
    }

    void CheckIntervals(double[] times, double[] episodes)
    {
        for (int i = 1; i < times.Length && fps > 0; i++)
            if (episodes[i] == episodes[i - 1] && Math.Abs((times[i] - times[i - 1]) * fps - 1) > 0.1)
            {
                findings.Warn("V3-15",
                    Invariant($"Two frames are {times[i] - times[i - 1]} s apart, more than 10 % off 1/{fps} s."),
                    "", null, "timestamp", (int)episodes[i]);
                return;
            }
    }

    void CheckActions(double[] action, int rows, double[] episodes)
    {
        int size = action.Length / rows;
        double[]? std = statistics.TryGetValue("action", out var known) && known["std"].Length == size ? known["std"] : null;
        for (int row = 0; row < rows; row++)
        {
            int episode = (int)episodes[row];
            ReadOnlySpan<double> now = action.AsSpan(row * size, size);
            if (episode != lastEpisode) Begin(episode);
            else if (lastAction is not null) CheckStep(lastAction, now, std, episode);
            if (known is not null) CountClipped(now, known);
            hash!.AppendData(MemoryMarshal.AsBytes(now)); // Begin made it
            lastAction = now.ToArray();
            actions++;
        }
    }

    void Begin(int episode)
    {
        EndEpisode();
        hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        lastEpisode = episode;
        lastAction = null;
    }

    void CheckStep(double[] before, ReadOnlySpan<double> now, double[]? std, int episode)
    {
        bool still = true;
        for (int k = 0; k < now.Length; k++)
        {
            double step = Math.Abs(now[k] - before[k]);
            still &= step == 0;
            // a gripper that opens or closes jumps by nature: two-valued dimensions have a jump of at most a few sigma
            if (std is not null && std[k] > 1e-9 && step > JumpSigma * std[k])
                findings.Warn("V3-15",
                    Invariant($"Element {k} jumps by {step:G4} in one frame, {step / std[k]:F1} sigma."),
                    "Look at the episode.", null, "action", episode);
        }
        if (still) stillFrames[episode] = stillFrames.GetValueOrDefault(episode) + 1;
    }

    void CountClipped(ReadOnlySpan<double> now, Dictionary<string, double[]> known)
    {
        for (int k = 0; k < now.Length && k < known["max"].Length; k++)
            if (known["min"][k] < known["q01"][k] && known["q99"][k] < known["max"][k]
                && (now[k] >= known["max"][k] || now[k] <= known["min"][k]))
                clipped[k] = clipped.GetValueOrDefault(k) + 1;
    }

    void EndEpisode()
    {
        if (hash is null) return;
        string digest = Convert.ToHexString(hash.GetHashAndReset());
        hash.Dispose();
        hash = null;
        if (!episodeOfHash.TryAdd(digest, lastEpisode))
            findings.Warn("V3-15", $"Its actions are exactly those of episode {episodeOfHash[digest]}.",
                "Use another seed, or remove one.", null, "action", lastEpisode);
    }

    /// <summary>Says what only the whole dataset can tell.</summary>
    public void Finish(IReadOnlyList<FeatureSpec> features)
    {
        EndEpisode();
        foreach (var (dimension, count) in clipped)
            if (count > ClippedShare * actions)
                findings.Warn("V3-15", $"Element {dimension} is at its limit in {count} of {actions} frames.", "", null, "action");
        int still = stillFrames.Values.Sum();
        if (actions > 0 && still > StaticShare * actions)
            findings.Warn("V3-15", $"The action does not change in {still} of {actions} frames.", "", null, "action");
        foreach (FeatureSpec feature in features.Where(f => f.Name is "action" or "observation.state"))
            if (statistics.TryGetValue(feature.Name, out var known) && actions > 1)
                for (int k = 0; k < known["std"].Length; k++)
                    if (known["std"][k] == 0)
                        findings.Warn("V3-15", $"Element {k}{NameOf(feature, k)} never changes.", "Leave it out, or check its source.",
                            null, feature.Name);
    }

    static string NameOf(FeatureSpec feature, int k) => feature.Names is { } names && k < names.Count ? $" ({names[k]})" : "";
}
