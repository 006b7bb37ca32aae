using System.Text.Json;
using System.Text.Json.Nodes;
using static System.FormattableString;

namespace Praxis.Data;

public sealed partial class DatasetValidator
{
    static readonly string[] PersistentStyles = ["subtask", "plan", "memory", "motion", "task_aug"],
        EventStyles = ["interjection", "vqa", "trace"], Roles = ["user", "assistant", "system", "tool"];

    // what the answer to a visual question must have, by its kind
    static readonly (string Kind, string[] Keys)[] Answers =
    [
        ("bbox", ["detections"]), ("keypoint", ["label", "point_format", "point"]), ("count", ["label", "count"]),
        ("attribute", ["label", "attribute", "value"]), ("spatial", ["subject", "relation", "object"]),
    ];

    static readonly string[] Fields = ["role", "content", "style", "timestamp", "camera", "tool_calls"];

    // V3-14: lists of struct{role, content, style, timestamp, camera, tool_calls}
    void CheckLanguage(ParquetReader reader, string path)
    {
        foreach (FeatureSpec feature in features.Where(f => f.DType == "language" || LanguageColumns.Names.Contains(f.Name)))
        {
            void Error(string message) => findings.Error("V3-14", message, "", path, feature.Name);
            if (feature.DType != "language" || !LanguageColumns.Names.Contains(feature.Name) || feature.Shape is not [1])
                Error($"Exactly {string.Join(" and ", LanguageColumns.Names)} have dtype language and shape [1].");
            else if (CheckFields(reader, feature.Name, Error)) CheckRows(reader, feature.Name, path);
        }
    }

    static bool CheckFields(ParquetReader reader, string column, Action<string> error)
    {
        string[] wanted = [.. Fields.Where(f => f != "timestamp" || column == LanguageColumns.Persistent)];
        string[] found = [.. reader.Leaves.Where(l => l.Name == column && l.Path.Count >= 4).Select(l => l.Path[3])];
        if (found.SequenceEqual(wanted)) return true;
        error($"It must be a list of struct{{{string.Join(", ", wanted)}}}, in this order; it has {string.Join(", ", found)}.");
        return false;
    }

    void CheckRows(ParquetReader reader, string column, string path)
    {
        long row = reader.Rows == 0 ? 0 : Math.Max(0, nextIndex - reader.Rows); // CheckBookkeeping went over the file before
        (int? episode, string? kept) = (null, null);
        for (int g = 0; g < reader.RowGroups.Count; g++)
            foreach (string text in LanguageColumns.Read(reader, g, column))
            {
                (int? of, int? frame) = (EpisodeAt(row), FrameAt(row));
                void Error(string message) => findings.Error("V3-14", message, "", path, column, of, frame);
                row++;
                bool persistent = column == LanguageColumns.Persistent;
                if (persistent && of == episode && kept is not null)
                {
                    if (text != kept)
                        Error("The list differs from that of the frame before: it must be the same at every frame of an episode.");
                    kept = text;
                    continue;
                }
                (episode, kept) = (of, text);
                IReadOnlyList<LanguageRow> rows = LanguageColumns.FromText(text);
                foreach (LanguageRow said in rows) CheckRow(said, persistent, of, Error);
                if (persistent) CheckOrder(rows, Error);
                else CheckEvents(rows, message => findings.Warn("V3-14", message, "", path, column, of, frame));
            }
    }

    void CheckRow(LanguageRow row, bool persistent, int? episode, Action<string> error)
    {
        if (!Roles.Contains(row.Role)) error($"Its role is '{row.Role}'.");
        if (!(row.Style is null ? !persistent : (persistent ? PersistentStyles : EventStyles).Contains(row.Style)))
            error($"Its style is '{row.Style}'.");
        if (row.Style is "vqa" or "trace" != (row.Camera is not null))
            error($"Style '{row.Style}' with camera '{row.Camera}': exactly vqa and trace name one.");
        if (row.Camera is { } name && features.All(f => f.Name != name || f.DType is not ("video" or "image")))
            error($"Its camera '{name}' is no camera feature.");
        if (row.Content is null && row.ToolCalls is null or { Count: 0 }) error("An entry has neither content nor tool_calls.");
        if (row.Style is null && (row.Role != "assistant" || row.Content is not null || row.ToolCalls is null or { Count: 0 }))
            error("An entry without a style is a tool call of the assistant, without content.");
        foreach (string call in row.ToolCalls ?? [])
            if (Parsed(call) is not { } json || (json["function"] as JsonObject)?["name"] is null)
                error($"Its tool call '{call}' is not {{type, function{{name, arguments}}}}.");
        if (row is { Style: "vqa", Role: "assistant", Content: { } answer })
        {
            JsonObject? json = Parsed(answer);
            if (json is null || !Answers.Any(a => a.Keys.All(json.ContainsKey)))
                error($"The answer '{answer}' is none of {string.Join(", ", Answers.Select(a => a.Kind))}.");
        }
        if (persistent && (row.Timestamp is not { } time || !(time >= 0)
            || episode is { } e && fps > 0 && time > (episodes[e].Length - 1) / (double)fps + 1e-4))
            error(Invariant($"Its timestamp is {row.Timestamp}, which lies outside the episode."));
    }

    // each row holds until the next of its style
    static void CheckOrder(IReadOnlyList<LanguageRow> rows, Action<string> error)
    {
        foreach (IGrouping<string?, LanguageRow> style in rows.GroupBy(r => r.Style))
            foreach ((LanguageRow a, LanguageRow b) in style.Zip(style.Skip(1)))
                if (b.Timestamp < a.Timestamp) error(Invariant($"Style '{style.Key}' goes back from {a.Timestamp} to {b.Timestamp} s."));
    }

    // LeRobot looks a question up by frame, camera and role; whoever interrupts is answered
    static void CheckEvents(IReadOnlyList<LanguageRow> rows, Action<string> error)
    {
        if (rows.Where(r => r.Style == "vqa").GroupBy(r => (r.Camera, r.Role)).FirstOrDefault(g => g.Count() > 1) is { } twice)
            error(
                $"It has {twice.Count()} entries of style vqa for the {twice.Key.Role} and camera '{twice.Key.Camera}'; LeRobot finds one.");
        if (rows.Any(r => r.Style == "interjection") && rows.All(r => r.Style is not null))
            error("An interjection is not answered aloud at its frame.");
    }

    static JsonObject? Parsed(string text)
    {
        try
        {
            return JsonNode.Parse(text) as JsonObject;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
