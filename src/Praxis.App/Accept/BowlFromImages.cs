using System.Text.Json.Nodes;

namespace Praxis.App;

/// <summary>Whether a policy learns to pick a block and put it into a bowl, from nothing but Praxis' data.</summary>
public sealed class BowlFromImages : AcceptCheck
{
    /// <summary>Training steps of this policy, and of each on the curve.</summary>
    public const int Steps = 9_000;

    public const string Task = "block-in-bowl";

    const int Demonstrations = 1_600;
    const double Least = 0.60;

    public override string Issue => "D2";

    public override string Promise =>
        $"{Task} from images: a policy trained on {Demonstrations} episodes, at most 40 minutes on 2 processors, succeeds in " +
        $"at least {Least:P0} of {Lesson.Trials} unseen worlds";

    public override AcceptOutcome Run(AcceptContext context)
    {
        var lesson = new Lesson(Task, Steps, context);
        lesson.Demonstrate(Demonstrations);
        Lesson.Point learned = lesson.Learn(Demonstrations);
        return new(learned.Success.Share >= Least && learned.InTime, new()
        {
            ["expert_succeeded"] = lesson.Expert().Succeeded, ["episodes"] = new JsonObject { [$"{Demonstrations}"] = learned.Figures },
        });
    }
}
