using Praxis.Data;
using Praxis.Tasks;

namespace Praxis.Rollout;

/// <summary>
/// Id of the skill in execution ("pick") and what it is busy with ("approach", "grasp", "lift", ...); "done" when all skills have ended,
/// and "move" for skills that do not tell.
/// </summary>
public sealed class SkillPhase : Label
{
    public override IEnumerable<FeatureSpec> Features(LabelSchema schema) =>
        [FeatureSpec.Scalar("label.skill", "string"), FeatureSpec.Scalar("label.skill_phase", "string")];

    public override void Write(in FrameMoment moment, EpisodePartWriter row)
    {
        TimelineEntry? now = null;
        foreach (TimelineEntry entry in moment.Take.Timeline)
            if (entry.FirstTick <= moment.Tick && moment.Tick < entry.EndTick) now = entry;
        string phase = "move";
        foreach (PhaseSpan span in now?.Phases ?? [])
            if (span.FirstTick <= moment.Tick && moment.Tick < span.EndTick) phase = span.Name;
        row.Add("label.skill", now?.SkillId ?? "done");
        row.Add("label.skill_phase", now is null ? "done" : phase);
    }
}
