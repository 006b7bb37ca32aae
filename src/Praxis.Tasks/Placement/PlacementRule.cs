using Praxis.Core;
using Praxis.Simulation;

namespace Praxis.Tasks;

/// <summary>
/// A rule for where a thing begins. The sampler starts from a place drawn evenly, lets each rule in turn guide it to one that it likes,
/// and takes the result when all rules allow it.
/// </summary>
public abstract record PlacementRule
{
    /// <summary>Things that the rule speaks of: they are placed before.</summary>
    public virtual IReadOnlyList<ObjectRef> Others => [];

    /// <summary>Whether a thing may stand there.</summary>
    public abstract bool Allows(Placement trial);

    /// <summary>A pose near what the rule wants; the trial's own when it has no wish.</summary>
    /// <param name="trial">Where the thing would be put so far.</param>
    /// <param name="chance">For what the rule leaves open.</param>
    public virtual Pose Guide(Placement trial, ref RngSequence chance) => trial.X_WO;

    /// <summary>Heading in the X-Y plane as seen by the robot, which looks along +X: its left is +Y, the front is the near side.</summary>
    private protected static double Heading(Side side) => side switch
    {
        Side.Left => Math.PI / 2, Side.Right => -Math.PI / 2, Side.Front => Math.PI, _ => 0,
    };

    /// <summary>An angle in [-pi, pi].</summary>
    private protected static double Wrapped(double angle) => Math.IEEERemainder(angle, 2 * Math.PI);

    /// <summary>Turn of a pose about the vertical, rad.</summary>
    private protected static double YawOf(Pose X) => Math.Atan2(X.R.AxisX.Y, X.R.AxisX.X);

    private protected static Pose Upright(double x, double y, double z, double yaw) => new(Quat.RotZ(yaw), new(x, y, z));
}

/// <summary>A side of a thing or of a surface, as the robot sees it from its base: the front is near to it.</summary>
public enum Side
{
    /// <summary>Whichever.</summary>
    Any,

    /// <summary>Towards +Y.</summary>
    Left,

    /// <summary>Towards -Y.</summary>
    Right,

    /// <summary>Towards the robot, -X.</summary>
    Front,

    /// <summary>Away from the robot, +X.</summary>
    Back,
}
