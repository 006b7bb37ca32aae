using Praxis.Assets;
using Praxis.Core;
using Praxis.Simulation;
using Praxis.Tasks;

namespace Praxis.Library.Predicates;

/// <summary>Every finger of an arm presses on the thing.</summary>
public sealed record Holding(ObjectRef Thing) : Predicate
{
    const double Press = 0.2; // N

    public override IEnumerable<ObjectRef> Objects => [Thing];

    public override IEnumerable<Need> Needs => [new(Thing, typeof(GraspRegion))];

    public override bool Holds(WorldState state)
    {
        BodyId body = state.Index.BodyOf(Thing);
        foreach (ArmIndex arm in state.Index.Arms)
            if (Array.TrueForAll(arm.Fingers, finger => state.ContactForce(finger, body) > Press)) return true;
        return false;
    }

    public override string ToString() => $"holding({Thing})";
}
