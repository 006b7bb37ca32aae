using System.Text.Json;
using Praxis.Assets;
using Praxis.Core;
using Praxis.Data;

namespace Praxis.App;

/// <summary>The folder of one thing: its recipe lists the files beside it, so that the next thing written there replaces them all.</summary>
static class ThingFolder
{
    /// <summary>Writes a thing in place of the one that is there; files that no thing listed stay.</summary>
    /// <param name="folder">Made if missing.</param>
    /// <param name="files">Names relative to it, with '/'; the recipe among them.</param>
    /// <exception cref="PraxisException">A file cannot be written.</exception>
    public static void Write(string folder, IReadOnlyList<ExportedFile> files)
    {
        try
        {
            string[] before = Listed(folder);
            Durable.CreateFolder(folder);
            foreach (string part in files.Select(f => Path.GetDirectoryName(f.Name) ?? "").Where(d => d.Length > 0).Distinct())
                Durable.CreateFolder(Path.Combine(folder, part));
            foreach (ExportedFile file in files) Durable.WriteAllBytes(Path.Combine(folder, file.Name), file.Content);
            foreach (string gone in before.Except(files.Select(f => f.Name))) File.Delete(Path.Combine(folder, gone));
            string source = Path.Combine(folder, "source");
            if (Directory.Exists(source) && !Directory.EnumerateFileSystemEntries(source).Any()) Directory.Delete(source);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new PraxisException($"'{folder}' cannot be written: {e.Message}", e);
        }
    }

    // by the recipe that is there; nothing outside of the folder
    static string[] Listed(string folder)
    {
        string recipe = Path.Combine(folder, KeptFiles.Recipe);
        if (!File.Exists(recipe)) return [];
        try
        {
            using JsonDocument document = JsonDocument.Parse(File.ReadAllBytes(recipe));
            return [.. document.RootElement.GetProperty("files").EnumerateArray().Select(f => f.GetString() ?? "")
                .Where(f => f.Length > 0 && !Path.IsPathRooted(f) && !f.Split('/', '\\').Contains("..")
                    && File.Exists(Path.Combine(folder, f)))];
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or KeyNotFoundException)
        {
            return []; // no recipe of a thing: nothing is known of what lies there
        }
    }
}
