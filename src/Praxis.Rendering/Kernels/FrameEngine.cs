using System.Numerics;
using Praxis.Core;
using Praxis.Rendering.Geometry;
using Praxis.Rendering.Shading;
using Praxis.Rendering.Tracing;

namespace Praxis.Rendering;

/// <summary>Owns everything that changes from frame to frame: one per worker thread.</summary>
internal sealed class FrameEngine : IFrameEngine
{
    readonly RenderScene scene;
    readonly FrameMeshes meshes;
    readonly RenderSettings settings;
    readonly ITracer tracer;
    readonly SurfaceReader reader;
    readonly SurfaceShader shader;
    readonly ToneMapper toneMapper;
    readonly AlignedBuffer<RigidTransform> transforms;
    readonly List<FramePipeline> pipelines = []; // one per image size: rigs have a few

    public FrameEngine(RenderScene scene, TracerKind tracer, RenderSettings settings)
    {
        (this.scene, this.settings) = (scene, settings);
        meshes = new(scene);
        this.tracer = tracer == TracerKind.Embree ? new EmbreeTracer(scene, meshes) : new ManagedTracer(scene, meshes);
        (reader, shader, toneMapper) = (new(scene, meshes), new(scene), new(settings.Exposure));
        transforms = new(scene.InstanceCount);
    }

    public void Render(ReadOnlySpan<Pose> X_WI, ReadOnlySpan<Vector3> deformed, in CameraModel camera, in Pose X_WC, ulong seed, Film film)
    {
        for (int i = 0; i < X_WI.Length; i++) transforms.Span[i] = RigidTransform.From(X_WI[i]);
        meshes.Deform(deformed);
        tracer.Update(transforms.Span);
        reader.Update(transforms.Span);
        PipelineFor(film.Width, film.Height).Render(X_WI, new(camera, X_WC), seed, film);
        toneMapper.Apply(film);
        GC.KeepAlive(this);
    }

    public void Dispose() => tracer.Dispose();

    FramePipeline PipelineFor(int width, int height)
    {
        foreach (FramePipeline p in pipelines)
            if (p.Width == width && p.Height == height) return p;
        pipelines.Add(new(scene, meshes, settings, tracer, reader, shader, width, height));
        return pipelines[^1];
    }
}
