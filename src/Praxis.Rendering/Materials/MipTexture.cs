using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Praxis.Core;

namespace Praxis.Rendering.Materials;

/// <summary>
/// A tileable colour texture with all its smaller levels. Texels hold the square root of linear colour in 8 bits: nearly as even to the
/// eye as sRGB, and decoded by one multiplication.
/// </summary>
internal sealed unsafe class MipTexture
{
    static readonly byte[] SquareRootOfSrgb = MakeTable();

    readonly AlignedBuffer<Rgba32> texels;
    readonly AlignedBuffer<int> offsets;

    /// <exception cref="PraxisException">A side is not a power of two, or is longer than 8192.</exception>
    public MipTexture(Image<Rgba32> image, string name)
    {
        CheckSide(image.Width, name);
        CheckSide(image.Height, name);
        (Width, Height) = (image.Width, image.Height);
        LevelCount = 1 + int.Log2(Math.Max(Width, Height));
        offsets = new(LevelCount);
        int total = 0;
        for (int level = 0; level < LevelCount; level++)
        {
            offsets.Pointer[level] = total;
            total += LevelWidth(level) * LevelHeight(level);
        }
        texels = new(total);
        EncodeBase(image);
        for (int level = 1; level < LevelCount; level++) Halve(level);
    }

    public int Width { get; }
    public int Height { get; }
    public int LevelCount { get; }

    int LevelWidth(int level) => Math.Max(1, Width >> level);
    int LevelHeight(int level) => Math.Max(1, Height >> level);

    /// <summary>Trilinear lookup; coordinates in tiles, repeating.</summary>
    /// <param name="footprint">Width of the pixel on the surface, in tiles.</param>
    /// <returns>Linear RGB in the first three components.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public Vector128<float> Sample(float u, float v, float footprint)
    {
        float texelsAcross = footprint * Math.Max(Width, Height);
        if (!(texelsAcross > 1)) return Bilinear(0, u, v);

        // the exponent and the mantissa of the footprint are its base-2 logarithm, the mantissa as a straight line between powers
        int bits = BitConverter.SingleToInt32Bits(texelsAcross), level = (bits >> 23) - 127;
        if (level >= LevelCount - 1) return Bilinear(LevelCount - 1, u, v);
        float fraction = (bits & 0x7FFFFF) * (1f / 0x800000);
        Vector128<float> fine = Bilinear(level, u, v), coarse = Bilinear(level + 1, u, v);
        return fine + (coarse - fine) * fraction;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    Vector128<float> Bilinear(int level, float u, float v)
    {
        int width = LevelWidth(level), height = LevelHeight(level);
        float x = u * width - 0.5f, y = v * height - 0.5f, left = MathF.Floor(x), top = MathF.Floor(y);
        int x0 = (int)left & (width - 1), x1 = (x0 + 1) & (width - 1), y0 = (int)top & (height - 1), y1 = (y0 + 1) & (height - 1);
        Rgba32* texel = texels.Pointer + offsets.Pointer[level];
        Rgba32* upper = texel + y0 * width, lower = texel + y1 * width;
        Vector128<float> fx = Vector128.Create(x - left), fy = Vector128.Create(y - top);
        Vector128<float> a = Mix(Decode(upper + x0), Decode(upper + x1), fx), b = Mix(Decode(lower + x0), Decode(lower + x1), fx);
        Vector128<float> root = Mix(a, b, fy) * (1f / 255);
        return root * root;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Vector128<float> Mix(Vector128<float> a, Vector128<float> b, Vector128<float> t) => Vector128.FusedMultiplyAdd(b - a, t, a);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Vector128<float> Decode(Rgba32* texel)
    {
        Vector128<byte> bytes = Vector128.CreateScalarUnsafe(*(uint*)texel).AsByte();
        return Vector128.ConvertToSingle(Vector128.WidenLower(Vector128.WidenLower(bytes)).AsInt32());
    }

    static void CheckSide(int side, string name)
    {
        if (side is < 1 or > 8192 || !int.IsPow2(side))
            throw new PraxisException($"{name} has a texture side of {side} pixels. Sides must be powers of two up to 8192: resize the texture.");
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    void EncodeBase(Image<Rgba32> image)
    {
        ReadOnlySpan<byte> table = SquareRootOfSrgb;
        Rgba32* to = texels.Pointer;
        foreach (Rgba32 p in image.Pixels) *to++ = new(table[p.R], table[p.G], table[p.B], 255);
    }

    /// <summary>Averages two by two texels of the level above, in linear light.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    void Halve(int level)
    {
        int aboveWidth = LevelWidth(level - 1), aboveHeight = LevelHeight(level - 1), width = LevelWidth(level), height = LevelHeight(level);
        Rgba32* above = texels.Pointer + offsets.Pointer[level - 1], to = texels.Pointer + offsets.Pointer[level];
        for (int y = 0; y < height; y++)
        {
            Rgba32* upper = above + Math.Min(2 * y, aboveHeight - 1) * aboveWidth;
            Rgba32* lower = above + Math.Min(2 * y + 1, aboveHeight - 1) * aboveWidth;
            for (int x = 0; x < width; x++)
            {
                int left = Math.Min(2 * x, aboveWidth - 1), right = Math.Min(2 * x + 1, aboveWidth - 1);
                Vector128<float> a = Decode(upper + left), b = Decode(upper + right), c = Decode(lower + left), d = Decode(lower + right);
                Vector128<float> root = Vector128.Sqrt((a * a + b * b + (c * c + d * d)) * 0.25f);
                Vector128<int> value = Vector128.ConvertToInt32(root + Vector128.Create(0.5f));
                *to++ = new((byte)value[0], (byte)value[1], (byte)value[2], 255);
            }
        }
    }

    static byte[] MakeTable()
    {
        var table = new byte[256];
        for (int i = 0; i < 256; i++) table[i] = (byte)(Math.Sqrt(Srgb.ToLinear(i / 255.0)) * 255 + 0.5);
        return table;
    }
}
