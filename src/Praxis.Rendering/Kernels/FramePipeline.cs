using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Praxis.Core;
using Praxis.Rendering.Geometry;
using Praxis.Rendering.Lighting;
using Praxis.Rendering.Shading;
using Praxis.Rendering.Tracing;
using Praxis.Rendering.Visibility;
using static System.Runtime.Intrinsics.Vector512;

namespace Praxis.Rendering;

/// <summary>
/// The stages that make an image of one size: draw what every sample sees, split pixels into fragments, read their surfaces, find the light
/// that reaches them, follow mirrors and glass, and add up.
/// </summary>
internal sealed unsafe class FramePipeline
{
    readonly RenderScene scene;
    readonly RenderSettings settings;
    readonly SurfaceReader reader;
    readonly SurfaceShader shader;
    readonly Rasterizer rasterizer;
    readonly SampleResolver resolver;
    readonly VisibilityBuffer visibility;
    readonly FragmentBuffer fragments;
    readonly SurfaceBuffer surfaces;
    readonly LightVisibility lighting;
    readonly SpecularPaths paths;
    readonly AlignedBuffer<float> radiance; // three planes
    SpecularPaths.Batch reflecting, refracting = new() { Refracts = true };

    public FramePipeline(RenderScene scene, FrameMeshes meshes, RenderSettings settings, ITracer tracer, SurfaceReader reader,
        SurfaceShader shader, int width, int height)
    {
        (this.scene, this.settings, this.reader, this.shader, Width, Height) = (scene, settings, reader, shader, width, height);
        visibility = new(width, height, new(settings.Samples));
        rasterizer = new(scene, meshes, visibility);
        resolver = new(scene);
        fragments = new(visibility.BlockCount, scene.InstanceCount);
        surfaces = new(fragments.Capacity);
        radiance = new(3 * fragments.Capacity);
        lighting = new(settings, tracer, shader, fragments, surfaces, visibility.BlocksAcross, visibility.BlocksDown);
        paths = new(settings, tracer, reader, shader);
    }

    public int Width { get; }
    public int Height { get; }

    float* Red => radiance.Pointer;
    float* Green => radiance.Pointer + fragments.Capacity;
    float* Blue => radiance.Pointer + 2 * fragments.Capacity;

    public void Render(ReadOnlySpan<Pose> X_WI, in ProjectedCamera camera, ulong seed, Film film)
    {
        rasterizer.Draw(X_WI, camera, visibility);
        resolver.Resolve(visibility, film, fragments);
        for (int group = 0; group < fragments.GroupCount; group++) ReadSurfaces(group * Lanes.Count, camera);
        lighting.Trace(seed);
        for (int group = 0; group < fragments.GroupCount; group++) Shade(group * Lanes.Count, camera);
        Flush(ref reflecting, camera);
        Flush(ref refracting, camera);
        AddUp(film);
        GC.KeepAlive(this);
    }

    /// <summary>Bits of the lanes that show an instance, not the sky or a lamp.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    uint Hits(int first)
    {
        Ints instance = Load(fragments.Instance + first);
        return Lanes.Bits((GreaterThanOrEqual(instance, Ints.Zero) & LessThan(instance, Create(fragments.FirstLamp))).AsSingle());
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    Wide3 Direction(int first, in ProjectedCamera camera) => camera.Direction(Load(fragments.X + first), Load(fragments.Y + first));

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    void ReadSurfaces(int first, in ProjectedCamera camera)
    {
        uint hits = Hits(first);
        if (hits == 0)
        {
            surfaces.StoreNothing(first);
            return;
        }
        Floats depth = Load(fragments.Depth + first);
        reader.Read(hits, Wide3.Splat(camera.Origin), Direction(first, camera), depth, fragments.Instance + first,
            fragments.Primitive + first, depth * Create(camera.PixelSize), out Surface surface);
        surfaces.Store(first, surface);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    void Shade(int first, in ProjectedCamera camera)
    {
        uint hits = Hits(first);
        Wide3 direction = Direction(first, camera).Normalized(), result = Emitted(first, hits, direction);
        uint traced = 0, glass = 0;
        if (hits != 0) result = Wide3.Select(Lanes.Mask(hits), ShadeSurfaces(first, hits, -direction, out traced, out glass), result);
        result.Store(Red + first, Green + first, Blue + first);
        Enqueue(first, traced, glass, camera);
    }

    [SkipLocalsInit, MethodImpl(MethodImplOptions.AggressiveOptimization)]
    Wide3 ShadeSurfaces(int first, uint hits, Wide3 view, out uint traced, out uint glass)
    {
        Unsafe.SkipInit(out Surface surface); // what shading reads is filled in here
        (surface.Position, surface.Normal, surface.Color) = (surfaces.Position(first), surfaces.Normal(first), surfaces.Color(first));
        reader.ReadMaterial(hits, fragments.Instance + first, ref surface);
        if (settings.SpecularDepth == 0) surface.Transmission = Floats.Zero; // nothing will be traced through it: show its colour
        Floats* visible = stackalloc Floats[Math.Max(1, scene.Lights.Length)];
        for (int k = 0; k < scene.Lights.Length; k++) visible[k] = MaxNative(Load(lighting.Lamp(k) + first), Floats.Zero);
        Floats share = paths.TracedShare(surface);
        traced = hits & Lanes.Bits(GreaterThan(share, Floats.Zero));
        glass = Lanes.Bits(GreaterThan(surface.Transmission, Floats.Zero));
        return shader.Shade(surface, view, visible, Lanes.Saturate(Load(lighting.Sky + first)), share);
    }

    /// <summary>What lanes without a surface show: the sky, or a lamp.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    Wide3 Emitted(int first, uint hits, Wide3 direction)
    {
        if (hits == 0xFFFF) return Wide3.Zero;
        Wide3 result = shader.Sky.Radiance(direction);
        Ints instance = Load(fragments.Instance + first);
        for (int k = 0; k < scene.Lights.Length; k++)
        {
            Floats isLamp = Vector512.Equals(instance, Create(fragments.FirstLamp + k)).AsSingle();
            result = Wide3.Select(isLamp, shader.Lamps[k].Radiance, result);
        }
        return result;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    void Enqueue(int first, uint traced, uint glass, in ProjectedCamera camera)
    {
        for (; traced != 0; traced &= traced - 1)
        {
            int lane = BitOperations.TrailingZeroCount(traced);
            reflecting.Add(fragments, first + lane);
            if (reflecting.Count == Lanes.Count) Flush(ref reflecting, camera);
            if ((glass >> lane & 1) == 0) continue;
            refracting.Add(fragments, first + lane);
            if (refracting.Count == Lanes.Count) Flush(ref refracting, camera);
        }
    }

    /// <summary>Traces a batch of paths and adds what they bring to their fragments.</summary>
    [SkipLocalsInit, MethodImpl(MethodImplOptions.AggressiveOptimization)]
    void Flush(ref SpecularPaths.Batch batch, in ProjectedCamera camera)
    {
        if (batch.Count == 0) return;
        Wide3 light = paths.Trace(ref batch, camera);
        float* red = stackalloc float[Lanes.Count], green = stackalloc float[Lanes.Count], blue = stackalloc float[Lanes.Count];
        light.Store(red, green, blue);
        for (int i = 0; i < batch.Count; i++)
        {
            int fragment = batch.Fragment[i];
            Red[fragment] += red[i];
            Green[fragment] += green[i];
            Blue[fragment] += blue[i];
        }
        batch.Count = 0;
    }

    /// <summary>Pixels are the weighted sums of their fragments; the main ones come first and overwrite the last frame.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    void AddUp(Film film)
    {
        Span<Vector3> pixels = film.Radiance.Pixels;
        for (int i = 0; i < fragments.MainCount; i++)
            if (fragments.Weight[i] > 0) pixels[fragments.Pixel[i]] = Weighted(i);
        for (int i = fragments.MainCount; i < fragments.Count; i++) pixels[fragments.Pixel[i]] += Weighted(i);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    Vector3 Weighted(int i) => new(Red[i] * fragments.Weight[i], Green[i] * fragments.Weight[i], Blue[i] * fragments.Weight[i]);
}
