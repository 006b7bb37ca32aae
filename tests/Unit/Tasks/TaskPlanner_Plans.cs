using Praxis.Core;
using Praxis.Library.Predicates;
using Praxis.Library.Skills;
using Praxis.Library.Tasks;
using Praxis.Simulation;
using Praxis.Tasks;
using Xunit;

namespace Praxis.Tests.Unit.Tasks;

/// <summary>What the planner makes of skills and predicates by their own words alone: made-up ones, in made-up worlds.</summary>
public sealed class TaskPlanner_Plans : IDisposable
{
    static readonly Catalog Catalog = new(typeof(MugOnTray).Assembly);
    static readonly SkillSet Drawers = SkillSet.Of(typeof(OpenUp), typeof(Shut), typeof(Take), typeof(PutInto));
    static string[] begin = []; // of the blocks: "c on a"; tests of one class run one after the other

    // physics is not asked: a fact says itself whether it holds at the start
    readonly World world = NewWorld();

    [Fact]
    public void DrawerIsOpenedFirst_AndShutAfterwards() => Assert.Equal(
        "open-up(), take(a), put-into(a), take(b), put-into(b), shut()",
        Plan(Drawers, new Closed(true) & new Inside("a") & new Inside("b")));

    [Fact]
    public void DrawerThatIsAjar_IsShutLast() => Assert.Equal(
        "open-up(), take(a), put-into(a), shut()", Plan(Drawers, new Closed(false) & new Inside("a")));

    [Fact]
    public void ShutDrawer_IsLeftAlone() => Assert.Equal("", Plan(Drawers, new Closed(true)));

    [Fact]
    public void Towers_RiseFromBelow() => Assert.Equal(
        "take(b), put(b, c), take(a), put(a, b)", Build(new Rests("a", "b") & new Rests("b", "c")));

    /// <summary>Sussman's anomaly: neither goal can be reached first without undoing the other; the shortest plan has six steps.</summary>
    [Fact]
    public void WhatStandsOnTop_IsMovedFirst() => Assert.Equal(
        "take(c), put(c, table), take(b), put(b, c), take(a), put(a, b)",
        Build(new Rests("a", "b") & new Rests("b", "c"), "c on a"));

    [Fact]
    public void Tower_IsTurnedOver() => Assert.Equal(
        "take(a), put(a, table), take(b), put(b, a), take(c), put(c, b)",
        Build(new Rests("c", "b") & new Rests("b", "a"), "a on b", "b on c"));

    [Fact]
    public void OfTwoWays_TheShorterIsTaken() => Assert.Equal(
        "shut()", Plan(Drawers, new Inside("a") & new Inside("b") | new Closed(false)));

    [Fact]
    public void WhatNoSkillBringsAbout_IsNamed()
    {
        TaskPlan plan = new TaskPlanner(SkillSet.Of(typeof(Take))).Plan(new Closed(false), world.State);
        Assert.Equal(FailureCause.PreconditionNotMet, plan.Cause);
        Assert.Contains("closed()", plan.Why, StringComparison.Ordinal);
    }

    /// <summary>Every arm holds one thing: with two of them, what a skill needs in both is taken before it.</summary>
    [Fact]
    public void TwoHands_TakeTwoThings() => Assert.Equal(
        "take-with(left, nut), take-with(right, bolt), join()",
        Plan(SkillSet.Of(typeof(TakeWith), typeof(Join)), new Joined()));

    [Fact]
    public void Goal_OfTheLibrary_PlansItself()
    {
        ObjectRef block = new("block"), bowl = new("bowl");
        Assert.Equal("pick(block), place-in(block, bowl), home()",
            Plan(SkillSet.Of(Catalog), new In(block, bowl) & !new Holding(block)));
        Assert.Equal("pick(block)", Plan(SkillSet.Of(Catalog), new Holding(block) & new Lifted(block)));
    }

    [Fact]
    public void CallThatFailedTwice_IsNotMadeAgain()
    {
        var memory = new PlanMemory();
        memory.Failed(new Take("a"));
        Assert.False(memory.IsUseless(new Take("a")));
        memory.Failed(new Take("a"));
        Assert.True(memory.IsUseless(new Take("a")));
        memory.WorldChanged();
        Assert.False(memory.IsUseless(new Take("a")));
    }

    public void Dispose() => world.Dispose();

    string Plan(SkillSet skills, Predicate goal)
    {
        TaskPlan plan = new TaskPlanner(skills).Plan(goal, world.State);
        Assert.True(plan.Succeeded, plan.Why);
        return plan.ToString();
    }

    static World NewWorld()
    {
        var sampler = new LayoutSampler(new BlockInBowl().Build(Catalog), Catalog.Create<Robot>("panda"), Catalog);
        return new(sampler.Sample(Rng.FromSeed(1).Split("layout")) ?? throw new InvalidOperationException(sampler.Why));
    }

    string Build(Predicate goal, params string[] standing)
    {
        begin = standing;
        return Plan(SkillSet.Of(typeof(Take), typeof(Put)), goal);
    }

    // a drawer

    sealed record Closed(bool AtFirst) : Made
    {
        public override bool Holds(WorldState state) => AtFirst;
        public override bool Excludes(Predicate other) => other is Opened;
        public override string ToString() => "closed()";
    }

    sealed record Opened : Made;

    sealed record Inside(string Thing) : Made;

    sealed record Free : Made
    {
        public override bool Holds(WorldState state) => true;
    }

    sealed record Held(string Thing, string? Hand = null) : Made
    {
        public override bool Excludes(Predicate other) => other is Free or AtRest || other is Inside i && i.Thing == Thing
            || other is Rests r && (r.Thing == Thing || r.On == Thing) || other is Held h && h.Hand == Hand && h.Thing != Thing;
    }

    sealed record OpenUp : Fake, IProposes
    {
        public override Predicate Requires => new Free();
        public override Predicate Achieves => new Opened();
        public static IEnumerable<Skill> Propose(Predicate wanted, WorldState state) => wanted is Opened ? [new OpenUp()] : [];
    }

    sealed record Shut : Fake, IProposes
    {
        public override Predicate Requires => new Free();
        public override Predicate Achieves => new Closed(false);
        public static IEnumerable<Skill> Propose(Predicate wanted, WorldState state) => wanted is Closed ? [new Shut()] : [];
    }

    sealed record Take(string Thing) : Fake, IProposes
    {
        public override Predicate Requires => new Free();
        public override Predicate Presumes => new Bare(Thing);
        public override Predicate Achieves => new Held(Thing);
        public static IEnumerable<Skill> Propose(Predicate wanted, WorldState state) =>
            wanted is Held { Hand: null } held ? [new Take(held.Thing)] : [];
    }

    sealed record PutInto(string Thing) : Fake, IProposes
    {
        public override Predicate Requires => new Held(Thing);
        public override Predicate Presumes => new Opened();
        public override Predicate Achieves => new Inside(Thing);
        public static IEnumerable<Skill> Propose(Predicate wanted, WorldState state) =>
            wanted is Inside inside ? [new PutInto(inside.Thing)] : [];
    }

    // blocks

    sealed record Rests(string Thing, string On) : Made
    {
        public override bool Holds(WorldState state) => begin.Contains($"{Thing} on {On}");
        public override bool Excludes(Predicate other) => other is Rests r && r.Thing == Thing && r.On != On;
    }

    sealed record Bare(string Thing) : Made
    {
        public override IEnumerable<Predicate> Means(SceneIndex scene) =>
            new[] { "a", "b", "c" }.Where(o => o != Thing).Select(o => !(Predicate)new Rests(o, Thing));
    }

    sealed record Put(string Thing, string On) : Fake, IProposes
    {
        public override Predicate Requires => new Held(Thing);
        public override Predicate? Presumes => On == "table" ? null : new Bare(On);
        public override Predicate Achieves => new Rests(Thing, On);
        public static IEnumerable<Skill> Propose(Predicate wanted, WorldState state) => wanted switch
        {
            Rests(var thing, var on) => [new Put(thing, on)],
            Not(Rests(var thing, var on)) when on != "table" => [new Put(thing, "table")],
            _ => [],
        };
    }

    // two hands

    sealed record Joined : Made;

    sealed record TakeWith(string Hand, string Thing) : Fake, IProposes
    {
        public override Predicate Achieves => new Held(Thing, Hand);
        public static IEnumerable<Skill> Propose(Predicate wanted, WorldState state) =>
            wanted is Held { Hand: { } hand } held ? [new TakeWith(hand, held.Thing)] : [];
    }

    sealed record Join : Fake, IProposes
    {
        public override Predicate Requires => new Held("nut", "left") & new Held("bolt", "right");
        public override Predicate Achieves => new Joined();
        public static IEnumerable<Skill> Propose(Predicate wanted, WorldState state) => wanted is Joined ? [new Join()] : [];
    }

    abstract record Made : Predicate
    {
        public override bool Holds(WorldState state) => false;
        public override IEnumerable<ObjectRef> Objects => [];
    }

    abstract record Fake : Skill
    {
        public override Phrase Phrase => Phrase.Of($"do something");
        public override IEnumerable<SkillStep> Plan(SkillContext context) => [];
    }
}
