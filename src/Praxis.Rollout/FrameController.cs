using Praxis.Core;
using Praxis.Simulation;

namespace Praxis.Rollout;

/// <summary>
/// Turns a dataset's actions, one absolute target per frame, into commands, one per control period, as a robot's controller does. The
/// action of frame k is reached at the time of frame k + 1; between two frames the reference moves straight and evenly (first order),
/// and its speed is fed forward, which cancels the servo's lag. Only targets already given are used: it never looks ahead.
/// </summary>
public sealed class FrameController
{
    const double Instant = 1e-9; // s, rounding of times

    readonly int fps;
    readonly Command command;
    double[] from, to;
    int frames; // targets given so far; the last is reached at frames / fps

    /// <param name="start">The world when control begins, at time zero: the reference starts from what it was last asked for.</param>
    /// <param name="fps">Targets per second, at most one per control period.</param>
    public FrameController(WorldState start, int fps)
    {
        if (fps < 1 || fps * World.ControlPeriod > 1 + Instant)
            throw new PraxisException(
                $"{fps} actions per second cannot be followed: " +
                $"the controller runs at {1 / World.ControlPeriod:F0} per second. Choose from 1 to that.");
        (this.fps, command) = (fps, Simulation.Command.Hold(start));
        (from, to) = (ActionSpace.Commanded(start), ActionSpace.Commanded(start));
        Fill(1, 0);
    }

    /// <summary>Number of the frame whose action is due next.</summary>
    public int Frame => frames;

    /// <summary>Whether the control period that begins now ends after the last target's time.</summary>
    public bool NeedsTarget(WorldState state) => state.Time + World.ControlPeriod > (double)frames / fps + Instant;

    /// <summary>Gives the action of the next frame.</summary>
    /// <param name="action">Per arm its joint positions (rad), then the gripper's opening (m).</param>
    /// <exception cref="PraxisException">It has another length than the robot's actions.</exception>
    public void Add(ReadOnlySpan<double> action)
    {
        if (action.Length != to.Length)
            throw new PraxisException(
                $"An action has {action.Length} numbers; this robot's have {to.Length}: per arm its joints, then the gripper.");
        (from, to) = (to, from);
        action.CopyTo(to);
        frames++;
    }

    /// <summary>The command of the control period that begins now; after the last target's time it rests there.</summary>
    public Command Command(WorldState state)
    {
        double at = (state.Time + World.ControlPeriod) * fps - (frames - 1);
        if (at <= 1 + Instant * fps) Fill(at, fps);
        else Fill(1, 0);
        return command;
    }

    // the reference at a share of the way between the two targets, moving at a rate of shares per second
    void Fill(double share, double rate)
    {
        int k = 0;
        foreach (ArmCommand arm in command.Arms)
        {
            for (int j = 0; j < arm.Q.Length; j++, k++)
            {
                arm.Q[j] = from[k] + (to[k] - from[k]) * share;
                arm.V[j] = (to[k] - from[k]) * rate;
            }
            arm.Opening = from[k] + (to[k] - from[k]) * share;
            k++;
        }
    }
}
