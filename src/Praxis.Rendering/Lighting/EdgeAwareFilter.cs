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

    // both kernels give equal weight to every stratum of the sampling pattern: 3 x 3 to those of period 2, 5 x 5 to those of period 4
    static readonly float[] Three = [0.25f, 0.5f, 0.25f], Five = [0.125f, 0.25f, 0.25f, 0.25f, 0.125f];

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

    public int InstanceAt(int x, int y) => ((int*)instance.Row(y))[x];

    /// <summary>Smooths the pixels in the mask with a window of 3 x 3; negative values are unknown and do not count.</summary>
    public void Smooth3(PixelPlane source, PixelPlane mask, PixelPlane target) => Smooth(source, mask, target, Three);

    /// <summary>Smooths all pixels with a window of 5 x 5.</summary>
    public void Smooth5(PixelPlane source, PixelPlane target) => Smooth(source, null, target, Five);

    void Smooth(PixelPlane source, PixelPlane? mask, PixelPlane target, ReadOnlySpan<float> kernel)
    {
        for (int y = 0; y < source.Height; y++)
            for (int x = 0; x < source.GroupsAcross * Lanes.Count; x += Lanes.Count)
            {
                Floats original = Load(source.Row(y) + x), wanted = Floats.AllBitsSet;
                if (mask is not null) wanted = Load(mask.Row(y) + x) & GreaterThanOrEqual(original, Floats.Zero);
                Floats result = Lanes.Bits(wanted) == 0 ? original : ConditionalSelect(wanted, Average(source, x, y, kernel, original), original);
                result.Store(target.Row(y) + x);
            }
        target.RestoreMargin();
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    Floats Average(PixelPlane source, int x, int y, ReadOnlySpan<float> kernel, Floats original)
    {
        Ints id = Load((int*)instance.Row(y) + x);
        Floats z = Load(depth.Row(y) + x), slack = z * Create(SameDepth);
        Floats nx = Load(normalX.Row(y) + x), ny = Load(normalY.Row(y) + x), nz = Load(normalZ.Row(y) + x);
        Floats sum = Floats.Zero, total = Floats.Zero;
        int radius = kernel.Length / 2;
        for (int dy = -radius; dy <= radius; dy++)
            for (int dx = -radius; dx <= radius; dx++)
            {
                int i = x + dx, j = y + dy;
                Floats value = Load(source.Row(j) + i);
                Floats cosine = FusedMultiplyAdd(nx, Load(normalX.Row(j) + i),
                    FusedMultiplyAdd(ny, Load(normalY.Row(j) + i), nz * Load(normalZ.Row(j) + i)));
                Floats same = Vector512.Equals(id, Load((int*)instance.Row(j) + i)).AsSingle()
                    & GreaterThan(cosine, Create(SameNormal))
                    & LessThan(Abs(Load(depth.Row(j) + i) - z), slack)
                    & GreaterThanOrEqual(value, Floats.Zero);
                Floats weight = same & Create(kernel[dx + radius] * kernel[dy + radius]);
                sum = FusedMultiplyAdd(weight, value, sum);
                total += weight;
            }
        return ConditionalSelect(GreaterThan(total, Floats.Zero), sum / total, original);
    }
}
