using System.Globalization;
using Praxis.Core;

namespace Praxis.Data;

/// <summary>
/// Writes videos/CAMERA/: segments gathered until a limit of size or time, then joined once, in order, by stream copy. Appending to a
/// finished file would give other bytes.
/// </summary>
sealed class VideoFiles(string root, string scratch, FeatureSpec camera, DatasetInfo info)
{
    readonly List<(string Path, int Frames)> segments = [];
    FileNumber number;
    long bytes;
    int frames;

    /// <summary>Where an episode lies: a file, and its first and end frame in it.</summary>
    public readonly record struct Span(FileNumber File, int FromFrame, int ToFrame);

    /// <summary>Appends a finished segment.</summary>
    public Span Add(string segment, int length)
    {
        long size = new FileInfo(segment).Length;
        bool full = bytes + size >= (long)info.VideoFileMiB << 20 || frames + length > (long)info.VideoSecondsMax * info.Fps;
        if (segments.Count > 0 && full)
        {
            Join();
            number = number.Next(info.FilesPerChunk);
        }
        segments.Add((segment, length));
        (bytes, frames) = (bytes + size, frames + length);
        return new(number, frames - length, frames);
    }

    public void Finish()
    {
        if (segments.Count > 0) Join();
    }

    void Join()
    {
        string path = Path.Combine(root, LeRobotPaths.Video(camera.Name, number)), list = Path.Combine(scratch, $"{camera.Name}.segments");
        Directory.CreateDirectory(Path.GetDirectoryName(path)!); // never null: the file has a folder
        File.WriteAllLines(list, List());
        // the time base must be the frame rate, or every seam is rounded to that of another
        Tool.Run(Tool.Require("ffmpeg", "ffmpeg"), "-v", "error", "-nostdin", "-y", "-f", "concat", "-safe", "0", "-i", list, "-c", "copy",
            "-movflags", "+faststart", "-fflags", "+bitexact", "-flags", "+bitexact",
            "-video_track_timescale", info.Fps.ToString(CultureInfo.InvariantCulture), path);
        File.Delete(list);
        Mp4File video = Mp4File.Read(path);
        if (video.Frames != frames || video.ConstantFps != info.Fps)
            throw new PraxisException(
                $"ffmpeg joined {segments.Count} segments of '{camera.Name}' into {video.Frames} frames at {video.Rate} per second, "
                + $"not {frames} at {info.Fps}. Report this ffmpeg's version.");
        segments.Clear();
        (bytes, frames) = (0, 0);
    }

    /// <summary>
    /// The list for ffmpeg's concat demuxer, with the duration of every segment. Left to itself the demuxer takes durations from the mp4
    /// header, which rounds them up to 1 ms: segments of 20 frames at 15 per second drift by a whole frame within fifty of them.
    /// </summary>
    IEnumerable<string> List()
    {
        long end = 0, before = 0; // frames, microseconds: rounding the running sum cannot accumulate
        foreach (var (path, length) in segments)
        {
            end += length;
            long now = (long)Math.Round(end * 1e6 / info.Fps);
            yield return $"file '{Path.GetFullPath(path).Replace("'", @"'\''", StringComparison.Ordinal)}'";
            yield return string.Create(CultureInfo.InvariantCulture, $"duration {now - before}us");
            before = now;
        }
    }
}
