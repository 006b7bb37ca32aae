using System.Numerics;
using System.Runtime.Intrinsics;
using Praxis.Core;

namespace Praxis.Rendering;

/// <summary>
/// Renders frames of one scene. Owns everything that changes from frame to frame; one per worker thread. A frame depends on its arguments
/// alone: the same bits from any renderer, in any order. Allocates nothing once it has seen an image size.
/// </summary>
public sealed class FrameRenderer : IDisposable
{
    readonly RenderScene scene;
    readonly IFrameEngine engine;

    /// <exception cref="PraxisException">The tracer's library is missing, or a setting is out of range.</exception>
    public FrameRenderer(RenderScene scene, TracerKind tracer, RenderSettings settings)
    {
        Check(settings, tracer);
        this.scene = scene;
        engine = Vector512.IsHardwareAccelerated ? new FrameEngine(scene, tracer, settings)
            : new Narrow.FrameEngine(scene, tracer, settings);
    }

    /// <summary>Renders one image of a scene in which nothing deforms.</summary>
    /// <inheritdoc cref="Render(ReadOnlySpan{Pose}, ReadOnlySpan{Vector3}, in CameraModel, in Pose, ulong, Film)"/>
    public void Render(ReadOnlySpan<Pose> X_WI, in CameraModel camera, in Pose X_WC, ulong seed, Film film) =>
        Render(X_WI, [], camera, X_WC, seed, film);

    /// <summary>Renders one image.</summary>
    /// <param name="X_WI">Pose of each instance in the world, in the order they were added.</param>
    /// <param name="deformed">
    /// Positions of the vertices of all deforming meshes, one mesh after the other in the order they were added, m, in the frames of their
    /// instances. A triangle without area is not seen.
    /// </param>
    /// <param name="camera">As large as the film.</param>
    /// <param name="X_WC">Pose of the camera in the world: +Z forward, +X right, +Y down.</param>
    /// <param name="seed">Places the samples on lamps and over hemispheres.</param>
    /// <param name="film">Receives all images.</param>
    /// <exception cref="PraxisException">Poses, camera and film do not fit each other or the scene, or are not finite.</exception>
    public void Render(ReadOnlySpan<Pose> X_WI, ReadOnlySpan<Vector3> deformed, in CameraModel camera, in Pose X_WC, ulong seed, Film film)
    {
        Check(X_WI, camera, X_WC, film);
        Check(deformed);
        engine.Render(X_WI, deformed, camera, X_WC, seed, film);
    }

    public void Dispose() => engine.Dispose();

    static void Check(RenderSettings s, TracerKind tracer)
    {
        if (!Enum.IsDefined(tracer)) throw new PraxisException($"There is no tracer {tracer}. There are Managed and Embree.");
        if (s.Samples is not (1 or 4)) throw new PraxisException($"RenderSettings.Samples is {s.Samples}; it can be 1 or 4.");
        if (!(s.Exposure > 0) || !double.IsFinite(s.Exposure))
            throw new PraxisException($"RenderSettings.Exposure is {s.Exposure}; it must be above 0.");
        if (s.SpecularDepth is < 0 or > 64)
            throw new PraxisException($"RenderSettings.SpecularDepth is {s.SpecularDepth}; it can be 0 to 64.");
        if (!(s.AmbientOcclusionRadius >= 0) || !double.IsFinite(s.AmbientOcclusionRadius))
            throw new PraxisException(
                $"RenderSettings.AmbientOcclusionRadius is {s.AmbientOcclusionRadius} m; it must be 0 (off) or more.");
    }

    void Check(ReadOnlySpan<Pose> X_WI, in CameraModel camera, in Pose X_WC, Film film)
    {
        if (X_WI.Length != scene.InstanceCount)
            throw new PraxisException(
                $"The scene has {scene.InstanceCount} instances, but {X_WI.Length} poses were given. Give one per instance.");
        if (camera.Width != film.Width || camera.Height != film.Height)
            throw new PraxisException(
                $"The camera has {camera.Width} x {camera.Height} pixels, the film {film.Width} x {film.Height}. They must be equal.");
        if (!(camera.Fx > 0 && camera.Fy > 0) || !double.IsFinite(camera.Fx + camera.Fy + camera.Cx + camera.Cy))
            throw new PraxisException(
                $"The camera's intrinsics {camera} are not those of a pinhole: focal lengths must be above 0, all finite.");
        if (!IsFinite(X_WC)) throw new PraxisException($"The camera's pose {X_WC} is not finite.");
        for (int i = 0; i < X_WI.Length; i++)
            if (!IsFinite(X_WI[i])) throw new PraxisException($"The pose of instance {i}, {X_WI[i]}, is not finite.");
    }

    void Check(ReadOnlySpan<Vector3> deformed)
    {
        if (deformed.Length != scene.DeformingVertexCount)
            throw new PraxisException(
                $"The deforming meshes have {scene.DeformingVertexCount} vertices, but {deformed.Length} positions were given. " +
                "Give one per vertex.");
        for (int i = 0; i < deformed.Length; i++)
            if (!(deformed[i] is var p && float.IsFinite(p.X + p.Y + p.Z)))
                throw new PraxisException($"Deforming vertex {i} is at {p}, which is not finite.");
    }

    static bool IsFinite(in Pose x) => double.IsFinite(x.P.X + x.P.Y + x.P.Z + x.R.W + x.R.X + x.R.Y + x.R.Z);
}
