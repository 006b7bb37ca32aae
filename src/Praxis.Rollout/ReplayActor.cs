using Praxis.Simulation;

namespace Praxis.Rollout;

/// <summary>Does again what a dataset's actions say, one after the other, with its eyes closed.</summary>
/// <param name="start">The world before it acts.</param>
/// <param name="actions">(frames, numbers of an action), row-major.</param>
/// <param name="fps">Frames per second of the dataset.</param>
public sealed class ReplayActor(WorldState start, double[] actions, int fps) : FrameActor(start, fps)
{
    readonly int size = ActionSpace.Commanded(start).Length;

    protected override ReadOnlySpan<double> Next(WorldState state, int frame) =>
        frame < actions.Length / size ? actions.AsSpan(frame * size, size) : [];
}
