using System.Text.Json.Nodes;

namespace Praxis.Data;

/// <summary>What the caller knows about an episode beyond its rows and frames.</summary>
public sealed record EpisodeSummary
{
    /// <summary>What the robot was told; the first holds for every frame, further ones say the same in other words. At least one.</summary>
    public required IReadOnlyList<string> Tasks { get; init; }

    /// <summary>Seed of all chance in this episode.</summary>
    public required ulong Seed { get; init; }

    /// <summary>Which try of the slot succeeded, from 0.</summary>
    public int Try { get; init; }

    /// <summary>Id of the task definition, "mug-on-tray".</summary>
    public required string TaskId { get; init; }

    /// <summary>Hash of the state trace that the frames were rendered from.</summary>
    public required string TraceHash { get; init; }

    /// <summary>"success", or a failure's cause.</summary>
    public string Outcome { get; init; } = "success";

    /// <summary>Every draw and whatever else explains how the episode came to be; free of times, hosts and paths.</summary>
    public JsonObject Provenance { get; init; } = [];
}

/// <summary>A per-frame array kept exactly, beside the dataset's own features, as labels/CAMERA/KIND/episode_000000.npy.</summary>
/// <param name="Camera">Folder of the camera, "front".</param>
/// <param name="Kind">"depth", "instance", "semantic".</param>
/// <param name="DType">Element type of the .npy file.</param>
/// <param name="Shape">Shape of one frame, [height, width].</param>
public sealed record LabelArray(string Camera, string Kind, string DType, IReadOnlyList<int> Shape);
