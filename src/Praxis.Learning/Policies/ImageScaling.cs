using Praxis.Core;

namespace Praxis.Learning;

/// <summary>Brings pictures to the size that a policy was made for: each pixel is the mean over the area that it covers.</summary>
static class ImageScaling
{
    /// <param name="image">Any size.</param>
    /// <param name="width">Of the result, pixels.</param>
    /// <param name="height">Of the result, pixels.</param>
    /// <param name="target">Receives (height, width, 3).</param>
    public static void Scale(Image<Rgb24> image, int width, int height, Span<byte> target)
    {
        if (image.Width == width && image.Height == height)
        {
            System.Runtime.InteropServices.MemoryMarshal.AsBytes(image.Pixels.AsSpan()).CopyTo(target);
            return;
        }
        double stepX = (double)image.Width / width, stepY = (double)image.Height / height;
        for (int y = 0; y < height; y++)
            for (int x = 0; x < width; x++)
                Mean(image, x * stepX, (x + 1) * stepX, y * stepY, (y + 1) * stepY, target.Slice(3 * (y * width + x), 3));
    }

    static void Mean(Image<Rgb24> image, double left, double right, double top, double bottom, Span<byte> pixel)
    {
        double red = 0, green = 0, blue = 0;
        for (int y = (int)top; y < image.Height && y < bottom; y++)
        {
            double tall = Math.Min(y + 1, bottom) - Math.Max(y, top);
            for (int x = (int)left; x < image.Width && x < right; x++)
            {
                double area = tall * (Math.Min(x + 1, right) - Math.Max(x, left));
                Rgb24 p = image[x, y];
                (red, green, blue) = (red + area * p.R, green + area * p.G, blue + area * p.B);
            }
        }
        double all = (right - left) * (bottom - top);
        (pixel[0], pixel[1], pixel[2]) = (Byte(red / all), Byte(green / all), Byte(blue / all));
    }

    static byte Byte(double value) => (byte)Math.Clamp(Math.Round(value), 0, 255);
}
