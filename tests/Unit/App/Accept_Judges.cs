using System.Text.Json.Nodes;
using Praxis.App;
using Praxis.Core;
using Xunit;

namespace Praxis.Tests.Unit.App;

/// <summary>What people and test runs said is read as they said it.</summary>
public sealed class Accept_Judges : IDisposable
{
    const string Head = "# remarks\nnumber\tsentence\twanted\tverdict\tbuilt\n";
    readonly string folder = Directory.CreateTempSubdirectory("praxis-judged-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory]
    [InlineData("noise\n2 passed, 0 failed\n", 2, 0, 0)]
    [InlineData("1 passed, 3 failed\n12 passed, 1 failed, 4 skipped", 12, 1, 4)]
    public void TestRuns_AreCounted(string output, int passed, int failed, int skipped)
    {
        JsonObject counts = SourceTests.Counts(output);
        Assert.Equal((passed, failed, skipped), ((int)counts["passed"]!, (int)counts["failed"]!, (int)counts["skipped"]!));
    }

    [Fact]
    public void ATestRunThatBroke_IsNoResult() =>
        Assert.Contains("no SDK", Assert.Throws<PraxisException>(() => SourceTests.Counts("praxis: no SDK\n")).Message);

    [Fact]
    public void Sixty_RightSentences_Pass()
    {
        AcceptOutcome found = Judge(string.Concat(Enumerable.Range(1, 60).Select(k => k <= 51
            ? $"{k}\ta mug\tbuild\tright\tmug\n" : $"{k}\ta blorptastic fnurgle\tbuild\trefused\trefused\n")));
        Assert.True(found.Passed, found.Figures.ToJsonString());
        Assert.Equal(51, (int)found.Figures["right"]!);
    }

    [Theory]
    [InlineData("1\ta mug\tbuild\tright\tbowl\n", "1: bowl when it was judged, mug now")]
    [InlineData("1\ta mug\tbuild\tright\trefused\n", "1: refused when it was judged, mug now")]
    [InlineData("1\ta blorptastic fnurgle\trefuse\tright\tmug\n", "1: mug when it was judged, refused now")]
    public void WhatComesOutOtherwise_IsTold(string row, string told)
    {
        AcceptOutcome found = Judge(row);
        Assert.False(found.Passed);
        Assert.Equal(told, (string?)Assert.Single(found.Figures["changed"]!.AsArray()));
    }

    [Theory]
    [InlineData("1\ta mug\tbuild\tritght\tmug\n", "Did you mean 'right'?")]
    [InlineData("1\ta mug\tbuild\n", "sentences.tsv:3: 5 columns")]
    public void AMistakeInTheTable_IsNamed(string row, string words) =>
        Assert.Contains(words, Assert.ThrowsAny<PraxisException>(() => Judge(row)).Message);

    [Fact]
    public void ATableThatNobodyWrote_IsNamed() => Assert.Contains("nobody has judged",
        Assert.Throws<PraxisException>(() => new Sentences(Path.Combine(folder, "none.tsv")).Run(Context())).Message);

    AcceptOutcome Judge(string rows)
    {
        string file = Path.Combine(folder, "sentences.tsv");
        File.WriteAllText(file, Head + rows);
        return new Sentences(file).Run(Context());
    }

    AcceptContext Context() => new()
    {
        Catalog = Engine.Catalog(), Program = "praxis", Scratch = folder, Workers = 1, Say = _ => { }, Stop = default,
    };
}
