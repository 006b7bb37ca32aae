
namespace Praxis.App;

/// <summary>What replaying came to.</summary>
public sealed record ReplayReport
{
    /// <summary>Share of episodes that must reach their goal again for a dataset's actions to be called executable.</summary>
    public const double Least = 0.99;

    /// <summary>Folder.</summary>
    public required string Dataset { get; init; }

    /// <summary>Actions per second.</summary>
    public required int Fps { get; init; }

    /// <summary>How many episodes reached their goal again, with a 95 % interval.</summary>
    public required SuccessRate Success { get; init; }

    /// <summary>The same by task.</summary>
    public required IReadOnlyDictionary<string, SuccessRate> ByTask { get; init; }

    /// <summary>Number of failed episodes by cause.</summary>
    public required IReadOnlyDictionary<string, int> FailuresByCause { get; init; }

    /// <summary>How far the replay was from the recording.</summary>
    public required ReplayDeviation Deviation { get; init; }

    /// <summary>Those that failed.</summary>
    public required IReadOnlyList<ReplayFailure> Failures { get; init; }
}

/// <summary>Distance between what was recorded and what replaying it did, over all frames of all episodes.</summary>
/// <param name="JointRms">Root mean square over frames and joints, rad.</param>
/// <param name="JointMax">Largest of any joint, rad.</param>
/// <param name="ToolRms">Root mean square of the tool's position, m.</param>
/// <param name="ToolMax">Largest of the tool's position, m.</param>
public readonly record struct ReplayDeviation(double JointRms, double JointMax, double ToolRms, double ToolMax);

/// <summary>An episode whose actions did not reach the goal again.</summary>
public sealed record ReplayFailure(int Episode, string Task, string Cause, string Why);
