using System.Numerics;
using Praxis.Core;
using Praxis.Rendering;
using Praxis.Simulation;

namespace Praxis.Rollout;

/// <summary>
/// A scene under one look, and the cameras in it: what a recorder films and what a policy sees come from here, so that both are the same
/// picture. Owned by one thread.
/// </summary>
public sealed class CameraRig : IDisposable
{
    readonly SceneMirror mirror;
    readonly FrameRenderer renderer;
    readonly Pose[] X_WI;
    readonly Vector3[] deformed;
    readonly Rng look;

    /// <param name="scene">What stands where.</param>
    /// <param name="index">Bodies by name.</param>
    /// <param name="pictures">Cameras, size, tracer.</param>
    /// <param name="semantics">Id of each class name in semantic images.</param>
    /// <param name="look">The stream "look/k": room, light, and the small errors of how cameras are mounted.</param>
    internal CameraRig(Scene scene, SceneIndex index, PictureSpec pictures, IReadOnlyDictionary<string, ushort> semantics, Rng look)
    {
        this.look = look;
        mirror = new(scene, index, scene.DrawLook(look, scene.WorkHeight), semantics);
        Rng mounting = look.Split("camera");
        Cameras = [.. pictures.Cameras.Select(mount => new SceneCamera(
            mount.Id, CameraModel.FromFov(pictures.Width, pictures.Height, mount.FovYDegrees),
            mount.BodyOf(scene) is { } body ? index.Body(body) : default, mount.Place(scene, mounting.Split(mount.Id))))];
        renderer = new(mirror.RenderScene, pictures.Tracer, mirror.Settings);
        X_WI = new Pose[mirror.InstanceCount];
        deformed = new Vector3[mirror.DeformingVertexCount];
    }

    /// <summary>The cameras of a world that someone acts in, under the look that its own chance draws.</summary>
    /// <param name="world">Its stream ("look", <see cref="PictureSpec.Look"/>) decides the look.</param>
    /// <param name="pictures">Cameras, size, tracer.</param>
    public CameraRig(TaskWorld world, PictureSpec pictures)
        : this(world.World.Scene, world.World.Index, pictures, JobSpec.SemanticsOf([world.Setting.Task]),
            world.Rng.Split("look", pictures.Look)) { }

    /// <summary>In the order in which they were asked for.</summary>
    public IReadOnlyList<SceneCamera> Cameras { get; }

    /// <summary>Takes one picture.</summary>
    /// <param name="camera">One of <see cref="Cameras"/>.</param>
    /// <param name="state">The moment, live or recorded.</param>
    /// <param name="frame">Number of the frame since the episode began; with the camera it decides where light is sampled.</param>
    /// <param name="film">Receives all images.</param>
    public void Render(SceneCamera camera, WorldState state, int frame, Film film)
    {
        mirror.Poses(state, X_WI);
        mirror.Deformed(state, deformed);
        renderer.Render(X_WI, deformed, camera.Model, camera.X_WC(state), look.Split(camera.Name, frame).Seed, film);
    }

    public void Dispose() => renderer.Dispose();
}
