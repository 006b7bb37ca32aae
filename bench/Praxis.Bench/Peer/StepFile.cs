using System.Globalization;
using Praxis.Core;
using Praxis.Learning;

namespace Praxis.Bench.Peer;

/// <summary>A training step of the flow policy that another program can repeat: weights, a batch, and what comes out of them.</summary>
static class StepFile
{
    const int Joints = 8;
    static readonly string[] Cameras = ["front", "side", "wrist"];

    /// <summary>A policy of three cameras and eight joints.</summary>
    /// <param name="size">Of the network.</param>
    /// <param name="side">Of a picture, pixels.</param>
    public static FlowConfig Config(NetworkSize size, int side)
    {
        string[] joints = [.. Enumerable.Range(0, Joints).Select(i => string.Create(CultureInfo.InvariantCulture, $"joint{i}"))];
        const int chunk = 16;
        static Normalizer Unchanged(int size) => new(new float[size], [.. Enumerable.Repeat(1f, size)]);
        return new()
        {
            Size = size, Cameras = Cameras, ImageWidth = side, ImageHeight = side, StateNames = joints,
            ActionNames = joints, ToolNames = [], Actions = ActionCoding.Absolute, Chunk = chunk, Words = 8,
            Vocabulary = ["block", "bowl", "in", "put", "the"], State = Unchanged(Joints), Action = Unchanged(chunk * Joints), Fps = 15,
        };
    }

    /// <summary>Random observations; words are fewer than there is room for, and the first sample lacks a camera.</summary>
    public static ObservationTensors Observe(FlowConfig config, int size)
    {
        RngSequence chance = Rng.FromSeed(2).Sequence("observe");
        var batch = new ObservationBatch(config, size);
        var vocabulary = new Vocabulary(config.Vocabulary);
        for (int n = 0; n < size; n++)
        {
            batch.SetInstruction(n, vocabulary, "put the block in the bowl");
            foreach (ref float element in batch.State(n)) element = (float)chance.Normal();
            for (int camera = 0; camera < Cameras.Length; camera++)
                foreach (ref byte value in batch.Image(camera, n)) value = (byte)chance.Integer(256);
        }
        batch.SetPresent(1, 0, false);
        return batch.ToTensors(Device.Cpu);
    }

    /// <summary>Random observations, actions and times.</summary>
    public static FlowBatch MakeBatch(FlowConfig config, int size)
    {
        RngSequence chance = Rng.FromSeed(3).Sequence("batch");
        var (noisy, target, times) = (new float[size * config.Chunk * Joints], new float[size * config.Chunk * Joints], new float[size]);
        for (int i = 0; i < noisy.Length; i++) (noisy[i], target[i]) = ((float)chance.Normal(), (float)chance.Normal());
        for (int n = 0; n < size; n++) times[n] = (float)chance.Unit();
        var shares = new float[size * config.Chunk];
        Array.Fill(shares, 1f / noisy.Length);
        shares.AsSpan(0, config.Chunk / 2).Clear(); // as at an episode's end
        long[] shape = [size, config.Chunk, Joints];
        return new(Observe(config, size), Tensor.From(noisy, shape), Tensor.From(target, shape),
            Tensor.From(shares, [size, config.Chunk, 1]), times);
    }

    /// <summary>Computes loss and gradients and writes them beside all that they come from.</summary>
    public static void Write(string file, FlowConfig config, FlowNetwork network, in FlowBatch batch)
    {
        Tensor loss = network.Loss(batch);
        loss.Backward();
        List<(string, Tensor)> tensors =
        [
            .. network.Parameters.Select(p => ($"weights.{p.Name}", p.Value)),
            .. network.Parameters.Select(p => ($"gradients.{p.Name}", p.Value.Gradient!)), // never null after Backward
            .. batch.Seen.Images.Index().Select(i => (string.Create(CultureInfo.InvariantCulture, $"images.{i.Index}"), i.Item)),
            ("words", batch.Seen.Words), ("word_weights", batch.Seen.WordWeights), ("keys", batch.Seen.Keys), ("state", batch.Seen.State),
            ("noisy", batch.Noisy), ("target", batch.Target), ("shares", batch.Weights),
            ("times", Tensor.From(batch.Times, [batch.Times.Length])),
            ("loss", loss),
        ];
        Safetensors.Write(file, tensors, new Dictionary<string, string> { ["praxis.policy"] = config.ToJson() });
    }
}
