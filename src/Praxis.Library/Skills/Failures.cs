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

    public static SkillStep.Fail Of(PlanResult result, string what) => new(CauseOf(result.Failure), $"cannot {what}: {result.Reason}");
}
