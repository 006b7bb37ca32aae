using Praxis.Assets;
using Praxis.Core;
using Praxis.Simulation;
using Praxis.Tasks;

namespace Praxis.Library.Predicates;

/// <summary>The thing lies in the container's cavity: centre of mass between floor and rim, within the walls, and still.</summary>
public sealed record In(ObjectRef Thing, ObjectRef Container) : Predicate
{
    const double Still = 0.05; // m/s

    public override IEnumerable<ObjectRef> Objects => [Thing, Container];

    public override IEnumerable<Need> Needs => [new(Container, typeof(Cavity))];

    public override bool Holds(WorldState state)
    {
        if (state.SpeedOf(Thing).Linear > Still) return false;
        Vec3 centre_O = state.PoseOf(Container).Inverse() * (state.PoseOf(Thing) * state.Index[Thing].Asset.Mass.Center);
        foreach (Affordance affordance in state.Index[Container].Asset.Affordances)
            if (affordance is Cavity cavity && cavity.Contains(centre_O)) return true;
        return false;
    }

    public override string ToString() => $"in({Thing}, {Container})";
}
