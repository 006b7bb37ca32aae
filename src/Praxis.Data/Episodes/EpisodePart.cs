using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Praxis.Data;

/// <summary>
/// A finished episode without global numbers, in a folder of its own: rows, one video segment per camera, image histograms, label arrays,
/// provenance, and part.json with the hashes of all of these. Small in memory: everything big stays on disk.
/// </summary>
public sealed class EpisodePart
{
    internal const string HeaderName = "part.json", RowsName = "rows.bin", ProvenanceName = "provenance.json", TraceName = "trace.bin";

    /// <summary>The folder of this part.</summary>
    public required string Folder { get; init; }

    /// <summary>Rank of the episode in the run, successes and failures counted alike.</summary>
    public required int Slot { get; init; }

    public required int Try { get; init; }
    public required ulong Seed { get; init; }
    public required string TaskId { get; init; }
    public required string Outcome { get; init; }

    /// <summary>What the robot was told; the first holds for every frame.</summary>
    public required IReadOnlyList<string> Tasks { get; init; }

    /// <summary>Frames.</summary>
    public required int Length { get; init; }

    public required int Fps { get; init; }

    /// <summary>Hash of the state trace, as the caller gave it.</summary>
    public required string TraceHash { get; init; }

    /// <summary>SHA-256 of the raw frames of each camera, in ordinal order of the camera.</summary>
    public required IReadOnlyList<KeyValuePair<string, string>> FrameHashes { get; init; }

    /// <summary>Every file of the folder but part.json itself, in ordinal order.</summary>
    public required IReadOnlyList<FileHash> Files { get; init; }

    /// <summary>Hash of the features, so that parts of unlike runs are told apart.</summary>
    public required string SchemaHash { get; init; }

    /// <summary>".work/episodes/000042".</summary>
    public static string FolderOf(string episodesFolder, int slot) =>
        Path.Combine(episodesFolder, slot.ToString("D6", CultureInfo.InvariantCulture));

    internal static string SegmentName(string camera) => $"videos/{camera}.mp4";
    internal static string HistogramName(string camera) => $"images/{camera}.bin";
    internal static string LabelName(string camera, string kind) => $"labels/{camera}/{kind}.npy";

    /// <summary>SHA-256 of rows.bin.</summary>
    public string RowsHash => HashOf(RowsName);

    /// <summary>SHA-256 of a camera's video segment.</summary>
    public string SegmentHash(string camera) => HashOf(SegmentName(camera));

    public string SegmentPath(string camera) => Path.Combine(Folder, SegmentName(camera));

    string HashOf(string name) => Files.First(f => f.Path == name).Sha256;

    /// <summary>The recording that the episode was rendered from, or null when it was not kept.</summary>
    internal FileHash? Trace => Files.FirstOrDefault(f => f.Path == TraceName);

    /// <summary>Label arrays as (path in the part, camera, kind).</summary>
    internal IEnumerable<(FileHash File, string Camera, string Kind)> Labels =>
        from file in Files
        where file.Path.StartsWith("labels/", StringComparison.Ordinal)
        let names = file.Path.Split('/')
        select (file, names[1], Path.GetFileNameWithoutExtension(names[2]));

    /// <summary>The columns, in the order of the features.</summary>
    /// <param name="features">The features the part was written with; videos are skipped.</param>
    public IReadOnlyList<EpisodeColumn> ReadColumns(IEnumerable<FeatureSpec> features) =>
        EpisodeRows.FromBytes(File.ReadAllBytes(Path.Combine(Folder, RowsName)), [.. features.Where(f => !f.IsVideo)], Length);

    /// <summary>The features the part was written with, in ordinal order of their names.</summary>
    public IReadOnlyList<FeatureSpec> ReadFeatures() =>
        // Open checked the header
        FeatureSpec.ListFromJson(JsonNode.Parse(File.ReadAllBytes(Path.Combine(Folder, HeaderName)))!["features"]!);

    // hashed: it is an object
    public JsonObject ReadProvenance() => JsonNode.Parse(File.ReadAllBytes(Path.Combine(Folder, ProvenanceName)))!.AsObject();

    internal ImageHistogram ReadHistogram(FeatureSpec camera) =>
        // cameras have a format
        ImageHistogram.FromBytes(File.ReadAllBytes(Path.Combine(Folder, HistogramName(camera.Name))), camera.Video!);

    /// <summary>Opens a part and checks the size and hash of every file. A torn or foreign folder is no part: null means absent.</summary>
    public static EpisodePart? Open(string folder)
    {
        try
        {
            if (!File.Exists(Path.Combine(folder, HeaderName))) return null;
            // a null document throws below
            EpisodePart part = FromJson(folder, JsonNode.Parse(File.ReadAllBytes(Path.Combine(folder, HeaderName)))!);
            return part.Files.All(f => f.Fault(folder) is null) ? part : null;
        }
        catch (Exception e) when (
            e is JsonException or NullReferenceException or InvalidOperationException or FormatException or IOException)
        {
            return null;
        }
    }

    internal static string HashSchema(IReadOnlyList<FeatureSpec> features, int fps) =>
        FileHash.Hex(SHA256.HashData(CanonicalJson.Write(FeatureSpec.ListToJson(features, fps))));

    internal JsonObject ToJson(IReadOnlyList<FeatureSpec> features) => new()
    {
        ["format"] = 1,
        ["slot"] = Slot,
        ["try"] = Try,
        ["seed"] = Seed.ToString(CultureInfo.InvariantCulture), // text: JSON readers lose integers beyond 2^53
        ["task"] = TaskId,
        ["outcome"] = Outcome,
        ["tasks"] = new JsonArray([.. Tasks.Select(t => (JsonNode)t)]),
        ["length"] = Length,
        ["fps"] = Fps,
        ["trace"] = TraceHash,
        ["frames"] = new JsonObject(FrameHashes.Select(p => KeyValuePair.Create(p.Key, (JsonNode?)p.Value))),
        ["features"] = FeatureSpec.ListToJson(features, Fps),
        ["files"] = new JsonArray([.. Files.Select(f => f.ToJson())]),
    };

    static EpisodePart FromJson(string folder, JsonNode json) => new()
    {
        Folder = folder,
        Slot = (int)json["slot"]!, // null where a key is missing: Open takes the folder as torn
        Try = (int)json["try"]!,
        Seed = ulong.Parse((string)json["seed"]!, CultureInfo.InvariantCulture),
        TaskId = (string)json["task"]!,
        Outcome = (string)json["outcome"]!,
        Tasks = [.. json["tasks"]!.AsArray().Select(t => (string)t!)],
        Length = (int)json["length"]!,
        Fps = (int)json["fps"]!,
        TraceHash = (string)json["trace"]!,
        FrameHashes = [.. json["frames"]!.AsObject().Select(p => KeyValuePair.Create(p.Key, (string)p.Value!))],
        SchemaHash = FileHash.Hex(SHA256.HashData(CanonicalJson.Write(json["features"]))),
        Files = [.. json["files"]!.AsArray().Select(f => FileHash.FromJson(f!))],
    };
}
