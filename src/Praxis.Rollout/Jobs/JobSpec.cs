using Praxis.Core;
using Praxis.Data;
using Praxis.Rendering;
using Praxis.Simulation;
using Praxis.Tasks;

namespace Praxis.Rollout;

/// <summary>Everything that decides the bytes of a dataset.</summary>
public sealed record JobSpec
{
    /// <summary>Episode slots are dealt to these in turn.</summary>
    public required IReadOnlyList<TaskSpec> Tasks { get; init; }

    public required Robot Robot { get; init; }
    public required Catalog Catalog { get; init; }
    public required ulong Seed { get; init; }

    /// <summary>Number of episode slots.</summary>
    public required int Episodes { get; init; }

    /// <summary>Tries that a slot gets.</summary>
    public required int MaxTries { get; init; }

    public required PictureSpec Pictures { get; init; }

    /// <summary>The task of a slot.</summary>
    public TaskSetting SettingOf(int slot) => new(Tasks[slot % Tasks.Count], Robot, Catalog);

    /// <summary>What is written of every frame beside the pictures.</summary>
    public IReadOnlyList<Label> Labels { get; init; } = LabelChoice.Standard.Labels;

    /// <summary>What the shape of the labels depends on.</summary>
    public LabelSchema Schema => new(
        Robot.Arms, [.. Pictures.Cameras.Select(c => c.Id)],
        Tasks.Max(t => t.Slots.Count(s => s.Support is not null) + (t.Scenes.Count > 0 ? SceneRecipe.MostClutter : 0)), Tasks.Max(JointsOf))
    {
        Vessels = Tasks.Max(t => t.Slots.All(s => s.Fill is null) ? 0
            : t.Slots.Count + (t.Scenes.Count > 0 ? SceneRecipe.MostClutter : 0)),
        Instances = Tasks.Max(t => t.Slots.Count + (t.Scenes.Count > 0 ? SceneRecipe.MostClutter : 0)),
        GoalAtoms = Tasks.Max(t => GoalAtoms.Of(t.Goal).Count),
    };

    /// <summary>Whether the labels of this dataset have a place for every joint of a scene.</summary>
    public bool HasPlaces(Scene scene) => scene.Objects.Sum(o => o.Asset.Links.Count) <= Tasks.Max(JointsOf);

    int JointsOf(TaskSpec task) =>
        task.Slots.Sum(s => places.Of(s.Category, Catalog)) + (task.Scenes.Count > 0 ? SceneRecipe.MostClutterJoints : 0);

    readonly JointPlaces places = new();

    /// <summary>Features and frame rate of the dataset.</summary>
    public DatasetInfo Info => new()
    {
        Fps = Pictures.Fps, RobotType = Robot.RobotType,
        Features =
        [
            .. Pictures.Features,
            .. Labels.SelectMany(l => l.Features(Schema)).OrderBy(f => Rank(f.Name)).ThenBy(f => f.Name, StringComparer.Ordinal),
        ],
    };

    /// <summary>Ids in semantic images: the categories of the tasks, the robot and the room, in ordinal order; 0 is nothing.</summary>
    public IReadOnlyDictionary<string, ushort> Semantics => SemanticsOf(Tasks);

    internal static IReadOnlyDictionary<string, ushort> SemanticsOf(IEnumerable<TaskSpec> tasks) => tasks
        .SelectMany(t => t.Slots.Select(s => s.Category).Concat(t.Scenes.SelectMany(s => s.ClutterCategories))
            .Concat(t.Scenes.Select(s => s.Surface)).Concat(t.Scenes.Count > 0 ? [SceneMirror.FurnitureClass] : []))
        .Concat([SceneMirror.RobotClass, SceneMirror.FloorClass, SceneMirror.WallClass]).Distinct().Order(StringComparer.Ordinal)
        .Select((name, i) => (name, id: (ushort)(i + 1))).ToDictionary(p => p.name, p => p.id, StringComparer.Ordinal);

    static int Rank(string feature) => feature.Split('.')[0] switch { "observation" => 0, "action" => 1, "next" => 2, _ => 3 };
}

/// <summary>How episodes become pictures.</summary>
public sealed record PictureSpec
{
    public required IReadOnlyList<CameraMount> Cameras { get; init; }

    /// <summary>Pixels; even.</summary>
    public required int Width { get; init; }

    /// <summary>Pixels; even.</summary>
    public required int Height { get; init; }

    /// <summary>Frames per second.</summary>
    public required int Fps { get; init; }

    public required VideoFormat Video { get; init; }
    public required TracerKind Tracer { get; init; }

    /// <summary>Exact label images: any of "depth", "instance", "semantic". Depth is also a video feature of each camera.</summary>
    public IReadOnlyList<string> Labels { get; init; } = [];

    /// <summary>Which draw of room, table surface and light.</summary>
    public int Look { get; init; }

    /// <summary>Colour pictures for eyes that watch a live world; nothing is encoded.</summary>
    /// <param name="cameras">Their mounts; may be none.</param>
    /// <param name="width">Pixels.</param>
    /// <param name="height">Pixels.</param>
    /// <param name="fps">Frames per second of the policy that looks.</param>
    public static PictureSpec Live(IReadOnlyList<CameraMount> cameras, int width, int height, int fps) => new()
    {
        Cameras = cameras, Width = width, Height = height, Fps = fps,
        Video = VideoFormat.DefaultFor(width, height), Tracer = TracerKind.Managed,
    };

    internal bool Has(string label) => Labels.Contains(label);

    internal static string ColorFeature(string camera) => $"observation.images.{camera}";
    internal static string DepthFeature(string camera) => $"observation.images.{camera}_depth";

    internal IEnumerable<FeatureSpec> Features => Cameras.SelectMany(c => (FeatureSpec[])
    [
        FeatureSpec.Camera(ColorFeature(c.Id), Width, Height, Video),
        .. Has("depth") ? (FeatureSpec[])[FeatureSpec.DepthCamera(DepthFeature(c.Id), Width, Height)] : [],
    ]);

    internal IReadOnlyList<LabelArray> LabelArrays => [.. Cameras.SelectMany(c => Labels.Select(kind =>
        new LabelArray(c.Id, kind, kind == "depth" ? "float32" : "uint16", [Height, Width])))];
}
