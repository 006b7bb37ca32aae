using System.Globalization;
using Praxis.Core;
using Praxis.Data;
using Xunit;

namespace Praxis.Tests.Unit.Data;

public sealed class VideoEncoder_Writes : IDisposable
{
    readonly string folder = Directory.CreateTempSubdirectory("praxis-video-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    string Encode(VideoFormat format, int frames, string name = "v.mp4", int fps = 15)
    {
        string path = Path.Combine(folder, name);
        using var encoder = new VideoEncoder(path, format, 64, 64, fps);
        for (int i = 0; i < frames; i++) encoder.Add(SyntheticDataset.Gradient(i, 1));
        encoder.Finish();
        return path;
    }

    string Probe(string path, string entry) =>
        Tools.Run("ffprobe", folder, "-v", "error", "-count_frames", "-show_entries", $"stream={entry}", "-of", "csv=p=0", path).Output
            .Trim();

    [FactIfFfmpeg]
    public void Boxes_SayWhatFfprobeSays()
    {
        foreach (VideoFormat format in new[] { VideoFormat.Av1, VideoFormat.H264 })
            foreach (int frames in new[] { 1, 2, 61 })
            {
                Mp4File video = Mp4File.Read(Encode(format, frames));
                Assert.Equal(frames.ToString(CultureInfo.InvariantCulture), Probe(Path.Combine(folder, "v.mp4"), "nb_read_frames"));
                Assert.Equal((format.Codec, frames, 15, 64, 64, 1),
                    (video.Codec, video.Frames, video.ConstantFps, video.Width, video.Height, video.Tracks));
                Assert.InRange(video.KeyframeInterval, 1, 2);
            }
    }

    [FactIfFfmpeg]
    public void HundredsOfSegments_AreJoinedWithoutDrift()
    {
        // the concat demuxer alone is off by a frame after fifty segments of 20 frames at 15 per second
        foreach (int fps in new[] { 15, 24, 30, 50 })
        {
            int[] lengths = [7, 20, 31];
            string[] segments = [.. lengths.Select(n => Encode(VideoFormat.H264, n, $"s{n}.mp4", fps))];
            FeatureSpec camera = FeatureSpec.Camera("cam", 64, 64, VideoFormat.H264);
            var files = new VideoFiles(folder, folder, camera, new() { Fps = fps, RobotType = "", Features = [camera] });
            int frames = 0;
            for (int i = 0; i < 300; i++)
            {
                VideoFiles.Span span = files.Add(segments[i % 3], lengths[i % 3]);
                Assert.Equal((frames, frames += lengths[i % 3]), (span.FromFrame, span.ToFrame));
            }
            files.Finish();
            string path = Path.Combine(folder, "videos/cam/chunk-000/file-000.mp4");
            Assert.Equal((frames, fps), (Mp4File.Read(path).Frames, Mp4File.Read(path).ConstantFps));
            string[] times = Tools.Run("ffprobe", folder, "-v", "error", "-show_entries", "packet=pts_time", "-of", "csv=p=0", path).Output
                .Split('\n', StringSplitOptions.RemoveEmptyEntries);
            Assert.All(times.Select((t, i) => Math.Abs(double.Parse(t.Trim(','), CultureInfo.InvariantCulture) - i / (double)fps)),
                d => Assert.InRange(d, 0, 2e-6));
        }
    }

    [FactIfFfmpeg]
    public void Bytes_AreTheSameTwice()
    {
        foreach (VideoFormat format in new[] { VideoFormat.Av1, VideoFormat.H264 })
            Assert.Equal(File.ReadAllBytes(Encode(format, 20, "a.mp4")), File.ReadAllBytes(Encode(format, 20, "b.mp4")));
    }

    [FactIfFfmpeg]
    public void Colours_ComeBackFromADecoder()
    {
        Rgb24[] colours = [new(255, 255, 255), new(200, 30, 40), new(20, 160, 60), new(30, 60, 220), new(0, 0, 0)];
        string path = Path.Combine(folder, "c.mp4"), raw = Path.Combine(folder, "c.rgb");
        using (var encoder = new VideoEncoder(path, VideoFormat.Av1, 64, 64, 15))
        {
            foreach (Rgb24 colour in colours)
            {
                var image = new Image<Rgb24>(64, 64);
                Array.Fill(image.Pixels, colour);
                encoder.Add(image);
            }
            encoder.Finish();
        }
        Tools.Run("ffmpeg", folder, "-v", "error", "-i", path, "-f", "rawvideo", "-pix_fmt", "rgb24", raw);
        byte[] decoded = File.ReadAllBytes(raw);
        for (int i = 0; i < colours.Length; i++)
        {
            int at = i * 64 * 64 * 3 + (32 * 64 + 32) * 3;
            Assert.Equal(colours[i].R, decoded[at], 4.0); // 8-bit levels: rounding of limited-range YUV plus crf 30
            Assert.Equal(colours[i].G, decoded[at + 1], 4.0);
            Assert.Equal(colours[i].B, decoded[at + 2], 4.0);
        }
    }

    [FactIfFfmpeg]
    public void Depth_SurvivesToTheCode()
    {
        var code = new DepthCode();
        var depth = new Image<float>(64, 64);
        for (int i = 0; i < depth.Pixels.Length; i++) depth.Pixels[i] = 0.02f + i * 0.0024f;
        string path = Path.Combine(folder, "d.mp4"), raw = Path.Combine(folder, "d.gray");
        using (var encoder = new VideoEncoder(path, VideoFormat.DepthHevc(code), 64, 64, 15))
        {
            encoder.Add(depth);
            encoder.Add(depth);
            encoder.Finish();
        }
        Tools.Run("ffmpeg", folder, "-v", "error", "-i", path, "-f", "rawvideo", "-pix_fmt", "gray12le", raw);
        byte[] decoded = File.ReadAllBytes(raw);
        Assert.Equal(2 * 2 * depth.Pixels.Length, decoded.Length);
        for (int i = 0; i < depth.Pixels.Length; i++)
        {
            int stored = BitConverter.ToUInt16(decoded, 2 * i);
            Assert.Equal(code.Encode(depth.Pixels[i]), stored);
            Assert.Equal(depth.Pixels[i], code.Decode(stored), 0.0023); // m: half a step of the code at 10 m
        }
    }

    [FactIfFfmpeg]
    public void NothingAppears_WhenTheEncoderIsAbandonedOrFails()
    {
        string path = Path.Combine(folder, "gone.mp4");
        using (var encoder = new VideoEncoder(path, VideoFormat.Av1, 64, 64, 15)) encoder.Add(SyntheticDataset.Gradient(0, 1));
        Assert.Empty(Directory.EnumerateFiles(folder));
        using var broken = new VideoEncoder(path, VideoFormat.Av1 with { Preset = "no-such" }, 64, 64, 15);
        var error = Assert.Throws<PraxisException>(() =>
        {
            for (int i = 0; i < 100; i++) broken.Add(SyntheticDataset.Gradient(i, 1));
            broken.Finish();
        });
        Assert.Contains("no-such", error.Message);
        Assert.False(File.Exists(path));
    }

    [FactIfFfmpeg]
    public void Versions_OfEveryEncoderAreKnown()
    {
        IReadOnlyDictionary<string, string> versions = EncoderVersions.Of(VideoFormat.Av1, VideoFormat.H264, VideoFormat.DepthHevc(new()));
        Assert.Equal(["ffmpeg", "libsvtav1", "libx264", "libx265"], versions.Keys);
        Assert.All(versions.Values, v => Assert.Matches("^[0-9]", v));
        Assert.StartsWith($"ffmpeg version {versions["ffmpeg"]} ", Tools.Run("ffmpeg", folder, "-version").Output);
    }

    [Fact]
    public void AMissingProgram_NamesItsPackage() =>
        Assert.Contains("apt-get install -y some-package",
            Assert.Throws<PraxisException>(() => Tool.Require("no-such-program", "some-package")).Message);

    [Fact]
    public void TruncatedFiles_AreAnInvalidDataException()
    {
        byte[] good = [0, 0, 0, 16, .. "ftypisom"u8, 0, 0, 0, 0, 0, 0, 0, 99, .. "moov"u8, 1, 2];
        for (int length = 0; length <= good.Length; length++)
        {
            string path = Path.Combine(folder, "t.mp4");
            File.WriteAllBytes(path, good[..length]);
            Assert.Throws<InvalidDataException>(() => Mp4File.Read(path));
        }
    }
}
