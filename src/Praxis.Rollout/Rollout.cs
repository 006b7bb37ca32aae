using Praxis.Core;
using Praxis.Simulation;
using Praxis.Tasks;

namespace Praxis.Rollout;

/// <summary>The one loop that steps a world: generating, replaying and evaluating differ in the <see cref="Actor"/> alone.</summary>
public static class Rollout
{
    const double Rest = 0.5;          // s of stillness after the actor is done, before the goal is judged
    const double RoughContact = 30;   // N between the arm (fingers excepted) and anything else: a collision

    /// <summary>Runs the actor in a settled world until it is done, fails, or the horizon passes.</summary>
    /// <param name="world">At rest; it is left at the end of the episode.</param>
    /// <param name="actor">Who acts.</param>
    /// <param name="task">Its goal decides success, its horizon the time.</param>
    /// <param name="trace">Receives every control period, the first included.</param>
    /// <param name="stop">Ends it early by an <see cref="OperationCanceledException"/>.</param>
    /// <param name="hold">
    /// For actors that do not say when they are done: s for which the goal must hold without a break to count as reached; it must
    /// begin to by the horizon. Null: the goal is judged once, when the actor is done.
    /// </param>
    public static Outcome Run(
        World world, Actor actor, TaskSpec task, StateTrace trace, CancellationToken stop = default, double? hold = null)
    {
        trace.Append(world.State);
        double until = double.PositiveInfinity, since = double.PositiveInfinity; // s: end of the rest, beginning of the goal's holding
        while (true)
        {
            stop.ThrowIfCancellationRequested();
            if (!world.Advance(actor.Tick(world.State))) return new(FailureCause.Unstable, world.Fault);
            trace.Append(world.State);
            if (RoughTouch(world.State) is { } touch)
                return new(FailureCause.Collision, actor.Doing.Length == 0 ? touch : $"{touch} during {actor.Doing}");

            if (hold is { } wanted)
            {
                since = task.Goal.Holds(world.State) ? Math.Min(since, world.State.Time) : double.PositiveInfinity;
                if (world.State.Time - since >= wanted) return new(FailureCause.None, "");
            }
            ActorStatus status = actor.Status;
            if (status.Cause != FailureCause.None) return new(status.Cause, status.Why);
            if (status.Done && double.IsPositiveInfinity(until)) until = world.State.Time + Rest;
            if (world.State.Time >= until) return Judge(world.State, task);
            if (!status.Done && world.State.Time > task.Horizon && double.IsPositiveInfinity(since)) // what holds by then is waited for
                return new(FailureCause.Timeout, $"not done within {task.Horizon} s");
        }
    }

    static Outcome Judge(WorldState state, TaskSpec task) => task.Goal.Holds(state)
        ? new(FailureCause.None, "")
        : new(FailureCause.GoalNotMet, $"at the end this does not hold: {task.Goal}");

    static string? RoughTouch(WorldState state)
    {
        foreach (Contact c in state.Contacts)
        {
            if (c.NormalForce < RoughContact) continue;
            bool a = IsArm(state, c.A), b = IsArm(state, c.B);
            if (a || b) return $"{state.Index.BodyNames[c.A.Value]} hit {state.Index.BodyNames[c.B.Value]} with {c.NormalForce:F0} N";
        }
        return null;
    }

    // the arm without its fingers and without its foot, which stands on the table
    static bool IsArm(WorldState state, BodyId body)
    {
        if (!state.Index.IsRobot(body)) return false;
        foreach (ArmIndex arm in state.Index.Arms)
            if (body == arm.Base || Array.IndexOf(arm.Fingers, body) >= 0) return false;
        return true;
    }
}
