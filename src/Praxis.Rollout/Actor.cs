using Praxis.Simulation;

namespace Praxis.Rollout;

/// <summary>Whoever moves the robot: the expert, a replayed demonstration, a policy, a person. Rollouts differ in nothing else.</summary>
public abstract class Actor
{
    /// <summary>What it is busy with, "pick(mug), approach"; empty where it does not say.</summary>
    public virtual string Doing => "";

    /// <summary>What to do during the next control period.</summary>
    public abstract Command Tick(WorldState state);

    /// <summary>Whether the actor is done, and if it gave up, why.</summary>
    public abstract ActorStatus Status { get; }
}

/// <summary>How an actor stands.</summary>
/// <param name="Done">Nothing more to do.</param>
/// <param name="Cause">Why it gave up; <see cref="FailureCause.None"/> when it did not.</param>
/// <param name="Why">The cause in a sentence.</param>
public readonly record struct ActorStatus(bool Done, FailureCause Cause, string Why)
{
    public static ActorStatus Running => new(false, FailureCause.None, "");
}
