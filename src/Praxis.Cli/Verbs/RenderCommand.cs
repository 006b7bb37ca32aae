using System.CommandLine;
using Praxis.App;
using Praxis.Cli.Progress;

namespace Praxis.Cli.Verbs;

/// <summary>Renders the traces of a dataset again.</summary>
sealed class RenderCommand : Verb
{
    readonly Argument<string> dataset;
    readonly Option<string> tracer, codec, progress, output;
    readonly Option<string[]> cameras, labels;
    readonly Option<ImageSize?> size;
    readonly Option<int?> fps;
    readonly Option<int> look, workers;
    readonly Option<bool> resume, quiet;

    public RenderCommand()
    {
        dataset = Takes(Choose.Folder("dataset", "dataset whose traces are rendered"));
        output = Takes(Choose.Text("--out", "DIR", "folder of the new dataset", "out/rendered"));
        cameras = Takes(Choose.Names("--cameras", "A,B", "cameras, separated by commas [those of the dataset]"));
        size = Takes(Choose.Size("--size", "width and height of the images, in pixels [those of the dataset]", null));
        fps = Takes(Choose.OptionalWhole("--fps", "F", "frames per second [those of the dataset]", 1, 100));
        look = Takes(Choose.Whole("--look", "K", "0 for the materials and lights of the dataset, 1, 2, ... for others", 0, 0, 1_000_000));
        resume = Takes(Choose.Flag("--resume", "go on with what an earlier run with the same options left unfinished"));
        workers = Takes(ImageOptions.Workers());
        tracer = Takes(ImageOptions.Tracer());
        codec = Takes(ImageOptions.Codec());
        labels = Takes(ImageOptions.Labels());
        (progress, quiet) = ProgressView.Options();
        Takes(progress);
        Takes(quiet);
    }

    public override string Summary => "render a dataset's episodes again, with other cameras or another look";

    public override VerbGroup Group => VerbGroup.MakeData;

    public override string Details => "No physics and no planning: what happened stays as it was, only the pictures are new.";

    public override IReadOnlyList<Example> Examples =>
    [
        new("./praxis render out/demo --size 512x512 --cameras front --out out/demo-large", "one camera, four times the pixels"),
        new("./praxis render out/demo --look 3 --labels depth,instance --out out/demo-look3", "other materials and lights, with labels"),
    ];

    public override int Run(ParseResult given, Terminal terminal)
    {
        var options = Read(given);
        var view = ProgressView.Of(given.GetRequiredValue(progress), given.GetValue(quiet), terminal);
        var report = GenerationRun.Run(view, GoOn(given, "--resume"), p => new Render(Engine.Catalog()).Run(options, p, terminal.Stop));
        return GenerationRun.Finish(report, terminal);
    }

    /// <summary>The options that a command line asks for.</summary>
    public RenderOptions Read(ParseResult given) => new()
    {
        Dataset = given.GetRequiredValue(dataset),
        Out = given.GetRequiredValue(output),
        Cameras = given.GetRequiredValue(cameras) is { Length: > 0 } names ? names : null,
        Width = given.GetValue(size)?.Width,
        Height = given.GetValue(size)?.Height,
        Fps = given.GetValue(fps),
        Look = given.GetValue(look),
        Resume = given.GetValue(resume),
        Workers = given.GetValue(workers),
        Tracer = given.GetRequiredValue(tracer),
        Codec = given.GetRequiredValue(codec),
        Labels = given.GetRequiredValue(labels),
    };
}
