using Praxis.Core;
using Praxis.Library.Robots;
using Praxis.Library.Tasks;
using Praxis.Rollout;
using Praxis.Simulation;
using Praxis.Tasks;

namespace Praxis.Tests.Unit.Rollout;

/// <summary>Small worlds to act in.</summary>
static class Ground
{
    public static Catalog Catalog { get; } = new(typeof(GraspBlock).Assembly);

    public static TaskSetting Setting(string task = "grasp-block") =>
        new(Catalog.Create<TaskDefinition>(task).Build(Catalog), new Panda(), Catalog);

    public static TaskWorld World(int seed, string task = "grasp-block") => TaskWorld.Open(Setting(task), Rng.FromSeed((ulong)seed));

    public static ExpertActor Expert(TaskWorld start) =>
        new(start.Setting.Task.Expert, start.World, start.Rng.Split("planning").Unlogged());

    public static StateTrace TraceOf(TaskWorld start) => new(start.World.Index.Layout.Length, Praxis.Simulation.World.ControlPeriod);
}
