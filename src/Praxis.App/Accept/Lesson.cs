using System.Globalization;
using System.Text.Json.Nodes;
using Praxis.Data;

namespace Praxis.App;

/// <summary>
/// Data of one task, policies trained on more or less of it, and how often each reaches the goal in worlds that no dataset holds.
/// Every part is kept in the scratch folder, so that a campaign goes on where it was stopped.
/// </summary>
/// <param name="task">Id of the task.</param>
/// <param name="steps">Training steps of each policy, however much data it has.</param>
/// <param name="context">Where, and who is told.</param>
sealed class Lesson(string task, int steps, AcceptContext context)
{
    /// <summary>Worlds that every policy is tried in.</summary>
    public const int Trials = 100;

    /// <summary>Time of training that a policy may take, all processors together, s: forty minutes on two.</summary>
    public const double Budget = 2 * 40 * 60;

    const ulong DataSeed = 77_200, TrialSeed = 77_300; // used nowhere else
    const int Fps = 10, Side = 96, Execute = 4;
    static readonly string[] Cameras = ["front", "wrist"];

    /// <summary>What came of one policy.</summary>
    /// <param name="Episodes">Demonstrations that it has seen.</param>
    /// <param name="Success">How often it reached the goal.</param>
    /// <param name="Report">Of its training.</param>
    public sealed record Point(int Episodes, SuccessRate Success, TrainReport Report, JsonObject Figures)
    {
        public bool InTime => Report.ProcessorSeconds <= Budget;
    }

    /// <summary>Makes demonstrations, or takes those that are there.</summary>
    /// <param name="episodes">How many.</param>
    public void Demonstrate(int episodes)
    {
        if (DatasetFolder.IsFinished(Data)) return;
        GenerateReport made = new Generate(context.Catalog).Run(new()
        {
            Tasks = [task], Out = Data, Episodes = episodes, Seed = DataSeed, Workers = context.Workers,
            Cameras = Cameras, Width = Side, Height = Side, Fps = Fps, Resume = true,
        }, new Lines(context.Say), context.Stop);
        context.Say($"  {made.Episodes} episodes of {task} made");
    }

    /// <summary>Trains on the first episodes, and tries the policy.</summary>
    public Point Learn(int episodes)
    {
        string run = Path.Combine(context.Scratch, $"policy-{episodes}");
        TrainReport trained = new Train().Run(new()
        {
            Data = [Data], Out = run, Steps = steps, Episodes = episodes, Threads = context.Workers,
            ImageWidth = Side, ImageHeight = Side, Resume = true,
        }, null, new Lines(context.Say), context.Stop);
        context.Say($"  {episodes} episodes: trained in {trained.Seconds:F0} s, {trained.ProcessorSeconds:F0} s of processors");
        EvaluateReport tried = Try(run, Path.Combine(context.Scratch, $"trial-{episodes}"));
        context.Say($"  {episodes} episodes: {tried.Success.Succeeded} of {tried.Success.Tried}");
        return new(episodes, tried.Success, trained, new()
        {
            ["succeeded"] = tried.Success.Succeeded, ["tried"] = tried.Success.Tried,
            ["interval_95"] = new JsonArray(Math.Round(tried.Success.Low, 3), Math.Round(tried.Success.High, 3)),
            ["causes"] = new JsonObject(tried.FailuresByCause.Select(c => KeyValuePair.Create(c.Key, (JsonNode?)c.Value))),
            ["median_seconds_to_success"] = tried.MedianSecondsToSuccess, ["steps"] = trained.Steps, ["frames"] = trained.Frames,
            ["held_out_loss"] = trained.HeldOutLoss is { } loss ? Math.Round(loss, 4) : null,
            ["training_minutes"] = Math.Round(trained.Seconds / 60, 1),
            ["training_processor_minutes"] = Math.Round(trained.ProcessorSeconds / 60, 1),
        });
    }

    /// <summary>The task's own script in the same worlds.</summary>
    public SuccessRate Expert() => Try(Evaluate.Expert, Path.Combine(context.Scratch, "trial-expert")).Success;

    string Data => Path.Combine(context.Scratch, "dataset");

    EvaluateReport Try(string policy, string folder) =>
        new Evaluate(context.Catalog, name => PolicyFactory.Open(name, "praxis", context.Say, context.Stop, threads: 1)).Run(new()
        {
            Policy = policy, Task = task, Out = folder, Episodes = Trials, Seed = TrialSeed,
            Execute = policy == Evaluate.Expert ? 0 : Execute, Workers = context.Workers, Resume = true,
            Cameras = Cameras, Width = Side, Height = Side, Fps = Fps,
        }, new Lines(context.Say), context.Stop).Report;

    /// <summary>A line a minute.</summary>
    sealed class Lines(Action<string> say) : IProgress<TrainProgress>, IProgress<JobProgress>
    {
        readonly System.Diagnostics.Stopwatch clock = new();

        public void Report(TrainProgress p) =>
            Say($"  {p.Stage}: {p.Done} of {p.Total}{Known($", loss {p.Loss:F4}", p.Loss)}{ToGo(p.RemainingSeconds)}");

        public void Report(JobProgress p) =>
            Say($"  {p.Stage}: {p.EpisodesDone} of {p.EpisodesTotal}, {p.Succeeded} of {p.Tried} succeeded{ToGo(p.RemainingSeconds)}");

        static FormattableString ToGo(double? seconds) => Known($", {seconds / 60:F0} min to go", seconds);

        static FormattableString Known(FormattableString text, double? number) => number is null ? $"" : text;

        void Say(FormattableString line)
        {
            if (clock.IsRunning && clock.Elapsed.TotalSeconds < 60) return;
            clock.Restart();
            say(line.ToString(CultureInfo.InvariantCulture));
        }
    }
}
