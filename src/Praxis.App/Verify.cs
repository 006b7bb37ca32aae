using Praxis.Core;
using Praxis.Data;
using Praxis.Rollout;

namespace Praxis.App;

/// <summary>What verifying came to.</summary>
/// <param name="Dataset">Folder.</param>
/// <param name="Checked">Indices of the episodes that were made again.</param>
/// <param name="Differences">Files whose hash is wrong, and episodes that came out differently, with the first stage that differs.</param>
public sealed record VerifyReport(string Dataset, IReadOnlyList<int> Checked, IReadOnlyList<string> Differences);

/// <summary>Makes a random sample of a dataset's episodes again and compares every stage with the manifest.</summary>
public sealed class Verify(Catalog catalog)
{
    /// <param name="dataset">Folder.</param>
    /// <param name="sample">How many episodes to make again.</param>
    /// <param name="workers">Episodes at once; 0 for one per processor.</param>
    /// <param name="seed">Picks the sample.</param>
    /// <param name="progress">Told how far it is.</param>
    /// <param name="stop">Ends it.</param>
    /// <exception cref="PraxisException">No manifest, or another platform: bytes are promised for one platform only.</exception>
    public VerifyReport Run(string dataset, int sample, int workers, ulong seed, IProgress<JobProgress>? progress, CancellationToken stop)
    {
        Manifest manifest = new TraceReader(dataset).Manifest;
        JobPlan plan = JobPlan.From(manifest, dataset);
        JobSpec spec = plan.Resolve(catalog);
        // never null: a camera feature has a video format
        string here = Platform.Describe(Platform.Tools(spec.Info.Cameras.Select(c => c.Video!)));
        if (manifest.Platform != here)
            throw new PraxisException(
                $"'{dataset}' was made on another platform, and equal bytes are promised for one platform only.\n" +
                $"  there: {manifest.Platform}\n  here:  {here}");
        var differences = manifest.Verify(dataset).Select(f => $"{f.Path}: {f.Fault}").ToList();

        Rng pick = Rng.FromSeed(seed).Split("verify");
        int[] episodes = [.. Enumerable.Range(0, manifest.Episodes.Count)
            .OrderBy(i => pick.Split("episode", i).Seed).Take(sample).Order()];
        // new: parts found there would count as made
        string scratch = Directory.CreateTempSubdirectory($"praxis-verify-{Environment.ProcessId}-").FullName;
        try
        {
            differences.AddRange(Remake(manifest, spec, episodes, new(scratch), Workers.Count(workers), progress, stop));
        }
        finally
        {
            Durable.DeleteFolder(scratch);
        }
        return new(dataset, episodes, differences);
    }

    static IEnumerable<string> Remake(Manifest manifest, JobSpec spec, int[] episodes, JobFolder folder, int workers,
        IProgress<JobProgress>? progress, CancellationToken stop)
    {
        var clock = System.Diagnostics.Stopwatch.StartNew();
        var takes = new TakeMaker(spec.Seed);
        var job = new Job(spec, folder, (slot, attempt, token) => takes.Play(spec.SettingOf(slot), new(slot, attempt), token))
        {
            Progress = s => progress?.Report(new("verifying", s.SlotsDone, episodes.Length, s.Tried, s.Succeeded, s.Failures,
                s.Images, clock.Elapsed.TotalSeconds, null)),
        };
        int[] slots = [.. episodes.Select(e => manifest.Episodes[e].Slot)];
        var made = job.Run(slots, workers, stop).ToDictionary(p => p.Slot, ManifestEpisode.Of);
        foreach (int episode in episodes)
        {
            ManifestEpisode was = manifest.Episodes[episode];
            if (!made.TryGetValue(was.Slot, out ManifestEpisode? now))
                yield return $"episode {episode} failed all its tries when it was made again";
            else if (was.FirstDifference(now) is { } stage)
                yield return $"episode {episode} came out differently, first in its {stage}";
        }
    }
}
