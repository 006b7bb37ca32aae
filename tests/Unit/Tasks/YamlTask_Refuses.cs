using Praxis.Core;
using Praxis.Library.Predicates;
using Praxis.Library.Tasks;
using Praxis.Simulation;
using Praxis.Tasks;
using Xunit;

namespace Praxis.Tests.Unit.Tasks;

/// <summary>Every mistake is answered with its place, what is wrong, and what would be right.</summary>
public class YamlTask_Refuses
{
    static readonly Catalog Catalog = new(typeof(MugOnTray).Assembly);

    const string Good = """
        task: cup-on-plate
        objects:
          table: { category: table }
          mug: { category: mug, on: table }
          plate: { category: plate, on: table, at-least: { mug: 0.03 } }
        goal: on(mug, plate) & !holding(mug)
        expert:
          - { retry: 3, skill: pick(mug) }
          - place-on(mug, plate)
        say: put {mug} on {plate}
        """;

    [Fact]
    public void Good_IsRead() => Assert.Equal("cup-on-plate", Read(Good).Id);

    [Theory]
    // key
    [InlineData("goal: on", "gaol: on", "task.yaml:6:1", "'gaol'", "'goal'")]
    [InlineData("on: table }", "onn: table }", "task.yaml:4:25", "'onn'", "'on'")]
    [InlineData("retry: 3", "retrys: 3", "task.yaml:8:7", "'retrys'", "'retry'")]
    [InlineData("task: cup-on-plate", "horizon: 20", "task.yaml:1:1", "lacks 'task'", "task, objects, goal, say")]
    // object, category
    [InlineData("category: mug", "category: mugg", "task.yaml:4:20", "'mugg'", "'mug'")]
    [InlineData("category: mug, ", "", "task.yaml:4:8", "'mug' lacks its category", "category: mug")]
    [InlineData("on(mug, plate) &", "on(mugg, plate) &", "task.yaml:6:7", "'mugg'", "'mug'")]
    [InlineData("mug, on: table }", "mug, on: desk }", "task.yaml:4:29", "'desk'", "table")]
    [InlineData("say: put {mug} on", "say: put {cup} on", "task.yaml:10:6", "'cup'", "mug")]
    [InlineData("say: put {mug} on", "say: put {mug on", "task.yaml:10:6", "brace", "{mug}")]
    // predicate, skill
    [InlineData("!holding(mug)", "!holdin(mug)", "task.yaml:6:7", "'holdin'", "'holding'")]
    [InlineData("!holding(mug)", "!holding(mug, plate)", "task.yaml:6:7", "takes 1 object", "got 2")]
    [InlineData("- place-on(mug, plate)", "- place-onto(mug, plate)", "task.yaml:9:5", "'place-onto'", "'place-on'")]
    // goal syntax
    [InlineData("& !holding", "and !holding", "task.yaml:6:7", "the end is wanted at character 16", "before 'and")]
    [InlineData("plate) &", "plate &", "task.yaml:6:7", "')' is wanted", "before '& ")]
    [InlineData("& !holding(mug)", "&", "task.yaml:6:7", "a name such as on or upright is wanted", "at its end")]
    // numbers
    [InlineData("mug: 0.03 }", "mug: near }", "task.yaml:5:57", "'near'", "not a number")]
    [InlineData("retry: 3", "retry: 0", "task.yaml:8:5", "from 1 to 100", "{ retry: 3")]
    // liquids
    [InlineData("mug, on: table }", "mug, on: table, fill: 1.2 }", "task.yaml:4:42", "'1.2' is no share", "half")]
    [InlineData("mug, on: table }", "mug, on: table, fill: [0.6, 0.4] }", "task.yaml:4:42", "rises", "[0.4, 0.6]")]
    [InlineData("mug, on: table }", "mug, on: table, fill: { liquid: watr, share: half } }", "task.yaml:4:52", "'watr'", "'water'")]
    [InlineData("mug, on: table }", "mug, on: table, fill: { liquid: tea } }", "task.yaml:4:42", "'fill' lacks its 'share'", "")]
    [InlineData("!holding(mug)", "filled(mug, 2)", "task.yaml:6:7", "share above 0 and at most 1", "'2'")]
    // what cannot be, by what there is
    [InlineData("on: table, at-least", "on: mug, at-least", "task.yaml:5:33", "a mug has no support surface", "'plate' cannot begin on 'mug'")]
    [InlineData("category: mug, on: table }", "category: apple, on: table, fill: half }", "task.yaml:4:44", "an apple holds no liquid",
        "These do")]
    [InlineData("mug, on: table }", "mug, on: table, facing: mug }", "task.yaml:4:44", "'mug'", "robot")]
    [InlineData("mug, on: table }", "mug, on: table/leg }", "task.yaml:4:29", "'leg'", "part of a table that moves")]
    [InlineData("& !holding(mug)", "& filled(mug, 0.5)", "task.yaml:6:7", "'mug' begins empty", "fill: half")]
    [InlineData("& !holding(mug)", "& poured(mug, plate)", "task.yaml:6:7", "plate has no open inside", "")]
    // not YAML at all
    [InlineData("objects:", "objects: [", "task.yaml:4:3", "not valid YAML", "")]
    public void Mistake_IsNamedWithItsPlaceAndTheWayOut(string right, string wrong, string place, string what, string wayOut)
    {
        Assert.Contains(right, Good, StringComparison.Ordinal);
        var e = Assert.Throws<SpecException>(() => Read(Good.Replace(right, wrong, StringComparison.Ordinal)));
        Assert.StartsWith(place, e.Message, StringComparison.Ordinal);
        Assert.Contains(what, e.Message, StringComparison.Ordinal);
        Assert.Contains(wayOut, e.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("goal: on(mug, plate)", "goal: in(mug, plate)", "a plate has no cavity", "bowl")]
    [InlineData("skill: pick(mug)", "skill: pick(table)", "a table has no grasp region", "mug")]
    public void ImpossibleTask_IsRefused_BeforeItIsTried(string right, string wrong, string why, string wayOut)
    {
        var e = Assert.Throws<SpecException>(() => Read(Good.Replace(right, wrong, StringComparison.Ordinal)));
        Assert.StartsWith("task.yaml:", e.Message, StringComparison.Ordinal);
        Assert.Contains("'cup-on-plate'", e.Message, StringComparison.Ordinal);
        Assert.Contains(why, e.Message, StringComparison.Ordinal);
        Assert.Contains(wayOut, e.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("filled(mug, 0.4)", "fill: half", null)]
    [InlineData("filled(mug, 0.6)", "fill: half", "filled to 0.5 at most")]
    [InlineData("filled(bowl, 0.2)", "fill: half", null)] // may be poured from the mug
    [InlineData("poured(bowl, mug)", "fill: half", "'bowl' begins empty")]
    [InlineData("filled(bowl, 0.2)", "within: [0.3, 0.3]", "nothing else holds a liquid")]
    [InlineData("(filled(bowl, 0.2) | on(mug, table))", "within: [0.3, 0.3]", null)]
    public void AGoal_OnWhatIsNotInIt_IsRefused(string goal, string mug, string? why)
    {
        string text = $$"""
            task: fills
            objects:
              table: { category: table }
              mug: { category: mug, on: table, {{mug}} }
              bowl: { category: bowl, on: table }
            goal: {{goal}}
            expert:
              - pick(mug)
            say: do it with {mug} and {bowl}
            """;
        if (why is null) Assert.NotNull(Read(text));
        else Assert.Contains(why, Assert.Throws<SpecException>(() => Read(text)).Message, StringComparison.Ordinal);
    }

    const string WithParts = """
        task: in-a-drawer
        objects:
          table: { category: table }
          cabinet: { category: drawer-cabinet, on: table }
          dice: { category: dice, on: table }
        goal: in(dice, cabinet, drawer-1) & is-open(cabinet, drawer-1) & !holding(dice)
        expert:
          - pick(dice)
          - place-in(dice, cabinet, drawer-1)
        say: put {dice} in the first drawer of {cabinet}
        """;

    [Fact]
    public void Parts_AreNamedAfterTheirObjects()
    {
        TaskSpec task = Read(WithParts);
        ObjectRef dice = new("dice"), cabinet = new("cabinet");
        Assert.Equal(new In(dice, cabinet, "drawer-1") & new IsOpen(cabinet, "drawer-1") & !new Holding(dice), task.Goal);
        Assert.Equal("place-in(dice, cabinet, drawer-1)", Assert.IsType<Sequence>(task.Expert).Children[1].ToString());
    }

    [Theory]
    [InlineData("is-open(cabinet, drawer-1)", "is-open(cabinet, drawre-1)", "'drawre-1'", "'drawer-1'")]
    [InlineData("is-open(cabinet, drawer-1)", "is-open(cabinet)", "takes 1 object (thing) and the name of a part that moves", "got 1")]
    [InlineData("is-open(cabinet, drawer-1)", "is-open(dice, lid)", "'lid'", "Known: none")]
    [InlineData("is-open(cabinet, drawer-1)", "is-open(drawer-1, cabinet)", "takes 1 object (thing)", "got 2")]
    [InlineData("in(dice, cabinet, drawer-1)", "in(dice, cabinet, drawer-1, drawer-2)", "takes 2 objects", "if you like")]
    [InlineData("in(dice, cabinet, drawer-1)", "on(dice, cabinet, drawer-1)", "no support surface at its drawer-1", "")]
    [InlineData("- pick(dice)", "- pick(dice, lid)", "'lid'", "dice")]
    public void APart_ThatIsNotThere_IsNamed(string right, string wrong, string what, string wayOut)
    {
        Assert.Contains(right, WithParts, StringComparison.Ordinal);
        string told = Assert.ThrowsAny<PraxisException>(() => Read(WithParts.Replace(right, wrong, StringComparison.Ordinal))).Message;
        Assert.Contains(what, told, StringComparison.Ordinal);
        Assert.Contains(wayOut, told, StringComparison.Ordinal);
    }

    static TaskSpec Read(string text) => YamlTask.Parse(text, "task.yaml", Catalog).Build(Catalog);
}
