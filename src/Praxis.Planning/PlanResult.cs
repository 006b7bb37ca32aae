namespace Praxis.Planning;

/// <summary>Why no motion was found.</summary>
public enum PlanFailure
{
    /// <summary>Nothing failed.</summary>
    None,

    /// <summary>No configuration within the joint limits puts the tool there.</summary>
    Unreachable,

    /// <summary>No grasp of the object was offered, or none fits the gripper.</summary>
    NoGrasp,

    /// <summary>The start, the goal or the way there touches something.</summary>
    Collision,

    /// <summary>The search for a way around the obstacles ended without one.</summary>
    NoPath,

    /// <summary>A given configuration is outside the joint limits.</summary>
    JointLimit,

    /// <summary>A straight tool motion would need a jump from one arm posture to another.</summary>
    JointJump,
}

/// <summary>A motion, or why there is none.</summary>
public sealed record PlanResult
{
    PlanResult(Motion? motion, PlanFailure failure, string reason) => (Motion, Failure, Reason) = (motion, failure, reason);

    /// <summary>The motion; null when planning failed.</summary>
    public Motion? Motion { get; }

    /// <summary>Why there is no motion.</summary>
    public PlanFailure Failure { get; }

    /// <summary>A sentence for people that says what failed; empty on success.</summary>
    public string Reason { get; }

    /// <summary>Whether there is a motion.</summary>
    [System.Diagnostics.CodeAnalysis.MemberNotNullWhen(true, nameof(Motion))]
    public bool Succeeded => Motion is not null;

    internal static PlanResult Success(Motion motion) => new(motion, PlanFailure.None, "");
    internal static PlanResult Fail(PlanFailure failure, string reason) => new(null, failure, reason);
}
