using System.Diagnostics;
using System.Globalization;
using Praxis.App;

namespace Praxis.Bench.Benchmarks;

/// <summary>
/// A whole dataset, all in: layout, physics, planning, failed tries, scenes, anti-aliased images with soft shadows, AV1, rows, statistics,
/// parquet, hashes.
/// </summary>
public sealed class Pipeline : Benchmark
{
    const int Workers = 2;

    public override IReadOnlyList<string> Names => ["pipeline.256x3.images_per_core_s", "pipeline.256x3.images_per_s"];

    public override IEnumerable<Measurement> Run(BenchSetting setting)
    {
        double own = CpuClock.Process, children = CpuClock.Children;
        var wall = Stopwatch.StartNew();
        GenerateReport report = new Generate(setting.Catalog).Run(new()
        {
            Tasks = ["mug-on-tray"], Out = Path.Combine(setting.Scratch, "pipeline"), Episodes = setting.Choose(6, 2), Workers = Workers,
        }, null, setting.Stop);
        double seconds = CpuClock.Process - own + CpuClock.Children - children;
        string note = string.Create(CultureInfo.InvariantCulture,
            $"mug-on-tray, {report.Episodes} episodes from {report.Tried} tries, {report.Images} images of 256x256 from 3 cameras, AV1, " +
            $"{Workers} workers; {wall.Elapsed.TotalSeconds:F1} s on the wall, {seconds:F1} s of processor time");
        yield return Measurement.Of(Names[0], report.Images / seconds, "images/(core s)", note);
        yield return Measurement.Of(Names[1], report.Images / wall.Elapsed.TotalSeconds, "images/s", note);
    }
}
