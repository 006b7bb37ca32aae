using Praxis.Planning;
using Praxis.Simulation;

namespace Praxis.Tasks;

/// <summary>What a skill asks for next; the step after it is planned when this one has been executed.</summary>
public abstract record SkillStep
{
    /// <summary>What it is for, in one word: "approach", "grasp", "lift", "carry", "lower", "release", "retreat", "move".</summary>
    public string Phase { get; init; } = "move";

    /// <summary>Follow a motion.</summary>
    public sealed record Follow(Motion Motion) : SkillStep
    {
        /// <summary>Bring the gripper to this opening (m) on the way; null leaves it as it is.</summary>
        public double? Opening { get; init; }

        /// <summary>
        /// Ends the step, wherever the motion is, as soon as it is true of the world: for motions slow enough to be stopped.
        /// </summary>
        public Func<WorldState, bool>? Until { get; init; }
    }

    /// <summary>Follow a motion, but give way to what pushes back: for everything that is done in contact.</summary>
    public sealed record Comply(Motion Motion, Compliance Compliance) : SkillStep
    {
        /// <summary>Ends the step as soon as it is true of the world; null follows the motion to its end.</summary>
        public Func<WorldState, bool>? Until { get; init; }

        /// <summary>How far the tool may be behind before the motion waits for it, m.</summary>
        public double Leash { get; init; } = 0.05;

        /// <summary>For how long the motion waits in all before the step ends where it is, s.</summary>
        public double Patience { get; init; } = 2;

        /// <summary>Whether the arm stops pushing when the step ends; else it holds on with the force it has.</summary>
        public bool Relaxes { get; init; } = true;

        /// <summary>How long to go on pushing after the motion's end, at most, s.</summary>
        public double Linger { get; init; } = 0.1;
    }

    /// <summary>Bring the gripper to an opening (m) and give it time to settle (s).</summary>
    public sealed record Grip(double Opening, double Settle) : SkillStep;

    /// <summary>Stay still, s.</summary>
    public sealed record Wait(double Seconds) : SkillStep
    {
        /// <summary>Ends the step as soon as it is true of the world; null waits to the end.</summary>
        public Func<WorldState, bool>? Until { get; init; }
    }

    /// <summary>End the skill: it failed.</summary>
    public sealed record Fail(FailureCause Cause, string Why) : SkillStep;
}
