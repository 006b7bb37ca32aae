using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Praxis.Rendering.Shading;
using Praxis.Rendering.Visibility;
using static System.Runtime.Intrinsics.Vector512;

namespace Praxis.Rendering.Lighting;

/// <summary>Averages a quantity over neighbouring pixels that show the same surface.</summary>
internal sealed unsafe class EdgeAwareFilter(int blocksAcross, int blocksDown)
{
    const float SameNormal = 0.9f; // cosine
    const float SameDepth = 0.1f; // relative: a floor near the horizon changes by several per cent from row to row

    // equal weight to every stratum of the sampling pattern: of period 2, and of period 4
    const float Narrow0 = 0.5f, Narrow1 = 0.25f;
    const float Wide0 = 0.25f, Wide1 = 0.25f, Wide2 = 0.125f;

    readonly PixelPlane instance = new(blocksAcross, blocksDown, BitConverter.Int32BitsToSingle(-1)), depth = new(blocksAcross, blocksDown, 0);
    readonly PixelPlane normalX = new(blocksAcross, blocksDown, 0), normalY = new(blocksAcross, blocksDown, 0), normalZ = new(blocksAcross, blocksDown, 0);

    /// <summary>Learns what each pixel shows.</summary>
    public void SetSurfaces(FragmentBuffer fragments, SurfaceBuffer surfaces)
    {
        instance.Scatter((float*)fragments.Instance);
        depth.Scatter(fragments.Depth);
        normalX.Scatter(surfaces.NormalX);
        normalY.Scatter(surfaces.NormalY);
        normalZ.Scatter(surfaces.NormalZ);
    }

    /// <summary>What sixteen pixels in a row show; -1 outside the image too.</summary>
    public Ints InstancesAt(int x, int y) => Vector512.Load((int*)instance.Row(y) + x);

    /// <summary>Smooths the pixels in the mask with a window of 3 x 3; negative values are unknown and do not count.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void SmoothNarrow(PixelPlane source, PixelPlane mask, PixelPlane target)
    {
        for (int y = 0; y < source.Height; y++)
            for (int x = 0; x < source.GroupsAcross * Lanes.Count; x += Lanes.Count)
            {
                Floats original = Vector512.Load(source.Row(y) + x);
                Floats wanted = Vector512.Load(mask.Row(y) + x) & GreaterThanOrEqual(original, Floats.Zero);
                if (Lanes.Bits(wanted) != 0) original = ConditionalSelect(wanted, AverageNarrow(source, x, y), original);
                original.Store(target.Row(y) + x);
            }
        target.RestoreMargin();
    }

    /// <summary>Smooths along rows, or along columns, over two pixels to either side, so many pixels apart.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void SmoothWide(PixelPlane source, PixelPlane target, int stepX, int stepY)
    {
        for (int y = 0; y < source.Height; y++)
            for (int x = 0; x < source.GroupsAcross * Lanes.Count; x += Lanes.Count) AverageWide(source, x, y, stepX, stepY).Store(target.Row(y) + x);
        target.RestoreMargin();
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    Floats AverageNarrow(PixelPlane source, int x, int y)
    {
        var mean = new Mean(this, x, y);
        Floats straight = Create(Narrow0 * Narrow1), diagonal = Create(Narrow1 * Narrow1);
        mean.Add(this, source, x - 1, y - 1, diagonal);
        mean.Add(this, source, x, y - 1, straight);
        mean.Add(this, source, x + 1, y - 1, diagonal);
        mean.Add(this, source, x - 1, y, straight);
        mean.Add(this, source, x, y, Create(Narrow0 * Narrow0));
        mean.Add(this, source, x + 1, y, straight);
        mean.Add(this, source, x - 1, y + 1, diagonal);
        mean.Add(this, source, x, y + 1, straight);
        mean.Add(this, source, x + 1, y + 1, diagonal);
        return mean.Value(Vector512.Load(source.Row(y) + x));
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    Floats AverageWide(PixelPlane source, int x, int y, int stepX, int stepY)
    {
        var mean = new Mean(this, x, y);
        mean.Add(this, source, x - 2 * stepX, y - 2 * stepY, Create(Wide2));
        mean.Add(this, source, x - stepX, y - stepY, Create(Wide1));
        mean.Add(this, source, x, y, Create(Wide0));
        mean.Add(this, source, x + stepX, y + stepY, Create(Wide1));
        mean.Add(this, source, x + 2 * stepX, y + 2 * stepY, Create(Wide2));
        return mean.Value(Vector512.Load(source.Row(y) + x));
    }

    /// <summary>A weighted mean over pixels that show the same surface as sixteen pixels in a row.</summary>
    struct Mean
    {
        readonly Ints id;
        readonly Floats depth, slack, normalX, normalY, normalZ;
        Floats sum = Floats.Zero, total = Floats.Zero;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Mean(EdgeAwareFilter filter, int x, int y)
        {
            id = Vector512.Load((int*)filter.instance.Row(y) + x);
            depth = Vector512.Load(filter.depth.Row(y) + x);
            slack = depth * Create(SameDepth);
            normalX = Vector512.Load(filter.normalX.Row(y) + x);
            normalY = Vector512.Load(filter.normalY.Row(y) + x);
            normalZ = Vector512.Load(filter.normalZ.Row(y) + x);
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Add(EdgeAwareFilter filter, PixelPlane source, int x, int y, Floats weight)
        {
            Floats value = Vector512.Load(source.Row(y) + x);
            Floats cosine = FusedMultiplyAdd(normalX, Vector512.Load(filter.normalX.Row(y) + x),
                FusedMultiplyAdd(normalY, Vector512.Load(filter.normalY.Row(y) + x), normalZ * Vector512.Load(filter.normalZ.Row(y) + x)));
            Floats same = Vector512.Equals(id, Vector512.Load((int*)filter.instance.Row(y) + x)).AsSingle()
                & GreaterThan(cosine, Create(SameNormal))
                & LessThan(Abs(Vector512.Load(filter.depth.Row(y) + x) - depth), slack)
                & GreaterThanOrEqual(value, Floats.Zero);
            weight &= same;
            sum = FusedMultiplyAdd(weight, value, sum);
            total += weight;
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public readonly Floats Value(Floats original) => ConditionalSelect(GreaterThan(total, Floats.Zero), sum / total, original);
    }
}
