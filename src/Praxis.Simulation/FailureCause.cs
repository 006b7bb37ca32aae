using Praxis.Core;

namespace Praxis.Simulation;

/// <summary>Why an episode, a skill or a plan did not succeed. A value, never an exception: causes are counted and reported.</summary>
public enum FailureCause
{
    /// <summary>No failure.</summary>
    None,

    /// <summary>No collision-free arm configuration reaches the pose.</summary>
    Unreachable,

    /// <summary>No grasp candidate is feasible, or the fingers closed on nothing.</summary>
    NoGrasp,

    /// <summary>The object left the hand.</summary>
    Slipped,

    /// <summary>The arm touched something it should not have.</summary>
    Collision,

    /// <summary>Both ends are free, but no path between them was found within the planner's budget of iterations.</summary>
    NoPath,

    /// <summary>Every skill ran, but the goal does not hold.</summary>
    GoalNotMet,

    /// <summary>The physics diverged, ran out of contact space, or a thing would not come to rest.</summary>
    Unstable,

    /// <summary>The task's horizon passed.</summary>
    Timeout,

    /// <summary>No layout satisfies the task's placement rules.</summary>
    NoLayout,

    /// <summary>A skill was asked for while its precondition did not hold.</summary>
    PreconditionNotMet,

    /// <summary>This instance of a thing lacks what a skill needs (cavity, surface, part of that name), or it cannot be carried.</summary>
    NotOffered,
}

/// <summary>Names of causes as they are printed and stored.</summary>
public static class FailureCauses
{
    /// <summary>"GoalNotMet" becomes "goal-not-met".</summary>
    public static string Id(this FailureCause cause) => Catalog.Kebab(cause.ToString());
}
