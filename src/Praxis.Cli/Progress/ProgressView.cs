using System.CommandLine;
using Praxis.App;

namespace Praxis.Cli.Progress;

/// <summary>Shows how far a job is, on standard error, in a form that suits who is reading.</summary>
abstract class ProgressView : IProgress<JobProgress>
{
    readonly Lock reporting = new();

    /// <summary>The newest report; null before the first.</summary>
    public JobProgress? Last { get; private set; }

    /// <summary>Takes a report from any thread.</summary>
    public void Report(JobProgress value)
    {
        lock (reporting)
        {
            Last = value;
            Show(value);
        }
    }

    /// <summary>Runs a job with this view around it.</summary>
    public virtual T While<T>(Func<T> job) => job();

    protected abstract void Show(JobProgress progress);

    /// <summary>The options that verbs with progress share.</summary>
    public static (Option<string> Kind, Option<bool> Quiet) Options() =>
        (Choose.Word("--progress", "how to show progress; auto is a bar on a terminal, else plain lines", "auto",
            "auto", "bar", "plain", "json", "none"),
         Choose.Flag("--quiet", "no progress, only the result"));

    /// <summary>The view that the options ask for.</summary>
    public static ProgressView Of(string kind, bool quiet, Terminal terminal) => kind switch
    {
        _ when quiet => new NoProgress(),
        "none" => new NoProgress(),
        "json" => new JsonProgress(terminal.Error),
        "bar" => new BarProgress(terminal.ErrorDisplay()),
        "auto" when terminal.ErrorIsTerminal => new BarProgress(terminal.ErrorDisplay()),
        _ => new PlainProgress(terminal.Error),
    };

    sealed class NoProgress : ProgressView
    {
        protected override void Show(JobProgress progress) { }
    }
}
