using Praxis.Simulation;
using Praxis.Tasks;

namespace Praxis.Library.Predicates;

/// <summary>A door, a drawer or a lid stands open: its joint is past three quarters of its range.</summary>
/// <param name="Thing">What it belongs to.</param>
/// <param name="Part">Name of the link.</param>
public sealed record IsOpen(ObjectRef Thing, string Part) : Predicate
{
    const double Open = 0.75; // of the range

    public override IEnumerable<ObjectRef> Objects => [Thing];

    public override IEnumerable<Need> Needs => [new(Thing, null, Part)];

    public override bool Holds(WorldState state) => state.JointShare(Thing, Part) >= Open;

    public override bool Excludes(Predicate other) => other is IsClosed closed && closed.Thing == Thing && closed.Part == Part;

    public override string ToString() => $"is-open({Thing}, {Part})";
}
