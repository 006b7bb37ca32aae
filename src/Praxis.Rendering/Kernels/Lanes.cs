using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using static System.Runtime.Intrinsics.Vector512;

namespace Praxis.Rendering;

/// <summary>
/// Arithmetic on sixteen lanes that gives the same bits at every register width: IEEE operations, explicit fused multiply-adds,
/// own polynomials; never an estimate instruction or a library transcendental.
/// </summary>
internal static class Lanes
{
    public const int Count = 16;

    /// <summary>0, 1, ..., 15.</summary>
    public static Ints Index => Create(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15);

    /// <summary>Clamped to [0, 1]; NaN becomes 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Floats Saturate(Floats a) => MinNative(MaxNative(a, Floats.Zero), Floats.One);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Ints Select(Floats mask, Ints yes, Ints no) => ConditionalSelect(mask.AsInt32(), yes, no);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Floats Lerp(Floats from, Floats to, Floats fraction) => FusedMultiplyAdd(fraction, to - from, from);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Floats ReciprocalSqrt(Floats a) => Floats.One / Sqrt(a);

    /// <summary>One bit per lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Bits(Floats mask) => (uint)Vector512.ExtractMostSignificantBits(mask);

    /// <summary>All bits set in the lanes whose bit is set.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Floats Mask(uint bits)
    {
        Ints lane = Create(1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 1024, 2048, 4096, 8192, 16384, 32768);
        return Vector512.Equals(Create((int)bits) & lane, lane).AsSingle();
    }

    /// <summary>Mask of the first <paramref name="count"/> lanes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Floats First(int count) => LessThan(Index, Create(count)).AsSingle();

    /// <summary>Arc cosine for |x| up to 1, error below 1e-6 rad.</summary>
    /// <remarks>Abramowitz and Stegun 1964, 4.4.46.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Floats Acos(Floats x)
    {
        Floats a = MinNative(Abs(x), Floats.One), positive = Sqrt(Floats.One - a) * AcosPolynomial(a);
        return ConditionalSelect(LessThan(x, Floats.Zero), Create(MathF.PI) - positive, positive);
    }

    /// <summary>Angle / sin(angle) for the angle whose cosine is x: exact in the limit x = 1, huge but finite at x = -1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Floats AngleOverSine(Floats x)
    {
        // sqrt(1 - a) cancels between acos and the sine, so nothing is lost near a = 1
        Floats a = MinNative(Abs(x), Floats.One), polynomial = AcosPolynomial(a);
        Floats front = polynomial / Sqrt(Floats.One + a);
        Floats sine = Sqrt(MaxNative(FusedMultiplyAdd(-a, a, Floats.One), Create(1e-12f)));
        return ConditionalSelect(LessThan(x, Floats.Zero), Create(MathF.PI) / sine - front, front);
    }

    // acos(a) / sqrt(1 - a) for a in [0, 1]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Floats AcosPolynomial(Floats a)
    {
        Floats p = FusedMultiplyAdd(Create(-0.0012624911f), a, Create(0.0066700901f));
        p = FusedMultiplyAdd(p, a, Create(-0.0170881256f));
        p = FusedMultiplyAdd(p, a, Create(0.0308918810f));
        p = FusedMultiplyAdd(p, a, Create(-0.0501743046f));
        p = FusedMultiplyAdd(p, a, Create(0.0889789874f));
        p = FusedMultiplyAdd(p, a, Create(-0.2145988016f));
        return FusedMultiplyAdd(p, a, Create(1.5707963050f));
    }

    /// <summary>A well-mixed 32-bit hash of each lane.</summary>
    /// <remarks>Wellons 2018, "lowbias32".</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static UInts Hash(UInts x)
    {
        x ^= x >>> 16;
        x *= Create(0x7feb352du);
        x ^= x >>> 15;
        x *= Create(0x846ca68bu);
        return x ^ (x >>> 16);
    }

    /// <summary>Uniform in [0, 1), from the upper 24 bits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Floats Unit(UInts bits) => ConvertToSingle((bits >>> 8).AsInt32()) * Create(1f / 16777216f);
}
