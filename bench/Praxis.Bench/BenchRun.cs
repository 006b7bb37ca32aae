using Praxis.Core;

namespace Praxis.Bench;

/// <summary>Runs benchmarks by name.</summary>
public static class BenchRun
{
    /// <summary>Names of all rows, in the order in which they are printed.</summary>
    public static IReadOnlyList<string> Names => [.. Benchmark.Discover().SelectMany(b => b.Names)];

    /// <summary>Runs every benchmark with a row whose name contains the filter.</summary>
    /// <param name="filter">Part of a name; empty for all.</param>
    /// <param name="setting">How.</param>
    /// <returns>The rows whose names contain the filter.</returns>
    /// <exception cref="PraxisException">No row has such a name.</exception>
    public static IReadOnlyList<Measurement> Run(string filter, BenchSetting setting)
    {
        bool Wanted(string name) => name.Contains(filter, StringComparison.OrdinalIgnoreCase);
        if (!Names.Any(Wanted)) throw new PraxisException(Suggest.Unknown("benchmark", filter, Names));
        var rows = new List<Measurement>();
        foreach (Benchmark benchmark in Benchmark.Discover().Where(b => b.Names.Any(Wanted)))
        {
            setting.Stop.ThrowIfCancellationRequested();
            setting.Progress?.Invoke(benchmark.Names.First(Wanted));
            rows.AddRange(benchmark.Run(setting).Where(m => Wanted(m.Name)));
        }
        return rows;
    }
}
