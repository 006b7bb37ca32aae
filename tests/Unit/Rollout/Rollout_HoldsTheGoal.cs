using Praxis.Core;
using Praxis.Rollout;
using Praxis.Simulation;
using Praxis.Tasks;
using Xunit;

namespace Praxis.Tests.Unit.Rollout;

/// <summary>A goal that is judged while an actor goes on must hold for a while, and begin to by the horizon.</summary>
public class Rollout_HoldsTheGoal
{
    const double Horizon = 1, Hold = 0.5; // s

    [Theory]
    [InlineData(0.2, 0.8, true)]   // long enough
    [InlineData(0.2, 0.6, false)]  // not long enough
    [InlineData(0.9, 2.0, true)]   // begins before the horizon, and is waited for
    [InlineData(0.9, 1.2, false)]  // holds at the horizon, and then no more: passing by is no success
    [InlineData(1.2, 3.0, false)]  // too late
    public void From_Until(double from, double until, bool success)
    {
        using TaskWorld start = Ground.World(1);
        TaskSpec task = start.Setting.Task with { Goal = new Between(from, until), Horizon = Horizon };
        Outcome outcome = Praxis.Rollout.Rollout.Run(start.World, new Idle(start.World), task, Ground.TraceOf(start), default, Hold);
        Assert.Equal(success, outcome.Success);
        if (!success) Assert.Equal(FailureCause.Timeout, outcome.Cause);
    }

    sealed record Between(double From, double Until) : Predicate
    {
        public override bool Holds(WorldState state) => state.Time >= From && state.Time < Until;
        public override IEnumerable<ObjectRef> Objects => [];
    }

    sealed class Idle(World world) : Actor
    {
        readonly Command still = Command.Hold(world.State);

        public override ActorStatus Status => ActorStatus.Running;
        public override Command Tick(WorldState state) => still;
    }
}
