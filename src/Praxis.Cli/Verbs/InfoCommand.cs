using System.CommandLine;
using System.Globalization;
using Praxis.App;
using Praxis.Cli.Progress;

namespace Praxis.Cli.Verbs;

/// <summary>Says what a dataset holds.</summary>
sealed class InfoCommand : Verb
{
    const int MostInstructions = 10; // lines; --json has them all

    readonly Argument<string> dataset;
    readonly Option<bool> json;

    public InfoCommand()
    {
        dataset = Takes(Choose.Folder("dataset", "any LeRobot v3.0 dataset"));
        json = Takes(Json.Flag());
    }

    public override string Summary => "what a dataset holds: episodes, hours, features, instructions";

    public override VerbGroup Group => VerbGroup.LookAtData;

    public override IReadOnlyList<Example> Examples =>
    [
        new("./praxis info out/demo", "a table"),
        new("./praxis info out/demo --json", "everything, for a program to read"),
    ];

    public override int Run(ParseResult given, Terminal terminal)
    {
        var report = new Info().Run(given.GetRequiredValue(dataset));
        if (given.GetValue(json)) Json.Write(report, terminal.Out);
        else Print(report, terminal);
        return ExitCode.Done;
    }

    static void Print(InfoReport report, Terminal terminal)
    {
        string? failures = report.Failures is { } causes ? causes.Count == 0 ? "none" : ProgressText.Causes(causes) : null;
        (string Name, string? Value)[] rows =
        [
            ("dataset", report.Dataset), ("robot", report.RobotType), ("episodes", Text($"{report.Episodes}")),
            ("frames", Text($"{report.Frames} at {report.Fps} per second, {report.Hours:F2} hours")),
            ("size", Text($"{report.Bytes / 1e6:F1} MB")), ("seed", report.Seed is { } seed ? Text($"{seed}") : null),
            ("made on", report.Platform), ("failed tries", failures),
        ];
        Table.Write(terminal, [.. rows.Where(r => r.Value is not null).Select(r => (r.Name, r.Value!))]); // never null: just asked
        terminal.Out.WriteLine();
        Table.Write(terminal, [.. report.Features.Select(f => (f.Name, $"{f.DType} ({string.Join(", ", f.Shape)})"))]);
        terminal.Out.WriteLine();
        Table.Write(terminal, [.. report.Instructions.Take(MostInstructions).Select(i => (Text($"{i.Value} ×"), i.Key))]);
        if (report.Instructions.Count > MostInstructions)
            terminal.Out.WriteLine($"... and {report.Instructions.Count - MostInstructions} instructions more");
    }

    static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
