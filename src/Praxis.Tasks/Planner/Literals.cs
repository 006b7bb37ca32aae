using Praxis.Core;
using Praxis.Simulation;

namespace Praxis.Tasks;

/// <summary>A goal taken apart: facts and negations of facts.</summary>
static class Literals
{
    const int Most = 64; // alternatives

    /// <summary>The ways to make a goal true, each a list of facts or negations that must hold together.</summary>
    /// <exception cref="PraxisException">There are too many ways.</exception>
    public static IReadOnlyList<IReadOnlyList<Predicate>> Alternatives(Predicate goal) => goal switch
    {
        And(var a, var b) => Both(Alternatives(a), Alternatives(b)),
        Or(var a, var b) => Few([.. Alternatives(a), .. Alternatives(b)], goal),
        Not(And(var a, var b)) => Few([.. Alternatives(!a), .. Alternatives(!b)], goal),
        Not(Or(var a, var b)) => Both(Alternatives(!a), Alternatives(!b)),
        Not(Not(var a)) => Alternatives(a),
        _ => [[goal]],
    };

    /// <summary>What a requirement comes down to; of several ways the first.</summary>
    public static IEnumerable<Predicate> Of(Predicate? wanted, SceneIndex scene) =>
        wanted is null ? [] : Alternatives(wanted)[0].SelectMany(l => l is Not ? [l] : l.Means(scene));

    static IReadOnlyList<IReadOnlyList<Predicate>> Both(
        IReadOnlyList<IReadOnlyList<Predicate>> left, IReadOnlyList<IReadOnlyList<Predicate>> right) =>
        Few([.. left.SelectMany(a => right.Select(b => (IReadOnlyList<Predicate>)[.. a.Concat(b).Distinct()]))], null);

    static IReadOnlyList<IReadOnlyList<Predicate>> Few(IReadOnlyList<IReadOnlyList<Predicate>> ways, Predicate? goal) =>
        ways.Count <= Most ? ways
        : throw new PraxisException($"There are more than {Most} ways to make this true: {goal?.ToString() ?? "the goal"}. Say it in " +
            "several tasks, or with fewer '|'.");
}
