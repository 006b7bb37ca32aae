using Praxis.Core;
using Praxis.Data;
using Praxis.Simulation;

namespace Praxis.Rollout;

/// <summary>
/// A policy at the robot: it looks, does the first actions of what it was told, and looks again (receding horizon). Actions are absolute
/// joint targets and gripper openings, as in datasets, or poses of the tools in their base frames, turned into such by inverse kinematics.
/// </summary>
/// <param name="world">The world before it acts.</param>
/// <param name="policy">Answers observations; one episode at a time.</param>
/// <param name="eyes">What it sees.</param>
/// <param name="fps">Actions per second.</param>
/// <param name="execute">Actions done of every chunk; 0 stands for a quarter of the horizon.</param>
/// <param name="safety">Told where the tool cannot be put; null for nobody.</param>
public sealed class PolicyActor(
    World world, IPolicy policy, LiveObserver eyes, int fps, int execute = 0, SafetyLayer? safety = null) : FrameActor(world.State, fps)
{
    readonly ToolTargets? tools = ToolTargets.IfSpoken(policy, world, safety);
    readonly double[] joints = ActionSpace.Commanded(world.State); // told by tools
    ActionChunk? chunk;
    double[] action = [];
    int row, last; // of the chunk: the action that is due, and how many are done

    /// <summary>Questions asked so far.</summary>
    public int Calls { get; private set; }

    protected override ReadOnlySpan<double> Next(WorldState state, int frame)
    {
        if (chunk is null || row >= last)
        {
            chunk = policy.Act(eyes.Observe(state));
            if (tools is not null && chunk.Dimension != tools.Size)
                throw new PraxisException($"The policy names {tools.Size} numbers of an action and sends {chunk.Dimension}.");
            (action, row, last) = (new double[chunk.Dimension], 0, Executed(chunk));
            Calls++;
        }
        ReadOnlySpan<float> now = chunk[row++];
        for (int j = 0; j < now.Length; j++) action[j] = now[j];
        if (tools is null) return action;
        tools.Follow(action, joints);
        return joints;
    }

    int Executed(ActionChunk chunk) => execute == 0 ? (chunk.Horizon + 3) / 4 : execute <= chunk.Horizon ? execute
        : throw new PraxisException($"--execute {execute}: the policy tells {chunk.Horizon} actions at a time. Choose from 1 to that.");
}
