using Praxis.Planning;
using Praxis.Simulation;
using Praxis.Tasks;

namespace Praxis.Library.Skills;

/// <summary>What a failed plan means for an episode.</summary>
static class Failures
{
    public static FailureCause CauseOf(PlanFailure failure) => failure switch
    {
        PlanFailure.None => FailureCause.None,
        PlanFailure.NoGrasp => FailureCause.NoGrasp,
        PlanFailure.Collision => FailureCause.Collision,
        PlanFailure.NoPath => FailureCause.NoPath,
        PlanFailure.Unreachable or PlanFailure.JointLimit or PlanFailure.JointJump => FailureCause.Unreachable,
        _ => throw new ArgumentOutOfRangeException(nameof(failure), failure, "A plan failure without a cause."),
    };

    /// <summary>This instance of a thing lacks what the skill needs.</summary>
    /// <param name="context">The world.</param>
    /// <param name="thing">Whose instance.</param>
    /// <param name="part">The link that was asked for; null for all of it.</param>
    /// <param name="lacking">"cavity".</param>
    /// <param name="skill">"put into".</param>
    public static SkillStep.Fail Lacks(SkillContext context, ObjectRef thing, string? part, string lacking, string skill)
    {
        string whose = part is null ? $"this {context.AssetOf(thing).Category}" : $"the {part} of this {context.AssetOf(thing).Category}";
        return new(FailureCause.NotOffered, $"nothing can be {skill} '{thing}': {whose} has no {lacking}");
    }

    public static SkillStep.Fail Of(PlanResult result, string what) => new(CauseOf(result.Failure), $"cannot {what}: {result.Reason}");
}
