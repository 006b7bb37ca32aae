using Praxis.App;

namespace Praxis.Cli.Progress;

/// <summary>A line every few seconds and at every new stage: for log files.</summary>
sealed class PlainProgress(TextWriter error) : ProgressView
{
    const double Interval = 5; // s between lines of one stage

    double next;
    string stage = "";

    protected override void Show(JobProgress progress)
    {
        if (progress.Stage == stage && progress.ElapsedSeconds < next) return;
        (stage, next) = (progress.Stage, progress.ElapsedSeconds + Interval);
        error.WriteLine($"{progress.Stage}: {ProgressText.Line(progress)}");
    }
}
