using Praxis.Assets;
using Praxis.Core;
using Praxis.Library.Objects;
using Praxis.Library.Predicates;
using Praxis.Library.Robots;
using Praxis.Simulation;
using Xunit;

namespace Praxis.Tests.Unit.Simulation;

/// <summary>Whether a bottle is closed, asked of a live world and of its trace.</summary>
public class Threads_AreTold
{
    static readonly ObjectRef Bottle = new("bottle");

    [Theory, InlineData(0, true, false), InlineData(0.5, false, false), InlineData(1, false, true)]
    public void LiveAndRecorded(double share, bool screwed, bool unscrewed)
    {
        ObjectAsset asset = Capped();
        Joint joint = asset.LinkNamed("cap").Joint;
        using World world = Of(asset, share * joint.Range.High);
        var trace = new StateTrace(world.Index.Layout.Length, World.ControlPeriod);
        for (int i = 0; i < 50; i++)
        {
            Assert.True(world.Advance(Command.Hold(world.State)), world.Fault);
            trace.Append(world.State);
        }
        WorldState recorded = new(world.Index);
        trace.ReadAt(trace.Duration - 0.3 * World.ControlPeriod, recorded, (new(world.Index), new(world.Index)));
        foreach (WorldState state in (WorldState[])[world.State, recorded])
        {
            Assert.Equal(screwed, new Screwed(Bottle).Holds(state));
            Assert.Equal(unscrewed, new Unscrewed(Bottle).Holds(state));
            Pose X_OL = state.PoseOf(Bottle).Inverse() * state.PoseOf(Bottle, "cap");
            Pose expected = joint.Moved(share * joint.Range.High);
            Assert.Equal(0, (X_OL * joint.Anchor - expected * joint.Anchor).Length, 5e-5); // m
            Assert.Equal(0, Quat.Angle(X_OL.R, expected.R), 0.005);
        }
    }

    static ObjectAsset Capped() => Enumerable.Range(0, 40).Select(k => new Bottle().Build(Rng.FromSeed((ulong)k)))
        .First(a => a.Links.Count > 0);

    static World Of(ObjectAsset asset, double start)
    {
        var robot = new Panda();
        return new(new()
        {
            Robot = robot, X_WB = Pose.At(-1, 0, 0), Posture = [[.. robot.Arms[0].Home]],
            Objects =
            [
                new()
                {
                    Ref = Bottle, Category = "bottle", Asset = asset, X_WO = Pose.At(0, 0, 0.001), InstanceId = 1,
                    JointStart = new Dictionary<string, double> { ["cap"] = start },
                },
            ],
        });
    }
}
