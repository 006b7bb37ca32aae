using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Praxis.Rendering.Shading;
using Praxis.Rendering.Tracing;
using Praxis.Rendering.Visibility;
using static System.Runtime.Intrinsics.Vector512;

namespace Praxis.Rendering.Lighting;

/// <summary>
/// Finds which share of each lamp, and of the sky, every fragment sees. One ray per lamp goes out from each fragment. Where these disagree
/// within a few pixels there is a penumbra: a wide one is their mean over the sixteen strata of 4 x 4 pixels, which is smooth by itself; in
/// a steep one, as where things touch, three more rays per pixel keep it sharp.
/// </summary>
internal sealed unsafe class LightVisibility
{
    const float Unknown = -1; // the lamp cannot light the fragment, whatever stands between
    const uint OcclusionDimension = 1000; // lamps use their own numbers
    const float Steep = 0.2f; // change of the share over two pixels: a penumbra of ten pixels or less
    const float ShortestReach = 0.25f; // of the occlusion radius: reaches vary so that occlusion fades out with distance

    readonly RenderSettings settings;
    readonly ITracer tracer;
    readonly SurfaceShader shader;
    readonly FragmentBuffer fragments;
    readonly SurfaceBuffer surfaces;
    readonly int capacity;
    readonly AlignedBuffer<float> shares; // a plane per lamp, then one for the sky
    readonly EdgeAwareFilter filter;
    readonly PixelPlane values, lowest, highest, mixed, steep;
    readonly AlignedBuffer<float> smooth; // share of one lamp, by main fragment

    public LightVisibility(RenderSettings settings, ITracer tracer, SurfaceShader shader, FragmentBuffer fragments, SurfaceBuffer surfaces,
        int blocksAcross, int blocksDown)
    {
        (this.settings, this.tracer, this.shader, this.fragments, this.surfaces) = (settings, tracer, shader, fragments, surfaces);
        capacity = fragments.Capacity;
        shares = new((shader.Lamps.Length + 1) * capacity);
        filter = new(blocksAcross, blocksDown);
        values = new(blocksAcross, blocksDown, Unknown);
        (lowest, highest) = (new(blocksAcross, blocksDown, 1), new(blocksAcross, blocksDown, 0));
        (mixed, steep) = (new(blocksAcross, blocksDown, 0), new(blocksAcross, blocksDown, 0));
        smooth = new(fragments.MainCount);
    }

    /// <summary>Share of a lamp that each fragment sees; negative where the lamp lies behind the surface.</summary>
    public float* Lamp(int lamp) => shares.Pointer + lamp * capacity;

    /// <summary>Share of the sky that each fragment sees.</summary>
    public float* Sky => Lamp(shader.Lamps.Length);

    public void Trace(ulong seed)
    {
        filter.SetSurfaces(fragments, surfaces);
        for (int lamp = 0; lamp < shader.Lamps.Length; lamp++) TraceLamp(lamp, seed);
        TraceSky(seed);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    void TraceLamp(int lamp, ulong seed)
    {
        float* share = Lamp(lamp);
        for (int group = 0; group < fragments.GroupCount; group++)
        {
            int first = group * Lanes.Count;
            Cast(lamp, first, Hittable(first), seed, quadrant: 0).Store(share + first);
        }
        if (!settings.SoftShadows) return;
        values.Scatter(share);
        FindPenumbrae();
        filter.SmoothWide(values, lowest, 1, 0, mixed);
        filter.SmoothWide(lowest, highest, 0, 1, mixed);
        highest.Gather(smooth.Pointer);
        FindSteepPenumbrae(smoothed: highest);
        for (int first = 0; first < fragments.MainCount; first += Lanes.Count) RefineMain(lamp, first, seed);
        for (int first = fragments.MainCount; first < fragments.Count; first += Lanes.Count) RefineExtra(lamp, first, seed);
        values.Scatter(share);
        filter.SmoothNarrow(values, mixed, lowest);
        lowest.Gather(share);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    Floats Hittable(int first)
    {
        Ints instance = Load(fragments.Instance + first);
        return (GreaterThanOrEqual(instance, Ints.Zero) & LessThan(instance, Create(fragments.FirstLamp))).AsSingle();
    }

    /// <summary>1 where a point of the lamp is seen, 0 where it is hidden, negative where the lamp cannot light the fragment.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    Floats Cast(int lamp, int first, Floats wanted, ulong seed, int quadrant)
    {
        ref readonly Lamp light = ref shader.Lamps[lamp];
        Floats lit = wanted;
        if (Lanes.Bits(lit) != 0) lit &= light.CanLight(surfaces.Position(first), surfaces.Normal(first));
        if (Lanes.Bits(lit) == 0) return Create(Unknown);

        var noise = new PixelNoise(Load(fragments.X + first), Load(fragments.Y + first), seed);
        noise.Sample((uint)lamp, quadrant, out Floats u, out Floats v);
        // hard shadows: the middle of the lamp
        Floats two = Create(settings.SoftShadows ? 2f : 0f), one = Create(settings.SoftShadows ? 1f : 0f);
        RayPacket rays;
        rays.Origin = surfaces.Outside(first);
        Wide3 target = light.PointAbove(rays.Origin, surfaces.Normal(first), FusedMultiplyAdd(u, two, -one),
            FusedMultiplyAdd(v, two, -one));
        rays.Direction = target - rays.Origin;
        rays.Far = ConditionalSelect(lit, Create(0.999f), Create(-1f));
        // a quarter of the rays take glass for solid, so that its soft shadow is a quarter as dark
        rays.MeetsGlass = LessThan(noise.Unit((uint)(16 * lamp + quadrant) + 17), Create(settings.SoftShadows ? 0.25f : 0f));
        Floats open = ~tracer.Occluded(rays) & Floats.One;
        return ConditionalSelect(lit, open, Create(Unknown));
    }

    /// <summary>Marks the pixels around which, within two pixels on the same instance, some see the lamp and some do not.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    void FindPenumbrae()
    {
        int width = values.GroupsAcross * Lanes.Count;
        for (int y = 0; y < values.Height; y++)
            for (int x = 0; x < width; x += Lanes.Count) ReduceRow(x, y);
        for (int y = 0; y < values.Height; y++)
            for (int x = 0; x < width; x += Lanes.Count) ReduceColumn(x, y);
    }

    /// <summary>Least and greatest share within two pixels to the left and right.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    void ReduceRow(int x, int y)
    {
        Floats low = Floats.One, high = Floats.Zero;
        Ints id = filter.InstancesAt(x, y);
        for (int dx = -2; dx <= 2; dx++)
        {
            Floats value = Vector512.Load(values.Row(y) + x + dx), same = Vector512.Equals(id, filter.InstancesAt(x + dx, y)).AsSingle();
            low = MinNative(low, ConditionalSelect(same & GreaterThanOrEqual(value, Floats.Zero), value, Floats.One));
            high = MaxNative(high, same & value);
        }
        low.Store(lowest.Row(y) + x);
        high.Store(highest.Row(y) + x);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    void ReduceColumn(int x, int y)
    {
        Floats low = Floats.One, high = Floats.Zero;
        Ints id = filter.InstancesAt(x, y);
        for (int dy = -2; dy <= 2; dy++)
        {
            Floats same = Vector512.Equals(id, filter.InstancesAt(x, y + dy)).AsSingle();
            low = MinNative(low, ConditionalSelect(same, Vector512.Load(lowest.Row(y + dy) + x), Floats.One));
            high = MaxNative(high, same & Vector512.Load(highest.Row(y + dy) + x));
        }
        GreaterThan(high, low).Store(mixed.Row(y) + x);
    }

    /// <summary>Marks the pixels of penumbrae in which the smoothed share changes fast.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    void FindSteepPenumbrae(PixelPlane smoothed)
    {
        for (int y = 0; y < smoothed.Height; y++)
            for (int x = 0; x < smoothed.GroupsAcross * Lanes.Count; x += Lanes.Count)
            {
                Floats wanted = Vector512.Load(mixed.Row(y) + x);
                if (Lanes.Bits(wanted) != 0) wanted &= GreaterThan(Change(smoothed, x, y), Create(Steep));
                wanted.Store(steep.Row(y) + x);
            }
    }

    /// <summary>Largest difference to the pixels two to the left, right, above and below on the same instance.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    Floats Change(PixelPlane share, int x, int y)
    {
        Ints id = filter.InstancesAt(x, y);
        Floats here = Vector512.Load(share.Row(y) + x);
        return MaxNative(MaxNative(To(-2, 0), To(2, 0)), MaxNative(To(0, -2), To(0, 2)));

        Floats To(int dx, int dy)
        {
            Floats there = Vector512.Load(share.Row(y + dy) + x + dx);
            Floats same = Vector512.Equals(id, filter.InstancesAt(x + dx, y + dy)).AsSingle() & GreaterThanOrEqual(there, Floats.Zero);
            return same & Abs(there - here);
        }
    }

    /// <summary>Steep penumbrae get their four samples, wide ones the smoothed share.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    void RefineMain(int lamp, int first, ulong seed)
    {
        float* share = Lamp(lamp) + first;
        Floats raw = Vector512.Load(share), known = GreaterThanOrEqual(raw, Floats.Zero), wanted = known & Gather(steep, first);
        Floats result = ConditionalSelect(known, Vector512.Load(smooth.Pointer + first), raw);
        if (Lanes.Bits(wanted) != 0) result = ConditionalSelect(wanted, MeanOfFour(lamp, first, raw, wanted, seed), result);
        result.Store(share);
    }

    /// <summary>Extra fragments have no neighbours to be smoothed with: all that lie in penumbrae get four samples.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    void RefineExtra(int lamp, int first, ulong seed)
    {
        float* share = Lamp(lamp) + first;
        Floats raw = Vector512.Load(share), wanted = GreaterThanOrEqual(raw, Floats.Zero) & Gather(mixed, first);
        if (Lanes.Bits(wanted) != 0) ConditionalSelect(wanted, MeanOfFour(lamp, first, raw, wanted, seed), raw).Store(share);
    }

    Floats MeanOfFour(int lamp, int first, Floats raw, Floats wanted, ulong seed)
    {
        Floats sum = raw + Cast(lamp, first, wanted, seed, 1) + Cast(lamp, first, wanted, seed, 2) + Cast(lamp, first, wanted, seed, 3);
        return sum * Create(0.25f);
    }

    /// <summary>A mask at the pixels of sixteen fragments.</summary>
    [SkipLocalsInit, MethodImpl(MethodImplOptions.AggressiveOptimization)]
    Floats Gather(PixelPlane mask, int first)
    {
        float* row = stackalloc float[Lanes.Count];
        for (int lane = 0; lane < Lanes.Count; lane++) row[lane] = mask.Row((int)fragments.Y[first + lane])[(int)fragments.X[first + lane]];
        return Vector512.Load(row);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    void TraceSky(ulong seed)
    {
        if (settings.AmbientOcclusionRadius <= 0)
        {
            new Span<float>(Sky, fragments.Count).Fill(1);
            return;
        }
        for (int first = 0; first < fragments.MainCount; first += Lanes.Count) CastToSky(first, seed).Store(Sky + first);
        values.Scatter(Sky);
        // the first pair makes up for the pattern of strata, the second for what is left of the noise
        filter.SmoothWide(values, mixed, 1, 0);
        filter.SmoothWide(mixed, values, 0, 1);
        filter.SmoothWide(values, mixed, 2, 0);
        filter.SmoothWide(mixed, values, 0, 2);
        values.Gather(Sky);
        for (int i = fragments.MainCount; i < fragments.Count; i++) Sky[i] = SkyOfExtra(i, values);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    Floats CastToSky(int first, ulong seed)
    {
        Floats wanted = Hittable(first);
        if (Lanes.Bits(wanted) == 0) return Create(Unknown);
        var noise = new PixelNoise(Load(fragments.X + first), Load(fragments.Y + first), seed);
        noise.Sample(OcclusionDimension, 0, out Floats u, out Floats v);
        Floats reach = Lanes.Lerp(Create(ShortestReach), Floats.One, noise.Unit(OcclusionDimension));
        RayPacket rays;
        rays.Origin = surfaces.Outside(first);
        rays.Direction = Hemisphere.Cosine(surfaces.Normal(first), u, v);
        rays.Far = ConditionalSelect(wanted, reach * Create((float)settings.AmbientOcclusionRadius), Create(-1f));
        rays.MeetsGlass = Floats.Zero;
        return ConditionalSelect(wanted, ~tracer.Occluded(rays) & Floats.One, Create(Unknown));
    }

    /// <summary>Extra fragments take the sky from a neighbouring pixel that shows the same instance.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    float SkyOfExtra(int extra, PixelPlane sky)
    {
        int x = (int)fragments.X[extra], y = (int)fragments.Y[extra];
        float sum = 0, total = 0;
        for (int dy = -1; dy <= 1; dy++)
            for (int dx = -1; dx <= 1; dx++)
            {
                float value = sky.Row(y + dy)[x + dx];
                if (value < 0) continue;
                float weight = filter.InstancesAt(x + dx, y + dy).ToScalar() == fragments.Instance[extra] ? 1 : 1e-3f;
                sum += weight * value;
                total += weight;
            }
        return total > 0 ? sum / total : 1;
    }
}
