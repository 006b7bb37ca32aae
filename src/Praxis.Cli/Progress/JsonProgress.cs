using Praxis.App;

namespace Praxis.Cli.Progress;

/// <summary>A JSON object on a line a few times a second: for programs that watch.</summary>
sealed class JsonProgress(TextWriter error) : ProgressView
{
    const double Interval = 0.25; // s between lines, unless the number of episodes or the stage changes

    JobProgress? shown;

    protected override void Show(JobProgress progress)
    {
        bool news = shown is null || progress.Stage != shown.Stage || progress.EpisodesDone != shown.EpisodesDone;
        if (!news && progress.ElapsedSeconds < shown!.ElapsedSeconds + Interval) return; // never null: no news means that something was shown
        shown = progress;
        Json.WriteLine(progress, error);
    }
}
