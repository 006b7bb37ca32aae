using Praxis.Core;
using Praxis.Library.Objects;
using Praxis.Library.Predicates;
using Praxis.Library.Robots;
using Praxis.Library.Skills;
using Praxis.Planning;
using Praxis.Rollout;
using Praxis.Simulation;
using Praxis.Tasks;

namespace Praxis.Bench;

/// <summary>A table with ten things on it, and tool poses among and above them: what planning is measured on.</summary>
sealed class ClutteredTable : IDisposable
{
    const ulong Seed = 1;
    const int Layouts = 50; // drawn until one stands still
    readonly World world;
    readonly Rng rng = Rng.FromSeed(Seed);

    public ClutteredTable(Catalog catalog)
    {
        var setting = new TaskSetting(new Clutter().Build(catalog), new Panda(), catalog);
        world = Enumerable.Range(0, Layouts).Select(i => TryBuild(setting, i)).FirstOrDefault(w => w is not null)
            ?? throw new PraxisException($"None of {Layouts} cluttered tables stood still.");
        Planner = world.Planner(0);
        Planner.Sync(world.State.Positions);
    }

    public MotionPlanner Planner { get; }

    public ReadOnlySpan<double> Home => world.Scene.Posture[0];

    public int Things => world.Scene.Objects.Count(o => o.Movable);

    public Rng Chance(int number) => rng.Split("plan", number);

    /// <summary>A tool pose from 3 to 35 cm above the table, pointing down, tilted a little.</summary>
    public Pose Target(int number)
    {
        Rng r = rng.Split("target", number);
        Rectangle area = world.Scene.Robot.Workspace;
        Vec3 p_B = new(r.Draw("x", area.X), r.Draw("y", area.Y), r.Uniform("z", 0.03, 0.35));
        Quat down = Quat.RotZ(r.Uniform("yaw", -Math.PI, Math.PI)) * Quat.RotX(Math.PI + r.Uniform("tilt", -0.3, 0.3));
        return world.Scene.X_WB * new Pose(down, p_B);
    }

    static World? TryBuild(TaskSetting setting, int number)
    {
        if (TakeMaker.Layout(setting, Rng.FromSeed(Seed).Split("clutter", number)) is not { } scene) return null;
        var world = new World(scene);
        if (world.Settle()) return world;
        world.Dispose();
        return null;
    }

    public void Dispose() => world.Dispose();

    sealed class Clutter : TaskDefinition
    {
        public override void Define(TaskBuilder t)
        {
            var table = t.Object<Table>();
            var mug = t.Object<Mug>().On(table);
            t.Object<Bottle>().On(table);
            t.Object<Can>().On(table);
            t.Object<Can>().On(table);
            t.Object<Bowl>().On(table);
            t.Object<Box>().On(table);
            t.Object<Block>().On(table);
            t.Object<Block>().On(table);
            t.Object<Mug>().On(table);
            t.Object<Bottle>().On(table);
            // never acted out: a task needs a goal, an expert and a phrase
            t.Goal(new Upright(mug));
            t.Expert(new Home());
            t.Say($"leave {mug}");
        }
    }
}
