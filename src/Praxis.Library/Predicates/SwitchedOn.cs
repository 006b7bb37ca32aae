using Praxis.Simulation;
using Praxis.Tasks;

namespace Praxis.Library.Predicates;

/// <summary>
/// A switch, a knob or a tap is turned on: past half of its range. What snaps is at one end or the other; what turns freely is well on.
/// </summary>
/// <param name="Thing">What it belongs to.</param>
/// <param name="Part">Name of the link.</param>
public sealed record SwitchedOn(ObjectRef Thing, string Part) : Predicate
{
    const double On = 0.5; // of the range

    public override IEnumerable<ObjectRef> Objects => [Thing];

    public override IEnumerable<Need> Needs => [new(Thing, null, Part)];

    public override bool Holds(WorldState state) => state.JointShare(Thing, Part) > On;

    public override string ToString() => $"switched-on({Thing}, {Part})";
}
