using System.Text.Json.Nodes;
using Praxis.Data;

namespace Praxis.App;

/// <summary>How much data a pick and place needs: success of equally long trainings on 50, 100, 200 and 400 episodes.</summary>
public sealed class BowlByDemonstrations : AcceptCheck
{
    static readonly int[] Demonstrations = [50, 100, 200, 400];

    public override string Issue => "D2";

    public override string Promise =>
        $"{BowlFromImages.Task} from images, success against {string.Join("/", Demonstrations)} episodes: more is never worse " +
        "beyond chance, at most 40 minutes of training on 2 processors each";

    public override AcceptOutcome Run(AcceptContext context)
    {
        var lesson = new Lesson(BowlFromImages.Task, BowlFromImages.Steps, context);
        lesson.Demonstrate(Demonstrations[^1]);
        Lesson.Point[] points = [.. Demonstrations.Select(lesson.Learn)];
        string plot = Path.Combine("docs", "acceptance", "D2-block-in-bowl.svg");
        (int Episodes, SuccessRate Success)[] curve = [.. points.Select(p => (p.Episodes, p.Success))];
        Durable.WriteAllBytes(plot, SuccessPlot.Draw("block-in-bowl, success against demonstrations", curve));
        // no larger set's interval ends below that of a smaller
        bool rises = points.All(more => points.All(less => more.Episodes <= less.Episodes || more.Success.High >= less.Success.Low));
        return new(rises && points.All(p => p.InTime), new()
        {
            ["plot"] = plot,
            ["episodes"] = new JsonObject(points.Select(p => KeyValuePair.Create($"{p.Episodes}", (JsonNode?)p.Figures))),
        });
    }
}
