using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Praxis.Cli;

/// <summary>What <c>--json</c> prints: one document with snake_case names, as the tools around robot datasets are used to.</summary>
static class Json
{
    static readonly JsonSerializerOptions Document = Options(indented: true), Line = Options(indented: false);

    /// <summary>The switch that verbs share.</summary>
    public static System.CommandLine.Option<bool> Flag() => Choose.Flag("--json", "print JSON for programs instead of a table for people");

    /// <summary>Writes one document.</summary>
    public static void Write<T>(T value, TextWriter output) => output.WriteLine(JsonSerializer.Serialize(value, Document));

    /// <summary>Writes one document on one line.</summary>
    public static void WriteLine<T>(T value, TextWriter output) => output.WriteLine(JsonSerializer.Serialize(value, Line));

    static JsonSerializerOptions Options(bool indented) => new()
    {
        WriteIndented = indented,
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower) },
    };
}
