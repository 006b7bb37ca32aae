using System.Diagnostics;
using System.Text.Json.Nodes;
using Praxis.Core;
using Praxis.Data;
using Praxis.Rollout;

namespace Praxis.App;

/// <summary>What generating and rendering again share: fill the slots, assemble, draw the contact sheet, report.</summary>
sealed class JobRunner(JobPlan plan, JobSpec spec, string root, int workers)
{
    /// <summary>Slots to fill; all of them unless a dataset with failed slots is rendered again.</summary>
    public IReadOnlyList<int> Slots { get; init; } = [.. Enumerable.Range(0, spec.Episodes)];

    /// <summary>Failed tries by cause, where they are known beforehand.</summary>
    public IReadOnlyDictionary<string, int>? Failures { get; init; }

    readonly Stopwatch clock = Stopwatch.StartNew();
    JobState? last;

    public GenerateReport Run(
        TakeSource source, bool resume, double allowFailures, IProgress<JobProgress>? progress, CancellationToken stop)
    {
        using DatasetLock mine = DatasetLock.Acquire(root);
        var folder = new JobFolder(root);
        Manifest blank = Blank();
        Manifest manifest = Finished(folder, blank, resume) ?? Fill(folder, blank, source, progress, stop);
        folder.Remove(); // also when every slot failed: trying again with other options must be possible
        int failed = spec.Episodes - manifest.Episodes.Count;
        return new()
        {
            Dataset = root, ContactSheet = manifest.Episodes.Count > 0 ? ContactSheet.Draw(root) : null,
            Tried = manifest.Episodes.Count + manifest.Failures.Values.Sum(),
            Succeeded = manifest.Episodes.Count, Episodes = manifest.Episodes.Count, FailuresByCause = manifest.Failures,
            Seconds = clock.Elapsed.TotalSeconds, Images = last?.Images ?? 0,
            Findings = failed > allowFailures * spec.Episodes ? failed : 0,
        };
    }

    Manifest Blank()
    {
        // never null: a camera feature has a video format
        IReadOnlyDictionary<string, string> tools = Platform.Tools(spec.Info.Cameras.Select(c => c.Video!));
        return new()
        {
            Seed = plan.Seed, Tools = tools, Platform = Platform.Describe(tools), Tracer = plan.Tracer, Arguments = plan.Arguments(),
            Failures = new Dictionary<string, int>(),
        };
    }

    // A run that was killed between its last episode and its exit is finished: going on with it says so, and changes nothing.
    Manifest? Finished(JobFolder folder, Manifest blank, bool resume)
    {
        DatasetFolder.CheckOurs(root);
        if (!DatasetFolder.IsFinished(root))
        {
            if (folder.HasUnfinished && !resume)
                throw new PraxisException($"'{root}' holds an unfinished run. Go on with it by adding --resume, or delete the folder.");
            return null;
        }
        if (!resume || Manifest.Read(root) is not { } manifest)
            throw new PraxisException($"'{root}' already holds a finished dataset. Choose another --out, or delete it.");
        if (JobFolder.Difference(JobPlan.Identity(manifest), JobPlan.Identity(blank)) is { } difference)
            throw new PraxisException(
                $"'{root}' holds the finished dataset of another run: {difference}. Choose another --out, or delete it.");
        return manifest;
    }

    Manifest Fill(JobFolder folder, Manifest blank, TakeSource source, IProgress<JobProgress>? progress, CancellationToken stop)
    {
        JsonObject identity = JobPlan.Identity(blank);
        identity["build"] = Platform.Build(spec.Catalog);
        folder.Begin(identity);
        int before = 0;
        var job = new Job(spec, folder, source)
        {
            Progress = state =>
            {
                if (last is null) before = state.SlotsDone;
                last = state;
                progress?.Report(Describe(state, "generating", before));
            },
        };
        IReadOnlyList<EpisodePart> parts = job.Run(Slots, workers, stop);
        IReadOnlyDictionary<string, int> failures = Failures ?? job.Failures;
        if (parts.Count == 0) return blank with { Failures = failures };
        if (last is not null) progress?.Report(Describe(last, "assembling", before));
        return LeRobotV3Assembler.Assemble(parts, spec.Info, blank with { Failures = failures }, root, stop, Carried());
    }

    Dictionary<string, byte[]> Carried() => plan.Things
        .SelectMany(t => t.Files.Select(f => ($"{t.Name}/{f.Name}", f.Content))).ToDictionary(StringComparer.Ordinal);

    JobProgress Describe(JobState state, string stage, int before)
    {
        double elapsed = clock.Elapsed.TotalSeconds;
        // images of episodes under way count as parts of an episode, so that the estimate does not wait for the next to finish
        double fresh = state.SlotsDone - before;
        if (state.ImagesOfFinished > 0) fresh = Math.Max(fresh, fresh * state.Images / state.ImagesOfFinished);
        double? remaining = fresh > 0 ? elapsed / fresh * Math.Max(0, spec.Episodes - before - fresh) : null;
        return new(stage, state.SlotsDone, spec.Episodes, state.Tried, state.Succeeded, state.Failures, state.Images, elapsed, remaining);
    }
}
