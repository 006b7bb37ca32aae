namespace Praxis.Learning;

/// <summary>How to train: everything that the curve of the loss depends on, beside the data.</summary>
public sealed record TrainingSettings
{
    /// <summary>One of <see cref="NetworkSize.Known"/>.</summary>
    public string Size { get; init; } = "tiny";

    /// <summary>Actions in a chunk.</summary>
    public int Chunk { get; init; } = 16;

    /// <summary>Whether joints are given relative to the state that was observed; grippers never are.</summary>
    public bool RelativeActions { get; init; }

    /// <summary>One of <see cref="Normalizer.Kinds"/>.</summary>
    public string Normalization { get; init; } = "z-score";

    /// <summary>Samples in a step.</summary>
    public int Batch { get; init; } = 64;

    /// <summary>Peak of the learning rate.</summary>
    public double Rate { get; init; } = 1e-3;

    /// <summary>Root of first weights, order of samples, noise.</summary>
    public ulong Seed { get; init; }

    /// <summary>Pictures are shifted at random by up to this share of their sides; 0 for not at all.</summary>
    public double Shift { get; init; } = 0.03;

    /// <summary>Contrast and brightness change at random by up to this share; 0 for not at all.</summary>
    public double Jitter { get; init; } = 0.2;

    /// <summary>Share of the episodes that is kept out of training, to be looked at.</summary>
    public double HeldOut { get; init; } = 0.05;
}
