using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Praxis.Core;

namespace Praxis.Rendering.Shading;

/// <summary>Linear radiance to display colour: exposure, a filmic curve per channel, sRGB in 8 bits.</summary>
internal sealed unsafe class ToneMapper
{
    const int Steps = 4096;

    readonly AlignedBuffer<byte> encode = new(Steps + 1);
    readonly float exposure;

    public ToneMapper(double exposure)
    {
        this.exposure = (float)exposure;
        for (int i = 0; i <= Steps; i++) encode.Pointer[i] = (byte)(Srgb.FromLinear(i / (double)Steps) * 255 + 0.5);
    }

    /// <remarks>Narkowicz 2016, "ACES Filmic Tone Mapping Curve".</remarks>
    [SkipLocalsInit, MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Apply(Film film)
    {
        ReadOnlySpan<float> radiance = MemoryMarshal.Cast<Vector3, float>(film.Radiance.Pixels);
        Span<byte> color = MemoryMarshal.Cast<Rgb24, byte>(film.Color.Pixels.AsSpan());
        int* step = stackalloc int[Lanes.Count];
        float* tail = stackalloc float[Lanes.Count];
        for (int i = 0; i < radiance.Length; i += Lanes.Count)
        {
            int count = Math.Min(Lanes.Count, radiance.Length - i);
            radiance.Slice(i, count).CopyTo(new(tail, Lanes.Count));
            Vector512.ConvertToInt32(Lanes.Fma(Curve(Vector512.Load(tail)), Lanes.Splat(Steps), Lanes.Splat(0.5f))).Store(step);
            for (int k = 0; k < count; k++) color[i + k] = encode.Pointer[step[k]];
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    Floats Curve(Floats radiance)
    {
        // beyond this the curve is 1 anyway, and infinity would become NaN
        Floats x = Lanes.Min(Lanes.Max(radiance * Lanes.Splat(exposure), Floats.Zero), Lanes.Splat(1e6f));
        Floats up = x * Lanes.Fma(x, Lanes.Splat(2.51f), Lanes.Splat(0.03f));
        Floats down = Lanes.Fma(x, Lanes.Fma(x, Lanes.Splat(2.43f), Lanes.Splat(0.59f)), Lanes.Splat(0.14f));
        return Lanes.Saturate(up / down);
    }
}
