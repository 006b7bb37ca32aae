using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using static System.Runtime.Intrinsics.Vector512;

namespace Praxis.Rendering.Shading;

/// <summary>How surfaces share light between mirroring and scattering, in the metallic-roughness model.</summary>
internal struct Gloss
{
    /// <summary>Reflectance at normal incidence.</summary>
    public Wide3 Normal;

    /// <summary>Reflectance at grazing incidence: 1 but for surfaces that do not reflect at all.</summary>
    public Floats Grazing;

    /// <summary>Share of uniform surroundings that is mirrored.</summary>
    public Wide3 Surroundings;

    /// <summary>Share of irradiance / pi that is scattered.</summary>
    public Wide3 Diffuse;

    /// <summary>Transmissive surfaces scatter only what does not pass.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static Gloss Of(in Surface surface, Floats nv)
    {
        Gloss g;
        Wide3 dielectric = new(surface.Reflectance, surface.Reflectance, surface.Reflectance);
        g.Normal = Wide3.Lerp(dielectric, surface.Color, surface.Metallic);
        g.Grazing = Lanes.Lerp(MinNative(surface.Reflectance * Create(50f), Floats.One), Floats.One, surface.Metallic);
        (Floats scale, Floats bias) = Preintegrated(surface.Roughness, nv);
        Floats offset = bias * g.Grazing;
        g.Surroundings = Wide3.Fma(g.Normal, scale, new(offset, offset, offset));
        Floats unmirrored = Floats.One - FusedMultiplyAdd(surface.Reflectance, scale, offset);
        g.Diffuse = surface.Color * (unmirrored * (Floats.One - surface.Metallic) * (Floats.One - surface.Transmission));
        return g;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly Wide3 Fresnel(Floats cosine)
    {
        Floats weight = SchlickWeight(cosine);
        return Wide3.Fma(new Wide3(Grazing, Grazing, Grazing) - Normal, weight, Normal);
    }

    /// <remarks>Schlick 1994.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Floats Schlick(Floats normal, Floats grazing, Floats cosine) => Lanes.Lerp(normal, grazing, SchlickWeight(cosine));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Floats SchlickWeight(Floats cosine)
    {
        Floats m = Floats.One - cosine, m2 = m * m;
        return m2 * m2 * m;
    }

    /// <summary>Scale and bias of the reflectance under uniform light.</summary>
    /// <remarks>
    /// Fit by Karis 2014, "Physically Based Shading on Mobile", from Lazarov 2013; its exp2(-9.28 nv) as one over the exponential's series.
    /// </remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static (Floats Scale, Floats Bias) Preintegrated(Floats roughness, Floats nv)
    {
        Floats x = nv * Create(6.4324f);
        Floats series = FusedMultiplyAdd(x, FusedMultiplyAdd(x, FusedMultiplyAdd(x, FusedMultiplyAdd(x, Create(1 / 24f), Create(1 / 6f)), Create(0.5f)), Floats.One), Floats.One);
        Floats rx = Floats.One - roughness, ry = FusedMultiplyAdd(roughness, Create(-0.0275f), Create(0.0425f));
        Floats rz = FusedMultiplyAdd(roughness, Create(-0.572f), Create(1.04f)), rw = FusedMultiplyAdd(roughness, Create(0.022f), Create(-0.04f));
        Floats a = FusedMultiplyAdd(MinNative(rx * rx, Floats.One / series), rx, ry);
        return (FusedMultiplyAdd(a, Create(-1.04f), rz), MaxNative(FusedMultiplyAdd(a, Create(1.04f), rw), Floats.Zero));
    }
}
