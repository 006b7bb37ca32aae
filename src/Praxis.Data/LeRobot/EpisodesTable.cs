namespace Praxis.Data;

/// <summary>Writes meta/episodes/: one row per episode with its tasks, its place in every file and its statistics.</summary>
sealed class EpisodesTable : IDisposable
{
    const int RowsPerGroup = 100;
    readonly string root;
    readonly DatasetInfo info;
    readonly ParquetTable table = new();
    readonly ParquetTable.Column episode, tasks, length, dataChunk, dataFile, from, to, metaChunk, metaFile;
    readonly List<(ParquetTable.Column Chunk, ParquetTable.Column File, ParquetTable.Column From, ParquetTable.Column To)> videos = [];
    readonly List<ParquetTable.Column[]> statistics = [];
    FileNumber number;
    FileStream? stream;
    ParquetWriter? writer;

    /// <param name="root">Folder of the dataset.</param>
    /// <param name="info">Cameras and limits.</param>
    /// <param name="described">Features that have statistics, with the shape of those.</param>
    public EpisodesTable(string root, DatasetInfo info, IReadOnlyList<(string Name, IReadOnlyList<int> Shape)> described)
    {
        (this.root, this.info) = (root, info);
        episode = Long("episode_index");
        tasks = table.DefineLists("tasks", ParquetType.String);
        length = Long("length");
        (dataChunk, dataFile) = (Long("data/chunk_index"), Long("data/file_index"));
        (from, to) = (Long("dataset_from_index"), Long("dataset_to_index"));
        foreach (FeatureSpec camera in info.Cameras) videos.Add(DefineVideo($"videos/{camera.Name}"));
        foreach (var (name, shape) in described)
            statistics.Add([.. FeatureStatistics.Names.Select(s => s == "count"
                ? table.Define($"stats/{name}/{s}", ParquetType.Int64, [1])
                : table.Define($"stats/{name}/{s}", ParquetType.Double, shape))]);
        (metaChunk, metaFile) = (Long("meta/episodes/chunk_index"), Long("meta/episodes/file_index"));
    }

    ParquetTable.Column Long(string name) => table.Define(name, ParquetType.Int64);

    (ParquetTable.Column, ParquetTable.Column, ParquetTable.Column, ParquetTable.Column) DefineVideo(string prefix) => (
        Long($"{prefix}/chunk_index"), Long($"{prefix}/file_index"),
        table.Define($"{prefix}/from_timestamp", ParquetType.Double), table.Define($"{prefix}/to_timestamp", ParquetType.Double));

    /// <summary>Appends the row of the next episode.</summary>
    public void Add(int index, EpisodePart part, long firstFrame, FileNumber data, IReadOnlyList<VideoFiles.Span> spans,
        IReadOnlyList<FeatureStatistics> described)
    {
        if (writer is not null && writer.Position + table.Bytes >= (long)info.DataFileMiB << 20)
        {
            Finish();
            number = number.Next(info.FilesPerChunk);
        }
        episode.Add(index);
        tasks.AddList(part.Tasks);
        length.Add(part.Length);
        dataChunk.Add(data.Chunk);
        dataFile.Add(data.File);
        from.Add(firstFrame);
        to.Add(firstFrame + part.Length);
        for (int i = 0; i < spans.Count; i++) AddSpan(videos[i], spans[i]);
        for (int i = 0; i < described.Count; i++) AddStatistics(statistics[i], described[i]);
        metaChunk.Add(number.Chunk);
        metaFile.Add(number.File);
        table.EndRow();
        if (writer is null) Open();
        if (table.Rows == RowsPerGroup) table.WriteTo(writer!); // Open set it
    }

    void AddSpan((ParquetTable.Column Chunk, ParquetTable.Column File, ParquetTable.Column From, ParquetTable.Column To) columns,
        VideoFiles.Span span)
    {
        columns.Chunk.Add(span.File.Chunk);
        columns.File.Add(span.File.File);
        columns.From.Add([span.FromFrame / (double)info.Fps]); // frames over frame rate, never a probed duration
        columns.To.Add([span.ToFrame / (double)info.Fps]);
    }

    static void AddStatistics(ParquetTable.Column[] columns, FeatureStatistics values)
    {
        for (int i = 0; i < columns.Length; i++)
        {
            string name = FeatureStatistics.Names[i];
            if (name == "count") columns[i].Add(values.Count);
            else columns[i].Add(values[name]);
        }
    }

    void Open()
    {
        string path = Path.Combine(root, LeRobotPaths.Episodes(number));
        Directory.CreateDirectory(Path.GetDirectoryName(path)!); // never null: the file has a folder
        stream = new(path, FileMode.Create, FileAccess.Write, FileShare.Read, 1 << 16);
        writer = new(stream, table.Schema);
    }

    public void Finish()
    {
        if (writer is not null)
        {
            table.WriteTo(writer);
            writer.Finish();
        }
        Dispose();
    }

    public void Dispose()
    {
        writer?.Dispose();
        stream?.Dispose();
        (writer, stream) = (null, null);
    }
}
