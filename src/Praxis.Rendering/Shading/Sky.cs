using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Praxis.Rendering.Shading;

/// <summary>An <see cref="EnvironmentLight"/> as shading evaluates it.</summary>
internal readonly struct Sky(in EnvironmentLight light)
{
    readonly EnvironmentLight light = light;

    /// <summary>Radiance from unit directions.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Wide3 Radiance(in Wide3 direction) => Blend(Lanes.Max(direction.Z, Floats.Zero), Lanes.Max(-direction.Z, Floats.Zero));

    /// <summary>Irradiance on surfaces with these unit normals, divided by pi: the mean radiance weighted by the cosine.</summary>
    public Wide3 MeanRadiance(in Wide3 normal)
    {
        // integral of max(w.z, 0) max(w.n, 0) over the sphere = 2/3 (sin a + (pi - a) cos a), with a the angle between z and n
        Floats cosine = Lanes.Min(Lanes.Max(normal.Z, Lanes.Splat(-1)), Floats.One);
        Floats angle = Lanes.Acos(cosine), sine = Vector512.Sqrt(Lanes.Max(Lanes.Fma(-cosine, cosine, Floats.One), Floats.Zero));
        Floats scale = Lanes.Splat(2f / (3 * MathF.PI));
        Floats up = scale * Lanes.Fma(Lanes.Splat(MathF.PI) - angle, cosine, sine), down = scale * Lanes.Fma(-angle, cosine, sine);
        return Blend(up, down);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    Wide3 Blend(Floats up, Floats down) =>
        Wide3.Fma(Wide3.Splat(light.Zenith - light.Horizon), up, Wide3.Fma(Wide3.Splat(light.Ground - light.Horizon), down, Wide3.Splat(light.Horizon)));
}
