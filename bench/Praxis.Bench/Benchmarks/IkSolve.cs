using System.Globalization;
using Praxis.Core;
using Praxis.Planning;

namespace Praxis.Bench.Benchmarks;

/// <summary>Time to find an arm posture for a tool pose, from the home posture, for poses that are known to be within reach.</summary>
public sealed class IkSolve : Benchmark
{
    public override IReadOnlyList<string> Names => ["ik.median_ms"];

    public override IEnumerable<Measurement> Run(BenchSetting setting)
    {
        using var table = new ClutteredTable(setting.Catalog);
        var times = new Samples();
        int solved = 0, poses = setting.Choose(2000, 400);
        for (int i = 0; i < poses; i++)
        {
            Pose X_WT = table.Planner.Kinematics.ToolPose(Posture(table, i));
            IkResult result = default;
            times.Add(1000 * CpuClock.OfThread(() => result = table.Planner.Ik.Solve(X_WT, table.Home)));
            if (result.Succeeded) solved++;
        }
        yield return Measurement.Of(Names[0], times.Median, "ms", string.Create(CultureInfo.InvariantCulture,
            $"7 joints, {poses} reachable poses, {100.0 * solved / poses:F1} % solved, 99th percentile {times.Quantile(0.99):F2} ms"));
    }

    static double[] Posture(ClutteredTable table, int number)
    {
        Rng rng = table.Chance(number);
        return [.. table.Planner.Group.Limits.Select((limit, joint) => rng.Draw($"joint-{joint}", limit))];
    }
}
