using Praxis.Data;

namespace Praxis.Rollout;

/// <summary>
/// Whether a skill or a phase of it begins, or something is grasped or let go, before the next frame; the last frame is one, too.
/// </summary>
public sealed class Keyframes : Label
{
    public override IEnumerable<FeatureSpec> Features(LabelSchema schema) => [FeatureSpec.Scalar("label.keyframe", "bool")];

    public override void Write(in FrameMoment moment, EpisodePartWriter row) =>
        row.Add("label.keyframe", moment.Last || moment.Facts.IsKey(moment.Tick, moment.NextTick));
}
