using Praxis.Core;
using Praxis.Simulation;
using Praxis.Tasks;

namespace Praxis.Library.Predicates;

/// <summary>No finger touches anything.</summary>
public sealed record HandEmpty : Predicate
{
    public override IEnumerable<ObjectRef> Objects => [];

    public override bool Holds(WorldState state)
    {
        foreach (Contact contact in state.Contacts)
            foreach (ArmIndex arm in state.Index.Arms)
                foreach (BodyId finger in arm.Fingers)
                    if (contact.A == finger || contact.B == finger) return false;
        return true;
    }

    public override string ToString() => "hand-empty()";
}
