using Praxis.Core;
using Praxis.Library.Tasks;
using Praxis.Rollout;
using Praxis.Simulation;
using Praxis.Tasks;
using Xunit;

namespace Praxis.Tests.Unit.Tasks;

public class Behavior_RunsItsChildren
{
    static readonly Catalog Catalog = new(typeof(MugOnTray).Assembly);

    /// <summary>Waits a tick, then succeeds, or fails as often as it is told to.</summary>
    sealed record Step(string Name, Tries Failing) : Skill
    {
        public override Phrase Phrase => Phrase.Of($"take a step");

        public override IEnumerable<SkillStep> Plan(SkillContext context)
        {
            Failing.Next.Add(context.Next is Step next ? next.Name : "-");
            yield return new SkillStep.Wait(World.ControlPeriod);
            if (Failing.Left-- > 0) yield return new SkillStep.Fail(FailureCause.Slipped, $"{Name} slipped");
        }
    }

    sealed class Tries(int failures)
    {
        public int Left { get; set; } = failures;
        public List<string> Next { get; } = [];
    }

    static Step Good(string name) => new(name, new(0));
    static Step Bad(string name, int failures = 9) => new(name, new(failures));

    [Fact]
    public void Sequence_EndsAtTheFirstFailure() =>
        Assert.Equal((FailureCause.Slipped, "a b"), Run(new Sequence(Good("a"), Bad("b"), Good("c"))));

    [Fact]
    public void Fallback_EndsAtTheFirstSuccess() =>
        Assert.Equal((FailureCause.None, "a b"), Run(new Fallback(Bad("a"), Good("b"), Good("c"))));

    [Fact]
    public void Fallback_FailsWithTheLastCause() => Assert.Equal((FailureCause.Slipped, "a b"), Run(new Fallback(Bad("a"), Bad("b"))));

    [Theory, InlineData(2, FailureCause.None, "a a a b"), InlineData(3, FailureCause.Slipped, "a a a")]
    public void Retry_TriesAsOftenAsItMay(int failures, FailureCause cause, string order) =>
        Assert.Equal((cause, order), Run(new Sequence(new Retry(3, Bad("a", failures)), Good("b"))));

    [Fact]
    public void Skill_KnowsWhatComesNext()
    {
        Step a = Good("a"), b = Good("b"), c = Good("c"), d = Good("d");
        Run(new Sequence(new Retry(2, a), new Sequence(b, c), new Fallback(d)));
        Assert.Equal(["b", "c", "d", "-"], ((Step[])[a, b, c, d]).SelectMany(s => s.Failing.Next));
    }

    static (FailureCause Cause, string Order) Run(Behavior behavior)
    {
        TaskSpec task = new BlockInBowl().Build(Catalog);
        Scene? scene = new LayoutSampler(task, Catalog.Create<Robot>("panda"), Catalog).Sample(Rng.FromSeed(1).Split("layout"));
        Assert.NotNull(scene);
        using var world = new World(scene);
        var actor = new ExpertActor(behavior, world, Rng.FromSeed(1));
        for (int tick = 0; tick < 100 && !actor.Status.Done; tick++) actor.Tick(world.State);
        Assert.True(actor.Status.Done);
        return (actor.Status.Cause, string.Join(' ', actor.Timeline.Select(s => ((Step)s.Skill).Name)));
    }
}
