using Praxis.Cli;
using Xunit;

namespace Praxis.Tests.Unit.Cli;

public class CommandLine_Refuses
{
    static readonly string[] Lines =
    [
        "dcotor", "frobnicate", "--versoin", "help dcotor", "doctor --jsno", "doctor --out", "doctor --out --json", "doctor --out=",
        "doctor --json --json", "doctor --out a --out b", "doctor here", "test one two",
        "generate", "generate mug --epsiodes 5", "generate mug --episodes ten", "generate mug --episodes 0", "generate mug --seed -1",
        "generate mug --size 256", "generate mug --size 255x256", "generate mug --tracer optix", "generate mug --labels depth,instnace",
        "generate mug --cameras front,front", "generate mug --allow-failures 5", "generate mug --fps 1e9", "generate mug -e 5",
        "serve", "serve --policy", "serve --policy hold --layout pi0", "env --fps 0", "env --port 70000", "evaluate --policy hold",
        "render", "validate", "info a b", "verify a --sample", "list",
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
