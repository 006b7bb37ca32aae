using Praxis.Core;
using Praxis.Library.Tasks;
using Praxis.Rollout;
using Praxis.Simulation;
using Praxis.Tasks;

namespace Praxis.Tests.Contracts.Support;

/// <summary>A settled world of a task, ready for someone to act in it.</summary>
sealed class Stage : IDisposable
{
    Stage(TaskSpec task, World world, Rng rng) => (Task, World, Rng) = (task, world, rng);

    /// <summary>Everything that the library holds.</summary>
    public static Catalog Catalog { get; } = new(typeof(MugOnTray).Assembly);

    public TaskSpec Task { get; }
    public World World { get; }
    public Rng Rng { get; }

    public static TaskSpec TaskOf(string id) => Catalog.Create<TaskDefinition>(id).Build(Catalog);

    public static Stage Set(string task, int seed, string robot = "panda") =>
        Set(TaskOf(task), Catalog.Create<Robot>(robot), Catalog, seed);

    public static Stage Set(TaskSpec task, Robot robot, Catalog catalog, int seed)
    {
        Rng rng = Rng.FromSeed((ulong)seed);
        Scene scene = new LayoutSampler(task, robot, catalog).Sample(rng.Split("layout"))
            ?? throw new InvalidOperationException($"Seed {seed} of {task.Id} has no layout: choose another for this test.");
        return Raise(task, scene, rng);
    }

    public static Stage Raise(TaskSpec task, Scene scene, Rng rng)
    {
        var world = new World(scene);
        if (world.Settle()) return new(task, world, rng);
        throw new InvalidOperationException($"{task.Id} does not come to rest: {world.Fault}. Choose another seed for this test.");
    }

    /// <summary>Plays the task's expert to its end.</summary>
    public (Outcome Outcome, StateTrace Trace, IReadOnlyList<SkillSpan> Timeline) PlayExpert()
    {
        var actor = new ExpertActor(Task.Expert, World, Rng.Split("planning"));
        var trace = new StateTrace(World.Index.Layout.Length, World.ControlPeriod);
        return (Rollout.Rollout.Run(World, actor, Task, trace), trace, actor.Timeline);
    }

    public void Dispose() => World.Dispose();
}
