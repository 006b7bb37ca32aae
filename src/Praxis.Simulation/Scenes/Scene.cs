using Praxis.Core;

namespace Praxis.Simulation;

/// <summary>What stands where before time begins. The world frame W lies on the floor under the robot's base, +X forward, +Z up.</summary>
public sealed record Scene
{
    public required Robot Robot { get; init; }

    /// <summary>Where the robot's base stands.</summary>
    public required Pose X_WB { get; init; }

    public required IReadOnlyList<SceneObject> Objects { get; init; }

    /// <summary>Joint positions at the start, rad, per arm.</summary>
    public required IReadOnlyList<double[]> Posture { get; init; }

    /// <summary>Opening of the grippers at the start, m, per arm; null for as wide as they go.</summary>
    public IReadOnlyList<double>? Opening { get; init; }

    /// <summary>Id of the recipe that it was laid out by; empty for a table in a bare room.</summary>
    public string Room { get; init; } = "";

    /// <summary>What should lie about and does not, each with why.</summary>
    public IReadOnlyList<string> LeftOut { get; init; } = [];

    /// <summary>How the room, the light and the table's surface are drawn.</summary>
    public LookMaker DrawLook { get; init; } = Look.Draw;

    /// <summary>Height of the surface that the task happens on, m.</summary>
    public double WorkHeight => X_WB.P.Z;
}

/// <summary>Draws a look.</summary>
/// <param name="rng">The stream "look/k".</param>
/// <param name="workHeight">Height of the work surface, m.</param>
public delegate Look LookMaker(Rng rng, double workHeight);
