using System.CommandLine;
using Praxis.App;

namespace Praxis.Cli.Verbs;

/// <summary>Says whether this machine can make datasets.</summary>
sealed class DoctorCommand : Verb
{
    readonly Option<string> folder;
    readonly Option<bool> json;

    public DoctorCommand()
    {
        folder = Takes(Choose.Text("--out", "DIR", "where datasets are to go: its disk and permissions are examined", "out"));
        json = Takes(Json.Flag());
    }

    public override string Summary => "what this machine has and lacks, and what to do about it";

    public override VerbGroup Group => VerbGroup.Machine;

    public override string Details => "Installs nothing. Ends with 2 when something is missing that every dataset needs.";

    public override IReadOnlyList<Example> Examples =>
    [
        new("./praxis doctor", "a line for everything examined"),
        new("./praxis doctor --out /data/mugs --json", "the same for another disk, for a program to read"),
    ];

    public override int Run(ParseResult given, Terminal terminal)
    {
        var report = new Doctor(given.GetRequiredValue(folder)).Run();
        if (given.GetValue(json)) Json.Write(report, terminal.Out);
        else Print(report, terminal.Out);
        return report.Ok ? ExitCode.Done : ExitCode.Wrong;
    }

    static void Print(DoctorReport report, TextWriter output)
    {
        int width = report.Checks.Max(c => c.Name.Length);
        foreach (var check in report.Checks)
        {
            output.WriteLine($"  {Mark(check),-8} {check.Name.PadRight(width)}   {check.Found}");
            if (check.Remedy is not null) output.WriteLine($"  {"",-8} {"".PadRight(width)}   → {check.Remedy}");
        }
        output.WriteLine();
        output.WriteLine(report.Ok
            ? "This machine can make datasets: ./praxis demo"
            : "Something that every dataset needs is missing. ./praxis demo installs what it can, where it has the right to.");
    }

    static string Mark(DoctorCheck check) => check switch
    {
        { Ok: true } => "ok",
        { Required: true } => "MISSING",
        _ => "optional",
    };
}
