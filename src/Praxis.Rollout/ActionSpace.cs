using Praxis.Data;
using Praxis.Simulation;

namespace Praxis.Rollout;

/// <summary>What the numbers of a policy's actions are.</summary>
public enum ActionKind
{
    /// <summary>Those of a dataset: joint targets and openings.</summary>
    Joints,

    /// <summary>Poses of the tools and openings.</summary>
    Tools,

    /// <summary>Another robot's.</summary>
    Other,

    /// <summary>The policy does not say.</summary>
    Unsaid,
}

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

    /// <summary>What a policy speaks of, by what it says of itself.</summary>
    public static ActionKind Spoken(IReadOnlyDictionary<string, object> metadata, IReadOnlyList<ArmSpec> arms)
    {
        if (PolicyMetadata.Names(metadata, "action_names") is not { } told) return ActionKind.Unsaid;
        var schema = new LabelSchema(arms, [], 0);
        return told.SequenceEqual(schema.JointNames("pos")) ? ActionKind.Joints
            : told.SequenceEqual(schema.ToolActionNames) ? ActionKind.Tools : ActionKind.Other;
    }
}
