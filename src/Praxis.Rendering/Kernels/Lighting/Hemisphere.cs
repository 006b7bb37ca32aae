using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using static System.Runtime.Intrinsics.Vector512;

namespace Praxis.Rendering.Lighting;

/// <summary>Directions drawn around a normal.</summary>
internal static class Hemisphere
{
    /// <summary>Unit directions with a density proportional to the cosine with the normal.</summary>
    /// <param name="u">In [0, 1).</param>
    /// <param name="v">In [0, 1).</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Wide3 Cosine(Wide3 n, Floats u, Floats v)
    {
        Floats radius = Sqrt(v), height = Sqrt(Floats.One - v);
        Turn(u, out Floats sine, out Floats cosine);

        // a basis around n (Duff et al. 2017, "Building an Orthonormal Basis, Revisited")
        Floats sign = ConditionalSelect(LessThan(n.Z, Floats.Zero), Create(-1f), Floats.One), a = Create(-1f) / (sign + n.Z), b = n.X * n.Y * a;
        Wide3 tangent = new(FusedMultiplyAdd(sign * n.X, n.X * a, Floats.One), sign * b, -sign * n.X);
        Wide3 bitangent = new(b, FusedMultiplyAdd(n.Y, n.Y * a, sign), -n.Y);
        return Wide3.Fma(tangent, radius * cosine, Wide3.Fma(bitangent, radius * sine, n * height));
    }

    /// <summary>Sine and cosine of a full turn's fraction in [0, 1), error below 4e-6.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Turn(Floats fraction, out Floats sine, out Floats cosine)
    {
        // with t = fraction - 1/2: cos = -cos(t), sin = -sin(t), both folded into quarter turns
        Floats t = fraction - Create(0.5f), quarter = Create(0.25f), a = Abs(t);
        cosine = -SineOfQuarter(quarter - a);
        Floats magnitude = SineOfQuarter(quarter - Abs(a - quarter));
        sine = ConditionalSelect(LessThan(t, Floats.Zero), magnitude, -magnitude);
    }

    /// <summary>Sine of a turn's fraction in [-1/4, 1/4], by its series.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Floats SineOfQuarter(Floats turn)
    {
        Floats x = turn * Create(2 * MathF.PI), x2 = x * x;
        Floats p = FusedMultiplyAdd(x2, Create(1f / 362880), Create(-1f / 5040));
        p = FusedMultiplyAdd(x2, p, Create(1f / 120));
        p = FusedMultiplyAdd(x2, p, Create(-1f / 6));
        return FusedMultiplyAdd(x2 * x, p, x);
    }
}
