using Praxis.Rollout;

namespace Praxis.App;

/// <summary>
/// What to generate: everything that a user may choose about a dataset. Only <see cref="Workers"/> speaks of the machine, and it changes
/// no byte.
/// </summary>
public sealed record GenerateOptions
{
    /// <summary>Ids of tasks in the catalogue or paths of task files (.yaml); the episode slots are dealt to them in turn.</summary>
    public required IReadOnlyList<string> Tasks { get; init; }

    /// <summary>Folder of the dataset.</summary>
    public required string Out { get; init; }

    /// <summary>Number of episode slots, over all tasks together.</summary>
    public int Episodes { get; init; } = 10;

    /// <summary>Id of the robot in the catalogue.</summary>
    public string Robot { get; init; } = "panda";

    /// <summary>
    /// Id of the scene that every task happens in, or "any" for one drawn per episode; empty for what each task says, which without a
    /// word is a table in a bare room.
    /// </summary>
    public string Scene { get; init; } = "";

    /// <summary>Root of every random draw: the same seed gives the same bytes, whatever the number of workers.</summary>
    public ulong Seed { get; init; }

    /// <summary>Episodes simulated at once; 0 stands for as many as there are processors.</summary>
    public int Workers { get; init; }

    /// <summary>Names of the cameras, each an <c>observation.images.*</c> feature.</summary>
    public IReadOnlyList<string> Cameras { get; init; } = ["front", "side", "wrist"];

    /// <summary>Width of every camera's image, in pixels; even, because video stores colour at half resolution.</summary>
    public int Width { get; init; } = 256;

    /// <summary>Height of every camera's image, in pixels; even.</summary>
    public int Height { get; init; } = 256;

    /// <summary>Frames per second of the dataset.</summary>
    public int Fps { get; init; } = 15;

    /// <summary>Goes on with a dataset that an earlier run with the same options left unfinished.</summary>
    public bool Resume { get; init; }

    /// <summary>"managed" (no native library, bit-reproducible) or "embree"; recorded in the manifest, never exchanged silently.</summary>
    public string Tracer { get; init; } = "managed";

    /// <summary>"av1", "h264", or "auto": av1, but h264 for pictures with a side below 64 pixels, which the AV1 encoder refuses.</summary>
    public string Codec { get; init; } = "auto";

    /// <summary>
    /// Which labels to write, as words that add to the standard ones: a label ("contacts"), a kind of label image ("depth", "instance",
    /// "semantic"), "no-" and either to leave it out, "all" or "none" to begin with everything or nothing.
    /// </summary>
    public IReadOnlyList<string> Labels { get; init; } = [];

    /// <summary>Every word that <see cref="Labels"/> may have.</summary>
    public static IReadOnlyList<string> LabelWords => LabelChoice.Words;

    /// <summary>What can be switched, without "no-".</summary>
    public static IReadOnlyList<string> LabelNames => LabelChoice.Names;

    /// <summary>Tries that an episode slot gets before it counts as failed.</summary>
    public int MaxTries { get; init; } = 10;

    /// <summary>Share of the episode slots, 0 to 1, that may fail all their tries before the run counts as one with findings.</summary>
    public double AllowFailures { get; init; }
}
