namespace Praxis.Learning;

/// <summary>How to train: everything that the curve of the loss depends on, beside the data.</summary>
public sealed record TrainingSettings
{
    /// <summary>One of <see cref="NetworkSize.Known"/>.</summary>
    public string Size { get; init; } = "tiny";

    /// <summary>Actions in a chunk.</summary>
    public int Chunk { get; init; } = 16;

    /// <summary>"auto": poses of the tools where the data have them, else joints as they are.</summary>
    public const string Auto = "auto";

    /// <summary><see cref="Auto"/>, or one of <see cref="ActionCoding.Kinds"/>.</summary>
    public string Actions { get; init; } = Auto;

    /// <summary>One of <see cref="Normalizer.Kinds"/>.</summary>
    public string Normalization { get; init; } = "z-score";

    /// <summary>Samples in a step.</summary>
    public int Batch { get; init; } = 64;

    /// <summary>Noises and times drawn for each of them: looking costs far more than acting, so one look serves several.</summary>
    public int Draws { get; init; } = 4;

    /// <summary>Peak of the learning rate.</summary>
    public double Rate { get; init; } = 1e-3;

    /// <summary>Root of first weights, order of samples, noise.</summary>
    public ulong Seed { get; init; }

    /// <summary>Pictures are shifted at random by up to this share of their sides; 0 for not at all.</summary>
    public double Shift { get; init; } = 0.011;

    /// <summary>Contrast and brightness change at random by up to this share; 0 for not at all.</summary>
    public double Jitter { get; init; } = 0.2;

    /// <summary>Share of the episodes that is kept out of training, to be looked at.</summary>
    public double HeldOut { get; init; } = 0.05;

    /// <summary>The same on data as they are: nothing shifted or coloured.</summary>
    public TrainingSettings Unaltered() => this with { Shift = 0, Jitter = 0 };
}
