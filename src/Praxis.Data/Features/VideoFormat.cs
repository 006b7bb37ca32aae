using System.Globalization;
using System.Text.Json.Nodes;

namespace Praxis.Data;

/// <summary>How the frames of a camera become video. Equal formats give equal bytes on one platform.</summary>
public sealed record VideoFormat
{
    /// <summary>Canonical codec name: "av1", "h264" or "hevc".</summary>
    public required string Codec { get; init; }

    /// <summary>"yuv420p" for colour, "gray12le" for depth.</summary>
    public required string PixelFormat { get; init; }

    /// <summary>Constant rate factor; lower is better. Unused by lossless depth.</summary>
    public int Crf { get; init; }

    /// <summary>The encoder's own preset name.</summary>
    public required string Preset { get; init; }

    /// <summary>Distance of keyframes, frames; 2 gives training random access.</summary>
    public int Gop { get; init; } = 2;

    /// <summary>How metres become codes; set exactly for depth video.</summary>
    public DepthCode? Depth { get; init; }

    /// <summary>SVT-AV1, preset 12, crf 30: LeRobot's own default.</summary>
    public static VideoFormat Av1 { get; } = new() { Codec = "av1", PixelFormat = "yuv420p", Crf = 30, Preset = "12" };

    /// <summary>x264 without B-frames: about eight times faster than AV1 at a similar size.</summary>
    public static VideoFormat H264 { get; } = new() { Codec = "h264", PixelFormat = "yuv420p", Crf = 23, Preset = "veryfast" };

    internal const int Av1SideMin = 64; // pixels; SVT-AV1 1.4 refuses less

    /// <summary><see cref="Av1"/>, or <see cref="H264"/> for pictures that SVT-AV1 refuses (a side below 64 pixels).</summary>
    public static VideoFormat DefaultFor(int width, int height) => Math.Min(width, height) < Av1SideMin ? H264 : Av1;

    /// <summary>Lossless 12-bit HEVC, LeRobot's depth video.</summary>
    public static VideoFormat DepthHevc(DepthCode code) =>
        new() { Codec = "hevc", PixelFormat = "gray12le", Preset = "ultrafast", Depth = code };

    /// <summary>ffmpeg's name of the encoder.</summary>
    internal string Encoder => Codec switch { "av1" => "libsvtav1", "h264" => "libx264", _ => "libx265" };

    /// <summary>
    /// Encoder options of ffmpeg: one thread, nothing that depends on the machine's instruction set, no reordered frames.
    /// </summary>
    internal IEnumerable<string> EncoderArguments()
    {
        string gop = Gop.ToString(CultureInfo.InvariantCulture), crf = Crf.ToString(CultureInfo.InvariantCulture);
        return Codec switch
        {
            "av1" => ["-c:v", Encoder, "-preset", Preset, "-crf", crf, "-g", gop, "-svtav1-params", "lp=1:fast-decode=0"],
            "h264" => ["-c:v", Encoder, "-preset", Preset, "-crf", crf, "-g", gop, "-bf", "0", "-threads", "1",
                "-x264-params", "cpu-independent=1"],
            _ => ["-c:v", Encoder, "-preset", Preset, "-tag:v", "hvc1", "-x265-params",
                $"lossless=1:keyint={gop}:min-keyint={gop}:bframes=0:pools=none:frame-threads=1:wpp=0:log-level=error"],
        };
    }

    /// <summary>The "info" object of a video feature.</summary>
    internal JsonObject ToJson(int width, int height, int channels, int fps)
    {
        var json = new JsonObject
        {
            ["video.height"] = height, ["video.width"] = width, ["video.codec"] = Codec, ["video.pix_fmt"] = PixelFormat,
            ["video.fps"] = fps, ["video.channels"] = channels, ["has_audio"] = false, ["is_depth_map"] = Depth is not null,
            ["video.g"] = Gop, ["video.preset"] = int.TryParse(Preset, CultureInfo.InvariantCulture, out int p) ? p : Preset,
        };
        if (Depth is null) json["video.crf"] = Crf;
        else Depth.AddTo(json);
        return json;
    }

    /// <summary>Reads what we or LeRobot wrote; a key that is missing gets LeRobot's default.</summary>
    internal static VideoFormat FromJson(JsonObject json) => new()
    {
        Codec = (string?)json["video.codec"] ?? "av1",
        PixelFormat = (string?)json["video.pix_fmt"] ?? "yuv420p",
        Gop = (int?)json["video.g"] ?? 2,
        Crf = (int?)json["video.crf"] ?? 0,
        Preset = json["video.preset"]?.ToString() ?? "",
        Depth = (bool?)json["is_depth_map"] ?? (bool?)json["video.is_depth_map"] ?? false ? DepthCode.FromJson(json) : null,
    };
}
