using Xunit;

namespace Praxis.Tests.Acceptance.Cli;

public sealed class Launcher_Builds : IDisposable
{
    readonly LauncherRig rig = new();

    public void Dispose() => rig.Dispose();

    [Fact]
    public void Once_AndThenRuns()
    {
        for (int i = 0; i < 3; i++) Assert.Equal("<doctor>", rig.Run("doctor").Out);
        Assert.Equal(1, rig.Builds);
    }

    [Theory]
    [InlineData("src/Praxis.Cli/Program.cs")]
    [InlineData("src/Praxis.Library/panda.xml")]
    [InlineData("src/Praxis.Library/New.cs")]
    [InlineData("bench/Praxis.Bench/Bench.cs")]
    [InlineData("Directory.Build.props")]
    [InlineData("Directory.Build.targets")]
    public void Again_WhenAFileChangesOrAppears(string file)
    {
        rig.Run("doctor");
        rig.Write(file, "two, longer");
        rig.Run("doctor");
        Assert.Equal(2, rig.Builds);
    }

    [Fact]
    public void Again_WhenAFileDisappears()
    {
        rig.Run("doctor");
        rig.Delete("src/Praxis.Library/panda.xml");
        rig.Run("doctor");
        Assert.Equal(2, rig.Builds);
    }

    [Fact]
    public void NothingForWhatBuildsLeaveBehind()
    {
        rig.Run("doctor");
        rig.Write("src/Praxis.Cli/obj/project.assets.json", "{}");
        rig.Write("out/demo/manifest.json", "{}");
        rig.Run("doctor");
        Assert.Equal(1, rig.Builds);
    }

    [Fact]
    public async Task Once_WhenManyStartTogether()
    {
        var all = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() => rig.Run("doctor"))));
        Assert.All(all, one => Assert.True(one is { Code: 0, Out: "<doctor>" }, $"{one}"));
        Assert.Equal(1, rig.Builds);
    }

    [Fact]
    public void Nothing_WhenToldNotTo()
    {
        var refused = rig.Run("doctor", ("PRAXIS_NO_BUILD", "1"));
        Assert.True(refused is { Code: 2, Out: "" }, $"{refused}");
        Assert.Equal(0, rig.Builds);
    }

    [Fact]
    public void Nothing_WithoutTheSdk_ButSaysWhereItIsToBeHad()
    {
        var refused = rig.Run("doctor", ("FAKE_SDK", "1"));
        Assert.True(refused is { Code: 2, Out: "" }, $"{refused}");
        Assert.Contains("https://dotnet.microsoft.com/download/dotnet/10.0", refused.Error);
    }

    [Fact]
    public void AProgram_ThatGetsItsWordsAndGivesItsCode()
    {
        var done = rig.RunWith(["info", "my set", "", "*"], ("FAKE_CODE", "75"));
        Assert.Equal((75, "<info><my set><><*>"), (done.Code, done.Out));
    }

    [Fact]
    public void AProgram_ThatRunsWhereTheUserIs()
    {
        for (int i = 0; i < 2; i++) Assert.Equal(rig.Folder, rig.Run("doctor", ("FAKE_PWD", "1")).Out); // building, then not
    }

    [Fact]
    public void AProgram_WithoutAHome() => Assert.Equal("<doctor>", rig.Run("doctor", ("HOME", null)).Out);
}
