using System.Globalization;

namespace Praxis.Data;

/// <summary>Where LeRobot v3.0 keeps things. The templates are fixed: viewers ignore info.json's and assume these.</summary>
public static class LeRobotPaths
{
    public const string Version = "v3.0", Info = "meta/info.json", Statistics = "meta/stats.json", Tasks = "meta/tasks.parquet";
    public const string DataTemplate = "data/chunk-{chunk_index:03d}/file-{file_index:03d}.parquet";
    public const string VideoTemplate = "videos/{video_key}/chunk-{chunk_index:03d}/file-{file_index:03d}.mp4";

    /// <summary>Scans and other things of the user's own that the episodes were made with; LeRobot looks into none of it.</summary>
    public const string Things = "things";

    public const int EpisodesPerProvenanceFile = 1000;

    public static string Data(FileNumber n) => $"data/{n}.parquet";
    public static string Episodes(FileNumber n) => $"meta/episodes/{n}.parquet";
    public static string Video(string camera, FileNumber n) => $"videos/{camera}/{n}.mp4";

    /// <summary>One line of JSON per episode, 1000 episodes per file; LeRobot looks into none of it.</summary>
    public static string Provenance(int episode) =>
        string.Create(CultureInfo.InvariantCulture, $"provenance/episodes-{episode / EpisodesPerProvenanceFile:D3}.jsonl");

    public static string Trace(int episode) =>
        string.Create(CultureInfo.InvariantCulture, $"traces/chunk-{episode / 1000:D3}/episode_{episode:D6}.trace");

    public static string Label(string camera, string kind, int episode) =>
        string.Create(CultureInfo.InvariantCulture, $"labels/{camera}/{kind}/episode_{episode:D6}.npy");
}

/// <summary>Rank of a file within its kind: chunk folder and file in it.</summary>
public readonly record struct FileNumber(int Chunk, int File)
{
    public FileNumber Next(int filesPerChunk) => File + 1 < filesPerChunk ? new(Chunk, File + 1) : new(Chunk + 1, 0);
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"chunk-{Chunk:D3}/file-{File:D3}");
}
