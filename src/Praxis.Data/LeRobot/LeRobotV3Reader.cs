using System.Text.Json;
using System.Text.Json.Nodes;
using Praxis.Core;

namespace Praxis.Data;

/// <summary>Reads any LeRobot v3.0 dataset: its description, tasks, episodes and the columns of an episode.</summary>
public sealed class LeRobotV3Reader : IDisposable
{
    readonly string root;
    readonly Dictionary<string, DataFile> open = new(StringComparer.Ordinal);

    sealed record DataFile(ParquetReader Reader, long FirstIndex);

    LeRobotV3Reader(string root, DatasetInfo info) => (this.root, Info) = (root, info);

    /// <summary>Frame rate, robot, features without the five bookkeeping ones.</summary>
    public DatasetInfo Info { get; }

    public required long TotalFrames { get; init; }

    /// <summary>Instructions by their task_index.</summary>
    public required IReadOnlyList<string> Tasks { get; init; }

    /// <summary>In order of their index.</summary>
    public required IReadOnlyList<EpisodeEntry> Episodes { get; init; }

    /// <exception cref="PraxisException">Not a finished LeRobot v3.0 dataset; the message says what is missing or damaged.</exception>
    public static LeRobotV3Reader Open(string root)
    {
        try
        {
            if (!DatasetFolder.IsFinished(root))
                throw new PraxisException($"'{root}' is not a finished LeRobot dataset: it has no {LeRobotPaths.Info}.");
            // null ends in the catch below
            JsonObject json = JsonNode.Parse(File.ReadAllBytes(Path.Combine(root, LeRobotPaths.Info)))!.AsObject();
            if ((string?)json["codebase_version"] is var version && version != LeRobotPaths.Version)
                throw new PraxisException(
                    $"'{root}' is a LeRobot {version} dataset; {LeRobotPaths.Version} is read. Convert it with LeRobot's own converter.");
            DatasetInfo info = ReadInfo(json);
            return new(root, info)
            {
                TotalFrames = (long?)json["total_frames"] ?? 0,
                Tasks = ReadTasks(root),
                Episodes = EpisodeEntry.ReadAll(root, [.. info.Cameras]),
            };
        }
        catch (Exception e) when (
            e is JsonException or InvalidOperationException or FormatException or InvalidDataException or NullReferenceException
            or FileNotFoundException or DirectoryNotFoundException)
        {
            throw new PraxisException($"'{root}' cannot be read: {e.Message} Run 'validate' on it for a full list of what is wrong.", e);
        }
    }

    static DatasetInfo ReadInfo(JsonObject json) => new()
    {
        Fps = (int?)json["fps"] ?? throw new InvalidDataException("info.json has no fps."),
        RobotType = (string?)json["robot_type"] ?? "",
        // null: see Open
        Features = [.. FeatureSpec.ListFromJson(json["features"]!).Where(f => FeatureSpec.Bookkeeping.All(b => b.Name != f.Name))],
        FilesPerChunk = (int?)json["chunks_size"] ?? 1000,
        DataFileMiB = (int?)json["data_files_size_in_mb"] ?? 100,
        VideoFileMiB = (int?)json["video_files_size_in_mb"] ?? 200,
    };

    static string[] ReadTasks(string root)
    {
        using var reader = ParquetReader.Open(Path.Combine(root, LeRobotPaths.Tasks));
        string column = reader.Leaves.First(l => l.Name != "task_index").Name;
        return [.. Enumerable.Range(0, reader.RowGroups.Count).SelectMany(g => reader.Read(g, column).Texts())];
    }

    /// <summary>An episode's line of provenance, in datasets that Praxis made.</summary>
    /// <exception cref="PraxisException">The dataset has none for this episode.</exception>
    public static JsonObject ReadProvenance(string root, int episode)
    {
        string path = Path.Combine(root, LeRobotPaths.Provenance(episode));
        string? line = File.Exists(path) ? File.ReadLines(path).ElementAtOrDefault(episode % LeRobotPaths.EpisodesPerProvenanceFile) : null;
        return line is not null && JsonNode.Parse(line) is JsonObject known ? known
            : throw new PraxisException($"'{path}' says nothing of episode {episode}.");
    }

    /// <summary>The columns of an episode, the five bookkeeping ones included.</summary>
    /// <param name="episode">Index of the episode.</param>
    /// <param name="names">Which features; all columns when null.</param>
    /// <exception cref="InvalidDataException">The data file is damaged or lacks rows.</exception>
    public IReadOnlyList<EpisodeColumn> ReadColumns(int episode, IReadOnlyList<string>? names = null)
    {
        EpisodeEntry entry = Episodes[episode];
        DataFile file = FileOf(entry);
        IEnumerable<FeatureSpec> wanted = Info.Columns.Concat(FeatureSpec.Bookkeeping).Where(f => names is null || names.Contains(f.Name));
        return [.. wanted.Select(f => ReadColumn(file, f, entry.FromIndex - file.FirstIndex, entry.Length))];
    }

    DataFile FileOf(EpisodeEntry entry)
    {
        if (open.TryGetValue(entry.DataFile, out DataFile? file)) return file;
        foreach (DataFile other in open.Values) other.Reader.Dispose();
        open.Clear(); // episodes are mostly read in order: one open file is enough
        long first = Episodes.Where(e => e.DataFile == entry.DataFile).Min(e => e.FromIndex);
        return open[entry.DataFile] = new(ParquetReader.Open(Path.Combine(root, entry.DataFile)), first);
    }

    static EpisodeColumn ReadColumn(DataFile file, FeatureSpec feature, long from, int length)
    {
        var column = new EpisodeColumn(feature);
        long row = 0;
        for (int g = 0; g < file.Reader.RowGroups.Count; row += file.Reader.RowGroups[g++])
        {
            int rows = file.Reader.RowGroups[g];
            int begin = (int)Math.Clamp(from - row, 0, rows), end = (int)Math.Clamp(from + length - row, 0, rows);
            if (begin < end) Append(column, file.Reader.Read(g, feature.Name), begin, end);
        }
        return column.Frames == length ? column
            : throw new InvalidDataException($"Feature '{feature.Name}' has {column.Frames} of {length} rows of an episode.");
    }

    static void Append(EpisodeColumn column, ParquetData data, int begin, int end)
    {
        int size = column.Feature.Size;
        if (data.Values.Length != data.Rows * size)
            throw new InvalidDataException($"Feature '{column.Feature.Name}' has {data.Values.Length} values in {data.Rows} rows.");
        if (column.Feature.DType == "string")
            foreach (string text in data.Texts()[begin..end]) column.Append(text);
        else if (data.Doubles() is var values)
            for (int i = begin; i < end; i++) column.Append(values.AsSpan(i * size, size));
    }

    public void Dispose()
    {
        foreach (DataFile file in open.Values) file.Reader.Dispose();
    }
}
