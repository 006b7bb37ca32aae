using System.IO.MemoryMappedFiles;
using System.Security.Cryptography;
using System.Text;
using Praxis.Core;
using Praxis.Data;

namespace Praxis.Learning;

/// <summary>
/// All frames of one camera of a dataset, decoded once and brought to size: (frames, height, width, 3) in a file that is mapped
/// into memory. Its name says what it was made of, so several training runs share it and a changed dataset gets a new one.
/// </summary>
sealed unsafe class FrameCache : IDisposable
{
    readonly MemoryMappedFile file;
    readonly MemoryMappedViewAccessor view;
    readonly byte* first;
    readonly int bytesPerFrame;

    FrameCache(string path, int bytesPerFrame)
    {
        this.bytesPerFrame = bytesPerFrame;
        file = MemoryMappedFile.CreateFromFile(path, FileMode.Open, null, 0, MemoryMappedFileAccess.Read);
        view = file.CreateViewAccessor(0, 0, MemoryMappedFileAccess.Read);
        view.SafeMemoryMappedViewHandle.AcquirePointer(ref first);
    }

    /// <summary>A frame by its rank over all episodes in order, (height, width, 3).</summary>
    public ReadOnlySpan<byte> this[long frame] => new(first + frame * bytesPerFrame, bytesPerFrame);

    /// <summary>Opens the cache, after making it where there is none.</summary>
    /// <param name="root">The dataset.</param>
    /// <param name="reader">Opened on it.</param>
    /// <param name="camera">Index among the dataset's cameras.</param>
    /// <param name="width">Of the frames kept, pixels.</param>
    /// <param name="height">Of the frames kept, pixels.</param>
    /// <param name="folder">Where caches are.</param>
    /// <param name="progress">Told now and then while it is made.</param>
    /// <param name="stop">Ends the making.</param>
    /// <exception cref="PraxisException">A video is missing, damaged or too short; the message names it.</exception>
    public static FrameCache Open(string root, LeRobotV3Reader reader, int camera, int width, int height, string folder,
        IProgress<DecodingProgress>? progress, CancellationToken stop)
    {
        FeatureSpec feature = reader.Info.Cameras.ElementAt(camera);
        long frames = reader.Episodes.Sum(e => (long)e.Length), bytes = frames * width * height * 3;
        string path = Path.Combine(folder, $"{Key(root, reader, camera)}-{feature.Name}-{width}x{height}.rgb");
        if (!File.Exists(path) || new FileInfo(path).Length != bytes)
        {
            Durable.CreateFolder(folder);
            string unfinished = $"{path}.{Path.GetRandomFileName()}.tmp"; // containers that share a folder have equal process ids
            try
            {
                using (FileStream target = File.Create(unfinished))
                {
                    Decode(root, reader, camera, width, height, target, new(feature.Name, 0, frames), progress, stop);
                    target.Flush(flushToDisk: true); // a length without its content would be taken for pictures for ever
                }
                Durable.Rename(unfinished, path);
            }
            finally
            {
                File.Delete(unfinished);
            }
        }
        return new(path, width * height * 3);
    }

    public void Dispose()
    {
        view.SafeMemoryMappedViewHandle.ReleasePointer();
        view.Dispose();
        file.Dispose();
    }

    // the description, the place of every episode and the videos' sizes: enough to tell datasets apart without reading gigabytes
    static string Key(string root, LeRobotV3Reader reader, int camera)
    {
        var text = new StringBuilder();
        IEnumerable<string> described = [LeRobotPaths.Info, LeRobotPaths.Statistics, .. MetaFiles(root)];
        foreach (string file in described.Where(f => File.Exists(Path.Combine(root, f)))) text.Append(FileHash.Of(root, file));
        foreach (string video in reader.Episodes.Select(e => e.Videos[camera].File).Distinct())
            if (new FileInfo(Path.Combine(root, video)) is { Exists: true } info) text.Append(video).Append(info.Length);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())))[..16];
    }

    static IEnumerable<string> MetaFiles(string root) =>
        FileHash.RelativeFiles(Path.Combine(root, "meta"))
            .Where(f => f.StartsWith("episodes", StringComparison.Ordinal)).Select(f => $"meta/{f}");

    static void Decode(string root, LeRobotV3Reader reader, int camera, int width, int height, FileStream target, DecodingProgress state,
        IProgress<DecodingProgress>? progress, CancellationToken stop)
    {
        const int often = 500; // frames between reports
        FeatureSpec feature = reader.Info.Cameras.ElementAt(camera);
        var frame = new byte[width * height * 3];
        long[] starts = Starts(reader);
        foreach (var file in reader.Episodes.GroupBy(e => e.Videos[camera].File))
        {
            var pieces = new Queue<EpisodeEntry>(file.OrderBy(e => e.Videos[camera].From));
            string path = Path.Combine(root, file.Key);
            int index = 0;
            foreach (Image<Rgb24> image in VideoDecoder.All(path, feature.Shape[1], feature.Shape[0]))
            {
                stop.ThrowIfCancellationRequested();
                EpisodeEntry piece = pieces.Peek();
                int within = index++ - FirstFrame(piece);
                if (within < 0) continue; // frames of an episode that was taken out
                ImageScaling.Scale(image, width, height, frame);
                target.Position = (starts[piece.Index] + within) * frame.Length;
                target.Write(frame);
                state = state with { Frames = state.Frames + 1 };
                if (state.Frames % often == 0 || state.Frames == state.Total) progress?.Report(state);
                if (within == piece.Length - 1) pieces.Dequeue();
                if (pieces.Count == 0) break;
            }
            if (pieces.Count > 0)
                throw new PraxisException(
                    $"The video '{path}' ends after {index} frames, inside episode {pieces.Peek().Index}. Run 'validate' on '{root}'.");
        }

        int FirstFrame(EpisodeEntry e) => (int)Math.Round(e.Videos[camera].From * reader.Info.Fps);
    }

    /// <summary>Rank of the first frame of every episode.</summary>
    public static long[] Starts(LeRobotV3Reader reader)
    {
        var starts = new long[reader.Episodes.Count];
        for (int i = 1; i < starts.Length; i++) starts[i] = starts[i - 1] + reader.Episodes[i - 1].Length;
        return starts;
    }
}
