using System.Diagnostics;
using System.Text.Json.Nodes;
using Praxis.Assets;
using Praxis.Core;

namespace Praxis.App;

/// <summary>The contract of every category, and how long an instance takes to build.</summary>
public sealed class ObjectContract : SourceTests
{
    const int Seeds = 16;
    const double Most = 20; // ms

    protected override string Tests => "Contracts.Objects.ObjectContract";

    public override string Promise =>
        $"every category x {Seeds} seeds keeps the object contract; the median instance is built in less than {Most} ms";

    public override AcceptOutcome Run(AcceptContext context)
    {
        ObjectCategory[] all = [.. context.Catalog.All<ObjectCategory>()];
        Time(all[0], 0); // what is compiled on the way is not measured
        double[] ms = [.. all.SelectMany(c => Enumerable.Range(0, Seeds).Select(seed => Time(c, (ulong)seed))).Order()];
        double median = ms[ms.Length / 2];
        AcceptOutcome tested = base.Run(context);
        tested.Figures["categories"] = all.Length;
        tested.Figures["median_build_ms"] = Math.Round(median, 2);
        tested.Figures["worst_build_ms"] = Math.Round(ms[^1], 1);
        return tested with { Passed = tested.Passed && median < Most };
    }

    static double Time(ObjectCategory category, ulong seed)
    {
        var clock = Stopwatch.StartNew();
        category.Build(Rng.FromSeed(seed));
        return clock.Elapsed.TotalMilliseconds;
    }
}
