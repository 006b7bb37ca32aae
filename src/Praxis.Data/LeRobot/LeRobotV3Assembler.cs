using System.Text.Json.Nodes;
using Praxis.Core;

namespace Praxis.Data;

/// <summary>
/// Turns episode parts into a LeRobot v3.0 dataset. Single-threaded, and its memory does not grow with the frames. Everything is written
/// into ROOT/.work/assembly; then the folders move to ROOT one by one, meta/ (with info.json in it) last. A folder without meta/ is no
/// dataset to any reader, so nothing half-written ever looks finished, and after a crash the same call simply starts over.
/// </summary>
public sealed class LeRobotV3Assembler
{
    readonly IReadOnlyList<EpisodePart> parts;
    readonly DatasetInfo info;
    readonly Manifest manifest;
    readonly IReadOnlyDictionary<string, byte[]> things;
    readonly string root, scratch;
    readonly TaskTable tasks = new();
    readonly IReadOnlyList<FeatureSpec> cameras, columns;
    readonly ImageHistogram[] images;
    readonly DatasetStatistics[] rows;
    readonly FeatureSpec[] described;
    readonly Dictionary<string, string> knownHashes = new(StringComparer.Ordinal);

    LeRobotV3Assembler(IReadOnlyList<EpisodePart> parts, DatasetInfo info, Manifest manifest, string root,
        IReadOnlyDictionary<string, byte[]> things)
    {
        (this.parts, this.info, this.manifest, this.root, this.things) = (parts, info, manifest, root, things);
        scratch = Path.Combine(root, ".work", "assembly");
        cameras = [.. info.Cameras];
        columns = [.. info.Columns, .. FeatureSpec.Bookkeeping];
        described = [.. columns.Where(f => !f.IsText)];
        images = [.. cameras.Select(c => new ImageHistogram(c.Video!))]; // FeatureSpec.Check saw to it
        rows = [.. described.Select(f => new DatasetStatistics(f.Shape))];
    }

    /// <summary>Writes the dataset and its manifest. An older dataset of ours in <paramref name="root"/> is replaced.</summary>
    /// <param name="parts">The successful episodes, in order of their slots.</param>
    /// <param name="info">What they share; every part must have been written with the same features and frame rate.</param>
    /// <param name="manifest">Everything but the hashes of files and episodes, which are filled in.</param>
    /// <param name="root">The dataset's folder; ROOT/.work is ours.</param>
    /// <param name="stop">Ends it between two episodes; the same call later starts over.</param>
    /// <param name="things">Files of things that the dataset carries, by their path under things/.</param>
    /// <returns>The manifest as written.</returns>
    /// <exception cref="PraxisException">
    /// No parts, parts of another kind, a folder that holds something else, a full disk, ffmpeg missing or failing.
    /// </exception>
    public static Manifest Assemble(
        IReadOnlyList<EpisodePart> parts, DatasetInfo info, Manifest manifest, string root, CancellationToken stop = default,
        IReadOnlyDictionary<string, byte[]>? things = null)
    {
        info.Check();
        try
        {
            things ??= new Dictionary<string, byte[]>();
            return new LeRobotV3Assembler(parts, info, manifest, root, things).Run(stop);
        }
        catch (Exception e) when (StorageFault.Of(e, root) is { } fault)
        {
            throw fault;
        }
    }

    Manifest Run(CancellationToken stop)
    {
        CheckParts();
        DatasetFolder.CheckOurs(root);
        Durable.DeleteFolder(scratch);
        Durable.CreateFolder(Path.Combine(scratch, "meta"));
        long frames = WriteEpisodes(stop);
        tasks.Write(Path.Combine(scratch, LeRobotPaths.Tasks));
        WriteStatistics(stop);
        File.WriteAllBytes(Path.Combine(scratch, LeRobotPaths.Info), CanonicalJson.Write(InfoJson(frames), sorted: false));
        foreach ((string path, byte[] content) in things)
        {
            string full = Path.Combine(scratch, LeRobotPaths.Things, path);
            Directory.CreateDirectory(Path.GetDirectoryName(full)!); // never null: the file has a folder
            File.WriteAllBytes(full, content);
        }
        Manifest complete = manifest with { Episodes = [.. parts.Select(ManifestEpisode.Of)], Files = HashFiles() };
        File.WriteAllBytes(Path.Combine(scratch, Manifest.FileName), complete.ToBytes());
        DatasetFolder.Publish(scratch, root);
        return complete;
    }

    void CheckParts()
    {
        if (parts.Count == 0) throw new PraxisException("There is no finished episode to make a dataset of.");
        string schema = EpisodePart.HashSchema(info.Features, info.Fps);
        if (parts.FirstOrDefault(p => p.SchemaHash != schema || p.Fps != info.Fps) is { } other)
            throw new PraxisException(
                $"The episode in '{other.Folder}' was made with other features or another frame rate. Use a new folder.");
        if (parts.Zip(parts.Skip(1)).FirstOrDefault(p => p.First.Slot >= p.Second.Slot) is { First: not null } pair)
            throw new ArgumentException(
                $"Slot {pair.Second.Slot} comes after slot {pair.First.Slot}: parts must be in order of their slots.");
    }

    /// <summary>First pass over all episodes: rows, videos, labels, provenance, exact statistics per episode.</summary>
    long WriteEpisodes(CancellationToken stop)
    {
        using var data = new DataFiles(scratch, info);
        VideoFiles[] videos = [.. cameras.Select(c => new VideoFiles(scratch, scratch, c, info))];
        using var table = new EpisodesTable(scratch, info, [.. Described()]);
        using var provenance = new ProvenanceFiles(scratch);
        long first = 0;
        for (int i = 0; i < parts.Count; i++)
        {
            stop.ThrowIfCancellationRequested();
            EpisodePart part = parts[i];
            IReadOnlyList<EpisodeColumn> episode = ReadEpisode(i, first);
            FileNumber file = data.Add(episode);
            VideoFiles.Span[] spans = [.. videos.Select((v, k) => v.Add(part.SegmentPath(cameras[k].Name), part.Length))];
            table.Add(i, part, first, file, spans, [.. DescribeImages(part), .. DescribeRows(episode)]);
            provenance.Add(i, part);
            foreach (var (label, camera, kind) in part.Labels) Link(part, label, LeRobotPaths.Label(camera, kind, i));
            if (part.Trace is { } trace) Link(part, trace, LeRobotPaths.Trace(i));
            first += part.Length;
        }
        data.Finish();
        foreach (VideoFiles video in videos) video.Finish();
        table.Finish();
        return first;
    }

    /// <summary>Names and statistic shapes of all features that have statistics: cameras, then columns.</summary>
    IEnumerable<(string, IReadOnlyList<int>)> Described() =>
        [.. cameras.Select(c => (c.Name, (IReadOnlyList<int>)[c.Shape[2], 1, 1])), .. described.Select(f => (f.Name, f.Shape))];

    /// <summary>An episode's columns with the five bookkeeping ones, which need its global numbers.</summary>
    List<EpisodeColumn> ReadEpisode(int index, long first)
    {
        EpisodePart part = parts[index];
        List<EpisodeColumn> episode = [.. part.ReadColumns(info.Features)];
        foreach (string text in part.Tasks) tasks.NumberOf(text);
        int task = tasks.NumberOf(part.Tasks[0]); // the first holds for every frame
        EpisodeColumn[] added = [.. FeatureSpec.Bookkeeping.Select(f => new EpisodeColumn(f))];
        for (int frame = 0; frame < part.Length; frame++)
        {
            ReadOnlySpan<double> values = [frame / (double)info.Fps, frame, index, first + frame, task];
            for (int k = 0; k < added.Length; k++) added[k].Append(values.Slice(k, 1));
        }
        return [.. episode, .. added];
    }

    IEnumerable<FeatureStatistics> DescribeImages(EpisodePart part)
    {
        for (int i = 0; i < cameras.Count; i++)
        {
            ImageHistogram histogram = part.ReadHistogram(cameras[i]);
            images[i].Add(histogram);
            yield return histogram.Statistics();
        }
    }

    IEnumerable<FeatureStatistics> DescribeRows(IReadOnlyList<EpisodeColumn> episode)
    {
        EpisodeColumn[] numeric = [.. episode.Where(c => !c.Feature.IsText)];
        for (int i = 0; i < numeric.Length; i++)
        {
            FeatureStatistics statistics = FeatureStatistics.Of(numeric[i].ToDoubles(), numeric[i].Feature.Shape);
            rows[i].Merge(statistics);
            yield return statistics;
        }
    }

    void Link(EpisodePart part, FileHash file, string path)
    {
        string full = Path.Combine(scratch, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!); // never null: the file has a folder
        Durable.LinkOrCopy(Path.Combine(part.Folder, file.Path), full);
        knownHashes.Add(path, file.Sha256); // big, and checked when the part was opened
    }

    /// <summary>Second pass: the quantiles of all rows need the ends that the first pass found.</summary>
    void WriteStatistics(CancellationToken stop)
    {
        long first = 0;
        for (int i = 0; i < parts.Count; first += parts[i++].Length)
        {
            stop.ThrowIfCancellationRequested();
            EpisodeColumn[] numeric = [.. ReadEpisode(i, first).Where(c => !c.Feature.IsText)];
            for (int k = 0; k < numeric.Length; k++) rows[k].Count(numeric[k].ToDoubles());
        }
        var json = new JsonObject();
        for (int i = 0; i < cameras.Count; i++) json[cameras[i].Name] = images[i].Statistics().ToJson();
        for (int i = 0; i < rows.Length; i++) json[described[i].Name] = rows[i].Result().ToJson();
        File.WriteAllBytes(Path.Combine(scratch, LeRobotPaths.Statistics), CanonicalJson.Write(json, sorted: false));
    }

    JsonObject InfoJson(long frames) => new()
    {
        ["codebase_version"] = LeRobotPaths.Version,
        ["robot_type"] = info.RobotType,
        ["total_episodes"] = parts.Count,
        ["total_frames"] = frames,
        ["total_tasks"] = tasks.Count,
        ["chunks_size"] = info.FilesPerChunk,
        ["data_files_size_in_mb"] = info.DataFileMiB,
        ["video_files_size_in_mb"] = info.VideoFileMiB,
        ["fps"] = info.Fps,
        ["splits"] = new JsonObject { ["train"] = $"0:{parts.Count}" },
        ["data_path"] = LeRobotPaths.DataTemplate,
        ["video_path"] = cameras.Count > 0 ? LeRobotPaths.VideoTemplate : null,
        ["features"] = FeatureSpec.ListToJson([.. info.Features, .. FeatureSpec.Bookkeeping], info.Fps),
    };

    FileHash[] HashFiles() =>
        [.. FileHash.RelativeFiles(scratch).Select(path => knownHashes.TryGetValue(path, out string? hash)
            ? new FileHash(path, new FileInfo(Path.Combine(scratch, path)).Length, hash)
            : FileHash.Of(scratch, path))];
}
