using Praxis.Core;
using Praxis.Library.Tasks;
using Praxis.Rollout;
using Praxis.Simulation;
using Praxis.Tasks;
using Xunit;

namespace Praxis.Tests.Unit.Tasks;

public class YamlTask_EqualsItsTwin
{
    static readonly Catalog Catalog = new(typeof(MugOnTray).Assembly);
    static readonly TaskSpec Written = YamlTask.Parse(File.ReadAllText(Examples.MugOnTray), "mug_on_tray.yaml", Catalog).Build(Catalog);
    static readonly TaskSpec Compiled = new MugOnTray().Build(Catalog);

    [Fact]
    public void Words_AreTheSame()
    {
        Assert.Equal(Compiled.Id, Written.Id);
        Assert.Equal(Compiled.Goal, Written.Goal);
        Assert.Equal(Compiled.Horizon, Written.Horizon);
        Assert.Equal(Compiled.Phrases.Select(p => p.ToString()), Written.Phrases.Select(p => p.ToString()));
        Assert.Equal(Compiled.Slots.Select(s => (s.Ref, s.Category, s.Support)), Written.Slots.Select(s => (s.Ref, s.Category, s.Support)));
        Assert.Equal(Compiled.Slots.SelectMany(s => s.Gaps), Written.Slots.SelectMany(s => s.Gaps));
    }

    [Theory, InlineData(3), InlineData(4)]
    public void Episodes_AreTheSameToTheLastBit(int seed) => Assert.Equal(Play(Compiled, seed), Play(Written, seed));

    static (string Hash, Outcome Outcome) Play(TaskSpec task, int seed)
    {
        Rng rng = Rng.FromSeed((ulong)seed);
        Scene? scene = new LayoutSampler(task, Catalog.Create<Robot>("panda"), Catalog).Sample(rng.Split("layout"));
        Assert.NotNull(scene);
        using var world = new World(scene);
        Assert.True(world.Settle(), world.Fault);
        var trace = new StateTrace(world.Index.Layout.Length, World.ControlPeriod);
        Outcome outcome = Praxis.Rollout.Rollout.Run(world, new ExpertActor(task.Expert, world, rng.Split("planning")), task, trace);
        return (trace.Hash(), outcome);
    }
}
