using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Praxis.Core;

namespace Praxis.Data;

/// <summary>
/// What a dataset was made with and what its bytes must be. No times, hosts or paths: equal runs on one platform give equal manifests.
/// </summary>
public sealed record Manifest
{
    public const string FileName = "manifest.json";
    const int Format = 1;

    /// <summary>The user's seed.</summary>
    public required ulong Seed { get; init; }

    /// <summary>Name to version: praxis, dotnet, libmujoco, ffmpeg, encoders.</summary>
    public required IReadOnlyDictionary<string, string> Tools { get; init; }

    /// <summary>Everything that equal bytes depend on, in one string: RID, glibc, runtime, libraries.</summary>
    public required string Platform { get; init; }

    /// <summary>"managed" or "embree".</summary>
    public required string Tracer { get; init; }

    /// <summary>What was asked for, without paths.</summary>
    public required JsonObject Arguments { get; init; }

    /// <summary>Failed tries by cause.</summary>
    public required IReadOnlyDictionary<string, int> Failures { get; init; }

    /// <summary>One entry per episode, in order of episode index.</summary>
    public IReadOnlyList<ManifestEpisode> Episodes { get; init; } = [];

    /// <summary>Every file of the dataset but the manifest itself, in ordinal order.</summary>
    public IReadOnlyList<FileHash> Files { get; init; } = [];

    public byte[] ToBytes() => CanonicalJson.Write(new JsonObject
    {
        ["format"] = Format,
        ["seed"] = Seed.ToString(CultureInfo.InvariantCulture), // text: JSON readers lose integers beyond 2^53
        ["tools"] = new JsonObject(Tools.Select(t => KeyValuePair.Create(t.Key, (JsonNode?)t.Value))),
        ["platform"] = Platform,
        ["tracer"] = Tracer,
        ["arguments"] = Arguments.DeepClone(),
        ["failures"] = new JsonObject(Failures.Select(f => KeyValuePair.Create(f.Key, (JsonNode?)f.Value))),
        ["episodes"] = new JsonArray([.. Episodes.Select(e => e.ToJson())]),
        ["files"] = new JsonArray([.. Files.Select(f => f.ToJson())]),
    });

    /// <summary>Reads manifest.json of a dataset; null when it has none.</summary>
    /// <exception cref="PraxisException">The file is damaged or of a newer format.</exception>
    public static Manifest? Read(string root)
    {
        string path = Path.Combine(root, FileName);
        if (!File.Exists(path)) return null;
        try
        {
            JsonNode json = JsonNode.Parse(File.ReadAllBytes(path))!; // null values end in the catch below
            int format = (int)json["format"]!;
            if (format != Format)
                throw new PraxisException(
                    $"'{path}' has format {format}; this program reads format {Format}. Use the version that wrote it.");
            return FromJson(json);
        }
        catch (Exception e) when (e is JsonException or NullReferenceException or InvalidOperationException or FormatException)
        {
            throw new PraxisException($"'{path}' is damaged: {e.Message} Make the dataset again.", e);
        }
    }

    static Manifest FromJson(JsonNode json) => new()
    {
        Seed = ulong.Parse((string)json["seed"]!, CultureInfo.InvariantCulture), // null where a key is missing: Read reports it
        Tools = json["tools"]!.AsObject().ToDictionary(p => p.Key, p => (string)p.Value!),
        Platform = (string)json["platform"]!,
        Tracer = (string)json["tracer"]!,
        Arguments = json["arguments"]!.DeepClone().AsObject(),
        Failures = json["failures"]!.AsObject().ToDictionary(p => p.Key, p => (int)p.Value!),
        Episodes = [.. json["episodes"]!.AsArray().Select(e => ManifestEpisode.FromJson(e!))],
        Files = [.. json["files"]!.AsArray().Select(f => FileHash.FromJson(f!))],
    };

    /// <summary>Files whose bytes are not what they were, as (path, fault); empty when all is well.</summary>
    public IEnumerable<(string Path, string Fault)> Verify(string root) =>
        from file in Files
        let fault = file.Fault(root)
        where fault is not null
        select (file.Path, fault);
}

/// <summary>Hashes of the stages that one episode went through, so that a difference is pinned to the first stage that differs.</summary>
public sealed record ManifestEpisode
{
    public required int Slot { get; init; }
    public required int Try { get; init; }
    public required ulong Seed { get; init; }

    /// <summary>Id of the task definition.</summary>
    public required string Task { get; init; }

    public required string Outcome { get; init; }
    public required int Length { get; init; }

    /// <summary>Hash of the state trace.</summary>
    public required string Trace { get; init; }

    /// <summary>SHA-256 of the raw frames of each camera.</summary>
    public required IReadOnlyList<KeyValuePair<string, string>> Frames { get; init; }

    /// <summary>SHA-256 of the rows.</summary>
    public required string Rows { get; init; }

    /// <summary>SHA-256 of the video segment of each camera.</summary>
    public required IReadOnlyList<KeyValuePair<string, string>> Segments { get; init; }

    public static ManifestEpisode Of(EpisodePart part) => new()
    {
        Slot = part.Slot, Try = part.Try, Seed = part.Seed, Task = part.TaskId, Outcome = part.Outcome, Length = part.Length,
            Trace = part.TraceHash,
        Frames = part.FrameHashes, Rows = part.RowsHash,
        Segments = [.. part.FrameHashes.Select(f => KeyValuePair.Create(f.Key, part.SegmentHash(f.Key)))],
    };

    /// <summary>
    /// The first stage in which two makings of one episode differ ("trace", "frames of CAMERA", "rows", "video of CAMERA"), or null.
    /// </summary>
    public string? FirstDifference(ManifestEpisode other)
    {
        if (Seed != other.Seed || Try != other.Try || Task != other.Task) return "identity";
        if (Trace != other.Trace) return "trace";
        if (Different(Frames, other.Frames) is { } camera) return $"frames of {camera}";
        if (Rows != other.Rows || Length != other.Length) return "rows";
        return Different(Segments, other.Segments) is { } video ? $"video of {video}" : null;
    }

    static string? Different(IReadOnlyList<KeyValuePair<string, string>> mine, IReadOnlyList<KeyValuePair<string, string>> theirs)
    {
        for (int i = 0; i < Math.Max(mine.Count, theirs.Count); i++)
        {
            if (i >= mine.Count) return theirs[i].Key;
            if (i >= theirs.Count || mine[i].Key != theirs[i].Key || mine[i].Value != theirs[i].Value) return mine[i].Key;
        }
        return null;
    }

    internal JsonObject ToJson() => new()
    {
        ["slot"] = Slot,
        ["try"] = Try,
        ["seed"] = Seed.ToString(CultureInfo.InvariantCulture),
        ["task"] = Task,
        ["outcome"] = Outcome,
        ["length"] = Length,
        ["trace"] = Trace,
        ["frames"] = Map(Frames),
        ["rows"] = Rows,
        ["segments"] = Map(Segments),
    };

    internal static ManifestEpisode FromJson(JsonNode json) => new()
    {
        Slot = (int)json["slot"]!, // null where a key is missing: Manifest.Read reports it
        Try = (int)json["try"]!,
        Seed = ulong.Parse((string)json["seed"]!, CultureInfo.InvariantCulture),
        Task = (string)json["task"]!,
        Outcome = (string)json["outcome"]!,
        Length = (int)json["length"]!,
        Trace = (string)json["trace"]!,
        Frames = Pairs(json["frames"]!),
        Rows = (string)json["rows"]!,
        Segments = Pairs(json["segments"]!),
    };

    static JsonObject Map(IReadOnlyList<KeyValuePair<string, string>> pairs) =>
        new(pairs.Select(p => KeyValuePair.Create(p.Key, (JsonNode?)p.Value)));
    // as above
    static KeyValuePair<string, string>[] Pairs(JsonNode node) =>
        [.. node.AsObject().Select(p => KeyValuePair.Create(p.Key, (string)p.Value!))];
}
