using System.Text.Json.Nodes;
using Praxis.Data;
using Praxis.Learning;

namespace Praxis.App;

/// <summary>Two thousand training steps in one run, checkpoints and all, with its memory watched along the way.</summary>
public sealed class TrainingMemory : AcceptCheck
{
    const int Steps = 2000, SaveEvery = 250, Every = 100;
    const double PerStep = 256;   // bytes of managed memory: the time of every step, and the noise of the collector
    const double Growth = 1.1;    // of the process, second half over first half: a checkpoint on its way to the disk is seen by chance

    public override string Issue => "D2";

    public override string Promise =>
        $"{Steps} training steps with checkpoints: tensors, managed memory and the process stay as large as they were";

    public override AcceptOutcome Run(AcceptContext context)
    {
        string run = Path.Combine(context.Scratch, "run");
        Durable.DeleteFolder(run); // it is the memory of one process that must stay flat: half a run tells nothing
        var memory = new SortedDictionary<long, (long Tensors, long Managed, long Process)>();
        TrainOptions options = new()
        {
            Data = [MakeData(context)], Out = run, Steps = Steps, SaveEvery = SaveEvery,
            Threads = context.Workers, Settings = new() { Batch = 16 },
        };
        TrainReport report = new Train().Run(options, context.Say, new Watch(memory, context.Say), context.Stop);
        var (first, last) = (memory.First(m => m.Key >= SaveEvery), memory.Last());
        double slope = (double)(last.Value.Managed - first.Value.Managed) / (last.Key - first.Key);
        double growth = Peak(memory, m => m >= Steps / 2) / Peak(memory, m => m < Steps / 2);
        return new(first.Value.Tensors == last.Value.Tensors && slope < PerStep && growth < Growth, new()
        {
            ["steps"] = report.Steps, ["parameters"] = report.Parameters, ["batch"] = options.Settings.Batch, ["threads"] = context.Workers,
            ["seconds"] = Math.Round(report.Seconds), ["step_ms"] = Math.Round(report.StepMs, 1),
            ["live_tensors_first"] = first.Value.Tensors, ["live_tensors_last"] = last.Value.Tensors,
            ["managed_bytes_per_step"] = Math.Round(slope), ["process_growth"] = Math.Round(growth, 3),
            ["memory_mb_by_steps"] = new JsonObject(memory.Select(m => KeyValuePair.Create($"{m.Key}", (JsonNode?)new JsonObject
            {
                ["managed"] = Math.Round(m.Value.Managed / 1e6, 1), ["process"] = Math.Round(m.Value.Process / 1e6),
            }))),
        });
    }

    static string MakeData(AcceptContext context)
    {
        string task = Path.Combine(context.Scratch, "lift-block.yaml"), folder = Path.Combine(context.Scratch, "dataset");
        ShortTask.Write(task);
        if (DatasetFolder.IsFinished(folder)) return folder;
        GenerateOptions options = new()
        {
            Tasks = [task], Out = folder, Episodes = 8, Seed = 1, Workers = context.Workers,
            Cameras = ["front"], Width = 96, Height = 96, Fps = 10, Resume = true,
        };
        _ = new Generate(context.Catalog).Run(options, null, context.Stop);
        return folder;
    }

    static double Peak(SortedDictionary<long, (long Tensors, long Managed, long Process)> memory, Func<long, bool> when) =>
        memory.Where(m => m.Key > 0 && when(m.Key)).Select(m => (double)m.Value.Process).DefaultIfEmpty(double.NaN).Max();

    /// <summary>Notes the memory once in every hundred steps.</summary>
    sealed class Watch(SortedDictionary<long, (long, long, long)> memory, Action<string> say) : IProgress<TrainProgress>
    {
        public void Report(TrainProgress p)
        {
            if (p.Loss is null || (memory.Count > 0 && p.Done / Every == memory.Keys.Last() / Every)) return; // still decoding, or seen
            var now = (Tensors: Tensor.Live, Managed: GC.GetTotalMemory(forceFullCollection: true), Process: Environment.WorkingSet);
            memory.Add(p.Done, now);
            say($"  {p.Done} steps: {now.Tensors} tensors, {now.Managed / 1e6:F1} MB managed, {now.Process / 1e6:F0} MB in all");
        }
    }
}
