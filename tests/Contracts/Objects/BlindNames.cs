using System.Runtime.CompilerServices;
using Praxis.Assets;
using Praxis.Core;
using Praxis.Library.Objects;
using Xunit;

namespace Praxis.Tests.Contracts.Objects;

/// <summary>Someone who knew no list was shown the sheets without captions; what he called each thing stands in docs/acceptance.</summary>
public sealed class BlindNames
{
    const double Share = 0.9;

    [Fact]
    public void NineOfTen_AreNounsOfTheirCategory()
    {
        var catalog = new Catalog(typeof(Mug).Assembly);
        string[][] rows = [.. File.ReadLines(Answers()).Where(l => !l.StartsWith('#')).Skip(1).Select(l => l.Split('\t'))];
        string[] known = [.. catalog.Ids<ObjectCategory>()];
        string[][] asked = [.. rows.Where(r => known.Contains(r[0]))];
        Assert.True(asked.Length >= Share * known.Length, $"only {asked.Length} of {known.Length} categories have been shown to anyone");
        string[] wrong = [.. asked.Where(r => !catalog.Create<ObjectCategory>(r[0]).Nouns.Contains(r[1])).Select(r => $"{r[0]}: {r[1]}")];
        Assert.True(asked.Length - wrong.Length >= Share * asked.Length, $"{wrong.Length} of {asked.Length}: {string.Join(", ", wrong)}");
    }

    static string Answers([CallerFilePath] string here = "") =>
        Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "..", "docs", "acceptance", "D3-blind-names.tsv");
}
