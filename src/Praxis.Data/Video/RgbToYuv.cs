using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Praxis.Core;

namespace Praxis.Data;

/// <summary>
/// RGB to planar YUV 4:2:0, BT.601 limited range, in integers: the matrix every decoder assumes for untagged video of this size, and
/// the same bits on every machine. Chroma is the mean of 2x2 pixels.
/// </summary>
/// <remarks>
/// Rec. ITU-R BT.601-7, 2.5.1-2.5.3, scaled by 2^16: Y = 16 + 219/255 (0.299 R + 0.587 G + 0.114 B), Cb = 128 + 224/255 (B - Y') / 1.772,
/// Cr = 128 + 224/255 (R - Y') / 1.402. Chroma rows sum to zero, so that greys are exactly 128.
/// </remarks>
public static class RgbToYuv
{
    const int YR = 16829, YG = 33039, YB = 6416, YOffset = (16 << 16) + (1 << 15);
    const int UR = -9714, UG = -19070, UB = 28784;
    const int VR = 28784, VG = -24103, VB = -4681;
    const int ChromaOffset = (128 << 18) + (1 << 17); // of sums of four pixels

    public static int Length(int width, int height) => width * height * 3 / 2;

    /// <summary>Fills <paramref name="yuv"/> with the planes Y, U, V. Width and height are even.</summary>
    /// <param name="image">8-bit RGB.</param>
    /// <param name="yuv">Receives <see cref="Length"/> bytes.</param>
    public static void Convert(Image<Rgb24> image, Span<byte> yuv)
    {
        int width = image.Width, pixels = width * image.Height;
        Span<byte> u = yuv.Slice(pixels, pixels / 4), v = yuv.Slice(pixels + pixels / 4, pixels / 4);
        for (int row = 0; row < image.Height; row += 2)
        {
            ReadOnlySpan<byte> top = MemoryMarshal.AsBytes(image.Row(row)), bottom = MemoryMarshal.AsBytes(image.Row(row + 1));
            Span<byte> yTop = yuv.Slice(row * width, width), yBottom = yuv.Slice((row + 1) * width, width);
            int chroma = row / 2 * (width / 2);
            int done = RowPair(top, bottom, yTop, yBottom, u[chroma..], v[chroma..]);
            RowPairScalar(top, bottom, yTop, yBottom, u[chroma..], v[chroma..], done, width);
        }
    }

    /// <summary>The whole conversion without vector instructions; the oracle of the tests.</summary>
    internal static void ConvertScalar(Image<Rgb24> image, Span<byte> yuv)
    {
        int width = image.Width, pixels = width * image.Height;
        for (int row = 0; row < image.Height; row += 2)
        {
            int chroma = row / 2 * (width / 2);
            RowPairScalar(MemoryMarshal.AsBytes(image.Row(row)), MemoryMarshal.AsBytes(image.Row(row + 1)), yuv.Slice(row * width, width),
                yuv.Slice((row + 1) * width, width), yuv[(pixels + chroma)..], yuv[(pixels + pixels / 4 + chroma)..], 0, width);
        }
    }

    static void RowPairScalar(ReadOnlySpan<byte> top, ReadOnlySpan<byte> bottom, Span<byte> yTop, Span<byte> yBottom, Span<byte> u,
        Span<byte> v,
        int from, int width)
    {
        for (int x = from; x < width; x += 2)
        {
            int i = 3 * x;
            yTop[x] = Luma(top[i], top[i + 1], top[i + 2]);
            yTop[x + 1] = Luma(top[i + 3], top[i + 4], top[i + 5]);
            yBottom[x] = Luma(bottom[i], bottom[i + 1], bottom[i + 2]);
            yBottom[x + 1] = Luma(bottom[i + 3], bottom[i + 4], bottom[i + 5]);
            int r = top[i] + top[i + 3] + bottom[i] + bottom[i + 3];
            int g = top[i + 1] + top[i + 4] + bottom[i + 1] + bottom[i + 4];
            int b = top[i + 2] + top[i + 5] + bottom[i + 2] + bottom[i + 5];
            u[x / 2] = (byte)(UR * r + UG * g + UB * b + ChromaOffset >> 18);
            v[x / 2] = (byte)(VR * r + VG * g + VB * b + ChromaOffset >> 18);
        }
    }

    static byte Luma(int r, int g, int b) => (byte)(YR * r + YG * g + YB * b + YOffset >> 16);

    /// <summary>Sixteen columns at a time; returns how many columns are done.</summary>
    static int RowPair(ReadOnlySpan<byte> top, ReadOnlySpan<byte> bottom, Span<byte> yTop, Span<byte> yBottom, Span<byte> u, Span<byte> v)
    {
        int width = yTop.Length, x = 0;
        for (; x + 16 <= width; x += 16)
        {
            var (r0, g0, b0) = Planes(top[(3 * x)..]);
            var (r1, g1, b1) = Planes(bottom[(3 * x)..]);
            Luma(r0, g0, b0).CopyTo(yTop[x..]);
            Luma(r1, g1, b1).CopyTo(yBottom[x..]);
            Vector128<ushort> r = PairSums(r0) + PairSums(r1), g = PairSums(g0) + PairSums(g1), b = PairSums(b0) + PairSums(b1);
            StoreLow(Chroma(r, g, b, UR, UG, UB), u[(x / 2)..]);
            StoreLow(Chroma(r, g, b, VR, VG, VB), v[(x / 2)..]);
        }
        return x;
    }

    /// <summary>Sixteen interleaved pixels (48 bytes) as three planes. An index beyond 15 selects zero.</summary>
    static (Vector128<byte> R, Vector128<byte> G, Vector128<byte> B) Planes(ReadOnlySpan<byte> rgb)
    {
        const byte z = 255;
        Vector128<byte> a = Vector128.Create(rgb), b = Vector128.Create(rgb[16..]), c = Vector128.Create(rgb[32..]);
        return (
            Vector128.Shuffle(a, Vector128.Create((byte)0, 3, 6, 9, 12, 15, z, z, z, z, z, z, z, z, z, z))
                | Vector128.Shuffle(b, Vector128.Create(z, z, z, z, z, z, 2, 5, 8, 11, 14, z, z, z, z, z))
                | Vector128.Shuffle(c, Vector128.Create(z, z, z, z, z, z, z, z, z, z, z, 1, 4, 7, 10, 13)),
            Vector128.Shuffle(a, Vector128.Create((byte)1, 4, 7, 10, 13, z, z, z, z, z, z, z, z, z, z, z))
                | Vector128.Shuffle(b, Vector128.Create(z, z, z, z, z, 0, 3, 6, 9, 12, 15, z, z, z, z, z))
                | Vector128.Shuffle(c, Vector128.Create(z, z, z, z, z, z, z, z, z, z, z, 2, 5, 8, 11, 14)),
            Vector128.Shuffle(a, Vector128.Create((byte)2, 5, 8, 11, 14, z, z, z, z, z, z, z, z, z, z, z))
                | Vector128.Shuffle(b, Vector128.Create(z, z, z, z, z, 1, 4, 7, 10, 13, z, z, z, z, z, z))
                | Vector128.Shuffle(c, Vector128.Create(z, z, z, z, z, z, z, z, z, z, 0, 3, 6, 9, 12, 15)));
    }

    static Vector128<byte> Luma(Vector128<byte> r, Vector128<byte> g, Vector128<byte> b)
    {
        var (rLow, rHigh) = Vector128.Widen(r);
        var (gLow, gHigh) = Vector128.Widen(g);
        var (bLow, bHigh) = Vector128.Widen(b);
        return Vector128.Narrow(Luma(rLow, gLow, bLow), Luma(rHigh, gHigh, bHigh));
    }

    static Vector128<ushort> Luma(Vector128<ushort> r, Vector128<ushort> g, Vector128<ushort> b) =>
        Weigh(r, g, b, YR, YG, YB, YOffset, 16);

    static Vector128<ushort> Chroma(Vector128<ushort> r, Vector128<ushort> g, Vector128<ushort> b, int wr, int wg, int wb) =>
        Weigh(r, g, b, wr, wg, wb, ChromaOffset, 18);

    static Vector128<ushort> Weigh(Vector128<ushort> r, Vector128<ushort> g, Vector128<ushort> b, int wr, int wg, int wb, int offset,
        int shift)
    {
        var (rLow, rHigh) = Vector128.Widen(r);
        var (gLow, gHigh) = Vector128.Widen(g);
        var (bLow, bHigh) = Vector128.Widen(b);
        Vector128<int> low = rLow.AsInt32() * wr + gLow.AsInt32() * wg + bLow.AsInt32() * wb + Vector128.Create(offset) >> shift;
        Vector128<int> high = rHigh.AsInt32() * wr + gHigh.AsInt32() * wg + bHigh.AsInt32() * wb + Vector128.Create(offset) >> shift;
        return Vector128.Narrow(low.AsUInt32(), high.AsUInt32());
    }

    /// <summary>Sums of horizontally adjacent bytes.</summary>
    static Vector128<ushort> PairSums(Vector128<byte> bytes) =>
        (bytes.AsUInt16() & Vector128.Create((ushort)0xFF)) + (bytes.AsUInt16() >> 8);

    static void StoreLow(Vector128<ushort> values, Span<byte> output)
    {
        Vector64<byte> bytes = Vector128.Narrow(values, values).GetLower();
        bytes.CopyTo(output);
    }
}
