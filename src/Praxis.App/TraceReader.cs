using System.Text.Json.Nodes;
using Praxis.Core;
using Praxis.Data;
using Praxis.Rollout;
using Praxis.Simulation;

namespace Praxis.App;

/// <summary>Takes of a finished dataset: scenes built anew from their seeds, motions from the recorded traces.</summary>
sealed class TraceReader
{
    readonly string root;
    readonly Dictionary<int, (int Episode, ManifestEpisode Entry)> bySlot;

    public TraceReader(string root)
    {
        this.root = root;
        Manifest = Manifest.Read(root) ?? throw new PraxisException(
            $"'{root}' has no manifest.json, so Praxis did not make it; only its own datasets can be rendered again or verified.");
        bySlot = Manifest.Episodes.Select((e, i) => (e, i)).ToDictionary(p => p.e.Slot, p => (p.i, p.e));
    }

    public Manifest Manifest { get; }

    /// <summary>Slots that have an episode, ascending.</summary>
    public IReadOnlyList<int> Slots => [.. Manifest.Episodes.Select(e => e.Slot)];

    /// <summary>The take of a slot. Tries before the successful one fail again with their recorded causes.</summary>
    public (Take?, Outcome) Read(JobSpec spec, int slot, int attempt)
    {
        var found = bySlot[slot];
        if (attempt < found.Entry.Try) return (null, new(CauseOf(found.Episode, attempt), "recorded"));

        TaskSetting setting = spec.SettingOf(slot);
        var takes = new TakeMaker(spec.Seed);
        var id = new TakeId(slot, found.Entry.Try);
        var draws = new List<Draw>();
        Scene scene = TakeMaker.Layout(setting, takes.RngOf(id, draws)) ?? throw new PraxisException(
            $"Episode {found.Episode} of '{root}' can no longer be laid out: its task or its objects have changed since.");
        JsonObject provenance = LeRobotV3Reader.ReadProvenance(root, found.Episode)["provenance"]!.AsObject(); // ours: hashed
        CheckAssets(scene, provenance, found.Episode);
        using var world = new World(scene);
        StateTrace trace = ReadTrace(found.Episode, found.Entry);
        if (trace.StateLength != world.Index.Layout.Length)
            throw new PraxisException(
                $"The trace of episode {found.Episode} of '{root}' has another layout than the scene has now. " +
                "Render it with the version in manifest.json.");
        return (new()
        {
            Id = id, Setting = setting, Index = world.Index, Scene = world.Scene, Trace = trace, Draws = draws,
            Timeline = Provenance.Timeline(provenance), Instruction = (string)provenance["instruction"]!,
        }, new(FailureCause.None, ""));
    }

    /// <summary>The world in which the episode of a slot began, before anyone acted in it.</summary>
    /// <exception cref="PraxisException">Its task or its objects have changed since.</exception>
    public TaskWorld Begin(JobSpec spec, int slot)
    {
        (int episode, ManifestEpisode entry) = bySlot[slot];
        (TaskWorld? start, Outcome why) = TaskWorld.Begin(spec.SettingOf(slot), new TakeMaker(spec.Seed).RngOf(new(slot, entry.Try)));
        if (start is null)
            throw new PraxisException(
                $"Episode {episode} of '{root}' can no longer begin ({why.Why}): its task or its objects have changed since.");
        CheckAssets(start.World.Scene, LeRobotV3Reader.ReadProvenance(root, episode)["provenance"]!.AsObject(), episode); // ours: hashed
        return start;
    }

    FailureCause CauseOf(int episode, int attempt)
    {
        string cause = (string)LeRobotV3Reader.ReadProvenance(root, episode)["provenance"]!["failed_tries"]![attempt]!; // ours: hashed
        return Enum.GetValues<FailureCause>().First(c => c.Id() == cause);
    }

    void CheckAssets(Scene scene, JsonObject provenance, int episode)
    {
        JsonArray objects = provenance["objects"]!.AsArray(); // ours: hashed
        if (objects.Count != scene.Objects.Count)
            throw new PraxisException(
                $"Episode {episode} of '{root}' has {objects.Count} objects, its task now has {scene.Objects.Count}. " +
                "Render it with the version in manifest.json.");
        foreach ((SceneObject thing, JsonNode? recorded) in scene.Objects.Zip(objects))
            if (thing.Asset.Hash != (string)recorded!["asset_sha256"]!)
                throw new PraxisException(
                    $"Episode {episode} of '{root}': '{thing.Ref}' is no longer built as it was (its hash differs). " +
                    "Render it with the version in manifest.json.");
    }

    StateTrace ReadTrace(int episode, ManifestEpisode entry)
    {
        string path = Path.Combine(root, LeRobotPaths.Trace(episode));
        if (!File.Exists(path)) throw new PraxisException($"'{path}' is missing: without its trace an episode cannot be rendered again.");
        using FileStream file = File.OpenRead(path);
        StateTrace trace = StateTrace.Read(file, path);
        return trace.Hash() == entry.Trace ? trace
            : throw new PraxisException($"'{path}' is damaged: its hash is not the one in manifest.json.");
    }
}
