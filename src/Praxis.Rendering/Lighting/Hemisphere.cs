using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

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
        Floats radius = Vector512.Sqrt(v), height = Vector512.Sqrt(Floats.One - v);
        Turn(u, out Floats sine, out Floats cosine);

        // a basis around n (Duff et al. 2017, "Building an Orthonormal Basis, Revisited")
        Floats sign = Lanes.Select(Vector512.LessThan(n.Z, Floats.Zero), Lanes.Splat(-1), Floats.One), a = Lanes.Splat(-1) / (sign + n.Z), b = n.X * n.Y * a;
        Wide3 tangent = new(Lanes.Fma(sign * n.X, n.X * a, Floats.One), sign * b, -sign * n.X);
        Wide3 bitangent = new(b, Lanes.Fma(n.Y, n.Y * a, sign), -n.Y);
        return Wide3.Fma(tangent, radius * cosine, Wide3.Fma(bitangent, radius * sine, n * height));
    }

    /// <summary>Sine and cosine of a full turn's fraction in [0, 1), error below 4e-6.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Turn(Floats fraction, out Floats sine, out Floats cosine)
    {
        // with t = fraction - 1/2: cos = -cos(t), sin = -sin(t), both folded into quarter turns
        Floats t = fraction - Lanes.Splat(0.5f), quarter = Lanes.Splat(0.25f), a = Vector512.Abs(t);
        cosine = -SineOfQuarter(quarter - a);
        Floats magnitude = SineOfQuarter(quarter - Vector512.Abs(a - quarter));
        sine = Lanes.Select(Vector512.LessThan(t, Floats.Zero), magnitude, -magnitude);
    }

    /// <summary>Sine of a turn's fraction in [-1/4, 1/4], by its series.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Floats SineOfQuarter(Floats turn)
    {
        Floats x = turn * Lanes.Splat(2 * MathF.PI), x2 = x * x;
        Floats p = Lanes.Fma(x2, Lanes.Splat(1f / 362880), Lanes.Splat(-1f / 5040));
        p = Lanes.Fma(x2, p, Lanes.Splat(1f / 120));
        p = Lanes.Fma(x2, p, Lanes.Splat(-1f / 6));
        return Lanes.Fma(x2 * x, p, x);
    }
}
