using System.Text.Json.Nodes;

namespace Praxis.App;

/// <summary>Whether a policy learns to reach for a block and grasp it, from nothing but Praxis' data.</summary>
public sealed class GraspFromImages : AcceptCheck
{
    const int Demonstrations = 1_600, Steps = 10_000;
    const double Least = 0.90;

    public override string Issue => "D2";

    public override string Promise =>
        $"grasp-block from images: a policy trained on {Demonstrations} episodes, at most 40 minutes on 2 processors, " +
        $"succeeds in at least {Least:P0} of {Lesson.Trials} unseen worlds";

    public override AcceptOutcome Run(AcceptContext context)
    {
        var lesson = new Lesson("grasp-block", Steps, context);
        lesson.Demonstrate(Demonstrations);
        Lesson.Point point = lesson.Learn(Demonstrations);
        return new(point.Success.Share >= Least && point.InTime, new()
        {
            ["expert_succeeded"] = lesson.Expert().Succeeded, ["episodes"] = new JsonObject { [$"{Demonstrations}"] = point.Figures },
        });
    }
}
