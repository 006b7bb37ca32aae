using System.Globalization;
using System.Text.Json.Nodes;
using Praxis.Core;
using static System.FormattableString;

namespace Praxis.Data;

public sealed partial class DatasetValidator
{
    const double VideoSecondsMax = 1024; // s; beyond it float32 timestamps miss LeRobot's tolerance of 0.1 ms
    static readonly string[] Codecs = ["av1", "h264", "hevc"];

    // V3-11
    void CheckVideos()
    {
        if (!episodesReadable || !Cameras.Any() || fps <= 0) return;
        string? ffprobe = Tool.Find("ffprobe");
        if (ffprobe is null)
            findings.Warn("V3-11", "ffprobe is not installed, so only the boxes of the videos were checked.",
                "Install it with: sudo apt-get install -y ffmpeg");
        FeatureSpec[] cameras = [.. Cameras];
        for (int c = 0; c < cameras.Length; c++)
            foreach (var file in episodes.GroupBy(e => e.Videos[c].File))
                if (File.Exists(Full(file.Key))) CheckVideo(cameras[c], c, file.Key, [.. file], ffprobe);
    }

    void CheckVideo(FeatureSpec camera, int c, string path, EpisodeEntry[] inFile, string? ffprobe)
    {
        CheckSpans(camera, c, path, inFile);
        int frames = inFile.Sum(e => e.Length), first = inFile[0].Index;
        void Error(string message) => findings.Error("V3-11", message, Remake, path, camera.Name, first);
        if (frames / (double)fps > VideoSecondsMax)
            Error(Invariant($"It is {frames / (double)fps} s long; beyond {VideoSecondsMax} s LeRobot cannot tell frames apart."));
        Mp4File video;
        try
        {
            video = Mp4File.Read(Full(path));
        }
        catch (InvalidDataException e)
        {
            Error(e.Message.Replace(Full(path), path, StringComparison.Ordinal));
            return;
        }
        if (video.Tracks != 1) Error($"It has {video.Tracks} streams instead of one.");
        if (!Codecs.Contains(video.Codec)) Error($"Its codec is '{video.Codec}'; LeRobot takes {string.Join(", ", Codecs)}.");
        if (video.Frames != frames) Error($"It has {video.Frames} frames, its episodes {frames}.");
        if (video.ConstantFps != fps)
            Error($"Its frames come at {video.Rate} per second instead of {fps}.");
        if (camera.Shape.Count == 3 && (video.Width != camera.Shape[1] || video.Height != camera.Shape[0]))
            Error($"It is {video.Width}x{video.Height}, declared {camera.Shape[1]}x{camera.Shape[0]}.");
        if (video.KeyframeInterval > 2)
            findings.Warn("V3-11", $"Keyframes are {video.KeyframeInterval} frames apart; random access wants 2.", "Encode with -g 2.",
                path, camera.Name);
        if (camera.Video is { } declared && declared.Codec != video.Codec)
            findings.Warn("V3-11", $"info.json says codec '{declared.Codec}', the file has '{video.Codec}'.", "", path, camera.Name);
        if (ffprobe is not null) Probe(ffprobe, camera, path, Error);
    }

    // from_timestamp must be frames over frame rate, in the order of the episodes
    void CheckSpans(FeatureSpec camera, int c, string path, EpisodeEntry[] inFile)
    {
        const double tolerance = 1e-6; // s, double rounding of a few thousand seconds
        long frames = 0;
        foreach (EpisodeEntry entry in inFile)
        {
            var (_, from, to) = entry.Videos[c];
            double expected = frames / (double)fps;
            if (!(Math.Abs(from - expected) <= tolerance) || !(Math.Abs(to - from - entry.Length / (double)fps) <= tolerance))
                findings.Error("V3-11", Invariant($"Said to lie at {from} to {to} s; its {entry.Length} frames begin at {expected} s."),
                    Remake, path, camera.Name, entry.Index);
            frames += entry.Length;
        }
    }

    /// <summary>A second opinion: what the program that decodes it sees.</summary>
    void Probe(string ffprobe, FeatureSpec camera, string path, Action<string> error)
    {
        JsonNode? stream;
        try
        {
            string json = Tool.Run(ffprobe, "-v", "error", "-select_streams", "v:0", "-show_entries",
                "stream=pix_fmt,avg_frame_rate,r_frame_rate,start_time,nb_frames", "-of", "json", Full(path));
            stream = JsonNode.Parse(json)?["streams"]?[0];
        }
        catch (PraxisException e)
        {
            error($"ffprobe cannot read it: {e.Message.Replace(Full(path), path, StringComparison.Ordinal)}");
            return;
        }
        foreach (string rate in new[] { "avg_frame_rate", "r_frame_rate" })
            if ((string?)stream?[rate] is var text && text != $"{fps}/1") error($"ffprobe reads {rate} {text} instead of {fps}/1.");
        if ((string?)stream?["start_time"] is { } start && double.TryParse(start, CultureInfo.InvariantCulture, out double seconds)
            && Math.Abs(seconds) > 1e-6)
            error($"It starts at {start} s instead of 0.");
        if (camera.Video is { } declared && (string?)stream?["pix_fmt"] is { } format && format != declared.PixelFormat)
            findings.Warn("V3-11", $"info.json says pixel format '{declared.PixelFormat}', the file has '{format}'.", "", path,
                camera.Name);
    }
}
