using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using static System.Runtime.Intrinsics.Vector512;

namespace Praxis.Rendering;

/// <summary>Sixteen three-vectors: points, directions or colours.</summary>
/// <remarks>Calls the intrinsics themselves: the JIT stops inlining when a method holds too many layers of small calls.</remarks>
internal readonly struct Wide3(Floats x, Floats y, Floats z)
{
    public readonly Floats X = x, Y = y, Z = z;

    public static Wide3 Zero => default;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Wide3 Splat(float x, float y, float z) => new(Create(x), Create(y), Create(z));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Wide3 Splat(in Vector3 v) => Splat(v.X, v.Y, v.Z);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Wide3 operator +(Wide3 a, Wide3 b) => new(a.X + b.X, a.Y + b.Y, a.Z + b.Z);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Wide3 operator -(Wide3 a, Wide3 b) => new(a.X - b.X, a.Y - b.Y, a.Z - b.Z);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Wide3 operator -(Wide3 a) => new(-a.X, -a.Y, -a.Z);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Wide3 operator *(Wide3 a, Wide3 b) => new(a.X * b.X, a.Y * b.Y, a.Z * b.Z);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Wide3 operator *(Wide3 a, Floats s) => new(a.X * s, a.Y * s, a.Z * s);

    /// <summary>a * s + b.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Wide3 Fma(Wide3 a, Floats s, Wide3 b) => new(FusedMultiplyAdd(a.X, s, b.X), FusedMultiplyAdd(a.Y, s, b.Y), FusedMultiplyAdd(a.Z, s, b.Z));

    /// <summary>a * s + b, by component.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Wide3 Fma(Wide3 a, Wide3 s, Wide3 b) => new(FusedMultiplyAdd(a.X, s.X, b.X), FusedMultiplyAdd(a.Y, s.Y, b.Y), FusedMultiplyAdd(a.Z, s.Z, b.Z));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Floats Dot(Wide3 a, Wide3 b) => FusedMultiplyAdd(a.X, b.X, FusedMultiplyAdd(a.Y, b.Y, a.Z * b.Z));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Wide3 Cross(Wide3 a, Wide3 b) =>
        new(FusedMultiplyAdd(a.Y, b.Z, -(a.Z * b.Y)), FusedMultiplyAdd(a.Z, b.X, -(a.X * b.Z)), FusedMultiplyAdd(a.X, b.Y, -(a.Y * b.X)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Wide3 Select(Floats mask, Wide3 yes, Wide3 no) =>
        new(ConditionalSelect(mask, yes.X, no.X), ConditionalSelect(mask, yes.Y, no.Y), ConditionalSelect(mask, yes.Z, no.Z));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Wide3 Lerp(Wide3 from, Wide3 to, Floats fraction) => Fma(to - from, fraction, from);

    /// <summary>Zero in the lanes that the mask leaves out, whatever stood there (NaN included).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Wide3 And(Floats mask, Wide3 a) => new(mask & a.X, mask & a.Y, mask & a.Z);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Wide3 Normalized() => this * (Floats.One / Sqrt(MaxNative(Dot(this, this), Create(1e-30f))));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static unsafe Wide3 Load(float* x, float* y, float* z) => new(Vector512.Load(x), Vector512.Load(y), Vector512.Load(z));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public unsafe void Store(float* x, float* y, float* z)
    {
        X.Store(x);
        Y.Store(y);
        Z.Store(z);
    }
}
