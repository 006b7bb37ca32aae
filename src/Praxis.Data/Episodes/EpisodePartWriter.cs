using System.Runtime.InteropServices;
using System.Security.Cryptography;
using Praxis.Core;

namespace Praxis.Data;

/// <summary>
/// Writes one episode part: rows and frames as they come, everything into a folder with a temporary name that gets its real name, by one
/// rename, after all of it was written and counted. Disposed without <see cref="Publish"/> it leaves nothing behind.
/// </summary>
/// <remarks>
/// One thread sets rows. The frames of one camera (or label array) come in order, from one thread at a time; different cameras may be
/// fed from different threads at once.
/// </remarks>
public sealed class EpisodePartWriter : IDisposable
{
    readonly string target, folder;
    readonly int slot, length;
    readonly DatasetInfo info;
    readonly EpisodeColumn[] columns;
    readonly Dictionary<string, EpisodeColumn> columnOf;
    readonly SortedDictionary<string, CameraTrack> cameras = new(StringComparer.Ordinal);
    readonly SortedDictionary<string, NpyWriter> labels = new(StringComparer.Ordinal);
    bool published;

    /// <summary>Begins a part and starts its encoders.</summary>
    /// <param name="episodesFolder">".work/episodes"; made if missing.</param>
    /// <param name="slot">Names the part's folder.</param>
    /// <param name="length">Number of frames the episode will have; physics came first, so it is known.</param>
    /// <param name="info">Features and frame rate.</param>
    /// <param name="labels">Exact label arrays to come.</param>
    /// <exception cref="PraxisException">A feature is illegal, ffmpeg is missing, or the folder cannot be written.</exception>
    public EpisodePartWriter(string episodesFolder, int slot, int length, DatasetInfo info, params IReadOnlyList<LabelArray> labels)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(length, 1);
        info.Check();
        (this.slot, this.length, this.info) = (slot, length, info);
        target = EpisodePart.FolderOf(episodesFolder, slot);
        folder = Path.Combine(episodesFolder, $"writing-{Path.GetFileName(target)}-{Environment.ProcessId}");
        columns = [.. info.Columns.Select(f => new EpisodeColumn(f))];
        columnOf = columns.ToDictionary(c => c.Feature.Name);
        Durable.DeleteFolder(folder);
        Durable.CreateFolder(folder);
        try
        {
            foreach (FeatureSpec camera in info.Cameras) cameras.Add(camera.Name, new(folder, camera, length, info.Fps));
            foreach (LabelArray label in labels) AddLabelFile(label);
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    void AddLabelFile(LabelArray label)
    {
        string name = EpisodePart.LabelName(label.Camera, label.Kind), path = Path.Combine(folder, name);
        Durable.CreateFolder(Path.GetDirectoryName(path)!); // never null: the name has a folder
        labels.Add(name, new(path, label.DType, [length, .. label.Shape]));
    }

    /// <summary>Removes the temporary folders of writers that died; call it only while holding the dataset's lock.</summary>
    public static void RemoveAbandoned(string episodesFolder)
    {
        if (!Directory.Exists(episodesFolder)) return;
        foreach (string folder in Directory.EnumerateDirectories(episodesFolder, "writing-*")) Durable.DeleteFolder(folder);
    }

    /// <summary>Appends one frame of a numeric feature; the values are converted to its type.</summary>
    public void Add(string feature, params ReadOnlySpan<double> values) => Column(feature).Append(values);

    /// <summary>Appends one frame of a text feature.</summary>
    public void Add(string feature, string text) => Column(feature).Append(text);

    /// <summary>Appends one frame of a language column.</summary>
    public void Add(string feature, IReadOnlyList<LanguageRow> rows) => Column(feature).Append(rows);

    /// <summary>Appends one frame of a bool feature.</summary>
    public void Add(string feature, bool value) => Column(feature).Append([value ? 1 : 0]);

    /// <summary>Appends one colour frame.</summary>
    public void Add(string camera, Image<Rgb24> frame) => Camera(camera).Add(frame);

    /// <summary>Appends one depth frame, m.</summary>
    public void Add(string camera, Image<float> depth) => Camera(camera).Add(depth);

    /// <summary>Appends one frame of a label array, row-major.</summary>
    public void AddLabel<T>(string camera, string kind, ReadOnlySpan<T> values) where T : unmanaged
    {
        string name = EpisodePart.LabelName(camera, kind);
        if (!labels.TryGetValue(name, out NpyWriter? writer))
            throw new ArgumentException(Suggest.Unknown("label array", name, labels.Keys));
        writer.Append(values);
    }

    /// <summary>Writes the recording that the episode was rendered from; it becomes traces/chunk-000/episode_000000.trace.</summary>
    /// <exception cref="PraxisException">The disk is full.</exception>
    public void AddTrace(Action<Stream> write)
    {
        try
        {
            using var file = new FileStream(Path.Combine(folder, EpisodePart.TraceName), FileMode.CreateNew, FileAccess.Write);
            write(file);
        }
        catch (Exception e) when (StorageFault.Of(e, folder) is { } fault)
        {
            throw fault;
        }
    }

    EpisodeColumn Column(string name) =>
        columnOf.TryGetValue(name, out EpisodeColumn? column) ? column
            : throw new ArgumentException(Suggest.Unknown("feature", name, columnOf.Keys));

    CameraTrack Camera(string name) =>
        cameras.TryGetValue(name, out CameraTrack? track) ? track
            : throw new ArgumentException(Suggest.Unknown("camera", name, cameras.Keys));

    /// <summary>Ends the encoders, checks that every feature has every frame, and gives the part its name.</summary>
    /// <exception cref="PraxisException">An encoder failed or the disk is full.</exception>
    /// <exception cref="InvalidOperationException">A feature or camera has too few or too many frames.</exception>
    public EpisodePart Publish(EpisodeSummary summary)
    {
        foreach (EpisodeColumn column in columns) CheckFrames(column.Feature.Name, column.Frames);
        foreach (var (name, track) in cameras) CheckFrames(name, track.Frames);
        if (summary.Tasks.Count == 0 || summary.Tasks.Any(string.IsNullOrWhiteSpace))
            throw new PraxisException($"The episode of slot {slot} has no instruction, or an empty one.");
        try
        {
            foreach (CameraTrack track in cameras.Values) track.EndInput(); // all encoders drain at once
            foreach (CameraTrack track in cameras.Values) track.Finish();
            foreach (NpyWriter label in labels.Values) label.Finish();
            return WriteHeader(summary);
        }
        catch (Exception e) when (StorageFault.Of(e, folder) is { } fault)
        {
            throw fault;
        }
    }

    void CheckFrames(string name, int frames)
    {
        if (frames != length)
            throw new InvalidOperationException($"'{name}' has {frames} frames in slot {slot}, which was declared with {length}.");
    }

    EpisodePart WriteHeader(EpisodeSummary summary)
    {
        File.WriteAllBytes(Path.Combine(folder, EpisodePart.RowsName), EpisodeRows.ToBytes(columns));
        File.WriteAllBytes(Path.Combine(folder, EpisodePart.ProvenanceName), CanonicalJson.Write(summary.Provenance, indented: false));
        var part = new EpisodePart
        {
            Folder = target, Slot = slot, Try = summary.Try, Seed = summary.Seed, TaskId = summary.TaskId, Outcome = summary.Outcome,
            Tasks = summary.Tasks, Length = length, Fps = info.Fps, TraceHash = summary.TraceHash,
            FrameHashes = [.. cameras.Select(c => KeyValuePair.Create(c.Key, c.Value.RawHash))],
            Files = [.. FileHash.RelativeFiles(folder).Select(f => FileHash.Of(folder, f))],
            SchemaHash = EpisodePart.HashSchema(info.Features, info.Fps),
        };
        File.WriteAllBytes(Path.Combine(folder, EpisodePart.HeaderName), CanonicalJson.Write(part.ToJson(info.Features)));
        Durable.DeleteFolder(target); // a torn part of an earlier run
        Durable.Rename(folder, target);
        published = true;
        return part;
    }

    public void Dispose()
    {
        foreach (CameraTrack track in cameras.Values) track.Dispose();
        foreach (NpyWriter label in labels.Values) label.Dispose();
        if (!published) Durable.DeleteFolder(folder);
    }

    /// <summary>What one camera's frames feed: the encoder, the hash of the raw frames, the histogram of the sampled ones.</summary>
    sealed class CameraTrack : IDisposable
    {
        readonly string folder, name;
        readonly VideoEncoder encoder;
        readonly ImageHistogram histogram;
        readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        readonly int[] sampled;
        int nextSample;

        public CameraTrack(string folder, FeatureSpec camera, int length, int fps)
        {
            (this.folder, name, sampled) = (folder, camera.Name, ImageHistogram.SampledFrames(length));
            Durable.CreateFolder(Path.Combine(folder, "videos"));
            Durable.CreateFolder(Path.Combine(folder, "images"));
            VideoFormat format = camera.Video!; // FeatureSpec.Check saw to it
            histogram = new(format);
            encoder = new(Path.Combine(folder, EpisodePart.SegmentName(name)), format, camera.Shape[1], camera.Shape[0], fps);
        }

        public int Frames => encoder.Frames;
        public string RawHash { get; private set; } = "";

        bool IsSampled()
        {
            if (nextSample >= sampled.Length || sampled[nextSample] != Frames) return false;
            nextSample++;
            return true;
        }

        public void Add(Image<Rgb24> frame)
        {
            hash.AppendData(MemoryMarshal.AsBytes<Rgb24>(frame.Pixels));
            if (IsSampled()) histogram.Add(frame);
            encoder.Add(frame);
        }

        public void Add(Image<float> depth)
        {
            hash.AppendData(MemoryMarshal.AsBytes<float>(depth.Pixels));
            if (IsSampled()) histogram.Add(depth);
            encoder.Add(depth);
        }

        public void EndInput() => encoder.EndInput();

        public void Finish()
        {
            encoder.Finish();
            RawHash = FileHash.Hex(hash.GetHashAndReset());
            File.WriteAllBytes(Path.Combine(folder, EpisodePart.HistogramName(name)), histogram.ToBytes());
        }

        public void Dispose()
        {
            encoder.Dispose();
            hash.Dispose();
        }
    }
}
