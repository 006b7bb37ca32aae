using Praxis.Assets;
using Praxis.Core;
using Praxis.Simulation;
using Praxis.Tasks;

namespace Praxis.Library.Predicates;

/// <summary>The thing lies in a cavity of the container: centre of mass between floor and rim, within the walls, and still.</summary>
/// <param name="Thing">What lies there.</param>
/// <param name="Container">Whose own cavity, or whose drawer's, it is.</param>
/// <param name="Part">Name of the link whose cavity it must be; null for any.</param>
public sealed record In(ObjectRef Thing, ObjectRef Container, string? Part = null) : Predicate
{
    const double Still = 0.05; // m/s

    public override IEnumerable<ObjectRef> Objects => [Thing, Container];

    public override IEnumerable<Need> Needs => [new(Container, typeof(Cavity), Part)];

    public override bool Holds(WorldState state)
    {
        if (state.SpeedOf(Thing).Linear > Still) return false;
        Vec3 centre = state.CenterOf(Thing);
        foreach (Offer<Cavity> cavity in state.Index.AffordancesOf<Cavity>(Container, Part))
            if (cavity.Affordance.Contains(state.BodyPose(cavity.Body).Inverse() * centre)) return true;
        return false;
    }

    /// <summary>It lies in one place.</summary>
    public override bool Excludes(Predicate other) => other switch
    {
        In inside => inside.Thing == Thing && (inside.Container != Container || inside.Part is { } a && Part is { } b && a != b),
        Lifted lifted => lifted.Thing == Thing,
        _ => false,
    };

    public override string ToString() => Part is null ? $"in({Thing}, {Container})" : $"in({Thing}, {Container}, {Part})";
}
