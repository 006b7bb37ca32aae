namespace Praxis.App;

/// <summary>How far a training run is.</summary>
/// <param name="Stage">"decoding front" or "training".</param>
/// <param name="Done">Frames or steps made.</param>
/// <param name="Total">Frames or steps to make; null where time decides.</param>
/// <param name="Loss">Mean of the last steps; null before the first.</param>
/// <param name="PerSecond">Frames or samples per second.</param>
/// <param name="RemainingSeconds">Estimate; null while nothing is known.</param>
public sealed record TrainProgress(string Stage, long Done, long? Total, double? Loss, double PerSecond, double? RemainingSeconds);

/// <summary>What a training run came to.</summary>
public sealed record TrainReport
{
    public required string Policy { get; init; }
    public required long Steps { get; init; }

    /// <summary>Mean over the last hundred steps.</summary>
    public required double Loss { get; init; }

    /// <summary>On episodes never trained on; null when none was held out.</summary>
    public required double? HeldOutLoss { get; init; }

    public required long Parameters { get; init; }
    public required int TrainingEpisodes { get; init; }
    public required int HeldOutEpisodes { get; init; }
    public required long Frames { get; init; }

    /// <summary>Of training alone, since step 0, s.</summary>
    public required double Seconds { get; init; }

    /// <summary>The same on all processors together, s.</summary>
    public required double ProcessorSeconds { get; init; }

    /// <summary>Median time of a step, ms.</summary>
    public required double StepMs { get; init; }

    /// <summary>Of decoding, s; about 0 when the frames were there already.</summary>
    public required double CacheSeconds { get; init; }

    public required long CacheBytes { get; init; }

    /// <summary>Pictures of chunks beside what happened.</summary>
    public required IReadOnlyList<string> Plots { get; init; }
}
