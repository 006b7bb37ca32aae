using System.Globalization;
using Praxis.Assets;
using Praxis.Core;

namespace Praxis.Bench.Benchmarks;

/// <summary>Time to build a thing from its parameters, meshes, masses and hulls: the median and the worst of all categories.</summary>
public sealed class ObjectBuild : Benchmark
{
    public override IReadOnlyList<string> Names => ["objects.build.median_ms", "objects.build.worst_ms"];

    public override IEnumerable<Measurement> Run(BenchSetting setting)
    {
        var all = new List<(string Id, double Time)>();
        foreach (ObjectCategory category in setting.Catalog.All<ObjectCategory>())
        {
            setting.Stop.ThrowIfCancellationRequested();
            category.Build(Rng.FromSeed(0)); // the first of a kind waits for the compiler
            var times = new Samples();
            for (int i = 1; i <= setting.Choose(9, 3); i++)
                times.Add(1000 * CpuClock.OfThread(() => category.Build(Rng.FromSeed((ulong)i))));
            all.Add((category.Id, times.Median));
        }
        var median = new Samples();
        foreach ((_, double time) in all) median.Add(time);
        (string slowest, double worst) = all.MaxBy(c => c.Time);
        string note = string.Create(CultureInfo.InvariantCulture, $"{all.Count} categories; the slowest is {slowest}");
        yield return Measurement.Of(Names[0], median.Median, "ms", note);
        yield return Measurement.Of(Names[1], worst, "ms", note);
    }
}
