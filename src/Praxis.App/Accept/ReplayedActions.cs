using System.Text.Json.Nodes;

namespace Praxis.App;

/// <summary>Whether the action column alone carries the tasks: recorded actions, executed again without looking.</summary>
public sealed class ReplayedActions : AcceptCheck
{
    const int Episodes = 50; // per task
    const ulong Seed = 77_100;

    static readonly string[] Tasks = ["block-in-bowl", "bottle-in-basket", "grasp-block", "mug-on-tray", "stack-two-blocks"];

    public override string Issue => "D2";

    public override string Promise =>
        "recorded joint actions, replayed open loop at the dataset's 15 frames per second, " +
        $"reach the goals of {Tasks.Length * Episodes} episodes of {Tasks.Length} tasks: at least 99 %";

    public override AcceptOutcome Run(AcceptContext context)
    {
        GenerateOptions options = new()
        {
            Tasks = Tasks, Out = Path.Combine(context.Scratch, "dataset"), Episodes = Tasks.Length * Episodes, Seed = Seed,
            Workers = context.Workers, Cameras = ["front"], Width = 64, Height = 48, Resume = true,
        };
        GenerateReport made = new Generate(context.Catalog).Run(options, null, context.Stop);
        context.Say($"  {made.Episodes} episodes made");
        var replayed = new ReplayOptions { Dataset = options.Out, Workers = context.Workers };
        ReplayReport report = new Replay(context.Catalog).Run(replayed, null, context.Stop);
        context.Say($"  {report.Success.Succeeded} of {report.Success.Tried} reached their goal again");
        ReplayDeviation off = report.Deviation;
        return new(report.Success.Tried == options.Episodes && report.Success.Share >= ReplayReport.Least, new()
        {
            ["seed"] = Seed, ["fps"] = report.Fps, ["succeeded"] = report.Success.Succeeded, ["tried"] = report.Success.Tried,
            ["interval_95"] = new JsonArray(Math.Round(report.Success.Low, 4), Math.Round(report.Success.High, 4)),
            ["tasks"] = new JsonObject(report.ByTask.Select(t =>
                KeyValuePair.Create(t.Key, (JsonNode?)$"{t.Value.Succeeded} of {t.Value.Tried}"))),
            ["joint_deviation_mrad"] = Rounded(1e3 * off.JointRms, 1e3 * off.JointMax),
            ["tool_deviation_mm"] = Rounded(1e3 * off.ToolRms, 1e3 * off.ToolMax),
            ["failures"] = new JsonArray([.. report.Failures.Select(f => (JsonNode)$"episode {f.Episode}, {f.Task}: {f.Cause}: {f.Why}")]),
        });
    }

    static JsonObject Rounded(double rms, double max) => new() { ["rms"] = Math.Round(rms, 2), ["max"] = Math.Round(max, 2) };
}
