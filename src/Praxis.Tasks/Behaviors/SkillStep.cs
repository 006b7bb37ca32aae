using Praxis.Planning;
using Praxis.Simulation;

namespace Praxis.Tasks;

/// <summary>What a skill asks for next; the step after it is planned when this one has been executed.</summary>
public abstract record SkillStep
{
    /// <summary>Follow a motion.</summary>
    public sealed record Follow(Motion Motion) : SkillStep
    {
        /// <summary>Bring the gripper to this opening (m) on the way; null leaves it as it is.</summary>
        public double? Opening { get; init; }
    }

    /// <summary>Bring the gripper to an opening (m) and give it time to settle (s).</summary>
    public sealed record Grip(double Opening, double Settle) : SkillStep;

    /// <summary>Stay still, s.</summary>
    public sealed record Wait(double Seconds) : SkillStep;

    /// <summary>End the skill: it failed.</summary>
    public sealed record Fail(FailureCause Cause, string Why) : SkillStep;
}
