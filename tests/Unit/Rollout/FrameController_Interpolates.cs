using Praxis.Core;
using Praxis.Rollout;
using Praxis.Simulation;
using Xunit;

namespace Praxis.Tests.Unit.Rollout;

/// <summary>The reference between frames against the straight line drawn here anew.</summary>
public class FrameController_Interpolates
{
    const int Frames = 6;

    [Theory, InlineData(5), InlineData(15), InlineData(30), InlineData(100)]
    public void Reference_IsTheStraightLineBetweenTargets(int fps)
    {
        using TaskWorld start = Ground.World(1);
        var controller = new FrameController(start.World.State, fps);
        double[] begin = ActionSpace.Commanded(start.World.State);
        double[] Target(int frame) => [.. begin.Select((x, j) => x + 0.002 * frame * Math.Sin(frame + j))];
        double[][] targets = [begin, .. Enumerable.Range(1, Frames).Select(Target)];

        for (int tick = 0; (tick + 1) * World.ControlPeriod * fps <= Frames + 1e-9; tick++)
        {
            if (controller.NeedsTarget(start.World.State)) controller.Add(targets[controller.Frame + 1]);
            Assert.True(start.World.Advance(controller.Command(start.World.State)));
            double at = (tick + 1) * World.ControlPeriod * fps; // in frames, at the end of the period
            int before = Math.Min((int)Math.Floor(at - 1e-9), Frames - 1);
            double[] asked = ActionSpace.Commanded(start.World.State);
            for (int j = 0; j < begin.Length; j++)
            {
                double first = targets[before][j], second = targets[before + 1][j];
                Assert.Equal(first + (second - first) * (at - before), asked[j], 1e-9); // rad, rounding
            }
        }
        Assert.Equal(Frames, controller.Frame);
    }

    [Fact]
    public void Speed_IsFedForwardOnTheWayAndZeroAtItsEnd()
    {
        using TaskWorld start = Ground.World(1);
        var controller = new FrameController(start.World.State, 10);
        double[] target = ActionSpace.Commanded(start.World.State);
        target[2] += 0.03;
        controller.Add(target);
        Assert.Equal(0.3, controller.Command(start.World.State).Arms[0].V[2], 1e-9); // 0.03 rad in a tenth of a second
        while (start.World.State.Time < 0.1 - 1e-9) start.World.Advance(controller.Command(start.World.State));
        Assert.True(controller.NeedsTarget(start.World.State));
        Assert.Equal(0, controller.Command(start.World.State).Arms[0].V[2]);
        Assert.Equal(target[2], controller.Command(start.World.State).Arms[0].Q[2], 1e-12);
    }

    [Fact]
    public void WhatCannotBeFollowed_IsRefused()
    {
        using TaskWorld start = Ground.World(1);
        Assert.Contains("101 actions per second",
            Assert.Throws<PraxisException>(() => new FrameController(start.World.State, 101)).Message, StringComparison.Ordinal);
        var controller = new FrameController(start.World.State, 15);
        Assert.Contains("this robot's have 8",
            Assert.Throws<PraxisException>(() => controller.Add(new double[7])).Message, StringComparison.Ordinal);
    }
}
