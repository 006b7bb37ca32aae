namespace Praxis.Data;

/// <summary>Writes data/: one row group per episode, a new file before the size limit would be passed.</summary>
sealed class DataFiles(string root, DatasetInfo info) : IDisposable
{
    FileStream? stream;
    ParquetWriter? writer;
    FileNumber number;

    /// <summary>Appends an episode and says which file it is in.</summary>
    public FileNumber Add(IReadOnlyList<EpisodeColumn> columns)
    {
        long bytes = columns.Sum(c => (long)c.Plain.Length);
        if (writer is not null && writer.Position + bytes >= (long)info.DataFileMiB << 20)
        {
            Finish();
            number = number.Next(info.FilesPerChunk);
        }
        if (writer is null)
        {
            string path = Path.Combine(root, LeRobotPaths.Data(number));
            Directory.CreateDirectory(Path.GetDirectoryName(path)!); // never null: the file has a folder
            stream = new(path, FileMode.Create, FileAccess.Write, FileShare.Read, 1 << 16);
            writer = new(stream, [.. columns.Select(c => c.ParquetColumn)]);
        }
        writer.WriteRowGroup(columns[0].Frames, [.. columns.Select(c => c.ParquetValues)]);
        return number;
    }

    public void Finish()
    {
        writer?.Finish();
        Dispose();
    }

    public void Dispose()
    {
        writer?.Dispose();
        stream?.Dispose();
        (writer, stream) = (null, null);
    }
}
