using System.CommandLine;
using Praxis.App;

namespace Praxis.Cli;

/// <summary>How pictures are made and stored: the options that making and re-rendering a dataset share.</summary>
static class ImageOptions
{
    public static Option<string> Tracer() => Choose.Word("--tracer",
        "ray tracer: managed needs no native library and gives the same bytes everywhere; embree needs libembree3",
        "managed", "managed", "embree");

    public static Option<string> Codec() => Choose.Word("--codec",
        "video codec; auto is av1, but h264 for pictures with a side below 64 pixels", "auto", "auto", "av1", "h264");

    public static Option<string[]> Labels() => Choose.Words("--labels", "A,B",
        "labels beside the standard ones, separated by commas; no-A leaves one out, none begins with nothing and all with everything. "
            + $"There are {string.Join(", ", GenerateOptions.LabelNames)}",
        GenerateOptions.LabelWords, GenerateOptions.LabelNames);

    public static Option<int> Workers() =>
        Choose.Whole("--workers", "W", "episodes at once, 0 for as many as processors; changes no byte", 0, 0, 1024);
}
