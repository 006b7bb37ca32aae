using System.Globalization;
using Praxis.Assets;
using Praxis.Core;
using Praxis.Library.Objects;
using Praxis.Simulation;

namespace Praxis.Bench.Benchmarks;

/// <summary>
/// How much faster than time itself one thread is with the twenty things of <see cref="PhysicsClutter"/> and a cloth on the table, while
/// the arm swings over them: a cloth of 16 x 16 particles that lies flat, and a towel of 17 x 17 that lies folded into four layers.
/// </summary>
public sealed class PhysicsCloth : Benchmark
{
    const double Aside = 0.6; // m from the middle, beside the things
    const double Swing = 0.3, Rate = 2; // rad, rad/s

    public override IReadOnlyList<string> Names => ["physics.cloth.real_time_factor", "physics.cloth.folded.real_time_factor"];

    public override IEnumerable<Measurement> Run(BenchSetting setting)
    {
        yield return Measure(setting, Names[0], Flat());
        yield return Measure(setting, Names[1], new Towel().Build(Rng.FromSeed(1)));
    }

    static Measurement Measure(BenchSetting setting, string name, ObjectAsset asset)
    {
        var cloth = (Cloth)asset.Ingredients[0];
        using var world = new World(PhysicsClutter.Scene(middle => new()
        {
            Ref = new("cloth"), Category = asset.Category, Asset = asset, X_WO = Pose.At(middle + new Vec3(0, Aside, 0.0005)),
            Movable = true, InstanceId = 100,
        }));
        if (!world.Settle()) throw new PraxisException(world.Fault);
        Command command = Command.Hold(world.State);
        double home = command.Arms[0].Q[0], time = 0;
        var rates = new Samples();
        int periods = setting.Choose(200, 50);
        for (int i = 0; i < setting.Choose(7, 3); i++)
            rates.Add(periods * World.ControlPeriod / CpuClock.OfThread(() =>
            {
                for (int k = 0; k < periods; k++)
                {
                    time += World.ControlPeriod;
                    command.Arms[0].Q[0] = home + Swing * Math.Sin(Rate * time);
                    if (!world.Advance(command)) throw new PraxisException(world.Fault);
                }
            }));
        return Measurement.Of(name, rates.Median, "x", string.Create(CultureInfo.InvariantCulture,
            $"{cloth.Columns} x {cloth.Rows} particles, {1 << cloth.FoldsAcross + cloth.FoldsAlong} layers, " +
            $"{world.Scene.Objects.Count(o => o.Movable) - 1} other things, the arm swings, steps of 2 ms, one thread"));
    }

    static ObjectAsset Flat()
    {
        const double Side = 0.2; // m
        MaterialDescription fabric = Materials.Fabric(Rng.FromSeed(1));
        var cloth = new Cloth(Side, Side, 16, 16, 0.003, 0.3, fabric);
        Solid slab = Solid.Box(new(Side / 2, Side / 2, cloth.Height / 2), 0).At(0, 0, cloth.Height / 2);
        return new("cloth", new Part(slab, fabric, cloth.Mass / (Side * Side * cloth.Height)))
        {
            Collisions = [], Affordances = [], Base = Outline.Rectangle(Side / 2, Side / 2), Ingredients = [cloth],
        };
    }
}
