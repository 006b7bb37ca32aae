using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using Praxis.Core;

namespace Praxis.Data;

/// <summary>Reads videos through ffmpeg: single frames for pictures that people look at, or all for those who learn from them.</summary>
public static class VideoDecoder
{
    /// <summary>Frames by their index in the file.</summary>
    /// <param name="path">A video with a constant frame rate.</param>
    /// <param name="frames">Indices in ascending order; repeated ones are allowed.</param>
    /// <param name="width">Of the video, pixels.</param>
    /// <param name="height">Of the video, pixels.</param>
    /// <param name="fps">Of the video.</param>
    /// <exception cref="PraxisException">ffmpeg is missing, or cannot read the file or all of the frames.</exception>
    public static IReadOnlyList<Image<Rgb24>> Frames(string path, IReadOnlyList<int> frames, int width, int height, int fps)
    {
        int first = frames[0];
        string select = string.Join('+', frames.Distinct().Select(f => string.Create(CultureInfo.InvariantCulture, $"eq(n,{f - first})")));
        // a quarter into the frame: seeking lands on the frame that is shown at the given time
        string from = ((first + 0.25) / fps).ToString("F6", CultureInfo.InvariantCulture);
        using Process ffmpeg = Tool.Start(Tool.Require("ffmpeg", "ffmpeg"),
        [
            "-v", "error", "-nostdin", "-ss", from, "-i", path, "-vf", $"select='{select}'", "-fps_mode", "passthrough",
            "-frames:v", frames.Distinct().Count().ToString(CultureInfo.InvariantCulture), "-f", "rawvideo", "-pix_fmt", "rgb24", "pipe:1",
        ]);
        ffmpeg.StandardInput.Close();
        Task<string> errors = ffmpeg.StandardError.ReadToEndAsync();
        var byIndex = new Dictionary<int, Image<Rgb24>>();
        foreach (int frame in frames.Distinct())
        {
            var image = new Image<Rgb24>(width, height);
            try
            {
                ffmpeg.StandardOutput.BaseStream.ReadExactly(MemoryMarshal.AsBytes(image.Pixels.AsSpan()));
            }
            catch (EndOfStreamException e)
            {
                ffmpeg.WaitForExit();
                throw new PraxisException($"Frame {frame} of '{path}' cannot be decoded. {errors.Result.Trim()}", e);
            }
            byIndex.Add(frame, image);
        }
        ffmpeg.WaitForExit();
        return [.. frames.Select(f => byIndex[f])];
    }

    /// <summary>All frames of a video in order; the same image is filled anew for each. Stopping early is fine.</summary>
    /// <param name="path">The video.</param>
    /// <param name="width">Of the video, pixels.</param>
    /// <param name="height">Of the video, pixels.</param>
    /// <exception cref="PraxisException">ffmpeg is missing, or the file cannot be read to its end.</exception>
    public static IEnumerable<Image<Rgb24>> All(string path, int width, int height)
    {
        if (!File.Exists(path)) throw new PraxisException($"There is no video '{path}'. Run 'validate' on its dataset.");
        using Process ffmpeg = Tool.Start(Tool.Require("ffmpeg", "ffmpeg"),
            ["-v", "error", "-nostdin", "-i", path, "-fps_mode", "passthrough", "-f", "rawvideo", "-pix_fmt", "rgb24", "pipe:1"]);
        try
        {
            ffmpeg.StandardInput.Close();
            Task<string> errors = ffmpeg.StandardError.ReadToEndAsync();
            var image = new Image<Rgb24>(width, height);
            while (Fill(ffmpeg.StandardOutput.BaseStream, image)) yield return image;
            ffmpeg.WaitForExit();
            if (ffmpeg.ExitCode != 0 || errors.Result.Length > 0)
                throw new PraxisException($"'{path}' cannot be decoded to its end. {errors.Result.Trim().Split('\n')[0]}");
        }
        finally
        {
            ffmpeg.Kill();
        }
    }

    // false at the end of the stream
    static bool Fill(Stream stream, Image<Rgb24> image)
    {
        Span<byte> bytes = MemoryMarshal.AsBytes(image.Pixels.AsSpan());
        return stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false) == bytes.Length;
    }
}
