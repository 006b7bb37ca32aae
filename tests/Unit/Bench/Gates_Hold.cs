using Praxis.Bench;
using Xunit;

namespace Praxis.Tests.Unit.Bench;

public class Gates_Hold
{
    [Fact]
    public void Counts_StayWithinTheirLimits()
    {
        using var setting = new BenchSetting(quick: true, pictures: null);
        IReadOnlyDictionary<string, long> limits = Gates.Limits(), counts = Gates.Count(setting);
        Assert.Equal(limits.Keys, counts.Keys);
        Assert.All(counts, c => Assert.True(c.Value <= limits[c.Key], $"{c.Key} is {c.Value}; bench/gates.json allows {limits[c.Key]}"));
    }
}
