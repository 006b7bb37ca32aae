namespace Praxis.Learning;

/// <summary>What a flow network sees of a batch.</summary>
/// <param name="Images">Per camera, (batch, 3, height, width), about -1 to 1.</param>
/// <param name="Words">(batch, words), 64-bit.</param>
/// <param name="WordWeights">(batch, 1, words): each word's share in the mean of the instruction.</param>
/// <param name="Keys">(batch, prefix + chunk): 0 for a token that is there, very negative for an absent camera or empty word.</param>
/// <param name="State">(batch, elements), normalised.</param>
readonly record struct ObservationTensors(Tensor[] Images, Tensor Words, Tensor WordWeights, Tensor Keys, Tensor State);

/// <summary>Room for the observations of a batch, filled sample by sample.</summary>
sealed class ObservationBatch
{
    const float Hidden = -1e9f; // added to a score before softmax; finite, so that a row of hidden keys is no NaN
    readonly FlowConfig config;
    readonly int size, pixels;
    readonly byte[][] images;
    readonly float[][] gains, offsets;
    readonly long[] words;
    readonly float[] wordWeights, keys, states;

    public ObservationBatch(FlowConfig config, int size)
    {
        (this.config, this.size, pixels) = (config, size, config.ImageWidth * config.ImageHeight);
        images = [.. config.Cameras.Select(_ => new byte[size * pixels * 3])];
        (gains, offsets) = ([.. config.Cameras.Select(_ => new float[3 * size])], [.. config.Cameras.Select(_ => new float[3 * size])]);
        words = new long[size * config.Words];
        (wordWeights, keys) = (new float[words.Length], new float[size * (config.Prefix + config.Chunk)]);
        states = new float[size * config.StateSize];
        for (int camera = 0; camera < images.Length; camera++)
            for (int sample = 0; sample < size; sample++) SetColor(camera, sample, 1, 0, [1, 1, 1]);
    }

    /// <summary>A picture, (height, width, 3).</summary>
    public Span<byte> Image(int camera, int sample) => images[camera].AsSpan(sample * pixels * 3, pixels * 3);

    /// <summary>Elements of the state; they are to be normalised by the caller.</summary>
    public Span<float> State(int sample) => states.AsSpan(sample * config.StateSize, config.StateSize);

    /// <summary>Says whether a camera's picture is there; when it is not, its content does not matter.</summary>
    public void SetPresent(int camera, int sample, bool present) =>
        keys[sample * (config.Prefix + config.Chunk) + camera] = present ? 0 : Hidden;

    /// <summary>
    /// How a picture is coloured: contrast around the middle grey, brightness added (of 2, black to white), a gain per channel.
    /// </summary>
    public void SetColor(int camera, int sample, float contrast, float brightness, ReadOnlySpan<float> channels)
    {
        for (int c = 0; c < 3; c++)
        {
            float gain = contrast * channels[c];
            gains[camera][3 * sample + c] = gain * 2 / 255;
            offsets[camera][3 * sample + c] = brightness - gain;
        }
    }

    public void SetInstruction(int sample, Vocabulary vocabulary, string instruction)
    {
        Span<long> mine = words.AsSpan(sample * config.Words, config.Words);
        int count = vocabulary.Encode(instruction, mine);
        for (int i = 0; i < config.Words; i++)
        {
            keys[sample * (config.Prefix + config.Chunk) + config.Cameras.Count + i] = i < count ? 0 : Hidden;
            wordWeights[sample * config.Words + i] = i < count ? 1f / count : 0;
        }
    }

    /// <summary>Makes a word one that was never heard; empty room stays empty.</summary>
    public void Forget(int sample, int word)
    {
        if (wordWeights[sample * config.Words + word] > 0) words[sample * config.Words + word] = Vocabulary.Unknown;
    }

    public ObservationTensors ToTensors(Device device)
    {
        var pictures = new Tensor[images.Length];
        for (int i = 0; i < images.Length; i++)
        {
            using var scope = new Scope();
            var raw = Tensor.From(images[i], [size, config.ImageHeight, config.ImageWidth, 3], ElementType.UInt8, device);
            pictures[i] = scope.Keep(F.Pictures(raw, Tensor.From(gains[i], [size, 3], device), Tensor.From(offsets[i], [size, 3], device)));
        }
        return new(pictures, Tensor.From(words, [size, config.Words], device), Tensor.From(wordWeights, [size, 1, config.Words], device),
            Tensor.From(keys, [size, config.Prefix + config.Chunk], device), Tensor.From(states, [size, config.StateSize], device));
    }
}
