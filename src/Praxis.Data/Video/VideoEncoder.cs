using System.Buffers.Binary;
using System.Diagnostics;
using System.Globalization;
using Praxis.Core;

namespace Praxis.Data;

/// <summary>
/// Turns frames into one mp4 through one ffmpeg process. The file has its name only after <see cref="Finish"/> counted its frames:
/// an encoder that outlives us can never publish. Not thread-safe; frames come in order.
/// </summary>
public sealed class VideoEncoder : IDisposable
{
    readonly string path, temp;
    readonly VideoFormat format;
    readonly int width, height, fps;
    readonly string tool = Tool.Require("ffmpeg", "ffmpeg");
    readonly Process process;
    readonly Task<string> errors;
    readonly byte[] raw;
    bool finished;

    /// <param name="path">The finished file; its folder exists.</param>
    /// <param name="format">Codec and settings.</param>
    /// <param name="width">Even, pixels.</param>
    /// <param name="height">Even, pixels.</param>
    /// <param name="fps">Frames per second, also the time base of the file.</param>
    /// <exception cref="PraxisException">ffmpeg is not installed or does not start.</exception>
    public VideoEncoder(string path, VideoFormat format, int width, int height, int fps)
    {
        if (width % 2 != 0 || height % 2 != 0) throw new PraxisException($"Video needs an even width and height, not {width}x{height}.");
        (this.path, this.format, this.width, this.height, this.fps) = (path, format, width, height, fps);
        // never null: a file has a folder
        temp = Path.Combine(Path.GetDirectoryName(path)!, $"encoding-{Environment.ProcessId}-{Path.GetFileName(path)}");
        raw = new byte[format.Depth is null ? RgbToYuv.Length(width, height) : width * height * 2];
        process = Tool.Start(tool, Arguments());
        errors = process.StandardError.ReadToEndAsync();
    }

    /// <summary>Frames added so far.</summary>
    public int Frames { get; private set; }

    IEnumerable<string> Arguments()
    {
        string rate = fps.ToString(CultureInfo.InvariantCulture);
        // the conversion is ours (RgbToYuv), so the file says what it is: sRGB through the BT.601 matrix, limited range
        string[] colour = format.Depth is not null ? []
            : ["-colorspace", "smpte170m", "-color_primaries", "bt709", "-color_trc", "iec61966-2-1", "-color_range", "tv"];
        return
        [
            "-v", "error", "-nostdin", "-y", "-f", "rawvideo", "-pix_fmt", format.PixelFormat,
            "-s", string.Create(CultureInfo.InvariantCulture, $"{width}x{height}"), "-r", rate, .. colour, "-i", "pipe:0",
            "-an", .. format.EncoderArguments(), .. colour, "-fflags", "+bitexact", "-flags", "+bitexact", "-video_track_timescale", rate,
            temp,
        ];
    }

    /// <summary>Appends a colour frame.</summary>
    /// <exception cref="PraxisException">The encoder died; the message carries its last words.</exception>
    public void Add(Image<Rgb24> frame)
    {
        CheckSize(frame.Width, frame.Height);
        RgbToYuv.Convert(frame, raw);
        Send();
    }

    /// <summary>Appends a depth frame in m.</summary>
    /// <exception cref="PraxisException">The encoder died; the message carries its last words.</exception>
    public void Add(Image<float> depth)
    {
        CheckSize(depth.Width, depth.Height);
        if (format.Depth is not { } code) throw new ArgumentException("This encoder was made for colour.");
        for (int i = 0; i < depth.Pixels.Length; i++)
            BinaryPrimitives.WriteUInt16LittleEndian(raw.AsSpan(2 * i), code.Encode(depth.Pixels[i]));
        Send();
    }

    void CheckSize(int w, int h)
    {
        if (w != width || h != height) throw new ArgumentException($"The frame is {w}x{h}, the video {width}x{height}.");
    }

    void Send()
    {
        try
        {
            process.StandardInput.BaseStream.Write(raw);
            Frames++;
        }
        catch (IOException)
        {
            process.WaitForExit();
            throw Tool.Failed(tool, process.ExitCode, errors.Result);
        }
    }

    /// <summary>Tells the encoder that no frame follows; it drains while others are being told.</summary>
    internal void EndInput()
    {
        try
        {
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // a broken pipe: Finish tells why
        }
    }

    /// <summary>Ends the video, counts its frames and gives the file its name.</summary>
    /// <exception cref="PraxisException">The encoder failed, or the file does not hold every frame.</exception>
    public void Finish()
    {
        EndInput();
        process.WaitForExit();
        if (process.ExitCode != 0 || Tool.RanOutOfDisk(errors.Result)) throw Tool.Failed(tool, process.ExitCode, errors.Result);
        Mp4File video = Mp4File.Read(temp);
        if (video.Frames != Frames || video.ConstantFps != fps)
            throw new PraxisException(
                $"ffmpeg wrote {video.Frames} frames at {video.Rate} per second into '{path}', not {Frames} at {fps}. "
                + "Report this ffmpeg's version.");
        File.Move(temp, path, overwrite: true);
        finished = true;
    }

    /// <summary>Stops the encoder if it still runs and removes what was not finished.</summary>
    public void Dispose()
    {
        if (!process.HasExited)
        {
            process.Kill();
            process.WaitForExit();
        }
        process.Dispose();
        if (!finished) File.Delete(temp);
    }
}
