using System.Globalization;
using System.Text.Json.Nodes;
using Praxis.Assets;
using Praxis.Core;
using Praxis.Data;
using Praxis.Rendering;
using Praxis.Rollout;
using Praxis.Simulation;
using Praxis.Tasks;

namespace Praxis.App;

/// <summary>
/// A request as plain values: what the user asked for, what the manifest keeps of it, and what is needed to do it again. Task files
/// travel with their text, so that a dataset can be verified without the file it was made from.
/// </summary>
sealed record JobPlan
{
    /// <summary>Ids of tasks in the catalogue, or task files with their text.</summary>
    public required IReadOnlyList<(string Name, string? Text)> Tasks { get; init; }

    public required int Episodes { get; init; }
    public required string Robot { get; init; }
    public required ulong Seed { get; init; }
    public required int MaxTries { get; init; }
    public required IReadOnlyList<string> Cameras { get; init; }
    public required int Width { get; init; }
    public required int Height { get; init; }
    public required int Fps { get; init; }
    public required string Tracer { get; init; }
    public required string Codec { get; init; }
    public required IReadOnlyList<string> Labels { get; init; }
    public int Look { get; init; }

    /// <summary>Ids of scenes, by commas, "any", or empty for what each task says.</summary>
    public string Scene { get; init; } = "";

    /// <summary>What the task files bring along: scans and things from sentences. The dataset carries them.</summary>
    public IReadOnlyList<KeptFiles> Things { get; init; } = [];

    static readonly string[] Tracers = ["embree", "managed"], Codecs = ["auto", "av1", "h264"];

    /// <summary>Reads task files and checks every value.</summary>
    /// <exception cref="PraxisException">A value is not allowed; all of them are named at once.</exception>
    public static JobPlan From(GenerateOptions o) => new JobPlan
    {
        Tasks = [.. o.Tasks.Select(ReadTask)], Episodes = o.Episodes, Robot = o.Robot, Seed = o.Seed, MaxTries = o.MaxTries,
        Cameras = o.Cameras, Width = o.Width, Height = o.Height, Fps = o.Fps, Tracer = o.Tracer,
        Codec = CodecFor(o.Codec, o.Width, o.Height), Labels = [.. o.Labels.Order(StringComparer.Ordinal)],
        Scene = o.Scene, Things = Distinct(o.Tasks.Where(IsYaml).SelectMany(ThingsOf)),
    }.Checked();

    /// <summary>What "auto" stands for at this size; every other word is itself.</summary>
    public static string CodecFor(string asked, int width, int height) =>
        asked == "auto" ? VideoFormat.DefaultFor(width, height).Codec : asked;

    /// <summary>The request behind a finished dataset.</summary>
    /// <param name="manifest">Of the dataset.</param>
    /// <param name="root">Its folder, with the things that it carries.</param>
    /// <exception cref="PraxisException">
    /// The manifest does not say what this version needs, or a thing is not the one that the dataset was made with.
    /// </exception>
    public static JobPlan From(Manifest manifest, string root)
    {
        try
        {
            JsonObject a = manifest.Arguments;
            return new JobPlan
            {
                Tasks = [.. a["tasks"]!.AsArray().Select(t => ((string)t!["name"]!, (string?)t["text"]))],
                Seed = manifest.Seed, Tracer = manifest.Tracer, Episodes = (int)a["episodes"]!, Robot = (string)a["robot"]!,
                MaxTries = (int)a["max_tries"]!, Cameras = Strings(a["cameras"]!), Width = (int)a["width"]!, Height = (int)a["height"]!,
                Fps = (int)a["fps"]!, Codec = (string)a["codec"]!, Labels = Strings(a["labels"]!), Look = (int)a["look"]!,
                Scene = (string?)a["scene"] ?? "", Things = a["things"] is { } things ? Carried(things.AsArray(), root) : [],
            }.Checked();
        }
        catch (Exception e) when (e is NullReferenceException or InvalidOperationException or FormatException)
        {
            throw new PraxisException("The arguments in manifest.json are not those of 'praxis generate'; another version wrote it.", e);
        }
    }

    static IReadOnlyList<string> Strings(JsonNode node) => [.. node.AsArray().Select(s => (string)s!)];

    static KeptFiles[] Carried(JsonArray recorded, string root)
    {
        IReadOnlyList<KeptFiles> found = KeptFiles.In(Path.Combine(root, LeRobotPaths.Things));
        return [.. recorded.Select(r => found.FirstOrDefault(t => t.Name == (string)r!["name"]! && t.Sha256 == (string)r["sha256"]!)
            ?? throw new PraxisException($"The thing '{(string)r!["name"]!}' that '{root}' was made with is missing in its folder "
                + $"{LeRobotPaths.Things}/, or has changed since."))];
    }

    static IEnumerable<KeptFiles> ThingsOf(string task)
    {
        (string name, string? text) = ReadTask(task);
        string folder = Path.GetDirectoryName(task) ?? "";
        YamlTask read = YamlTask.Parse(text!, name, new()); // never null: a file
        string[] named = [.. read.Categories.Select(c => c.Id)];
        return read.Things.SelectMany(t =>
        {
            try
            {
                return KeptFiles.In(Path.Combine(folder, t.Folder), named);
            }
            catch (PraxisException e)
            {
                throw new SpecException(t.Where, e.Message);
            }
        });
    }

    // two tasks may bring the same thing, but not two things of one name
    static KeptFiles[] Distinct(IEnumerable<KeptFiles> things)
    {
        KeptFiles[] all = [.. things.DistinctBy(t => (t.Name, t.Sha256)).OrderBy(t => t.Name, StringComparer.Ordinal)];
        return all.GroupBy(t => t.Name).FirstOrDefault(g => g.Count() > 1) is { } twice
            ? throw new PraxisException($"The task files bring two different things called '{twice.Key}'. Rename the folder of one.")
            : all;
    }

    static bool IsYaml(string name) => name.EndsWith(".yaml", StringComparison.Ordinal) || name.EndsWith(".yml", StringComparison.Ordinal);

    static (string, string?) ReadTask(string task)
    {
        if (!IsYaml(task)) return (task, null);
        try
        {
            return (Path.GetFileName(task), File.ReadAllText(task));
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            string folder = Path.GetDirectoryName(task) is { Length: > 0 } given ? given : ".";
            if (!Directory.Exists(folder)) throw new PraxisException($"There is no folder '{folder}' for the task file '{task}'.", e);
            string[] files = [.. Directory.GetFiles(folder).Select(f => Path.GetFileName(f)!).Where(IsYaml)];
            throw new PraxisException($"{Suggest.Unknown($"file in '{folder}' is called", Path.GetFileName(task), files)} " +
                "A task without a file is named without its ending; 'praxis list tasks' lists those.", e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new PraxisException($"The task file '{task}' cannot be read: {e.Message}", e);
        }
    }

    /// <summary>This plan, if every value is allowed.</summary>
    public JobPlan Checked()
    {
        var wrong = new List<string>();
        if (Tasks.Count == 0) wrong.Add("No task is given. 'praxis list tasks' names those there are.");
        if (Episodes is < 1 or > 1_000_000) wrong.Add($"--episodes {Episodes}: from 1 to 1,000,000 are possible in one folder.");
        if (MaxTries < 1) wrong.Add($"--max-tries {MaxTries}: at least 1 is needed.");
        if (Width is < 16 or > 8192 || Height is < 16 or > 8192 || Width % 2 != 0 || Height % 2 != 0)
            wrong.Add($"--size {Width}x{Height}: both must be even, from 16 to 8192 (video stores colour at half resolution).");
        if (Fps is < 1 or > 100) wrong.Add($"--fps {Fps}: from 1 to 100 frames per second (the controller runs at 100).");
        if (Cameras.Count == 0 || Cameras.Distinct().Count() != Cameras.Count)
            wrong.Add($"--cameras {string.Join(",", Cameras)}: name at least one camera, each once.");
        if (!Tracers.Contains(Tracer)) wrong.Add($"--tracer: {Suggest.Unknown("tracer", Tracer, Tracers)}");
        if (!Codecs.Contains(Codec)) wrong.Add($"--codec: {Suggest.Unknown("codec", Codec, Codecs)}");
        if (Codec == "av1" && VideoFormat.DefaultFor(Width, Height) != VideoFormat.Av1)
            wrong.Add($"--codec av1 --size {Width}x{Height}: the AV1 encoder needs at least 64 pixels each way. Use --codec h264.");
        try
        {
            LabelChoice.Of(Labels);
        }
        catch (PraxisException e)
        {
            wrong.Add(e.Message);
        }
        return wrong.Count == 0 ? this : throw new PraxisException(string.Join("\n", wrong));
    }

    /// <summary>Looks up everything that is named.</summary>
    /// <exception cref="SpecException">Something named is not there, or a thing that is brought along has the name of another.</exception>
    public JobSpec Resolve(Catalog catalog)
    {
        if (Things.Select(t => t.Name).Intersect(catalog.Ids<ObjectCategory>()).FirstOrDefault() is { } taken)
            throw new SpecException(Tasks.Where(t => t.Text is not null).SelectMany(t => YamlTask.Parse(t.Text!, t.Name, new()).Categories)
                .First(c => c.Id == taken).Where, // never null: filtered
                $"'{taken}' is an object of the library, and a folder in 'things' has that name too: rename the folder, say to "
                + $"'my-{taken}', and name that here.");
        return ResolveIn(Things.Count == 0 ? catalog : catalog.With(Things.ToDictionary(t => t.Name, t => t.Thing(catalog))));
    }

    JobSpec ResolveIn(Catalog catalog) => new()
    {
        Tasks = [.. Tasks.Select(t => InScene(Definition(t, catalog).Build(catalog), Scene, catalog, "--scene"))],
        Robot = catalog.Create<Robot>(Robot, "--robot"), Catalog = catalog,
        Seed = Seed, Episodes = Episodes, MaxTries = MaxTries, Labels = LabelChoice.Of(Labels).Labels,
        Pictures = new()
        {
            Cameras = [.. Cameras.Select(c => catalog.Create<CameraMount>(c, "--cameras"))],
            Width = Width, Height = Height, Fps = Fps, Labels = LabelChoice.Of(Labels).Images, Look = Look,
            Video = Codec == "h264" ? VideoFormat.H264 : VideoFormat.Av1,
            Tracer = Tracer == "embree" ? TracerKind.Embree : TracerKind.Managed,
        },
    };

    /// <summary>A task, moved into another room.</summary>
    /// <param name="task">The task.</param>
    /// <param name="scene">Ids of scenes, by commas, of which one is drawn per world; "any" for all; empty to leave it where it is.</param>
    /// <param name="catalog">Where scenes are found.</param>
    /// <param name="where">Who asked, for messages.</param>
    /// <exception cref="SpecException">There is no such scene.</exception>
    public static TaskSpec InScene(TaskSpec task, string scene, Catalog catalog, string where) => scene switch
    {
        "" => task,
        AnyScene => task with { Scenes = catalog.All<SceneRecipe>() },
        _ => task with { Scenes = [.. scene.Split(',').Select(id => id.Trim()).Distinct().Select(id => SceneOf(id, catalog, where))] },
    };

    static SceneRecipe SceneOf(string id, Catalog catalog, string where) => catalog.Ids<SceneRecipe>().Contains(id)
        ? catalog.Create<SceneRecipe>(id, where)
        : throw new SpecException(where, id == AnyScene ? "'any' is all rooms: name it alone."
            : id.Length == 0 ? $"A room lacks its name: {string.Join(", ", catalog.Ids<SceneRecipe>())}; several are joined by commas."
            : Suggest.Unknown("scene", id, [AnyScene, .. catalog.Ids<SceneRecipe>()]));

    /// <summary>Stands for one of all scenes, drawn per world.</summary>
    public const string AnyScene = "any";

    static TaskDefinition Definition((string Name, string? Text) task, Catalog catalog) => task.Text is { } text
        ? YamlTask.Parse(text, task.Name, catalog)
        : catalog.Create<TaskDefinition>(task.Name, "task");

    /// <summary>What the manifest keeps: values only, no paths.</summary>
    public JsonObject Arguments()
    {
        var arguments = new JsonObject
        {
            ["tasks"] = new JsonArray([.. Tasks.Select(t => (JsonNode)(t.Text is null
                ? new JsonObject { ["name"] = t.Name }
                : new JsonObject { ["name"] = t.Name, ["text"] = t.Text }))]),
            ["episodes"] = Episodes, ["robot"] = Robot, ["max_tries"] = MaxTries,
            ["cameras"] = new JsonArray([.. Cameras.Select(c => (JsonNode)c)]),
            ["width"] = Width, ["height"] = Height, ["fps"] = Fps, ["codec"] = Codec,
            ["labels"] = new JsonArray([.. Labels.Select(l => (JsonNode)l)]), ["look"] = Look,
        };
        if (Scene.Length > 0) arguments["scene"] = Scene;
        if (Things.Count > 0) arguments["things"] = new JsonArray(
            [.. Things.Select(t => (JsonNode)new JsonObject { ["name"] = t.Name, ["sha256"] = t.Sha256 })]);
        return arguments;
    }

    /// <summary>What must be equal for a run to be resumed.</summary>
    public static JsonObject Identity(Manifest manifest) => new()
    {
        ["arguments"] = manifest.Arguments.DeepClone(), ["seed"] = manifest.Seed.ToString(CultureInfo.InvariantCulture),
        ["tracer"] = manifest.Tracer, ["platform"] = manifest.Platform,
    };
}
