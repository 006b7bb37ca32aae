using Praxis.Data;

namespace Praxis.Rollout;

/// <summary>What the robot is doing at this frame, in words, and as a number that counts the skill calls of the episode.</summary>
public sealed class Subtask : Label
{
    public override IEnumerable<FeatureSpec> Features(LabelSchema schema) =>
        [FeatureSpec.Scalar("label.subtask", "string"), FeatureSpec.Scalar("label.subtask_index", "int64")];

    public override void Write(in FrameMoment moment, EpisodePartWriter row)
    {
        IReadOnlyList<TimelineEntry> timeline = moment.Take.Timeline;
        int now = 0;
        while (now + 1 < timeline.Count && timeline[now].EndTick <= moment.Tick) now++;
        row.Add("label.subtask", timeline.Count == 0 ? moment.Take.Instruction : timeline[now].Phrase);
        row.Add("label.subtask_index", now);
    }
}
