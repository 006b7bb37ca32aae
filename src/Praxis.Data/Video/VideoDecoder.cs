using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using Praxis.Core;

namespace Praxis.Data;

/// <summary>Reads single frames of a video through ffmpeg, for pictures that people look at.</summary>
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
}
