using Praxis.App;
using Praxis.Core;
using Praxis.Library.Tasks;
using Xunit;

namespace Praxis.Tests.Unit.App;

public sealed class Yield_Counts : IDisposable
{
    static readonly Catalog Catalog = new(typeof(MugOnTray).Assembly);
    readonly string root = Directory.CreateTempSubdirectory("praxis-yield-").FullName;

    /// <summary>A run that was cut short and gone on with gives the rows of one that was not.</summary>
    [Fact]
    public void TheSame_HoweverItRan()
    {
        string whole = Record("whole"), parts = Record("parts");
        Count(["grasp-block"], "whole", 2, whole);
        Count(["grasp-block"], "parts", 1, parts);
        Count(["grasp-block"], "parts", 2, parts, resume: true);
        Assert.Equal(File.ReadAllText(whole), File.ReadAllText(parts));
        Assert.Equal(2, File.ReadAllLines(Path.Combine(root, "parts", "episodes.jsonl")).Length);
    }

    [Fact]
    public void OneTask_LeavesTheRowsOfOthers()
    {
        string record = Record("both");
        Count(["grasp-block"], "first", 1, record);
        YieldRow row = Assert.Single(Count(["stack-two-blocks"], "second", 1, record).Rows);
        Assert.Equal((1, 3), (row.Episodes, row.Skills["pick"].Calls + row.Skills["stack"].Calls + row.Skills["home"].Calls));
        string table = File.ReadAllText(Path.ChangeExtension(record, ".md"));
        Assert.Contains("| grasp-block | panda | own | 1 of 1 |", table, StringComparison.Ordinal);
        Assert.Contains("| stack-two-blocks | panda | own | 1 of 1 |", table, StringComparison.Ordinal);
        Assert.Contains("| pick | 2 | 2 (100.0 %) |", table, StringComparison.Ordinal);
    }

    [Fact]
    public void WhatWouldMixTwoRuns_IsRefused()
    {
        Count(["grasp-block"], "run", 1, null);
        Refused("--resume", () => Count(["grasp-block"], "run", 1, null));
        Refused("seed", () => Count(["grasp-block"], "run", 1, null, resume: true, seed: 4));
        File.WriteAllText(Record("torn"), "[{");
        Refused("torn.json", () => Count(["grasp-block"], "other", 1, Record("torn")));
    }

    public void Dispose() => Directory.Delete(root, recursive: true);

    static void Refused(string why, Action count) =>
        Assert.Contains(why, Assert.Throws<PraxisException>(count).Message, StringComparison.Ordinal);

    string Record(string name) => Path.Combine(root, $"{name}.json");

    YieldOutcome Count(string[] tasks, string folder, int episodes, string? record, bool resume = false, ulong seed = 3) =>
        new Yield(Catalog).Run(new()
        {
            Tasks = tasks, Out = Path.Combine(root, folder), Episodes = episodes, Record = record, Resume = resume, Seed = seed,
            Workers = 1,
        }, null, default);
}
