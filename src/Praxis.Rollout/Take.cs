using Praxis.Core;
using Praxis.Simulation;
using Praxis.Tasks;

namespace Praxis.Rollout;

/// <summary>
/// One executed try: what was to be done, how it was said, everything that happened, and how it ended. The unit of rendering again.
/// </summary>
public sealed record Take
{
    /// <summary>Which slot of the dataset it is for, and which try of that slot.</summary>
    public required TakeId Id { get; init; }

    public required TaskSetting Setting { get; init; }
    public required SceneIndex Index { get; init; }
    public required Scene Scene { get; init; }

    /// <summary>What happened, one sample per control period.</summary>
    public required StateTrace Trace { get; init; }

    /// <summary>Which skill ran when, in words.</summary>
    public required IReadOnlyList<TimelineEntry> Timeline { get; init; }

    /// <summary>The sentence.</summary>
    public required string Instruction { get; init; }

    /// <summary>Every draw that shaped it.</summary>
    public required IReadOnlyList<Draw> Draws { get; init; }
}

/// <summary>Names a try: episode slot and number of the try, both from 0.</summary>
public readonly record struct TakeId(int Slot, int Try);

/// <summary>How a try ended.</summary>
/// <param name="Cause"><see cref="FailureCause.None"/> for success.</param>
/// <param name="Why">The failure in a sentence.</param>
public readonly record struct Outcome(FailureCause Cause, string Why)
{
    public bool Success => Cause == FailureCause.None;
}

/// <summary>One skill call and the control periods in which it ran.</summary>
/// <param name="Skill">The call as text files write it, "pick(mug)".</param>
/// <param name="Phrase">What it does in words.</param>
/// <param name="FirstTick">First control period.</param>
/// <param name="EndTick">Control period after the last.</param>
/// <param name="Cause">"none", or why it failed.</param>
public sealed record TimelineEntry(string Skill, string Phrase, int FirstTick, int EndTick, string Cause)
{
    /// <summary>What it was busy with when: "approach", "grasp", "lift" and so on.</summary>
    public IReadOnlyList<PhaseSpan> Phases { get; init; } = [];

    /// <summary>Id of the skill, "pick".</summary>
    public string SkillId => Skill.Split('(')[0];

    /// <summary>Whether it came to its end.</summary>
    public bool Succeeded => Cause == FailureCause.None.Id();
}
