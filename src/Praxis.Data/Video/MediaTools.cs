namespace Praxis.Data;

/// <summary>What is known of the programs that encode.</summary>
public static class MediaTools
{
    /// <summary>Version of ffmpeg with those of its libraries, as it prints them, in one line.</summary>
    /// <exception cref="Praxis.Core.PraxisException">ffmpeg is not installed.</exception>
    public static string FfmpegVersion() =>
        Tool.Run(Tool.Require("ffmpeg", "ffmpeg"), "-version").Split('\n')[0].Split(" Copyright")[0].Trim();
}
