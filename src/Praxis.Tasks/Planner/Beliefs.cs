using Praxis.Simulation;

namespace Praxis.Tasks;

/// <summary>
/// What a planner holds true after some skills: physics decides about the present, and what the skills achieve about the future. A fact
/// is undone by a later one that excludes it.
/// </summary>
sealed class Beliefs(WorldState state)
{
    readonly List<Predicate> effects = []; // facts and negations, in order

    public Beliefs Copy()
    {
        var copy = new Beliefs(state);
        copy.effects.AddRange(effects);
        return copy;
    }

    /// <summary>From now on this holds.</summary>
    public void Assume(Predicate fact) => effects.Add(fact);

    public bool Holds(Predicate wanted) => wanted switch
    {
        And(var a, var b) => Holds(a) && Holds(b),
        Or(var a, var b) => Holds(a) || Holds(b),
        Not(var a) => !Holds(a),
        _ when wanted.Means(state.Index).ToArray() is var parts && !(parts.Length == 1 && parts[0] == wanted) => parts.All(Holds),
        _ => HoldsFact(wanted),
    };

    bool HoldsFact(Predicate fact)
    {
        for (int i = effects.Count - 1; i >= 0; i--)
        {
            if (effects[i] == fact) return true;
            if (effects[i] is Not(var undone) ? undone == fact : effects[i].Clashes(fact) && StillMatters(i, fact)) return false;
        }
        return fact.Holds(state);
    }

    // what was held and put down says nothing about the hand any more, but it is still no longer where it was
    bool StillMatters(int at, Predicate fact)
    {
        for (int later = at + 1; later < effects.Count; later++)
            if (effects[later].Clashes(effects[at])) return effects[at].Objects.Intersect(fact.Objects).Any();
        return true;
    }
}
