using Praxis.Core;
using Praxis.Data;
using Praxis.Simulation;

namespace Praxis.Rollout;

/// <summary>What the robot's own sensors say: joint positions, velocities and efforts, and the tool's pose in the base frame.</summary>
public sealed class Proprioception : Label
{
    public override bool IsOptional => false;

    public override IEnumerable<FeatureSpec> Features(LabelSchema schema) =>
    [
        FeatureSpec.Vector("observation.state", schema.JointNames("pos"), schema.JointUnits("rad", "m")),
        FeatureSpec.Vector("observation.velocity", schema.JointNames("vel"), schema.JointUnits("rad/s", "m/s")),
        FeatureSpec.Vector("observation.effort", schema.JointNames("effort"), schema.JointUnits("N m", "N")),
        FeatureSpec.Vector("observation.ee_pose", schema.ToolNames,
            [.. schema.Arms.SelectMany(_ => (string[])["m", "m", "m", "1", "1", "1", "1"])]),
    ];

    public override void Write(in FrameMoment moment, EpisodePartWriter row)
    {
        foreach ((string feature, double[] values) in Read(moment.State)) row.Add(feature, values);
    }

    /// <summary>Every vector by the name of its feature: the one source for recorded rows and for what a policy is shown live.</summary>
    public static IEnumerable<(string Feature, double[] Values)> Read(WorldState state)
    {
        var (positions, velocities, efforts, poses) = (new List<double>(), new List<double>(), new List<double>(), new List<double>());
        for (int arm = 0; arm < state.Index.Arms.Count; arm++)
        {
            ArmIndex index = state.Index.Arms[arm];
            foreach (int at in index.Positions) positions.Add(state.Positions[at]);
            positions.Add(state.GripperOpening(arm));
            foreach (int at in index.Velocities) velocities.Add(state.Velocities[at]);
            velocities.Add(index.FingerVelocities.Sum(at => state.Velocities[at]));
            foreach (int at in index.Actuators) efforts.Add(state.Efforts[at]);
            efforts.Add(state.Efforts[index.GripperActuator]);
            Pose X_BT = state.BasePose(arm).Inverse() * state.ToolPose(arm);
            poses.AddRange([X_BT.P.X, X_BT.P.Y, X_BT.P.Z, X_BT.R.W, X_BT.R.X, X_BT.R.Y, X_BT.R.Z]);
        }
        return
        [
            ("observation.state", [.. positions]), ("observation.velocity", [.. velocities]),
            ("observation.effort", [.. efforts]), ("observation.ee_pose", [.. poses]),
        ];
    }
}
