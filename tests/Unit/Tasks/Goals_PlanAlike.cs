using Praxis.Core;
using Praxis.Library.Objects;
using Praxis.Library.Predicates;
using Praxis.Library.Tasks;
using Praxis.Simulation;
using Praxis.Tasks;
using Xunit;

namespace Praxis.Tests.Unit.Tasks;

/// <summary>However a task is written, it has the same goal and the same plan.</summary>
public class Goals_PlanAlike
{
    const string Things = """
        task: carry-mug
        objects:
          table: { category: table }
          mug: { category: mug, on: table }
          tray: { category: tray, on: table, at-least: { mug: 0.02 } }
        say: put {mug} on {tray}
        """;

    static readonly Catalog Catalog = new(typeof(MugOnTray).Assembly);

    sealed class CarryMug : TaskDefinition
    {
        public override void Define(TaskBuilder t)
        {
            var table = t.Object<Table>();
            var mug = t.Object<Mug>().On(table);
            var tray = t.Object<Tray>().On(table).AtLeast(0.02, from: mug);
            t.Goal(new On(mug, tray) & !new Holding(mug));
            t.Say($"put {mug} on {tray}");
        }
    }

    public static TheoryData<string> Written =>
    [
        "goal: on(mug, tray) & !holding(mug)",
        "expert: Sequence(Pick(mug), PlaceOn(mug, tray))",
        "expert: sequence(retry(3, pick(mug)), place-on(mug, tray))",
        "expert: [pick(mug), 'place-on(mug, tray)']",
    ];

    [Theory, MemberData(nameof(Written))]
    public void AsText_AsInCSharp(string line)
    {
        TaskSpec compiled = new CarryMug().Build(Catalog), text = YamlTask.Parse($"{Things}\n{line}", "t.yaml", Catalog).Build(Catalog);
        Assert.Equal(compiled.Goal, text.Goal);
        Assert.Equal("pick(mug), place-on(mug, tray), home()", PlanOf(compiled));
        Assert.Equal(PlanOf(compiled), PlanOf(text));
    }

    [Fact]
    public void WithoutExpert_ThePlannerIsIt() =>
        Assert.Equal("planned: on(mug, tray) & !holding(mug)", new CarryMug().Build(Catalog).Expert.ToString());

    [Theory]
    [InlineData("expert: Sequence(Pick(mug)", "')'")]
    [InlineData("expert: Retry(0, Pick(mug))", "attempts")]
    [InlineData("expert: Sequence(Pik(mug))", "Did you mean 'pick'?")]
    [InlineData("expert: home", "state a goal")]
    public void WhatCannotBeRead_IsTold(string line, string told) => Assert.Contains(
        told, Assert.ThrowsAny<PraxisException>(() => YamlTask.Parse($"{Things}\n{line}", "t.yaml", Catalog).Build(Catalog)).Message,
        StringComparison.Ordinal);

    static string PlanOf(TaskSpec task)
    {
        Scene? scene = new LayoutSampler(task, Catalog.Create<Robot>("panda"), Catalog).Sample(Rng.FromSeed(1).Split("layout"));
        Assert.NotNull(scene);
        using var world = new World(scene);
        Assert.True(world.Settle(), world.Fault);
        return new TaskPlanner(SkillSet.Of(Catalog)).Plan(task.Goal, world.State).ToString();
    }
}
