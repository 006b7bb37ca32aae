using Praxis.Assets;
using Praxis.Core;
using Praxis.Library.Objects;
using Praxis.Library.Predicates;
using Praxis.Library.Skills;
using Praxis.Rollout;
using Praxis.Simulation;
using Praxis.Tasks;
using Praxis.Tests.Unit.Support;
using Xunit;

namespace Praxis.Tests.Unit.Tasks;

/// <summary>What stands in a drawer, hangs on a knob or is pressed is judged right, live and recorded alike.</summary>
public class Parts_AreJudged
{
    static readonly ObjectRef Cube = new("cube"), Cabinet = new("cabinet"), Chest = new("chest"), Thing = new("thing");

    [Fact]
    public void AThingInAnOpenDrawer()
    {
        ObjectAsset cabinet = new DrawerCabinet().Build(Rng.FromSeed(1));
        Link drawer = cabinet.LinkNamed("drawer-1");
        Cavity cavity = drawer.Affordances.OfType<Cavity>().Single();
        Pose X_WA = drawer.Joint.Moved(drawer.Joint.Range.High) * cavity.X_OA;
        double free = -cabinet.Bounds.Low.X + X_WA.P.X; // m, in front of the carcass
        Vec3 place = X_WA * new Vec3(-Math.Max(0, free), 0, cavity.Floor + 0.002);
        using World world = Workshop.World(-1.2,
            Workshop.Thing("cabinet", cabinet, Pose.Identity, fast: true, ("drawer-1", drawer.Joint.Range.High)),
            Workshop.Thing("cube", Workshop.Cube(0.012), Pose.At(place with { X = Math.Min(place.X, cabinet.Bounds.Low.X - 0.03) })));
        Workshop.Wait(world, 0.5);
        AssertHolds(world, new In(Cube, Cabinet), new In(Cube, Cabinet, "drawer-1"), new IsOpen(Cabinet, "drawer-1"),
            new IsClosed(Cabinet, "drawer-2"));
        AssertFails(world, new In(Cube, Cabinet, "drawer-2"), new On(Cube, Cabinet), new IsClosed(Cabinet, "drawer-1"),
            new IsOpen(Cabinet, "drawer-2"), new Lifted(Cube));
        string told = Assert.Throws<PraxisException>(() => new IsOpen(Cabinet, "drawer-9").Holds(world.State)).Message;
        Assert.Contains("drawer-1", told, StringComparison.Ordinal);
    }

    /// <summary>On the shelf that is pulled out, beyond the chest itself: nothing of the chest's own body is under it.</summary>
    [Fact]
    public void AThingOnAPartThatIsPulledOut()
    {
        using World world = Workshop.World(-1.2, Workshop.Thing("chest", Workshop.Chest(), Pose.Identity, fast: true, ("shelf", 0.18)),
            Workshop.Thing("cube", Workshop.Cube(0.02), Pose.At(0.2, 0, 0.0945)));
        Workshop.Wait(world, 0.5);
        AssertHolds(world, new On(Cube, Chest), new On(Cube, Chest, "shelf"), new IsOpen(Chest, "shelf"));
        AssertFails(world, new On(Cube, Chest, "post"), new Lifted(Chest), new On(Chest, Cube), new HandEmpty() & new Holding(Chest));
    }

    /// <summary>The centre of mass is that of the whole: the shelf that is pulled out takes it beyond the edge of a narrow plate.</summary>
    [Fact]
    public void AThing_LiesWhereAllOfItDoes()
    {
        ObjectAsset plate = new("plate", new Part(Solid.Box(new(0.1, 0.15, 0.01), 0).At(0, 0, 0.01), Workshop.Wood))
        {
            Collisions = [CollisionPart.Box(0.1, 0.15, 0.01, Pose.At(0, 0, 0.01))], Base = Outline.Rectangle(0.1, 0.15),
            Affordances = [new SupportSurface(Outline.Rectangle(0.008, 0.15)) { X_OA = Pose.At(0, 0, 0.02) }],
        };
        foreach ((double pulled, bool on) in ((double, bool)[])[(0, true), (0.19, false)])
        {
            using World world = Workshop.World(-1.2, Workshop.Thing("plate", plate, Pose.Identity, fast: true),
                Workshop.Thing("chest", Workshop.Chest(), Pose.At(0, 0, 0.0205), joints: ("shelf", pulled)));
            Workshop.Wait(world, 0.4);
            Assert.Equal(on, new On(Chest, new("plate")).Holds(world.State));
        }
    }

    [Theory, InlineData(0.45, false), InlineData(0.55, true)]
    public void ASwitch_ThatSnaps(double start, bool on)
    {
        ObjectAsset panel = new SwitchPanel().Build(Rng.FromSeed(2));
        Link rocker = panel.Links.First(l => l.Joint.Forces.OfType<OverCentre>().Any());
        using World world = Workshop.World(-1.2,
            Workshop.Thing("thing", panel, Pose.Identity, fast: true, (rocker.Name, start * rocker.Joint.Range.High)));
        Workshop.Wait(world, 1);
        Assert.Equal(on, new SwitchedOn(Thing, rocker.Name).Holds(world.State));
        Assert.Equal(on ? 1 : 0, world.State.JointShare(Thing, rocker.Name), 0.01);
    }

    /// <summary>A button comes up again when nothing presses it; a brick on top keeps it down.</summary>
    [Theory, InlineData(0.02, false), InlineData(0.05, true)]
    public void AButton_UnderWeight(double half, bool pressed)
    {
        Solid pad = Solid.Box(new(0.06, 0.06, 0.005), 0).At(0, 0, 0.035), stand = Solid.Box(new(0.06, 0.06, 0.01), 0).At(0, 0, 0.01);
        var scale = new ObjectAsset("scale", new Part(stand, Workshop.Wood))
        {
            Collisions = [CollisionPart.Box(0.06, 0.06, 0.01, Pose.At(0, 0, 0.01))], Affordances = [], Base = Outline.Rectangle(0.06, 0.06),
            Links =
            [
                new("pad", Joint.Slide(-Vec3.UnitZ, new(0, 0.01)) with { Stiffness = 100, SpringRest = -0.02, Damping = 3, Start = 0.01 },
                    new Part(pad, Workshop.Wood)) { Collisions = [CollisionPart.Box(0.06, 0.06, 0.005, Pose.At(0, 0, 0.035))] },
            ],
        };
        using World world = Workshop.World(-1.2, Workshop.Thing("thing", scale, Pose.Identity, fast: true),
            Workshop.Thing("cube", Workshop.Cube(half), Pose.At(0, 0, 0.0305)));
        AssertHolds(world, new Pressed(Thing, "pad"));
        Workshop.Wait(world, 1);
        // it takes 3 N: 64 cm^3 of wood weigh less, 1 litre more
        double weight = 9.81 * (world.Index[Cube].Asset.Mass.Mass + scale.LinkNamed("pad").Mass.Mass);
        Assert.Equal(pressed, weight > 3);
        Assert.Equal(pressed, new Pressed(Thing, "pad").Holds(world.State));
    }

    /// <summary>A chest too wide for the hand goes up by its post; all of it is held, and all of it is off the floor.</summary>
    [Fact]
    public void AThing_PickedUpByAPart()
    {
        using World world = Workshop.World(-0.5, Workshop.Thing("chest", Workshop.Chest(), Pose.Identity));
        Assert.True(world.Settle(), world.Fault);
        var trace = new StateTrace(world.Index.Layout.Length, World.ControlPeriod);
        TaskSpec task = Task(new Holding(Chest) & new Holding(Chest, "post") & new Lifted(Chest), new Pick(Chest, "post"));
        using var safety = new SafetyLayer(world);
        var expert = new ExpertActor(task.Expert, world, Rng.FromSeed(3));
        Outcome outcome = Praxis.Rollout.Rollout.Run(world, new GuardedActor(expert, safety), task, trace);
        Assert.True(outcome.Success, outcome.Why);
        Assert.DoesNotContain(SafetyRule.Collision, safety.Records.Keys);
        AssertFails(world, new Holding(Chest, "shelf"), new HandEmpty());
        Assert.Equal("pick(chest, post)", expert.Timeline.Single().Skill.ToString());
        AssertSameWhenRecorded(world, trace, task.Goal, new Holding(Chest), new IsOpen(Chest, "shelf"), new On(Chest, Chest));
    }

    [Fact]
    public void APart_ThatIsNotAskedFor_IsNoGrasp()
    {
        using World world = Workshop.World(-0.5, Workshop.Thing("chest", Workshop.Chest(), Pose.Identity));
        Assert.Equal(FailureCause.NoGrasp, Ends(world, new Pick(Chest)).Cause);
    }

    [Theory]
    [InlineData("pick", "'chest' cannot be held by its lid: this chest has none")]
    [InlineData("fast", "'table' stands fast")]
    [InlineData("in", "nothing can be put in 'chest': this chest has no cavity")]
    [InlineData("in-part", "nothing can be put in 'chest': the post of this chest has no cavity")]
    [InlineData("on", "nothing can be put on 'cube': this cube has no support surface")]
    [InlineData("stack", "nothing can be stacked on 'cube': this cube has no support surface")]
    [InlineData("before", "nothing can be put in 'chest'")]
    public void WhatThisInstanceLacks_IsAFailureWithACause(string call, string why)
    {
        Behavior skill = call switch
        {
            "pick" => new Pick(Chest, "lid"),
            "fast" => new Pick(new("table")),
            "in" => new PlaceIn(Cube, Chest),
            "in-part" => new PlaceIn(Cube, Chest, "post"),
            "on" => new PlaceOn(Chest, Cube),
            "stack" => new Stack(Chest, Cube),
            _ => new Sequence(new Pick(Cube), new PlaceIn(Cube, Chest)),
        };
        using World world = Workshop.World(-0.5, Workshop.Thing("chest", Workshop.Chest(), Pose.Identity),
            Workshop.Thing("cube", Workshop.Cube(0.02), Pose.At(0, 0.3, 0)),
            Workshop.Thing("table", new Table().Build(Rng.FromSeed(1)), Pose.At(2, 0, 0), fast: true));
        ActorStatus status = Ends(world, skill);
        Assert.Equal(FailureCause.NotOffered, status.Cause);
        Assert.Contains(why, status.Why, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("drawer-2", "put {cube} in the second drawer of {cabinet}")]
    [InlineData("drawer", "put {cube} in the drawer of {cabinet}")]
    [InlineData("door-shelf", "put {cube} in the door shelf of {cabinet}")]
    public void APart_IsSaidAsPeopleDo(string part, string phrase)
    {
        var skill = new PlaceIn(Cube, Cabinet, part);
        Assert.Equal(phrase, skill.Phrase.ToString());
        Assert.Equal($"place-in(cube, cabinet, {part})", skill.ToString());
        Assert.Equal(skill, new PlaceIn(Cube, Cabinet, part));
        Assert.NotEqual(skill, new PlaceIn(Cube, Cabinet));
    }

    static ActorStatus Ends(World world, Behavior skill)
    {
        var expert = new ExpertActor(skill, world, Rng.FromSeed(1));
        for (int tick = 0; tick < 3 && !expert.Status.Done; tick++) expert.Tick(world.State);
        return expert.Status;
    }

    static TaskSpec Task(Predicate goal, Behavior expert) =>
        new() { Id = "test", Slots = [], Goal = goal, Expert = expert, Phrases = [Phrase.Of($"do it")], Horizon = 20 };

    static void AssertHolds(World world, params Predicate[] facts) =>
        Assert.All(facts, fact => Assert.True(fact.Holds(world.State), $"{fact} is false"));

    static void AssertFails(World world, params Predicate[] facts) =>
        Assert.All(facts, fact => Assert.False(fact.Holds(world.State), $"{fact} is true"));

    static void AssertSameWhenRecorded(World world, StateTrace trace, params Predicate[] facts)
    {
        var last = new WorldState(world.Index);
        trace.Read(trace.Count - 1, last);
        Assert.All(facts, fact => Assert.Equal(fact.Holds(world.State), fact.Holds(last)));
        trace.Read(0, last);
        Assert.False(facts[0].Holds(last), $"{facts[0]} at the start");
    }
}
