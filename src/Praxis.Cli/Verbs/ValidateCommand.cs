using System.CommandLine;
using Praxis.App;

namespace Praxis.Cli.Verbs;

/// <summary>Examines a dataset by every rule that its readers rely on.</summary>
sealed class ValidateCommand : Verb
{
    readonly Argument<string> dataset;
    readonly Option<bool> strict, json;

    public ValidateCommand()
    {
        dataset = Takes(Choose.Folder("dataset", "any LeRobot v3.0 dataset, whoever made it"));
        strict = Takes(Choose.Flag("--strict", "count warnings too: end with 1 when there are any"));
        json = Takes(Json.Flag());
    }

    public override string Summary => "examine a dataset by every rule that its readers rely on";

    public override VerbGroup Group => VerbGroup.LookAtData;

    public override string Details => "Errors make readers fail or read wrong data; warnings are about quality. Errors end it with 1.";

    public override IReadOnlyList<Example> Examples =>
    [
        new("./praxis validate out/demo", "a line for every finding, and what to do about it"),
        new("./praxis validate out/demo --strict --json", "for a program to read, with code 1 for warnings too"),
    ];

    public override int Run(ParseResult given, Terminal terminal)
    {
        var report = new Validate().Run(given.GetRequiredValue(dataset));
        if (given.GetValue(json)) Json.Write(report, terminal.Out);
        else Print(report, terminal.Out);
        return report.Errors > 0 || given.GetValue(strict) && report.Warnings > 0 ? ExitCode.Findings : ExitCode.Done;
    }

    /// <summary>A line for every finding, and the sum.</summary>
    public static void Print(ValidateReport report, TextWriter output)
    {
        foreach (var finding in report.Findings) output.WriteLine(finding);
        output.WriteLine(report.Findings.Count == 0
            ? $"{report.Dataset}: valid"
            : $"{report.Dataset}: {report.Errors} error{Plural(report.Errors)}, {report.Warnings} warning{Plural(report.Warnings)}");
    }

    static string Plural(int count) => count == 1 ? "" : "s";
}
