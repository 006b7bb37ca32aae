using Praxis.Data;

namespace Praxis.Rollout;

/// <summary>
/// LeRobot's language columns: other ways to ask, subtasks, plan, memory and motion with the times from which they hold; at single frames
/// what is said, questions to each camera with their answers, and the tool's way in the picture.
/// </summary>
public sealed class Language : Label
{
    public override bool LooksAtPictures => true;

    public override IEnumerable<FeatureSpec> Features(LabelSchema schema) => LanguageColumns.Names.Select(LanguageColumns.Feature);

    public override void Write(in FrameMoment moment, EpisodePartWriter row)
    {
        row.Add(LanguageColumns.Persistent, moment.Words.Persistent);
        row.Add(LanguageColumns.Events, moment.Words.EventsAt(moment));
    }
}
