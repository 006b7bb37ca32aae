using Praxis.Core;
using Praxis.Data;

namespace Praxis.Learning;

/// <summary>What to learn from.</summary>
public sealed record TrainingDataOptions
{
    /// <summary>Folders of LeRobot v3.0 datasets of one robot.</summary>
    public required IReadOnlyList<string> Datasets { get; init; }

    /// <summary>Names without "observation.images."; empty for all colour cameras of the first dataset.</summary>
    public IReadOnlyList<string> Cameras { get; init; } = [];

    /// <summary>Pixels.</summary>
    public int ImageWidth { get; init; } = 96;

    /// <summary>Pixels.</summary>
    public int ImageHeight { get; init; } = 96;

    /// <summary>Where decoded frames are kept.</summary>
    public required string CacheFolder { get; init; }

    /// <summary>Only this many episodes, the first ones of each dataset in turn; null for all.</summary>
    public int? EpisodesMost { get; init; }
}

/// <summary>One episode in memory, but for its pictures, which are mapped.</summary>
sealed class TrainingEpisode
{
    readonly FrameCache?[] pictures;
    readonly long firstFrame;

    public TrainingEpisode(FrameCache?[] pictures, long firstFrame) => (this.pictures, this.firstFrame) = (pictures, firstFrame);

    public required string Instruction { get; init; }

    /// <summary>(frames, elements).</summary>
    public required float[] States { get; init; }

    /// <summary>(frames, elements).</summary>
    public required float[] Actions { get; init; }

    /// <summary>Poses of the tools, (frames, 7 per arm); empty where the data have none.</summary>
    public required float[] Tools { get; init; }

    public required int Length { get; init; }

    public ReadOnlySpan<float> State(int frame) => Row(States, frame);
    public ReadOnlySpan<float> Action(int frame) => Row(Actions, frame);

    /// <summary>Empty where the data have none.</summary>
    public ReadOnlySpan<float> Tool(int frame) => Row(Tools, frame);

    ReadOnlySpan<float> Row(float[] rows, int frame) => rows.AsSpan(frame * (rows.Length / Length), rows.Length / Length);

    /// <summary>Whether a camera slot has pictures in this episode's dataset.</summary>
    public bool Has(int camera) => pictures[camera] is not null;

    /// <summary>A picture, (height, width, 3).</summary>
    public ReadOnlySpan<byte> Picture(int camera, int frame) =>
        (pictures[camera] ?? throw new ArgumentException("This camera is absent here.", nameof(camera)))[firstFrame + frame];
}

/// <summary>Episodes of one or several datasets, opened for learning.</summary>
public sealed class TrainingData : IDisposable
{
    const string CameraPrefix = "observation.images.", State = "observation.state", Action = "action", Tool = "observation.ee_pose";
    readonly List<FrameCache> caches = [];

    TrainingData(TrainingDataOptions options) => Options = options;

    public TrainingDataOptions Options { get; }

    /// <summary>Slots of the network, without "observation.images.".</summary>
    public IReadOnlyList<string> Cameras { get; private set; } = [];

    public required int Fps { get; init; }
    public required IReadOnlyList<string> StateNames { get; init; }
    public required IReadOnlyList<string> ActionNames { get; init; }

    /// <summary>Of the tools' poses; empty where not all data have them alike.</summary>
    public required IReadOnlyList<string> ToolNames { get; set; }

    internal List<TrainingEpisode> Episodes { get; } = [];

    /// <summary>Bytes of all decoded frames.</summary>
    public long CacheBytes => Episodes.Sum(e => (long)e.Length * Cameras.Index().Count(c => e.Has(c.Index)))
        * Options.ImageWidth * Options.ImageHeight * 3;

    /// <summary>Number of episodes.</summary>
    public int EpisodeCount => Episodes.Count;

    /// <summary>Number of frames.</summary>
    public long Frames => Episodes.Sum(e => (long)e.Length);

    /// <summary>Instructions of the episodes.</summary>
    public IEnumerable<string> Instructions => Episodes.Select(e => e.Instruction);

    /// <summary>Reads the vectors of all episodes and opens their pictures, which are decoded where that was not done before.</summary>
    /// <param name="options">What to open.</param>
    /// <param name="progress">Told while pictures are decoded.</param>
    /// <param name="stop">Ends the reading.</param>
    /// <exception cref="PraxisException">A dataset is missing or damaged, or two do not fit together; the message names it.</exception>
    public static TrainingData Open(
        TrainingDataOptions options, IProgress<DecodingProgress>? progress = null, CancellationToken stop = default)
    {
        TrainingData? data = null;
        try
        {
            foreach (string root in options.Datasets)
            {
                using LeRobotV3Reader reader = LeRobotV3Reader.Open(root);
                data ??= Begin(root, reader, options);
                data.Add(root, reader, progress, stop);
            }
            return data ?? throw new PraxisException("No dataset was given to learn from.");
        }
        catch (InvalidDataException e)
        {
            data?.Dispose();
            throw new PraxisException($"A dataset is damaged: {e.Message} Run 'validate' on {string.Join(", ", options.Datasets)}.", e);
        }
        catch
        {
            data?.Dispose();
            throw;
        }
    }

    public void Dispose()
    {
        foreach (FrameCache cache in caches) cache.Dispose();
    }

    static TrainingData Begin(string root, LeRobotV3Reader reader, TrainingDataOptions options)
    {
        string[] known = [.. ColorCameras(reader).Select(c => c.Name)];
        foreach (string name in options.Cameras)
            if (!known.Contains(name)) throw new PraxisException($"'{root}': {Suggest.Unknown("camera", name, known)}");
        return new(options)
        {
            Fps = reader.Info.Fps, StateNames = Names(root, reader, State), ActionNames = Names(root, reader, Action),
            ToolNames = HasTools(reader) ? Names(root, reader, Tool) : [],
            Cameras = options.Cameras.Count > 0 ? options.Cameras : known,
        };
    }

    void Add(string root, LeRobotV3Reader reader, IProgress<DecodingProgress>? progress, CancellationToken stop)
    {
        RequireSame(root, State, StateNames, Names(root, reader, State));
        RequireSame(root, Action, ActionNames, Names(root, reader, Action));
        if (!HasTools(reader) || !ToolNames.SequenceEqual(Names(root, reader, Tool))) ToolNames = [];
        if (reader.Info.Fps != Fps)
            throw new PraxisException(
                $"'{root}' has {reader.Info.Fps} frames per second, '{Options.Datasets[0]}' {Fps}: a policy acts at one rate.");
        int most = (Options.EpisodesMost ?? int.MaxValue) - Episodes.Count;
        FrameCache?[] pictures = [.. Cameras.Select(name => OpenCamera(root, reader, name, progress, stop))];
        long[] starts = FrameCache.Starts(reader);
        foreach (EpisodeEntry entry in reader.Episodes.Take(most))
        {
            stop.ThrowIfCancellationRequested();
            Episodes.Add(ReadEpisode(reader, entry, ToolNames.Count > 0, pictures, starts[entry.Index]));
        }
    }

    FrameCache? OpenCamera(string root, LeRobotV3Reader reader, string name, IProgress<DecodingProgress>? progress, CancellationToken stop)
    {
        int camera = ColorCameras(reader).Where(c => c.Name == name).Select(c => c.Index).DefaultIfEmpty(-1).Single();
        if (camera < 0) return null; // a masked slot
        FrameCache cache = FrameCache.Open(
            root, reader, camera, Options.ImageWidth, Options.ImageHeight, Options.CacheFolder, progress, stop);
        caches.Add(cache);
        return cache;
    }

    static TrainingEpisode ReadEpisode(LeRobotV3Reader reader, EpisodeEntry entry, bool hasTools, FrameCache?[] pictures, long firstFrame)
    {
        string[] features = hasTools ? [State, Action, Tool, "task_index"] : [State, Action, "task_index"];
        IReadOnlyList<EpisodeColumn> columns = reader.ReadColumns(entry.Index, features);
        float[] Values(string name) => [.. columns.First(c => c.Feature.Name == name).ToDoubles().Select(v => (float)v)];
        int task = (int)Values("task_index")[0];
        if (task < 0 || task >= reader.Tasks.Count)
            throw new InvalidDataException($"Episode {entry.Index} has the task {task}, which is not listed.");
        float[] states = Values(State), actions = Values(Action), tools = hasTools ? Values(Tool) : [];
        if (Array.FindIndex([.. states, .. actions, .. tools], v => !float.IsFinite(v)) >= 0)
            throw new InvalidDataException($"Episode {entry.Index} has states, actions or tool poses that are no finite numbers.");
        return new(pictures, firstFrame)
        {
            Instruction = reader.Tasks[task], States = states, Actions = actions, Tools = tools, Length = entry.Length,
        };
    }

    static IEnumerable<(string Name, int Index)> ColorCameras(LeRobotV3Reader reader) =>
        reader.Info.Cameras.Index().Where(c => c.Item.Name.StartsWith(CameraPrefix, StringComparison.Ordinal) && c.Item.Shape is [_, _, 3])
            .Select(c => (c.Item.Name[CameraPrefix.Length..], c.Index));

    static bool HasTools(LeRobotV3Reader reader) => reader.Info.Features.Any(f => f.Name == Tool && f.Shape.Count == 1);

    static IReadOnlyList<string> Names(string root, LeRobotV3Reader reader, string feature)
    {
        FeatureSpec found = reader.Info.Features.FirstOrDefault(f => f.Name == feature && f.Shape.Count == 1)
            ?? throw new PraxisException($"'{root}' has no vector '{feature}', which a policy needs.");
        return found.Names ?? [.. Enumerable.Range(0, found.Size).Select(i => $"{feature}.{i}")];
    }

    void RequireSame(string root, string feature, IReadOnlyList<string> first, IReadOnlyList<string> here)
    {
        if (!first.SequenceEqual(here))
            throw new PraxisException($"'{feature}' of '{root}' is ({string.Join(", ", here)}), of '{Options.Datasets[0]}' " +
                $"({string.Join(", ", first)}): datasets of different robots cannot be mixed.");
    }
}
