using Praxis.Simulation;
using Praxis.Tasks;

namespace Praxis.Library.Predicates;

/// <summary>A door, a drawer or a lid is shut: within a thirtieth of its range, 1 cm of a drawer or 4 degrees of a door.</summary>
/// <param name="Thing">What it belongs to.</param>
/// <param name="Part">Name of the link.</param>
public sealed record IsClosed(ObjectRef Thing, string Part) : Predicate
{
    const double Shut = 1.0 / 30; // of the range

    public override IEnumerable<ObjectRef> Objects => [Thing];

    public override IEnumerable<Need> Needs => [new(Thing, null, Part)];

    public override bool Holds(WorldState state) => state.JointShare(Thing, Part) <= Shut;

    public override string ToString() => $"is-closed({Thing}, {Part})";
}
