using System.Globalization;
using Praxis.App;
using Praxis.Cli.Progress;

namespace Praxis.Cli;

/// <summary>Runs a job that makes a dataset: progress while it works, a table at its end, the way to go on when it is stopped.</summary>
static class GenerationRun
{
    /// <summary>Runs the job.</summary>
    /// <param name="goOn">The command that goes on after a stop.</param>
    /// <exception cref="StoppedException">It was stopped; the message says what is kept.</exception>
    public static GenerateReport Run(ProgressView view, string goOn, Func<IProgress<JobProgress>, GenerateReport> job)
    {
        try
        {
            return view.While(() => job(view));
        }
        catch (OperationCanceledException)
        {
            int kept = view.Last?.EpisodesDone ?? 0;
            throw new StoppedException($"stopped; {kept} episode{(kept == 1 ? " is" : "s are")} kept; go on with: {goOn}");
        }
    }

    /// <summary>Prints what came out.</summary>
    /// <returns>The exit code.</returns>
    public static int Finish(GenerateReport report, Terminal terminal)
    {
        string causes = ProgressText.Causes(report.FailuresByCause);
        Table.Write(terminal,
            ("episodes", Number(report.Episodes)),
            ("tried", Number(report.Tried)),
            ("succeeded", $"{report.Succeeded}{Share(report.Succeeded, report.Tried)}"),
            ("failed", causes.Length > 0 ? $"{report.Tried - report.Succeeded}: {causes}" : Number(report.Tried - report.Succeeded)),
            ("seconds", Number(report.Seconds)),
            ("images", $"{Number(report.Images)}, {Number(report.ImagesPerSecond)} per second"),
            ("dataset", report.Dataset),
            ("contact sheet", report.ContactSheet ?? "none"));
        return report.Findings > 0 ? ExitCode.Findings : ExitCode.Done;
    }

    static string Share(int part, int whole) =>
        whole == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $" ({100.0 * part / whole:F0} %)");

    static string Number(long value) => value.ToString(CultureInfo.InvariantCulture);

    static string Number(double value) => value.ToString("F1", CultureInfo.InvariantCulture);
}
