namespace Praxis.Data;

/// <summary>A row of meta/episodes: where an episode is.</summary>
/// <param name="Index">Index of the episode.</param>
/// <param name="Tasks">Its instructions; empty where the dataset does not say.</param>
/// <param name="Length">Frames.</param>
/// <param name="FromIndex">Global index of its first frame.</param>
/// <param name="ToIndex">Global index after its last frame.</param>
/// <param name="DataFile">Path of the file with its rows.</param>
/// <param name="Videos">Per camera, in the order of the features.</param>
public sealed record EpisodeEntry(int Index, IReadOnlyList<string> Tasks, int Length, long FromIndex, long ToIndex, string DataFile,
    IReadOnlyList<EpisodeVideo> Videos)
{
    internal static readonly string[] RequiredColumns =
        ["episode_index", "length", "data/chunk_index", "data/file_index", "dataset_from_index", "dataset_to_index"];

    static readonly string[] VideoColumnNames = ["chunk_index", "file_index", "from_timestamp", "to_timestamp"];

    internal static IEnumerable<string> VideoColumns(string camera) =>
        VideoColumnNames.Select(n => $"videos/{camera}/{n}");

    /// <summary>Files of meta/episodes in the order that LeRobot reads them.</summary>
    internal static IReadOnlyList<string> Files(string root)
    {
        string folder = Path.Combine(root, "meta", "episodes");
        if (!Directory.Exists(folder)) return [];
        var files = FileHash.RelativeFiles(folder).Where(f => f.EndsWith(".parquet", StringComparison.Ordinal));
        return [.. files.Select(f => $"meta/episodes/{f}")];
    }

    /// <exception cref="InvalidDataException">A file is damaged or lacks a required column.</exception>
    internal static List<EpisodeEntry> ReadAll(string root, IReadOnlyList<FeatureSpec> cameras)
    {
        List<EpisodeEntry> entries = [];
        foreach (string file in Files(root)) entries.AddRange(Read(Path.Combine(root, file), cameras));
        return entries;
    }

    /// <exception cref="InvalidDataException">The file is damaged or lacks a required column.</exception>
    internal static List<EpisodeEntry> Read(string path, IReadOnlyList<FeatureSpec> cameras)
    {
        List<EpisodeEntry> entries = [];
        using var reader = ParquetReader.Open(path);
        for (int g = 0; g < reader.RowGroups.Count; g++)
        {
            long[][] columns = [.. RequiredColumns.Select(c => Complete(reader.Read(g, c)).Longs())];
            IReadOnlyList<string>[] tasks = ReadTasks(reader, g);
            EpisodeVideo[][] videos = [.. cameras.Select(c => ReadVideos(reader, g, c.Name))];
            for (int i = 0; i < reader.RowGroups[g]; i++)
                entries.Add(new((int)columns[0][i], tasks[i], (int)columns[1][i], columns[4][i], columns[5][i],
                    LeRobotPaths.Data(new((int)columns[2][i], (int)columns[3][i])), [.. videos.Select(v => v[i])]));
        }
        return entries;
    }

    static ParquetData Complete(ParquetData data) =>
        data.Missing == 0 && data.Values.Length == data.Rows ? data
            : throw new InvalidDataException($"Column '{data.Leaf.Name}' has nulls.");

    static IReadOnlyList<string>[] ReadTasks(ParquetReader reader, int group)
    {
        if (reader.Leaves.All(l => l.Name != "tasks")) return [.. Enumerable.Repeat<IReadOnlyList<string>>([], reader.RowGroups[group])];
        ParquetData data = reader.Read(group, "tasks");
        string[] texts = data.Texts();
        int at = 0;
        return [.. data.ValuesPerRow().Select(n => texts[at..(at += n)])];
    }

    static EpisodeVideo[] ReadVideos(ParquetReader reader, int group, string camera)
    {
        ParquetData[] columns = [.. VideoColumns(camera).Select(c => Complete(reader.Read(group, c)))];
        long[] chunk = columns[0].Longs(), file = columns[1].Longs();
        double[] from = columns[2].Doubles(), to = columns[3].Doubles();
        return [.. Enumerable.Range(0, chunk.Length)
            .Select(i => new EpisodeVideo(LeRobotPaths.Video(camera, new((int)chunk[i], (int)file[i])), from[i], to[i]))];
    }
}

/// <summary>Where the frames of one camera are.</summary>
/// <param name="File">Path of the mp4.</param>
/// <param name="From">Time of the first frame in it, s.</param>
/// <param name="To">Time after the last frame, s.</param>
public readonly record struct EpisodeVideo(string File, double From, double To);
