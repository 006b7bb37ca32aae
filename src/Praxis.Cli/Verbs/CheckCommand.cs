using System.CommandLine;
using System.Globalization;
using Praxis.App;

namespace Praxis.Cli.Verbs;

/// <summary>Looks a task over before a long run.</summary>
sealed class CheckCommand : Verb
{
    static readonly CheckOptions Standard = new() { Task = "", Out = "" };

    readonly Argument<string> task;
    readonly Option<int> tries;
    readonly Option<ulong> seed;
    readonly Option<string> robot, output;
    readonly Option<string?> scene;
    readonly Option<string[]> cameras;
    readonly Option<bool> json;

    public CheckCommand()
    {
        task = Takes(new Argument<string>("task")
        {
            HelpName = "TASK", Arity = ArgumentArity.ExactlyOne,
            Description = "name of a task (./praxis list tasks) or a task file (.yaml)",
        });
        tries = Takes(Choose.Whole("--tries", "N", "worlds that are looked at and acted in", Standard.Tries, 1, 1000));
        seed = Takes(Choose.Seed("root of the worlds"));
        robot = Takes(Choose.Text("--robot", "R", "name of the robot (./praxis list robots)", Standard.Robot));
        scene = Takes(Choose.Scene());
        cameras = Takes(Choose.Names("--cameras", "A,B", "cameras, separated by commas", [.. Standard.Cameras]));
        output = Takes(Choose.Text("--out", "DIR", "folder of the picture", Path.Combine("out", "check")));
        json = Takes(Json.Flag());
    }

    public override string Summary => "look a task over before a long run: layout, reach, view, words, plan, a few tries";

    public override VerbGroup Group => VerbGroup.MakeData;

    public override string Details => """
        A few worlds, physics only, and a picture of two of them. Ends with 1 when something was found that would waste a long
        run, and says what to do about it.
        """;

    public override IReadOnlyList<Example> Examples =>
    [
        new("./praxis check mug-on-tray", "a task of the catalogue"),
        new("./praxis check my_task.yaml --tries 20", "a task file of your own, in more worlds"),
    ];

    public override int Run(ParseResult given, Terminal terminal)
    {
        CheckReport report;
        try
        {
            report = new Check(Engine.Catalog()).Run(Read(given), terminal.Stop);
        }
        catch (OperationCanceledException)
        {
            throw new StoppedException("stopped before the task was looked over");
        }
        if (given.GetValue(json)) Json.Write(report, terminal.Out);
        else Print(report, terminal.Out);
        return report.Ok ? ExitCode.Done : ExitCode.Findings;
    }

    /// <summary>The options that a command line asks for.</summary>
    public CheckOptions Read(ParseResult given) => new()
    {
        Task = given.GetRequiredValue(task), Tries = given.GetValue(tries), Seed = given.GetValue(seed),
        Robot = given.GetRequiredValue(robot), Scene = given.GetValue(scene) ?? "", Cameras = given.GetRequiredValue(cameras),
        Out = given.GetRequiredValue(output),
    };

    static void Print(CheckReport report, TextWriter output)
    {
        int width = report.Findings.Max(f => f.Name.Length);
        foreach (CheckFinding finding in report.Findings)
        {
            output.WriteLine($"  {(finding.Ok ? "ok" : "WRONG"),-5}  {finding.Name.PadRight(width)}  {finding.Found}");
            if (finding.Remedy is not null) output.WriteLine($"         {"".PadRight(width)}  → {finding.Remedy}");
        }
        if (report.Picture is { } picture) output.WriteLine($"         {"picture".PadRight(width)}  {picture}");
        string verdict = report.Ok ? "ready for a long run" : "not ready";
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"\n{report.Task}: {verdict} ({report.Seconds:F1} s)"));
    }
}
