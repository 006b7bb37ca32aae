using System.Diagnostics;
using System.Text.Json.Nodes;
using Praxis.Core;
using Praxis.Library.Robots;
using Praxis.Rollout;
using Praxis.Simulation;
using Praxis.Tasks;

namespace Praxis.App;

/// <summary>How often the expert reaches the goal on seeds that nobody has tuned for: physics only, first tries only.</summary>
public sealed class ExpertSuccess : AcceptCheck
{
    const int Seeds = 100;
    const double Least = 0.95;
    const ulong Root = 77_000; // used nowhere else

    static readonly string[] Tasks = ["block-in-bowl", "bottle-in-basket", "mug-on-tray", "stack-two-blocks"];

    public override string Issue => "D1";

    public override string Promise =>
        $"expert success over {Seeds} fresh seeds, first try of the episode: at least {Least:P0} on each of the four tasks";

    public override AcceptOutcome Run(AcceptContext context)
    {
        JsonObject[] figures = [.. Tasks.Select(t => Measure(t, context))];
        return new(figures.All(f => (int)f["succeeded"]! >= Least * Seeds), new() // just written
        {
            ["seed"] = Root, ["tasks"] = new JsonObject(Tasks.Zip(figures, (t, f) => KeyValuePair.Create(t, (JsonNode?)f))),
        });
    }

    static JsonObject Measure(string task, AcceptContext context)
    {
        var setting = new TaskSetting(context.Catalog.Create<TaskDefinition>(task).Build(context.Catalog), new Panda(), context.Catalog);
        var outcomes = new Outcome[Seeds];
        var clock = Stopwatch.StartNew();
        Parallel.For(0, Seeds, new() { MaxDegreeOfParallelism = context.Workers, CancellationToken = context.Stop }, slot =>
            outcomes[slot] = new TakeMaker(Root).Play(setting, new(slot, 0), context.Stop).Outcome);
        int good = outcomes.Count(o => o.Success);
        context.Say($"  {task}: {good} of {Seeds} in {clock.Elapsed.TotalSeconds:F0} s");
        return new()
        {
            ["succeeded"] = good, ["tried"] = Seeds,
            ["failures"] = new JsonArray([.. outcomes.Select((o, slot) => (o, slot)).Where(p => !p.o.Success)
                .Select(p => (JsonNode)new JsonObject
                {
                    ["slot"] = p.slot, ["cause"] = p.o.Cause.Id(), ["why"] = p.o.Why,
                })]),
        };
    }
}
