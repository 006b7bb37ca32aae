using Praxis.Simulation;

namespace Praxis.Rollout;

/// <summary>The numbers of an action: per arm its joint targets (rad), then the wanted opening of its gripper (m), all absolute.</summary>
public static class ActionSpace
{
    /// <summary>What the controller was last asked for, as an action.</summary>
    public static double[] Commanded(WorldState state)
    {
        var action = new List<double>();
        foreach (ArmIndex arm in state.Index.Arms)
        {
            foreach (int at in arm.Actuators) action.Add(state.Commands[at]);
            action.Add(state.Commands[arm.GripperActuator]);
        }
        return [.. action];
    }
}
