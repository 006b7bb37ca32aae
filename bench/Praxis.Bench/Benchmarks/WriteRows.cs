using System.Globalization;
using Praxis.Data;

namespace Praxis.Bench.Benchmarks;

/// <summary>Rows written per second of processor time: appended to an episode's part, published, and assembled into a dataset.</summary>
public sealed class WriteRows : Benchmark
{
    const int Joints = 8, Rows = 3000, Fps = 15;

    public override IReadOnlyList<string> Names => ["write.rows.rows_per_s"];

    public override IEnumerable<Measurement> Run(BenchSetting setting)
    {
        var rates = new Samples();
        for (int i = 0; i < setting.Choose(7, 3); i++)
            rates.Add(Rows / CpuClock.OfThread(() => Write(Path.Combine(setting.Scratch, $"rows-{i}"))));
        yield return Measurement.Of(Names[0], rates.Median, "1/s", string.Create(CultureInfo.InvariantCulture,
            $"{Rows} rows of state, velocity, effort and action, {Joints} numbers each, without cameras, to a finished dataset"));
    }

    static void Write(string root)
    {
        string[] names = [.. Enumerable.Range(0, Joints).Select(i => string.Create(CultureInfo.InvariantCulture, $"joint_{i}"))];
        string[] features = ["observation.state", "observation.velocity", "observation.effort", "action"];
        var vectors = features.Select(f => FeatureSpec.Vector(f, names, "rad"));
        var info = new DatasetInfo { Fps = Fps, RobotType = "bench", Features = [.. vectors] };
        using var part = new EpisodePartWriter(Path.Combine(root, ".work", "episodes"), 0, Rows, info);
        Span<double> values = stackalloc double[Joints];
        for (int row = 0; row < Rows; row++)
            foreach (string feature in features)
            {
                for (int j = 0; j < Joints; j++) values[j] = Math.Sin(0.01 * row * (j + 1));
                part.Add(feature, values);
            }
        EpisodePart published = part.Publish(new() { Tasks = ["move"], Seed = 0, TaskId = "bench", TraceHash = "" });
        LeRobotV3Assembler.Assemble([published], info, new()
        {
            Seed = 0, Tools = new SortedDictionary<string, string>(), Platform = "bench", Tracer = "none", Arguments = [],
            Failures = new SortedDictionary<string, int>(),
        }, root);
    }
}
