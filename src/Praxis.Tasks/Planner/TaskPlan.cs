using Praxis.Simulation;

namespace Praxis.Tasks;

/// <summary>Skill calls that bring about one fact.</summary>
/// <param name="Wanted">The fact, or its negation.</param>
/// <param name="Skills">In the order in which they are made.</param>
public sealed record PlanPart(Predicate Wanted, IReadOnlyList<Skill> Skills)
{
    /// <summary>The calls as something to run: what is worth several attempts in a row gets them.</summary>
    public Behavior Behavior => new Sequence([.. Skills.Select(s => s.Attempts > 1 ? new Retry(s.Attempts, s) : (Behavior)s)]);
}

/// <summary>How a goal can be reached, or why not.</summary>
public sealed record TaskPlan
{
    /// <summary>In the order in which they are carried out.</summary>
    public IReadOnlyList<PlanPart> Parts { get; init; } = [];

    /// <summary>Every skill call.</summary>
    public IEnumerable<Skill> Skills => Parts.SelectMany(p => p.Skills);

    /// <summary>None when there is a plan.</summary>
    public FailureCause Cause { get; init; }

    /// <summary>Why there is none, in a sentence.</summary>
    public string Why { get; init; } = "";

    /// <summary>Whether it is a plan.</summary>
    public bool Succeeded => Cause == FailureCause.None;

    /// <summary>The plan as something to run.</summary>
    public Behavior Behavior => new Sequence([.. Parts.SelectMany(p => ((Sequence)p.Behavior).Children)]);

    /// <summary>"pick(mug), place-on(mug, tray), home()".</summary>
    public override string ToString() => Succeeded ? string.Join(", ", Skills) : Why;

    internal static TaskPlan None(FailureCause cause, string why) => new() { Cause = cause, Why = why };
}
