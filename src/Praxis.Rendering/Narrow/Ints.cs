using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Praxis.Rendering.Narrow;

/// <summary>Sixteen integers in two 256-bit registers.</summary>
internal readonly struct Ints(Vector256<int> lower, Vector256<int> upper)
{
    public readonly Vector256<int> Lower = lower, Upper = upper;

    public static Ints Zero
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => new(Vector256<int>.Zero, Vector256<int>.Zero);
    }

    public static Ints One
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => new(Vector256<int>.One, Vector256<int>.One);
    }

    public static Ints AllBitsSet
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => new(Vector256<int>.AllBitsSet, Vector256<int>.AllBitsSet);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Ints operator +(Ints a, Ints b) => new(a.Lower + b.Lower, a.Upper + b.Upper);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Ints operator -(Ints a, Ints b) => new(a.Lower - b.Lower, a.Upper - b.Upper);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Ints operator *(Ints a, Ints b) => new(a.Lower * b.Lower, a.Upper * b.Upper);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Ints operator &(Ints a, Ints b) => new(a.Lower & b.Lower, a.Upper & b.Upper);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Ints operator |(Ints a, Ints b) => new(a.Lower | b.Lower, a.Upper | b.Upper);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Ints operator ^(Ints a, Ints b) => new(a.Lower ^ b.Lower, a.Upper ^ b.Upper);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Ints operator ~(Ints a) => new(~a.Lower, ~a.Upper);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Ints operator >>>(Ints a, int bits) => new(a.Lower >>> bits, a.Upper >>> bits);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Floats AsSingle() => new(Lower.AsSingle(), Upper.AsSingle());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public UInts AsUInt32() => new(Lower.AsUInt32(), Upper.AsUInt32());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int ToScalar() => Lower.ToScalar();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public unsafe void Store(int* target)
    {
        Lower.Store(target);
        Upper.Store(target + 8);
    }
}
