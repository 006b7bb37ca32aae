using Praxis.Data;

namespace Praxis.App;

/// <summary>What a dataset holds.</summary>
public sealed record InfoReport
{
    public required string Dataset { get; init; }
    public required string RobotType { get; init; }
    public required int Episodes { get; init; }
    public required long Frames { get; init; }
    public required int Fps { get; init; }

    /// <summary>Hours of recording.</summary>
    public double Hours => (double)Frames / Fps / 3600;

    /// <summary>Number of episodes by instruction.</summary>
    public required IReadOnlyDictionary<string, int> Instructions { get; init; }

    public required IReadOnlyList<InfoFeature> Features { get; init; }

    /// <summary>Sum of all files, bytes.</summary>
    public required long Bytes { get; init; }

    /// <summary>Seed, when Praxis made it.</summary>
    public ulong? Seed { get; init; }

    /// <summary>Platform that made it, when Praxis did.</summary>
    public string? Platform { get; init; }

    /// <summary>Failed tries by cause, when Praxis made it.</summary>
    public IReadOnlyDictionary<string, int>? Failures { get; init; }
}

/// <summary>One feature in short.</summary>
public sealed record InfoFeature(string Name, string DType, IReadOnlyList<int> Shape);

/// <summary>Reads what any LeRobot v3.0 dataset says of itself.</summary>
public sealed class Info
{
    /// <exception cref="Praxis.Core.PraxisException">Not a dataset of this form.</exception>
    public InfoReport Run(string dataset)
    {
        using LeRobotV3Reader reader = LeRobotV3Reader.Open(dataset);
        Manifest? manifest = Manifest.Read(dataset);
        return new()
        {
            Dataset = dataset, RobotType = reader.Info.RobotType, Episodes = reader.Episodes.Count,
            Frames = reader.TotalFrames, Fps = reader.Info.Fps,
            Instructions = new SortedDictionary<string, int>(
                reader.Episodes.SelectMany(e => e.Tasks).GroupBy(t => t).ToDictionary(g => g.Key, g => g.Count()), StringComparer.Ordinal),
            Features = [.. reader.Info.Features.Select(f => new InfoFeature(f.Name, f.DType, f.Shape))],
            Bytes = new DirectoryInfo(dataset).EnumerateFiles("*", SearchOption.AllDirectories).Sum(f => f.Length),
            Seed = manifest?.Seed, Platform = manifest?.Platform, Failures = manifest?.Failures,
        };
    }
}
