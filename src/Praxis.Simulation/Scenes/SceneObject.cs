using Praxis.Assets;
using Praxis.Core;

namespace Praxis.Simulation;

/// <summary>A thing placed in a scene.</summary>
public sealed record SceneObject
{
    public required ObjectRef Ref { get; init; }

    /// <summary>Id of its category, "mug".</summary>
    public required string Category { get; init; }

    public required ObjectAsset Asset { get; init; }

    /// <summary>Where it was put before the physics settled it.</summary>
    public required Pose X_WO { get; init; }

    /// <summary>False for furniture, which does not move.</summary>
    public bool Movable { get; init; } = true;

    /// <summary>Id in instance images; 0 is the background, robots come after all objects.</summary>
    public required ushort InstanceId { get; init; }

    /// <summary>Where its seven numbers stand in the position block; null for a fixed thing. Filled in by the world.</summary>
    public int? PositionAt { get; init; }

    /// <summary>Where its six numbers stand in the velocity block; null for a fixed thing. Filled in by the world.</summary>
    public int? VelocityAt { get; init; }
}
