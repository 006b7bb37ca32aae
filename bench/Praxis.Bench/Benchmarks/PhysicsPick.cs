using System.Globalization;
using Praxis.Core;
using Praxis.Rollout;
using Praxis.Simulation;

namespace Praxis.Bench.Benchmarks;

/// <summary>
/// Physics steps per second of one thread while the arm picks a mug and puts it on a tray: an episode's commands, played again.
/// </summary>
public sealed class PhysicsPick : Benchmark
{
    public override IReadOnlyList<string> Names => ["physics.pick.steps_per_s"];

    public override IEnumerable<Measurement> Run(BenchSetting setting)
    {
        Take take = setting.Demo.Take;
        IReadOnlyList<Command> commands = Record(take);
        var rates = new Samples();
        long steps = 0;
        for (int i = 0; i < setting.Choose(7, 3); i++)
        {
            using World world = Settled(take);
            long before = world.Steps;
            double seconds = CpuClock.OfThread(() => Replay(world, commands));
            if (!world.State.Positions.SequenceEqual(Last(take).Positions))
                throw new PraxisException("The replayed episode ended elsewhere than the recorded one: physics is not deterministic here.");
            steps = world.Steps - before;
            rates.Add(steps / seconds);
        }
        yield return Measurement.Of(Names[0], rates.Median, "1/s", string.Create(CultureInfo.InvariantCulture,
            $"mug-on-tray, {steps} steps of {1000 * World.ControlPeriod * commands.Count / steps:F0} ms, one thread"));
    }

    static World Settled(Take take)
    {
        var world = new World(take.Scene);
        return world.Settle() ? world : throw new PraxisException(world.Fault);
    }

    static void Replay(World world, IReadOnlyList<Command> commands)
    {
        foreach (Command command in commands)
            if (!world.Advance(command)) throw new PraxisException(world.Fault);
    }

    static WorldState Last(Take take)
    {
        var last = new WorldState(take.Index);
        take.Trace.Read(take.Trace.Count - 1, last);
        return last;
    }

    /// <summary>Plays the take once more with its expert and keeps what it commanded.</summary>
    static IReadOnlyList<Command> Record(Take take)
    {
        using World world = Settled(take);
        Rng rng = new TakeMaker(DemoScene.Seed).RngOf(take.Id);
        var actor = new Recorder(new ExpertActor(take.Setting.Task.Expert, world, rng.Split("planning").Unlogged()));
        Rollout.Rollout.Run(world, actor, take.Setting.Task, new(world.Index.Layout.Length, World.ControlPeriod));
        return actor.Commands;
    }

    sealed class Recorder(Actor inner) : Actor
    {
        public List<Command> Commands { get; } = [];

        public override ActorStatus Status => inner.Status;

        public override Command Tick(WorldState state)
        {
            Command given = inner.Tick(state), kept = Command.Hold(state);
            for (int arm = 0; arm < given.Arms.Count; arm++)
            {
                given.Arms[arm].Q.CopyTo(kept.Arms[arm].Q, 0);
                given.Arms[arm].V.CopyTo(kept.Arms[arm].V, 0);
                kept.Arms[arm].Opening = given.Arms[arm].Opening;
            }
            Commands.Add(kept);
            return given;
        }
    }
}
