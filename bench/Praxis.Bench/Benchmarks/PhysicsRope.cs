using System.Globalization;
using Praxis.Assets;
using Praxis.Core;
using Praxis.Library.Objects;
using Praxis.Library.Robots;
using Praxis.Simulation;

namespace Praxis.Bench.Benchmarks;

/// <summary>How much faster than time itself a table with an arm and a cord of thirty capsules lying on it runs, on one thread.</summary>
public sealed class PhysicsRope : Benchmark
{
    const int Capsules = 30;

    public override IReadOnlyList<string> Names => ["physics.rope.real_time_factor"];

    public override IEnumerable<Measurement> Run(BenchSetting setting)
    {
        using var world = new World(Scene());
        if (!world.Settle()) throw new PraxisException(world.Fault);
        Command hold = Command.Hold(world.State);
        var rates = new Samples();
        int periods = setting.Choose(200, 50);
        for (int i = 0; i < setting.Choose(7, 3); i++)
            rates.Add(periods * World.ControlPeriod / CpuClock.OfThread(() => Advance(world, hold, periods)));
        yield return Measurement.Of(Names[0], rates.Median, "x", string.Create(CultureInfo.InvariantCulture,
            $"{Capsules} capsules, {world.State.Velocities.Length} degrees of freedom, steps of 2 ms, one thread"));
    }

    static void Advance(World world, Command hold, int periods)
    {
        for (int k = 0; k < periods; k++)
            if (!world.Advance(hold)) throw new PraxisException(world.Fault);
    }

    static Scene Scene()
    {
        var robot = new Panda();
        ObjectAsset table = new Table().Build(Rng.FromSeed(0));
        double top = table.Bounds.High.Z;
        Vec3[] fell = CordCurve.Wiggle(Rng.FromSeed(5), Capsules, 0.024, bend: 0.05, apart: 0.03, lead: 0, reach: 0.3);
        Vec3[] nodes = CordCurve.Laid(fell, 0.004);
        var rope = new Cord(nodes, 0.004, 0.045, 1e-4, Materials.Fabric(Rng.FromSeed(1)));
        Vec3 middle = robot.Workspace.Centre;
        return new()
        {
            Robot = robot, X_WB = Pose.At(0, 0, top), Posture = [[.. robot.Arms[0].Home]],
            Objects =
            [
                Thing("table", table, middle with { Z = 0 }, 0), Thing("rope", rope.ToAsset("rope"), middle with { Z = top + 0.001 }, 1),
            ],
        };
    }

    static SceneObject Thing(string name, ObjectAsset asset, Vec3 p_WO, int number) => new()
    {
        Ref = new(name), Category = asset.Category, Asset = asset, X_WO = Pose.At(p_WO), Movable = number > 0,
        IsWorkSurface = number == 0, InstanceId = (ushort)(number + 1),
    };
}
