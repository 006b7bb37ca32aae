using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Praxis.Rendering.Narrow;

/// <summary>Sixteen floats in two 256-bit registers.</summary>
internal readonly struct Floats(Vector256<float> lower, Vector256<float> upper)
{
    public readonly Vector256<float> Lower = lower, Upper = upper;

    public static Floats Zero
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => new(Vector256<float>.Zero, Vector256<float>.Zero);
    }

    public static Floats One
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => new(Vector256<float>.One, Vector256<float>.One);
    }

    public static Floats AllBitsSet
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => new(Vector256<float>.AllBitsSet, Vector256<float>.AllBitsSet);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Floats operator +(Floats a, Floats b) => new(a.Lower + b.Lower, a.Upper + b.Upper);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Floats operator -(Floats a, Floats b) => new(a.Lower - b.Lower, a.Upper - b.Upper);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Floats operator *(Floats a, Floats b) => new(a.Lower * b.Lower, a.Upper * b.Upper);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Floats operator /(Floats a, Floats b) => new(a.Lower / b.Lower, a.Upper / b.Upper);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Floats operator &(Floats a, Floats b) => new(a.Lower & b.Lower, a.Upper & b.Upper);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Floats operator |(Floats a, Floats b) => new(a.Lower | b.Lower, a.Upper | b.Upper);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Floats operator ^(Floats a, Floats b) => new(a.Lower ^ b.Lower, a.Upper ^ b.Upper);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Floats operator -(Floats a) => new(-a.Lower, -a.Upper);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Floats operator ~(Floats a) => new(~a.Lower, ~a.Upper);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Ints AsInt32() => new(Lower.AsInt32(), Upper.AsInt32());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector256<float> GetLower() => Lower;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector256<float> GetUpper() => Upper;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public float ToScalar() => Lower.ToScalar();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public unsafe void Store(float* target)
    {
        Lower.Store(target);
        Upper.Store(target + 8);
    }
}
