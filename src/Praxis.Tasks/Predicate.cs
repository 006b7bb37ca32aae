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

    /// <summary>
    /// Whether it cannot hold while the other does: what rests on one thing does not rest on another. One of the two has to say so.
    /// Planners go by it.
    /// </summary>
    public virtual bool Excludes(Predicate other) => false;

    /// <summary>What it comes down to in a scene, for who plans: clear(a) is !on(b, a) for every b. Itself where it is one fact.</summary>
    public virtual IEnumerable<Predicate> Means(SceneIndex scene) => [this];

    /// <summary>Whether one of the two excludes the other.</summary>
    internal bool Clashes(Predicate other) => Excludes(other) || other.Excludes(this);
    /// <summary>Why it can never hold in any world that begins like this; null where it may.</summary>
    /// <param name="slots">The things of the task.</param>
    public virtual string? Refusal(IReadOnlyList<SlotSpec> slots) => null;

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
    public override string? Refusal(IReadOnlyList<SlotSpec> slots) => A.Refusal(slots) ?? B.Refusal(slots);
    public override string ToString() => $"{A} & {B}";
}

/// <summary>At least one holds.</summary>
public sealed record Or(Predicate A, Predicate B) : Predicate
{
    public override bool Holds(WorldState state) => A.Holds(state) || B.Holds(state);
    public override IEnumerable<ObjectRef> Objects => A.Objects.Concat(B.Objects);
    public override IEnumerable<Need> Needs => A.Needs.Concat(B.Needs);
    public override string? Refusal(IReadOnlyList<SlotSpec> slots) => A.Refusal(slots) is { } a && B.Refusal(slots) is { } b
        ? $"{a}; {b}" : null;
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

/// <summary>An affordance, or a part that moves, that an object must have.</summary>
/// <param name="Object">Which object.</param>
/// <param name="Affordance">A kind of <see cref="Assets.Affordance"/>; null where the part, or a vessel, is all that is asked for.</param>
/// <param name="Part">Name of the link that must have it; empty for the object's own body; null for any of it.</param>
public sealed record Need(ObjectRef Object, Type? Affordance, string? Part = null)
{
    /// <summary>An inside that holds liquid.</summary>
    public static Need Vessel(ObjectRef thing) => new(thing, null) { HoldsLiquid = true };

    /// <summary>Whether it must be a <see cref="ObjectAsset.Vessel"/>.</summary>
    public bool HoldsLiquid { get; init; }

    /// <summary>Whether that vessel must be open at the top, or be opened.</summary>
    public bool MustBeOpen { get; init; }

    /// <summary>Whether this object would do.</summary>
    public bool IsMetBy(ObjectAsset asset)
    {
        if (HoldsLiquid) return asset.Vessel is { } inside && (!MustBeOpen || inside.IsOpenAbove);
        if (Part is null) return Offers(asset.Affordances) || asset.Links.Any(l => Offers(l.Affordances));
        if (Part.Length == 0) return Offers(asset.Affordances);
        return asset.Links.FirstOrDefault(l => l.Name == Part) is { } link && Offers(link.Affordances);
    }

    bool Offers(IReadOnlyList<Affordance> offered) => Affordance is null || offered.Any(Affordance.IsInstanceOfType);

    /// <summary>"support surface", "cavity at its drawer-1", "part called 'door' that moves".</summary>
    public string Words => HoldsLiquid ? MustBeOpen ? "open inside that holds liquid" : "inside that holds liquid"
        : Affordance is null ? $"part called '{Part}' that moves"
        : Catalog.Kebab(Affordance.Name).Replace('-', ' ') + (string.IsNullOrEmpty(Part) ? "" : $" at its {Part}");
}
