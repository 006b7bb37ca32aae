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
    const double JumpSigma = 5, StaticShare = 0.8, ClippedShare = 0.2;
    readonly Dictionary<string, int> episodeOfHash = new(StringComparer.Ordinal);
    readonly Dictionary<int, int> stillFrames = [];
    readonly SortedDictionary<int, int> clipped = [];
    readonly SortedDictionary<string, Spread[]> spreads = new(StringComparer.Ordinal);
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
        int size = values.Length / rows;
        if (!isMotion || !statistics.TryGetValue(name, out var known) || known["mean"].Length != size) return;
        if (!spreads.TryGetValue(name, out Spread[]? spread))
            spreads.Add(name, spread = [.. Enumerable.Range(0, size).Select(k => new Spread(known["mean"][k], known["std"][k]))]);
        for (int i = 0; i < values.Length; i++) spread[i % size].Add(values[i], (int)episodes[i / size]);
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
        foreach (var (name, spread) in spreads)
            for (int k = 0; k < spread.Length; k++)
                foreach (var (value, episode, sigma) in spread[k].Outliers())
                    findings.Warn("V3-15",
                        Invariant($"Element {k} is {value}, {sigma:F0} sigma from its mean, and the values next to it are far away."),
                        "Look at the episode.", null, name, episode);
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

    /// <summary>
    /// Which values of one element occur, in bins of one sigma. Far from the mean is not yet wrong: a joint that mostly stands still has
    /// a small sigma, and turns it fast are many of them, but such a turn passes through all values on its way. A glitch does not.
    /// </summary>
    sealed class Spread(double mean, double std)
    {
        const int Far = 10, Gap = 3, Last = 64; // sigma
        readonly (double Value, int Episode)?[] seen = new (double, int)?[2 * Last + 1];

        public void Add(double value, int episode)
        {
            if (std <= 1e-9) return;
            seen[Last + (int)Math.Clamp(Math.Round((value - mean) / std), -Last, Last)] ??= (value, episode);
        }

        /// <summary>The innermost value on either side that is far from the mean and from all values between.</summary>
        public IEnumerable<(double Value, int Episode, double Sigma)> Outliers()
        {
            foreach (int side in new[] { -1, 1 })
                for (int bin = 1, before = 0; bin <= Last; bin++)
                {
                    if (seen[Last + side * bin] is not var (value, episode)) continue;
                    if (bin >= Far && bin - before > Gap)
                    {
                        yield return (value, episode, Math.Abs(value - mean) / std);
                        break;
                    }
                    before = bin;
                }
        }
    }
}
