using System.CommandLine;
using Praxis.App;

namespace Praxis.Cli.Verbs;

/// <summary>Measures what an issue promises.</summary>
sealed class AcceptCommand : Verb
{
    readonly Argument<string> issue;
    readonly Option<string?> only, results;
    readonly Option<string> scratch;
    readonly Option<int> workers;
    readonly Option<bool> again;

    public AcceptCommand()
    {
        issue = Takes(new Argument<string>("issue")
        {
            HelpName = "ISSUE", Description = "whose promises: " + string.Join(", ", Accept.Issues),
        });
        only = Takes(Choose.OptionalText("--only", "NAME", "run this check alone"));
        results = Takes(Choose.OptionalText("--out", "FILE", "results, read and written [docs/acceptance/ISSUE.json]"));
        scratch = Takes(Choose.Text("--scratch", "DIR", "folder for datasets on the way", "out/acceptance"));
        workers = Takes(ImageOptions.Workers());
        again = Takes(Choose.Flag("--again", "also run checks that have passed"));
    }

    public override string Summary => "measure what an issue promises, and keep the figures";

    public override VerbGroup Group => VerbGroup.Machine;

    public override string Details => """
        The long checks that do not fit into the tests. Each result is kept as soon as it is there, and a check that has one is
        skipped, so that an interrupted campaign goes on where it was. Ends with 1 when a promise does not hold.
        """;

    public override IReadOnlyList<Example> Examples =>
    [
        new("./praxis accept D1", "every check of issue D1 that has no result yet"),
        new("./praxis accept D1 --only expert-success --again", "one of them anew"),
    ];

    public override int Run(ParseResult given, Terminal terminal)
    {
        string id = given.GetRequiredValue(issue);
        int wanted = given.GetValue(workers);
        string file = given.GetValue(results) ?? Path.Combine("docs", "acceptance", $"{id}.json");
        var found = new Accept(file).Run(id, given.GetValue(only), given.GetValue(again), new()
        {
            Catalog = Engine.Catalog(), Program = Environment.ProcessPath!, // never null for a program of its own
            Scratch = given.GetRequiredValue(scratch), Workers = wanted == 0 ? Environment.ProcessorCount : wanted,
            Say = terminal.Error.WriteLine, Stop = terminal.Stop,
        });
        int width = found.Max(r => r.Name.Length);
        foreach (var result in found)
        {
            string verdict = result.Passed ? "ok" : "FAILED", kept = result.Fresh ? "" : "   (kept)";
            terminal.Out.WriteLine($"  {verdict,-7} {result.Name.PadRight(width)}{kept}");
        }
        return found.All(r => r.Passed) ? ExitCode.Done : ExitCode.Findings;
    }
}
