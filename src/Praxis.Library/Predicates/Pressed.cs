using Praxis.Simulation;
using Praxis.Tasks;

namespace Praxis.Library.Predicates;

/// <summary>A button, a lever or a key is pushed down: past nine tenths of its travel, beyond where it clicks.</summary>
/// <param name="Thing">What it belongs to.</param>
/// <param name="Part">Name of the link.</param>
public sealed record Pressed(ObjectRef Thing, string Part) : Predicate
{
    const double Down = 0.9; // of the travel

    public override IEnumerable<ObjectRef> Objects => [Thing];

    public override IEnumerable<Need> Needs => [new(Thing, null, Part)];

    public override bool Holds(WorldState state) => state.JointShare(Thing, Part) >= Down;

    public override string ToString() => $"pressed({Thing}, {Part})";
}
