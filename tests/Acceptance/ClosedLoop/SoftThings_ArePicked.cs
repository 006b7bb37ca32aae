using Praxis.Core;
using Praxis.Library.Objects;
using Praxis.Library.Predicates;
using Praxis.Library.Robots;
using Praxis.Library.Skills;
using Praxis.Rollout;
using Praxis.Simulation;
using Praxis.Tasks;
using Xunit;
using Xunit.Abstractions;

namespace Praxis.Tests.Acceptance.ClosedLoop;

/// <summary>
/// The arm takes cloths and cords as they happen to lie, at the first attempt, lifts them, holds them, swings them aside and lets go of
/// them: contacts alone carry them.
/// </summary>
public sealed class SoftThings_ArePicked(ITestOutputHelper output)
{
    const int Seeds = 20, Least = 18;
    const double High = 0.08; // m; the hand rises by 0.12

    [Theory, InlineData("dishcloth")]
    public void AtTheFirstAttempt(string category)
    {
        var catalog = new Catalog(typeof(Mug).Assembly);
        var setting = new TaskSetting(new Picking(category).Build(catalog), new Panda(), catalog);
        string[] failures = [.. Enumerable.Range(0, Seeds).AsParallel().AsOrdered().WithDegreeOfParallelism(2)
            .Select(seed => Failure(setting, new(category), seed)).OfType<string>()];
        output.WriteLine($"{category}: {Seeds - failures.Length} of {Seeds}\n{string.Join('\n', failures)}");
        Assert.InRange(Seeds - failures.Length, Least, Seeds);
    }

    // what went wrong, or null
    static string? Failure(TaskSetting setting, ObjectRef thing, int seed)
    {
        const double Swing = 0.5, SwingTime = 1.5, HoldTime = 2; // rad, s, s
        Rng rng = Rng.FromSeed(1).Split("take", seed);
        Scene scene = TakeMaker.Layout(setting, rng, out string why) ?? throw new InvalidOperationException($"{seed}: {why}");
        using var world = new World(scene);
        if (!world.Settle()) return $"{seed}: {world.Fault}";
        double table = scene.X_WB.P.Z;
        var actor = new ExpertActor(new Pick(thing), world, rng.Split("planning"));
        Command command = Command.Hold(world.State);
        while (!actor.Status.Done)
        {
            command = actor.Tick(world.State);
            if (!world.Advance(command)) return $"{seed}: {world.Fault}";
        }
        if (actor.Status.Cause != FailureCause.None) return $"{seed}: {actor.Status.Why}";
        Array.Clear(command.Arms[0].V);
        Run(HoldTime, _ => { });
        if (!Holds()) return $"{seed}: it slipped while it was held";
        double home = command.Arms[0].Q[0];
        Run(SwingTime, t => command.Arms[0].Q[0] = home + Swing * (1 - Math.Cos(2 * Math.PI * t / SwingTime)) / 2);
        if (!Holds()) return $"{seed}: it slipped while it was carried";
        command.Arms[0].Opening = setting.Robot.Arms[0].Gripper.MaxOpening;
        Run(HoldTime, _ => { });
        return new Holding(thing).Holds(world.State) ? $"{seed}: it was not let go of" : null;

        bool Holds() => new Holding(thing).Holds(world.State) && world.State.ToolPose().P.Z > table + High;

        void Run(double seconds, Action<double> each)
        {
            for (double t = 0; t < seconds; t += World.ControlPeriod)
            {
                each(t);
                Assert.True(world.Advance(command), world.Fault);
            }
        }
    }

    sealed class Picking(string category) : TaskDefinition
    {
        public override void Define(TaskBuilder t)
        {
            var table = t.Object<Table>();
            var thing = t.Object(category).On(table);
            t.Goal(new Holding(thing));
            t.Expert(new Pick(thing));
            t.Say($"pick up {thing}");
        }
    }
}
