using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using static System.Runtime.Intrinsics.Vector512;

namespace Praxis.Rendering.Shading;

/// <summary>An <see cref="EnvironmentLight"/> as shading evaluates it.</summary>
internal readonly struct Sky(in EnvironmentLight light)
{
    readonly Vector3 horizon = light.Horizon.ToVector3();
    readonly Vector3 toZenith = (light.Zenith - light.Horizon).ToVector3(), toGround = (light.Ground - light.Horizon).ToVector3();

    /// <summary>Radiance from unit directions.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Wide3 Radiance(in Wide3 direction) => Blend(MaxNative(direction.Z, Floats.Zero), MaxNative(-direction.Z, Floats.Zero));

    /// <summary>Irradiance on surfaces with these unit normals, divided by pi: the mean radiance weighted by the cosine.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public Wide3 MeanRadiance(in Wide3 normal)
    {
        // integral of max(w.z, 0) max(w.n, 0) over the sphere = 2/3 (sin a + (pi - a) cos a), with a the angle between z and n
        Floats cosine = MinNative(MaxNative(normal.Z, Create(-1f)), Floats.One);
        Floats angle = Lanes.Acos(cosine), sine = Sqrt(MaxNative(FusedMultiplyAdd(-cosine, cosine, Floats.One), Floats.Zero));
        Floats scale = Create(2f / (3 * MathF.PI));
        Floats up = scale * FusedMultiplyAdd(Create(MathF.PI) - angle, cosine, sine), down = scale * FusedMultiplyAdd(-angle, cosine, sine);
        return Blend(up, down);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    Wide3 Blend(Floats up, Floats down) =>
        Wide3.Fma(Wide3.Splat(toZenith), up, Wide3.Fma(Wide3.Splat(toGround), down, Wide3.Splat(horizon)));
}
