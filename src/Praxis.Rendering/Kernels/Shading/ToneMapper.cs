using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Praxis.Core;
using Praxis.Rendering.Materials;
using static System.Runtime.Intrinsics.Vector512;

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
            ConvertToInt32(FusedMultiplyAdd(Curve(Load(tail)), Create((float)Steps), Create(0.5f))).Store(step);
            for (int k = 0; k < count; k++) color[i + k] = encode.Pointer[step[k]];
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    Floats Curve(Floats radiance)
    {
        // beyond this the curve is 1 anyway, and infinity would become NaN
        Floats x = MinNative(MaxNative(radiance * Create(exposure), Floats.Zero), Create(1e6f));
        Floats up = x * FusedMultiplyAdd(x, Create(2.51f), Create(0.03f));
        Floats down = FusedMultiplyAdd(x, FusedMultiplyAdd(x, Create(2.43f), Create(0.59f)), Create(0.14f));
        return Lanes.Saturate(up / down);
    }
}
