using System.Globalization;
using Praxis.Bench.Peer;
using Praxis.Core;
using Praxis.Learning;

namespace Praxis.Bench.Benchmarks;

/// <summary>
/// A training step of the flow policy on one thread, beside the same step in PyTorch: same weights, same batch, same kernels, in turns.
/// Then the time from an observation to a chunk of actions.
/// </summary>
public sealed class LearningStep : Benchmark
{
    const int Batch = 32, Cameras = 3, Side = 96;

    public override IReadOnlyList<string> Names => ["learning.step.tiny.ms", "learning.step.small.ms", "learning.act.tiny.ms", "learning.act.small.ms"];

    public override IEnumerable<Measurement> Run(BenchSetting setting)
    {
        if (!LearningEngine.IsAvailable) return Names.Select(n => Measurement.Missing(n, "ms", "needs ./praxis setup learning"));
        LearningEngine.UseThreads(1);
        return [Step("tiny", setting), Step("small", setting), Act("tiny", setting), Act("small", setting)];
    }

    static Measurement Step(string size, BenchSetting setting)
    {
        using var scope = new Scope();
        FlowConfig config = Config(size);
        using var network = new FlowNetwork(config, Rng.FromSeed(1));
        using var optimizer = new AdamW(network.Parameters, 0.01);
        FlowBatch batch = MakeBatch(config);
        string file = Path.Combine(setting.Scratch, $"step-{size}.safetensors");
        Dump(file, config, network, batch);
        optimizer.Forget();
        var (ours, theirs) = (new Samples(), new Samples());
        PeerTraining? peer = null;
        string note = "";
        for (int round = 0; round < setting.Choose(5, 2); round++)
        {
            for (int i = 0; i < 5; i++) ours.Add(1000 * CpuClock.OfProcess(() => TrainOnce(network, optimizer, batch)));
            if ((peer = PeerTraining.TryRun(setting.Scratch, file, 5, out note)) is not null) theirs.Add(peer.CpuMs);
        }
        if (peer is not null)
            note = string.Create(CultureInfo.InvariantCulture, $"PyTorch {peer.Version}; gradients differ by {peer.GradientError:E1}, losses by {peer.LossError:E1}");
        return Measurement.Milliseconds($"learning.step.{size}.ms", ours.Median, peer is null ? null : theirs.Median, string.Create(
            CultureInfo.InvariantCulture, $"one thread, batch {Batch}, {Cameras} cameras of {Side} x {Side}, {LearningEngine.Describe(out _)}; {note}"));
    }

    static void TrainOnce(FlowNetwork network, AdamW optimizer, in FlowBatch batch)
    {
        using var scope = new Scope();
        network.Loss(batch).Backward();
        _ = optimizer.Clip(1);
        optimizer.Step(1e-3);
    }

    static Measurement Act(string size, BenchSetting setting)
    {
        using var scope = new Scope();
        FlowConfig config = Config(size);
        using var network = new FlowNetwork(config, Rng.FromSeed(1));
        ObservationTensors seen = Observe(config, 1);
        var noise = Tensor.Zeros([1, config.Chunk, config.ActionNames.Count]);
        var times = new Samples();
        for (int i = 0; i < setting.Choose(60, 15); i++) times.Add(1000 * CpuClock.OfProcess(() => network.Sample(seen, noise, 10).Dispose()));
        return Measurement.Of($"learning.act.{size}.ms", times.Median, "ms", string.Create(CultureInfo.InvariantCulture,
            $"one thread, 10 Euler steps, chunk of {config.Chunk}, 95th percentile {times.Quantile(0.95):F1} ms"));
    }

    static FlowConfig Config(string size)
    {
        string[] joints = [.. Enumerable.Range(0, 8).Select(i => string.Create(CultureInfo.InvariantCulture, $"joint{i}"))];
        float[] zeros = new float[8], ones = [1, 1, 1, 1, 1, 1, 1, 1];
        return new()
        {
            Size = NetworkSize.Known[size], Cameras = ["front", "side", "wrist"], ImageWidth = Side, ImageHeight = Side, StateNames = joints,
            ActionNames = joints, RelativeTo = [-1, -1, -1, -1, -1, -1, -1, -1], Chunk = 16, Words = 8,
            Vocabulary = ["block", "bowl", "in", "put", "the"], State = new(zeros, ones), Action = new(zeros, ones), Fps = 15,
        };
    }

    static ObservationTensors Observe(FlowConfig config, int size)
    {
        RngSequence chance = Rng.FromSeed(2).Sequence("observe");
        var batch = new ObservationBatch(config, size);
        var vocabulary = new Vocabulary(config.Vocabulary);
        for (int n = 0; n < size; n++)
        {
            batch.SetInstruction(n, vocabulary, "put the block in the bowl");
            foreach (ref float element in batch.State(n)) element = (float)chance.Normal();
            for (int camera = 0; camera < Cameras; camera++)
                foreach (ref byte value in batch.Image(camera, n)) value = (byte)chance.Integer(256);
        }
        return batch.ToTensors(Device.Cpu);
    }

    static FlowBatch MakeBatch(FlowConfig config)
    {
        RngSequence chance = Rng.FromSeed(3).Sequence("batch");
        long[] shape = [Batch, config.Chunk, config.ActionNames.Count];
        var (noisy, target, times) = (new float[shape.Aggregate(1L, (a, b) => a * b)], new float[Batch * config.Chunk * 8], new float[Batch]);
        for (int i = 0; i < noisy.Length; i++) (noisy[i], target[i]) = ((float)chance.Normal(), (float)chance.Normal());
        for (int n = 0; n < Batch; n++) times[n] = (float)chance.Unit();
        var shares = new float[Batch * config.Chunk];
        Array.Fill(shares, 1f / noisy.Length);
        return new(Observe(config, Batch), Tensor.From(noisy, shape), Tensor.From(target, shape),
            Tensor.From(shares, [Batch, config.Chunk, 1]), times);
    }

    // weights, batch, and what comes out of it: all that the peer needs
    static void Dump(string file, FlowConfig config, FlowNetwork network, in FlowBatch batch)
    {
        Tensor loss = network.Loss(batch);
        loss.Backward();
        List<(string, Tensor)> tensors =
        [
            .. network.Parameters.Select(p => ($"weights.{p.Name}", p.Value)),
            .. network.Parameters.Select(p => ($"gradients.{p.Name}", p.Value.Gradient!)), // never null after Backward
            .. batch.Seen.Images.Index().Select(i => (string.Create(CultureInfo.InvariantCulture, $"images.{i.Index}"), i.Item)),
            ("words", batch.Seen.Words), ("word_weights", batch.Seen.WordWeights), ("keys", batch.Seen.Keys), ("state", batch.Seen.State),
            ("noisy", batch.Noisy), ("target", batch.Target), ("shares", batch.Weights), ("times", Tensor.From(batch.Times, [batch.Times.Length])),
            ("loss", loss),
        ];
        Safetensors.Write(file, tensors, new Dictionary<string, string> { ["praxis.policy"] = config.ToJson() });
    }
}
