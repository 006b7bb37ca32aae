using Praxis.Assets;
using Praxis.Core;
using Praxis.Simulation;
using Praxis.Tasks;

namespace Praxis.Library.Predicates;

/// <summary>The thing rests on an upper surface of the support: it touches it, its centre of mass is over it, and it is still.</summary>
/// <param name="Thing">What rests there.</param>
/// <param name="Support">Whose own surface, or whose part's, it is.</param>
/// <param name="Part">Name of the link whose surface it must be; null for any.</param>
public sealed record On(ObjectRef Thing, ObjectRef Support, string? Part = null) : Predicate
{
    const double Still = 0.05;  // m/s
    const double Above = 0.002; // m: the centre of mass may not be below the surface

    public override IEnumerable<ObjectRef> Objects => [Thing, Support];

    public override IEnumerable<Need> Needs => [new(Support, typeof(SupportSurface), Part)];

    public override bool Holds(WorldState state)
    {
        if (state.SpeedOf(Thing).Linear > Still) return false;
        Vec3 centre = state.CenterOf(Thing);
        foreach (Offer<SupportSurface> surface in state.Index.AffordancesOf<SupportSurface>(Support, Part))
        {
            if (state.ContactForce(surface.Body, Thing) <= 0) continue;
            Vec3 p = surface.X_WA(state).Inverse() * centre;
            if (p.Z > -Above && surface.Affordance.Outline.Contains(p.X, p.Y)) return true;
        }
        return false;
    }

    /// <summary>It rests in one place.</summary>
    public override bool Excludes(Predicate other) => other switch
    {
        On on => on.Thing == Thing && (on.Support != Support || on.Part is { } a && Part is { } b && a != b),
        In inside => inside.Thing == Thing && inside.Container != Support,
        Lifted lifted => lifted.Thing == Thing,
        _ => false,
    };

    public override string ToString() => Part is null ? $"on({Thing}, {Support})" : $"on({Thing}, {Support}, {Part})";
}
