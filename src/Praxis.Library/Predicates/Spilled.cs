using Praxis.Assets;
using Praxis.Core;
using Praxis.Simulation;
using Praxis.Tasks;

namespace Praxis.Library.Predicates;

/// <summary>Some of what the thing was filled with is neither in it nor in another vessel, nor on its way: more than a teaspoon.</summary>
public sealed record Spilled(ObjectRef Thing) : Predicate
{
    const double Teaspoon = 5e-6; // m^3

    public override IEnumerable<ObjectRef> Objects => [Thing];

    public override IEnumerable<Need> Needs => [Need.Vessel(Thing)];

    public override bool Holds(WorldState state)
    {
        if (state.Index.Liquids is not { } liquids) return false;
        foreach (Ingredient ingredient in state.Index[Thing].Asset.Ingredients)
            if (ingredient is Liquid liquid && state.SpilledOf(liquids.PlaceOf(liquid.Kind)) > Teaspoon) return true;
        return false;
    }

    public override string ToString() => $"spilled({Thing})";
}
