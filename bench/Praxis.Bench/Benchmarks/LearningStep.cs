using System.Diagnostics;
using System.Globalization;
using Praxis.Bench.Peer;
using Praxis.Core;
using Praxis.Learning;

namespace Praxis.Bench.Benchmarks;

/// <summary>
/// A training step of the flow policy beside the same step in PyTorch: same weights, same batch, same kernels, same threads, in turns.
/// Then the time from an observation to a chunk of actions.
/// </summary>
public sealed class LearningStep : Benchmark
{
    const int Batch = 32, Side = 96;
    static readonly string[] Sizes = ["tiny", "small"];

    public override IReadOnlyList<string> Names =>
    [
        .. Sizes.SelectMany(s => (string[])[$"learning.step.{s}.ms", $"learning.step.{s}.wall.ms"]),
        .. Sizes.Select(s => $"learning.act.{s}.ms"),
    ];

    public override IEnumerable<Measurement> Run(BenchSetting setting)
    {
        if (!LearningEngine.IsAvailable) return Names.Select(n => Measurement.Missing(n, "ms", "needs ./praxis setup learning"));
        return [.. Sizes.SelectMany(s => Step(s, setting)), .. Sizes.Select(s => Act(s, setting))];
    }

    // processor time on one thread, wall time on all of them
    static Measurement[] Step(string size, BenchSetting setting)
    {
        var (one, wall) = (Compare(size, 1, setting), Compare(size, Environment.ProcessorCount, setting));
        return
        [
            Measurement.Milliseconds($"learning.step.{size}.ms", one.Ours.Cpu.Median, one.Peer?.Cpu.Median, one.Note),
            Measurement.Milliseconds($"learning.step.{size}.wall.ms", wall.Ours.Wall.Median, wall.Peer?.Wall.Median, wall.Note),
        ];
    }

    static (StepTimes Ours, StepTimes? Peer, string Note) Compare(string size, int threads, BenchSetting setting)
    {
        LearningEngine.UseThreads(threads);
        using var scope = new Scope();
        FlowConfig config = StepFile.Config(NetworkSize.Known[size], Side);
        using var network = new FlowNetwork(config, Rng.FromSeed(1));
        using var optimizer = new AdamW(network.Parameters, 0.01);
        using var average = new MovingAverage(network.Parameters);
        FlowBatch batch = StepFile.MakeBatch(config, Batch);
        string file = Path.Combine(setting.Scratch, $"step-{size}.safetensors");
        StepFile.Write(file, config, network, batch);
        optimizer.Forget();
        using PeerTraining? peer = PeerTraining.TryStart(file, threads, out string note);
        var (ours, theirs) = (new StepTimes(), new StepTimes());
        Measure(2, new());
        peer?.Measure(2, new());
        for (int round = 0; round < setting.Choose(8, 2); round++)
        {
            Measure(4, ours);
            peer?.Measure(4, theirs);
        }
        return (ours, peer is null ? null : theirs, Describe(peer, threads, ours, theirs, note));

        void Measure(int steps, StepTimes into)
        {
            for (int i = 0; i < steps; i++)
            {
                long start = Stopwatch.GetTimestamp();
                into.Cpu.Add(1000 * CpuClock.OfProcess(() => TrainOnce(network, optimizer, average, batch)));
                into.Wall.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            }
        }
    }

    static void TrainOnce(FlowNetwork network, AdamW optimizer, MovingAverage average, in FlowBatch batch)
    {
        using var scope = new Scope();
        Tensor loss = network.Loss(batch);
        loss.Backward();
        _ = optimizer.Clip(1);
        optimizer.Step(1e-3);
        average.Update(optimizer.Steps);
        _ = loss.Item;
    }

    static string Describe(PeerTraining? peer, int threads, StepTimes ours, StepTimes theirs, string note) =>
        string.Create(CultureInfo.InvariantCulture,
            $"{threads} threads, batch {Batch}, 3 cameras of {Side} x {Side}, {LearningEngine.Describe(out _)}; ") +
        (peer is null ? note : string.Create(CultureInfo.InvariantCulture,
            $"PyTorch {peer.Version}, OpenBLAS {peer.Kernels}; processor and wall time ours / peer " +
            $"{ours.Cpu.Median / theirs.Cpu.Median:F3} and {ours.Wall.Median / theirs.Wall.Median:F3}; " +
            $"gradients differ by {peer.GradientError:E1}, losses by {peer.LossError:E1}"));

    static Measurement Act(string size, BenchSetting setting)
    {
        LearningEngine.UseThreads(1);
        using var scope = new Scope();
        FlowConfig config = StepFile.Config(NetworkSize.Known[size], Side);
        using var network = new FlowNetwork(config, Rng.FromSeed(1));
        ObservationTensors seen = StepFile.Observe(config, 1);
        var noise = Tensor.Zeros([1, config.Chunk, config.ActionNames.Count]);
        var times = new Samples();
        for (int i = 0; i < setting.Choose(60, 15); i++)
            times.Add(1000 * CpuClock.OfProcess(() => network.Sample(seen, noise, 10).Dispose()));
        return Measurement.Of($"learning.act.{size}.ms", times.Median, "ms", string.Create(CultureInfo.InvariantCulture,
            $"one thread, 10 Euler steps, chunk of {config.Chunk}, 95th percentile {times.Quantile(0.95):F1} ms"));
    }
}
