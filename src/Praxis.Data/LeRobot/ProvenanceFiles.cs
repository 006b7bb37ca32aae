using System.Text.Json.Nodes;

namespace Praxis.Data;

/// <summary>Writes provenance/: one line of JSON per episode, in order; line e % 1000 of file e / 1000 is episode e.</summary>
sealed class ProvenanceFiles(string root) : IDisposable
{
    FileStream? stream;

    public void Add(int episode, EpisodePart part)
    {
        if (episode % LeRobotPaths.EpisodesPerProvenanceFile == 0) Open(episode);
        var line = new JsonObject
        {
            ["episode"] = episode, ["slot"] = part.Slot, ["try"] = part.Try, ["task"] = part.TaskId, ["outcome"] = part.Outcome,
            ["provenance"] = part.ReadProvenance(),
        };
        stream!.Write(CanonicalJson.Write(line, indented: false)); // opened with episode 0
    }

    void Open(int episode)
    {
        Dispose();
        string path = Path.Combine(root, LeRobotPaths.Provenance(episode));
        Directory.CreateDirectory(Path.GetDirectoryName(path)!); // never null: the file has a folder
        stream = new(path, FileMode.Create, FileAccess.Write);
    }

    public void Dispose() => stream?.Dispose();
}
