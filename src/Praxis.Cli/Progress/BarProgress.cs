using Praxis.App;
using Spectre.Console;
using Spectre.Console.Rendering;
using RenderOptions = Spectre.Console.Rendering.RenderOptions;

namespace Praxis.Cli.Progress;

/// <summary>A bar with the time to go, the successes and the speed: for people at a terminal. It vanishes when the job ends.</summary>
sealed class BarProgress(IAnsiConsole console) : ProgressView
{
    ProgressTask? bar;

    public override T While<T>(Func<T> job) => console.Progress().AutoClear(true).HideCompleted(false)
        .Columns(new TaskDescriptionColumn { Alignment = Justify.Left }, new ProgressBarColumn { Width = 30 }, new StateColumn(this))
        .Start(context =>
        {
            bar = context.AddTask("starting", maxValue: 1);
            return job();
        });

    protected override void Show(JobProgress progress)
    {
        if (bar is null) return;
        bar.Description = Markup.Escape(progress.Stage);
        bar.MaxValue = Math.Max(1, progress.EpisodesTotal);
        bar.Value = progress.EpisodesDone;
    }

    sealed class StateColumn(BarProgress view) : ProgressColumn
    {
        public override IRenderable Render(RenderOptions options, ProgressTask task, TimeSpan deltaTime) =>
            new Text(view.Last is { } progress ? ProgressText.Line(progress) : "") { Overflow = Overflow.Ellipsis };
    }
}
