using System.Diagnostics;
using System.Text.Json;
using Xunit;

namespace Praxis.Tests.Acceptance.Cli;

public sealed class Generate_Stops : IDisposable
{
    const string Line = "generate block-in-bowl --episodes 4 --size 64x64 --cameras front --workers 1 --progress json --out set";

    readonly ScratchFolder scratch = new();

    public void Dispose() => scratch.Dispose();

    [Theory]
    [InlineData("INT", 130)]
    [InlineData("TERM", 75)]
    public async Task WhenSignalled_WithTheWayToGoOn_ThatLeadsToTheSameBytes(string signal, int code)
    {
        using var run = PraxisProgram.Start(scratch.Path, Line);
        Task<string> rest = AfterFirstEpisode(run);
        Signal(run, signal);
        await run.WaitForExitAsync();
        Assert.Equal(code, run.ExitCode);
        string last = (await rest).TrimEnd('\n').Split('\n')[^1];
        Assert.Matches(@"^praxis: stopped; \d episodes? (is|are) kept; go on with: \./praxis generate .* --resume$", last);

        Assert.Equal(0, PraxisProgram.Run(scratch.Path, Line + " --resume").Code);
        Assert.Equal(0, PraxisProgram.Run(scratch.Path, Line.Replace("--out set", "--out undisturbed")).Code);
        Assert.Equal(File.ReadAllText(scratch.At("undisturbed/manifest.json")), File.ReadAllText(scratch.At("set/manifest.json")));
    }

    [Fact]
    public async Task BeforeItBegins_WhenAnotherProcessWritesThere()
    {
        using var run = PraxisProgram.Start(scratch.Path, Line);
        Task<string> rest = AfterFirstEpisode(run);
        PraxisProgram.AssertRefused(PraxisProgram.Run(scratch.Path, Line + " --resume"), $"{run.Id}", "set");
        Signal(run, "INT");
        await run.WaitForExitAsync();
        await rest;
    }

    // bash has a kill of its own; a bare machine has no other
    static void Signal(Process run, string signal) => Shell.Run("bash", ["-c", $"kill -s {signal} {run.Id}"], "/");

    // returns when an episode is finished; the task gives what was said after that
    static Task<string> AfterFirstEpisode(Process run)
    {
        while (run.StandardError.ReadLine() is { } line)
            if (line.StartsWith('{') && JsonDocument.Parse(line).RootElement.GetProperty("episodes_done").GetInt32() > 0)
                return run.StandardError.ReadToEndAsync();
        throw new InvalidOperationException("It ended before the first episode was finished.");
    }
}
