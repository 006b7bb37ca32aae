using System.Text.Json.Nodes;
using Praxis.Data;

namespace Praxis.App;

/// <summary>Two thousand short episodes in one run, with its memory watched along the way.</summary>
public sealed class LongRun : AcceptCheck
{
    const int Episodes = 2000, Every = 100;
    const double PerEpisode = 16 << 10;   // bytes of managed memory: the hashes and paths that the manifest will hold
    const double Growth = 1.2;            // of the process, second half over first half

    public override string Issue => "D1";

    public override string Promise => $"a {Episodes}-episode run at 64x48 with short episodes: memory flat, validate clean";

    public override AcceptOutcome Run(AcceptContext context)
    {
        string task = Path.Combine(context.Scratch, "lift-block.yaml"), folder = Path.Combine(context.Scratch, "dataset");
        Durable.DeleteFolder(folder); // it is the memory of one process that must stay flat: half a run tells nothing
        ShortTask.Write(task);
        var memory = new SortedDictionary<int, (long Managed, long Process)>();
        GenerateOptions options = new()
        {
            Tasks = [task], Out = folder, Episodes = Episodes, Seed = 1, Workers = context.Workers,
            Cameras = ["front"], Width = 64, Height = 48, Fps = 5,
        };
        GenerateReport report = new Generate(context.Catalog).Run(options, new Watch(memory, context.Say), context.Stop);
        ValidateReport valid = new Validate().Run(folder);
        context.Say($"  {report.Episodes} episodes in {report.Seconds:F0} s, {valid.Errors} errors, {valid.Warnings} warnings");
        double slope = Slope(memory), growth = Peak(memory, m => m >= Episodes / 2) / Peak(memory, m => m < Episodes / 2);
        return new(slope < PerEpisode && growth < Growth && valid is { Errors: 0, Warnings: 0 } && report.Episodes == Episodes, new()
        {
            ["episodes"] = report.Episodes, ["tried"] = report.Tried, ["images"] = report.Images, ["seconds"] = Math.Round(report.Seconds),
            ["workers"] = context.Workers, ["validate_errors"] = valid.Errors, ["validate_warnings"] = valid.Warnings,
            ["findings"] = new JsonArray([.. valid.Findings.Take(20).Select(f => (JsonNode)f.ToString())]),
            ["managed_bytes_per_episode"] = Math.Round(slope),
            ["process_growth"] = Math.Round(growth, 3), ["process_peak_mb"] = Math.Round(PeakOfProcess() / 1e6),
            ["memory_mb_by_episodes"] = new JsonObject(memory.Select(m => KeyValuePair.Create($"{m.Key}", (JsonNode?)new JsonObject
            {
                ["managed"] = Math.Round(m.Value.Managed / 1e6, 1), ["process"] = Math.Round(m.Value.Process / 1e6),
            }))),
        });
    }

    // managed bytes per episode, from the first sample after warm-up to the last
    static double Slope(SortedDictionary<int, (long Managed, long Process)> memory)
    {
        var (first, last) = (memory.First(m => m.Key >= Every), memory.Last());
        return last.Key > first.Key ? (double)(last.Value.Managed - first.Value.Managed) / (last.Key - first.Key) : double.PositiveInfinity;
    }

    static double Peak(SortedDictionary<int, (long Managed, long Process)> memory, Func<int, bool> when) =>
        memory.Where(m => m.Key > 0 && when(m.Key)).Select(m => (double)m.Value.Process).DefaultIfEmpty(double.NaN).Max();

    static double PeakOfProcess()
    {
        using var self = System.Diagnostics.Process.GetCurrentProcess();
        return self.PeakWorkingSet64;
    }

    /// <summary>Notes the memory at every hundredth episode.</summary>
    sealed class Watch(SortedDictionary<int, (long, long)> memory, Action<string> say) : IProgress<JobProgress>
    {
        public void Report(JobProgress p)
        {
            if (p.EpisodesDone % Every != 0 || memory.ContainsKey(p.EpisodesDone)) return;
            var now = (Managed: GC.GetTotalMemory(forceFullCollection: true), Process: Environment.WorkingSet);
            memory.Add(p.EpisodesDone, now);
            say($"  {p.EpisodesDone} episodes after {p.ElapsedSeconds:F0} s: " +
                $"{now.Managed / 1e6:F1} MB managed, {now.Process / 1e6:F0} MB in all");
        }
    }
}
