using Praxis.Data;

namespace Praxis.Rollout;

/// <summary>
/// Progress towards the goal, 0 to 1, a dense reward by its differences: every skill that came to its end counts alike, and within one
/// the way that the tool had made of all it would make (<see cref="TakeFacts.ProgressAt"/>). It never falls.
/// </summary>
public sealed class Progress : Label
{
    public override IEnumerable<FeatureSpec> Features(LabelSchema schema) => [FeatureSpec.Scalar("label.progress", "float32", "1")];

    public override void Write(in FrameMoment moment, EpisodePartWriter row) =>
        row.Add("label.progress", [moment.Facts.ProgressAt(moment.Tick)]);
}
