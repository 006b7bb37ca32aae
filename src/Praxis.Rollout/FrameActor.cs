using Praxis.Simulation;

namespace Praxis.Rollout;

/// <summary>
/// An actor that decides once per frame, in a dataset's action space; the control periods between are a controller's business.
/// </summary>
/// <param name="start">The world before it acts.</param>
/// <param name="fps">Actions per second.</param>
public abstract class FrameActor(WorldState start, int fps) : Actor
{
    readonly FrameController controller = new(start, fps);
    bool done;

    public override ActorStatus Status => new(done, FailureCause.None, "");

    public sealed override Command Tick(WorldState state)
    {
        if (controller.NeedsTarget(state))
        {
            ReadOnlySpan<double> action = Next(state, controller.Frame);
            if (action.IsEmpty) done = true; else controller.Add(action);
        }
        return controller.Command(state);
    }

    /// <summary>The action of a frame.</summary>
    /// <param name="state">The world at the frame's time, or up to one control period before it where no period ends then.</param>
    /// <param name="frame">Number of the frame, from 0.</param>
    /// <returns>Per arm its joint targets (rad), then the gripper's opening (m); empty when there is nothing more to do.</returns>
    protected abstract ReadOnlySpan<double> Next(WorldState state, int frame);
}
