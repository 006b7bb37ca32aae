using System.Globalization;
using Praxis.Assets;
using Praxis.Core;
using Praxis.Simulation;
using Praxis.Tasks;

namespace Praxis.Library.Predicates;

/// <summary>What one thing was filled with is now in another: a share of it arrived, and nothing is on its way any more.</summary>
/// <param name="From">A vessel that begins filled.</param>
/// <param name="Into">Another vessel.</param>
/// <param name="Share">Of what <paramref name="From"/> began with.</param>
public sealed record Poured(ObjectRef From, ObjectRef Into, double Share = 0.8) : Predicate
{
    const double Dripping = 1e-7; // m^3

    public override IEnumerable<ObjectRef> Objects => [From, Into];

    public override IEnumerable<Need> Needs => [Need.Vessel(From), Need.Vessel(Into) with { MustBeOpen = true }];

    public override string? Refusal(IReadOnlyList<SlotSpec> slots) => slots.First(s => s.Ref == From).Fill is null
        ? $"'{From}' begins empty, so that nothing can be poured from it; fill it (fill: half)" : null;

    public override bool Holds(WorldState state)
    {
        double wanted = Share * AtFirst(state, From);
        return wanted > 0 && state.LiquidInAir < Dripping && state.LiquidIn(Into) - AtFirst(state, Into) >= wanted;
    }

    /// <summary>What <see cref="Into"/> must hold for it, m^3.</summary>
    public double Level(WorldState state) => AtFirst(state, Into) + Share * AtFirst(state, From);

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"poured({From}, {Into}, {Share})");

    static double AtFirst(WorldState state, ObjectRef thing)
    {
        double sum = 0;
        foreach (Ingredient ingredient in state.Index[thing].Asset.Ingredients)
            if (ingredient is Liquid liquid) sum += liquid.Volume;
        return sum;
    }
}
