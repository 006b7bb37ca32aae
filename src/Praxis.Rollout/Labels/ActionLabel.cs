using Praxis.Data;
using Praxis.Simulation;

namespace Praxis.Rollout;

/// <summary>
/// The action of frame k: the joint positions (rad) and gripper opening (m) that the controller was asked to reach at the time of
/// frame k + 1. Absolute targets; the first frame's action is a real one, and the last frame's leads to the episode's end.
/// </summary>
public sealed class ActionLabel : Label
{
    public override bool IsOptional => false;

    public override IEnumerable<FeatureSpec> Features(LabelSchema schema) =>
        [FeatureSpec.Vector("action", schema.JointNames("pos"), schema.JointUnits("rad", "m"))];

    public override void Write(in FrameMoment moment, EpisodePartWriter row) => row.Add("action", ActionSpace.Commanded(moment.Next));
}
