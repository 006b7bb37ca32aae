using Praxis.Data;
using Praxis.Simulation;

namespace Praxis.Rollout;

/// <summary>
/// Position of every joint of every object, object by object in the order of the task's slots, link by link in the order of the asset
/// (names, kinds and ranges stand in the episode's provenance); places that an episode does not use are zero. A dataset whose tasks know
/// nothing that moves has no such feature.
/// </summary>
public sealed class JointPositions : Label
{
    public override IEnumerable<FeatureSpec> Features(LabelSchema schema) => schema.Joints == 0 ? [] :
    [
        FeatureSpec.Vector("label.joint_position", [.. Enumerable.Range(0, schema.Joints).Select(i => $"joint_{i}.pos")], "rad or m"),
        FeatureSpec.Scalar("label.joint_count", "int64"),
    ];

    public override void Write(in FrameMoment moment, EpisodePartWriter row)
    {
        if (moment.Schema.Joints == 0) return;
        var values = new double[moment.Schema.Joints];
        int count = 0;
        foreach (SceneObject thing in moment.State.Index.Objects)
            foreach (LinkIndex link in thing.Links) values[count++] = moment.State.Positions[link.PositionAt];
        row.Add("label.joint_position", values);
        row.Add("label.joint_count", count);
    }
}
