using Praxis.Assets;
using Praxis.Core;
using Praxis.Simulation;
using Praxis.Tasks;

namespace Praxis.Library.Predicates;

/// <summary>The thing rests on the support's upper surface: it touches it, its centre of mass is over it, and it is still.</summary>
public sealed record On(ObjectRef Thing, ObjectRef Support) : Predicate
{
    const double Still = 0.05;  // m/s
    const double Above = 0.002; // m: the centre of mass may not be below the surface

    public override IEnumerable<ObjectRef> Objects => [Thing, Support];

    public override IEnumerable<Need> Needs => [new(Support, typeof(SupportSurface))];

    public override bool Holds(WorldState state)
    {
        if (state.ContactForce(state.Index.BodyOf(Thing), state.Index.BodyOf(Support)) <= 0) return false;
        if (state.SpeedOf(Thing).Linear > Still) return false;
        Vec3 centre = state.PoseOf(Thing) * state.Index[Thing].Asset.Mass.Center;
        foreach (Affordance affordance in state.Index[Support].Asset.Affordances)
        {
            if (affordance is not SupportSurface surface) continue;
            Vec3 p = (state.PoseOf(Support) * surface.X_OA).Inverse() * centre;
            if (p.Z > -Above && surface.Outline.Contains(p.X, p.Y)) return true;
        }
        return false;
    }

    public override string ToString() => $"on({Thing}, {Support})";
}
