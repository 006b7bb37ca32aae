using Praxis.Core;
using Praxis.Library.Predicates;
using Praxis.Rollout;
using Praxis.Simulation;
using Praxis.Tests.Contracts.Support;
using Xunit;
using Xunit.Abstractions;

namespace Praxis.Tests.Contracts.Skills;

/// <summary>What the contact settings are for: a thing that friction alone holds stays where it was taken.</summary>
public sealed class Grasps_Hold(ITestOutputHelper told)
{
    const double Swing = 0.5, Length = 0.8, Rest = 5; // rad of joint 1 to and fro, s per move, s of stillness

    [Theory, InlineData("mug-on-tray", "mug"), InlineData("block-in-bowl", "block"), InlineData("bottle-in-basket", "bottle")]
    public void AThing_NeitherSlipsInFastMovesNorCreepsAtRest(string task, string thing)
    {
        using var stage = Stage.Set(task, 2);
        (World world, var target) = (stage.World, new ObjectRef(thing));
        var actor = new ExpertActor(stage.Task.Expert, world, stage.Rng.Split("planning"));
        bool held = false;
        Command last = Command.Hold(world.State);
        // until it is lifted
        while (!actor.Status.Done && !held)
        {
            last = actor.Tick(world.State);
            Assert.True(world.Advance(last), world.Fault);
            held = new Lifted(target).Holds(world.State);
        }
        Assert.True(held, $"the expert of {task} never lifted the {thing}");
        Command still = Command.Hold(world.State);
        double opening = last.Arms[0].Opening, pan = still.Arms[0].Q[0];
        still.Arms[0].Opening = opening;
        Run(0.5, _ => (pan, 0));
        Pose taken = InHand();
        for (int move = 0; move < 3; move++)
        {
            (double from, double to) = move switch { 0 => (0.0, Swing), 1 => (Swing, -Swing), _ => (-Swing, 0.0) };
            Run(Length, t => Eased(pan + from, pan + to, t / Length));
        }
        Run(0.5, _ => (pan, 0));
        Pose moved = InHand();
        Run(Rest, _ => (pan, 0));
        double slip = (moved.P - taken.P).Length, creep = (InHand().P - moved.P).Length;
        told.WriteLine($"{thing}: slips {1000 * slip:0.000} mm, creeps {1000 * creep:0.0000} mm in {Rest} s");
        Assert.InRange(slip, 0, 0.002);
        Assert.InRange(creep, 0, 0.0001);

        Pose InHand() => world.State.ToolPose().Inverse() * world.State.PoseOf(target);

        void Run(double seconds, Func<double, (double Q, double V)> joint)
        {
            for (double t = 0; t < seconds; t += World.ControlPeriod)
            {
                (still.Arms[0].Q[0], still.Arms[0].V[0]) = joint(t);
                Assert.True(world.Advance(still), world.Fault);
            }
        }

        // a quintic: at rest at both ends
        static (double, double) Eased(double from, double to, double s) =>
            (from + (to - from) * s * s * s * (10 + s * (-15 + 6 * s)), (to - from) / Length * 30 * s * s * (1 - s) * (1 - s));
    }
}
