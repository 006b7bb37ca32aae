using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Praxis.Core;

namespace Praxis.Rendering;

/// <summary>Sixteen three-vectors: points, directions or colours.</summary>
internal readonly struct Wide3(Floats x, Floats y, Floats z)
{
    public readonly Floats X = x, Y = y, Z = z;

    public static Wide3 Zero => default;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Wide3 Splat(float x, float y, float z) => new(Vector512.Create(x), Vector512.Create(y), Vector512.Create(z));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Wide3 Splat(in Vec3 v) => Splat((float)v.X, (float)v.Y, (float)v.Z);

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
    public static Wide3 Fma(Wide3 a, Floats s, Wide3 b) => new(Lanes.Fma(a.X, s, b.X), Lanes.Fma(a.Y, s, b.Y), Lanes.Fma(a.Z, s, b.Z));

    /// <summary>a * s + b, by component.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Wide3 Fma(Wide3 a, Wide3 s, Wide3 b) => new(Lanes.Fma(a.X, s.X, b.X), Lanes.Fma(a.Y, s.Y, b.Y), Lanes.Fma(a.Z, s.Z, b.Z));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Floats Dot(Wide3 a, Wide3 b) => Lanes.Fma(a.X, b.X, Lanes.Fma(a.Y, b.Y, a.Z * b.Z));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Wide3 Cross(Wide3 a, Wide3 b) =>
        new(Lanes.Fma(a.Y, b.Z, -(a.Z * b.Y)), Lanes.Fma(a.Z, b.X, -(a.X * b.Z)), Lanes.Fma(a.X, b.Y, -(a.Y * b.X)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Wide3 Select(Floats mask, Wide3 yes, Wide3 no) =>
        new(Lanes.Select(mask, yes.X, no.X), Lanes.Select(mask, yes.Y, no.Y), Lanes.Select(mask, yes.Z, no.Z));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Wide3 Lerp(Wide3 from, Wide3 to, Floats fraction) => Fma(to - from, fraction, from);

    /// <summary>Zero in the lanes that the mask leaves out, whatever stood there (NaN included).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Wide3 And(Floats mask, Wide3 a) => new(mask & a.X, mask & a.Y, mask & a.Z);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Wide3 Normalized() => this * Lanes.ReciprocalSqrt(Lanes.Max(Dot(this, this), Vector512.Create(1e-30f)));

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
