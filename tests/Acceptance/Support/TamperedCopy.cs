using System.Text.Json.Nodes;
using Praxis.Data;
using Praxis.Tests.Acceptance.Cli;

namespace Praxis.Tests.Acceptance.Support;

/// <summary>A dataset whose manifest says something else.</summary>
sealed class TamperedCopy : IDisposable
{
    readonly ScratchFolder scratch = new();

    public TamperedCopy(string dataset, Action<JsonObject> tamper)
    {
        foreach (string file in FileHash.RelativeFiles(dataset))
        {
            string target = scratch.At(Path.Combine("d", file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!); // never null: it lies below the scratch folder
            File.Copy(Path.Combine(dataset, file), target);
        }
        string path = Path.Combine(Folder, Manifest.FileName);
        JsonObject manifest = JsonNode.Parse(File.ReadAllBytes(path))!.AsObject(); // ours
        tamper(manifest);
        File.WriteAllBytes(path, CanonicalJson.Write(manifest));
    }

    public string Folder => scratch.At("d");

    public void Dispose() => scratch.Dispose();
}
