namespace Praxis.Simulation;

/// <summary>What the actor wants of every arm at the end of the next control period. The arrays are reused: fill, do not keep.</summary>
public sealed class Command
{
    Command(ArmCommand[] arms) => Arms = arms;

    /// <summary>One entry per arm of the scene.</summary>
    public IReadOnlyList<ArmCommand> Arms { get; }

    /// <summary>A command that keeps every arm where it is.</summary>
    public static Command Hold(WorldState state)
    {
        var arms = new ArmCommand[state.Index.Arms.Count];
        for (int arm = 0; arm < arms.Length; arm++)
        {
            int joints = state.Index.Arms[arm].Positions.Length;
            arms[arm] = new(new double[joints], new double[joints]) { Opening = state.GripperOpening(arm) };
            state.ArmPositions(arm, arms[arm].Q);
        }
        return new(arms);
    }
}

/// <summary>What one arm should do.</summary>
/// <param name="q">Receives the wanted joint positions, rad.</param>
/// <param name="v">Receives the wanted joint velocities, rad/s (feed-forward).</param>
public sealed class ArmCommand(double[] q, double[] v)
{
    /// <summary>Wanted joint positions, rad.</summary>
    public double[] Q { get; } = q;

    /// <summary>Wanted joint velocities, rad/s.</summary>
    public double[] V { get; } = v;

    /// <summary>Wanted distance between the finger pads, m; below the object's width it squeezes with the servo's stiffness.</summary>
    public double Opening { get; set; }
}
