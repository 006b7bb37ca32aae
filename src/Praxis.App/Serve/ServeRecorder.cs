using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json.Nodes;
using Praxis.Core;
using Praxis.Data;
using Praxis.Rollout;

namespace Praxis.App;

/// <summary>
/// Writes what a served policy saw and did as a LeRobot v3.0 dataset, a frame per request. An episode goes to disk request by request,
/// because nobody knows how long it will be, and becomes a part in the background when it ends. What a killed server leaves is taken up
/// by the next one that records into the same folder.
/// </summary>
public sealed class ServeRecorder : IDisposable
{
    const string RobotType = "unknown"; // the protocol has no word for it

    readonly string root, policy;
    readonly int fps;
    readonly IReadOnlyList<string>? actionNames;
    readonly IReadOnlyDictionary<string, string> encoders;
    readonly DatasetLock mine;
    readonly BlockingCollection<int> ended = [];
    readonly SortedDictionary<int, EpisodePart> parts = [];
    readonly Thread worker;
    readonly Lock gate = new();
    DatasetInfo? info;
    PraxisException? failure;
    int next;

    /// <summary>Begins to record, or goes on with what a killed server left.</summary>
    /// <param name="root">Folder of the dataset.</param>
    /// <param name="policy">What the policy is called.</param>
    /// <param name="metadata">What the policy says of itself: "fps" and "action_names" are taken from it.</param>
    /// <param name="fps">Frames per second where the policy does not say.</param>
    /// <param name="say">Told what was taken up.</param>
    /// <exception cref="PraxisException">The folder holds something else, or another process writes there.</exception>
    public ServeRecorder(string root, string policy, IReadOnlyDictionary<string, object> metadata, int fps, Action<string> say)
    {
        (this.root, this.policy) = (root, policy);
        this.fps = PolicyMetadata.Number(metadata, "fps") ?? fps;
        actionNames = PolicyMetadata.Names(metadata, "action_names");
        encoders = EncoderVersions.Of([VideoFormat.Av1, VideoFormat.H264]); // says so now when ffmpeg is missing, not after an hour
        mine = DatasetLock.Acquire(root);
        try
        {
            CheckFolder();
            Durable.CreateFolder(Spools);
            TakeUp(say);
        }
        catch
        {
            mine.Dispose();
            throw;
        }
        worker = new(Work) { Name = "recorder" };
        worker.Start();
    }

    string Spools => Path.Combine(root, ".work", "spool");
    string Episodes => Path.Combine(root, ".work", "episodes");
    string SpoolOf(int slot) => Path.Combine(Spools, string.Create(CultureInfo.InvariantCulture, $"{slot:D6}.spool"));

    void CheckFolder()
    {
        DatasetFolder.CheckOurs(root);
        if (DatasetFolder.IsFinished(root))
            throw new PraxisException($"'{root}' already holds a finished dataset. Choose another --record.");
        if (new JobFolder(root).HasUnfinished)
            throw new PraxisException($"'{root}' holds an unfinished generation. Choose another --record.");
        EpisodePartWriter.RemoveAbandoned(Episodes);
    }

    void TakeUp(Action<string> say)
    {
        string[] finished = Directory.Exists(Episodes) ? [.. Directory.EnumerateDirectories(Episodes).Order(StringComparer.Ordinal)] : [];
        foreach (EpisodePart part in finished.Select(EpisodePart.Open).OfType<EpisodePart>())
        {
            info ??= new() { RobotType = RobotType, Features = part.ReadFeatures(), Fps = part.Fps };
            parts.Add(part.Slot, part);
        }
        int[] open = [.. Directory.EnumerateFiles(Spools, "*.spool")
            .Select(f => int.Parse(Path.GetFileNameWithoutExtension(f), CultureInfo.InvariantCulture)).Order()];
        foreach (int slot in open.Where(slot => !parts.ContainsKey(slot))) ended.Add(slot);
        next = parts.Keys.Concat(open).Append(-1).Max() + 1;
        if (next > 0) say($"{next} episodes of an earlier recording are taken up from '{root}'");
    }

    /// <summary>A log for one connection.</summary>
    internal EpisodeLog Open() => new(this);

    /// <summary>A file for the frames of an episode that begins.</summary>
    /// <exception cref="PraxisException">It sees other features than the episodes before it: a dataset has one set.</exception>
    internal (int Slot, FileStream File) Begin(Observation observation, ActionChunk chunk)
    {
        Agree(observation, chunk);
        int slot = Interlocked.Increment(ref next) - 1;
        return (slot, new(SpoolOf(slot), FileMode.CreateNew, FileAccess.Write));
    }

    /// <summary>An episode has all its frames.</summary>
    internal void End(int slot) => ended.Add(slot);

    /// <summary>Throws when a frame does not fit the dataset; the first frame of all decides.</summary>
    internal void Agree(Observation observation, ActionChunk chunk)
    {
        FeatureSpec[] seen = FeaturesOf(observation, chunk);
        lock (gate)
        {
            if (info is null) CheckFirst(seen);
            else if (Difference(info.Features, seen) is { } difference)
                throw new PraxisException($"This frame does not fit the recording in '{root}': {difference}");
        }
    }

    void CheckFirst(FeatureSpec[] seen)
    {
        var wanted = new DatasetInfo { RobotType = RobotType, Features = seen, Fps = fps };
        wanted.Check();
        info = wanted;
    }

    static string? Difference(IReadOnlyList<FeatureSpec> before, FeatureSpec[] now)
    {
        string Describe(IEnumerable<FeatureSpec> features) =>
            string.Join(", ", features.Select(f => $"{f.Name} [{string.Join(", ", f.Shape)}]"));
        string was = Describe(before), @is = Describe(now);
        return was == @is ? null : $"it has {@is}; the recording has {was}.";
    }

    FeatureSpec[] FeaturesOf(Observation observation, ActionChunk chunk)
    {
        string[] actions = actionNames?.Count == chunk.Dimension ? [.. actionNames] : Numbered("action", chunk.Dimension);
        string[] Names(string vector, int count) =>
            vector == "observation.state" && actionNames?.Count == count ? actions : Numbered(vector.Split('.')[^1], count);
        FeatureSpec[] features =
        [
            .. observation.Images.Select(i => FeatureSpec.Camera($"observation.images.{i.Key}", i.Value.Width, i.Value.Height)),
            .. observation.Vectors.Select(v => FeatureSpec.Vector(v.Key, Names(v.Key, v.Value.Length))),
            FeatureSpec.Vector("action", actions), new("label.action_chunk", "float32", [chunk.Horizon, chunk.Dimension], null),
            FeatureSpec.Scalar("label.request_time", "float64", "s"),
        ];
        return [.. features.OrderBy(f => f.Name, StringComparer.Ordinal)];
    }

    static string[] Numbered(string name, int count) =>
        [.. Enumerable.Range(0, count).Select(i => string.Create(CultureInfo.InvariantCulture, $"{name}_{i}"))];

    // one episode after the other: encoding must not take the processors from the policy
    void Work()
    {
        foreach (int slot in ended.GetConsumingEnumerable())
        {
            try
            {
                if (ToPart(slot) is { } part) parts.Add(slot, part);
            }
            catch (Exception e) // whatever it is: it must not end the server
            {
                failure ??= new(
                    $"Episode {slot} of the recording could not be written: {e.Message} " +
                    $"What was received is kept in '{SpoolOf(slot)}'.", e);
            }
        }
    }

    EpisodePart? ToPart(int slot)
    {
        var spool = new EpisodeSpool(SpoolOf(slot));
        EpisodePart? part = null;
        if (spool.Length > 0)
        {
            RecordedFrame first = spool.Frames().First();
            Agree(first.Observation, first.Actions);
            using var writer = new EpisodePartWriter(Episodes, slot, spool.Length, info!); // Agree set it
            var prompts = new List<string>();
            foreach (RecordedFrame frame in spool.Frames())
            {
                frame.WriteTo(writer);
                if (!prompts.Contains(frame.Prompt)) prompts.Add(frame.Prompt);
            }
            part = writer.Publish(new()
            {
                Tasks = prompts, Seed = 0, TaskId = "served", TraceHash = "none", Outcome = "recorded",
                Provenance = new() { ["policy"] = policy },
            });
        }
        File.Delete(SpoolOf(slot));
        return part;
    }

    /// <summary>Makes the dataset of all episodes; call it when every log is disposed.</summary>
    /// <returns>Its manifest; null when nothing was recorded.</returns>
    /// <exception cref="PraxisException">An episode could not be written; nothing that was received is lost.</exception>
    public Manifest? Finish()
    {
        ended.CompleteAdding();
        worker.Join();
        if (failure is not null) throw failure;
        Manifest? manifest = parts.Count == 0 ? null
            : LeRobotV3Assembler.Assemble([.. parts.Values], info!, Blank(), root); // parts have features
        Durable.DeleteFolder(Path.Combine(root, ".work"));
        return manifest;
    }

    Manifest Blank()
    {
        var tools = new SortedDictionary<string, string>(encoders.ToDictionary(), StringComparer.Ordinal)
        {
            ["dotnet"] = Environment.Version.ToString(), ["praxis"] = Platform.PraxisVersion,
        };
        return new()
        {
            Seed = 0, Tools = tools, Platform = Platform.Describe(tools), Tracer = "none",
            Arguments = new JsonObject { ["served"] = policy },
            Failures = new Dictionary<string, int>(),
        };
    }

    public void Dispose()
    {
        if (!ended.IsAddingCompleted) ended.CompleteAdding();
        worker.Join();
        mine.Dispose();
        ended.Dispose();
    }
}
