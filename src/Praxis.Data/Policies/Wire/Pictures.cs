using System.Runtime.InteropServices;
using Praxis.Core;

namespace Praxis.Data;

/// <summary>Pictures as other programs want them.</summary>
public static class Pictures
{
    /// <summary>A picture from its pixels, [height, width, 3].</summary>
    internal static Image<Rgb24> FromPixels(ReadOnlySpan<byte> pixels, int width, int height)
    {
        var picture = new Image<Rgb24>(width, height);
        pixels.CopyTo(MemoryMarshal.AsBytes(picture.Pixels.AsSpan()));
        return picture;
    }

    /// <summary>A picture from its colour planes, [3, height, width].</summary>
    internal static Image<Rgb24> FromPlanes(ReadOnlySpan<byte> planes, int width, int height)
    {
        var picture = new Image<Rgb24>(width, height);
        int area = width * height;
        for (int i = 0; i < area; i++) picture.Pixels[i] = new(planes[i], planes[area + i], planes[2 * area + i]);
        return picture;
    }

    /// <summary>The colour planes of a picture, [3, height, width].</summary>
    internal static byte[] ToPlanes(Image<Rgb24> picture)
    {
        int area = picture.Width * picture.Height;
        var planes = new byte[3 * area];
        for (int i = 0; i < area; i++)
            (planes[i], planes[area + i], planes[2 * area + i]) = (picture.Pixels[i].R, picture.Pixels[i].G, picture.Pixels[i].B);
        return planes;
    }

    /// <summary>openpi's resize_with_pad: the whole picture, its proportions kept, centred on black.</summary>
    /// <remarks>Bytes equal those of openpi's image_tools, whose resampling is Pillow's (see <see cref="PillowResize"/>).</remarks>
    public static Image<Rgb24> ResizeWithPad(Image<Rgb24> picture, int width, int height)
    {
        if (picture.Width == width && picture.Height == height) return picture;
        double ratio = Math.Max((double)picture.Width / width, (double)picture.Height / height);
        int wide = Math.Max(1, (int)(picture.Width / ratio)), high = Math.Max(1, (int)(picture.Height / ratio));
        Image<Rgb24> small = PillowResize.Bilinear(picture, wide, high);
        var padded = new Image<Rgb24>(width, height);
        int left = (width - small.Width) / 2, top = (height - small.Height) / 2;
        for (int y = 0; y < small.Height; y++) small.Row(y).CopyTo(padded.Row(top + y)[left..]);
        return padded;
    }
}
