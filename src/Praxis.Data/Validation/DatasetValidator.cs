using System.Text.Json;
using System.Text.Json.Nodes;

namespace Praxis.Data;

/// <summary>
/// Checks a LeRobot v3.0 dataset, ours or any other, against every rule that its loaders and users rely on. Corrupt input gives findings,
/// never an exception; rules that need what is missing are passed over.
/// </summary>
public sealed partial class DatasetValidator
{
    const string Remake = "Make the dataset again, or restore the file.";
    readonly string root;
    readonly Findings findings = new();
    JsonObject info = [];
    List<FeatureSpec> features = [];
    int fps;
    long totalEpisodes, totalFrames, totalTasks;
    IReadOnlyList<string>? tasks;
    List<EpisodeEntry> episodes = [];
    bool episodesReadable;

    DatasetValidator(string root) => this.root = root;

    IEnumerable<FeatureSpec> Cameras => features.Where(f => f.IsVideo);
    IEnumerable<FeatureSpec> Columns => features.Where(f => !f.IsVideo);

    /// <summary>All findings, in the order of the rules; empty when the dataset is sound.</summary>
    /// <param name="root">The dataset's folder.</param>
    /// <param name="progress">Is told what is being checked.</param>
    public static IReadOnlyList<Finding> Validate(string root, IProgress<string>? progress = null)
    {
        var validator = new DatasetValidator(root);
        (string Title, Action Check)[] stages =
        [
            ("description", validator.CheckInfo),
            ("tasks", validator.CheckTasks),
            ("episodes", validator.CheckEpisodes),
            ("files", validator.CheckFiles),
            ("statistics", validator.CheckStatistics),
            ("rows", validator.CheckData),
            ("videos", validator.CheckVideos),
            ("hashes", validator.CheckManifest),
        ];
        foreach (var (title, check) in stages)
        {
            progress?.Report(title);
            validator.Guard(title, check);
            if (validator.features.Count == 0) break; // without a description nothing else can be judged
        }
        return validator.findings.ToList();
    }

    /// <summary>What no rule foresaw in corrupt input becomes a finding too.</summary>
    void Guard(string title, Action check)
    {
        try
        {
            check();
        }
        catch (Exception e) when (
            e is IOException or InvalidDataException or InvalidOperationException or ArgumentException or FormatException
            or OverflowException or UnauthorizedAccessException or NullReferenceException or JsonException or IndexOutOfRangeException
            or Praxis.Core.PraxisException)
        {
            findings.Error("V3-00", $"The check of its {title} could not go on: {e.Message.TrimEnd('.')}.", Remake);
        }
    }

    string Full(string path) => Path.Combine(root, path);

    // V3-01 .. V3-04
    void CheckInfo()
    {
        if (!File.Exists(Full(LeRobotPaths.Info)))
        {
            findings.Error("V3-01", "The file is missing: this is no finished dataset.", "Finish or resume the run that makes it.",
                LeRobotPaths.Info);
            return;
        }
        try
        {
            info = JsonNode.Parse(File.ReadAllBytes(Full(LeRobotPaths.Info))) as JsonObject
                ?? throw new JsonException("it is not an object");
        }
        catch (JsonException e)
        {
            findings.Error("V3-01", $"It is not valid JSON: {e.Message}", Remake, LeRobotPaths.Info);
            return;
        }
        if (Text("codebase_version") is var version && version != LeRobotPaths.Version)
            findings.Error("V3-01", $"codebase_version is '{version}' instead of '{LeRobotPaths.Version}'.",
                "Convert the dataset with LeRobot's converter.", LeRobotPaths.Info);
        fps = (int)Integer("fps", 0);
        if (fps <= 0)
            findings.Error("V3-01", $"fps is {info["fps"]?.ToJsonString() ?? "missing"}; it must be a positive integer.", Remake,
                LeRobotPaths.Info);
        foreach (string key in new[] { "chunks_size", "data_files_size_in_mb", "video_files_size_in_mb" })
            if (Integer(key, 1) <= 0)
                findings.Error("V3-01", $"{key} is {info[key]?.ToJsonString()}; it must be positive.", "", LeRobotPaths.Info);
        (totalEpisodes, totalFrames, totalTasks) = (Integer("total_episodes", 0), Integer("total_frames", 0), Integer("total_tasks", 0));
        CheckFeatures();
        CheckTemplates();
        if (Text("splits", "train") is { } split && split != $"0:{totalEpisodes}")
            findings.Warn("V3-13", $"splits.train is '{split}' instead of '0:{totalEpisodes}'.", "", LeRobotPaths.Info);
    }

    long Integer(string key, long missing) =>
        info[key] is JsonValue value ? value.TryGetValue(out long number) ? number : -1 : missing;

    string? Text(string key, string? inner = null)
    {
        JsonNode? node = inner is null ? info[key] : (info[key] as JsonObject)?[inner];
        return node is JsonValue value && value.TryGetValue(out string? text) ? text : null;
    }

    void CheckFeatures()
    {
        if (info["features"] is not JsonObject entries)
        {
            findings.Error("V3-01", "It has no features object.", Remake, LeRobotPaths.Info);
            return;
        }
        foreach (var (name, entry) in entries)
        {
            if (name.Contains('/'))
                findings.Error("V3-02", "The name has a slash; LeRobot refuses it.", "Rename the feature.", LeRobotPaths.Info, name);
            if ((entry as JsonObject)?.ContainsKey("names") != true)
                findings.Error("V3-02", "It has no 'names' key (null is allowed).", "", LeRobotPaths.Info, name);
            try
            {
                FeatureSpec feature = FeatureSpec.FromJson(name, entry);
                features.Add(feature);
                CheckFeature(feature);
            }
            catch (Exception e) when (e is InvalidOperationException or FormatException or ArgumentNullException or NullReferenceException)
            {
                findings.Error("V3-02", $"Its entry cannot be understood: {e.Message}", "", LeRobotPaths.Info, name);
            }
        }
        foreach (FeatureSpec wanted in FeatureSpec.Bookkeeping)
            if (features.Find(f => f.Name == wanted.Name) is not { } found || found.DType != wanted.DType || found.Shape is not [1])
                findings.Error("V3-02", $"The bookkeeping feature must be {wanted.DType} of shape [1].", "", LeRobotPaths.Info,
                    wanted.Name);
    }

    void CheckFeature(FeatureSpec feature)
    {
        string shape = $"[{string.Join(", ", feature.Shape)}]";
        if (feature.Shape.Count == 0 || feature.Shape.Any(n => n <= 0))
            findings.Error("V3-02", $"Its shape is {shape}; every extent must be a positive integer.", "", LeRobotPaths.Info, feature.Name);
        if (feature.DType is "video" or "image")
        {
            if (feature.Shape.Count != 3 || feature.Shape[^1] is not (1 or 3))
                findings.Error("V3-03", $"Its shape is {shape}; a camera has [height, width, 1 or 3].", "", LeRobotPaths.Info,
                    feature.Name);
            if (feature.Names is not { Count: 3 } names || names[2] is not ("channel" or "channels"))
                findings.Error("V3-03", "Its third name must be 'channels', or LeRobot takes the picture for channel-first.", "",
                    LeRobotPaths.Info, feature.Name);
        }
        else if (feature.Shape.Count == 1 && feature.Names is { } names && names.Count != feature.Shape[0])
            findings.Error("V3-03", $"It has {names.Count} names for {feature.Shape[0]} elements.", "", LeRobotPaths.Info, feature.Name);
    }

    void CheckTemplates()
    {
        if (Text("data_path") is var data && data != LeRobotPaths.DataTemplate)
            findings.Warn("V3-04", $"data_path is '{data}'; viewers assume '{LeRobotPaths.DataTemplate}'.", "", LeRobotPaths.Info);
        string? video = Text("video_path");
        bool hasCameras = Cameras.Any();
        if (video is null == hasCameras)
            findings.Error("V3-04", hasCameras ? "video_path is null although there are cameras."
                : "video_path is set although there is no camera.", "", LeRobotPaths.Info);
        else if (video is not null && video != LeRobotPaths.VideoTemplate)
            findings.Warn("V3-04", $"video_path is '{video}'; viewers assume '{LeRobotPaths.VideoTemplate}'.", "", LeRobotPaths.Info);
    }

    // V3-05
    void CheckTasks()
    {
        if (!File.Exists(Full(LeRobotPaths.Tasks)))
        {
            findings.Error("V3-05", "The file is missing.", Remake, LeRobotPaths.Tasks);
            return;
        }
        using var reader = ParquetReader.Open(Full(LeRobotPaths.Tasks));
        string? index = PandasIndex(reader.KeyValues.GetValueOrDefault("pandas"));
        if (index is null)
            findings.Error("V3-05", "The footer has no pandas index: LeRobot would return integers for 'task'.",
                "Write the 'pandas' metadata.", LeRobotPaths.Tasks);
        index ??= reader.Leaves.FirstOrDefault(l => l.Name != "task_index")?.Name ?? "task";
        List<string> texts = [];
        List<long> numbers = [];
        for (int g = 0; g < reader.RowGroups.Count; g++)
        {
            texts.AddRange(reader.Read(g, index).Texts());
            numbers.AddRange(reader.Read(g, "task_index").Longs());
        }
        tasks = texts;
        if (texts.Count != totalTasks || texts.Count == 0)
            findings.Error("V3-05", $"It has {texts.Count} tasks, info.json says {totalTasks} (there must be one).", Remake,
                LeRobotPaths.Tasks);
        for (int i = 0; i < numbers.Count; i++)
            if (numbers[i] != i)
                findings.Error("V3-05", $"Row {i} has task_index {numbers[i]}: LeRobot looks tasks up by row.", Remake, LeRobotPaths.Tasks);
        if (texts.Any(string.IsNullOrWhiteSpace)) findings.Error("V3-05", "A task is empty.", "", LeRobotPaths.Tasks);
        if (texts.GroupBy(t => t).FirstOrDefault(g => g.Count() > 1) is { } twice)
            findings.Error("V3-05", $"The task '{twice.Key}' is there twice.", "", LeRobotPaths.Tasks);
    }

    static string? PandasIndex(string? metadata)
    {
        try
        {
            return metadata is not null && JsonNode.Parse(metadata)?["index_columns"] is JsonArray { Count: > 0 } columns
                && columns[0] is JsonValue value && value.TryGetValue(out string? name) ? name : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    // V3-06
    void CheckEpisodes()
    {
        IReadOnlyList<string> files = EpisodeEntry.Files(root);
        if (files.Count == 0)
        {
            findings.Error("V3-06", "There is no file in it.", Remake, "meta/episodes");
            return;
        }
        foreach (string file in files)
        {
            try
            {
                episodes.AddRange(EpisodeEntry.Read(Full(file), [.. Cameras]));
            }
            catch (Exception e) when (e is InvalidDataException or OverflowException)
            {
                findings.Error("V3-06", e.Message, Remake, file);
                return;
            }
        }
        episodesReadable = true;
        if (episodes.Count != totalEpisodes)
            findings.Error("V3-06", $"There are {episodes.Count} episodes, info.json says {totalEpisodes}.", Remake, "meta/episodes");
        long next = 0;
        for (int i = 0; i < episodes.Count; i++)
        {
            EpisodeEntry entry = episodes[i];
            if (entry.Index != i) findings.Error("V3-06", $"Row {i} has episode_index {entry.Index}.", Remake, "meta/episodes", episode: i);
            if (entry.FromIndex != next)
                findings.Error("V3-06", $"It begins at index {entry.FromIndex} instead of {next}.", Remake, "meta/episodes", episode: i);
            if (entry.ToIndex - entry.FromIndex != entry.Length || entry.Length <= 0)
                findings.Error("V3-06", $"Its index range {entry.FromIndex} to {entry.ToIndex} does not fit its length of {entry.Length}.",
                    Remake, "meta/episodes", episode: i);
            foreach (string task in entry.Tasks)
                if (tasks is not null && !tasks.Contains(task))
                    findings.Error("V3-09", $"Its task '{task}' is not in tasks.parquet.", Remake, "meta/episodes", episode: i);
            next = entry.ToIndex;
        }
        long sum = episodes.Sum(e => (long)e.Length);
        if (sum != totalFrames)
            findings.Error("V3-06", $"The episodes have {sum} frames together, info.json says {totalFrames}.", Remake, "meta/episodes");
    }

    // V3-07
    void CheckFiles()
    {
        if (!episodesReadable) return;
        var referenced = new SortedSet<string>(StringComparer.Ordinal);
        foreach (EpisodeEntry entry in episodes)
        {
            referenced.Add(entry.DataFile);
            foreach (EpisodeVideo video in entry.Videos) referenced.Add(video.File);
        }
        foreach (string path in referenced)
            if (!File.Exists(Full(path)))
            {
                EpisodeEntry first = episodes.First(e => e.DataFile == path || e.Videos.Any(v => v.File == path));
                findings.Error("V3-07", "The file is missing.", Remake, path, episode: first.Index);
            }
        foreach (string folder in new[] { "data", "videos" })
        {
            if (!Directory.Exists(Full(folder))) continue;
            foreach (string path in FileHash.RelativeFiles(Full(folder)).Select(f => $"{folder}/{f}"))
                if (!referenced.Contains(path)) findings.Error("V3-07", "No episode refers to this file.", "Remove it.", path);
        }
        foreach (string path in Directory.EnumerateFileSystemEntries(root).Order(StringComparer.Ordinal))
            if (File.ResolveLinkTarget(path, returnFinalTarget: false) is not null)
                findings.Warn("V3-15", "It is a symbolic link, which does not survive an upload.", "Put the files themselves here.",
                    Path.GetFileName(path));
    }

    void CheckManifest()
    {
        Manifest? manifest;
        try
        {
            manifest = Manifest.Read(root);
        }
        catch (Praxis.Core.PraxisException e)
        {
            findings.Error("manifest", e.Message, "", Manifest.FileName);
            return;
        }
        if (manifest is null) return;
        foreach (var (path, fault) in manifest.Verify(root))
            findings.Error("manifest", $"The file {fault}.", Remake, path, episode: FirstEpisodeIn(path));
        var listed = manifest.Files.Select(f => f.Path).ToHashSet(StringComparer.Ordinal);
        foreach (string folder in DatasetFolder.Entries.Append("meta"))
            if (Directory.Exists(Full(folder)))
                foreach (string path in FileHash.RelativeFiles(Full(folder)).Select(f => $"{folder}/{f}"))
                    if (!listed.Contains(path)) findings.Error("manifest", "The manifest does not list this file.", "Remove it.", path);
    }

    int? FirstEpisodeIn(string path) => episodes.Find(e => e.DataFile == path || e.Videos.Any(v => v.File == path))?.Index;
}
