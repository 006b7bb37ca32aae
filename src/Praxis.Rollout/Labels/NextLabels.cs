using Praxis.Data;

namespace Praxis.Rollout;

/// <summary>Reward, success and end of the transition from this frame to the next: the goal's predicates replayed over the take.</summary>
public sealed class NextLabels : Label
{
    public override bool IsOptional => false;

    public override IEnumerable<FeatureSpec> Features(LabelSchema schema) =>
        [FeatureSpec.Scalar("next.reward", "float32"), FeatureSpec.Scalar("next.success", "bool"), FeatureSpec.Scalar("next.done", "bool")];

    public override void Write(in FrameMoment moment, EpisodePartWriter row)
    {
        bool success = moment.Take.Setting.Task.Goal.Holds(moment.Next);
        row.Add("next.reward", success ? 1.0 : 0.0);
        row.Add("next.success", success);
        row.Add("next.done", moment.Last);
    }
}
