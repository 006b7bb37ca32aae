using Praxis.Core;

namespace Praxis.Learning;

/// <summary>
/// The velocity field of a flow from noise to action chunks. One token per camera, one per word and one for the state come first; the noisy
/// actions follow, see all of those and each other, and are not seen by them: the first part is computed once per observation.
/// </summary>
/// <remarks>
/// Lipman et al. 2023; Black et al. 2024 (pi0). Time as in openpi's code, the reverse of the paper's: t = 1 is noise, t = 0 is data.
/// </remarks>
sealed class FlowNetwork : Module
{
    const double ShortestPeriod = 4e-3, LongestPeriod = 4; // of the time embedding
    readonly FlowConfig config;
    readonly KeypointEncoder[] cameras;
    readonly Embedding text;
    readonly Linear condition, state, actionIn, timeIn, timeOut, head;
    readonly TransformerBlock[] blocks;
    readonly LayerNorm norm;
    readonly Tensor position;

    public FlowNetwork(FlowConfig config, Rng rng)
    {
        this.config = config;
        var (width, layers, heads, channels, keypoints) = config.Size;
        cameras = [.. config.Cameras.Select((_, i) =>
            Child($"cameras.{i}", new KeypointEncoder(rng.Split("cameras", i), channels, keypoints, width, width)))];
        text = Child("text", new Embedding(rng.Split("text"), new Vocabulary(config.Vocabulary).Count, width));
        condition = Child("condition", new Linear(rng.Split("condition"), width, width));
        state = Child("state", new Linear(rng.Split("state"), config.StateSize, width));
        actionIn = Child("action_in", new Linear(rng.Split("action_in"), config.ActionSize, width));
        timeIn = Child("time_in", new Linear(rng.Split("time_in"), 2 * width, width));
        timeOut = Child("time_out", new Linear(rng.Split("time_out"), width, width));
        blocks = [.. Enumerable.Range(0, layers)
            .Select(i => Child($"blocks.{i}", new TransformerBlock(rng.Split("blocks", i), width, heads)))];
        norm = Child("norm", new LayerNorm(width));
        head = Child("head", new Linear(rng.Split("head"), width, config.ActionSize));
        position = Uniform("position", rng, 0.05, 1, config.Prefix + config.Chunk, width);
    }

    /// <summary>Velocity of noisy actions, one or several chunks per observation, which is looked at once.</summary>
    /// <param name="seen">The observations.</param>
    /// <param name="noisy">(chunks, chunk, elements); those of an observation follow each other, equally many for each.</param>
    /// <param name="times">Of each chunk, 0 to 1.</param>
    /// <returns>(chunks, chunk, elements).</returns>
    public Tensor Velocity(in ObservationTensors seen, Tensor noisy, ReadOnlySpan<float> times)
    {
        using var scope = new Scope();
        long draws = noisy.Shape[0] / seen.State.Shape[0];
        KeysAndValues[] past = RunPrefix(seen);
        for (int i = 0; i < past.Length; i++) past[i] = new(Repeat(past[i].Keys, draws), Repeat(past[i].Values, draws));
        return scope.Keep(VelocityAfter(past, Repeat(seen.Keys, draws), noisy, times));
    }

    // (batch, ...) to (batch draws, ...), each row several times in a row
    static Tensor Repeat(Tensor x, long draws)
    {
        if (draws == 1) return x;
        using var scope = new Scope();
        long[] shape = x.Shape, rest = shape[1..];
        return scope.Keep(x.Reshape([shape[0], 1, .. rest]).Expand([shape[0], draws, .. rest]).Reshape([shape[0] * draws, .. rest]));
    }

    /// <summary>Weighted squared error of the velocity, one number.</summary>
    public Tensor Loss(in FlowBatch batch)
    {
        using var scope = new Scope();
        Tensor error = Velocity(batch.Seen, batch.Noisy, batch.Times) - batch.Target;
        return scope.Keep(F.Sum(error * error * batch.Weights));
    }

    /// <summary>Follows the flow from noise (t = 1) to actions (t = 0) by Euler steps.</summary>
    /// <param name="seen">The observations.</param>
    /// <param name="noise">(batch, chunk, elements).</param>
    /// <param name="steps">How many; openpi takes 10.</param>
    /// <returns>(batch, chunk, elements), normalised.</returns>
    public Tensor Sample(in ObservationTensors seen, Tensor noise, int steps)
    {
        using var nothing = new NoGradient();
        using var scope = new Scope();
        KeysAndValues[] past = RunPrefix(seen);
        var times = new float[noise.Shape[0]];
        Tensor actions = noise;
        for (int i = 0; i < steps; i++)
        {
            Array.Fill(times, 1 - (float)i / steps);
            actions += VelocityAfter(past, seen.Keys, actions, times) * (-1.0 / steps);
        }
        return scope.Keep(actions);
    }

    // keys and values of the prefix in every block; no action is seen by them, so they are the same at all times
    KeysAndValues[] RunPrefix(in ObservationTensors seen)
    {
        var past = new KeysAndValues[blocks.Length];
        Tensor x = EmbedPrefix(seen), keys = seen.Keys.Slice(1, 0, config.Prefix);
        for (int i = 0; i < blocks.Length - 1; i++) x = blocks[i].Forward(x, keys, null, out past[i]);
        past[^1] = blocks[^1].Remember(x);
        return past;
    }

    Tensor VelocityAfter(KeysAndValues[] past, Tensor keys, Tensor noisy, ReadOnlySpan<float> times)
    {
        using var scope = new Scope();
        Tensor x = EmbedActions(noisy, times);
        for (int i = 0; i < blocks.Length; i++) x = blocks[i].Forward(x, keys, past[i], out _);
        return scope.Keep(head.Forward(norm.Forward(x)));
    }

    Tensor EmbedPrefix(in ObservationTensors seen)
    {
        using var scope = new Scope();
        long batch = seen.State.Shape[0], width = config.Size.Width;
        Tensor words = text.Forward(seen.Words);
        Tensor sought = F.Silu(condition.Forward(F.MatMul(seen.WordWeights, words).Reshape(batch, width)));
        var tokens = new Tensor[cameras.Length + 2];
        for (int i = 0; i < cameras.Length; i++) tokens[i] = cameras[i].Forward(seen.Images[i], sought).Reshape(batch, 1, width);
        (tokens[^2], tokens[^1]) = (words, state.Forward(seen.State).Reshape(batch, 1, width));
        return scope.Keep(F.Concatenate(1, tokens) + position.Slice(1, 0, config.Prefix));
    }

    Tensor EmbedActions(Tensor noisy, ReadOnlySpan<float> times)
    {
        using var scope = new Scope();
        Tensor time = TimeEmbedding(times).To(noisy.Type, noisy.Device).Expand(times.Length, config.Chunk, config.Size.Width);
        Tensor both = F.Concatenate(2, actionIn.Forward(noisy), time);
        return scope.Keep(timeOut.Forward(F.Silu(timeIn.Forward(both))) + position.Slice(1, config.Prefix, config.Prefix + config.Chunk));
    }

    // sines, then cosines, of periods that grow geometrically from the shortest to the longest
    Tensor TimeEmbedding(ReadOnlySpan<float> times)
    {
        int width = config.Size.Width, half = width / 2;
        var values = new float[times.Length * width];
        for (int n = 0; n < times.Length; n++)
            for (int i = 0; i < half; i++)
            {
                double period = ShortestPeriod * Math.Pow(LongestPeriod / ShortestPeriod, i / (half - 1.0));
                (double sine, double cosine) = Math.SinCos(2 * Math.PI * times[n] / period);
                (values[n * width + i], values[n * width + half + i]) = ((float)sine, (float)cosine);
            }
        return Tensor.From(values, [times.Length, 1, width]);
    }
}
