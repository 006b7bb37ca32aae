using Praxis.Core;
using Praxis.Data;

namespace Praxis.Rollout;

/// <summary>
/// Per arm the pose X_WT at which its tool grasps next, or grasped what it holds: fixed to the thing, so that it moves when the thing
/// moves; and the thing's instance id. All zero after the arm's last grasp.
/// </summary>
public sealed class GraspTarget : Label
{
    public override IEnumerable<FeatureSpec> Features(LabelSchema schema) =>
    [
        FeatureSpec.Vector("label.grasp_pose", schema.PerArm("x", "y", "z", "qw", "qx", "qy", "qz"),
            [.. schema.Arms.SelectMany(_ => (string[])["m", "m", "m", "1", "1", "1", "1"])]),
        new("label.grasp_instance", "int64", [schema.Arms.Count], schema.Arms.Count == 1 ? null : schema.PerArm("instance")),
    ];

    public override void Write(in FrameMoment moment, EpisodePartWriter row)
    {
        int arms = moment.State.Index.Arms.Count;
        (double[] poses, double[] things) = (new double[7 * arms], new double[arms]);
        for (int arm = 0; arm < arms; arm++)
        {
            if (moment.Facts.GraspAt(arm, moment.Tick) is not { } grasp) continue;
            Pose X_WT = moment.State.BodyPose(grasp.Body) * grasp.X_BT;
            X_WT.P.CopyTo(poses.AsSpan(7 * arm));
            X_WT.R.CopyToWxyz(poses.AsSpan(7 * arm + 3));
            things[arm] = grasp.Thing.InstanceId;
        }
        row.Add("label.grasp_pose", poses);
        row.Add("label.grasp_instance", things);
    }
}
