namespace Praxis.App;

/// <summary>What a finished generation came to.</summary>
public sealed record GenerateReport
{
    /// <summary>Folder of the dataset.</summary>
    public required string Dataset { get; init; }

    /// <summary>PNG with pictures of the episodes, or null if none was made.</summary>
    public string? ContactSheet { get; init; }

    /// <summary>Tries, successful or not.</summary>
    public required int Tried { get; init; }

    /// <summary>Tries that reached the goal.</summary>
    public required int Succeeded { get; init; }

    /// <summary>Episodes in the dataset; with none, no dataset was written.</summary>
    public required int Episodes { get; init; }

    /// <summary>Number of failed tries by cause.</summary>
    public required IReadOnlyDictionary<string, int> FailuresByCause { get; init; }

    /// <summary>Wall-clock time, s.</summary>
    public required double Seconds { get; init; }

    /// <summary>Images rendered, all cameras together.</summary>
    public required long Images { get; init; }

    /// <summary>Images per second of wall-clock time, physics, planning and encoding included.</summary>
    public double ImagesPerSecond => Seconds > 0 ? Images / Seconds : 0;

    /// <summary>Things worth a look: episode slots beyond the allowed share that failed all their tries.</summary>
    public required int Findings { get; init; }
}
