using Praxis.Learning;

namespace Praxis.App;

/// <summary>What to train, on what, for how long.</summary>
public sealed record TrainOptions
{
    /// <summary>Kinds of policies.</summary>
    public static IReadOnlyList<string> Policies { get; } = ["flow"];

    /// <summary>Folders of LeRobot v3.0 datasets.</summary>
    public required IReadOnlyList<string> Data { get; init; }

    /// <summary>Folder of the run.</summary>
    public required string Out { get; init; }

    public TrainingSettings Settings { get; init; } = new();

    /// <summary>How many steps to make; null to stop by time.</summary>
    public int? Steps { get; init; }

    /// <summary>How long to train where no steps are given, minutes; decoding does not count.</summary>
    public int Minutes { get; init; } = 20;

    /// <summary>Steps between checkpoints.</summary>
    public int SaveEvery { get; init; } = 500;

    /// <summary>Processors to use, 0 for all.</summary>
    public int Threads { get; init; }

    /// <summary>"cpu", "cuda", "cuda:1".</summary>
    public string Device { get; init; } = "cpu";

    /// <summary>Names without "observation.images."; empty for all.</summary>
    public IReadOnlyList<string> Cameras { get; init; } = [];

    /// <summary>Pixels.</summary>
    public int ImageWidth { get; init; } = 96;

    /// <summary>Pixels.</summary>
    public int ImageHeight { get; init; } = 96;

    /// <summary>Only the first episodes, for curves of success against data; null for all.</summary>
    public int? Episodes { get; init; }

    /// <summary>Where decoded frames are kept; null for "frames" beside <see cref="Out"/>, which runs side by side share.</summary>
    public string? Cache { get; init; }

    /// <summary>Goes on from the last checkpoint in <see cref="Out"/>.</summary>
    public bool Resume { get; init; }
}
