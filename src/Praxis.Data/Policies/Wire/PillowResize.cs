using Praxis.Core;

namespace Praxis.Data;

/// <summary>
/// Bilinear resampling as Pillow does it: a triangle that widens with the reduction, rows before columns, 22 bits after the point and a
/// rounding to 8 bits in between.
/// </summary>
static class PillowResize
{
    const int Bits = 22; // 32 less 8 of the pixel and 2 of room

    public static Image<Rgb24> Bilinear(Image<Rgb24> picture, int width, int height)
    {
        var wide = new Image<Rgb24>(width, picture.Height);
        Taps[] columns = Taps.Of(picture.Width, width), rows = Taps.Of(picture.Height, height);
        for (int y = 0; y < picture.Height; y++)
            for (int x = 0; x < width; x++) wide[x, y] = Weigh(columns[x], picture.Row(y), 1);
        var small = new Image<Rgb24>(width, height);
        for (int y = 0; y < height; y++)
            for (int x = 0; x < width; x++) small[x, y] = Weigh(rows[y], wide.Pixels.AsSpan(x), width);
        return small;
    }

    static Rgb24 Weigh(Taps taps, ReadOnlySpan<Rgb24> line, int stride)
    {
        int r = 1 << Bits - 1, g = r, b = r; // half, to round
        for (int k = 0; k < taps.Weights.Length; k++)
        {
            Rgb24 pixel = line[(taps.First + k) * stride];
            r += pixel.R * taps.Weights[k];
            g += pixel.G * taps.Weights[k];
            b += pixel.B * taps.Weights[k];
        }
        return new(Clip(r), Clip(g), Clip(b));
    }

    static byte Clip(int value) => (byte)Math.Clamp(value >> Bits, 0, 255);

    /// <summary>The source pixels that make one target pixel.</summary>
    readonly record struct Taps(int First, int[] Weights)
    {
        public static Taps[] Of(int source, int target)
        {
            double scale = (double)source / target, support = Math.Max(scale, 1);
            var taps = new Taps[target];
            for (int i = 0; i < target; i++)
            {
                double centre = (i + 0.5) * scale;
                int first = Math.Max((int)(centre - support + 0.5), 0), end = Math.Min((int)(centre + support + 0.5), source);
                double[] weights = [.. Enumerable.Range(first, end - first)
                    .Select(k => Math.Max(0, 1 - Math.Abs((k - centre + 0.5) / support)))];
                double sum = weights.Sum();
                taps[i] = new(first, [.. weights.Select(w => (int)(0.5 + w / sum * (1 << Bits)))]);
            }
            return taps;
        }
    }
}
