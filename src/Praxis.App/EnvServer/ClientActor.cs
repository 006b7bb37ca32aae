using Praxis.Rollout;
using Praxis.Simulation;

namespace Praxis.App;

/// <summary>Does what somebody outside says, frame by frame.</summary>
/// <param name="start">The world before it acts.</param>
/// <param name="fps">Actions per second.</param>
/// <param name="ask">Shows the world, and waits for an action.</param>
sealed class ClientActor(WorldState start, int fps, Func<WorldState, double[]> ask) : FrameActor(start, fps)
{
    protected override ReadOnlySpan<double> Next(WorldState state, int frame) => ask(state);
}
