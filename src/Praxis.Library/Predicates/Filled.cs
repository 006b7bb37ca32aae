using System.Globalization;
using Praxis.Assets;
using Praxis.Core;
using Praxis.Simulation;
using Praxis.Tasks;

namespace Praxis.Library.Predicates;

/// <summary>The container holds at least a share of the liquid that it can, whichever liquid it is.</summary>
public sealed record Filled(ObjectRef Container) : Predicate
{
    /// <summary>Of what it holds while it stands, to the rim.</summary>
    public double Share { get; init; } = 0.3;

    public override IEnumerable<ObjectRef> Objects => [Container];

    public override IEnumerable<Need> Needs => [new(Container, typeof(Cavity))];

    public override bool Holds(WorldState state) =>
        state.Index[Container].Asset.Vessel is { } inside && state.LiquidIn(Container) >= Share * inside.Capacity;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"filled({Container}, {Share})");
}
