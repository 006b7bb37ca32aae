using System.CommandLine;
using System.Globalization;
using Praxis.App;
using Praxis.Cli.Progress;

namespace Praxis.Cli.Verbs;

/// <summary>Makes a dataset of one or several tasks.</summary>
sealed class GenerateCommand : Verb
{
    static readonly GenerateOptions Standard = new() { Tasks = [], Out = "" };

    readonly Argument<string[]> tasks;
    readonly Option<int> episodes, workers, fps, maxTries;
    readonly Option<string> robot, tracer, codec, progress;
    readonly Option<string?> output, scene;
    readonly Option<ulong> seed;
    readonly Option<string[]> cameras, labels;
    readonly Option<ImageSize?> size;
    readonly Option<double> allowFailures;
    readonly Option<bool> resume, quiet, plan;

    public GenerateCommand()
    {
        tasks = Takes(new Argument<string[]>("tasks")
        {
            HelpName = "TASK", Arity = ArgumentArity.OneOrMore,
            Description = "names of tasks (./praxis list tasks) or task files (.yaml); episodes are dealt to them in turn",
        });
        episodes = Takes(Choose.Whole("--episodes", "N", "episodes to make, over all tasks together", Standard.Episodes, 1, 1_000_000));
        robot = Takes(Choose.Text("--robot", "R", "name of the robot (./praxis list robots)", Standard.Robot));
        scene = Takes(Choose.Scene());
        seed = Takes(Choose.Seed("root of every random draw: the same seed gives the same bytes"));
        cameras = Takes(Choose.Names("--cameras", "A,B", "cameras, separated by commas", [.. Standard.Cameras]));
        size = Takes(Choose.Size("--size", "width and height of the images, in pixels", new(Standard.Width, Standard.Height)));
        fps = Takes(Choose.Whole("--fps", "F", "frames per second", Standard.Fps, 1, 100));
        output = Takes(Choose.OptionalText("--out", "DIR", "folder of the dataset [out/ and the first task's name]"));
        resume = Takes(Choose.Flag("--resume", "go on with what an earlier run with the same options left unfinished"));
        workers = Takes(ImageOptions.Workers());
        tracer = Takes(ImageOptions.Tracer());
        codec = Takes(ImageOptions.Codec());
        labels = Takes(ImageOptions.Labels());
        maxTries = Takes(Choose.Whole("--max-tries", "N", "tries that an episode gets before it has failed", Standard.MaxTries, 1, 1000));
        allowFailures = Takes(Choose.Share(
            "--allow-failures", "share of episodes, 0 to 1, that may fail all their tries without an exit code of 1"));
        plan = Takes(Choose.Flag("--plan", "make nothing: forecast hours, size and yield from a few episodes that are thrown away"));
        (progress, quiet) = ProgressView.Options();
        Takes(progress);
        Takes(quiet);
    }

    public override string Summary => "make a dataset of one or several tasks";

    public override VerbGroup Group => VerbGroup.MakeData;

    public override string Details => """
        Physics first, pixels later: only episodes that reach their goal are rendered. Whatever ends the run early, finished
        episodes are kept, and --resume goes on to the same bytes that an undisturbed run would have given.
        """;

    public override IReadOnlyList<Example> Examples =>
    [
        new("./praxis generate mug-on-tray", "ten episodes into out/mug-on-tray"),
        new("./praxis generate mug-on-tray block-in-bowl --episodes 1000 --seed 7 --out /data/tabletop",
            "a thousand episodes of two tasks; after an interruption add --resume"),
        new("./praxis generate mug-on-tray --scene any", "each episode in a room of its own"),
        new("./praxis generate examples/mug_on_tray.yaml --cameras wrist --size 128x128", "a task file of your own"),
    ];

    public override int Run(ParseResult given, Terminal terminal)
    {
        var options = Read(given);
        var view = ProgressView.Of(given.GetRequiredValue(progress), given.GetValue(quiet), terminal);
        if (given.GetValue(plan))
        {
            try
            {
                Print(view.While(() => new Forecast(Engine.Catalog()).Run(options, view, terminal.Stop)), terminal);
            }
            catch (OperationCanceledException)
            {
                throw new StoppedException("stopped; nothing was made");
            }
            return ExitCode.Done;
        }
        var report = GenerationRun.Run(view, GoOn(given, "--resume"), p => new Generate(Engine.Catalog()).Run(options, p, terminal.Stop));
        return GenerationRun.Finish(report, terminal);
    }

    /// <summary>The options that a command line asks for.</summary>
    public GenerateOptions Read(ParseResult given) => new()
    {
        Tasks = given.GetRequiredValue(tasks),
        Episodes = given.GetValue(episodes),
        Robot = given.GetRequiredValue(robot),
        Scene = given.GetValue(scene) ?? "",
        Seed = given.GetValue(seed),
        Cameras = given.GetRequiredValue(cameras),
        Width = given.GetValue(size)!.Value.Width, // never null: it has a default
        Height = given.GetValue(size)!.Value.Height,
        Fps = given.GetValue(fps),
        Out = given.GetValue(output) ?? StandardFolder(given.GetRequiredValue(tasks)[0]),
        Resume = given.GetValue(resume),
        Workers = given.GetValue(workers),
        Tracer = given.GetRequiredValue(tracer),
        Codec = given.GetRequiredValue(codec),
        Labels = given.GetRequiredValue(labels),
        MaxTries = given.GetValue(maxTries),
        AllowFailures = given.GetValue(allowFailures),
    };

    static void Print(ForecastReport forecast, Terminal terminal) => Table.Write(terminal,
        ("episodes", Text($"{forecast.Episodes * forecast.Kept:F0} of {forecast.Episodes}")),
        ("hours", Text($"{forecast.Hours:F2}, with {forecast.Workers} at once on this machine")),
        ("size", Text($"{forecast.Gigabytes:F3} GB")),
        ("images", Text($"{forecast.Images}")),
        ("yield", $"{RateText.Of(forecast.Yield)}; what fails is tried again"),
        ("measured on", Text($"{forecast.Sample} episodes")));

    static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    static string StandardFolder(string task) => Path.Combine("out", Path.GetFileNameWithoutExtension(task));
}
