using Praxis.Core;
using Praxis.Planning;
using Praxis.Rollout;
using Xunit;

namespace Praxis.Tests.Unit.Rollout;

public class ToolTargets_AreFollowed
{
    /// <summary>Forward kinematics of what comes out is what went in.</summary>
    [Fact]
    public void WithinReach_Exactly()
    {
        using TaskWorld start = Ground.World(1);
        var targets = new ToolTargets(start.World);
        double[] joints = ActionSpace.Commanded(start.World.State);
        Kinematics arm = start.World.Planner(0).Kinematics;
        Pose X_WB = start.World.State.BasePose(0), first = X_WB.Inverse() * arm.ToolPose(joints.AsSpan(0, 7));
        for (int i = 1; i <= 20; i++)
        {
            Pose X_BT = new(first.R * Quat.RotZ(0.02 * i), first.P + new Vec3(0.004, 0.005, -0.008) * i);
            double[] before = [.. joints];
            targets.Follow(Write(X_BT, 0.01 * i), joints);
            Pose reached = X_WB.Inverse() * arm.ToolPose(joints.AsSpan(0, 7));
            Assert.Equal(0, (reached.P - X_BT.P).Length, 1e-5);
            Assert.Equal(0, Quat.Angle(reached.R, X_BT.R), 1e-4);
            Assert.Equal(0.01 * i, joints[7]);
            // rad: nearby, no other posture
            Assert.All(before.Zip(joints).Take(7), p => Assert.InRange(Math.Abs(p.First - p.Second), 0, 0.1));
        }
    }

    [Fact]
    public void OutOfReach_TheArmStaysOrComesNearer()
    {
        using TaskWorld start = Ground.World(1);
        using var safety = new SafetyLayer(start.World);
        var targets = new ToolTargets(start.World, safety);
        double[] joints = ActionSpace.Commanded(start.World.State);
        Kinematics arm = start.World.Planner(0).Kinematics;
        Pose X_WB = start.World.State.BasePose(0), far = new(Quat.RotX(Math.PI), new(3, 0, 0.2));
        double before = (arm.ToolPose(joints.AsSpan(0, 7)).P - (X_WB * far).P).Length;
        targets.Follow(Write(far, 0.04), joints);
        Assert.All(joints, q => Assert.True(double.IsFinite(q)));
        Assert.InRange((arm.ToolPose(joints.AsSpan(0, 7)).P - (X_WB * far).P).Length, 0, before + 1e-9);
        Assert.Contains("(3.000, 0.000, 0.200)", safety.Records[SafetyRule.Reach].FirstReason, StringComparison.Ordinal);
    }

    /// <summary>What is no number is passed on, for the safety layer to see; afterwards the arm goes on from where it was.</summary>
    [Fact]
    public void NoNumber_IsPassedOn()
    {
        using TaskWorld start = Ground.World(1);
        var targets = new ToolTargets(start.World);
        double[] joints = ActionSpace.Commanded(start.World.State), first = [.. joints];
        Pose X_BT = start.World.State.BasePose(0).Inverse() * start.World.Planner(0).Kinematics.ToolPose(joints.AsSpan(0, 7));
        targets.Follow(Write(X_BT with { P = new(double.NaN, 0, 0) }, 0.04), joints);
        Assert.All(joints.Take(7), q => Assert.True(double.IsNaN(q)));
        targets.Follow(Write(X_BT, 0.04), joints);
        Assert.All(first.Zip(joints).Take(7), p => Assert.Equal(p.First, p.Second, 1e-6));
    }

    static double[] Write(Pose p, double gripper) => [p.P.X, p.P.Y, p.P.Z, p.R.W, p.R.X, p.R.Y, p.R.Z, gripper];
}
