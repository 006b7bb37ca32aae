using Praxis.Simulation;

namespace Praxis.Tasks;

/// <summary>Every arm is back in its resting posture: how a plan ends unless the goal keeps a hand busy.</summary>
public sealed record AtRest : Predicate
{
    const double Near = 0.05; // rad

    public override IEnumerable<ObjectRef> Objects => [];

    public override bool Holds(WorldState state)
    {
        for (int arm = 0; arm < state.Index.Arms.Count; arm++)
        {
            ArmIndex index = state.Index.Arms[arm];
            for (int j = 0; j < index.Positions.Length; j++)
                if (Math.Abs(state.Positions[index.Positions[j]] - index.Spec.Home[j]) > Near) return false;
        }
        return true;
    }

    public override string ToString() => "at-rest()";
}
