namespace Praxis.App;

/// <summary>Whose success to count, and how.</summary>
public sealed record YieldOptions
{
    /// <summary>Ids of tasks in the catalogue or paths of task files (.yaml); none for every task of the catalogue.</summary>
    public IReadOnlyList<string> Tasks { get; init; } = [];

    /// <summary>Folder of the episodes.</summary>
    public required string Out { get; init; }

    /// <summary>Worlds per task.</summary>
    public int Episodes { get; init; } = 50;

    /// <summary>Root of all chance. World k of every task is (seed, "yield", k).</summary>
    public ulong Seed { get; init; }

    /// <summary>Id of the robot in the catalogue.</summary>
    public string Robot { get; init; } = "panda";

    /// <summary>Id of the scene that the tasks happen in, or "any" for one drawn per world; empty for what each task says.</summary>
    public string Scene { get; init; } = "";

    /// <summary>Lets every goal plan itself, also where the task has an expert of its own.</summary>
    public bool Planned { get; init; }

    /// <summary>Episodes at once; 0 for one per processor. It changes no figure.</summary>
    public int Workers { get; init; }

    /// <summary>Goes on with what an earlier run with the same options left; more episodes and other tasks may be asked for.</summary>
    public bool Resume { get; init; }

    /// <summary>
    /// A result file (.json) whose rows of these tasks are renewed, and the table for people beside it (.md); null for none.
    /// </summary>
    public string? Record { get; init; }
}
