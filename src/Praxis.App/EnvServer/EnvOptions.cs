namespace Praxis.App;

/// <summary>What an environment offers when a client does not ask for something else.</summary>
public sealed record EnvOptions
{
    /// <summary>Id of a task, or path of a task file (.yaml).</summary>
    public required string Task { get; init; }

    /// <summary>Id of the robot.</summary>
    public string Robot { get; init; } = "panda";

    /// <summary>Id of the scene that tasks happen in, or "any" for one drawn per world; empty for what each task says.</summary>
    public string Scene { get; init; } = "";

    public IReadOnlyList<string> Cameras { get; init; } = ["front", "wrist"];

    /// <summary>Pixels.</summary>
    public int Width { get; init; } = 128;

    /// <summary>Pixels.</summary>
    public int Height { get; init; } = 128;

    /// <summary>Steps per second of simulated time.</summary>
    public int Fps { get; init; } = 15;

    public string Host { get; init; } = "127.0.0.1";

    /// <summary>0 for any that is free.</summary>
    public int Port { get; init; } = 8001;
}
