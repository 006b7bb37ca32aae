using Praxis.Core;
using Praxis.Data;
using Praxis.Planning;
using Praxis.Simulation;

namespace Praxis.Rollout;

/// <summary>
/// Actions as poses of the tools in their base frames, turned into joint targets by inverse kinematics: each time the nearby configuration
/// that has the tool there, or as far on the way as there is one.
/// </summary>
/// <param name="world">The world that is acted in.</param>
/// <param name="safety">Told when the arm cannot go all the way; null for nobody.</param>
public sealed class ToolTargets(World world, SafetyLayer? safety = null)
{
    const int PoseSize = 7;
    static readonly double[] Shares = [1, 0.5, 0.25]; // of the way, tried in turn
    readonly double[] last = ActionSpace.Commanded(world.State);

    /// <summary>For a policy whose actions are of this kind; null for joint targets, which it speaks also when it does not say.</summary>
    public static ToolTargets? IfSpoken(IPolicy policy, World world, SafetyLayer? safety) =>
        ActionSpace.Spoken(policy.Metadata, [.. world.Index.Arms.Select(a => a.Spec)]) == ActionKind.Tools ? new(world, safety) : null;

    /// <summary>Numbers of an action.</summary>
    public int Size => world.Index.Arms.Count * (PoseSize + 1);

    /// <param name="tools">Per arm the pose of its tool, x, y, z (m), qw, qx, qy, qz, then the gripper's opening (m).</param>
    /// <param name="joints">Per arm its joints (rad) and gripper (m); not numbers where the pose is none, for the guard to see.</param>
    public void Follow(ReadOnlySpan<double> tools, Span<double> joints)
    {
        for (int arm = 0, at = 0; arm < world.Index.Arms.Count; arm++)
        {
            int count = world.Index.Arms[arm].Actuators.Length;
            ReadOnlySpan<double> told = tools.Slice(arm * (PoseSize + 1), PoseSize + 1);
            var X_BT = new Pose(Quat.FromWxyz(told[3..]).Normalized(), new(told[0], told[1], told[2]));
            if (double.IsFinite(X_BT.P.Length + X_BT.R.W))
            {
                FollowArm(arm, X_BT, last.AsSpan(at, count));
                last.AsSpan(at, count).CopyTo(joints[at..]);
            }
            else joints.Slice(at, count).Fill(double.NaN);
            joints[at + count] = told[PoseSize];
            at += count + 1;
        }
    }

    void FollowArm(int arm, Pose X_BT, Span<double> joints)
    {
        MotionPlanner planner = world.Planner(arm);
        Pose X_WNow = planner.Kinematics.ToolPose(joints), X_WT = world.State.BasePose(arm) * X_BT;
        Span<double> found = stackalloc double[joints.Length];
        foreach (double share in Shares)
        {
            joints.CopyTo(found);
            if (!planner.Ik.Track(Pose.Interpolate(X_WNow, X_WT, share), found)) continue;
            found.CopyTo(joints);
            if (share < 1) Note($"{share:P0} of the way to ({X_BT.P.X:F3}, {X_BT.P.Y:F3}, {X_BT.P.Z:F3}) m");
            return;
        }
        Note($"no posture near with the tool at ({X_BT.P.X:F3}, {X_BT.P.Y:F3}, {X_BT.P.Z:F3}) m");

        void Note(FormattableString why) => safety?.Note(SafetyRule.Reach, FormattableString.Invariant(why));
    }
}
