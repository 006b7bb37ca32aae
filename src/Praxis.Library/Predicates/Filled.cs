using System.Globalization;
using Praxis.Core;
using Praxis.Simulation;
using Praxis.Tasks;

namespace Praxis.Library.Predicates;

/// <summary>The container holds at least a share of the liquid that it can, whichever liquid it is.</summary>
/// <param name="Container">A vessel.</param>
/// <param name="Share">Of what it holds while it stands, to the rim.</param>
public sealed record Filled(ObjectRef Container, double Share = 0.3) : Predicate
{
    public override IEnumerable<ObjectRef> Objects => [Container];

    public override IEnumerable<Need> Needs => [Need.Vessel(Container)];

    public override string? Refusal(IReadOnlyList<SlotSpec> slots)
    {
        SlotSpec own = slots.First(s => s.Ref == Container);
        if (slots.Any(s => s.Fill is not null && s.Ref != Container) || own.Fill is { } fill && fill.Share.High >= Share) return null;
        string now = own.Fill is { } less ? string.Create(CultureInfo.InvariantCulture, $"is filled to {less.Share.High} at most")
            : "begins empty";
        return $"'{Container}' {now}, and nothing else holds a liquid; fill it (fill: half), or what is to be poured into it";
    }

    public override bool Holds(WorldState state) =>
        state.Index[Container].Asset.Vessel is { } inside && state.LiquidIn(Container) >= Share * inside.Capacity;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"filled({Container}, {Share})");
}
