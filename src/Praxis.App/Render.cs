using Praxis.Core;
using Praxis.Data;
using Praxis.Rollout;

namespace Praxis.App;

/// <summary>Renders the traces of a dataset again, under other cameras, sizes and looks: no physics, no planning.</summary>
public sealed class Render(Catalog catalog)
{
    /// <exception cref="PraxisException">The dataset has no traces, an object is built otherwise now, or a value is wrong.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public GenerateReport Run(RenderOptions options, IProgress<JobProgress>? progress, CancellationToken stop)
    {
        var traces = new TraceReader(options.Dataset);
        JobPlan plan = JobPlan.From(traces.Manifest, options.Dataset) with
        {
            Tracer = options.Tracer, Codec = options.Codec, Labels = [.. options.Labels.Order(StringComparer.Ordinal)], Look = options.Look,
        };
        plan = plan with
        {
            Cameras = options.Cameras ?? plan.Cameras, Width = options.Width ?? plan.Width, Height = options.Height ?? plan.Height,
            Fps = options.Fps ?? plan.Fps,
        };
        plan = plan with { Codec = JobPlan.CodecFor(plan.Codec, plan.Width, plan.Height) };
        JobSpec spec = plan.Checked().Resolve(catalog);
        var runner = new JobRunner(plan, spec, options.Out, Workers.Count(options.Workers))
        {
            Slots = traces.Slots, Failures = traces.Manifest.Failures,
        };
        return runner.Run((slot, attempt, _) => traces.Read(spec, slot, attempt), options.Resume, allowFailures: 1, progress, stop);
    }
}
