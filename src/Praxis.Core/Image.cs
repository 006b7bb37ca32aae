namespace Praxis.Core;

/// <summary>A rectangular grid of pixels, row-major, top row first.</summary>
public sealed class Image<T>(int width, int height) where T : unmanaged
{
    public int Width { get; } = width;
    public int Height { get; } = height;

    /// <summary>(height, width) row-major.</summary>
    public T[] Pixels { get; } = new T[width * height];

    public ref T this[int x, int y] => ref Pixels[y * Width + x];
    public Span<T> Row(int y) => Pixels.AsSpan(y * Width, Width);
}

/// <summary>An 8-bit sRGB colour with opacity.</summary>
public readonly record struct Rgba32(byte R, byte G, byte B, byte A = 255);

/// <summary>An 8-bit sRGB colour; three bytes without padding, as encoders want it.</summary>
public readonly record struct Rgb24(byte R, byte G, byte B);
