using Praxis.Assets;
using Praxis.Core;

namespace Praxis.Simulation;

/// <summary>A thing placed in a scene.</summary>
public sealed record SceneObject
{
    public required ObjectRef Ref { get; init; }

    /// <summary>Id of its category, "mug".</summary>
    public required string Category { get; init; }

    /// <summary>What people call it, where its category is not in the catalogue: the work surface of a room.</summary>
    public IReadOnlyList<string>? Nouns { get; init; }

    public required ObjectAsset Asset { get; init; }

    /// <summary>Where it was put before the physics settled it.</summary>
    public required Pose X_WO { get; init; }

    /// <summary>False for furniture, which does not move.</summary>
    public bool Movable { get; init; } = true;

    /// <summary>Whether the robot stands on it: its top is the surface that the task happens on, and a look may change that.</summary>
    public bool IsWorkSurface { get; init; }

    /// <summary>Joint positions at the start by name of the link, rad or m, where they are not those of the asset.</summary>
    public IReadOnlyDictionary<string, double> JointStart { get; init; } = new Dictionary<string, double>();

    /// <summary>Id in instance images; 0 is the background, robots come after all objects.</summary>
    public required ushort InstanceId { get; init; }

    /// <summary>Where its seven numbers stand in the position block; null for a fixed thing. Filled in by the world.</summary>
    public int? PositionAt { get; init; }

    /// <summary>Where its six numbers stand in the velocity block; null for a fixed thing. Filled in by the world.</summary>
    public int? VelocityAt { get; init; }

    /// <summary>Where its links are, in the order of the asset's. Filled in by the world.</summary>
    public IReadOnlyList<LinkIndex> Links { get; init; } = [];

    /// <summary>The bodies of its ingredients: the capsules of a cord, from its first end to its last. Filled in by the world.</summary>
    public IReadOnlyList<BodyId> Pieces { get; init; } = [];
}

/// <summary>Where the numbers of a link stand in the state.</summary>
/// <param name="Link">The link.</param>
/// <param name="Body">Its body.</param>
/// <param name="PositionAt">Index of its joint in the position block.</param>
/// <param name="VelocityAt">Index of its joint in the velocity block.</param>
/// <param name="FreeAt">
/// Of what can be screwed off: where the seven numbers of its free body stand in the position block; the rise of its thread follows the
/// joint's own position.
/// </param>
public sealed record LinkIndex(Link Link, BodyId Body, int PositionAt, int VelocityAt, int? FreeAt = null);
