using System.CommandLine;
using System.Globalization;
using Praxis.App;
using Praxis.Cli.Progress;
using Praxis.Core;
using Praxis.Learning;

namespace Praxis.Cli.Verbs;

/// <summary>Trains a policy on datasets.</summary>
sealed class TrainCommand : Verb
{
    static readonly TrainOptions Standard = new() { Data = [], Out = "" };

    readonly Option<string> policy, size, output, actions, normalization, device;
    readonly Option<string[]> data, cameras;
    readonly Option<int> minutes, batch, threads, chunk, saveEvery;
    readonly Option<int?> steps, episodes;
    readonly Option<ImageSize?> image;
    readonly Option<ulong> seed;
    readonly Option<string?> cache;
    readonly Option<bool> resume, plain, quiet;

    public TrainCommand()
    {
        policy = Takes(Choose.Word("--policy", "kind of policy: flow matching over chunks of actions", "flow", [.. TrainOptions.Policies]));
        data = Takes(Choose.Folders("--data", "LeRobot v3.0 datasets of one robot", "out/demo"));
        output = Takes(Choose.Text("--out", "DIR", "folder of the run: checkpoints, loss.csv, plots", "out/policy"));
        size = Takes(Choose.Word("--size", "size of the network", Standard.Settings.Size, [.. NetworkSize.Known.Keys]));
        steps = Takes(Choose.OptionalWhole("--steps", "N", "steps to make; the curve is then the same at every run", 1, int.MaxValue));
        minutes = Takes(Choose.Whole("--minutes", "M", "how long to train when no --steps are given", Standard.Minutes, 1, 100_000));
        batch = Takes(Choose.Whole("--batch", "B", "samples in a step", Standard.Settings.Batch, 1, 4096));
        chunk = Takes(Choose.Whole("--chunk", "H", "actions in a chunk", Standard.Settings.Chunk, 1, 256));
        actions = Takes(Choose.Word("--actions",
            "what is learned: poses of the tool seen from where it is, or joints; auto is tool where the data have it",
            Standard.Settings.Actions, TrainingSettings.Auto, ActionCoding.Tool, ActionCoding.Absolute, ActionCoding.Relative));
        normalization = Takes(Choose.Word("--normalize", "how vectors are scaled", Standard.Settings.Normalization, [.. Normalizer.Kinds]));
        cameras = Takes(Choose.Names("--cameras", "A,B", "cameras to see through, separated by commas; all unless given"));
        image = Takes(Choose.Size(
            "--image", "size that pictures are brought to, in pixels", new(Standard.ImageWidth, Standard.ImageHeight)));
        plain = Takes(Choose.Flag("--plain", "no random shifts and colours of pictures"));
        episodes = Takes(Choose.OptionalWhole("--episodes", "N", "only the first N episodes; all unless given", 1, int.MaxValue));
        seed = Takes(Choose.Seed("root of first weights, order of samples and noise"));
        threads = Takes(Choose.Whole("--threads", "T", "processors to use, 0 for all; with 1 a run repeats to the bit", 0, 0, 1024));
        device = Takes(Choose.Text("--device", "D", "cpu, or cuda where libtorch has it", Standard.Device));
        saveEvery = Takes(Choose.Whole("--save-every", "N", "steps between checkpoints", Standard.SaveEvery, 1, 1_000_000));
        cache = Takes(Choose.OptionalText("--cache", "DIR", "where decoded frames are kept [frames, beside --out]"));
        resume = Takes(Choose.Flag("--resume", "go on from the last checkpoint"));
        quiet = Takes(Choose.Flag("--quiet", "no progress, only the result"));
    }

    public override string Summary => "train a policy on datasets";

    public override VerbGroup Group => VerbGroup.Learn;

    public override string Details => """
        Needs ./praxis setup learning once. Pictures are decoded once into --cache, which later runs share. Checkpoints
        appear whole or not at all; after an interruption, or kill -9, --resume gives the curve that an undisturbed run would
        have given. policy.safetensors holds the averaged weights to act with, chunks-*.png what they would do on episodes
        held out.
        """;

    public override IReadOnlyList<Example> Examples =>
    [
        new("./praxis train --data out/block-in-bowl --out out/policies/bowl --minutes 40", "by time, on all processors"),
        new("./praxis train --data /data/a /data/b --out out/policies/ab --steps 20000 --size small --cameras front,wrist",
            "by steps, on two datasets; after an interruption add --resume"),
    ];

    public override int Run(ParseResult given, Terminal terminal)
    {
        TrainOptions options = Read(given);
        bool silent = given.GetValue(quiet);
        try
        {
            var report = new Train().Run(options, silent ? null : terminal.Say, silent ? null : new Lines(terminal.Error), terminal.Stop);
            Print(report, terminal);
            return ExitCode.Done;
        }
        catch (OperationCanceledException)
        {
            throw new StoppedException($"stopped; go on with: {GoOn(given, "--resume")}");
        }
        catch (TensorException e)
        {
            throw new PraxisException($"libtorch: {e.Message}", e);
        }
    }

    /// <summary>The options that a command line asks for.</summary>
    public TrainOptions Read(ParseResult given)
    {
        var settings = new TrainingSettings
        {
            Size = given.GetRequiredValue(size), Chunk = given.GetValue(chunk), Batch = given.GetValue(batch),
            Actions = given.GetRequiredValue(actions), Normalization = given.GetRequiredValue(normalization),
            Seed = given.GetValue(seed),
        };
        return new()
        {
            Data = given.GetRequiredValue(data), Out = given.GetRequiredValue(output), Steps = given.GetValue(steps),
            Minutes = given.GetValue(minutes), SaveEvery = given.GetValue(saveEvery), Threads = given.GetValue(threads),
            Device = given.GetRequiredValue(device), Cameras = given.GetRequiredValue(cameras),
            ImageWidth = given.GetValue(image)!.Value.Width, ImageHeight = given.GetValue(image)!.Value.Height, // never null: a default
            Episodes = given.GetValue(episodes), Cache = given.GetValue(cache), Resume = given.GetValue(resume),
            Settings = given.GetValue(plain) ? settings.Unaltered() : settings,
        };
    }

    static void Print(TrainReport report, Terminal terminal) => Table.Write(terminal,
        ("steps", Text($"{report.Steps}, {report.StepMs:F0} ms each")),
        ("seconds", Text($"{report.Seconds:F1}, {report.ProcessorSeconds:F1} on all processors together")),
        ("loss", Text($"{report.Loss:F4}")),
        ("held-out loss", report.HeldOutLoss is { } held ? Text($"{held:F4} on {report.HeldOutEpisodes} episodes") : "none held out"),
        ("learned from", Text($"{report.TrainingEpisodes} episodes, {report.Frames} frames")),
        ("parameters", Text($"{report.Parameters}")),
        ("frames decoded", Text($"{report.CacheBytes / 1e6:F0} MB in {report.CacheSeconds:F1} s")),
        ("policy", report.Policy),
        ("plots", string.Join(", ", report.Plots)));

    static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    /// <summary>A line every few seconds.</summary>
    sealed class Lines(TextWriter error) : IProgress<TrainProgress>
    {
        public void Report(TrainProgress p)
        {
            string done = p.Total is { } total ? Text($"{p.Done}/{total}") : Text($"{p.Done}");
            string loss = p.Loss is { } value ? Text($" · loss {value:F4}") : "";
            string left = p.RemainingSeconds is { } seconds ? $" · {ProgressText.Clock(seconds)} to go" : "";
            string unit = p.Loss is null ? "frames" : "samples";
            error.WriteLine($"{p.Stage}: {done}{loss}{Text($" · {p.PerSecond:F0} {unit}/s")}{left}");
        }
    }
}
