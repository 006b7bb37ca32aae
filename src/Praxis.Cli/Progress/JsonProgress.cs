using Praxis.App;

namespace Praxis.Cli.Progress;

/// <summary>A JSON object on a line a few times a second: for programs that watch.</summary>
sealed class JsonProgress(TextWriter error) : ProgressView
{
    const double Interval = 0.25; // s between lines, unless the number of episodes or the stage changes

    JobProgress? shown;

    protected override void Show(JobProgress progress)
    {
        bool known = shown is not null && progress.Stage == shown.Stage && progress.EpisodesDone == shown.EpisodesDone
            && progress.ElapsedSeconds < shown.ElapsedSeconds + Interval;
        if (known) return;
        shown = progress;
        Json.WriteLine(progress, error);
    }
}
