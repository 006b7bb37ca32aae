using Praxis.Core;

namespace Praxis.Tasks;

/// <summary>What is true after a behaviour has succeeded, by what its skills say of themselves.</summary>
static class Promise
{
    /// <summary>What its skills achieve and later ones do not undo, and that what they undid holds no longer.</summary>
    /// <exception cref="PraxisException">None of its skills says what it achieves.</exception>
    public static Predicate Of(Behavior behavior)
    {
        Predicate[] achieved = [.. behavior.Skills.Select(s => s.Achieves).OfType<Predicate>().SelectMany(a => Literals.Alternatives(a)[0])];
        Predicate[] last = [.. achieved.Where((a, i) => !achieved.Skip(i + 1).Contains(a))];
        Predicate[] kept = [.. last.Where((a, i) => !last.Skip(i + 1).Any(a.Clashes))];
        if (kept.Length == 0)
            throw new PraxisException("The expert's skills do not say what they achieve; state a goal.");
        return kept.Concat(last.Except(kept).Select(lost => !lost)).Aggregate((all, next) => all & next);
    }
}
