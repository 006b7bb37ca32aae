using Praxis.Core;
using Praxis.Simulation;
using Praxis.Tasks;

namespace Praxis.Library.Predicates;

/// <summary>The thing is well above where it began, and nothing but a robot carries it: it touches neither support nor neighbour.</summary>
public sealed record Lifted(ObjectRef Thing) : Predicate
{
    const double Height = 0.05; // m above its place at the start

    public override IEnumerable<ObjectRef> Objects => [Thing];

    public override bool Holds(WorldState state)
    {
        SceneObject thing = state.Index[Thing];
        if (state.PoseOf(Thing).P.Z - thing.X_WO.P.Z < Height) return false;
        BodyId body = state.Index.BodyOf(Thing);
        foreach (Contact contact in state.Contacts)
            if ((contact.A == body && !state.Index.IsRobot(contact.B)) || (contact.B == body && !state.Index.IsRobot(contact.A)))
                return false;
        return true;
    }

    public override string ToString() => $"lifted({Thing})";
}
