using Praxis.Assets;
using Praxis.Core;
using Praxis.Simulation;
using Praxis.Tasks;

namespace Praxis.Library.Predicates;

/// <summary>Every finger of an arm presses on the thing, whichever of its parts; or on one part of it that moves.</summary>
/// <param name="Thing">What is held.</param>
/// <param name="Part">Name of the link that must be held; null for any part.</param>
public sealed record Holding(ObjectRef Thing, string? Part = null) : Predicate
{
    const double Press = 0.2; // N

    public override IEnumerable<ObjectRef> Objects => [Thing];

    public override IEnumerable<Need> Needs => [new(Thing, typeof(GraspRegion), Part ?? "")];

    public override bool Holds(WorldState state)
    {
        BodyId? part = Part is null ? null : state.Index.LinkOf(Thing, Part).Body;
        foreach (ArmIndex arm in state.Index.Arms)
            if (Array.TrueForAll(arm.Fingers, finger => Force(state, finger, part) > Press)) return true;
        return false;
    }

    /// <summary>One hand holds one thing; what is held rests nowhere, and nothing rests on it.</summary>
    public override bool Excludes(Predicate other) => other switch
    {
        Holding holding => holding.Thing != Thing,
        On on => on.Thing == Thing || on.Support == Thing,
        In inside => inside.Thing == Thing,
        HandEmpty or AtRest => true,
        _ => false,
    };

    double Force(WorldState state, BodyId finger, BodyId? part) =>
        part is { } body ? state.ContactForce(finger, body) : state.ContactForce(finger, Thing);

    public override string ToString() => Part is null ? $"holding({Thing})" : $"holding({Thing}, {Part})";
}
