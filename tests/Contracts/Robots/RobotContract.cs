using Praxis.Core;
using Praxis.Planning;
using Praxis.Simulation;
using Praxis.Tests.Contracts.Support;
using Xunit;

namespace Praxis.Tests.Contracts.Robots;

/// <summary>What every robot of the library must keep. Its Jacobian and inverse kinematics are covered where planning is.</summary>
public class RobotContract
{
    public static TheoryData<string> Robots() => [.. Stage.Catalog.Ids<Robot>()];

    [Theory, MemberData(nameof(Robots))]
    public void Names_AreFoundInTheModel(string id)
    {
        using var stage = Stage.Set("block-in-bowl", 1, id); // a name that is not there throws
        foreach (ArmIndex arm in stage.World.Index.Arms)
        {
            Assert.Equal(arm.Spec.Joints.Count, arm.Positions.Distinct().Count());
            Assert.Equal(arm.Spec.Joints.Count + 1, arm.Actuators.Append(arm.GripperActuator).Distinct().Count());
            Assert.Equal(arm.Spec.Bodies.Count, arm.Bodies.Distinct().Count());
            Assert.Contains(arm.Hand, arm.Bodies);
        }
        Assert.All(Robot(id).Visuals, visual => Assert.Contains(visual.Body, stage.World.Index.BodyNames));
    }

    [Theory, MemberData(nameof(Robots))]
    public void Numbers_ComePerJointAndArePositive(string id)
    {
        foreach (ArmSpec arm in Robot(id).Arms)
        {
            Assert.Equal([arm.Joints.Count, arm.Joints.Count, arm.Joints.Count, arm.Joints.Count, arm.Joints.Count],
                [arm.Home.Count, arm.Actuators.Count, arm.FeedForward.Count, arm.VelocityLimits.Count, arm.AccelerationLimits.Count]);
            Assert.All(arm.VelocityLimits.Concat(arm.AccelerationLimits).Concat(arm.FeedForward), x => Assert.True(x > 0));
            double[] gripper = [arm.Gripper.MaxOpening, arm.Gripper.PadDepth, arm.GripperSpeed, arm.GripperStiffness, arm.Squeeze];
            Assert.All(gripper, x => Assert.True(x > 0));
        }
    }

    [Theory, MemberData(nameof(Robots))]
    public void Home_IsWithinLimitsAndFree(string id)
    {
        using var stage = Stage.Set("block-in-bowl", 1, id);
        MotionPlanner planner = stage.World.Planner(0);
        planner.Sync(stage.World.State.Positions);
        double[] home = [.. stage.World.Index.Arms[0].Spec.Home];
        Assert.Equal(-1, planner.Group.FirstOutside(home));
        Assert.True(planner.Checker.IsFree(home), planner.Checker.FirstContact(home)?.ToString());
    }

    [Theory, MemberData(nameof(Robots))]
    public void Tool_PointsDownAtHomeAndClosesAlongY(string id)
    {
        using var stage = Stage.Set("block-in-bowl", 1, id);
        WorldState state = stage.World.State;
        Pose X_WT = state.ToolPose();
        Assert.True(X_WT.R.AxisZ.Z < -0.9, "At home the hand looks at the table.");
        // the fingers stand on both sides of the tool's origin along +Y, which is what closing along Y means
        Assert.All(state.Index.Arms[0].Fingers, f => Assert.InRange((X_WT.Inverse() * state.BodyPose(f)).P.X, -1e-3, 1e-3));
    }

    [Theory, MemberData(nameof(Robots))]
    public void HeldStill_ItStaysWhereItIs(string id)
    {
        using var stage = Stage.Set("block-in-bowl", 1, id);
        Command still = Command.Hold(stage.World.State);
        double[] before = [.. still.Arms[0].Q], after = new double[before.Length];
        for (int tick = 0; tick < 200; tick++) Assert.True(stage.World.Advance(still), stage.World.Fault);
        stage.World.State.ArmPositions(0, after);
        for (int j = 0; j < before.Length; j++) Assert.InRange(after[j] - before[j], -1e-3, 1e-3); // rad: its weight is compensated
    }

    [Theory, MemberData(nameof(Robots))]
    public void Workspace_LiesInFrontOfIt(string id)
    {
        Rectangle workspace = Robot(id).Workspace;
        Assert.True(workspace.X.Low > 0.2 && workspace.X.Width > 0.1 && workspace.Y.Width > 0.1);
    }

    static Robot Robot(string id) => Stage.Catalog.Create<Robot>(id);
}
