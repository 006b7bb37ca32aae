using System.Diagnostics;
using Praxis.Core;
using Praxis.Data;
using Praxis.Rollout;

namespace Praxis.App;

/// <summary>What a generation would come to: a few episodes are made in a scratch folder with the same options, and scaled up.</summary>
public sealed class Forecast(Catalog catalog)
{
    const int Tries = 8; // per task, physics only, for the yield

    /// <summary>Makes the sample, measures it, and leaves nothing behind.</summary>
    /// <param name="options">What would be generated.</param>
    /// <param name="progress">Of the sample.</param>
    /// <param name="stop">Ends it early by an <see cref="OperationCanceledException"/>.</param>
    public ForecastReport Run(GenerateOptions options, IProgress<JobProgress>? progress, CancellationToken stop)
    {
        JobPlan plan = JobPlan.From(options);
        JobSpec spec = plan.Resolve(catalog);
        int workers = Workers.Count(options.Workers);
        (int good, int tried) = (0, 0);
        for (int t = 0; t < spec.Tasks.Count; t++)
            for (int k = 0; k < Tries; k++, tried++)
                if (new TakeMaker(options.Seed).Play(spec.SettingOf(t), new(t, k), stop).Outcome.Success) good++;
        string scratch = Directory.CreateTempSubdirectory("praxis-forecast-").FullName;
        try
        {
            // as many at once as there will be, and every task at least once
            int sample = Math.Min(options.Episodes, Math.Max(workers, spec.Tasks.Count));
            string folder = Path.Combine(scratch, "sample");
            var clock = Stopwatch.StartNew();
            GenerateOptions few = options with { Episodes = sample, Out = folder, Resume = false };
            GenerateReport report = new Generate(catalog).Run(few, progress, stop);
            double seconds = clock.Elapsed.TotalSeconds;
            long bytes = Directory.Exists(folder)
                ? new DirectoryInfo(folder).EnumerateFiles("*", SearchOption.AllDirectories).Sum(f => f.Length) : 0;
            double scale = (double)options.Episodes / sample;
            return new()
            {
                Episodes = options.Episodes, Sample = sample, Made = report.Episodes, Workers = workers, Hours = seconds * scale / 3600,
                Gigabytes = bytes * scale / 1e9, Images = (long)(report.Images * scale), Yield = new(good, tried),
                Kept = (double)report.Episodes / sample,
            };
        }
        finally
        {
            Directory.Delete(scratch, recursive: true);
        }
    }
}

/// <summary>What a generation would come to on this machine.</summary>
public sealed record ForecastReport
{
    /// <summary>Episode slots asked for.</summary>
    public required int Episodes { get; init; }

    /// <summary>Episode slots that were made to measure.</summary>
    public required int Sample { get; init; }

    /// <summary>Those of them that gave an episode.</summary>
    public required int Made { get; init; }

    public required int Workers { get; init; }

    /// <summary>Wall-clock time, h.</summary>
    public required double Hours { get; init; }

    /// <summary>Size of the dataset, GB (10^9 bytes).</summary>
    public required double Gigabytes { get; init; }

    /// <summary>Images, all cameras together.</summary>
    public required long Images { get; init; }

    /// <summary>Tries that reach the goal; what fails is tried again, at the price of its physics.</summary>
    public required SuccessRate Yield { get; init; }

    /// <summary>Share of the slots that gave an episode within their tries.</summary>
    public required double Kept { get; init; }
}
