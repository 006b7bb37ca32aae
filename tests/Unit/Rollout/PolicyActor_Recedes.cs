using Praxis.Core;
using Praxis.Data;
using Praxis.Rollout;
using Praxis.Simulation;
using Xunit;

namespace Praxis.Tests.Unit.Rollout;

/// <summary>When a policy is asked, and that its actions arrive as a recorded episode's would.</summary>
public class PolicyActor_Recedes
{
    const int Fps = 10;

    [Theory]
    [InlineData(8, 0, 2)]
    [InlineData(5, 0, 2)]
    [InlineData(8, 1, 1)]
    [InlineData(8, 8, 8)]
    public void Policy_IsAskedEverySoManyFrames(int horizon, int execute, int every)
    {
        var policy = new Scripted(horizon);
        Act(policy, execute, frames: 24);
        Assert.Equal(24 / every, policy.Times.Count);
        for (int k = 0; k < policy.Times.Count; k++) Assert.Equal(k * every / (double)Fps, policy.Times[k], 1e-6); // s
    }

    /// <summary>A policy that tells a frame the same target, however often it is asked, moves the robot as a replay does.</summary>
    [Fact]
    public void Targets_AreThoseOfTheirFrames()
    {
        using TaskWorld start = Ground.World(1);
        double[] targets = [.. Enumerable.Range(0, 24)
            .SelectMany(f => new Scripted(1).TargetOf(start.World.State, f).Select(x => (double)(float)x))];
        var replay = new ReplayActor(start.World.State, targets, Fps);
        for (int tick = 0; tick < 240; tick++) start.World.Advance(replay.Tick(start.World.State));
        foreach (int execute in (int[])[1, 3, 8])
            Assert.Equal(ActionSpace.Commanded(start.World.State), Act(new Scripted(8), execute, frames: 24));
    }

    [Fact]
    public void MoreThanTheChunkHolds_IsRefused() =>
        Assert.Contains("tells 4 actions at a time",
            Assert.Throws<PraxisException>(() => Act(new Scripted(4), 5, frames: 1)).Message, StringComparison.Ordinal);

    static double[] Act(Scripted policy, int execute, int frames)
    {
        using TaskWorld start = Ground.World(1);
        using var eyes = new LiveObserver(start, PictureSpec.Live([], 16, 16, Fps));
        policy.Start = start.World.State;
        var actor = new PolicyActor(start.World, policy, eyes, Fps, execute);
        for (int tick = 0; tick < frames * 10; tick++) start.World.Advance(actor.Tick(start.World.State));
        Assert.Equal(policy.Times.Count, actor.Calls);
        return ActionSpace.Commanded(start.World.State);
    }

    /// <summary>Swings the arm a little, by the time on the clock.</summary>
    sealed class Scripted(int horizon) : IPolicy
    {
        double[]? home;

        public WorldState? Start { get; set; }
        public List<double> Times { get; } = [];
        public IReadOnlyDictionary<string, object> Metadata => new Dictionary<string, object>();

        public double[] TargetOf(WorldState start, int frame)
        {
            home ??= ActionSpace.Commanded(start);
            return [.. home.Select((x, j) => x - 0.01 * Math.Sin(0.3 * (frame + 1) + j))];
        }

        public ActionChunk Act(Observation observation)
        {
            Assert.Equal(8, observation.State.Length);
            Assert.Empty(observation.Images);
            Times.Add(Start!.Time); // never null: the test sets it
            int frame = (int)Math.Round(Start.Time * Fps);
            return new(horizon, 8, [.. Enumerable.Range(frame, horizon).SelectMany(f => TargetOf(Start, f)).Select(x => (float)x)]);
        }

        public void Reset(ulong seed) { }
        public void Dispose() { }
    }
}
