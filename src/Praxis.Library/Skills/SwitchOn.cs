using Praxis.Assets;
using Praxis.Library.Predicates;
using Praxis.Simulation;
using Praxis.Tasks;

namespace Praxis.Library.Skills;

/// <summary>Turns a knob, a valve, a tap or a switch on.</summary>
/// <param name="Thing">What it belongs to.</param>
/// <param name="Part">Name of the link.</param>
public sealed record SwitchOn(ObjectRef Thing, string Part) : Skill, IProposes
{
    const double WellOn = 0.9, On = 0.7; // of the range: where it is moved to, and where it may be let go

    public override ObjectRef ReferenceFrame => Thing;
    public override Predicate Achieves => new SwitchedOn(Thing, Part);
    public override FailureCause BrokenPromise => FailureCause.Slipped;
    public override Phrase Phrase => Phrase.Of($"turn on the {Parts.Say(Part)} of {Thing}");

    public static IEnumerable<Skill> Propose(Predicate wanted, WorldState state) =>
        wanted is SwitchedOn on ? [new SwitchOn(on.Thing, on.Part)] : [];

    public override SkillStep.Fail? Refusal(SkillContext context) => Parts.Refusal(context, Thing, Part);

    public override IEnumerable<SkillStep> Plan(SkillContext context)
    {
        Joint joint = context.State.Index.LinkOf(Thing, Part).Link.Joint;
        return Moving.Steps(context, Thing, Part, WellOn * joint.Range.High, state => state.JointShare(Thing, Part) >= On);
    }
}
