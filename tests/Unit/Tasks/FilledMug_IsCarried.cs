using Praxis.Core;
using Praxis.Library.Objects;
using Praxis.Library.Robots;
using Praxis.Rollout;
using Praxis.Simulation;
using Praxis.Tasks;
using Xunit;

namespace Praxis.Tests.Unit.Tasks;

/// <summary>The expert carries what is filled so that it stays in.</summary>
public class FilledMug_IsCarried
{
    const int Seeds = 20;
    const string Task = """
        task: full-mug-on-tray
        objects:
          table: { category: table }
          mug: { category: mug, on: table, fill: 0.6 }
          tray: { category: tray, on: table, at-least: { mug: 0.02 } }
        goal: on(mug, tray) & upright(mug) & !holding(mug) & filled(mug, 0.55)
        expert: [{ retry: 3, skill: pick(mug) }, "place-on(mug, tray)", home]
        say: put {mug} on {tray}
        horizon: 40
        """;

    [Fact]
    public void FromTheTableToATray()
    {
        var catalog = new Catalog(typeof(Mug).Assembly);
        TaskSetting setting = new(YamlTask.Parse(Task, "task.yaml", catalog).Build(catalog), new Panda(), catalog);
        var spilled = new List<double>();
        int failed = 0;
        for (int slot = 0; slot < Seeds; slot++)
        {
            (Take? take, Outcome outcome) = new TakeMaker(91_000).Play(setting, new(slot, 0));
            if (take is null)
            {
                failed += outcome.Success ? 0 : 1;
                continue;
            }
            var last = new WorldState(take.Index);
            take.Trace.Read(0, last);
            double first = last.LiquidIn(new("mug"));
            take.Trace.Read(take.Trace.Count - 1, last);
            spilled.Add(1 - last.LiquidIn(new("mug")) / first);
        }
        Assert.True(failed <= 1, $"{failed} of {Seeds} failed");
        Assert.True(spilled.Average() < 0.002, $"{spilled.Average():P2} is spilled on average");
    }
}
