using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using static System.Runtime.Intrinsics.Vector512;

namespace Praxis.Rendering.Lighting;

/// <summary>
/// Which part of a lamp or hemisphere each pixel samples. Sixteen strata repeat every 4 x 4 pixels, so any window of that size sees all of
/// them once; the four samples of one pixel fall into four quadrants, so 2 x 2 pixels with four samples see all of them too. Strata of one
/// row are shifted against each other so that all sixteen differ along both axes (Chiu et al. 1994, "Multi-Jittered Sampling"); what
/// freedom is left is filled by hash(seed, pixel, dimension): any pixel can be replayed alone.
/// </summary>
internal readonly struct PixelNoise
{
    readonly Ints cellX, cellY;
    readonly UInts key;

    /// <param name="x">Pixel coordinates; the integer part counts.</param>
    /// <param name="y">Pixel coordinates.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public PixelNoise(Floats x, Floats y, ulong seed)
    {
        Ints column = ConvertToInt32(x), row = ConvertToInt32(y);
        // bit 1 picks the quadrant, bit 0 the stratum inside it
        cellX = column & Create(3);
        cellY = row & Create(3);
        UInts mixed = Lanes.Hash(column.AsUInt32() + Create((uint)seed));
        key = Lanes.Hash(mixed ^ (row.AsUInt32() * Create(0x9E3779B9u) + Create((uint)(seed >> 32))));
    }

    /// <summary>A point in the unit square.</summary>
    /// <param name="dimension">What the sample is for.</param>
    /// <param name="quadrant">0 to 3: the samples of one pixel.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Sample(uint dimension, int quadrant, out Floats u, out Floats v)
    {
        UInts bits = Lanes.Hash(key + Create(dimension * 0x85EBCA6Bu + (uint)quadrant * 0xC2B2AE35u));
        Floats jitterU = ConvertToSingle((bits & Create(0xFFFFu)).AsInt32()) * Create(1f / 65536);
        Floats jitterV = ConvertToSingle((bits >>> 16).AsInt32()) * Create(1f / 65536);
        Ints flipX = Create((quadrant & 1) << 1), flipY = Create(quadrant & 2);
        Floats x = ConvertToSingle(cellX ^ flipX), y = ConvertToSingle(cellY ^ flipY), quarter = Create(0.25f);
        u = FusedMultiplyAdd(y + jitterU, quarter, x) * quarter;
        v = FusedMultiplyAdd(x + jitterV, quarter, y) * quarter;
    }

    /// <summary>A number in [0, 1) without strata.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Floats Unit(uint dimension) => Lanes.Unit(Lanes.Hash(key ^ Create(dimension * 0x27D4EB2Fu)));
}
