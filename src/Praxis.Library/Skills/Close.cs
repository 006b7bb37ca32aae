using Praxis.Assets;
using Praxis.Library.Predicates;
using Praxis.Simulation;
using Praxis.Tasks;

namespace Praxis.Library.Skills;

/// <summary>Shuts a door, a drawer, a lid.</summary>
/// <param name="Thing">What it belongs to.</param>
/// <param name="Part">Name of the link.</param>
public sealed record Close(ObjectRef Thing, string Part) : Skill, IProposes
{
    const double Beyond = 0.02; // of the range: pressed home

    public override ObjectRef ReferenceFrame => Thing;
    public override Predicate Achieves => new IsClosed(Thing, Part);
    public override FailureCause BrokenPromise => FailureCause.Slipped;
    public override Phrase Phrase => Phrase.Of($"close the {Parts.Say(Part)} of {Thing}");

    public static IEnumerable<Skill> Propose(Predicate wanted, WorldState state) =>
        wanted is IsClosed closed ? [new Close(closed.Thing, closed.Part)] : [];

    public override SkillStep.Fail? Refusal(SkillContext context) => Parts.Refusal(context, Thing, Part);

    public override IEnumerable<SkillStep> Plan(SkillContext context)
    {
        Joint joint = context.State.Index.LinkOf(Thing, Part).Link.Joint;
        return Moving.Steps(context, Thing, Part, -Beyond * joint.Range.High, Achieves.Holds);
    }
}
