using Praxis.Core;
using Praxis.Data;
using Praxis.Rollout;
using Praxis.Simulation;
using Praxis.Tasks;

namespace Praxis.App;

/// <summary>Makes the worlds that clients ask for, by name.</summary>
sealed class EnvWorlds
{
    const int LeastSide = 16, MostSide = 2048; // pixels

    readonly Catalog catalog;
    readonly EnvOptions options;
    readonly JobSpec standard;

    /// <exception cref="PraxisException">There is no such task, robot or camera, or a size that no camera has.</exception>
    public EnvWorlds(Catalog catalog, EnvOptions options)
    {
        (this.catalog, this.options) = (catalog, options);
        standard = JobPlan.From(new GenerateOptions
        {
            Tasks = [options.Task], Out = "", Robot = options.Robot, Scene = options.Scene,
            Cameras = options.Cameras, Width = options.Width, Height = options.Height, Fps = options.Fps,
        }).Resolve(catalog);
        Pictures(null, []); // what is wrong with the standard is said now, not to the first client
    }

    public int Fps => options.Fps;

    /// <summary>What there is, for the greeting.</summary>
    public IReadOnlyDictionary<string, object?> Describe() => new OrderedDictionary<string, object?>(StringComparer.Ordinal)
    {
        ["praxis"] = Platform.PraxisVersion, ["task"] = standard.Tasks[0].Id, ["robot"] = standard.Robot.Id, ["fps"] = Fps,
        ["scene"] = options.Scene,
        ["cameras"] = options.Cameras.ToArray(), ["size"] = new[] { options.Width, options.Height },
        ["known_tasks"] = catalog.Ids<TaskDefinition>().ToArray(), ["known_cameras"] = catalog.Ids<CameraMount>().ToArray(),
        ["known_scenes"] = catalog.Ids<SceneRecipe>().ToArray(),
        ["action_names"] = ActionNames.ToArray(),
    };

    /// <summary>What the numbers of an action are.</summary>
    public IReadOnlyList<string> ActionNames => new LabelSchema(standard.Robot.Arms, [], 0).JointNames("pos");

    /// <summary>A task with the robot; the standard task and scene unless named.</summary>
    /// <exception cref="PraxisException">There is no such task or scene. Files are not read for clients.</exception>
    public TaskSetting Setting(string task, string scene = "")
    {
        bool isStandard = task.Length == 0 || task == standard.Tasks[0].Id;
        TaskSpec wanted = isStandard ? standard.Tasks[0] : catalog.Create<TaskDefinition>(task, "task").Build(catalog);
        return new(JobPlan.InScene(wanted, scene.Length > 0 ? scene : options.Scene, catalog, "scene"), standard.Robot, standard.Catalog);
    }

    /// <summary>The chance of a world; another than any generated episode's.</summary>
    public static Rng Chance(ulong seed) => Rng.FromSeed(seed).Split("env");

    /// <summary>Cameras and their size; the standard ones unless named.</summary>
    /// <exception cref="PraxisException">There is no such camera, one is named twice, or no camera has such a size.</exception>
    public PictureSpec Pictures(IReadOnlyList<string>? cameras, float[] size)
    {
        cameras ??= options.Cameras;
        if (cameras.GroupBy(c => c, StringComparer.Ordinal).FirstOrDefault(g => g.Count() > 1) is { } twice)
            throw new PraxisException($"cameras: '{twice.Key}' is named twice. Name it once.");
        (float width, float height) = size is [var w, var h] ? (w, h) : (options.Width, options.Height);
        if (!IsSide(width) || !IsSide(height))
            throw new PraxisException($"size: [{width:R}, {height:R}] is not a width and height in pixels. " +
                $"Both must be whole numbers from {LeastSide} to {MostSide}.");
        return PictureSpec.Live([.. cameras.Select(c => catalog.Create<CameraMount>(c, "cameras"))], (int)width, (int)height, Fps);
    }

    static bool IsSide(float pixels) => pixels is >= LeastSide and <= MostSide && float.IsInteger(pixels);

    /// <summary>The ends of every number of an action, from the robot's joints and grippers in a world.</summary>
    public static (float[] Low, float[] High) Limits(World world)
    {
        Interval[] limits =
            [.. world.Index.Arms.SelectMany((arm, i) => world.Planner(i).Group.Limits.Append(new(0, arm.Spec.Gripper.MaxOpening)))];
        return ([.. limits.Select(l => (float)l.Low)], [.. limits.Select(l => (float)l.High)]);
    }
}
