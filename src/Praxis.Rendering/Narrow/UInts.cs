using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Praxis.Rendering.Narrow;

/// <summary>Sixteen unsigned integers in two 256-bit registers.</summary>
internal readonly struct UInts(Vector256<uint> lower, Vector256<uint> upper)
{
    public readonly Vector256<uint> Lower = lower, Upper = upper;

    public static UInts Zero
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => new(Vector256<uint>.Zero, Vector256<uint>.Zero);
    }

    public static UInts One
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => new(Vector256<uint>.One, Vector256<uint>.One);
    }

    public static UInts AllBitsSet
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => new(Vector256<uint>.AllBitsSet, Vector256<uint>.AllBitsSet);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static UInts operator +(UInts a, UInts b) => new(a.Lower + b.Lower, a.Upper + b.Upper);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static UInts operator -(UInts a, UInts b) => new(a.Lower - b.Lower, a.Upper - b.Upper);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static UInts operator *(UInts a, UInts b) => new(a.Lower * b.Lower, a.Upper * b.Upper);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static UInts operator &(UInts a, UInts b) => new(a.Lower & b.Lower, a.Upper & b.Upper);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static UInts operator |(UInts a, UInts b) => new(a.Lower | b.Lower, a.Upper | b.Upper);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static UInts operator ^(UInts a, UInts b) => new(a.Lower ^ b.Lower, a.Upper ^ b.Upper);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static UInts operator >>>(UInts a, int bits) => new(a.Lower >>> bits, a.Upper >>> bits);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Ints AsInt32() => new(Lower.AsInt32(), Upper.AsInt32());
}
