using System.CommandLine;
using System.Globalization;
using Praxis.App;
using Praxis.Cli.Progress;
using Praxis.Learning;

namespace Praxis.Cli.Verbs;

/// <summary>Lets a policy act, and counts how often it reaches the goal.</summary>
sealed class EvaluateCommand : Verb
{
    static readonly EvaluateOptions Standard = new() { Policy = "", Task = "", Out = "" };

    readonly Option<string?> policy, task, scene, output;
    readonly Option<string> robot, layout, progress;
    readonly Option<int> episodes, execute, workers;
    readonly Option<int?> fps;
    readonly Option<ulong> seed;
    readonly Option<string[]> cameras;
    readonly Option<ImageSize?> size;
    readonly Option<bool> resume, quiet, json;

    public EvaluateCommand()
    {
        policy = Takes(Choose.OptionalText("--policy", "P", "expert, hold, random, ws://HOST:PORT, or the folder of a training run"));
        task = Takes(Choose.OptionalText("--task", "T", "name of the task (./praxis list tasks) or a task file (.yaml)"));
        policy.Required = task.Required = true;
        episodes = Takes(Choose.Whole("--episodes", "N", "worlds to act in", Standard.Episodes, 1, 1_000_000));
        seed = Takes(Choose.Seed("root of the worlds; never those that generate makes, whatever the two seeds are"));
        output = Takes(Choose.OptionalText("--out", "DIR", "folder of the results [out/evaluate/, the task's name and the policy's]"));
        execute = Takes(Choose.Whole(
            "--execute", "K", "actions done of every chunk before it looks again; 0 for a quarter of it", Standard.Execute, 0, 1000));
        robot = Takes(Choose.Text("--robot", "R", "name of the robot (./praxis list robots)", Standard.Robot));
        scene = Takes(Choose.Scene());
        cameras = Takes(Choose.Names("--cameras", "A,B", "cameras, separated by commas; those that the policy names unless given"));
        size = Takes(Choose.Size("--size", "width and height of the images, in pixels; what the policy names, or 256x256", null));
        fps = Takes(Choose.OptionalWhole("--fps", "F", "actions per second; what the policy names, or 15", 1, 100));
        layout = Takes(Choose.Word("--layout", "what a server's policy expects", "praxis", "praxis", "libero", "droid", "aloha"));
        workers = Takes(ImageOptions.Workers());
        resume = Takes(Choose.Flag("--resume", "go on with what an earlier run left; more episodes may be asked for than then"));
        (progress, quiet) = ProgressView.Options();
        Takes(progress);
        Takes(quiet);
        json = Takes(Json.Flag());
    }

    public override string Summary => "let a policy act in new worlds, and count how often it reaches the goal";

    public override VerbGroup Group => VerbGroup.Learn;

    public override string Details => """
        Closed loop: live pictures through the same cameras, a few actions of every chunk, and again. Every command passes the
        safety layer, which logs what it changed. --policy expert is the ceiling: the task's own script in the same worlds.
        Exit code 0 whatever the rate is; results.json has every episode, failures.png shows the first ones that failed.
        """;

    public override IReadOnlyList<Example> Examples =>
    [
        new("./praxis evaluate --policy out/policy --task block-in-bowl --episodes 100", "a policy that ./praxis train made"),
        new("./praxis evaluate --policy expert --task block-in-bowl --episodes 100", "the ceiling"),
        new("./praxis evaluate --policy ws://gpu-box:8000 --layout droid --task block-in-bowl", "openpi's server, in our worlds"),
    ];

    public override int Run(ParseResult given, Terminal terminal)
    {
        EvaluateOptions options = Read(given);
        var view = ProgressView.Of(given.GetRequiredValue(progress), given.GetValue(quiet), terminal);
        string wire = given.GetRequiredValue(layout);
        EvaluateOutcome outcome;
        try
        {
            var evaluate = new Evaluate(Engine.Catalog(), name => PolicyFactory.Open(name, wire, terminal.Say, terminal.Stop, threads: 1));
            outcome = view.While(() => evaluate.Run(options, view, terminal.Stop));
        }
        catch (OperationCanceledException)
        {
            throw new StoppedException($"stopped; go on with: {GoOn(given, "--resume")}");
        }
        if (given.GetValue(json)) Json.Write(outcome.Report, terminal.Out);
        else Print(outcome, terminal);
        return ExitCode.Done;
    }

    /// <summary>The options that a command line asks for.</summary>
    public EvaluateOptions Read(ParseResult given)
    {
        (string policyName, string taskName) = (given.GetRequiredValue(policy)!, given.GetRequiredValue(task)!); // required
        return new()
        {
            Policy = policyName, Task = taskName, Episodes = given.GetValue(episodes), Seed = given.GetValue(seed),
            Out = given.GetValue(output) ?? Path.Combine("out", "evaluate", $"{FolderName(taskName)}-{FolderName(policyName)}"),
            Execute = given.GetValue(execute), Robot = given.GetRequiredValue(robot), Scene = given.GetValue(scene) ?? "",
            Cameras = given.GetRequiredValue(cameras) is { Length: > 0 } named ? named : null,
            Width = given.GetValue(size)?.Width, Height = given.GetValue(size)?.Height, Fps = given.GetValue(fps),
            Workers = given.GetValue(workers), Resume = given.GetValue(resume),
        };
    }

    // "ws://host:8000" becomes "host-8000", "out/policies/bowl" becomes "bowl"
    static string FolderName(string name)
    {
        string last = Path.GetFileName(name.TrimEnd('/'));
        return string.Concat(last.Select(c => char.IsLetterOrDigit(c) || c is '-' or '_' or '.' ? c : '-'));
    }

    static void Print(EvaluateOutcome outcome, Terminal terminal)
    {
        EvaluateReport report = outcome.Report;
        int failed = report.Success.Tried - report.Success.Succeeded;
        Table.Write(terminal,
        [
            ("succeeded", RateText.Of(report.Success)),
            .. report.SuccessByRoom.Select(r => ($"in {(r.Key.Length > 0 ? r.Key : "a bare room")}", RateText.Of(r.Value))),
            ("failed", failed == 0 ? "0" : ProgressText.Causes(report.FailuresByCause)),
            ("until the goal held", report.MedianSecondsToSuccess is { } seconds ? Text($"{seconds:F1} s, median") : "never"),
            ("jerk", Text($"{report.MeanJerk:F0} rad/s^3 rms")),
            ("way of the tool", Text($"{report.MeanToolPath:F2} m, mean")),
            .. report.Safety.Select(s => (
                $"safety, {s.Key}", Text($"{s.Value.Periods} of {report.Periods} periods in {s.Value.Episodes} episodes"))),
            .. outcome.SecondsPerCall is { } call ? [("an answer takes", Text($"{1000 * call:F0} ms"))] : Array.Empty<(string, string)>(),
            ("wall time", Text($"{outcome.Seconds:F1} s")),
            ("results", outcome.Results),
            .. outcome.ContactSheet is { } sheet ? [("failures", sheet)] : Array.Empty<(string, string)>(),
        ]);
    }

    static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
