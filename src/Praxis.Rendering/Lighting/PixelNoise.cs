using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Praxis.Rendering.Lighting;

/// <summary>
/// Which part of a lamp or hemisphere each pixel samples. Sixteen strata repeat every 4 x 4 pixels, so any window of that size sees all of
/// them once; the four samples of one pixel fall into four quadrants, so 2 x 2 pixels with four samples see all of them too. Within its
/// stratum a sample is placed by hash(seed, pixel, dimension): any pixel can be replayed alone.
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
        Ints column = Vector512.ConvertToInt32(x), row = Vector512.ConvertToInt32(y);
        // bit 1 picks the quadrant, bit 0 the stratum inside it
        cellX = column & Vector512.Create(3);
        cellY = row & Vector512.Create(3);
        UInts mixed = Lanes.Hash(column.AsUInt32() + Vector512.Create((uint)seed));
        key = Lanes.Hash(mixed ^ (row.AsUInt32() * Vector512.Create(0x9E3779B9u) + Vector512.Create((uint)(seed >> 32))));
    }

    /// <summary>A point in the unit square.</summary>
    /// <param name="dimension">What the sample is for.</param>
    /// <param name="quadrant">0 to 3: the samples of one pixel.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Sample(uint dimension, int quadrant, out Floats u, out Floats v)
    {
        UInts bits = Lanes.Hash(key + Vector512.Create(dimension * 0x85EBCA6Bu + (uint)quadrant * 0xC2B2AE35u));
        Floats jitterU = Vector512.ConvertToSingle((bits & Vector512.Create(0xFFFFu)).AsInt32()) * Lanes.Splat(1f / 65536);
        Floats jitterV = Vector512.ConvertToSingle((bits >>> 16).AsInt32()) * Lanes.Splat(1f / 65536);
        Ints flipX = Vector512.Create((quadrant & 1) << 1), flipY = Vector512.Create(quadrant & 2);
        u = (Vector512.ConvertToSingle(cellX ^ flipX) + jitterU) * Lanes.Splat(0.25f);
        v = (Vector512.ConvertToSingle(cellY ^ flipY) + jitterV) * Lanes.Splat(0.25f);
    }

    /// <summary>A number in [0, 1) without strata.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Floats Unit(uint dimension) => Lanes.Unit(Lanes.Hash(key ^ Vector512.Create(dimension * 0x27D4EB2Fu)));
}
