using System.Text.Json;
using System.Text.Json.Nodes;
using Praxis.Core;

namespace Praxis.Learning;

/// <summary>How large a network is.</summary>
/// <param name="Width">Numbers in a token.</param>
/// <param name="Layers">Transformer blocks.</param>
/// <param name="Heads">Of each block.</param>
/// <param name="Channels">Of the convolutions of a camera.</param>
/// <param name="Keypoints">Places looked for in a picture.</param>
public sealed record NetworkSize(int Width, int Layers, int Heads, int[] Channels, int Keypoints)
{
    /// <summary>Sizes by their names.</summary>
    public static IReadOnlyDictionary<string, NetworkSize> Known { get; } =
        new SortedDictionary<string, NetworkSize>(StringComparer.Ordinal)
        {
            ["tiny"] = new(128, 3, 4, [16, 32, 32, 32], 32),
            ["small"] = new(256, 6, 8, [32, 64, 64, 64], 64),
        };
}

/// <summary>All that a flow-matching policy needs to know beside its weights: it travels in the checkpoint.</summary>
public sealed record FlowConfig
{
    public required NetworkSize Size { get; init; }

    /// <summary>Names of the cameras, in the order of their slots.</summary>
    public required IReadOnlyList<string> Cameras { get; init; }

    /// <summary>Pixels.</summary>
    public required int ImageWidth { get; init; }

    /// <summary>Pixels.</summary>
    public required int ImageHeight { get; init; }

    /// <summary>Elements of "observation.state".</summary>
    public required IReadOnlyList<string> StateNames { get; init; }

    /// <summary>Elements of "action".</summary>
    public required IReadOnlyList<string> ActionNames { get; init; }

    /// <summary>Elements of "observation.ee_pose"; empty where the data have none.</summary>
    public required IReadOnlyList<string> ToolNames { get; init; }

    /// <summary>One of <see cref="ActionCoding.Kinds"/>.</summary>
    public required string Actions { get; init; }

    /// <summary>Actions in a chunk.</summary>
    public required int Chunk { get; init; }

    /// <summary>Room for the words of an instruction.</summary>
    public required int Words { get; init; }

    public required IReadOnlyList<string> Vocabulary { get; init; }

    /// <summary>Of the state as the network sees it.</summary>
    public required Normalizer State { get; init; }

    /// <summary>Of whole chunks as the network has them: a step ahead and a second ahead differ in size.</summary>
    public required Normalizer Action { get; init; }

    /// <summary>Actions per second.</summary>
    public required int Fps { get; init; }

    /// <summary>What the network's numbers mean.</summary>
    public ActionCoding Coding => new(Actions, StateNames, ActionNames, ToolNames);

    /// <summary>Numbers of a state, as the network sees it.</summary>
    public int StateSize => State.Center.Length;

    /// <summary>Numbers of an action, as the network has it.</summary>
    public int ActionSize => Action.Center.Length / Chunk;

    /// <summary>Tokens before the actions: cameras, words, state.</summary>
    public int Prefix => Cameras.Count + Words + 1;

    internal string ToJson() => new JsonObject
    {
        ["policy"] = "flow",
        ["width"] = Size.Width, ["layers"] = Size.Layers, ["heads"] = Size.Heads, ["keypoints"] = Size.Keypoints,
        ["channels"] = new JsonArray([.. Size.Channels.Select(c => (JsonNode)c)]),
        ["cameras"] = Strings(Cameras), ["image_width"] = ImageWidth, ["image_height"] = ImageHeight,
        ["state_names"] = Strings(StateNames), ["action_names"] = Strings(ActionNames),
        ["tool_names"] = Strings(ToolNames), ["actions"] = Actions,
        ["chunk"] = Chunk, ["words"] = Words, ["vocabulary"] = Strings(Vocabulary),
        ["state"] = State.ToJson(), ["action"] = Action.ToJson(), ["fps"] = Fps,
    }.ToJsonString();

    /// <exception cref="PraxisException">The text is not what <see cref="ToJson"/> writes; the message names the file.</exception>
    internal static FlowConfig FromJson(string path, string text)
    {
        try
        {
            JsonObject json = JsonNode.Parse(text)!.AsObject(); // null ends in the catch below, as everything missing does
            return Check(path, new()
            {
                Size = new((int)json["width"]!, (int)json["layers"]!, (int)json["heads"]!,
                    Integers(json["channels"]), (int)json["keypoints"]!),
                Cameras = Strings(json["cameras"]), ImageWidth = (int)json["image_width"]!, ImageHeight = (int)json["image_height"]!,
                StateNames = Strings(json["state_names"]), ActionNames = Strings(json["action_names"]),
                ToolNames = Strings(json["tool_names"]), Actions = (string)json["actions"]!,
                Chunk = (int)json["chunk"]!, Words = (int)json["words"]!,
                Vocabulary = Strings(json["vocabulary"]), State = Normalizer.FromJson(json["state"]!),
                Action = Normalizer.FromJson(json["action"]!), Fps = (int)json["fps"]!,
            });
        }
        catch (PraxisException e) when (!e.Message.Contains(path, StringComparison.Ordinal))
        {
            throw new PraxisException($"'{path}' describes a policy that cannot be: {e.Message}", e);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or FormatException or NullReferenceException)
        {
            throw new PraxisException($"'{path}' says nothing sensible of its policy ({e.Message}). Take another checkpoint.", e);
        }
    }

    static FlowConfig Check(string path, FlowConfig c)
    {
        static bool Positive(float[] scales) => scales.All(s => float.IsFinite(s) && s > 0);
        bool sound = c.Size is { Width: > 0, Layers: > 0, Heads: > 0, Keypoints: > 0, Channels.Length: > 1 }
            && c.Size.Width % (2 * c.Size.Heads) == 0 && c.Size.Channels.All(n => n > 0 && n % 8 == 0)
            && c is { ImageWidth: > 0, ImageHeight: > 0, Chunk: > 0, Words: >= 0, Fps: > 0 }
            && ActionCoding.Kinds.Contains(c.Actions) && c.Coding is var coding
            && c.State.Center.Length == coding.StateNames.Count && c.State.Scale.Length == coding.StateNames.Count
            && c.Action.Center.Length == (long)c.Chunk * coding.Names.Count && c.Action.Scale.Length == c.Action.Center.Length
            && Positive(c.State.Scale) && Positive(c.Action.Scale) && c.State.Center.Concat(c.Action.Center).All(float.IsFinite);
        return sound ? c : throw new PraxisException($"'{path}' describes a policy that cannot be: sizes contradict each other.");
    }

    static JsonArray Strings(IEnumerable<string> items) => new([.. items.Select(s => (JsonNode)s)]);

    static string[] Strings(JsonNode? json) => [.. json!.AsArray().Select(s => (string)s!)];

    static int[] Integers(JsonNode? json) => [.. json!.AsArray().Select(n => (int)n!)];
}
