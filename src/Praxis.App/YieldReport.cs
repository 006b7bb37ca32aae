namespace Praxis.App;

/// <summary>One world, acted in once by a task's expert, without pixels.</summary>
public sealed record YieldEpisode
{
    /// <summary>Id of the task.</summary>
    public required string Task { get; init; }

    /// <summary>Hash of the task file's text, so that a changed file is counted anew; empty for a task of the catalogue.</summary>
    public string Source { get; init; } = "";

    /// <summary>Its number k: the world is (seed, "yield", k).</summary>
    public required int Index { get; init; }

    public required bool Success { get; init; }

    /// <summary>"none", or why it failed.</summary>
    public required string Cause { get; init; }

    /// <summary>The failure in a sentence.</summary>
    public required string Why { get; init; }

    /// <summary>How long it lasted, s of the world's time.</summary>
    public required double Seconds { get; init; }

    /// <summary>The skill calls, in the order in which they ended.</summary>
    public required IReadOnlyList<YieldCall> Calls { get; init; }

    /// <summary>Categories of the things that the goal speaks of, each once.</summary>
    public required IReadOnlyList<string> Objects { get; init; }
}

/// <summary>One skill call.</summary>
/// <param name="Skill">Id of the skill, "pick".</param>
/// <param name="Object">Category of the thing that it goes to; empty for none.</param>
/// <param name="Seconds">How long it took, s of the world's time.</param>
/// <param name="Cause">"none", or why it failed.</param>
public sealed record YieldCall(string Skill, string Object, double Seconds, string Cause);

/// <summary>Of one task with one robot.</summary>
public sealed record YieldRow
{
    public required string Task { get; init; }
    public required string Robot { get; init; }

    /// <summary>Id of the scene, "any", or empty for what the task says.</summary>
    public required string Scene { get; init; }

    /// <summary>"own" or "planned".</summary>
    public required string Expert { get; init; }

    public required ulong Seed { get; init; }
    public required int Episodes { get; init; }
    public required int Succeeded { get; init; }

    /// <summary>Median time of the successful episodes, s; null without success.</summary>
    public required double? MedianSeconds { get; init; }

    /// <summary>Median number of skill calls of the successful episodes, repeated ones included; null without success.</summary>
    public required int? MedianCalls { get; init; }

    /// <summary>Failed episodes by cause.</summary>
    public required IReadOnlyDictionary<string, int> Causes { get; init; }

    /// <summary>Skill calls by skill.</summary>
    public required IReadOnlyDictionary<string, YieldCount> Skills { get; init; }

    /// <summary>Skill calls by the category of the thing that they went to.</summary>
    public required IReadOnlyDictionary<string, YieldCount> Objects { get; init; }

    /// <summary>How often it succeeded, with its interval.</summary>
    public SuccessRate Rate() => new(Succeeded, Episodes);
}

/// <summary>Skill calls of one kind.</summary>
public sealed record YieldCount
{
    public required int Calls { get; init; }
    public required int Succeeded { get; init; }

    /// <summary>Sum over all calls, s of the world's time.</summary>
    public required double Seconds { get; init; }

    /// <summary>Failed calls by cause.</summary>
    public required IReadOnlyDictionary<string, int> Causes { get; init; }
}

/// <summary>What a count came to.</summary>
/// <param name="Rows">One per task, in the order asked for.</param>
/// <param name="Episodes">Path of the episodes, a line each.</param>
/// <param name="Table">Path of the table for people; null where none was asked for.</param>
/// <param name="Seconds">Wall-clock time of this run, s.</param>
public sealed record YieldOutcome(IReadOnlyList<YieldRow> Rows, string Episodes, string? Table, double Seconds);
