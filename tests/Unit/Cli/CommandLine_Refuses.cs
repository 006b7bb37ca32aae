using Praxis.Cli;
using Xunit;

namespace Praxis.Tests.Unit.Cli;

public class CommandLine_Refuses
{
    static readonly string[] Lines =
    [
        "dcotor", "frobnicate", "--versoin", "help dcotor", "doctor --jsno", "doctor --out", "doctor --out --json", "doctor --out=",
        "doctor --json --json", "doctor --out a --out b", "doctor here", "test one two",
    ];

    [Fact]
    public void WrongLines_WithTheWordsOfTheGolden() =>
        Golden.Check("errors", string.Concat(Lines.Select(l => $"$ praxis {l}\n{Invocation.Of(l).Error}\n")));

    [Fact]
    public void WrongLines_WithCode2_AndNothingOnStandardOutput() => Assert.All(Lines, line =>
    {
        var refused = Invocation.Of(line);
        Assert.Equal((ExitCode.Wrong, ""), (refused.Code, refused.Out));
    });

    [Fact]
    public void WrongLines_InOneLine() => Assert.All(Lines, line => Assert.Matches("^praxis: .+\n$", Invocation.Of(line).Error));
}
