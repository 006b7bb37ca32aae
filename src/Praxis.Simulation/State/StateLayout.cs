namespace Praxis.Simulation;

/// <summary>
/// Where each quantity stands in the flat vector of a <see cref="WorldState"/>. Deforming vertices, liquid levels, displays and light
/// states have their place; a scene without them gives them no length.
/// </summary>
public sealed record StateLayout
{
    /// <summary>Generalised positions (nq), rad or m; quaternions wxyz.</summary>
    public required int Positions { get; init; }

    /// <summary>Generalised velocities (nv), rad/s or m/s.</summary>
    public required int Velocities { get; init; }

    /// <summary>One entry per actuator (nu): its force (N or N m), and, in a block of its own, its command.</summary>
    public required int Actuators { get; init; }

    /// <summary>Bodies (nbody); each has seven numbers: p_WB (m), then the quaternion wxyz of R_WB.</summary>
    public required int Bodies { get; init; }

    /// <summary>Deforming vertices, three coordinates each, m, in W.</summary>
    public int Vertices { get; init; }

    /// <summary>Volumes, surfaces and streams of liquids, as <see cref="LiquidIndex"/> says.</summary>
    public int LiquidLevels { get; init; }

    /// <summary>Display channels (what a screen shows).</summary>
    public int Displays { get; init; }

    /// <summary>Light channels (relative brightness).</summary>
    public int Lights { get; init; }

    internal int PositionsAt => 1;
    internal int VelocitiesAt => PositionsAt + Positions;
    internal int EffortsAt => VelocitiesAt + Velocities;
    internal int CommandsAt => EffortsAt + Actuators;
    internal int BodiesAt => CommandsAt + Actuators;
    internal int VerticesAt => BodiesAt + 7 * Bodies;
    internal int LiquidLevelsAt => VerticesAt + 3 * Vertices;
    internal int DisplaysAt => LiquidLevelsAt + LiquidLevels;
    internal int LightsAt => DisplaysAt + Displays;

    /// <summary>Length of the flat vector: time first, then every block in the order of this record.</summary>
    public int Length => LightsAt + Lights;
}
