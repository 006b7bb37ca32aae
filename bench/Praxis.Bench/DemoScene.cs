using Praxis.Core;
using Praxis.Data;
using Praxis.Library.Cameras;
using Praxis.Library.Robots;
using Praxis.Library.Tasks;
using Praxis.Rendering;
using Praxis.Rollout;
using Praxis.Simulation;

namespace Praxis.Bench;

/// <summary>One episode of mug-on-tray with its look and its three cameras: what every figure about rendering is measured on.</summary>
sealed class DemoScene
{
    public const ulong Seed = 0;

    readonly Rng look;
    readonly JobSpec job;
    readonly Dictionary<(int, int, int), IReadOnlyList<Image<Rgb24>>> films = [];

    DemoScene(JobSpec job, Take take, Rng look)
    {
        (this.job, this.look, Take) = (job, look, take);
        Look = take.Scene.DrawLook(look, take.Scene.WorkHeight);
    }

    public Take Take { get; }
    public Look Look { get; }

    /// <summary>The first try of the first slots that succeeds; equal on every machine.</summary>
    public static DemoScene Play(Catalog catalog)
    {
        JobSpec job = Job(catalog, 256, 256);
        var takes = new TakeMaker(Seed);
        for (int attempt = 0; attempt < job.MaxTries; attempt++)
        {
            var id = new TakeId(0, attempt);
            if (takes.Play(job.SettingOf(0), id).Take is { } take) return new(job, take, takes.RngOf(id).Split("look", 0));
        }
        throw new PraxisException($"The expert failed mug-on-tray {job.MaxTries} times in a row: there is nothing to measure.");
    }

    /// <summary>The job of `praxis demo`.</summary>
    public static JobSpec Job(Catalog catalog, int width, int height) => new()
    {
        Tasks = [new MugOnTray().Build(catalog)], Robot = new Panda(), Catalog = catalog, Seed = Seed, Episodes = 1, MaxTries = 10,
        Pictures = new()
        {
            Cameras = [new Front(), new Side(), new Wrist()], Width = width, Height = height, Fps = 15, Video = VideoFormat.Av1,
            Tracer = TracerKind.Managed,
        },
    };

    /// <summary>The scene as the tracer sees it: textures baked, hierarchies built.</summary>
    public SceneMirror Mirror() => new(Take.Scene, Take.Index, Look, job.Semantics);

    /// <summary>The three cameras at this size of image.</summary>
    public IReadOnlyList<SceneCamera> Cameras(int width, int height) => [.. job.Pictures.Cameras.Select(mount => new SceneCamera(
        mount.Id, CameraModel.FromFov(width, height, mount.FovYDegrees),
        mount.BodyOf(Take.Scene) is { } body ? Take.Index.Body(body) : default,
        mount.Place(Take.Scene, look.Split("camera").Split(mount.Id))))];

    /// <summary>Moments evenly spread over the episode.</summary>
    public IReadOnlyList<WorldState> Moments(int count)
    {
        var scratch = (new WorldState(Take.Index), new WorldState(Take.Index));
        var moments = new WorldState[count];
        for (int i = 0; i < count; i++)
        {
            moments[i] = new(Take.Index);
            Take.Trace.ReadAt(Take.Trace.Duration * (i + 0.5) / count, moments[i], scratch);
        }
        return moments;
    }

    /// <summary>Consecutive frames of the front camera, rendered once.</summary>
    /// <param name="side">Pixels.</param>
    /// <param name="fps">Frames per second.</param>
    /// <param name="count">At most so many; the episode may be shorter.</param>
    public IReadOnlyList<Image<Rgb24>> Film(int side, int fps, int count) =>
        films.TryGetValue((side, fps, count), out var known) ? known : films[(side, fps, count)] = Shoot(side, fps, count);

    Image<Rgb24>[] Shoot(int side, int fps, int count)
    {
        SceneMirror mirror = Mirror();
        using var renderer = new FrameRenderer(mirror.RenderScene, TracerKind.Managed, mirror.Settings);
        SceneCamera camera = Cameras(side, side)[0];
        var poses = new Pose[mirror.InstanceCount];
        var state = new WorldState(Take.Index);
        var scratch = (new WorldState(Take.Index), new WorldState(Take.Index));
        var frames = new Image<Rgb24>[Math.Min(count, (int)(Take.Trace.Duration * fps))];
        for (int i = 0; i < frames.Length; i++)
        {
            Take.Trace.ReadAt((double)i / fps, state, scratch);
            mirror.Poses(state, poses);
            var film = new Film(side, side);
            renderer.Render(poses, camera.Model, camera.X_WC(state), (ulong)i, film);
            frames[i] = film.Color;
        }
        return frames;
    }
}
