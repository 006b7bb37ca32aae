using Praxis.Core;
using Praxis.Simulation;
using Praxis.Tasks;

namespace Praxis.Library.Predicates;

/// <summary>
/// The thing is well above where it began, and nothing but a robot carries it: no part of it touches support or neighbour.
/// </summary>
public sealed record Lifted(ObjectRef Thing) : Predicate
{
    const double Height = 0.05; // m above its place at the start

    public override IEnumerable<ObjectRef> Objects => [Thing];

    public override bool Holds(WorldState state)
    {
        SceneObject thing = state.Index[Thing];
        if (state.PoseOf(Thing).P.Z - thing.X_WO.P.Z < Height) return false;
        foreach (Contact contact in state.Contacts)
        {
            bool a = IsOf(state, thing, contact.A), b = IsOf(state, thing, contact.B);
            if (a != b && !state.Index.IsRobot(a ? contact.B : contact.A)) return false;
        }
        return true;
    }

    static bool IsOf(WorldState state, SceneObject thing, BodyId body) => ReferenceEquals(state.Index.OwnerOf(body), thing);

    public override string ToString() => $"lifted({Thing})";
}
