using System.Globalization;
using Praxis.Assets;
using Praxis.Core;
using Praxis.Library.Objects;
using Praxis.Library.Robots;
using Praxis.Simulation;

namespace Praxis.Bench.Benchmarks;

/// <summary>What a step of the physics costs more when five vessels on a table are filled.</summary>
public sealed class PhysicsLiquid : Benchmark
{
    static readonly Type[] Kinds = [typeof(Mug), typeof(Tumbler), typeof(Bowl), typeof(Pitcher), typeof(Teapot)];

    public override IReadOnlyList<string> Names => ["physics.liquid.us_per_step"];

    public override IEnumerable<Measurement> Run(BenchSetting setting)
    {
        (Samples dry, Samples wet) = (new(), new());
        for (int i = 0; i < setting.Choose(7, 3); i++)
        {
            dry.Add(PerStep(setting, filled: false));
            wet.Add(PerStep(setting, filled: true));
        }
        yield return Measurement.Of(Names[0], 1e6 * (wet.Median - dry.Median), "us", string.Create(CultureInfo.InvariantCulture,
            $"{Kinds.Length} vessels at rest, 60 % full; a step of the same scene without liquid takes {1e6 * dry.Median:F0} us"));
    }

    static double PerStep(BenchSetting setting, bool filled)
    {
        using var world = new World(Scene(filled));
        if (!world.Settle()) throw new PraxisException(world.Fault);
        Command hold = Command.Hold(world.State);
        int periods = setting.Choose(200, 50);
        long before = world.Steps;
        double seconds = CpuClock.OfThread(() =>
        {
            for (int k = 0; k < periods; k++)
                if (!world.Advance(hold)) throw new PraxisException(world.Fault);
        });
        return seconds / (world.Steps - before);
    }

    static Scene Scene(bool filled)
    {
        var robot = new Panda();
        ObjectAsset table = new Table().Build(Rng.FromSeed(0));
        Vec3 middle = robot.Workspace.Centre;
        double top = table.Bounds.High.Z;
        var objects = new List<SceneObject> { Thing("table", table, middle with { Z = 0 }, 0) };
        for (int i = 0; i < Kinds.Length; i++)
        {
            var category = (ObjectCategory)Activator.CreateInstance(Kinds[i])!; // never null: no category takes parameters
            ObjectAsset asset = category.Build(Rng.FromSeed(1));
            objects.Add(Thing(category.Id, filled ? asset.Filled(0.6, "water") : asset,
                new(middle.X, middle.Y + 0.22 * (i - 2), top + 0.001), i + 1));
        }
        return new() { Robot = robot, X_WB = Pose.At(0, 0, top), Objects = objects, Posture = [[.. robot.Arms[0].Home]] };
    }

    static SceneObject Thing(string name, ObjectAsset asset, Vec3 p_WO, int number) => new()
    {
        Ref = new(name), Category = asset.Category, Asset = asset, X_WO = Pose.At(p_WO), Movable = number > 0,
        IsWorkSurface = number == 0, InstanceId = (ushort)(number + 1),
    };
}
