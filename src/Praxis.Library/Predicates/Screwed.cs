using Praxis.Assets;
using Praxis.Core;
using Praxis.Simulation;
using Praxis.Tasks;

namespace Praxis.Library.Predicates;

/// <summary>Everything that screws onto the thing is on, and tight: within 15 degrees of its seat.</summary>
public sealed record Screwed(ObjectRef Thing) : Predicate
{
    public override IEnumerable<ObjectRef> Objects => [Thing];

    public override IEnumerable<Need> Needs => [new(Thing, typeof(ScrewAxis))];

    public override bool Holds(WorldState state)
    {
        bool any = false;
        foreach (LinkIndex link in state.Index[Thing].Links)
        {
            if (link.Link.Joint.Kind != JointKind.Screw) continue;
            if (!link.Link.Joint.HoldsFast(state.Positions[link.PositionAt])) return false;
            any = true;
        }
        return any;
    }

    public override string ToString() => $"screwed({Thing})";
}
