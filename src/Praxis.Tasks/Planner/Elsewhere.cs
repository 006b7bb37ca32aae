using Praxis.Core;
using Praxis.Simulation;

namespace Praxis.Tasks;

/// <summary>A thing that was in the way has left its place.</summary>
/// <param name="Thing">What was in the way.</param>
/// <param name="Place">Where it was, in W, m.</param>
public sealed record Elsewhere(ObjectRef Thing, Vec3 Place) : Predicate
{
    const double Away = 0.08; // m

    public override IEnumerable<ObjectRef> Objects => [Thing];

    public override bool Holds(WorldState state) => (state.PoseOf(Thing).P - Place).Length > Away;

    public override string ToString() => $"elsewhere({Thing})";
}
