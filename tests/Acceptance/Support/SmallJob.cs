using Praxis.App;
using Praxis.Core;
using Praxis.Data;

namespace Praxis.Tests.Acceptance.Support;

/// <summary>The job that the tests of reproducibility make again and again: small, of two tasks, with every stage in it.</summary>
static class SmallJob
{
    public static Catalog Catalog { get; } = Engine.Catalog();

    public static GenerateOptions In(string folder, int workers = 1) => new()
    {
        Tasks = ["stack-two-blocks", "mug-on-tray"], Out = folder, Episodes = 4, Seed = 11, Workers = workers, Cameras = ["front", "wrist"],
        Width = 64, Height = 48, Fps = 10, Codec = "h264", Labels = ["instance"],
    };

    /// <summary>The same job as arguments of the program.</summary>
    public static string[] Arguments(string folder, int workers = 1) =>
    [
        "generate", "stack-two-blocks", "mug-on-tray", "--out", folder, "--episodes", "4", "--seed", "11", "--workers", $"{workers}",
        "--cameras", "front,wrist", "--size", "64x48", "--fps", "10", "--codec", "h264", "--labels", "instance", "--resume",
    ];

    public static GenerateReport Run(GenerateOptions options, IProgress<JobProgress>? progress = null, CancellationToken stop = default) =>
        new Generate(Catalog).Run(options, progress, stop);

    /// <summary>Runs until the first episode is kept, then stops as Ctrl-C does.</summary>
    public static void RunHalf(GenerateOptions options)
    {
        using var stop = new CancellationTokenSource();
        var watch = new Told(p => { if (p.EpisodesDone > 0) stop.Cancel(); });
        Xunit.Assert.ThrowsAny<OperationCanceledException>(() => Run(options, watch, stop.Token));
    }

    public static byte[] ManifestOf(string folder) => File.ReadAllBytes(Path.Combine(folder, Manifest.FileName));

    /// <summary>What a finished dataset's folder holds beside the dataset; nothing hidden, nothing half-written.</summary>
    public static string[] Leftovers(string folder) =>
        [.. Directory.EnumerateFileSystemEntries(folder).Select(e => Path.GetFileName(e))
            .Except(["contact-sheet.png", "data", "labels", "manifest.json", "meta", "provenance", "traces", "videos"])
            .Order(StringComparer.Ordinal)];
}

/// <summary>Progress that is handled at once, on the thread that reports it.</summary>
sealed class Told(Action<JobProgress> handle) : IProgress<JobProgress>
{
    public void Report(JobProgress value) => handle(value);
}
