using System.Globalization;
using Praxis.Assets;
using Praxis.Core;
using Praxis.Library.Objects;
using Praxis.Library.Robots;
using Praxis.Simulation;

namespace Praxis.Bench.Benchmarks;

/// <summary>How much faster than time itself a table with an arm and twenty different things on it runs, on one thread.</summary>
public sealed class PhysicsClutter : Benchmark
{
    const int Rows = 4, Columns = 5;
    const double Pitch = 0.19; // m, from thing to thing

    // hollow and solid, round and square, two that open
    static readonly Type[] Kinds =
    [
        typeof(Mug), typeof(Bowl), typeof(Bottle), typeof(Can), typeof(Box), typeof(Block), typeof(Apple), typeof(Banana), typeof(Saucer),
        typeof(Tumbler), typeof(Teacup), typeof(Jar), typeof(Stapler), typeof(Screwdriver), typeof(EggCup), typeof(SoapBar),
        typeof(Sponge), typeof(Thermos), typeof(Battery), typeof(StackingRing),
    ];

    public override IReadOnlyList<string> Names => ["physics.clutter.real_time_factor"];

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
            $"{Kinds.Length} things, {world.State.Velocities.Length} degrees of freedom, steps of 2 ms, one thread"));
    }

    static void Advance(World world, Command hold, int periods)
    {
        for (int k = 0; k < periods; k++)
            if (!world.Advance(hold)) throw new PraxisException(world.Fault);
    }

    /// <summary>The arm behind the table with everything on it.</summary>
    /// <param name="more">Makes what else stands there, from the middle of the arm's workspace on the table.</param>
    internal static Scene Scene(Func<Vec3, SceneObject>? more = null)
    {
        var robot = new Panda();
        ObjectAsset table = new Table().Build(Rng.FromSeed(0));
        Vec3 middle = robot.Workspace.Centre;
        double top = table.Bounds.High.Z;
        var objects = new List<SceneObject> { Thing("table", table, middle with { Z = 0 }, 0) };
        for (int i = 0; i < Kinds.Length; i++)
        {
            var category = (ObjectCategory)Activator.CreateInstance(Kinds[i])!; // never null: no category takes parameters
            Vec3 aside = new((i % Rows - (Rows - 1) / 2.0) * Pitch, (i / Rows - (Columns - 1) / 2.0) * Pitch, top + 0.001);
            objects.Add(Thing(category.Id, category.Build(Rng.FromSeed(1)), middle with { Z = 0 } + new Vec3(0.08, 0, 0) + aside, i + 1));
        }
        if (more is not null) objects.Add(more(middle with { Z = top }));
        return new() { Robot = robot, X_WB = Pose.At(0, 0, top), Objects = objects, Posture = [[.. robot.Arms[0].Home]] };
    }

    static SceneObject Thing(string name, ObjectAsset asset, Vec3 p_WO, int number) => new()
    {
        Ref = new(name), Category = asset.Category, Asset = asset, X_WO = Pose.At(p_WO), Movable = number > 0,
        IsWorkSurface = number == 0, InstanceId = (ushort)(number + 1),
    };
}
