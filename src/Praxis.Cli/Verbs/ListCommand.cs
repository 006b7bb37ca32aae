using System.CommandLine;
using Praxis.App;
using Praxis.Core;

namespace Praxis.Cli.Verbs;

/// <summary>Lists what can be generated with.</summary>
sealed class ListCommand : Verb
{
    readonly Argument<string> kind;
    readonly Option<string?> more, pictures;
    readonly Option<bool> json;

    public ListCommand()
    {
        kind = Takes(new Argument<string>("kind")
        {
            HelpName = "KIND", Description = string.Join(", ", ListThings.Kinds), Arity = ArgumentArity.ExactlyOne,
        });
        more = Takes(Choose.OptionalText("--things", "DIR", "with objects: also those that './praxis asset' wrote into DIR"));
        pictures = Takes(Choose.OptionalText("--pictures", "DIR", "with objects or scenes: draw each into DIR/<id>.png, and all in one"));
        json = Takes(Json.Flag());
    }

    public override string Summary => $"list {string.Join('|', ListThings.Kinds)}: what can be generated with";

    public override VerbGroup Group => VerbGroup.LookAtData;

    public override IReadOnlyList<Example> Examples =>
    [
        new("./praxis list tasks", "the tasks that generate knows by name"),
        new("./praxis list robots --json", "for a program to read"),
        new("./praxis list objects --things out/scans", "those of the library, and the scans that asset import wrote there"),
        new("./praxis list objects --pictures out/objects", "a strip of eight instances per category, and a sheet with one of each"),
        new("./praxis list scenes --pictures out/scenes", "every room from the front camera and from a corner, and a sheet of all"),
    ];

    public override int Run(ParseResult given, Terminal terminal)
    {
        Catalog catalog = Engine.Catalog(given.GetValue(more), out IReadOnlyList<string> refused);
        foreach (string reason in refused) terminal.Error.WriteLine($"left out: {reason}");
        string wanted = given.GetRequiredValue(kind);
        var things = new ListThings(catalog).Run(wanted);
        if (given.GetValue(pictures) is { } folder)
        {
            if (wanted == "objects") new ObjectPictures(catalog).Run(folder, terminal.Stop);
            else if (wanted == "scenes") new ScenePictures(catalog).Run(folder, [], terminal.Stop);
            else throw new PraxisException($"--pictures: there are pictures of objects and scenes, not of {wanted}.");
        }
        if (given.GetValue(json)) Json.Write(things, terminal.Out);
        else Table.Write(terminal, [.. things.Select(t => (t.Id, t.Summary))]);
        return ExitCode.Done;
    }
}
