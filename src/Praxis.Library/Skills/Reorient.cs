using Praxis.Core;
using Praxis.Library.Predicates;
using Praxis.Simulation;
using Praxis.Tasks;

namespace Praxis.Library.Skills;

/// <summary>Sets the held thing on its own foot, near where it is, whichever way it was taken up.</summary>
/// <param name="Thing">What is held.</param>
/// <param name="Support">What it shall stand on.</param>
public sealed record Reorient(ObjectRef Thing, ObjectRef Support) : Skill, IProposes
{
    const double Gap = 0.003; // m

    public override ObjectRef ReferenceFrame => Thing;
    public override Predicate Requires => new Holding(Thing);
    public override Predicate Achieves => new Upright(Thing);
    public override Phrase Phrase => Phrase.Of($"stand {Thing} up on {Support}");

    public static IEnumerable<Skill> Propose(Predicate wanted, WorldState state) => wanted is Upright(var thing)
        ? state.Index.Objects.Where(o => o.IsWorkSurface).Select(o => new Reorient(thing, o.Ref)) : [];

    public override SkillStep.Fail? Refusal(SkillContext context) =>
        NearBy.Surfaces(context, Support).Any() ? null : Failures.Lacks(context, Support, null, "support surface", "stood on");

    public override IEnumerable<SkillStep> Plan(SkillContext context) => Placing.Steps(context, Thing, Support, Placements(context));

    public override double Suitability(SkillContext context, ObjectRef thing, Pose X_OT) =>
        thing == Thing ? Placing.Suitability(context, thing, Support, X_OT, Placements(context)) : 1;

    IEnumerable<Placement> Placements(SkillContext context) => NearBy.Placements(context, Thing, Support, Pose.At(0, 0, Gap));
}
