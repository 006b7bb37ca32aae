using Praxis.Library.Predicates;
using Praxis.Planning;
using Praxis.Simulation;
using Praxis.Tasks;

namespace Praxis.Library.Skills;

/// <summary>Goes back to the resting posture.</summary>
public sealed record Home : Skill, IProposes
{
    public override Phrase Phrase => Phrase.Of($"move back to the home position");

    public static IEnumerable<Skill> Propose(Predicate wanted, WorldState state) => wanted is AtRest or HandEmpty ? [new Home()] : [];

    public override IEnumerable<SkillStep> Plan(SkillContext context)
    {
        MotionPlanner planner = context.FreshPlanner();
        PlanResult way = planner.PlanTo(context.CommandedPosture, [.. context.Spec.Home], context.Random);
        yield return way.Motion is { } motion
            ? new SkillStep.Follow(motion) { Opening = context.Spec.Gripper.MaxOpening }
            : Failures.Of(way, "go home");
    }
}
