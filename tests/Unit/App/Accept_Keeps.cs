using Praxis.App;
using Praxis.Core;
using Xunit;

namespace Praxis.Tests.Unit.App;

/// <summary>A campaign goes on where it was.</summary>
public sealed class Accept_Keeps : IDisposable
{
    readonly string folder = Directory.CreateTempSubdirectory("praxis-accept-").FullName;
    readonly Promised check = new();

    public void Dispose() => Directory.Delete(folder, recursive: true);

    AcceptResult Run(bool again = false) =>
        Assert.Single(new Accept(Path.Combine(folder, "results.json"), [check]).Run("D0", null, again, new()
        {
            Catalog = new(typeof(Accept).Assembly), Program = "praxis", Scratch = Path.Combine(folder, "scratch"), Workers = 1, Say = _ => { },
            Stop = default,
        }));

    [Fact]
    public void WhatPassed()
    {
        check.Holds = true;
        Assert.Equal(new("promised", Passed: true, Fresh: true), Run());
        Assert.Equal(new("promised", Passed: true, Fresh: false), Run());
        Assert.Equal(1, check.Runs);
    }

    [Fact]
    public void WhatAFailedOneMade_ButNotItsResult()
    {
        Assert.False(Run().Passed);
        Assert.Equal(0, check.Left);
        check.Holds = true;
        Assert.Equal(new("promised", Passed: true, Fresh: true), Run());
        Assert.Equal(1, check.Left);
    }

    [Fact]
    public void NothingWhereAllIsToBeDoneAgain()
    {
        Run();
        Assert.True(Run(again: true).Fresh);
        Assert.Equal((2, 0), (check.Runs, check.Left));
    }

    sealed class Promised : AcceptCheck
    {
        public bool Holds { get; set; }
        public int Runs { get; private set; }

        /// <summary>Files that its last run found.</summary>
        public int Left { get; private set; }

        public override string Issue => "D0";
        public override string Promise => "it holds";

        public override AcceptOutcome Run(AcceptContext context)
        {
            Left = Directory.GetFiles(context.Scratch).Length;
            File.WriteAllText(Path.Combine(context.Scratch, "made"), "");
            Runs++;
            return new(Holds, []);
        }
    }
}
