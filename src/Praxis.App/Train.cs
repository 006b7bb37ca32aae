using System.Diagnostics;
using System.Globalization;
using Praxis.Core;
using Praxis.Data;
using Praxis.Learning;

namespace Praxis.App;

/// <summary>Trains a policy on datasets: pictures are decoded once, then steps are made until their number or time is reached.</summary>
public sealed class Train
{
    const string SecondsNote = "praxis.seconds", ProcessorNote = "praxis.processor_seconds";
    const double ReportEvery = 2; // s
    const int PlotsMost = 4;

    readonly Stopwatch total = new(), training = new();
    readonly List<double> stepSeconds = [];
    double secondsBefore, processorBefore, processorStart;

    /// <summary>Runs or goes on.</summary>
    /// <param name="options">What to do.</param>
    /// <param name="say">Told once what it works with, and what is wrong with that.</param>
    /// <param name="progress">Told every two seconds.</param>
    /// <param name="stop">Ends it after a checkpoint.</param>
    /// <exception cref="PraxisException">Learning is not set up, or data, folder or checkpoint are not as they must be.</exception>
    /// <exception cref="OperationCanceledException">It was stopped; a checkpoint was written if training had begun.</exception>
    public TrainReport Run(
        TrainOptions options, Action<string>? say = null, IProgress<TrainProgress>? progress = null, CancellationToken stop = default)
    {
        LearningEngine.Require();
        LearningEngine.UseThreads(options.Threads > 0 ? options.Threads : Environment.ProcessorCount);
        using DatasetLock mine = DatasetLock.Acquire(options.Out);
        bool begun = File.Exists(Path.Combine(options.Out, FlowTrainer.FileName));
        if (begun && !options.Resume)
            throw new PraxisException($"'{options.Out}' holds a training run. Add --resume to go on with it, or choose another folder.");
        string engine = LearningEngine.Describe(out string? warning);
        say?.Invoke(engine);
        if (warning is not null) say?.Invoke(warning);
        total.Start();
        using TrainingData data = OpenData(options, progress, stop);
        double cacheSeconds = total.Elapsed.TotalSeconds;
        using var trainer = new FlowTrainer(data, options.Settings, Device.Parse(options.Device));
        if (begun) Restore(trainer, options.Out);
        say?.Invoke(string.Create(CultureInfo.InvariantCulture,
            $"{trainer.TrainingEpisodes} episodes to learn from, {trainer.HeldOutEpisodes} held out, " +
            $"{data.Frames} frames of {data.Cameras.Count} cameras; " +
            $"frames decoded in {cacheSeconds:F1} s, {data.CacheBytes / 1e6:F0} MB; {trainer.Parameters / 1e6:F2} M parameters"));
        using var log = new TrainLog(options.Out, trainer.Steps);
        double? heldOut = MakeSteps(trainer, log, options, progress, stop);
        return Report(options, data, trainer, log, heldOut, cacheSeconds);
    }

    static TrainingData OpenData(TrainOptions options, IProgress<TrainProgress>? progress, CancellationToken stop)
    {
        long start = Stopwatch.GetTimestamp();
        var decoding = progress is null ? null : new Decoding(p =>
        {
            double seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
            progress.Report(new($"decoding {p.Camera}", p.Frames, p.Total, null, p.Frames / seconds, null));
        });
        return TrainingData.Open(new()
        {
            Datasets = options.Data, Cameras = options.Cameras, ImageWidth = options.ImageWidth, ImageHeight = options.ImageHeight,
            EpisodesMost = options.Episodes,
            CacheFolder = options.Cache ?? Path.Combine(Path.GetDirectoryName(Path.GetFullPath(options.Out.TrimEnd('/')))!, "frames"),
        }, decoding, stop); // the folder of a run is never the root, so it has a parent
    }

    // unlike Progress<T>, answers on the thread that reports, so reports stay in order
    sealed class Decoding(Action<DecodingProgress> report) : IProgress<DecodingProgress>
    {
        public void Report(DecodingProgress value) => report(value);
    }

    void Restore(FlowTrainer trainer, string folder)
    {
        IReadOnlyDictionary<string, string> notes = trainer.Restore(folder);
        double Read(string note) =>
            double.TryParse(notes.GetValueOrDefault(note), NumberStyles.Float, CultureInfo.InvariantCulture, out double v) ? v : 0;
        (secondsBefore, processorBefore) = (Read(SecondsNote), Read(ProcessorNote));
    }

    double Seconds => secondsBefore + training.Elapsed.TotalSeconds;
    double ProcessorSeconds => processorBefore + Environment.CpuUsage.TotalTime.TotalSeconds - processorStart;

    double? MakeSteps(FlowTrainer trainer, TrainLog log, TrainOptions options, IProgress<TrainProgress>? progress, CancellationToken stop)
    {
        double? heldOut = null;
        double reported = 0;
        processorStart = Environment.CpuUsage.TotalTime.TotalSeconds;
        training.Start();
        while (Share(trainer, options) < 1)
        {
            if (stop.IsCancellationRequested)
            {
                Save(trainer, log, options.Out);
                stop.ThrowIfCancellationRequested();
            }
            double before = training.Elapsed.TotalSeconds;
            StepResult result = trainer.Step(Share(trainer, options));
            stepSeconds.Add(training.Elapsed.TotalSeconds - before);
            bool save = result.Step % options.SaveEvery == 0 || Share(trainer, options) >= 1;
            if (save) heldOut = trainer.HeldOutLoss();
            log.Add(result, save ? heldOut : null);
            if (save) Save(trainer, log, options.Out);
            if (training.Elapsed.TotalSeconds - reported < ReportEvery) continue;
            reported = training.Elapsed.TotalSeconds;
            progress?.Report(Progress(trainer, log, options));
        }
        return heldOut ?? trainer.HeldOutLoss();
    }

    // by steps the curve can be repeated to the bit; by time it ends when it should, however busy the machine is
    double Share(FlowTrainer trainer, TrainOptions options) => options.Steps is { } steps
        ? (double)trainer.Steps / steps : Seconds / (60.0 * options.Minutes);

    TrainProgress Progress(FlowTrainer trainer, TrainLog log, TrainOptions options)
    {
        double recent = stepSeconds.TakeLast(50).Average();
        double remaining = options.Steps is { } steps
            ? (steps - trainer.Steps) * recent : 60.0 * options.Minutes - Seconds;
        return new("training", trainer.Steps, options.Steps, log.Loss, options.Settings.Batch / recent, remaining);
    }

    // the log first: a checkpoint must never be ahead of it
    void Save(FlowTrainer trainer, TrainLog log, string folder)
    {
        log.Flush();
        static string Text(double value) => value.ToString("R", CultureInfo.InvariantCulture);
        trainer.Save(folder, new Dictionary<string, string> { [SecondsNote] = Text(Seconds), [ProcessorNote] = Text(ProcessorSeconds) });
    }

    TrainReport Report(TrainOptions options, TrainingData data, FlowTrainer trainer, TrainLog log, double? heldOut, double cacheSeconds)
    {
        training.Stop();
        double processor = ProcessorSeconds;
        var plots = new List<string>();
        for (int i = 0; i < Math.Clamp(trainer.HeldOutEpisodes, 1, PlotsMost); i++)
        {
            plots.Add(Path.Combine(options.Out, string.Create(CultureInfo.InvariantCulture, $"chunks-{i}.png")));
            TrainPlot.Draw(plots[^1], trainer.Compare(i));
        }
        return new()
        {
            Policy = Path.Combine(options.Out, FlowMatchingPolicy.FileName), Steps = trainer.Steps,
            Loss = log.Loss ?? double.NaN, HeldOutLoss = heldOut,
            Parameters = trainer.Parameters, TrainingEpisodes = trainer.TrainingEpisodes, HeldOutEpisodes = trainer.HeldOutEpisodes,
            Frames = data.Frames, Seconds = Seconds, ProcessorSeconds = processor,
            StepMs = stepSeconds.Count == 0 ? 0 : 1e3 * stepSeconds.Order().ElementAt(stepSeconds.Count / 2),
            CacheSeconds = cacheSeconds, CacheBytes = data.CacheBytes, Plots = plots,
        };
    }
}
