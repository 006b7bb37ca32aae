using Xunit;

namespace Praxis.Tests.Acceptance.Cli;

public sealed class Launcher_Installs : IDisposable
{
    const string Command = "apt-get install -y --no-install-recommends libmujoco2.2.2 ffmpeg";

    readonly LauncherRig rig = new();

    public void Dispose() => rig.Dispose();

    [Fact]
    public void WhatIsMissing_BeforeItRuns()
    {
        var done = rig.Run("generate mug-on-tray");
        Assert.True(done is { Code: 0, Out: "<generate><mug-on-tray>" }, $"{done}");
        Assert.Equal(["-o DPkg::Lock::Timeout=120 -qq install -y --no-install-recommends libmujoco2.2.2 ffmpeg"], rig.AptCalls);
        Assert.Contains("installing libmujoco2.2.2 ffmpeg", done.Error);
    }

    [Theory]
    [InlineData("generate mug-on-tray --tracer embree")]
    [InlineData("render out/demo --tracer=embree")]
    public void Embree_WhenAskedFor(string words)
    {
        rig.Run(words);
        Assert.EndsWith("libmujoco2.2.2 libembree3-3 ffmpeg", rig.AptCalls[0]);
    }

    [Theory]
    [InlineData("doctor")]
    [InlineData("list tasks")]
    [InlineData("info out/demo")]
    [InlineData("generate --help")]
    public void Nothing_ForVerbsThatNeedNothing(string words)
    {
        rig.Run(words);
        Assert.Empty(rig.AptCalls);
    }

    [Theory]
    [InlineData("env --task mug-on-tray", "libmujoco2.2.2")]
    [InlineData("evaluate --policy expert --task mug-on-tray", "libmujoco2.2.2")]
    [InlineData("serve --policy hold", "libmujoco2.2.2")]
    [InlineData("serve --policy hold --record out/seen", "libmujoco2.2.2 ffmpeg")]
    public void WhatThatVerbNeeds_AndNoMore(string words, string package)
    {
        rig.Run(words);
        Assert.EndsWith($"--no-install-recommends {package}", Assert.Single(rig.AptCalls));
    }

    [Fact]
    public void ThePeer_ForTheBench()
    {
        rig.Run("bench --quick");
        Assert.Equal(2, rig.AptCalls.Length);
        Assert.EndsWith("libegl1 libegl-mesa0 libgl1 libglx-mesa0", rig.AptCalls[1]);
    }

    [Fact]
    public void TheOracles_ForTheTests()
    {
        rig.Run("test");
        Assert.Equal(3, rig.AptCalls.Length);
        Assert.EndsWith("libembree3-3 nodejs npm python3-numpy python3-msgpack python3-websocket python3-websockets", rig.AptCalls[1]);
        Assert.Contains("cmake make g++", rig.AptCalls[2]); // for learning
    }

    [Fact]
    public void Nothing_WhenToldNotTo_ButSaysTheCommand()
    {
        var refused = rig.Run("demo", ("PRAXIS_NO_APT", "1"));
        Assert.True(refused is { Code: 2, Out: "" }, $"{refused}");
        Assert.Contains(Command, refused.Error);
        Assert.Empty(rig.AptCalls);
    }

    [Fact]
    public void Nothing_ThatAHandBuiltLibraryReplaces()
    {
        rig.Run("demo", ("PRAXIS_MUJOCO", "/opt/libmujoco.so"));
        Assert.EndsWith("--no-install-recommends ffmpeg", rig.AptCalls[0]);
    }

    [Fact]
    public void AfterUpdatingTheLists_WhenTheFirstTryFails_ThenSaysTheCommand()
    {
        var refused = rig.Run("demo", ("FAKE_APT", "100"));
        Assert.True(refused is { Code: 2, Out: "" }, $"{refused}");
        Assert.Contains(Command, refused.Error);
        Assert.Contains(rig.AptCalls, c => c.EndsWith("update", StringComparison.Ordinal));
    }
}
