using System.CommandLine;
using System.Globalization;
using Praxis.App;
using Praxis.Cli.Progress;

namespace Praxis.Cli.Verbs;

/// <summary>Executes a dataset's actions again.</summary>
sealed class ReplayCommand : Verb
{
    readonly Argument<string> dataset;
    readonly Option<EpisodeRange?> episodes;
    readonly Option<int> workers;
    readonly Option<string> progress;
    readonly Option<bool> quiet, json;

    public ReplayCommand()
    {
        dataset = Takes(Choose.Folder("dataset", "dataset that Praxis made"));
        episodes = Takes(EpisodeRange.Option());
        workers = Takes(ImageOptions.Workers());
        (progress, quiet) = ProgressView.Options();
        Takes(progress);
        Takes(quiet);
        json = Takes(Json.Flag());
    }

    public override string Summary => "execute a dataset's actions again, open loop, and see whether they still reach the goals";

    public override VerbGroup Group => VerbGroup.LookAtData;

    public override string Details => """
        The world of every episode is rebuilt from its seed; then the recorded actions alone move the robot, at the dataset's
        frame rate: in a straight line from one frame's target to the next, with its speed fed forward. Physics only.
        Ends with 1 when fewer than 99 % of the episodes reach their goal again.
        """;

    public override IReadOnlyList<Example> Examples =>
    [
        new("./praxis replay out/demo", "every episode"),
        new("./praxis replay out/demo --episodes 0-9 --json", "ten of them, for a program to read"),
    ];

    public override int Run(ParseResult given, Terminal terminal)
    {
        EpisodeRange? range = given.GetValue(episodes);
        var options = new ReplayOptions
        {
            Dataset = given.GetRequiredValue(dataset), First = range?.First ?? 0, Last = range?.Last, Workers = given.GetValue(workers),
        };
        var view = ProgressView.Of(given.GetRequiredValue(progress), given.GetValue(quiet), terminal);
        ReplayReport report = view.While(() => new Replay(Engine.Catalog()).Run(options, view, terminal.Stop));
        if (given.GetValue(json)) Json.Write(report, terminal.Out);
        else Print(report, terminal);
        return report.Success.Share >= ReplayReport.Least ? ExitCode.Done : ExitCode.Findings;
    }

    static void Print(ReplayReport report, Terminal terminal)
    {
        foreach (ReplayFailure failure in report.Failures)
            terminal.Out.WriteLine($"episode {failure.Episode}, {failure.Task}: {failure.Cause}: {failure.Why}");
        ReplayDeviation off = report.Deviation;
        Table.Write(terminal,
        [
            ("succeeded", RateText.Of(report.Success)),
            .. report.ByTask.Count > 1 ? report.ByTask.Select(t => ($"  {t.Key}", RateText.Of(t.Value))) : [],
            ("failed", report.Failures.Count == 0 ? "0" : ProgressText.Causes(report.FailuresByCause)),
            ("joints off by",
                string.Create(CultureInfo.InvariantCulture, $"{1000 * off.JointRms:F2} mrad rms, {1000 * off.JointMax:F1} at most")),
            ("tool off by",
                string.Create(CultureInfo.InvariantCulture, $"{1000 * off.ToolRms:F2} mm rms, {1000 * off.ToolMax:F1} at most")),
        ]);
    }
}

/// <summary>Words for a success rate.</summary>
static class RateText
{
    /// <summary>"97 of 100 (97.0 %; 95 % interval 91.5 to 99.0)".</summary>
    public static string Of(SuccessRate rate) => string.Create(CultureInfo.InvariantCulture,
        $"{rate.Succeeded} of {rate.Tried} ({100 * rate.Share:F1} %; 95 % interval {100 * rate.Low:F1} to {100 * rate.High:F1})");
}

/// <summary>Some of a dataset's episodes, both ends included.</summary>
readonly record struct EpisodeRange(int First, int Last)
{
    public static Option<EpisodeRange?> Option() => new("--episodes")
    {
        HelpName = "A-B", Description = "episodes A to B, counted from 0; a number alone stands for that many from the first [all]",
        Arity = ArgumentArity.ExactlyOne, DefaultValueFactory = _ => null,
        CustomParser = result =>
        {
            if (Parse(result.Tokens[0].Value) is { } range) return range;
            result.AddError($"--episodes: '{result.Tokens[0].Value}' is neither a range such as 0-9 nor a number of episodes such as 10.");
            return null;
        },
    };

    static EpisodeRange? Parse(string text)
    {
        int[] numbers = [.. text.Split('-')
            .Select(t => int.TryParse(t, NumberStyles.None, CultureInfo.InvariantCulture, out int n) ? n : -1)];
        return numbers switch
        {
            [> 0 and var count] => new(0, count - 1),
            [>= 0 and var first, var last] when last >= first => new(first, last),
            _ => null,
        };
    }
}
