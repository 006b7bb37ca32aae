using System.CommandLine;
using Praxis.App;
using Praxis.Core;

namespace Praxis.Cli.Verbs;

/// <summary>Lists what can be generated with.</summary>
sealed class ListCommand : Verb
{
    readonly Argument<string> kind;
    readonly Option<string?> pictures;
    readonly Option<bool> json;

    public ListCommand()
    {
        kind = Takes(new Argument<string>("kind")
        {
            HelpName = "KIND", Description = string.Join(", ", ListThings.Kinds), Arity = ArgumentArity.ExactlyOne,
        });
        pictures = Takes(Choose.OptionalText("--pictures", "DIR", "with objects: draw eight of each into DIR/<id>.png, and all in one"));
        json = Takes(Json.Flag());
    }

    public override string Summary => $"list {string.Join('|', ListThings.Kinds)}: what can be generated with";

    public override VerbGroup Group => VerbGroup.LookAtData;

    public override IReadOnlyList<Example> Examples =>
    [
        new("./praxis list tasks", "the tasks that generate knows by name"),
        new("./praxis list robots --json", "for a program to read"),
        new("./praxis list objects --pictures out/objects", "a strip of eight instances per category, and a sheet with one of each"),
    ];

    public override int Run(ParseResult given, Terminal terminal)
    {
        Catalog catalog = Engine.Catalog();
        string wanted = given.GetRequiredValue(kind);
        var things = new ListThings(catalog).Run(wanted);
        if (given.GetValue(pictures) is { } folder)
        {
            if (wanted != "objects") throw new PraxisException($"--pictures: there are pictures of objects only, not of {wanted}.");
            new ObjectPictures(catalog).Run(folder, terminal.Stop);
        }
        if (given.GetValue(json)) Json.Write(things, terminal.Out);
        else Table.Write(terminal, [.. things.Select(t => (t.Id, t.Summary))]);
        return ExitCode.Done;
    }
}
