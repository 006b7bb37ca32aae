using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using static System.Runtime.Intrinsics.Vector512;

namespace Praxis.Rendering.Shading;

/// <summary>
/// Light that leaves surfaces towards the viewer without a further bounce: lamps by closed form times the share of them that is visible,
/// the sky by its mean times the share that is open, and what the surface emits itself.
/// </summary>
internal sealed unsafe class SurfaceShader
{
    const float CoatRoughness = 0.1f, CoatReflectance = 0.04f;

    readonly Lamp[] lamps;
    readonly Sky sky;

    public SurfaceShader(RenderScene scene)
    {
        lamps = [.. scene.Lights.Select(l => new Lamp(l))];
        sky = new(scene.Environment);
    }

    public ReadOnlySpan<Lamp> Lamps => lamps;
    public ref readonly Sky Sky => ref sky;

    /// <param name="view">Unit vectors towards the viewer.</param>
    /// <param name="visibility">Share of each lamp that the points see; sixteen values per lamp.</param>
    /// <param name="openness">Share of the sky that the points see.</param>
    /// <param name="traced">Share of the mirror reflection that the caller traces, and that is left out here.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public Wide3 Shade(in Surface surface, in Wide3 view, Floats* visibility, Floats openness, Floats traced)
    {
        Floats nv = MaxNative(Wide3.Dot(surface.Normal, view), Create(1e-3f));
        Gloss gloss = Gloss.Of(surface, nv);

        // lamps
        Wide3 diffuse = Wide3.Zero, specular = Wide3.Zero, coat = Wide3.Zero;
        bool hasCoat = Lanes.Bits(GreaterThan(surface.ClearCoat, Floats.Zero)) != 0;
        for (int k = 0; k < lamps.Length; k++)
        {
            ref readonly Lamp lamp = ref lamps[k];
            Floats seen = visibility[k];
            if (Lanes.Bits(GreaterThan(seen, Floats.Zero)) == 0) continue;
            Wide3 radiance = lamp.Radiance * seen;
            diffuse = Wide3.Fma(radiance, lamp.Irradiance(surface.Position, surface.Normal) * Create(1 / MathF.PI), diffuse);
            Floats highlight = lamp.Highlight(surface.Position, surface.Normal, view, surface.Roughness, out Floats cosine);
            specular = Wide3.Fma(gloss.Fresnel(cosine) * radiance, highlight, specular);
            if (!hasCoat) continue;
            Floats shine = lamp.Highlight(surface.Position, surface.Normal, view, Create(CoatRoughness), out cosine);
            coat = Wide3.Fma(radiance, shine * surface.ClearCoat * Gloss.Schlick(Create(CoatReflectance), Floats.One, cosine), coat);
        }

        specular *= Floats.One - traced;

        // sky
        Wide3 mirror = Wide3.Fma(surface.Normal, nv + nv, -view), mean = sky.MeanRadiance(surface.Normal);
        diffuse = Wide3.Fma(mean, openness, diffuse);
        Floats edge = nv + openness, openMirror = Lanes.Saturate(FusedMultiplyAdd(edge, edge, openness - Floats.One)); // Lagarde 2014
        Wide3 sharp = sky.Radiance(mirror), blurred = Wide3.Lerp(sharp, sky.MeanRadiance(mirror), surface.Roughness);
        specular = Wide3.Fma(gloss.Surroundings * blurred, openMirror * (Floats.One - traced), specular);

        // diffuse light is what the surface did not mirror; a coat takes its share of everything below it
        Wide3 result = Wide3.Fma(gloss.Diffuse, diffuse, specular);
        if (hasCoat)
        {
            Floats share = surface.ClearCoat * Gloss.Schlick(Create(CoatReflectance), Floats.One, nv);
            result = Wide3.Fma(sharp, share * openMirror, result * (Floats.One - share) + coat);
        }
        return result + surface.Emission;
    }
}
