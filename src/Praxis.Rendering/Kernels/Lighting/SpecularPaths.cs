using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Praxis.Rendering.Geometry;
using Praxis.Rendering.Shading;
using Praxis.Rendering.Tracing;
using Praxis.Rendering.Visibility;
using static System.Runtime.Intrinsics.Vector512;

namespace Praxis.Rendering.Lighting;

/// <summary>
/// Follows what mirrors and glass show, without branching: a mirror sends out one reflected ray; glass one reflected and one refracted ray,
/// which then goes on through every interface until it meets something opaque. Sixteen paths walk in step.
/// </summary>
internal sealed unsafe class SpecularPaths(RenderSettings settings, ITracer tracer, SurfaceReader reader, SurfaceShader shader)
{
    const float RoughestMirror = 0.35f, ClearestMirror = 0.15f; // between them a traced reflection fades into the mean of the sky
    const float SecondaryOpenness = 0.85f; // of the sky at surfaces seen in mirrors, which get no occlusion rays

    /// <summary>Share of its mirror reflection that a surface has traced.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public Floats TracedShare(in Surface surface)
    {
        if (settings.SpecularDepth == 0) return Floats.Zero;
        Floats smooth = Lanes.Saturate((Create(RoughestMirror) - surface.Roughness) * Create(1 / (RoughestMirror - ClearestMirror)));
        Floats metal = GreaterThan(surface.Metallic, Create(0.5f)) & smooth;
        return ConditionalSelect(GreaterThan(surface.Transmission, Floats.Zero), Floats.One, metal);
    }

    /// <summary>Sixteen fragments from anywhere in the image, and the ray each of them sends on first.</summary>
    public struct Batch
    {
        public fixed int Fragment[Lanes.Count];
        public fixed int Instance[Lanes.Count];
        public fixed int Primitive[Lanes.Count];
        public fixed float X[Lanes.Count];
        public fixed float Y[Lanes.Count];
        public fixed float Depth[Lanes.Count];
        public int Count;
        public bool Refracts;

        public void Add(FragmentBuffer fragments, int fragment)
        {
            Fragment[Count] = fragment;
            Instance[Count] = fragments.Instance[fragment];
            Primitive[Count] = fragments.Primitive[fragment];
            X[Count] = fragments.X[fragment];
            Y[Count] = fragments.Y[fragment];
            Depth[Count++] = fragments.Depth[fragment];
        }
    }

    struct Paths
    {
        public Wide3 Origin, Direction, Throughput, Radiance;
        public Floats Active, Length;
    }

    /// <summary>Radiance that the batch's first rays bring, weighted by what the surfaces make of them.</summary>
    [SkipLocalsInit, MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public Wide3 Trace(ref Batch batch, in ProjectedCamera camera)
    {
        Paths paths;
        Surface surface;
        uint active = batch.Count == Lanes.Count ? 0xFFFFu : (1u << batch.Count) - 1;
        paths.Active = Lanes.Mask(active);
        paths.Radiance = Wide3.Zero;
        paths.Throughput = new(Floats.One, Floats.One, Floats.One);
        paths.Origin = Wide3.Splat(camera.Origin);
        fixed (Batch* b = &batch)
        {
            paths.Direction = camera.Direction(Load(b->X), Load(b->Y));
            paths.Length = Load(b->Depth);
            reader.Read(active, paths.Origin, paths.Direction, paths.Length, b->Instance, b->Primitive,
                paths.Length * Create(camera.PixelSize), out surface);
        }
        paths.Direction = paths.Direction.Normalized();
        Leave(ref paths, surface, batch.Refracts);
        for (int depth = 1; depth < settings.SpecularDepth && Lanes.Bits(paths.Active) != 0; depth++) Step(ref paths, camera.PixelSize);
        paths.Radiance += Wide3.And(paths.Active, shader.Sky.Radiance(paths.Direction) * paths.Throughput); // given up on
        return paths.Radiance;
    }

    /// <summary>The first bounce: all lanes reflect, or all refract.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    void Leave(ref Paths paths, in Surface surface, bool refracts)
    {
        Wide3 view = -paths.Direction;
        if (refracts)
        {
            Refract(ref paths, surface, paths.Active, paths.Length, addsReflection: false);
            return;
        }
        Floats glass = GreaterThan(surface.Transmission, Floats.Zero);
        Floats nv = MaxNative(Wide3.Dot(surface.Normal, view), Create(1e-3f)), fresnel = Dielectric(surface, nv, out _);
        Wide3 weight = Wide3.Select(glass, new(fresnel, fresnel, fresnel), Gloss.Of(surface, nv).Surroundings * TracedShare(surface));
        paths.Throughput *= weight;
        paths.Direction = Wide3.Fma(surface.Normal, nv + nv, -view).Normalized();
        paths.Origin = Wide3.Fma(surface.FaceNormal, Create(SurfaceReader.Clearance), surface.Position);
    }

    /// <summary>Goes to the next surface: paths through glass go on, all others end with the light they find.</summary>
    [SkipLocalsInit, MethodImpl(MethodImplOptions.AggressiveOptimization)]
    void Step(ref Paths paths, float pixelSize)
    {
        RayPacket rays;
        (rays.Origin, rays.Direction, rays.MeetsGlass) = (paths.Origin, paths.Direction, Floats.AllBitsSet);
        rays.Far = ConditionalSelect(paths.Active, Create(1e30f), Create(-1f));
        tracer.Intersect(rays, out HitPacket hits);

        // lamps in front of what was hit
        Floats distance = hits.Distance, ended = Floats.Zero;
        foreach (ref readonly Lamp lamp in shader.Lamps)
        {
            Floats t = lamp.Intersect(paths.Origin, paths.Direction), seen = paths.Active & LessThan(t, distance);
            if (Lanes.Bits(seen) == 0) continue;
            // a lamp in front of another one replaces it
            paths.Radiance = Wide3.Select(seen & ended, Wide3.Zero, paths.Radiance) + Wide3.And(seen, lamp.Radiance * paths.Throughput);
            distance = ConditionalSelect(seen, t, distance);
            ended |= seen;
        }
        paths.Active &= ~ended;

        Floats missed = paths.Active & LessThan(hits.Instance, Ints.Zero).AsSingle();
        paths.Radiance += Wide3.And(missed, shader.Sky.Radiance(paths.Direction) * paths.Throughput);
        paths.Active &= ~missed;
        uint active = Lanes.Bits(paths.Active);
        if (active == 0) return;

        int* instance = stackalloc int[Lanes.Count], primitive = stackalloc int[Lanes.Count];
        hits.Instance.Store(instance);
        hits.Primitive.Store(primitive);
        paths.Length += paths.Active & distance;
        reader.Read(active, paths.Origin, paths.Direction, distance, instance, primitive, paths.Length * Create(pixelSize),
            out Surface surface);
        Floats glass = paths.Active & GreaterThan(surface.Transmission, Create(0.5f)), opaque = paths.Active & ~glass;
        if (Lanes.Bits(opaque) != 0)
            paths.Radiance += Wide3.And(opaque, ShadeSecondary(surface, -paths.Direction, opaque) * paths.Throughput);
        paths.Active = glass;
        if (Lanes.Bits(glass) != 0) Refract(ref paths, surface, glass, distance, addsReflection: true);
    }

    /// <summary>
    /// Passes through an interface, or is totally reflected inside. What else would be reflected is looked up in the sky, or dropped.
    /// </summary>
    /// <param name="travelled">From the last interface to this one, m: liquids take their share of the light on the way.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    void Refract(ref Paths paths, in Surface surface, Floats glass, Floats travelled, bool addsReflection)
    {
        Wide3 direction = paths.Direction, n = surface.Normal;
        Floats cosine = MinNative(MaxNative(-Wide3.Dot(direction, n), Create(1e-4f)), Floats.One);
        Floats reflected = Dielectric(surface, cosine, out Floats passing), total = GreaterThanOrEqual(reflected, Floats.One);
        Wide3 mirror = Wide3.Fma(n, cosine + cosine, direction);
        Floats eta = ConditionalSelect(surface.FromInside, surface.IndexOfRefraction, Floats.One / surface.IndexOfRefraction);
        Wide3 through = Wide3.Fma(direction, eta, n * FusedMultiplyAdd(eta, cosine, -passing));

        if (addsReflection)
        {
            Floats outside = glass & ~total & ~surface.FromInside;
            paths.Radiance += Wide3.And(outside, shader.Sky.Radiance(mirror) * paths.Throughput * reflected);
        }
        // colour counts by the way through the body, or once: where the path enters it
        Wide3 one = new(Floats.One, Floats.One, Floats.One);
        Floats deep = GreaterThan(surface.TintDepth, Floats.Zero), inDeep = glass & deep & surface.FromInside;
        if (Lanes.Bits(inDeep) != 0)
        {
            Wide3 left = Power(surface.Color, travelled / MaxNative(surface.TintDepth, Create(1e-6f)));
            paths.Throughput = Wide3.Select(inDeep, paths.Throughput * left, paths.Throughput);
        }
        Wide3 tint = Wide3.Select(surface.FromInside | deep, one, surface.Color) * surface.Transmission;
        Wide3 weight = Wide3.Select(total, one, tint * (Floats.One - reflected));
        paths.Throughput = Wide3.Select(glass, paths.Throughput * weight, paths.Throughput);
        paths.Direction = Wide3.Select(glass, Wide3.Select(total, mirror, through).Normalized(), direction);
        Floats side = ConditionalSelect(total, Create(SurfaceReader.Clearance), Create(-SurfaceReader.Clearance));
        paths.Origin = Wide3.Select(glass, Wide3.Fma(surface.FaceNormal, side, surface.Position), paths.Origin);
    }

    /// <summary>Colour to a power of at least zero: c^t = lim (1 + t (c^(1/n) - 1))^n, n = 1024: within 1 % where a hundredth is left.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    static Wide3 Power(Wide3 color, Floats exponent) =>
        new(Power(color.X, exponent), Power(color.Y, exponent), Power(color.Z, exponent));

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    static Floats Power(Floats x, Floats exponent)
    {
        const int Doublings = 10;
        for (int i = 0; i < Doublings; i++) x = Sqrt(x);
        x = MaxNative(Floats.One + (x - Floats.One) * exponent, Floats.Zero);
        for (int i = 0; i < Doublings; i++) x *= x;
        return x;
    }

    /// <summary>Reflectance of a smooth dielectric for unpolarised light; 1 under total reflection.</summary>
    /// <param name="passing">Cosine of the refracted ray.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Floats Dielectric(in Surface surface, Floats cosine, out Floats passing)
    {
        Floats eta = ConditionalSelect(surface.FromInside, surface.IndexOfRefraction, Floats.One / surface.IndexOfRefraction);
        Floats squared = Floats.One - eta * eta * FusedMultiplyAdd(-cosine, cosine, Floats.One);
        passing = Sqrt(MaxNative(squared, Floats.Zero));
        Floats s = (eta * cosine - passing) / (eta * cosine + passing), p = (cosine - eta * passing) / (cosine + eta * passing);
        Floats reflected = FusedMultiplyAdd(s, s, p * p) * Create(0.5f);
        return ConditionalSelect(LessThanOrEqual(squared, Floats.Zero), Floats.One, reflected);
    }

    /// <summary>Light of opaque surfaces seen in mirrors and through glass, with one ray to the middle of each lamp.</summary>
    [SkipLocalsInit, MethodImpl(MethodImplOptions.AggressiveOptimization)]
    Wide3 ShadeSecondary(in Surface surface, Wide3 view, Floats opaque)
    {
        Floats* visibility = stackalloc Floats[Math.Max(1, shader.Lamps.Length)];
        for (int k = 0; k < shader.Lamps.Length; k++)
        {
            ref readonly Lamp lamp = ref shader.Lamps[k];
            Floats lit = opaque & lamp.CanLight(surface.Position, surface.Normal);
            visibility[k] = Floats.Zero;
            if (Lanes.Bits(lit) == 0) continue;
            RayPacket rays;
            rays.Origin = surface.Outside;
            rays.Direction = lamp.PointAbove(surface.Outside, surface.Normal, Floats.Zero, Floats.Zero) - surface.Outside;
            rays.Far = ConditionalSelect(lit, Create(0.999f), Create(-1f));
            rays.MeetsGlass = Floats.Zero;
            visibility[k] = lit & ~tracer.Occluded(rays) & Floats.One;
        }
        Floats openness = settings.AmbientOcclusionRadius > 0 ? Create(SecondaryOpenness) : Floats.One;
        return shader.Shade(surface, view, visibility, openness, Floats.Zero);
    }
}
