using System.Text.Json.Nodes;
using Praxis.Core;

namespace Praxis.Data;

/// <summary>One named quantity of every frame: its element type, shape and the names and units of its elements.</summary>
/// <param name="Name">"observation.state", "action", "label.object_pose"; a slash is not allowed.</param>
/// <param name="DType">"float32", "float64", "int8" ... "int64", "uint8", "uint16", "bool", "string", "language" or "video".</param>
/// <param name="Shape">[1] is a scalar column; [N] a list; a camera is [height, width, channels].</param>
/// <param name="Names">Names of the elements of a vector, or of the axes of an image; null when there are none.</param>
public sealed record FeatureSpec(string Name, string DType, IReadOnlyList<int> Shape, IReadOnlyList<string>? Names)
{
    static readonly string[] ImageAxes = ["height", "width", "channels"];

    /// <summary>One unit for every element ("rad"), or one unit per element; null when none applies. Written as the key "units".</summary>
    public IReadOnlyList<string>? Units { get; init; }

    /// <summary>How the frames are encoded; set exactly when <see cref="DType"/> is "video".</summary>
    public VideoFormat? Video { get; init; }

    public bool IsVideo => DType == "video";

    /// <summary>Whether its values are words: it has no statistics.</summary>
    public bool IsText => DType is "string" or "language";

    /// <summary>Number of values in one frame.</summary>
    public int Size => Shape.Aggregate(1, (a, b) => a * b);

    /// <summary>A float32 vector whose elements share one unit.</summary>
    public static FeatureSpec Vector(string name, IReadOnlyList<string> names, string? unit = null) =>
        new(name, "float32", [names.Count], names) { Units = unit is null ? null : [unit] };

    /// <summary>A float32 vector with a unit for each element.</summary>
    public static FeatureSpec Vector(string name, IReadOnlyList<string> names, IReadOnlyList<string> units) =>
        new(name, "float32", [names.Count], names) { Units = units };

    public static FeatureSpec Scalar(string name, string dtype, string? unit = null) =>
        new(name, dtype, [1], null) { Units = unit is null ? null : [unit] };

    /// <summary>A colour camera stored as video; without a format, the usual one for its size.</summary>
    public static FeatureSpec Camera(string name, int width, int height, VideoFormat? format = null) =>
        new(name, "video", [height, width, 3], ImageAxes) { Video = format ?? VideoFormat.DefaultFor(width, height) };

    /// <summary>A depth camera stored as lossless 12-bit video.</summary>
    public static FeatureSpec DepthCamera(string name, int width, int height, DepthCode? code = null) =>
        new(name, "video", [height, width, 1], ImageAxes) { Video = VideoFormat.DepthHevc(code ?? new()) };

    /// <summary>The five bookkeeping features that the assembler appends after all others.</summary>
    public static IReadOnlyList<FeatureSpec> Bookkeeping { get; } =
    [
        Scalar("timestamp", "float32"), Scalar("frame_index", "int64"), Scalar("episode_index", "int64"), Scalar("index", "int64"),
        Scalar("task_index", "int64"),
    ];

    /// <summary>Throws when the feature could not be written as LeRobot demands.</summary>
    /// <exception cref="PraxisException">The message names the feature, what is wrong and what is allowed.</exception>
    public void Check()
    {
        if (Name.Length == 0 || Name.Contains('/'))
            throw new PraxisException($"A feature is named '{Name}': names are not empty and have no '/'.");
        if (!IsVideo && !ColumnType.Known.Contains(DType))
            throw new PraxisException($"Feature '{Name}': {Suggest.Unknown("dtype", DType, [.. ColumnType.Known, "video"])}");
        if (Shape.Count == 0 || Shape.Any(n => n <= 0))
            throw new PraxisException($"Feature '{Name}' has shape [{string.Join(", ", Shape)}]: every extent must be positive.");
        if (IsVideo) CheckCamera();
        else if (Names is not null && Shape.Count == 1 && Names.Count != Shape[0])
            throw new PraxisException($"Feature '{Name}' has {Names.Count} names for {Shape[0]} elements: give one name per element.");
        if (IsText && Size != 1) throw new PraxisException($"Feature '{Name}': {DType} must have shape [1].");
        if (DType == "language" != LanguageColumns.Names.Contains(Name))
            throw new PraxisException($"Feature '{Name}' is {DType}: exactly {string.Join(" and ", LanguageColumns.Names)} are language.");
        if (Units is { } units && units.Count != 1 && units.Count != Size)
            throw new PraxisException($"Feature '{Name}' has {units.Count} units for {Size} elements: give one, or one per element.");
        if (!IsVideo && Name.Contains("image", StringComparison.Ordinal))
            throw new PraxisException(
                $"Feature '{Name}' has 'image' in its name but is no camera: LeRobot would expect image statistics. Rename it.");
    }

    void CheckCamera()
    {
        if (Video is null) throw new PraxisException($"Camera '{Name}' has no VideoFormat: make it with FeatureSpec.Camera.");
        int channels = Video.Depth is null ? 3 : 1;
        if (Shape.Count != 3 || Shape[2] != channels)
            throw new PraxisException($"Camera '{Name}' has shape [{string.Join(", ", Shape)}]: it must be [height, width, {channels}].");
        if (Shape[0] % 2 != 0 || Shape[1] % 2 != 0)
            throw new PraxisException($"Camera '{Name}' is {Shape[1]}x{Shape[0]}: video needs an even width and height.");
        if (Video.Codec == "av1" && Math.Min(Shape[0], Shape[1]) < VideoFormat.Av1SideMin)
            throw new PraxisException(
                $"Camera '{Name}' is {Shape[1]}x{Shape[0]}: SVT-AV1 needs at least {VideoFormat.Av1SideMin} pixels each way. Use h264.");
    }

    /// <summary>The entry of info.json's "features" object.</summary>
    /// <param name="fps">Written into the description of videos.</param>
    public JsonObject ToJson(int fps)
    {
        var json = new JsonObject
        {
            ["dtype"] = DType,
            ["shape"] = new JsonArray([.. Shape.Select(n => (JsonNode)n)]),
            ["names"] = Strings(Names),
        };
        if (Units is not null) json["units"] = Strings(Units);
        if (Video is not null) json["info"] = Video.ToJson(Shape[1], Shape[0], Shape[2], fps);
        return json;
    }

    /// <summary>info.json's "features" object, in the order given.</summary>
    internal static JsonObject ListToJson(IEnumerable<FeatureSpec> features, int fps) =>
        new(features.Select(f => KeyValuePair.Create(f.Name, (JsonNode?)f.ToJson(fps))));

    /// <summary>Reads an entry that we or LeRobot wrote.</summary>
    /// <exception cref="InvalidOperationException">The entry has no dtype or shape, or values of another kind.</exception>
    internal static FeatureSpec FromJson(string name, JsonNode? entry)
    {
        if (entry is not JsonObject json || json["dtype"] is null || json["shape"] is not JsonArray shape)
            throw new InvalidOperationException($"Feature '{name}' has no dtype or no shape.");
        string dtype = (string)json["dtype"]!; // checked above
        return new(name, dtype, [.. shape.Select(n => (int)n!)], List(json["names"])) // a null extent throws
        {
            Units = List(json["units"]),
            Video = dtype == "video" ? VideoFormat.FromJson(json["info"] as JsonObject ?? []) : null,
        };
    }

    internal static IReadOnlyList<FeatureSpec> ListFromJson(JsonNode features) =>
        [.. features.AsObject().Select(p => FromJson(p.Key, p.Value))];

    // names are usually a list; old datasets have an object of lists, which carries nothing that we need
    static List<string>? List(JsonNode? node) => node is JsonArray list ? [.. list.Select(n => n?.ToString() ?? "")] : null;

    static JsonArray? Strings(IReadOnlyList<string>? items) => items is null ? null : new JsonArray([.. items.Select(s => (JsonNode)s)]);
}
