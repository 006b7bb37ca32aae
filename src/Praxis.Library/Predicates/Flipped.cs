using Praxis.Simulation;
using Praxis.Tasks;

namespace Praxis.Library.Predicates;

/// <summary>The thing is upside down: its own up is within 15 degrees of straight down.</summary>
public sealed record Flipped(ObjectRef Thing) : Predicate
{
    static readonly double Cosine = Math.Cos(15 * Math.PI / 180);

    public override IEnumerable<ObjectRef> Objects => [Thing];

    public override bool Holds(WorldState state) => state.PoseOf(Thing).R.AxisZ.Z <= -Cosine;

    public override string ToString() => $"flipped({Thing})";
}
