using Praxis.Assets;
using Praxis.Core;
using Praxis.Simulation;

namespace Praxis.Tasks;

/// <summary>A fact about the world that physics decides: a value, which prints, compares and combines with &amp;, | and !.</summary>
public abstract record Predicate
{
    public abstract bool Holds(WorldState state);

    /// <summary>The objects that it speaks of.</summary>
    public abstract IEnumerable<ObjectRef> Objects { get; }

    /// <summary>What its objects must offer for it to be possible: in(mug, tray) needs the tray's cavity.</summary>
    public virtual IEnumerable<Need> Needs => [];

    public static Predicate operator &(Predicate a, Predicate b) => new And(a, b);
    public static Predicate operator |(Predicate a, Predicate b) => new Or(a, b);
    public static Predicate operator !(Predicate a) => new Not(a);
}

/// <summary>Both hold.</summary>
public sealed record And(Predicate A, Predicate B) : Predicate
{
    public override bool Holds(WorldState state) => A.Holds(state) && B.Holds(state);
    public override IEnumerable<ObjectRef> Objects => A.Objects.Concat(B.Objects);
    public override IEnumerable<Need> Needs => A.Needs.Concat(B.Needs);
    public override string ToString() => $"{A} & {B}";
}

/// <summary>At least one holds.</summary>
public sealed record Or(Predicate A, Predicate B) : Predicate
{
    public override bool Holds(WorldState state) => A.Holds(state) || B.Holds(state);
    public override IEnumerable<ObjectRef> Objects => A.Objects.Concat(B.Objects);
    public override IEnumerable<Need> Needs => A.Needs.Concat(B.Needs);
    public override string ToString() => $"({A} | {B})";
}

/// <summary>It does not hold.</summary>
public sealed record Not(Predicate A) : Predicate
{
    public override bool Holds(WorldState state) => !A.Holds(state);
    public override IEnumerable<ObjectRef> Objects => A.Objects;
    public override IEnumerable<Need> Needs => A.Needs;
    public override string ToString() => $"!{A}";
}

/// <summary>An affordance that an object must have.</summary>
/// <param name="Object">Which object.</param>
/// <param name="Affordance">A kind of <see cref="Assets.Affordance"/>.</param>
public sealed record Need(ObjectRef Object, Type Affordance)
{
    /// <summary>Whether this object would do.</summary>
    public bool IsMetBy(ObjectAsset asset) => asset.Affordances.Any(Affordance.IsInstanceOfType);

    /// <summary>"support surface".</summary>
    public string Words => Catalog.Kebab(Affordance.Name).Replace('-', ' ');
}
