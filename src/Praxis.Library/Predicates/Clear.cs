using Praxis.Assets;
using Praxis.Simulation;
using Praxis.Tasks;

namespace Praxis.Library.Predicates;

/// <summary>Nothing rests on the thing: it can be lifted, and its upper surface is free.</summary>
public sealed record Clear(ObjectRef Thing) : Predicate
{
    public override IEnumerable<ObjectRef> Objects => [Thing];

    public override bool Holds(WorldState state) => Others(state.Index).All(on => !on.Holds(state));

    public override IEnumerable<Predicate> Means(SceneIndex scene) => Others(scene).Select(on => !on);

    IEnumerable<Predicate> Others(SceneIndex scene) => !scene.AffordancesOf<SupportSurface>(Thing).Any() ? []
        : scene.Objects.Where(o => o.Movable && o.Ref != Thing).Select(o => (Predicate)new On(o.Ref, Thing));

    public override string ToString() => $"clear({Thing})";
}
