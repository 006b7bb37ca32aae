using Praxis.App;
using Praxis.Core;
using Praxis.Data;
using Praxis.Tests.Acceptance.Cli;
using Praxis.Tests.Unit.Data;
using Xunit;

namespace Praxis.Tests.Acceptance.Serving;

/// <summary>serve --record loses nothing, however it ends.</summary>
public sealed class Recording_IsWhole
{
    [FactIfFfmpeg]
    public void AfterCtrlC_EveryEpisodeIsThere()
    {
        using var scratch = new ScratchFolder();
        using var served = new ServedPolicy($"serve --policy hold --record {scratch.At("seen")}");
        using (PolicyClient first = PolicyClient.Connect(served.Address, WireLayout.Praxis))
        {
            Ask(first, frames: 6, "put the mug on the tray");
            first.Reset(7); // an episode of its own
            Ask(first, frames: 4, "stack the blocks");
        }
        using PolicyClient second = PolicyClient.Connect(served.Address, WireLayout.Praxis);
        Ask(second, frames: 5, ""); // still connected when the server is stopped
        Finished end = served.Interrupt();
        Assert.True(end.Code == 0, $"{end}");
        AssertHolds(scratch.At("seen"), 6, 4, 5);
        using LeRobotV3Reader reader = LeRobotV3Reader.Open(scratch.At("seen"));
        Assert.Equal(["put the mug on the tray", "stack the blocks", "unspecified"], reader.Tasks);
    }

    [FactIfFfmpeg]
    public void AfterAKill_TheNextServerTakesItUp()
    {
        using var scratch = new ScratchFolder();
        using (var killed = new ServedPolicy($"serve --policy hold --record {scratch.At("seen")}"))
        {
            using PolicyClient client = PolicyClient.Connect(killed.Address, WireLayout.Praxis);
            Ask(client, frames: 3, "lift the block");
            killed.Kill();
        }
        using var served = new ServedPolicy($"serve --policy hold --record {scratch.At("seen")}");
        using (PolicyClient client = PolicyClient.Connect(served.Address, WireLayout.Praxis)) Ask(client, frames: 2, "lift the block");
        Finished end = served.Interrupt();
        Assert.True(end.Code == 0, $"{end}");
        AssertHolds(scratch.At("seen"), 3, 2);
    }

    [FactIfFfmpeg]
    public void OtherCameras_AreRefused_AndTheRecordingGoesOn()
    {
        using var scratch = new ScratchFolder();
        using var served = new ServedPolicy($"serve --policy hold --record {scratch.At("seen")}");
        using PolicyClient client = PolicyClient.Connect(served.Address, WireLayout.Praxis);
        Ask(client, frames: 2, "lift the block");
        var thrown = Assert.Throws<PraxisException>(() => client.Act(Observe(0, "lift the block", side: 96)));
        Assert.Contains("observation.images.front [96, 96, 3]", thrown.Message, StringComparison.Ordinal);
        Ask(client, frames: 3, "lift the block");
        Assert.Equal(0, served.Interrupt().Code);
        AssertHolds(scratch.At("seen"), 2, 3);
    }

    [FactIfFfmpeg]
    public void AFinishedDataset_IsLeftAlone()
    {
        using var scratch = new ScratchFolder();
        using (var served = new ServedPolicy($"serve --policy hold --record {scratch.At("seen")}"))
        {
            using PolicyClient client = PolicyClient.Connect(served.Address, WireLayout.Praxis);
            Ask(client, frames: 2, "lift the block");
            served.Interrupt();
        }
        Finished second = PraxisProgram.Run(Shell.Root, $"serve --policy hold --port 0 --record {scratch.At("seen")}");
        PraxisProgram.AssertRefused(second, "already holds a finished dataset");
    }

    [FactIfFfmpeg]
    public void WhatIsNoNumber_IsRefused_AndTheRecordingGoesOn()
    {
        using var scratch = new ScratchFolder();
        using var served = new ServedPolicy($"serve --policy hold --record {scratch.At("seen")}");
        using PolicyClient client = PolicyClient.Connect(served.Address, WireLayout.Praxis);
        Ask(client, frames: 2, "lift the block");
        Observation blind = Observe(0, "lift the block", side: 64);
        blind.State[2] = float.NaN;
        var thrown = Assert.Throws<PraxisException>(() => client.Act(blind));
        Assert.Contains("'observation/state' has a number that is not finite: NaN at 2.", thrown.Message, StringComparison.Ordinal);
        Ask(client, frames: 3, "lift the block");
        Assert.Equal(0, served.Interrupt().Code);
        AssertHolds(scratch.At("seen"), 2, 3);
    }

    [FactIfOracle]
    public void OtherPeoplesReaders_AcceptIt()
    {
        using var scratch = new ScratchFolder();
        using (var served = new ServedPolicy($"serve --policy random --fps 15 --record {scratch.At("seen")}"))
        {
            using (PolicyClient droid = PolicyClient.Connect(served.Address, WireLayout.Droid))
                Ask(droid, frames: 7, "put the mug on the tray");
            using (PolicyClient again = PolicyClient.Connect(served.Address, WireLayout.Droid))
                Ask(again, frames: 1, "lift the block");
            Assert.Equal(0, served.Interrupt().Code);
        }
        AssertHolds(scratch.At("seen"), 7, 1);
        Finished validated = PraxisProgram.Run(Shell.Root, $"validate {scratch.At("seen")}");
        Assert.True(validated.Code == 0, $"{validated}");
        // the attribute saw to it
        (int code, string output) = Tools.Run("node", Path.GetDirectoryName(Tools.Oracle)!, Tools.Oracle!, scratch.At("seen"));
        Assert.True(code == 0, output);
    }

    static void Ask(PolicyClient client, int frames, string prompt)
    {
        for (int i = 0; i < frames; i++) client.Act(Observe(i, prompt, side: 64));
    }

    static Observation Observe(int frame, string prompt, int side)
    {
        var picture = new Image<Rgb24>(side, side);
        for (int i = 0; i < picture.Pixels.Length; i++) picture.Pixels[i] = new((byte)(i + 9 * frame), (byte)(i / side), (byte)frame);
        return new()
        {
            Prompt = prompt, Images = new Dictionary<string, Image<Rgb24>> { ["front"] = picture, ["wrist"] = picture },
            Vectors = new Dictionary<string, float[]> { ["observation.state"] = [frame, 0.1f * frame, -frame, 0, 0, 0, 0, 0.04f] },
        };
    }

    static void AssertHolds(string root, params int[] lengths)
    {
        using LeRobotV3Reader reader = LeRobotV3Reader.Open(root);
        Assert.Equal(lengths, reader.Episodes.Select(e => e.Length));
        Assert.Equal(0, new Validate().Run(root).Errors);
        Assert.Empty(Manifest.Read(root)!.Verify(root)); // finished ones have a manifest
        Assert.False(Directory.Exists(Path.Combine(root, ".work")));
    }
}
