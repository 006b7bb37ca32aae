using System.Reflection;
using Praxis.Core;
using Praxis.Simulation;

namespace Praxis.Tasks;

/// <summary>What a robot knows how to do: every skill that says what it is good for.</summary>
public sealed class SkillSet
{
    static readonly MethodInfo Binder = typeof(SkillSet).GetMethod(nameof(Bind), BindingFlags.NonPublic | BindingFlags.Static)
        ?? throw new InvalidOperationException($"{nameof(SkillSet)}.{nameof(Bind)} is gone.");

    readonly Func<Predicate, WorldState, IEnumerable<Skill>>[] known;

    SkillSet(IEnumerable<Type> types) => known =
    [
        .. types.Where(t => t.IsAssignableTo(typeof(IProposes)))
            .Select(t => (Func<Predicate, WorldState, IEnumerable<Skill>>)Binder.MakeGenericMethod(t).Invoke(null, null)!), // never null
    ];

    /// <summary>Every skill of the catalogue that proposes calls of itself, in the order of their ids.</summary>
    public static SkillSet Of(Catalog catalog) => new(catalog.Ids<Skill>().Select(id => catalog.TypeOf<Skill>(id)));

    /// <summary>These skills.</summary>
    public static SkillSet Of(params IEnumerable<Type> skills) => new(skills);

    /// <summary>Calls that would bring about a fact, or its negation.</summary>
    public IEnumerable<Skill> For(Predicate wanted, WorldState state) => known.SelectMany(propose => propose(wanted, state)).Distinct();

    static Func<Predicate, WorldState, IEnumerable<Skill>> Bind<T>() where T : IProposes => T.Propose;
}
