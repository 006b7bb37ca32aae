using Praxis.Data;

namespace Praxis.Rollout;

/// <summary>
/// What each arm's fingers begin to do before the next frame: 0 nothing new, 1 they close, 2 they open, 3 all of them touch a thing (a
/// grasp), 4 they no longer do.
/// </summary>
public sealed class GripperEvents : Label
{
    public override IEnumerable<FeatureSpec> Features(LabelSchema schema) =>
        [new("label.gripper_event", "int64", [schema.Arms.Count], schema.Arms.Count == 1 ? null : schema.PerArm("event"))];

    public override void Write(in FrameMoment moment, EpisodePartWriter row)
    {
        var happened = new double[moment.State.Index.Arms.Count];
        for (int arm = 0; arm < happened.Length; arm++)
            happened[arm] = (int)moment.Facts.EventIn(arm, moment.Tick, moment.NextTick);
        row.Add("label.gripper_event", happened);
    }
}
