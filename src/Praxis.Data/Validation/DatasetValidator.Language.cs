namespace Praxis.Data;

public sealed partial class DatasetValidator
{
    static readonly string[] PersistentStyles = ["subtask", "plan", "memory", "motion", "task_aug"],
        EventStyles = ["interjection", "vqa", "trace"];

    // V3-14: lists of struct{role, content, style, camera, tool_calls}
    void CheckLanguage(ParquetReader reader, string path)
    {
        long row = 0;
        for (int g = 0; g < reader.RowGroups.Count; row += reader.RowGroups[g++])
            foreach (FeatureSpec feature in features.Where(f => f.DType == "language"))
                CheckLanguage(reader, g, feature.Name, row, path);
    }

    void CheckLanguage(ParquetReader reader, int group, string column, long row, string path)
    {
        void Error(string message) => findings.Error("V3-14", message, "", path, column, EpisodeAt(row));
        ParquetData? Field(string name) =>
            reader.Leaves.FirstOrDefault(l => l.Name == column && l.Path.Count == 4 && l.Path[3] == name) is { } leaf
            ? reader.Read(group, leaf) : null;
        string?[]? role = Field("role")?.TextPerEntry(), style = Field("style")?.TextPerEntry(),
            content = Field("content")?.TextPerEntry(), camera = Field("camera")?.TextPerEntry();
        if (role is null || style is null || content is null || camera is null)
        {
            Error("It must be a list of struct{role, content, style, camera, tool_calls}.");
            return;
        }
        bool persistent = column == "language_persistent",
            hasTools = reader.Leaves.Any(l => l.Name == column && l.Path.Contains("tool_calls"));
        for (int i = 0; i < role.Length; i++)
        {
            if (role[i] is null && style[i] is null && content[i] is null && camera[i] is null) continue; // the entry of an empty list
            if (!(style[i] is null ? !persistent : (persistent ? PersistentStyles : EventStyles).Contains(style[i])))
                Error($"Its style is '{style[i]}'.");
            if (style[i] is "vqa" or "trace" != (camera[i] is not null))
                Error($"Style '{style[i]}' with camera '{camera[i]}': exactly vqa and trace name one.");
            if (camera[i] is { } name && features.All(f => f.Name != name || f.DType is not ("video" or "image")))
                Error($"Its camera '{name}' is no camera feature.");
            if (content[i] is null && !hasTools) Error("An entry has neither content nor tool_calls.");
        }
    }
}
