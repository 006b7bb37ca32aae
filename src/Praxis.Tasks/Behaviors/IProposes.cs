using Praxis.Simulation;

namespace Praxis.Tasks;

/// <summary>
/// A skill that says which calls of it would bring something about: so goals plan themselves. Whoever plans finds such skills by type.
/// </summary>
public interface IProposes
{
    /// <summary>
    /// Calls of this skill after which the predicate would hold, if what they require holds before; none where it is no help.
    /// </summary>
    /// <param name="wanted">One fact, such as on(mug, tray), or the negation of one; never a conjunction.</param>
    /// <param name="state">The world as it is: which things and parts there are, and where.</param>
    static abstract IEnumerable<Skill> Propose(Predicate wanted, WorldState state);
}
