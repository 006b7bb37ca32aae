namespace Praxis.App;

/// <summary>Which task to look over before a long run.</summary>
public sealed record CheckOptions
{
    /// <summary>Id of a task in the catalogue or path of a task file (.yaml).</summary>
    public required string Task { get; init; }

    /// <summary>Folder of the picture.</summary>
    public required string Out { get; init; }

    /// <summary>Worlds that are laid out and looked at, and acted in by the expert.</summary>
    public int Tries { get; init; } = 5;

    /// <summary>Root of all chance. World k is (seed, "check", k).</summary>
    public ulong Seed { get; init; }

    /// <summary>Id of the robot in the catalogue.</summary>
    public string Robot { get; init; } = "panda";

    /// <summary>Id of the scene, "any" for one drawn per world; empty for what the task says.</summary>
    public string Scene { get; init; } = "";

    /// <summary>Names of the cameras.</summary>
    public IReadOnlyList<string> Cameras { get; init; } = ["front", "side", "wrist"];
}

/// <summary>What was found.</summary>
/// <param name="Task">Id of the task.</param>
/// <param name="Findings">One per question, in the order in which they are asked.</param>
/// <param name="Picture">Path of the picture; null when no world could be laid out.</param>
/// <param name="Seconds">Wall-clock time, s.</param>
public sealed record CheckReport(string Task, IReadOnlyList<CheckFinding> Findings, string? Picture, double Seconds)
{
    /// <summary>Whether nothing stands in the way of a long run.</summary>
    public bool Ok => Findings.All(f => f.Ok);
}

/// <summary>One question and its answer.</summary>
/// <param name="Name">"reach".</param>
/// <param name="Ok">Whether all is well.</param>
/// <param name="Found">What was found, in a line.</param>
/// <param name="Remedy">What to do about it; null where nothing is to be done.</param>
public sealed record CheckFinding(string Name, bool Ok, string Found, string? Remedy = null);
