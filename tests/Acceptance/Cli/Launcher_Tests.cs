using Xunit;

namespace Praxis.Tests.Acceptance.Cli;

public sealed class Launcher_Tests : IDisposable
{
    readonly LauncherRig rig = new();

    public void Dispose() => rig.Dispose();

    [Theory]
    [InlineData("5 5 5", "3 3 3", "0", 0, "8 passed, 0 failed")]
    [InlineData("5 5 4", "3 3 3", "0", 1, "7 passed, 1 failed")]
    [InlineData("5 4 4", "3 2 2", "0", 0, "6 passed, 0 failed, 2 skipped")]
    [InlineData("5 5 5", "3 3 3", "1", 1, "8 passed, 2 failed")] // a test host that died counts, one for each project
    [InlineData("0 0 0", "0 0 0", "0", 1, "0 passed, 1 failed")]
    public void EveryProject_AndSumsTheResultsInTheLastLine(string unit, string acceptance, string code, int expectedCode, string expected)
    {
        rig.Write("tests/Unit/results", Counters(unit));
        rig.Write("tests/Acceptance/results", Counters(acceptance));
        var done = rig.Run("test", ("FAKE_TEST", code));
        Assert.Equal((expectedCode, expected), (done.Code, done.Out.TrimEnd('\n').Split('\n')[^1]));
    }

    static string Counters(string numbers)
    {
        string[] n = numbers.Split(' ');
        return $"    <Counters total=\"{n[0]}\" executed=\"{n[1]}\" passed=\"{n[2]}\" failed=\"0\" error=\"0\" />\n";
    }
}
