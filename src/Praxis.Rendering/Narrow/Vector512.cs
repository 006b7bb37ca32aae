using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Praxis.Rendering.Narrow;

/// <summary>
/// What the kernels use of the framework's 512-bit vectors, for processors without them: two 256-bit registers stand for one. The
/// framework's own substitute gives the same bits, but nests so many small calls that the JIT stops inlining them.
/// </summary>
internal static unsafe class Vector512
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Floats Create(float value) => new(Vector256.Create(value), Vector256.Create(value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Ints Create(int value) => new(Vector256.Create(value), Vector256.Create(value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static UInts Create(uint value) => new(Vector256.Create(value), Vector256.Create(value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Floats Create(Vector256<float> lower, Vector256<float> upper) => new(lower, upper);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Floats Create(float a, float b, float c, float d, float e, float f, float g, float h, float i, float j, float k, float l, float m, float n, float o,
        float p) => new(Vector256.Create(a, b, c, d, e, f, g, h), Vector256.Create(i, j, k, l, m, n, o, p));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Ints Create(int a, int b, int c, int d, int e, int f, int g, int h, int i, int j, int k, int l, int m, int n, int o,
        int p) => new(Vector256.Create(a, b, c, d, e, f, g, h), Vector256.Create(i, j, k, l, m, n, o, p));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Floats Load(float* source) => new(Vector256.Load(source), Vector256.Load(source + 8));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Ints Load(int* source) => new(Vector256.Load(source), Vector256.Load(source + 8));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Floats MinNative(Floats a, Floats b) => new(Vector256.MinNative(a.Lower, b.Lower), Vector256.MinNative(a.Upper, b.Upper));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Floats MaxNative(Floats a, Floats b) => new(Vector256.MaxNative(a.Lower, b.Lower), Vector256.MaxNative(a.Upper, b.Upper));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Floats LessThan(Floats a, Floats b) => new(Vector256.LessThan(a.Lower, b.Lower), Vector256.LessThan(a.Upper, b.Upper));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Floats LessThanOrEqual(Floats a, Floats b) => new(Vector256.LessThanOrEqual(a.Lower, b.Lower), Vector256.LessThanOrEqual(a.Upper, b.Upper));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Floats GreaterThan(Floats a, Floats b) => new(Vector256.GreaterThan(a.Lower, b.Lower), Vector256.GreaterThan(a.Upper, b.Upper));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Floats GreaterThanOrEqual(Floats a, Floats b) => new(Vector256.GreaterThanOrEqual(a.Lower, b.Lower), Vector256.GreaterThanOrEqual(a.Upper, b.Upper));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Ints LessThan(Ints a, Ints b) => new(Vector256.LessThan(a.Lower, b.Lower), Vector256.LessThan(a.Upper, b.Upper));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Ints GreaterThanOrEqual(Ints a, Ints b) => new(Vector256.GreaterThanOrEqual(a.Lower, b.Lower), Vector256.GreaterThanOrEqual(a.Upper, b.Upper));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Ints Equals(Ints a, Ints b) => new(Vector256.Equals(a.Lower, b.Lower), Vector256.Equals(a.Upper, b.Upper));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Floats Sqrt(Floats a) => new(Vector256.Sqrt(a.Lower), Vector256.Sqrt(a.Upper));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Floats Abs(Floats a) => new(Vector256.Abs(a.Lower), Vector256.Abs(a.Upper));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Floats FusedMultiplyAdd(Floats a, Floats b, Floats c) =>
        new(Vector256.FusedMultiplyAdd(a.Lower, b.Lower, c.Lower), Vector256.FusedMultiplyAdd(a.Upper, b.Upper, c.Upper));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Floats ConditionalSelect(Floats mask, Floats yes, Floats no) =>
        new(Vector256.ConditionalSelect(mask.Lower, yes.Lower, no.Lower), Vector256.ConditionalSelect(mask.Upper, yes.Upper, no.Upper));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Ints ConditionalSelect(Ints mask, Ints yes, Ints no) =>
        new(Vector256.ConditionalSelect(mask.Lower, yes.Lower, no.Lower), Vector256.ConditionalSelect(mask.Upper, yes.Upper, no.Upper));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Floats ConvertToSingle(Ints a) => new(Vector256.ConvertToSingle(a.Lower), Vector256.ConvertToSingle(a.Upper));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Ints ConvertToInt32(Floats a) => new(Vector256.ConvertToInt32(a.Lower), Vector256.ConvertToInt32(a.Upper));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong ExtractMostSignificantBits(Floats a) => a.Lower.ExtractMostSignificantBits() | a.Upper.ExtractMostSignificantBits() << 8;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool LessThanAll(Floats a, Floats b) => Vector256.LessThanAll(a.Lower, b.Lower) && Vector256.LessThanAll(a.Upper, b.Upper);
}
