using Praxis.App;
using Xunit;

namespace Praxis.Tests.Unit.Rollout;

public class SuccessRate_Estimates
{
    /// <summary>The ends of Wilson's interval are the probabilities 1.96 standard deviations from the observed share.</summary>
    [Theory, InlineData(97, 100), InlineData(5, 10), InlineData(1, 200), InlineData(199, 200)]
    public void Interval_EndsWhereTheObservationBecomesUnlikely(int succeeded, int tried)
    {
        var rate = new SuccessRate(succeeded, tried);
        foreach (double p in (double[])[rate.Low, rate.High])
            Assert.Equal(1.959963984540054, Math.Abs(rate.Share - p) / Math.Sqrt(p * (1 - p) / tried), 1e-9);
        Assert.InRange(rate.Share, rate.Low, rate.High);
    }

    /// <summary>Without a failure the lower end is n / (n + z^2), and the other way round.</summary>
    [Fact]
    public void Interval_ReachesTheEndThatWasAlwaysSeen()
    {
        Assert.Equal((0.0, 1.0), (new SuccessRate(0, 20).Low, new SuccessRate(20, 20).High));
        Assert.Equal(20 / (20 + 1.959963984540054 * 1.959963984540054), new SuccessRate(20, 20).Low, 1e-12);
        Assert.Equal(1 - new SuccessRate(20, 20).Low, new SuccessRate(0, 20).High, 1e-12);
    }

    [Fact]
    public void Nothing_TellsNothing()
    {
        var nothing = new SuccessRate(0, 0);
        Assert.Equal((0.0, 0.0, 1.0), (nothing.Share, nothing.Low, nothing.High));
    }
}
