namespace Praxis.App;

/// <summary>What to evaluate, and where.</summary>
public sealed record EvaluateOptions
{
    /// <summary>"expert" for the task's own script, else what opens a policy: a name, a checkpoint's path or a server's address.</summary>
    public required string Policy { get; init; }

    /// <summary>Id of a task in the catalogue, or the path of a task file (.yaml).</summary>
    public required string Task { get; init; }

    /// <summary>Folder of the results.</summary>
    public required string Out { get; init; }

    /// <summary>Worlds to act in.</summary>
    public int Episodes { get; init; } = 50;

    /// <summary>Root of all chance. Its worlds are (seed, "evaluate", k): never those of <c>generate</c>, whatever its seed.</summary>
    public ulong Seed { get; init; }

    /// <summary>Id of the robot in the catalogue.</summary>
    public string Robot { get; init; } = "panda";

    /// <summary>Ids of scenes, by commas, of which one is drawn per world; "any" for all; empty for what the task says.</summary>
    public string Scene { get; init; } = "";

    /// <summary>Names of the cameras; null for those that the policy names, or front, side and wrist.</summary>
    public IReadOnlyList<string>? Cameras { get; init; }

    /// <summary>Width of the images, pixels; null for what the policy names, or 256.</summary>
    public int? Width { get; init; }

    /// <summary>Height of the images, pixels; null for what the policy names, or 256.</summary>
    public int? Height { get; init; }

    /// <summary>Actions per second; null for what the policy names, or 15.</summary>
    public int? Fps { get; init; }

    /// <summary>Actions done of every chunk before the policy is asked again; 0 for a quarter of it.</summary>
    public int Execute { get; init; }

    /// <summary>Episodes at once; 0 for one per processor.</summary>
    public int Workers { get; init; }

    /// <summary>Goes on with what an earlier run with the same options left; more episodes may be asked for than then.</summary>
    public bool Resume { get; init; }
}
