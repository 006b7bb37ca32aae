using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Praxis.Core;
using Praxis.Data;

namespace Praxis.Rollout;

/// <summary>
/// Where a job keeps what it has finished, under ROOT/.work: one part per successful slot, one line per failed slot, and what the job
/// is. Parts carry no global numbers, so that slots can finish in any order.
/// </summary>
public sealed class JobFolder
{
    readonly string work;

    /// <param name="root">The dataset's folder.</param>
    public JobFolder(string root) => (Root, work) = (root, Path.Combine(root, ".work"));

    public string Root { get; }
    public string Episodes => Path.Combine(work, "episodes");
    string Failed => Path.Combine(work, "failed");
    string Identity => Path.Combine(work, "job.json");

    /// <summary>True when an earlier run began here and did not finish.</summary>
    public bool HasUnfinished => File.Exists(Identity);

    /// <summary>Begins a job, or goes on with the same one.</summary>
    /// <param name="identity">Everything that decides the bytes: arguments, seed, platform, tool versions.</param>
    /// <exception cref="PraxisException">The folder holds the work of another job or platform; the message names what differs.</exception>
    public void Begin(JsonObject identity)
    {
        byte[] text = CanonicalJson.Write(identity);
        if (!HasUnfinished)
        {
            Durable.CreateFolder(work);
            Durable.WriteAllBytes(Identity, text);
            return;
        }
        JsonObject before = Parse(Identity) as JsonObject ?? throw Damaged(Identity);
        if (Difference(before, identity) is { } difference)
            throw new PraxisException($"'{Root}' holds the unfinished work of another run: {difference}. " +
                "Resume it with the same options, the same build of Praxis and on the same platform, or choose another --out.");
        EpisodePartWriter.RemoveAbandoned(Episodes);
    }

    /// <summary>The finished part of a slot, or null.</summary>
    public EpisodePart? PartOf(int slot) => EpisodePart.Open(EpisodePart.FolderOf(Episodes, slot));

    /// <summary>Causes of the tries of a slot that failed them all, or null when it did not.</summary>
    public IReadOnlyList<string>? FailureOf(int slot)
    {
        string path = FailurePath(slot);
        return File.Exists(path) && Parse(path) is JsonArray causes ? [.. causes.Select(c => (string)c!)] : null; // ours: strings
    }

    /// <summary>Records that a slot failed all its tries.</summary>
    public void Fail(int slot, IReadOnlyList<string> causes)
    {
        Durable.CreateFolder(Failed);
        Durable.WriteAllBytes(FailurePath(slot), CanonicalJson.Write(new JsonArray([.. causes.Select(c => (JsonNode)c)])));
    }

    /// <summary>
    /// Removes the work of a job whose dataset is finished; its description first, so that a torn rest is no unfinished job.
    /// </summary>
    public void Remove()
    {
        if (HasUnfinished) File.Delete(Identity);
        Durable.DeleteFolder(work);
    }

    JsonNode? Parse(string path)
    {
        try
        {
            return JsonNode.Parse(File.ReadAllBytes(path));
        }
        catch (JsonException)
        {
            throw Damaged(path);
        }
    }

    PraxisException Damaged(string path) => new($"'{path}' is damaged. Delete '{work}' and begin again.");

    string FailurePath(int slot) => Path.Combine(Failed, string.Create(CultureInfo.InvariantCulture, $"slot-{slot:D6}.json"));

    /// <summary>The first place in which two descriptions of a job differ, in words; null when they are equal.</summary>
    public static string? Difference(JsonNode? before, JsonNode? now, string path = "")
    {
        if (before is JsonObject a && now is JsonObject b)
            return a.Select(p => p.Key).Union(b.Select(p => p.Key)).Order(StringComparer.Ordinal)
                .Select(k => Difference(a[k], b[k], path.Length == 0 ? k : $"{path}.{k}")).FirstOrDefault(d => d is not null);
        if (JsonNode.DeepEquals(before, now)) return null;
        return $"{path} was {before?.ToJsonString() ?? "not given"}, now it is {now?.ToJsonString() ?? "not given"}";
    }
}
