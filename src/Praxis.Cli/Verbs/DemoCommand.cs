using System.CommandLine;
using Praxis.App;
using Praxis.Cli.Progress;
using Praxis.Core;
using Praxis.Data;

namespace Praxis.Cli.Verbs;

/// <summary>Shows the whole line at work.</summary>
sealed class DemoCommand : Verb
{
    const string Task = "mug-on-tray";

    static readonly GenerateOptions Demo = new() { Tasks = [Task], Episodes = 6, Out = Path.Combine("out", "demo"), Resume = true };

    readonly Option<string> progress;
    readonly Option<bool> quiet;

    public DemoCommand()
    {
        (progress, quiet) = ProgressView.Options();
        Takes(progress);
        Takes(quiet);
    }

    public override string Summary => $"make {Demo.Episodes} episodes of {Task} into {Demo.Out}, check them, show them";

    public override VerbGroup Group => VerbGroup.MakeData;

    public override string Details => $"""
        Three cameras, {Demo.Width}x{Demo.Height}, {Demo.Fps} frames per second; the dataset is validated and shown on a contact sheet.
        A demo that was interrupted is gone on with; a finished one is made again; anything else in {Demo.Out} is left alone.
        """;

    public override IReadOnlyList<Example> Examples => [new("./praxis demo", "a first dataset, and what to do next")];

    public override int Run(ParseResult given, Terminal terminal)
    {
        RemoveFormerDemo(terminal);
        var view = ProgressView.Of(given.GetRequiredValue(progress), given.GetValue(quiet), terminal);
        var report = GenerationRun.Run(view, "./praxis demo", p => new Generate(Engine.Catalog()).Run(Demo, p, terminal.Stop));
        int code = GenerationRun.Finish(report, terminal);

        var examined = new Validate().Run(report.Dataset);
        ValidateCommand.Print(examined, terminal.Out);
        terminal.Out.WriteLine($"Next: ./praxis info {report.Dataset}, ./praxis generate {Task} --episodes 100");
        return examined.Errors > 0 ? ExitCode.Findings : code;
    }

    static void RemoveFormerDemo(Terminal terminal)
    {
        if (!DatasetFolder.IsFinished(Demo.Out)) return;
        if (Manifest.Read(Demo.Out) is not { } manifest || !Generate.IsOf(Demo, manifest))
            throw new PraxisException($"'{Demo.Out}' holds a dataset that is not the demo's. Move it away, or use ./praxis generate.");
        DatasetLock.Acquire(Demo.Out).Dispose(); // says so when another process writes there
        terminal.Say($"replacing the former demo in {Demo.Out}");
        Durable.DeleteFolder(Demo.Out);
    }
}
