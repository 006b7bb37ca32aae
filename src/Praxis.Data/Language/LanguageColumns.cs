using System.Buffers;
using System.Buffers.Binary;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Praxis.Data;

/// <summary>
/// LeRobot's two language columns: lists of struct{role, content, style, timestamp, camera, tool_calls}. The persistent one holds the whole
/// list of the episode at every frame; that of events, without timestamps, only what happens at the frame.
/// </summary>
public static class LanguageColumns
{
    public const string Persistent = "language_persistent", Events = "language_events";

    /// <summary>Both.</summary>
    public static IReadOnlyList<string> Names { get; } = [Persistent, Events];

    // exact texts: Chinese stays Chinese
    static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Their entry in info.json.</summary>
    public static FeatureSpec Feature(string name) => new(name, "language", [1], null);

    /// <summary>JSON with its characters as they are, on one line.</summary>
    public static string Json(JsonNode node) => node.ToJsonString(Readable);

    /// <summary>A call of the tool that speaks.</summary>
    public static string SayCall(string text) => Json(new JsonObject
    {
        ["type"] = "function",
        ["function"] = new JsonObject { ["name"] = "say", ["arguments"] = new JsonObject { ["text"] = text } },
    });

    internal static string ToText(IReadOnlyList<LanguageRow> rows, string column)
    {
        if (rows.FirstOrDefault(r => r.Timestamp is null == (column == Persistent)) is { } wrong)
            throw new ArgumentException($"Rows of {Persistent} have a timestamp, and only they: '{wrong.Content}' in {column}.");
        return Json(new JsonArray([.. rows.Select(r => (JsonNode)new JsonArray(r.Role, r.Content, r.Style,
            r.Timestamp is { } t ? JsonValue.Create(t) : null, r.Camera,
            r.ToolCalls is { } calls ? new JsonArray([.. calls.Select(c => (JsonNode)c)]) : null))]));
    }

    internal static IReadOnlyList<LanguageRow> FromText(string text) =>
    [
        // ours: as ToText wrote it
        .. JsonNode.Parse(text)!.AsArray().Select(r => new LanguageRow((string)r![0]!, (string?)r[2], (string?)r[1])
        {
            Timestamp = (float?)r[3], Camera = (string?)r[4],
            ToolCalls = r[5] is JsonArray calls ? [.. calls.Select(c => (string)c!)] : null,
        }),
    ];

    internal static ParquetColumn Schema(string column) => new(column, ParquetType.String)
    {
        Fields =
        [
            new("role", ParquetType.String), new("content", ParquetType.String), new("style", ParquetType.String),
            .. column == Persistent ? (ParquetColumn[])[new("timestamp", ParquetType.Float)] : [],
            new("camera", ParquetType.String), new("tool_calls", ParquetType.String, 1),
        ],
    };

    internal static ParquetValues ToParquet(string column, IReadOnlyList<IReadOnlyList<LanguageRow>> frames)
    {
        Field Texts(Func<LanguageRow, string?> of) => Field.Of(frames, (row, field) => field.Put(of(row)));
        List<Field> fields = [Texts(r => r.Role), Texts(r => r.Content), Texts(r => r.Style)];
        if (column == Persistent) fields.Add(Field.Of(frames, (row, field) => field.Put(row.Timestamp)));
        fields.Add(Texts(r => r.Camera));
        fields.Add(Field.Of(frames, (row, field) => field.Put(row.ToolCalls)));
        return new(default, 0) { Fields = [.. fields.Select(f => f.Values)] };
    }

    /// <summary>Reads a column back: every row's list as the text that columns of episodes hold.</summary>
    internal static string[] Read(ParquetReader reader, int group, string column)
    {
        ParquetData? Leaf(string field) => reader.Leaves.FirstOrDefault(l => l.Name == column && l.Path.Count >= 4 && l.Path[3] == field)
            is { } leaf ? reader.Read(group, leaf) : null;
        ParquetData roles = Leaf("role") ?? throw new InvalidDataException($"Column '{column}' is no list of structs with a role.");
        string?[] Texts(string field) => Leaf(field)?.TextPerEntry() ?? new string?[roles.Definition.Length];
        (string?[] role, string?[] content, string?[] style, string?[] camera) =
            (Texts("role"), Texts("content"), Texts("style"), Texts("camera"));
        float?[] times = Times(Leaf("timestamp"), role.Length);
        IReadOnlyList<string>?[] calls = Calls(Leaf("tool_calls"), role.Length);
        var rows = new List<List<LanguageRow>>();
        for (int i = 0; i < role.Length; i++)
        {
            if (roles.Repetition[i] == 0) rows.Add([]);
            if (role[i] is { } who)
                rows[^1].Add(new(who, style[i], content[i]) { Timestamp = times[i], Camera = camera[i], ToolCalls = calls[i] });
        }
        return [.. rows.Select(r => ToText(r, column))];
    }

    static float?[] Times(ParquetData? leaf, int count)
    {
        var times = new float?[count];
        if (leaf is null) return times;
        double[] values = leaf.Doubles();
        for ((int i, int at) = (0, 0); i < count; i++)
            if (leaf.Definition[i] == leaf.Leaf.MaxDefinition) times[i] = (float)values[at++];
        return times;
    }

    // one list per struct: entries of repetition 2 go on with the one before
    static IReadOnlyList<string>?[] Calls(ParquetData? leaf, int count)
    {
        var calls = new IReadOnlyList<string>?[count];
        if (leaf is null) return calls;
        string?[] texts = leaf.TextPerEntry();
        int at = -1;
        for (int i = 0; i < texts.Length; i++)
        {
            if (leaf.Repetition[i] < 2) at++;
            if (leaf.Definition[i] >= leaf.Leaf.MaxDefinition - 2) // the list is there; empty unless it has items
                calls[at] = [.. calls[at] ?? [], .. texts[i] is { } text ? (string[])[text] : []];
        }
        return calls;
    }

    /// <summary>Collects the values of one field and their levels.</summary>
    sealed class Field
    {
        readonly ArrayBufferWriter<byte> plain = new();
        readonly List<byte> definition = [], repetition = [];
        byte next; // repetition level of the struct that is put next

        public static Field Of(IReadOnlyList<IReadOnlyList<LanguageRow>> frames, Action<LanguageRow, Field> put)
        {
            var field = new Field();
            foreach (IReadOnlyList<LanguageRow> rows in frames)
            {
                field.next = 0;
                foreach (LanguageRow row in rows)
                {
                    put(row, field);
                    field.next = 1;
                }
                if (rows.Count == 0) field.Level(1);
            }
            return field;
        }

        public ParquetFieldValues Values => new(plain.WrittenMemory, [.. definition], [.. repetition]);

        public void Put(string? text)
        {
            Level(text is null ? (byte)3 : (byte)4);
            if (text is not null) Write(text);
        }

        public void Put(float? number)
        {
            Level(number is null ? (byte)3 : (byte)4);
            if (number is not { } value) return;
            BinaryPrimitives.WriteSingleLittleEndian(plain.GetSpan(4), value);
            plain.Advance(4);
        }

        public void Put(IReadOnlyList<string>? items)
        {
            if (items is null or { Count: 0 }) Level(items is null ? (byte)3 : (byte)4);
            for (int i = 0; i < (items?.Count ?? 0); i++)
            {
                if (i > 0) next = 2;
                Level(6);
                Write(items![i]); // never null: it has items
            }
        }

        void Level(byte level)
        {
            definition.Add(level);
            repetition.Add(next);
        }

        void Write(string text)
        {
            int length = Encoding.UTF8.GetByteCount(text);
            Span<byte> target = plain.GetSpan(4 + length);
            BinaryPrimitives.WriteInt32LittleEndian(target, length);
            Encoding.UTF8.GetBytes(text, target[4..]);
            plain.Advance(4 + length);
        }
    }
}
