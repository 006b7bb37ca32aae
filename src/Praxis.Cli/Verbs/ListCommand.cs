using System.CommandLine;
using Praxis.App;

namespace Praxis.Cli.Verbs;

/// <summary>Lists what can be generated with.</summary>
sealed class ListCommand : Verb
{
    readonly Argument<string> kind;
    readonly Option<bool> json;

    public ListCommand()
    {
        kind = Takes(new Argument<string>("kind")
        {
            HelpName = "KIND", Description = string.Join(", ", ListThings.Kinds), Arity = ArgumentArity.ExactlyOne,
        });
        json = Takes(Json.Flag());
    }

    public override string Summary => $"list {string.Join('|', ListThings.Kinds)}: what can be generated with";

    public override VerbGroup Group => VerbGroup.LookAtData;

    public override IReadOnlyList<Example> Examples =>
    [
        new("./praxis list tasks", "the tasks that generate knows by name"),
        new("./praxis list robots --json", "for a program to read"),
    ];

    public override int Run(ParseResult given, Terminal terminal)
    {
        var things = new ListThings(Engine.Catalog()).Run(given.GetRequiredValue(kind));
        if (given.GetValue(json)) Json.Write(things, terminal.Out);
        else Table.Write(terminal, [.. things.Select(t => (t.Id, t.Summary))]);
        return ExitCode.Done;
    }
}
