using System.Diagnostics;
using Praxis.Core;
using Praxis.Data;
using Praxis.Rollout;

namespace Praxis.App;

/// <summary>What generating and rendering again share: fill the slots, assemble, draw the contact sheet, report.</summary>
sealed class JobRunner(JobPlan plan, JobSpec spec, string root, int workers)
{
    readonly Stopwatch clock = Stopwatch.StartNew();
    JobState? last;

    public GenerateReport Run(TakeSource source, bool resume, double allowFailures, IProgress<JobProgress>? progress, CancellationToken stop)
    {
        using DatasetLock mine = DatasetLock.Acquire(root);
        var folder = new JobFolder(root);
        // never null: a camera feature has a video format
        IReadOnlyDictionary<string, string> tools = Platform.Tools(spec.Info.Cameras.Select(c => c.Video!));
        string platform = Platform.Describe(tools);
        CheckFolder(folder, resume);
        folder.Begin(plan.Identity(platform));

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
        IReadOnlyList<EpisodePart> parts = job.Run([.. Enumerable.Range(0, spec.Episodes)], workers, stop);
        if (parts.Count == 0) throw new PraxisException($"Every try of all {spec.Episodes} episode slots failed: {Causes(job.Failures)}. Nothing was written; see 'praxis generate --help' for --max-tries.");

        if (last is not null) progress?.Report(Describe(last, "assembling", before));
        LeRobotV3Assembler.Assemble(parts, spec.Info, new()
        {
            Seed = plan.Seed, Tools = tools, Platform = platform, Tracer = plan.Tracer, Arguments = plan.Arguments(), Failures = new SortedDictionary<string, int>(job.Failures.ToDictionary(), StringComparer.Ordinal),
        }, root);
        folder.Remove();
        int failed = spec.Episodes - parts.Count;
        return new()
        {
            Dataset = root, ContactSheet = ContactSheet.Draw(root), Tried = job.Tried, Succeeded = parts.Count, Episodes = parts.Count, FailuresByCause = job.Failures,
            Seconds = clock.Elapsed.TotalSeconds, Images = job.Images, Findings = failed > allowFailures * spec.Episodes ? failed : 0,
        };
    }

    void CheckFolder(JobFolder folder, bool resume)
    {
        DatasetFolder.CheckOurs(root);
        if (DatasetFolder.IsFinished(root) && !folder.HasUnfinished)
            throw new PraxisException($"'{root}' already holds a finished dataset. Choose another --out, or delete it.");
        if (folder.HasUnfinished && !resume)
            throw new PraxisException($"'{root}' holds an unfinished run. Go on with it by adding --resume, or delete the folder.");
    }

    JobProgress Describe(JobState state, string stage, int before)
    {
        double elapsed = clock.Elapsed.TotalSeconds;
        int fresh = state.SlotsDone - before;
        double? remaining = fresh > 0 ? elapsed / fresh * (spec.Episodes - state.SlotsDone) : null;
        return new(stage, state.SlotsDone, spec.Episodes, state.Tried, state.Succeeded, state.Failures, state.Images, elapsed, remaining);
    }

    static string Causes(IReadOnlyDictionary<string, int> failures) => string.Join(", ", failures.Select(f => $"{f.Key} {f.Value}"));
}
