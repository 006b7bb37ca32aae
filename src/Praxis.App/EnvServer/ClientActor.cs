using Praxis.Rollout;
using Praxis.Simulation;
using Praxis.Tasks;

namespace Praxis.App;

/// <summary>Does what somebody outside says, frame by frame, until the goal has held for a while.</summary>
/// <param name="start">The world before it acts.</param>
/// <param name="fps">Actions per second.</param>
/// <param name="goal">Of the task.</param>
/// <param name="ask">Shows the world, and waits for an action.</param>
sealed class ClientActor(WorldState start, int fps, Predicate goal, Func<WorldState, double[]> ask) : FrameActor(start, fps)
{
    const double Held = 0.5; // s; a mug that is carried over the tray is on it for a moment

    readonly int fps = fps;
    int held;

    protected override ReadOnlySpan<double> Next(WorldState state, int frame)
    {
        held = goal.Holds(state) ? held + 1 : 0;
        return held > Held * fps ? [] : ask(state);
    }
}
