using Praxis.Assets;
using Praxis.Core;
using Praxis.Simulation;
using Praxis.Tasks;

namespace Praxis.Library.Predicates;

/// <summary>Something that screws onto the thing is loose: it lies on its first turn and lifts off, or is off already.</summary>
public sealed record Unscrewed(ObjectRef Thing) : Predicate
{
    const double First = 10 * Math.PI / 180; // rad: on the last of its way a pull lifts it off

    public override IEnumerable<ObjectRef> Objects => [Thing];

    public override IEnumerable<Need> Needs => [new(Thing, typeof(ScrewAxis))];

    public override bool Holds(WorldState state)
    {
        foreach (LinkIndex link in state.Index[Thing].Links)
            if (link.Link.Joint is { Kind: JointKind.Screw } thread && state.Positions[link.PositionAt] > thread.Range.High - First)
                return true;
        return false;
    }

    public override string ToString() => $"unscrewed({Thing})";
}
