using Praxis.Assets;
using Praxis.Library.Predicates;
using Praxis.Simulation;
using Praxis.Tasks;

namespace Praxis.Library.Skills;

/// <summary>Opens a door, a drawer, a lid: by its handle or by its edge, along its own way.</summary>
/// <param name="Thing">What it belongs to.</param>
/// <param name="Part">Name of the link.</param>
public sealed record Open(ObjectRef Thing, string Part) : Skill, IProposes
{
    const double Wide = 0.9; // of the range

    public override ObjectRef ReferenceFrame => Thing;
    public override Predicate Achieves => new IsOpen(Thing, Part);
    public override FailureCause BrokenPromise => FailureCause.Slipped;
    public override Phrase Phrase => Phrase.Of($"open the {Parts.Say(Part)} of {Thing}");

    public static IEnumerable<Skill> Propose(Predicate wanted, WorldState state) =>
        wanted is IsOpen open ? [new Open(open.Thing, open.Part)] : [];

    public override SkillStep.Fail? Refusal(SkillContext context) => Parts.Refusal(context, Thing, Part);

    public override IEnumerable<SkillStep> Plan(SkillContext context)
    {
        Joint joint = context.State.Index.LinkOf(Thing, Part).Link.Joint;
        return Moving.Steps(context, Thing, Part, Wide * joint.Range.High, Achieves.Holds);
    }
}
