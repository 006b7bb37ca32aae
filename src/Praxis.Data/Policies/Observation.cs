using Praxis.Core;

namespace Praxis.Data;

/// <summary>What a policy may see at one moment, under the names that a dataset gives it.</summary>
public sealed record Observation
{
    /// <summary>The instruction, in words.</summary>
    public required string Prompt { get; init; }

    /// <summary>Vectors by feature; at least "observation.state": per arm joint positions (rad), then the gripper's opening (m).</summary>
    public required IReadOnlyDictionary<string, float[]> Vectors { get; init; }

    /// <summary>Pictures by the name of their camera ("front" for the feature "observation.images.front").</summary>
    public required IReadOnlyDictionary<string, Image<Rgb24>> Images { get; init; }

    /// <summary>The feature "observation.state".</summary>
    public float[] State => Vectors["observation.state"];
}
