using Praxis.Core;
using Praxis.Library.Tasks;
using Praxis.Rollout;
using Praxis.Simulation;
using Praxis.Tasks;
using Xunit;

namespace Praxis.Tests.Unit.Tasks;

/// <summary>What a planned expert does when things do not go as planned, with made-up skills in a made-up world.</summary>
public class PlannedExpert_Recovers
{
    static readonly Catalog Catalog = new(typeof(MugOnTray).Assembly);
    static readonly HashSet<string> There = []; // of this class's tests, which run one after the other
    static readonly List<string> Made = [];
    static Action<string> meanwhile = _ => { };
    static int failing;

    [Fact]
    public void WhatWasLost_IsBroughtAboutAgain()
    {
        (FailureCause cause, string order) = Run(new Fact("a") & new Fact("b"), called =>
        {
            if (called == "b" && Made.Count == 2) There.Remove("a"); // someone takes it away
        });
        Assert.Equal((FailureCause.None, "a b a"), (cause, order));
    }

    /// <summary>Twice in one world, and not a third time; the cause is the skill's own.</summary>
    [Fact]
    public void WhatFailsTwice_IsGivenUpWithItsCause() =>
        Assert.Equal((FailureCause.Slipped, "a a"), Run(new Fact("a"), failures: 9));

    [Fact]
    public void WhatFailsOnce_IsTriedAgain() => Assert.Equal((FailureCause.None, "a a b"), Run(new Fact("a") & new Fact("b"), failures: 1));

    /// <summary>Another way is taken where there is one.</summary>
    [Fact]
    public void AnotherWay_IsTakenInTheEnd()
    {
        Assert.Equal((FailureCause.None, "a a other-a"), Run(new Fact("a"), failures: 2, typeof(Other)));
    }

    [Fact]
    public void WhatHappenedByItself_IsSkipped() =>
        Assert.Equal((FailureCause.None, "a"), Run(new Fact("a") & new Fact("b"), called => There.Add("b")));

    static (FailureCause, string) Run(Predicate goal, Action<string> between) => Run(goal, 0, between);

    static (FailureCause, string) Run(Predicate goal, int failures, params Type[] more) => Run(goal, failures, _ => { }, more);

    static (FailureCause, string) Run(Predicate goal, int failures, Action<string> between, params Type[] more)
    {
        There.Clear();
        Made.Clear();
        (failing, meanwhile) = (failures, between);
        var sampler = new LayoutSampler(new BlockInBowl().Build(Catalog), Catalog.Create<Robot>("panda"), Catalog);
        Scene scene = sampler.Sample(Rng.FromSeed(1).Split("layout")) ?? throw new InvalidOperationException(sampler.Why);
        using var world = new World(scene);
        var actor = new ExpertActor(new PlannedExpert(goal, SkillSet.Of([typeof(Make), .. more])), world, Rng.FromSeed(1));
        for (int tick = 0; tick < 200 && !actor.Status.Done; tick++) actor.Tick(world.State);
        Assert.True(actor.Status.Done);
        return (actor.Status.Cause, string.Join(' ', Made));
    }

    sealed record Fact(string Name) : Predicate
    {
        public override IEnumerable<ObjectRef> Objects => [];
        public override bool Holds(WorldState state) => There.Contains(Name);
    }

    /// <summary>Makes it true, unless it fails as often as it is told to.</summary>
    sealed record Make(string Name) : Skill, IProposes
    {
        public override Predicate Achieves => new Fact(Name);
        public override Phrase Phrase => Phrase.Of($"make it so");

        public static IEnumerable<Skill> Propose(Predicate wanted, WorldState state) => wanted is Fact fact ? [new Make(fact.Name)] : [];

        public override IEnumerable<SkillStep> Plan(SkillContext context)
        {
            Made.Add(Name);
            yield return new SkillStep.Wait(World.ControlPeriod);
            if (failing-- > 0)
            {
                yield return new SkillStep.Fail(FailureCause.Slipped, $"{Name} slipped");
                yield break;
            }
            There.Add(Name);
            meanwhile(Name);
        }
    }

    /// <summary>The same in another way, with worse prospects.</summary>
    sealed record Other(string Name) : Skill, IProposes
    {
        public override Predicate Achieves => new Fact(Name);
        public override Phrase Phrase => Phrase.Of($"make it so in another way");
        public override double Chance(SkillContext context) => 0.5;

        public static IEnumerable<Skill> Propose(Predicate wanted, WorldState state) => wanted is Fact fact ? [new Other(fact.Name)] : [];

        public override IEnumerable<SkillStep> Plan(SkillContext context)
        {
            Made.Add($"other-{Name}");
            yield return new SkillStep.Wait(World.ControlPeriod);
            There.Add(Name);
        }
    }
}
