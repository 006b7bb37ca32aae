using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Praxis.Data;

/// <summary>
/// One JSON text per value: keys in ordinal order, shortest round-trip numbers, LF, UTF-8 without escapes beyond the needed.
/// </summary>
public static class CanonicalJson
{
    static readonly JsonWriterOptions Indented =
        new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    static readonly JsonWriterOptions OneLine = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The text with a final line feed.</summary>
    public static byte[] Write(JsonNode? node, bool indented = true, bool sorted = true)
    {
        using MemoryStream bytes = new();
        using (Utf8JsonWriter writer = new(bytes, indented ? Indented : OneLine)) Write(writer, node, sorted);
        bytes.WriteByte((byte)'\n');
        return bytes.ToArray();
    }

    static void Write(Utf8JsonWriter writer, JsonNode? node, bool sorted)
    {
        switch (node)
        {
            case JsonObject map:
                writer.WriteStartObject();
                foreach (var (key, value) in sorted ? map.OrderBy(p => p.Key, StringComparer.Ordinal) : map.AsEnumerable())
                {
                    writer.WritePropertyName(key);
                    Write(writer, value, sorted);
                }
                writer.WriteEndObject();
                break;
            case JsonArray list:
                writer.WriteStartArray();
                foreach (JsonNode? item in list) Write(writer, item, sorted);
                writer.WriteEndArray();
                break;
            case null:
                writer.WriteNullValue();
                break;
            default:
                node.WriteTo(writer);
                break;
        }
    }
}
