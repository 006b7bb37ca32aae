using System.CommandLine;
using System.Globalization;
using Praxis.Bench;

namespace Praxis.Cli.Verbs;

/// <summary>Measures how fast this machine is, stage by stage, and beside MuJoCo's own renderer.</summary>
sealed class BenchCommand : Verb
{
    const string Pictures = "out/bench";

    readonly Argument<string> filter;
    readonly Option<bool> quick, json;

    public BenchCommand()
    {
        filter = Takes(new Argument<string>("filter")
        {
            HelpName = "FILTER", Description = "only rows whose name contains this", Arity = ArgumentArity.ZeroOrOne,
            DefaultValueFactory = _ => "",
        });
        quick = Takes(Choose.Flag("--quick", "fewer repetitions: seconds instead of minutes, and less certain"));
        json = Takes(Json.Flag());
    }

    public override string Summary => "measure every stage, beside MuJoCo's own renderer";

    public override VerbGroup Group => VerbGroup.Machine;

    public override string Details => $"""
        Times are processor times, medians of repeated runs. The peer is libmujoco's own renderer on the same
        frames in the same run, through EGL and Mesa (packages libegl1, libegl-mesa0, libgl1, libgl1-mesa-dri);
        without them its column is empty. A ratio above 1 means that Praxis is better. Pictures of what both
        rendered go to {Pictures}. docs/benchmarks.md explains every row.
        """;

    public override IReadOnlyList<Example> Examples =>
    [
        new("./praxis bench --quick", "every row, in about half a minute"),
        new("./praxis bench render.standard.256", "rendering at 256 x 256 alone"),
        new("./praxis bench --json > today.json", "for a chart over time"),
    ];

    public override int Run(ParseResult given, Terminal terminal)
    {
        using var setting = new BenchSetting(given.GetValue(quick), Pictures) { Progress = terminal.Say, Stop = terminal.Stop };
        IReadOnlyList<Measurement> rows = BenchRun.Run(given.GetValue(filter) ?? "", setting);
        if (given.GetValue(json)) Json.Write(rows, terminal.Out);
        else Print(rows, terminal.Out);
        return ExitCode.Done;
    }

    static void Print(IReadOnlyList<Measurement> rows, TextWriter output)
    {
        int name = rows.Max(r => r.Name.Length), unit = Math.Max(4, rows.Max(r => r.Unit.Length));
        output.WriteLine(Machine.Describe());
        output.WriteLine();
        output.WriteLine($"{"name".PadRight(name)} {"value",10} {"unit".PadRight(unit)} {"peer",10} {"ratio",7}");
        string said = "";
        foreach (Measurement row in rows)
        {
            string figures = $"{Number(row.Value),10} {row.Unit.PadRight(unit)} {Number(row.Peer),10} {Number(row.Ratio),7}";
            output.WriteLine($"{row.Name.PadRight(name)} {figures}");
            if (row.Note != said) output.WriteLine($"    {said = row.Note}");
        }
    }

    static string Number(double? value) => value?.ToString(CultureInfo.InvariantCulture) ?? "-";
}
