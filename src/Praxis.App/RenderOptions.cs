namespace Praxis.App;

/// <summary>How to render the traces of a finished dataset again: physics stays as it was, the pictures are new.</summary>
public sealed record RenderOptions
{
    /// <summary>Folder of the dataset whose traces are read.</summary>
    public required string Dataset { get; init; }

    /// <summary>Folder of the new dataset.</summary>
    public required string Out { get; init; }

    /// <summary>Names of the cameras; null keeps those of the dataset.</summary>
    public IReadOnlyList<string>? Cameras { get; init; }

    /// <summary>Width of every camera's image, in pixels; null keeps that of the dataset.</summary>
    public int? Width { get; init; }

    /// <summary>Height of every camera's image, in pixels; null keeps that of the dataset.</summary>
    public int? Height { get; init; }

    /// <summary>Frames per second; null keeps those of the dataset.</summary>
    public int? Fps { get; init; }

    /// <summary>
    /// Which look: 0 is the one the dataset was made with; every other number is another draw of materials and lights that keeps what the
    /// instruction says true.
    /// </summary>
    public int Look { get; init; }

    /// <summary>Goes on with a dataset that an earlier run with the same options left unfinished.</summary>
    public bool Resume { get; init; }

    /// <summary>Episodes rendered at once; 0 stands for as many as there are processors.</summary>
    public int Workers { get; init; }

    /// <summary>"managed" or "embree".</summary>
    public string Tracer { get; init; } = "managed";

    /// <summary>"av1", "h264", or "auto": av1, but h264 for pictures with a side below 64 pixels, which the AV1 encoder refuses.</summary>
    public string Codec { get; init; } = "auto";

    /// <summary>Extra label images: any of "depth", "instance", "semantic".</summary>
    public IReadOnlyList<string> Labels { get; init; } = [];
}
