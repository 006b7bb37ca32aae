using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using static System.Runtime.Intrinsics.Vector512;

namespace Praxis.Rendering.Lighting;

/// <summary>
/// Which part of a lamp or hemisphere each pixel samples. Sixteen strata repeat every 4 x 4 pixels, so any window of that size sees all of
/// them once; the four samples of one pixel fall into four quadrants, so 2 x 2 pixels with four samples see all of them too. Strata of one
/// row are shifted against each other so that all sixteen differ along both axes (Chiu et al. 1994, "Multi-Jittered Sampling"). Where in
/// its stratum a sample lies walks from one 4 x 4 block to the next along a lattice that fills the square evenly (Roberts 2018, "The
/// Unreasonable Effectiveness of Quasirandom Sequences"), from a start that hash(seed, stratum, dimension) gives: neighbouring blocks make
/// up for each other, and any pixel can be replayed alone.
/// </summary>
internal readonly struct PixelNoise
{
    readonly Ints cellX, cellY;
    readonly UInts key, stratum, walkU, walkV;

    const uint LatticeA = 0xC13FA9A9, LatticeB = 0x91E10DA5; // 1/g and 1/g^2 of 2^32, where g^3 = g + 1

    /// <param name="x">Pixel coordinates; the integer part counts.</param>
    /// <param name="y">Pixel coordinates.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public PixelNoise(Floats x, Floats y, ulong seed)
    {
        Ints column = ConvertToInt32(x), row = ConvertToInt32(y);
        // bit 1 picks the quadrant, bit 0 the stratum inside it
        cellX = column & Create(3);
        cellY = row & Create(3);
        UInts frame = Create((uint)seed ^ (uint)(seed >> 32) * 0x85EBCA77u), across = column.AsUInt32(), down = row.AsUInt32();
        stratum = (cellX | cellY * Create(4)).AsUInt32() * Create(0x9E3779B1u) + frame;
        key = across * Create(0x9E3779B9u) + down * Create(0xC2B2AE3Du) + frame;
        (across, down) = (across >>> 2, down >>> 2); // blocks of 4 x 4 pixels
        walkU = across * Create(LatticeA) + down * Create(LatticeB);
        walkV = across * Create(LatticeB) + down * Create(LatticeA);
    }

    /// <summary>A point in the unit square.</summary>
    /// <param name="dimension">What the sample is for.</param>
    /// <param name="quadrant">0 to 3: the samples of one pixel.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Sample(uint dimension, int quadrant, out Floats u, out Floats v)
    {
        UInts start = Lanes.Hash(stratum + Create(dimension * 0x85EBCA6Bu + (uint)quadrant * 0xC2B2AE35u));
        Floats jitterU = ConvertToSingle((start * Create(65536u) + walkU >>> 16).AsInt32()) * Create(1f / 65536);
        Floats jitterV = ConvertToSingle((start + walkV >>> 16).AsInt32()) * Create(1f / 65536);
        Ints flipX = Create((quadrant & 1) << 1), flipY = Create(quadrant & 2);
        Floats x = ConvertToSingle(cellX ^ flipX), y = ConvertToSingle(cellY ^ flipY), quarter = Create(0.25f);
        u = FusedMultiplyAdd(y + jitterU, quarter, x) * quarter;
        v = FusedMultiplyAdd(x + jitterV, quarter, y) * quarter;
    }

    /// <summary>A number in [0, 1) without strata.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Floats Unit(uint dimension) => Lanes.Unit(Lanes.Hash(key ^ Create(dimension * 0x27D4EB2Fu)));
}
