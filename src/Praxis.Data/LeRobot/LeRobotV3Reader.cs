using System.Text.Json;
using System.Text.Json.Nodes;
using Praxis.Core;

namespace Praxis.Data;

/// <summary>Reads any LeRobot v3.0 dataset: its description, tasks, episodes and the columns of an episode.</summary>
public sealed class LeRobotV3Reader : IDisposable
{
    readonly string root;
    readonly Dictionary<string, DataFile> open = new(StringComparer.Ordinal);

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
        return file.Read([.. wanted], entry.FromIndex, entry.Length);
    }

    DataFile FileOf(EpisodeEntry entry)
    {
        if (open.TryGetValue(entry.DataFile, out DataFile? file)) return file;
        foreach (DataFile other in open.Values) other.Dispose();
        open.Clear(); // episodes are mostly read in order: one open file is enough
        long first = Episodes.Where(e => e.DataFile == entry.DataFile).Min(e => e.FromIndex);
        return open[entry.DataFile] = new(ParquetReader.Open(Path.Combine(root, entry.DataFile)), first);
    }

    public void Dispose()
    {
        foreach (DataFile file in open.Values) file.Dispose();
    }

    /// <summary>An open file of frames. Row groups are decoded whole, so those of the last episode are kept for the next.</summary>
    sealed class DataFile(ParquetReader reader, long firstIndex) : IDisposable
    {
        readonly Dictionary<(int Group, string Feature), Array> decoded = [];
        readonly long[] starts = [.. Starts(reader.RowGroups)]; // first row of each row group

        public IReadOnlyList<EpisodeColumn> Read(IReadOnlyList<FeatureSpec> features, long fromIndex, int length)
        {
            var parts = new List<(int Group, int Begin, int End)>();
            long from = fromIndex - firstIndex, to = from + length;
            int group = Array.BinarySearch(starts, from);
            for (group = group < 0 ? ~group - 1 : group; group >= 0 && group < reader.RowGroups.Count && starts[group] < to; group++)
            {
                int begin = (int)Math.Max(from - starts[group], 0), end = (int)Math.Min(to - starts[group], reader.RowGroups[group]);
                if (begin < end) parts.Add((group, begin, end));
            }
            foreach (var key in decoded.Keys.Where(k => parts.All(p => p.Group != k.Group)).ToArray()) decoded.Remove(key);
            return [.. features.Select(f => ReadColumn(f, parts, length))];
        }

        public void Dispose() => reader.Dispose();

        static IEnumerable<long> Starts(IEnumerable<int> rows)
        {
            long row = 0;
            foreach (int count in rows)
            {
                yield return row;
                row += count;
            }
        }

        EpisodeColumn ReadColumn(FeatureSpec feature, List<(int Group, int Begin, int End)> parts, int length)
        {
            var column = new EpisodeColumn(feature);
            foreach (var (group, begin, end) in parts)
                if (Decode(group, feature) is double[] numbers)
                    for (int i = begin; i < end; i++) column.Append(numbers.AsSpan(i * feature.Size, feature.Size));
                else
                    foreach (string text in ((string[])Decode(group, feature))[begin..end]) column.Append(text);
            return column.Frames == length ? column
                : throw new InvalidDataException($"Feature '{feature.Name}' has {column.Frames} of {length} rows of an episode.");
        }

        Array Decode(int group, FeatureSpec feature)
        {
            if (decoded.TryGetValue((group, feature.Name), out Array? known)) return known;
            if (feature.DType == "language") return decoded[(group, feature.Name)] = LanguageColumns.Read(reader, group, feature.Name);
            ParquetData data = reader.Read(group, feature.Name);
            if (data.Values.Length != data.Rows * feature.Size)
                throw new InvalidDataException($"Feature '{feature.Name}' has {data.Values.Length} values in {data.Rows} rows.");
            return decoded[(group, feature.Name)] = feature.DType == "string" ? data.Texts() : data.Doubles();
        }
    }
}
