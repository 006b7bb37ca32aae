using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Praxis.Core;
using Praxis.Data;
using Praxis.Rollout;

namespace Praxis.App;

/// <summary>JSON as the logs of episodes and their reports have it.</summary>
static class EpisodeLines
{
    public static readonly JsonSerializerOptions Style = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower, DictionaryKeyPolicy = null,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };
}

/// <summary>
/// Episodes that a run has finished, one line of episodes.jsonl each, beside a file that says which run it is: what was cut short is gone
/// on with, by the same run only. Not thread-safe.
/// </summary>
sealed class EpisodeLines<T> where T : class
{
    EpisodeLines(string root) => File = System.IO.Path.Combine(root, "episodes.jsonl");

    /// <summary>Path of the lines.</summary>
    public string File { get; }

    /// <summary>Begins in an empty folder, or goes on.</summary>
    /// <param name="root">The folder.</param>
    /// <param name="identityFile">Name of the file that says what it is.</param>
    /// <param name="kind">"evaluation".</param>
    /// <param name="identity">What this run is.</param>
    /// <param name="resume">Whether to go on.</param>
    /// <param name="known">Receives every episode that is there.</param>
    /// <exception cref="PraxisException">The folder holds another run, something else, or one that was not to be gone on with.</exception>
    public static EpisodeLines<T> Begin(
        string root, string identityFile, string kind, JsonObject identity, bool resume, Action<T> known)
    {
        var lines = new EpisodeLines<T>(root);
        string path = System.IO.Path.Combine(root, identityFile);
        string a = "aeiou".Contains(kind[0], StringComparison.Ordinal) ? "an" : "a";
        if (System.IO.File.Exists(path))
        {
            if (!resume)
                throw new PraxisException(
                    $"'{root}' already holds {a} {kind}. Go on with it by adding --resume, choose another --out, or delete it.");
            if (JobFolder.Difference(Parse(System.IO.File.ReadAllText(path), t => JsonNode.Parse(t)), identity) is { } difference)
                throw new PraxisException(
                    $"'{root}' holds another {kind}: {difference}. " +
                    "Resume it with the same options and the same build of Praxis, or choose another --out.");
            lines.GoOn(known);
        }
        else if (Directory.EnumerateFileSystemEntries(root).Any(e => System.IO.Path.GetFileName(e) != ".lock"))
            throw new PraxisException($"'{root}' holds something else than {a} {kind}. Choose another --out.");
        else Durable.WriteAllBytes(path, CanonicalJson.Write(identity));
        return lines;
    }

    /// <summary>Keeps a finished episode: it is on the disk when this returns.</summary>
    public void Append(T episode)
    {
        using var file = new FileStream(File, FileMode.Append, FileAccess.Write);
        file.Write(Encoding.UTF8.GetBytes(JsonSerializer.Serialize(episode, EpisodeLines.Style) + "\n"));
        file.Flush(flushToDisk: true);
    }

    void GoOn(Action<T> known)
    {
        if (!System.IO.File.Exists(File)) return;
        var whole = new StringBuilder();
        foreach (string line in System.IO.File.ReadLines(File))
        {
            if (Parse(line, l => JsonSerializer.Deserialize<T>(l, EpisodeLines.Style)) is not { } episode) continue; // the last one may be torn
            known(episode);
            whole.Append(line).Append('\n');
        }
        Durable.WriteAllBytes(File, Encoding.UTF8.GetBytes(whole.ToString()));
    }

    static U? Parse<U>(string text, Func<string, U?> parse) where U : class
    {
        try
        {
            return parse(text);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
