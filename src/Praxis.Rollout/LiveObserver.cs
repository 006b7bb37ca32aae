using Praxis.Core;
using Praxis.Data;
using Praxis.Rendering;
using Praxis.Simulation;

namespace Praxis.Rollout;

/// <summary>
/// What a policy sees of a live world: the pictures and vectors that a dataset of the same world holds, before video encoding bit for
/// bit. Owned by one thread; make one per episode, because every episode has its own look.
/// </summary>
/// <example><code>
/// TaskSpec task = catalog.Create&lt;TaskDefinition&gt;("grasp-block").Build(catalog);
/// var setting = new TaskSetting(task, catalog.Create&lt;Robot&gt;("panda"), catalog);
/// using TaskWorld start = TaskWorld.Open(setting, Rng.FromSeed(7).Split("evaluate", 0));
/// using var eyes = new LiveObserver(start, PictureSpec.Live([catalog.Create&lt;CameraMount&gt;("front")], 128, 128, fps: 15));
/// var controller = new FrameController(start.World.State, fps: 15);
/// Observation first = eyes.Observe(start.World.State);
/// controller.Add(action);                                  // the target of the next frame, in the dataset's action space
/// while (!controller.NeedsTarget(start.World.State)) start.World.Advance(controller.Command(start.World.State));
/// Observation next = eyes.Observe(start.World.State);
/// </code></example>
public sealed class LiveObserver : IDisposable
{
    readonly CameraRig? rig;
    readonly Film film;
    readonly PictureSpec pictures;
    readonly string prompt;

    /// <param name="world">The world that will be observed; its chance draws the look.</param>
    /// <param name="pictures">Cameras and size; without cameras nothing is rendered.</param>
    public LiveObserver(TaskWorld world, PictureSpec pictures)
    {
        (this.pictures, prompt) = (pictures, world.Instruction);
        film = new(pictures.Width, pictures.Height);
        rig = pictures.Cameras.Count > 0 ? new(world, pictures) : null;
    }

    /// <summary>The world at this moment; the images belong to the caller.</summary>
    /// <param name="state">Of the observed world; the frame is the one nearest to its time.</param>
    public Observation Observe(WorldState state)
    {
        int frame = (int)Math.Round(state.Time * pictures.Fps);
        return new()
        {
            Prompt = prompt,
            Vectors = Proprioception.Read(state)
                .ToDictionary(v => v.Feature, v => Array.ConvertAll(v.Values, x => (float)x), StringComparer.Ordinal),
            Images = rig is null ? [] : rig.Cameras.ToDictionary(c => c.Name, c => Picture(rig, c, state, frame), StringComparer.Ordinal),
        };
    }

    Image<Rgb24> Picture(CameraRig rig, SceneCamera camera, WorldState state, int frame)
    {
        rig.Render(camera, state, frame, film);
        var copy = new Image<Rgb24>(film.Width, film.Height);
        film.Color.Pixels.CopyTo(copy.Pixels, 0);
        return copy;
    }

    public void Dispose() => rig?.Dispose();
}
