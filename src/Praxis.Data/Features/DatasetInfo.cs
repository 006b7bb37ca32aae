using Praxis.Core;

namespace Praxis.Data;

/// <summary>What all episodes of a dataset share.</summary>
public sealed record DatasetInfo
{
    /// <summary>Frames per second of every camera and row.</summary>
    public required int Fps { get; init; }

    /// <summary>LeRobot's free text, "panda".</summary>
    public required string RobotType { get; init; }

    /// <summary>In the order of info.json, without the five bookkeeping features.</summary>
    public required IReadOnlyList<FeatureSpec> Features { get; init; }

    /// <summary>A data or episodes file is closed before it grows past this, MiB.</summary>
    public int DataFileMiB { get; init; } = 100;

    /// <summary>A video file is closed before it grows past this, MiB.</summary>
    public int VideoFileMiB { get; init; } = 200;

    /// <summary>Files per chunk folder.</summary>
    public int FilesPerChunk { get; init; } = 1000;

    /// <summary>
    /// No video is longer than this, s: float32 timestamps beyond it miss LeRobot's tolerance of 0.1 ms.
    /// </summary>
    public int VideoSecondsMax { get; init; } = 1024;

    public IEnumerable<FeatureSpec> Cameras => Features.Where(f => f.IsVideo);
    public IEnumerable<FeatureSpec> Columns => Features.Where(f => !f.IsVideo);

    /// <exception cref="PraxisException">Something that no loader would take; the message names it.</exception>
    public void Check()
    {
        if (Fps <= 0) throw new PraxisException($"{Fps} frames per second: it must be a positive integer.");
        foreach (FeatureSpec feature in Features) feature.Check();
        string[] names = [.. Features.Concat(FeatureSpec.Bookkeeping).Select(f => f.Name)];
        if (names.GroupBy(n => n).FirstOrDefault(g => g.Count() > 1) is { } twice)
            throw new PraxisException(
                $"Feature '{twice.Key}' is declared twice. Added are: timestamp, frame_index, episode_index, index and task_index.");
    }
}
