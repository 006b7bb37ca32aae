using Praxis.Core;

namespace Praxis.Learning;

/// <summary>What a flow network trains on in one step.</summary>
/// <param name="Seen">Observations.</param>
/// <param name="Noisy">(batch draws, chunk, elements): t noise + (1 - t) actions; the draws of an observation follow each other.</param>
/// <param name="Target">(batch draws, chunk, elements): noise - actions.</param>
/// <param name="Weights">(batch draws, chunk, 1): shares in the loss; 0 for actions after the episode's end.</param>
/// <param name="Times">t of each draw.</param>
readonly record struct FlowBatch(ObservationTensors Seen, Tensor Noisy, Tensor Target, Tensor Weights, float[] Times);

/// <summary>
/// Makes batches. A batch depends on the seed and the number of its step alone, so a resumed run draws what it would have drawn.
/// </summary>
sealed class FlowBatches(FlowConfig config, TrainingSettings settings, Device device)
{
    const double Unheard = 0.03; // share of words replaced by the unknown one: there will be words that were not learned
    readonly Vocabulary vocabulary = new(config.Vocabulary);
    readonly ActionCoding coding = config.Coding;
    readonly Rng root = Rng.FromSeed(settings.Seed).Split("batches");

    /// <summary>Samples drawn evenly from all frames of the episodes, changed at random.</summary>
    public FlowBatch Draw(IReadOnlyList<TrainingEpisode> episodes, long step)
    {
        RngSequence chance = root.Split("step", step).Sequence("draw");
        long frames = episodes.Sum(e => (long)e.Length);
        var samples = new (TrainingEpisode, int)[settings.Batch];
        for (int i = 0; i < samples.Length; i++) samples[i] = Locate(episodes, (long)(chance.Unit() * frames));
        return Make(samples, ref chance, augment: true);
    }

    /// <summary>The same samples and the same noise whenever it is called, unchanged: a yardstick.</summary>
    public FlowBatch Fixed(IReadOnlyList<TrainingEpisode> episodes, int part)
    {
        RngSequence chance = root.Split("fixed", part).Sequence("draw");
        long frames = episodes.Sum(e => (long)e.Length);
        var samples = new (TrainingEpisode, int)[settings.Batch];
        for (int i = 0; i < samples.Length; i++) samples[i] = Locate(episodes, (long)(chance.Unit() * frames));
        return Make(samples, ref chance, augment: false);
    }

    /// <summary>Writes a chunk as the network has it, normalised.</summary>
    /// <returns>How many of its actions are real; the last one is repeated where the episode is over.</returns>
    public int WriteChunk(TrainingEpisode episode, int frame, Span<float> chunk)
    {
        CodedChunk(coding, episode, frame, chunk);
        config.Action.Normalize(chunk);
        int ahead = episode.Length - frame - (config.Actions == ActionCoding.Tool ? 1 : 0); // nobody has seen where the last action led
        return Math.Min(config.Chunk, ahead);
    }

    /// <summary>The actions from a frame on, coded, not normalised.</summary>
    public static void CodedChunk(ActionCoding coding, TrainingEpisode episode, int frame, Span<float> chunk)
    {
        int size = coding.Names.Count, last = episode.Length - 1;
        for (int i = 0; i < chunk.Length / size; i++)
        {
            int acts = Math.Min(frame + i, last), reached = Math.Min(frame + i + 1, last);
            coding.Encode(
                episode.State(frame), episode.Tool(frame), episode.Action(acts), episode.Tool(reached), chunk.Slice(i * size, size));
        }
    }

    /// <summary>Fills in what a sample's observation is, unchanged.</summary>
    public void WriteObservation(ObservationBatch batch, int sample, TrainingEpisode episode, int frame)
    {
        coding.WriteState(episode.State(frame), episode.Tool(frame), batch.State(sample));
        config.State.Normalize(batch.State(sample));
        batch.SetInstruction(sample, vocabulary, episode.Instruction);
        for (int camera = 0; camera < config.Cameras.Count; camera++)
        {
            batch.SetPresent(camera, sample, episode.Has(camera));
            if (episode.Has(camera)) episode.Picture(camera, frame).CopyTo(batch.Image(camera, sample));
        }
    }

    static (TrainingEpisode, int) Locate(IReadOnlyList<TrainingEpisode> episodes, long rank)
    {
        int i = 0;
        while (rank >= episodes[i].Length) rank -= episodes[i++].Length;
        return (episodes[i], (int)rank);
    }

    FlowBatch Make((TrainingEpisode Episode, int Frame)[] samples, ref RngSequence chance, bool augment)
    {
        int size = config.ActionSize, chunk = config.Chunk * size, draws = settings.Draws, chunks = samples.Length * draws;
        var batch = new ObservationBatch(config, samples.Length);
        float[] noisy = new float[chunks * chunk], target = new float[noisy.Length], times = new float[chunks];
        var weights = new float[chunks * config.Chunk];
        var actions = new float[chunk];
        int real = 0;
        for (int n = 0; n < samples.Length; n++)
        {
            var (episode, frame) = samples[n];
            WriteObservation(batch, n, episode, frame);
            if (augment)
            {
                Change(batch, n, episode, frame, ref chance);
                for (int word = 0; word < config.Words; word++)
                    if (chance.Unit() < Unheard) batch.Forget(n, word);
            }
            int mine = WriteChunk(episode, frame, actions);
            real += mine * draws;
            for (int k = n * draws; k < (n + 1) * draws; k++)
            {
                weights.AsSpan(k * config.Chunk, mine).Fill(1);
                times[k] = (float)DrawTime(ref chance);
                Mix(actions, times[k], noisy.AsSpan(k * chunk, chunk), target.AsSpan(k * chunk, chunk), ref chance);
            }
        }
        for (int i = 0; i < weights.Length; i++) weights[i] /= Math.Max(1, real) * size;
        return new(batch.ToTensors(device), Tensor.From(noisy, [chunks, config.Chunk, size], device),
            Tensor.From(target, [chunks, config.Chunk, size], device),
            Tensor.From(weights, [chunks, config.Chunk, 1], device), times);
    }

    /// <summary>
    /// openpi's 0.999 Beta(1.5, 1) + 0.001: Beta(a, 1) is a uniform number to the power 1 / a; late times, near noise, are likelier.
    /// </summary>
    public static double DrawTime(ref RngSequence chance) => 0.999 * Math.Pow(chance.Unit(), 1 / 1.5) + 0.001;

    static void Mix(ReadOnlySpan<float> actions, float t, Span<float> noisy, Span<float> target, ref RngSequence chance)
    {
        for (int i = 0; i < actions.Length; i++)
        {
            float noise = (float)chance.Normal();
            noisy[i] = t * noise + (1 - t) * actions[i];
            target[i] = noise - actions[i];
        }
    }

    // each picture is moved and coloured on its own
    void Change(ObservationBatch batch, int sample, TrainingEpisode episode, int frame, ref RngSequence chance)
    {
        int right = (int)(settings.Shift * config.ImageWidth), down = (int)(settings.Shift * config.ImageHeight);
        Span<float> channels = stackalloc float[3];
        for (int camera = 0; camera < config.Cameras.Count; camera++)
        {
            int dx = chance.Integer(2 * right + 1) - right, dy = chance.Integer(2 * down + 1) - down;
            if (episode.Has(camera) && (dx, dy) != (0, 0))
                Shift(episode.Picture(camera, frame), batch.Image(camera, sample), config.ImageWidth, config.ImageHeight, dx, dy);
            float contrast = (float)chance.Uniform(1 - settings.Jitter, 1 + settings.Jitter);
            float brightness = (float)chance.Uniform(-settings.Jitter, settings.Jitter);
            for (int c = 0; c < 3; c++) channels[c] = (float)chance.Uniform(1 - settings.Jitter / 4, 1 + settings.Jitter / 4);
            batch.SetColor(camera, sample, contrast, brightness, channels);
        }
    }

    // the edge is repeated where nothing comes in
    internal static void Shift(ReadOnlySpan<byte> from, Span<byte> to, int width, int height, int dx, int dy)
    {
        int left = Math.Max(0, dx), kept = width - Math.Abs(dx), source = Math.Max(0, -dx);
        for (int y = 0; y < height; y++)
        {
            ReadOnlySpan<byte> row = from.Slice(3 * width * Math.Clamp(y - dy, 0, height - 1), 3 * width);
            Span<byte> target = to.Slice(3 * width * y, 3 * width);
            row.Slice(3 * source, 3 * kept).CopyTo(target[(3 * left)..]);
            for (int x = 0; x < left; x++) row[..3].CopyTo(target[(3 * x)..]);
            for (int x = left + kept; x < width; x++) row[^3..].CopyTo(target[(3 * x)..]);
        }
    }
}
