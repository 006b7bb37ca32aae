using Praxis.Core;
using Praxis.Library.Predicates;
using Praxis.Simulation;
using Praxis.Tasks;

namespace Praxis.Library.Skills;

/// <summary>Pours what is in the held vessel into another, over its lip or spout; the vessel stays in the hand, upright again.</summary>
/// <param name="Thing">What is held, filled and open.</param>
/// <param name="Container">What it is poured into.</param>
public sealed record Pour(ObjectRef Thing, ObjectRef Container) : Skill, IProposes
{
    Poured Wanted => new(Thing, Container);

    public override ObjectRef ReferenceFrame => Container;
    public override Predicate Requires => new Holding(Thing);
    public override Predicate Achieves => Wanted;
    public override Phrase Phrase => Phrase.Of($"pour {Thing} into {Container}");

    public override SkillStep.Fail? Refusal(SkillContext context) =>
        Pouring.Refusal(context, Thing, Container, Wanted.Level(context.State));

    public override IEnumerable<SkillStep> Plan(SkillContext context) =>
        Pouring.Steps(context, Thing, Container, Wanted.Level(context.State));

    public override double Suitability(SkillContext context, ObjectRef thing, Pose X_OT) =>
        thing == Thing ? Pouring.Suitability(context, thing, Container, X_OT, Wanted.Level(context.State)) : 1;

    public static IEnumerable<Skill> Propose(Predicate wanted, WorldState state) =>
        wanted is Poured poured && new Pour(poured.From, poured.Into) is var pour && pour.Wanted.Share >= poured.Share ? [pour] : [];
}
