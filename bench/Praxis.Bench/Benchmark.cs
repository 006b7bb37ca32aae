namespace Praxis.Bench;

/// <summary>
/// Measures one thing, as one or a few rows. Every concrete class is found by its type: adding a benchmark touches one file. What it
/// reports of time is processor time, of this process and of the encoders it started, so that busy neighbours change it little.
/// </summary>
public abstract class Benchmark
{
    /// <summary>Names of its rows. They never change their meaning: charts over years hang on them.</summary>
    public abstract IReadOnlyList<string> Names { get; }

    /// <summary>Measures.</summary>
    /// <param name="setting">The scene, and how much time there is.</param>
    /// <returns>One measurement per name.</returns>
    public abstract IEnumerable<Measurement> Run(BenchSetting setting);

    /// <summary>One of each concrete benchmark of this assembly, in ordinal order of their first names.</summary>
    public static IReadOnlyList<Benchmark> Discover() =>
        [.. typeof(Benchmark).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(Benchmark)) && !t.IsAbstract)
            .Select(t => (Benchmark)Activator.CreateInstance(t)!) // never null: benchmarks have a constructor without parameters
            .OrderBy(b => b.Names[0], StringComparer.Ordinal)];
}
