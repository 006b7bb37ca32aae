using Xunit;

namespace Praxis.Tests.Acceptance.Cli;

/// <summary>Everything a user gets wrong ends in one helpful message and code 2.</summary>
public sealed class BadInput_IsAnswered : IDisposable
{
    const string Small = "--episodes 1 --size 64x64 --cameras front --quiet";

    const string Task = """
        task: my-mug
        objects:
          table: { category: table }
          mug:   { category: mug, on: table }
          tray:  { category: tray, on: table, at-least: { mug: 0.02 } }
        goal: on(mug, tray) & upright(mug) & !holding(mug)
        expert:
          - { retry: 3, skill: pick(mug) }
          - place-on(mug, tray)
          - home
        say: put {mug} on {tray}
        horizon: 20
        """;

    readonly ScratchFolder scratch = new();

    public void Dispose() => scratch.Dispose();

    [Theory]
    [InlineData("genrate mug-on-tray", "'genrate'", "Did you mean 'generate'?")]
    [InlineData("generate mug-on-try", "'mug-on-try'", "Did you mean 'mug-on-tray'?", "stack-two-blocks")]
    [InlineData("generate mug-on-tray --robot pnada", "--robot", "'pnada'", "Did you mean 'panda'?")]
    [InlineData("generate mug-on-tray --cameras frnt", "--cameras", "'frnt'", "Did you mean 'front'?")]
    [InlineData("generate mug-on-tray --epsiodes 5", "'--epsiodes'", "Did you mean '--episodes'?")]
    [InlineData("generate mug-on-tray --tracer embre", "--tracer", "'embre'", "Did you mean 'embree'?")]
    [InlineData("generate mug-on-tray --episodes many", "--episodes", "'many'", "whole number")]
    [InlineData("generate no-such.yaml", "no-such.yaml")]
    [InlineData("list taks", "'taks'", "Did you mean 'tasks'?")]
    [InlineData("validate nowhere", "nowhere")]
    [InlineData("info nowhere", "nowhere")]
    [InlineData("verify nowhere", "nowhere")]
    [InlineData("render nowhere", "nowhere")]
    public void MisspeltWord(string line, params string[] words) =>
        PraxisProgram.AssertRefused(PraxisProgram.Run(scratch.Path, line), words);

    [Theory]
    [InlineData("category: mug", "category: mgu", "my.yaml:4:22", "'mgu'", "Did you mean 'mug'?")]
    [InlineData("horizon:", "horizn:", "my.yaml:12:1", "'horizn'", "Did you mean 'horizon'?")]
    [InlineData("at-least:", "atleast:", "my.yaml:5", "'atleast'", "Did you mean 'at-least'?")]
    [InlineData("pick(mug)", "pikc(mug)", "my.yaml:8", "'pikc'", "Did you mean 'pick'?")]
    [InlineData("upright(mug)", "uprigth(mug)", "my.yaml:6", "'uprigth'", "Did you mean 'upright'?")]
    [InlineData("place-on(mug,", "place-on(mgu,", "my.yaml:9", "'mgu'", "mug")]
    [InlineData("{mug} on", "{mgu} on", "my.yaml:11", "'mgu'", "mug")]
    [InlineData("horizon: 20", "horizon: soon", "my.yaml:12:10", "'soon'")]
    [InlineData("task: my-mug", "task: [", "my.yaml")]
    public void WrongPlaceInATaskFile(string right, string wrong, params string[] words)
    {
        Assert.Contains(right, Task);
        scratch.Write("my.yaml", Task.Replace(right, wrong));
        PraxisProgram.AssertRefused(PraxisProgram.Run(scratch.Path, $"generate my.yaml {Small}"), words);
        Assert.False(Directory.Exists(scratch.At("out")), "a refused task leaves no folder behind");
    }

    [Fact]
    public void MissingMujoco()
    {
        var refused = PraxisProgram.Run(scratch.Path, $"generate mug-on-tray {Small}", ("PRAXIS_MUJOCO", "/nowhere/libmujoco.so"));
        PraxisProgram.AssertRefused(refused, "/nowhere/libmujoco.so", "apt-get install", "libmujoco2.2.2");
    }

    [Fact]
    public void MissingFfmpeg()
    {
        var refused = PraxisProgram.Run(scratch.Path, $"generate mug-on-tray {Small}", ("PATH", "/nowhere"));
        PraxisProgram.AssertRefused(refused, "ffmpeg", "apt-get install");
    }

    [Fact]
    public void FolderBelowAFile()
    {
        scratch.Write("file", "");
        PraxisProgram.AssertRefused(PraxisProgram.Run(scratch.Path, $"generate mug-on-tray {Small} --out file/set"), "file/set");
    }

    [Fact]
    public void FolderWithDataOfSomeoneElse()
    {
        scratch.Write("mine/data/thesis.tex", "precious");
        PraxisProgram.AssertRefused(PraxisProgram.Run(scratch.Path, $"generate mug-on-tray {Small} --out mine"), "mine");
        Assert.Equal("precious", File.ReadAllText(scratch.At("mine/data/thesis.tex")));
    }

    [Fact]
    public void DemoFolderThatHoldsAnotherDataset()
    {
        scratch.Write("out/demo/meta/info.json", "{}");
        PraxisProgram.AssertRefused(PraxisProgram.Run(scratch.Path, "demo --quiet"), "out/demo");
        Assert.True(File.Exists(scratch.At("out/demo/meta/info.json")));
    }

    [MountFact]
    public void ReadOnlyFolder()
    {
        using var disk = new SmallDisk("1m");
        disk.Remount("ro");
        var refused = PraxisProgram.Run(scratch.Path, $"generate mug-on-tray {Small} --out {disk.Path}/set");
        PraxisProgram.AssertRefused(refused, "read-only", disk.Path);
    }

    [MountFact]
    public void FullDisk_WithFinishedEpisodesIntact()
    {
        using var disk = new SmallDisk("3m");
        string line = $"generate block-in-bowl {Small} --episodes 3 --workers 1 --out {disk.Path}/set".Replace("--episodes 1 ", "");
        PraxisProgram.AssertRefused(PraxisProgram.Run(scratch.Path, line), "disk is full", disk.Path);
        Assert.False(File.Exists($"{disk.Path}/set/meta/info.json"), "what is not finished must not look finished");

        disk.Remount("size=64m");
        var done = PraxisProgram.Run(scratch.Path, line + " --resume");
        Assert.True(done.Code == 0, $"{done}");
        Assert.True(PraxisProgram.Run(scratch.Path, $"validate {disk.Path}/set").Code == 0);
    }
}
