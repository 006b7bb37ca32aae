using System.Text.Json.Nodes;
using Praxis.Core;
using Praxis.Data;
using Praxis.Rollout;

namespace Praxis.App;

/// <summary>Makes a dataset: simulates, renders, labels and assembles the episodes of one or more tasks.</summary>
public sealed class Generate(Catalog catalog)
{
    /// <summary>Whether a dataset is what these options make.</summary>
    public static bool IsOf(GenerateOptions options, Manifest manifest)
    {
        JobPlan plan = JobPlan.From(options);
        return manifest.Seed == plan.Seed && manifest.Tracer == plan.Tracer && JsonNode.DeepEquals(manifest.Arguments, plan.Arguments());
    }

    /// <summary>Runs to the end, or until stopped; finished episodes are kept for <see cref="GenerateOptions.Resume"/>.</summary>
    /// <exception cref="PraxisException">A wrong value, a folder in use, a missing program, a full disk.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public GenerateReport Run(GenerateOptions options, IProgress<JobProgress>? progress, CancellationToken stop)
    {
        JobPlan plan = JobPlan.From(options);
        JobSpec spec = plan.Resolve(catalog);
        var takes = new TakeMaker(plan.Seed);
        var runner = new JobRunner(plan, spec, options.Out, Workers.Count(options.Workers));
        return runner.Run((slot, attempt, token) => takes.Play(spec.SettingOf(slot), new(slot, attempt), token),
            options.Resume, options.AllowFailures, progress, stop);
    }
}

/// <summary>How many episodes are made at once.</summary>
static class Workers
{
    /// <summary>What was asked for; 0 stands for one per processor.</summary>
    public static int Count(int wanted) => wanted switch
    {
        0 => Environment.ProcessorCount,
        < 0 or > 1024 => throw new PraxisException($"--workers {wanted}: from 1 to 1024, or 0 for one per processor."),
        _ => wanted,
    };
}
