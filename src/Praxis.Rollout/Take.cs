using Praxis.Core;
using Praxis.Simulation;
using Praxis.Tasks;

namespace Praxis.Rollout;

/// <summary>
/// One executed try: what was to be done, how it was said, everything that happened, and how it ended. The unit of resume and of
/// rendering again.
/// </summary>
public sealed record Take
{
    public required TaskSpec Task { get; init; }
    public required Scene Scene { get; init; }
    public required SceneIndex Index { get; init; }

    /// <summary>What happened, one sample per control period.</summary>
    public required StateTrace Trace { get; init; }

    /// <summary>Which skill ran when.</summary>
    public required IReadOnlyList<SkillSpan> Timeline { get; init; }

    /// <summary>The sentence.</summary>
    public required string Instruction { get; init; }

    /// <summary>Words for each object, as the sentence and the labels use them.</summary>
    public required IReadOnlyDictionary<string, string> Words { get; init; }

    public required Outcome Outcome { get; init; }

    /// <summary>Every draw that shaped it.</summary>
    public required IReadOnlyList<Draw> Draws { get; init; }
}

/// <summary>How a try ended.</summary>
/// <param name="Cause"><see cref="FailureCause.None"/> for success.</param>
/// <param name="Why">The failure in a sentence.</param>
public readonly record struct Outcome(FailureCause Cause, string Why)
{
    public bool Success => Cause == FailureCause.None;
}
