using System.CommandLine;
using Praxis.App;
using Praxis.Cli.Progress;

namespace Praxis.Cli.Verbs;

/// <summary>Makes some episodes of a dataset again and compares.</summary>
sealed class VerifyCommand : Verb
{
    readonly Argument<string> dataset;
    readonly Option<int> sample, workers;
    readonly Option<ulong> seed;
    readonly Option<string> progress;
    readonly Option<bool> quiet, json;

    public VerifyCommand()
    {
        dataset = Takes(Choose.Folder("dataset", "dataset that Praxis made on this platform"));
        sample = Takes(Choose.Whole("--sample", "N", "episodes to make again", 3, 0, 1_000_000));
        seed = Takes(Choose.Seed("which episodes are picked"));
        workers = Takes(ImageOptions.Workers());
        (progress, quiet) = ProgressView.Options();
        Takes(progress);
        Takes(quiet);
        json = Takes(Json.Flag());
    }

    public override string Summary => "make a sample of a dataset's episodes again and compare every byte";

    public override VerbGroup Group => VerbGroup.LookAtData;

    public override string Details => """
        Every file is compared with its hash in the manifest, and every episode of the sample with what it was: its trace, its
        frames, its rows and its video. Ends with 1 when something differs.
        """;

    public override IReadOnlyList<Example> Examples =>
    [
        new("./praxis verify out/demo", "three episodes, picked at random"),
        new("./praxis verify out/demo --sample 0", "only the hashes of the files"),
    ];

    public override int Run(ParseResult given, Terminal terminal)
    {
        var view = ProgressView.Of(given.GetRequiredValue(progress), given.GetValue(quiet), terminal);
        var report = view.While(() => new Verify(Engine.Catalog()).Run(given.GetRequiredValue(dataset), given.GetValue(sample),
            given.GetValue(workers), given.GetValue(seed), view, terminal.Stop));
        if (given.GetValue(json)) Json.Write(report, terminal.Out);
        else Print(report, terminal.Out);
        return report.Differences.Count > 0 ? ExitCode.Findings : ExitCode.Done;
    }

    static void Print(VerifyReport report, TextWriter output)
    {
        foreach (string difference in report.Differences) output.WriteLine(difference);
        string again = report.Checked.Count == 0 ? "" : $", episodes {string.Join(", ", report.Checked)} made again";
        string result = report.Differences.Count == 0 ? "every byte is the same" : $"{report.Differences.Count} differences";
        output.WriteLine($"{report.Dataset}: files compared{again}: {result}");
    }
}
