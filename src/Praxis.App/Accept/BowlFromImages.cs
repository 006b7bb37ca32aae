using System.Text.Json.Nodes;
using Praxis.Data;

namespace Praxis.App;

/// <summary>How much data a pick and place needs: success of equally long trainings on 50 to 1,600 episodes.</summary>
public sealed class BowlFromImages : AcceptCheck
{
    const int Steps = 9_000;
    const double Least = 0.60;
    static readonly int[] Demonstrations = [50, 100, 200, 400, 1600];

    public override string Issue => "D2";

    public override string Promise =>
        $"block-in-bowl from images: at least {Least:P0} of {Lesson.Trials} unseen worlds, " +
        "at most 40 minutes of training on 2 processors for each number of episodes";

    public override AcceptOutcome Run(AcceptContext context)
    {
        var lesson = new Lesson("block-in-bowl", Steps, context);
        lesson.Demonstrate(Demonstrations[^1]);
        Lesson.Point[] points = [.. Demonstrations.Reverse().Select(lesson.Learn).Reverse()]; // the one that must pass comes first
        int expert = lesson.Expert().Succeeded;
        string plot = Path.Combine("docs", "acceptance", "D2-block-in-bowl.svg");
        (int Episodes, SuccessRate Success)[] curve = [.. points.Select(p => (p.Episodes, p.Success))];
        Durable.WriteAllBytes(plot, SuccessPlot.Draw("block-in-bowl, success against demonstrations", curve));
        return new(points.Any(p => p.Success.Share >= Least) && points.All(p => p.InTime), new()
        {
            ["expert_succeeded"] = expert, ["plot"] = plot,
            ["episodes"] = new JsonObject(points.Select(p => KeyValuePair.Create($"{p.Episodes}", (JsonNode?)p.Figures))),
        });
    }
}
