namespace Praxis.App;

/// <summary>What an evaluation came to. Equal policies on one platform give equal reports: it holds no clocks.</summary>
public sealed record EvaluateReport
{
    public required string Policy { get; init; }
    public required string Task { get; init; }
    public required string Robot { get; init; }

    /// <summary>Ids of scenes, by commas, "any", or empty for what the task says.</summary>
    public required string Scene { get; init; }

    public required ulong Seed { get; init; }

    /// <summary>Actions per second.</summary>
    public required int Fps { get; init; }

    /// <summary>What it saw; empty for the expert, who sees the world itself.</summary>
    public required IReadOnlyList<string> Cameras { get; init; }

    /// <summary>How often the goal was reached, with a 95 % interval.</summary>
    public required SuccessRate Success { get; init; }

    /// <summary>The same by the room that was drawn; empty where there was only one.</summary>
    public IReadOnlyDictionary<string, SuccessRate> SuccessByRoom { get; init; } = new Dictionary<string, SuccessRate>();

    /// <summary>Number of failed episodes by cause.</summary>
    public required IReadOnlyDictionary<string, int> FailuresByCause { get; init; }

    /// <summary>Median time of the successful episodes until the goal held, s; null without success.</summary>
    public double? MedianSecondsToSuccess { get; init; }

    /// <summary>Mean over the episodes of <see cref="EvaluatedEpisode.Jerk"/>, rad/s^3.</summary>
    public required double MeanJerk { get; init; }

    /// <summary>Mean way of the tool, m.</summary>
    public required double MeanToolPath { get; init; }

    /// <summary>Control periods that the safety layer saw.</summary>
    public required long Periods { get; init; }

    /// <summary>Control periods in which it changed the command, by rule.</summary>
    public required IReadOnlyDictionary<string, SafetySum> Safety { get; init; }

    public required IReadOnlyList<EvaluatedEpisode> Episodes { get; init; }
}

/// <summary>What a rule of the safety layer did over an evaluation.</summary>
/// <param name="Periods">Control periods with a changed command.</param>
/// <param name="Episodes">Episodes with one.</param>
/// <param name="FirstReason">Why in the first of them.</param>
public sealed record SafetySum(long Periods, int Episodes, string FirstReason);

/// <summary>One world, acted in once.</summary>
public sealed record EvaluatedEpisode
{
    /// <summary>Its number k: the world is (seed, "evaluate", k).</summary>
    public required int Index { get; init; }

    /// <summary>Id of the scene that it happened in; empty for a table in a bare room.</summary>
    public string Room { get; init; } = "";

    public required string Instruction { get; init; }
    public required bool Success { get; init; }

    /// <summary>"none", or why it failed.</summary>
    public required string Cause { get; init; }

    /// <summary>The failure in a sentence.</summary>
    public required string Why { get; init; }

    /// <summary>How long it lasted, s.</summary>
    public required double Seconds { get; init; }

    /// <summary>When the goal began to hold for good, s; null when it did not.</summary>
    public double? SecondsToSuccess { get; init; }

    /// <summary>Root mean square over time and joints of the measured third derivative of position, rad/s^3: smooth is small.</summary>
    public required double Jerk { get; init; }

    /// <summary>Way of the tool, m.</summary>
    public required double ToolPath { get; init; }

    /// <summary>Control periods.</summary>
    public required int Periods { get; init; }

    /// <summary>Questions to the policy; 0 for the expert.</summary>
    public required int Calls { get; init; }

    /// <summary>Control periods with a command changed by the safety layer, by rule.</summary>
    public required IReadOnlyDictionary<string, int> Safety { get; init; }

    /// <summary>The first reason of each of those rules, in words.</summary>
    public required IReadOnlyDictionary<string, string> SafetyReasons { get; init; }
}

/// <summary>A finished evaluation, and what depends on the machine.</summary>
/// <param name="Report">What was found.</param>
/// <param name="Results">Path of the report as JSON.</param>
/// <param name="ContactSheet">Path of a picture of failures; null without any.</param>
/// <param name="Seconds">Wall-clock time of this run, s.</param>
/// <param name="SecondsPerCall">Mean wall-clock time of an answer of the policy; null when it was not asked.</param>
public sealed record EvaluateOutcome(EvaluateReport Report, string Results, string? ContactSheet, double Seconds, double? SecondsPerCall);
