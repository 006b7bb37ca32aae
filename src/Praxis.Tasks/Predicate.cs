using Praxis.Core;
using Praxis.Simulation;

namespace Praxis.Tasks;

/// <summary>A fact about the world that physics decides. Predicates are values: they print, compare and combine with &amp;, | and !.</summary>
public abstract record Predicate
{
    public abstract bool Holds(WorldState state);

    /// <summary>The objects that it speaks of.</summary>
    public abstract IEnumerable<ObjectRef> Objects { get; }

    public static Predicate operator &(Predicate a, Predicate b) => new And(a, b);
    public static Predicate operator |(Predicate a, Predicate b) => new Or(a, b);
    public static Predicate operator !(Predicate a) => new Not(a);
}

/// <summary>Both hold.</summary>
public sealed record And(Predicate A, Predicate B) : Predicate
{
    public override bool Holds(WorldState state) => A.Holds(state) && B.Holds(state);
    public override IEnumerable<ObjectRef> Objects => A.Objects.Concat(B.Objects);
    public override string ToString() => $"{A} & {B}";
}

/// <summary>At least one holds.</summary>
public sealed record Or(Predicate A, Predicate B) : Predicate
{
    public override bool Holds(WorldState state) => A.Holds(state) || B.Holds(state);
    public override IEnumerable<ObjectRef> Objects => A.Objects.Concat(B.Objects);
    public override string ToString() => $"({A} | {B})";
}

/// <summary>It does not hold.</summary>
public sealed record Not(Predicate A) : Predicate
{
    public override bool Holds(WorldState state) => !A.Holds(state);
    public override IEnumerable<ObjectRef> Objects => A.Objects;
    public override string ToString() => $"!{A}";
}
