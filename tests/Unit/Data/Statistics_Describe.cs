using Praxis.Core;
using Praxis.Data;
using Xunit;

namespace Praxis.Tests.Unit.Data;

public class Statistics_Describe
{
    // numpy.quantile's default, written naively
    static double NaiveQuantile(IEnumerable<double> values, double q)
    {
        double[] sorted = [.. values.Order()];
        double rank = q * (sorted.Length - 1);
        int k = (int)rank;
        return k + 1 < sorted.Length ? sorted[k] * (1 - (rank - k)) + sorted[k + 1] * (rank - k) : sorted[k];
    }

    static double[] Column(double[] values, int size, int k) => [.. values.Where((_, i) => i % size == k)];

    static void AssertDescribes(FeatureStatistics s, double[] values, int size, double quantileTolerance)
    {
        for (int k = 0; k < size; k++)
        {
            double[] x = Column(values, size, k);
            double mean = x.Average();
            Assert.Equal(x.Min(), s.Min[k]);
            Assert.Equal(x.Max(), s.Max[k]);
            Assert.Equal(mean, s.Mean[k], 1e-9);
            Assert.Equal(Math.Sqrt(x.Average(v => (v - mean) * (v - mean))), s.Std[k], 1e-9);
            foreach (var (name, q) in new[] { ("q01", 0.01), ("q10", 0.1), ("q50", 0.5), ("q90", 0.9), ("q99", 0.99) })
                Assert.Equal(NaiveQuantile(x, q), s[name][k], quantileTolerance * (x.Max() - x.Min()) + 1e-12);
        }
    }

    static double[] Draw(int frames, int size, int seed)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, frames * size)
            .Select(i => i % size == 1 ? random.Next(2) : random.NextDouble() * random.NextDouble() * 10)];
    }

    [Theory, InlineData(1), InlineData(2), InlineData(100), InlineData(999)]
    public void AnEpisode_ExactlyAsTheNaiveFormulas(int frames)
    {
        double[] values = Draw(frames, 3, seed: frames);
        AssertDescribes(FeatureStatistics.Of(values, [3]), values, 3, quantileTolerance: 0);
    }

    [Fact]
    public void ADataset_FromItsEpisodes()
    {
        double[][] episodes = [.. Enumerable.Range(1, 40).Select(n => Draw(17 * n, 3, seed: n))];
        var dataset = new DatasetStatistics([3]);
        foreach (double[] episode in episodes) dataset.Merge(FeatureStatistics.Of(episode, [3]));
        foreach (double[] episode in episodes) dataset.Count(episode);
        AssertDescribes(dataset.Result(), [.. episodes.SelectMany(e => e)], 3, quantileTolerance: 1.0 / 2048);
    }

    [Fact]
    public void Constants_AreExact()
    {
        var dataset = new DatasetStatistics([1]);
        double[] episode = [.. Enumerable.Repeat(0.1, 7)];
        for (int i = 0; i < 3; i++) dataset.Merge(FeatureStatistics.Of(episode, [1]));
        for (int i = 0; i < 3; i++) dataset.Count(episode);
        FeatureStatistics s = dataset.Result();
        Assert.All(new[] { "min", "max", "mean", "q01", "q50", "q99" }, name => Assert.Equal(0.1, s[name][0]));
        Assert.Equal(0, s.Std[0], 1e-15);
        Assert.Equal(21, s.Count);
    }

    [Fact]
    public void Images_ExactlyAsTheNaiveFormulas()
    {
        var histogram = new ImageHistogram(VideoFormat.Av1);
        Image<Rgb24>[] frames = [.. Enumerable.Range(0, 4).Select(i => SyntheticDataset.Gradient(i, 1))];
        foreach (Image<Rgb24> frame in frames) histogram.Add(frame);
        FeatureStatistics s = ImageHistogram.FromBytes(histogram.ToBytes(), VideoFormat.Av1).Statistics();
        double[] values = [.. frames.SelectMany(f => f.Pixels).SelectMany(p => new[] { p.R / 255.0, p.G / 255.0, p.B / 255.0 })];
        AssertDescribes(s, values, 3, quantileTolerance: 0);
        Assert.Equal([3, 1, 1], s.Shape);
        Assert.Equal(4, s.Count);
    }

    [Fact]
    public void SampledFrames_FollowLeRobot()
    {
        Assert.Equal([0], ImageHistogram.SampledFrames(1));
        Assert.Equal(Enumerable.Range(0, 100), ImageHistogram.SampledFrames(100));
        Assert.Equal(100, ImageHistogram.SampledFrames(300).Length); // 300^0.75 = 72
        int[] frames = ImageHistogram.SampledFrames(1000);
        Assert.Equal((177, 0, 999), (frames.Length, frames[0], frames[^1])); // floor(1000^0.75)
        Assert.Equal(6, frames[1]); // round(999 / 176)
    }
}
