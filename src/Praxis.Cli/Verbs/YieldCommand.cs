using System.CommandLine;
using System.Globalization;
using Praxis.App;
using Praxis.Cli.Progress;

namespace Praxis.Cli.Verbs;

/// <summary>Counts how often the experts of tasks succeed.</summary>
sealed class YieldCommand : Verb
{
    static readonly YieldOptions Standard = new() { Out = "" };

    readonly Option<string[]> tasks;
    readonly Option<string> robot, output, progress;
    readonly Option<string?> scene, record;
    readonly Option<int> episodes, workers;
    readonly Option<ulong> seed;
    readonly Option<bool> planned, resume, quiet, json;

    public YieldCommand()
    {
        tasks = Takes(Choose.Names("--tasks", "A,B", "names of tasks or task files, separated by commas; all of them unless given"));
        episodes = Takes(Choose.Whole("--episodes", "N", "worlds per task", Standard.Episodes, 1, 1_000_000));
        seed = Takes(Choose.Seed("root of the worlds; never those that generate makes, whatever the two seeds are"));
        robot = Takes(Choose.Text("--robot", "R", "name of the robot (./praxis list robots)", Standard.Robot));
        scene = Takes(Choose.Scene());
        planned = Takes(Choose.Flag("--planned", "let every goal plan itself, also where the task has an expert of its own"));
        output = Takes(Choose.Text("--out", "DIR", "folder of the episodes", Path.Combine("out", "yield")));
        record = Takes(Choose.OptionalText("--record", "FILE",
            "result file (.json) whose rows of these tasks are renewed; the table for people beside it ends in .md"));
        workers = Takes(ImageOptions.Workers());
        resume = Takes(Choose.Flag("--resume", "go on with what an earlier run left; more episodes and other tasks may be asked for"));
        (progress, quiet) = ProgressView.Options();
        Takes(progress);
        Takes(quiet);
        json = Takes(Json.Flag());
    }

    public override string Summary => "count how often the experts of tasks succeed, and why they fail";

    public override VerbGroup Group => VerbGroup.MakeData;

    public override string Details => """
        Physics only: no picture is drawn. Success, seconds and causes by task, skill, thing and robot. Exit code 0 whatever the
        rates are; episodes.jsonl has every episode with its skill calls. docs/yield.md is the table of all tasks.
        """;

    public override IReadOnlyList<Example> Examples =>
    [
        new("./praxis yield --tasks mug-on-tray,block-in-bowl", "fifty worlds of each"),
        new("./praxis yield --tasks my_task.yaml --episodes 10", "a task file of your own"),
        new("./praxis yield --record docs/yield.json", "the committed table, all tasks; after an interruption add --resume"),
    ];

    public override int Run(ParseResult given, Terminal terminal)
    {
        var view = ProgressView.Of(given.GetRequiredValue(progress), given.GetValue(quiet), terminal);
        YieldOutcome outcome;
        try
        {
            outcome = view.While(() => new Yield(Engine.Catalog()).Run(Read(given), view, terminal.Stop));
        }
        catch (OperationCanceledException)
        {
            throw new StoppedException($"stopped; go on with: {GoOn(given, "--resume")}");
        }
        if (given.GetValue(json)) Json.Write(outcome.Rows, terminal.Out);
        else Print(outcome, terminal);
        return ExitCode.Done;
    }

    /// <summary>The options that a command line asks for.</summary>
    public YieldOptions Read(ParseResult given) => new()
    {
        Tasks = given.GetRequiredValue(tasks), Episodes = given.GetValue(episodes), Seed = given.GetValue(seed),
        Robot = given.GetRequiredValue(robot), Scene = given.GetValue(scene) ?? "", Planned = given.GetValue(planned),
        Out = given.GetRequiredValue(output),
        Record = given.GetValue(record), Workers = given.GetValue(workers), Resume = given.GetValue(resume),
    };

    static void Print(YieldOutcome outcome, Terminal terminal) => Table.Write(terminal,
    [
        .. outcome.Rows.Select(r => (r.Task, RateText.Of(r.Rate()) + Time(r) + Told(r.Causes))),
        .. outcome.Rows.SelectMany(r => r.Skills).GroupBy(s => s.Key).OrderBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => ($"  {g.Key}", Calls([.. g.Select(s => s.Value)]))),
        ("wall time", Text($"{outcome.Seconds:F1} s")),
        ("episodes", outcome.Episodes),
        .. outcome.Table is { } table ? [("table", table)] : Array.Empty<(string, string)>(),
    ]);

    static string Time(YieldRow row) => row.MedianSeconds is { } seconds ? Text($", {seconds:F1} s") : "";

    static string Calls(YieldCount[] counts)
    {
        var causes = counts.SelectMany(c => c.Causes).GroupBy(c => c.Key).ToDictionary(g => g.Key, g => g.Sum(c => c.Value));
        return Text($"{counts.Sum(c => c.Succeeded)} of {counts.Sum(c => c.Calls)} calls")
            + Told(new SortedDictionary<string, int>(causes, StringComparer.Ordinal));
    }

    static string Told(IReadOnlyDictionary<string, int> causes) => causes.Count > 0 ? $"; {ProgressText.Causes(causes)}" : "";

    static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
