using System.Globalization;
using Praxis.Core;

namespace Praxis.Data;

/// <summary>
/// Writes videos/CAMERA/: segments gathered until a limit of size or time, then joined once, in order, by stream copy. Appending to a
/// finished file would give other bytes.
/// </summary>
sealed class VideoFiles(string root, string scratch, FeatureSpec camera, DatasetInfo info)
{
    readonly List<string> segments = [];
    FileNumber number;
    long bytes;
    int frames;

    /// <summary>Where an episode lies: a file, and its first and end frame in it.</summary>
    public readonly record struct Span(FileNumber File, int FromFrame, int ToFrame);

    public Span Add(EpisodePart part)
    {
        string segment = part.SegmentPath(camera.Name);
        long size = new FileInfo(segment).Length;
        bool full = bytes + size >= (long)info.VideoFileMiB << 20 || frames + part.Length > (long)info.VideoSecondsMax * info.Fps;
        if (segments.Count > 0 && full)
        {
            Join();
            number = number.Next(info.FilesPerChunk);
        }
        segments.Add(segment);
        (bytes, frames) = (bytes + size, frames + part.Length);
        return new(number, frames - part.Length, frames);
    }

    public void Finish()
    {
        if (segments.Count > 0) Join();
    }

    void Join()
    {
        string path = Path.Combine(root, LeRobotPaths.Video(camera.Name, number)), list = Path.Combine(scratch, $"{camera.Name}.segments");
        Directory.CreateDirectory(Path.GetDirectoryName(path)!); // never null: the file has a folder
        File.WriteAllLines(list, segments.Select(s => $"file '{Path.GetFullPath(s).Replace("'", @"'\''", StringComparison.Ordinal)}'"));
        // the time base must be the frame rate: the default one drifts by rounding at every seam
        Tool.Run(Tool.Require("ffmpeg", "ffmpeg"), "-v", "error", "-nostdin", "-y", "-f", "concat", "-safe", "0", "-i", list, "-c", "copy",
            "-movflags", "+faststart", "-fflags", "+bitexact", "-flags", "+bitexact",
            "-video_track_timescale", info.Fps.ToString(CultureInfo.InvariantCulture), path);
        File.Delete(list);
        Mp4File video = Mp4File.Read(path);
        if (video.Frames != frames || video.ConstantFps != info.Fps)
            throw new PraxisException($"Joining {segments.Count} segments of '{camera.Name}' gave {video.Frames} frames instead of {frames} (ffmpeg's fault, not the data's).");
        segments.Clear();
        (bytes, frames) = (0, 0);
    }
}
