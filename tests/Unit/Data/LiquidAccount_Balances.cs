using Praxis.Data;
using Xunit;

namespace Praxis.Tests.Unit.Data;

/// <summary>Labels of liquids that cannot be are found.</summary>
public class LiquidAccount_Balances
{
    [Theory]
    [InlineData(new[] { 1e-4, 0, 0.9e-4, 0.5e-5 }, new[] { 0, 0.5e-5 }, null)]
    [InlineData(new[] { 1e-4, 0, 1e-4, 1e-5 }, new[] { 0.0, 0 }, "at first it was")]
    [InlineData(new[] { 1e-4, 0, 0.9e-4, 0 }, new[] { 0, 2e-5 }, "at first it was")]
    [InlineData(new[] { 1e-4, 0, 1e-4, -1e-6 }, new[] { 0.0, 0 }, "cannot be")]
    public void Frame_HasNoMoreThanTheFirst(double[] volumes, double[] spilled, string? finding)
    {
        var findings = new Findings();
        new LiquidAccount(findings).Add(new Dictionary<string, double[]>
        {
            ["episode_index"] = [4, 4], ["label.liquid_volume"] = volumes, ["label.liquid_spilled"] = spilled,
        }, rows: 2);
        if (finding is null) Assert.Empty(findings.ToList());
        else Assert.Contains(finding, Assert.Single(findings.ToList()).Message, StringComparison.Ordinal);
    }
}
