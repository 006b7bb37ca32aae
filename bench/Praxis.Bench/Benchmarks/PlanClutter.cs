using System.Globalization;
using Praxis.Planning;

namespace Praxis.Bench.Benchmarks;

/// <summary>Time to plan a motion from posture to posture across a cluttered table: goals, search, smoothing, timing.</summary>
public sealed class PlanClutter : Benchmark
{
    public override IReadOnlyList<string> Names => ["plan.clutter.median_ms", "plan.clutter.p99_ms"];

    public override IEnumerable<Measurement> Run(BenchSetting setting)
    {
        using var table = new ClutteredTable(setting.Catalog);
        var times = new Samples();
        int queries = setting.Choose(300, 60), failed = 0;
        double[] at = table.Home.ToArray();
        long checks = table.Planner.Checker.Checks;
        for (int i = 0; i < queries; i++)
        {
            PlanResult? result = null;
            double seconds = CpuClock.OfThread(() => result = table.Planner.PlanTo(at, table.Target(i), table.Chance(i)));
            if (result is not { Succeeded: true })
            {
                failed++; // most targets of a crowded table are inside something: that is found quickly and would flatter the median
                continue;
            }
            times.Add(1000 * seconds);
            at = result.Motion.End.ToArray();
        }
        checks = (table.Planner.Checker.Checks - checks) / queries;
        string note = string.Create(CultureInfo.InvariantCulture,
            $"{table.Things} things on the table, {times.Count} motions found of {queries} asked, {checks} collision checks each");
        yield return Measurement.Of(Names[0], times.Median, "ms", note);
        yield return Measurement.Of(Names[1], times.Quantile(0.99), "ms", note);
    }
}
