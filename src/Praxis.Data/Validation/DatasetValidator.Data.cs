using static System.FormattableString;


namespace Praxis.Data;

public sealed partial class DatasetValidator
{
    readonly Dictionary<string, Moments> moments = new(StringComparer.Ordinal);
    long nextIndex;

    /// <summary>The rows of one feature in one row group: numbers, (rows, elements) row-major, or nothing for text and pictures.</summary>
    sealed record Block(FeatureSpec Feature, double[] Values);

    // V3-08 .. V3-10, V3-12, V3-13, V3-15: one pass over all rows
    void CheckData()
    {
        if (!episodesReadable) return;
        foreach (FeatureSpec feature in Columns.Where(HasStatistics)) moments[feature.Name] = new(feature.Size);
        var quality = new MotionQuality(findings, statistics, fps);
        var liquids = new LiquidAccount(findings);
        foreach (string path in episodes.Select(e => e.DataFile).Distinct().Order(StringComparer.Ordinal))
        {
            if (!File.Exists(Full(path))) continue;
            try
            {
                CheckDataFile(path, quality, liquids);
            }
            catch (InvalidDataException e)
            {
                findings.Error("V3-08", e.Message, Remake, path, episode: episodes.Find(x => x.DataFile == path)?.Index);
            }
        }
        if (nextIndex != totalFrames)
            findings.Error("V3-09", $"The data files have {nextIndex} rows, info.json says {totalFrames} frames.", Remake, "data");
        foreach (FeatureSpec feature in Columns.Where(HasStatistics)) Compare(feature.Name, moments[feature.Name]);
        quality.Finish(features);
    }

    void CheckDataFile(string path, MotionQuality quality, LiquidAccount liquids)
    {
        using var reader = ParquetReader.Open(Full(path));
        FeatureSpec[] present = CheckColumns(reader, path);
        EpisodeEntry[] inFile = [.. episodes.Where(e => e.DataFile == path)];
        if (new FileInfo(Full(path)).Length > 5L << 30) findings.Warn("V3-15", "The file is larger than 5 GB.", "", path);
        bool aligned = reader.RowGroups.Count == inFile.Length && reader.RowGroups.Zip(inFile).All(p => p.First == p.Second.Length);
        if (!aligned)
            findings.Warn("V3-13",
                $"It has {reader.RowGroups.Count} row groups for {inFile.Length} episodes; one per episode gives random access.", "", path);
        for (int g = 0; g < reader.RowGroups.Count; g++)
        {
            Block[] blocks = [.. present.Select(f => ReadBlock(reader, g, f, path))];
            CheckBookkeeping(blocks, reader.RowGroups[g], path);
            foreach (Block block in blocks)
                if (block.Values.Length > 0 && moments.TryGetValue(block.Feature.Name, out Moments? sum)) sum.Add(block.Values);
            var columns = blocks.Where(b => b.Values.Length > 0).ToDictionary(b => b.Feature.Name, b => b.Values);
            quality.Add(columns, reader.RowGroups[g]);
            liquids.Add(columns, reader.RowGroups[g]);
        }
        if (present.Any(f => f.DType == "language")) CheckLanguage(reader, path);
    }

    FeatureSpec[] CheckColumns(ParquetReader reader, string path)
    {
        string[] columns = [.. reader.Leaves.Select(l => l.Name).Distinct()];
        foreach (FeatureSpec feature in Columns)
            if (!columns.Contains(feature.Name))
                findings.Error("V3-08", "info.json declares it, but the file has no such column.", Remake, path, feature.Name);
        foreach (string column in columns)
            if (Columns.All(f => f.Name != column))
                findings.Error("V3-08", "The file has this column, but info.json does not declare it: LeRobot refuses.", Remake, path,
                    column);
        return [.. Columns.Where(f => columns.Contains(f.Name))];
    }

    Block ReadBlock(ParquetReader reader, int group, FeatureSpec feature, string path)
    {
        if (feature.DType is "image" or "language") return new(feature, []);
        ParquetData data = reader.Read(group, feature.Name);
        int depth = feature.Shape is [1] ? 0 : feature.Shape.Count;
        bool ok = CheckType(data, feature, depth, path);
        if (data.Missing > 0)
            findings.Error("V3-08", $"{data.Missing} values are null or missing.", Remake, path, feature.Name, EpisodeAt(nextIndex));
        int[] perRow = data.ValuesPerRow();
        if (Array.FindIndex(perRow, n => n != feature.Size) is var row and >= 0)
        {
            findings.Error("V3-08", $"A row has {perRow[row]} values instead of {feature.Size}.", Remake, path, feature.Name,
                EpisodeAt(nextIndex + row), FrameAt(nextIndex + row));
            ok = false;
        }
        double[] values = ok && data.Missing == 0 ? data.Doubles() : [];
        if (Array.FindIndex(values, v => !double.IsFinite(v)) is var bad and >= 0)
            ReportNotFinite(feature, values[bad], bad / feature.Size, path);
        return new(feature, values.All(double.IsFinite) ? values : []);
    }

    void ReportNotFinite(FeatureSpec feature, double value, int row, string path)
    {
        string message = Invariant($"A value is {value}.");
        int? episode = EpisodeAt(nextIndex + row), frame = FrameAt(nextIndex + row);
        if (feature.Name.StartsWith("next.", StringComparison.Ordinal))
            findings.Warn("V3-08", message, "", path, feature.Name, episode, frame);
        else findings.Error("V3-08", message, "Find what computed it; training on it gives NaN.", path, feature.Name, episode, frame);
    }

    bool CheckType(ParquetData data, FeatureSpec feature, int depth, string path)
    {
        bool fits = feature.DType switch
        {
            "string" => data.Values is byte[][],
            "bool" => data.Values is bool[],
            var d when d.StartsWith("float", StringComparison.Ordinal) => data.Values is float[] or double[],
            _ => data.Values is int[] or long[],
        };
        if (!fits)
            findings.Error("V3-08", $"Its column holds {data.Values.GetType().GetElementType()?.Name} values, declared {feature.DType}.",
                Remake, path, feature.Name);
        if (data.Leaf.MaxRepetition != depth)
            findings.Error("V3-08",
                $"Its column nests {data.Leaf.MaxRepetition} lists; shape [{string.Join(", ", feature.Shape)}] needs {depth}.", Remake,
                path, feature.Name);
        return fits && data.Leaf.MaxRepetition == depth;
    }

    // V3-09, V3-10
    void CheckBookkeeping(Block[] blocks, int rows, string path)
    {
        double[]? Values(string name) =>
            Array.Find(blocks, b => b.Feature.Name == name)?.Values is { Length: > 0 } v && v.Length == rows ? v : null;
        double[]? index = Values("index"), episode = Values("episode_index"), frame = Values("frame_index"), time = Values("timestamp"),
            task = Values("task_index");
        for (int i = 0; i < rows; i++, nextIndex++)
        {
            if (EpisodeAt(nextIndex) is not { } e) continue;
            int f = (int)(nextIndex - episodes[e].FromIndex);
            void Error(string rule, string feature, string message) => findings.Error(rule, message, Remake, path, feature, e, f);
            if (index is not null && index[i] != nextIndex) Error("V3-09", "index", Instead(index[i], nextIndex));
            if (episode is not null && episode[i] != e) Error("V3-09", "episode_index", Instead(episode[i], e));
            if (frame is not null && frame[i] != f) Error("V3-09", "frame_index", Instead(frame[i], f));
            if (time is not null && fps > 0 && !(Math.Abs(time[i] - f / (double)fps) < 1e-4))
                Error("V3-10", "timestamp", Instead(time[i], f / (double)fps));
            if (task is not null) CheckTaskIndex(task[i], e, Error);
            if (episodes[e].DataFile != path) Error("V3-09", "episode_index", $"The row should be in {episodes[e].DataFile}.");
        }
    }

    static string Instead(double got, double wanted) => Invariant($"It is {got} instead of {wanted}.");

    void CheckTaskIndex(double index, int episode, Action<string, string, string> error)
    {
        if (tasks is null) return;
        if (!(index >= 0 && index < tasks.Count))
            error("V3-09", "task_index", Invariant($"It is {index}; there are {tasks.Count} tasks."));
        else if (episodes[episode].Tasks is { Count: > 0 } own && !own.Contains(tasks[(int)index]))
            error("V3-09", "task_index", $"The task '{tasks[(int)index]}' is not among those of its episode.");
    }

    /// <summary>The episode that holds a global row, by binary search; null beyond the last.</summary>
    int? EpisodeAt(long index)
    {
        int low = 0, high = episodes.Count - 1;
        while (low < high)
        {
            int middle = (low + high + 1) / 2;
            if (episodes[middle].FromIndex <= index) low = middle;
            else high = middle - 1;
        }
        return episodes.Count > 0 && index >= episodes[low].FromIndex && index < episodes[low].ToIndex ? low : null;
    }

    int? FrameAt(long index) => EpisodeAt(index) is { } e ? (int)(index - episodes[e].FromIndex) : null;
}
