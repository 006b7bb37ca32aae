using Praxis.Core;
using Praxis.Data;
using Praxis.Simulation;

namespace Praxis.Rollout;

/// <summary>
/// X_WO of every movable object, in the order of the task's slots (their names stand in the episode's provenance); the seven
/// numbers of places that a task does not use are zero.
/// </summary>
public sealed class ObjectPoses : Label
{
    static readonly string[] Parts = ["x", "y", "z", "qw", "qx", "qy", "qz"];
    static readonly string[] Units = ["m", "m", "m", "1", "1", "1", "1"];

    public override IEnumerable<FeatureSpec> Features(LabelSchema schema) =>
    [
        FeatureSpec.Vector("label.object_pose",
            [.. Enumerable.Range(0, schema.Objects).SelectMany(i => Parts.Select(p => $"object_{i}.{p}"))],
            [.. Enumerable.Range(0, schema.Objects).SelectMany(_ => Units)]),
        FeatureSpec.Scalar("label.object_count", "int64"),
    ];

    public override void Write(in FrameMoment moment, EpisodePartWriter row)
    {
        SceneObject[] things = [.. moment.State.Index.Objects.Where(o => o.Movable)];
        var values = new double[7 * Math.Max(things.Length, moment.Schema.Objects)];
        for (int i = 0; i < things.Length; i++)
        {
            Pose X_WO = moment.State.PoseOf(things[i].Ref);
            X_WO.P.CopyTo(values.AsSpan(7 * i));
            X_WO.R.CopyToWxyz(values.AsSpan(7 * i + 3));
        }
        row.Add("label.object_pose", values);
        row.Add("label.object_count", things.Length);
    }
}
