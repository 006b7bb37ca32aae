using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;

namespace Praxis.Data;

/// <summary>Versions of the programs whose bytes end up in a dataset, for its manifest.</summary>
public static partial class EncoderVersions
{
    /// <summary>
    /// "ffmpeg" and the encoder of each format ("libsvtav1", "libx264", "libx265") with their versions, in ordinal order.
    /// </summary>
    /// <exception cref="Praxis.Core.PraxisException">ffmpeg is not installed or lacks an encoder.</exception>
    public static IReadOnlyDictionary<string, string> Of(params IEnumerable<VideoFormat> formats)
    {
        string ffmpeg = Tool.Require("ffmpeg", "ffmpeg");
        var versions = new SortedDictionary<string, string>(StringComparer.Ordinal)
        {
            ["ffmpeg"] = FfmpegVersion().Match(Tool.Run(ffmpeg, "-version")).Groups[1].Value,
        };
        foreach (VideoFormat format in formats) versions[format.Encoder] = OfEncoder(ffmpeg, format);
        return versions;
    }

    // only the encoder itself knows: SVT-AV1 and x265 say it when they start, x264 writes it into the stream
    static string OfEncoder(string ffmpeg, VideoFormat format)
    {
        using Process process = Tool.Start(ffmpeg,
            ["-v", "info", "-nostdin", "-f", "lavfi", "-i", "color=s=64x64:r=1:d=1", "-pix_fmt", format.PixelFormat, "-c:v", format.Encoder,
                "-f", format.Codec == "h264" ? "h264" : "null", "-"], quiet: false);
        process.StandardInput.Close();
        Task<string> errors = process.StandardError.ReadToEndAsync();
        using var output = new MemoryStream();
        process.StandardOutput.BaseStream.CopyTo(output);
        process.WaitForExit();
        if (process.ExitCode != 0) throw Tool.Failed(ffmpeg, process.ExitCode, errors.Result);
        Match match = EncoderVersion().Match(errors.Result + Encoding.Latin1.GetString(output.ToArray()));
        return match.Success ? match.Groups[1].Value : "unknown";
    }

    [GeneratedRegex(@"ffmpeg version (\S+)")]
    private static partial Regex FfmpegVersion();

    [GeneratedRegex(@"(?:SVT-AV1 Encoder Lib v|HEVC encoder version |x264 - core )([0-9.+a-z]+(?: r[0-9]+)?)")]
    private static partial Regex EncoderVersion();
}
