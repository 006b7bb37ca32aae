using System.Buffers.Binary;
using System.Runtime.InteropServices;
using Praxis.Core;

namespace Praxis.Data;

/// <summary>
/// How often each code occurs in each channel of the sampled frames of a camera. Histograms add exactly, so a dataset's image statistics
/// (quantiles too) are exact however many episodes it has.
/// </summary>
sealed class ImageHistogram
{
    const int SampleSide = 150, SampleFrom = 300; // LeRobot: images of 300 pixels and more are thinned to about 150
    readonly DepthCode? depth;
    readonly int channels, levels;
    readonly long[] counts;

    public ImageHistogram(VideoFormat format)
    {
        depth = format.Depth;
        (channels, levels) = depth is null ? (3, 256) : (1, DepthCode.Levels);
        counts = new long[channels * levels];
    }

    /// <summary>Frames added.</summary>
    public long Frames { get; private set; }

    /// <summary>LeRobot's sample of frames: max(min(100, L), min(L^0.75, 10000)) of them, evenly spaced, halves rounded to even.</summary>
    public static int[] SampledFrames(int length)
    {
        int n = Math.Max(Math.Min(100, length), (int)Math.Min(Math.Pow(length, 0.75), 10_000));
        var frames = new int[n];
        for (int i = 0; i < n; i++) frames[i] = n == 1 ? 0 : (int)Math.Round(i * ((length - 1) / (double)(n - 1)), MidpointRounding.ToEven);
        return frames;
    }

    static int Stride(int width, int height) => Math.Max(width, height) is var longer && longer < SampleFrom ? 1 : longer / SampleSide;

    public void Add(Image<Rgb24> image)
    {
        int stride = Stride(image.Width, image.Height);
        for (int y = 0; y < image.Height; y += stride)
        {
            ReadOnlySpan<Rgb24> row = image.Row(y);
            for (int x = 0; x < row.Length; x += stride)
            {
                counts[row[x].R]++;
                counts[256 + row[x].G]++;
                counts[512 + row[x].B]++;
            }
        }
        Frames++;
    }

    public void Add(Image<float> metres)
    {
        int stride = Stride(metres.Width, metres.Height);
        for (int y = 0; y < metres.Height; y += stride)
            for (int x = 0; x < metres.Width; x += stride) counts[depth!.Encode(metres[x, y])]++; // not null: made for depth
        Frames++;
    }

    public void Add(ImageHistogram other)
    {
        for (int i = 0; i < counts.Length; i++) counts[i] += other.counts[i];
        Frames += other.Frames;
    }

    /// <summary>Statistics in [0, 1] for colour, in m for depth; the shape is [channels, 1, 1].</summary>
    public FeatureStatistics Statistics()
    {
        var result = FeatureStatistics.Empty([channels, 1, 1], Frames, channels);
        for (int c = 0; c < channels; c++) Describe(result, c, counts.AsSpan(c * levels, levels).ToArray());
        return result;
    }

    void Describe(FeatureStatistics result, int channel, long[] histogram)
    {
        long total = 0, seen = 0;
        double sum = 0, squares = 0;
        for (int k = 0; k < levels; k++) (total, sum) = (total + histogram[k], sum + histogram[k] * Value(k));
        double mean = sum / total;
        for (int k = 0; k < levels; k++) squares += histogram[k] * (Value(k) - mean) * (Value(k) - mean);
        result.Min[channel] = Value(Array.FindIndex(histogram, n => n > 0));
        result.Max[channel] = Value(Array.FindLastIndex(histogram, n => n > 0));
        result.Mean[channel] = Math.Clamp(mean, result.Min[channel], result.Max[channel]);
        result.Std[channel] = Math.Sqrt(squares / total);
        var upTo = Array.ConvertAll(histogram, n => seen += n);
        for (int q = 0; q < FeatureStatistics.Quantiles.Length; q++)
            result.Quantile[q][channel] = FeatureStatistics.AtRank(
                FeatureStatistics.Quantiles[q] * (total - 1), rank => Value(Array.FindIndex(upTo, n => n > rank)));
    }

    double Value(int code) => depth is null ? code / 255.0 : depth.Decode(code);

    /// <summary>The frame count, then the counts, little-endian.</summary>
    public byte[] ToBytes()
    {
        var bytes = new byte[8 + 8 * counts.Length];
        BinaryPrimitives.WriteInt64LittleEndian(bytes, Frames);
        MemoryMarshal.AsBytes<long>(counts).CopyTo(bytes.AsSpan(8));
        return bytes;
    }

    /// <exception cref="InvalidDataException">The bytes belong to another kind of camera.</exception>
    public static ImageHistogram FromBytes(ReadOnlySpan<byte> bytes, VideoFormat format)
    {
        var histogram = new ImageHistogram(format);
        if (bytes.Length != 8 + 8 * histogram.counts.Length) throw new InvalidDataException("An image histogram has the wrong size.");
        histogram.Frames = BinaryPrimitives.ReadInt64LittleEndian(bytes);
        MemoryMarshal.Cast<byte, long>(bytes[8..]).CopyTo(histogram.counts);
        return histogram;
    }
}
