using System.Diagnostics;

namespace Praxis.Bench.Benchmarks;

/// <summary>Time from the start of the program to the end of its shortest answer, as a user waits for it.</summary>
public sealed class StartUp : Benchmark
{
    public override IReadOnlyList<string> Names => ["start_up.ms"];

    public override IEnumerable<Measurement> Run(BenchSetting setting)
    {
        if (Environment.ProcessPath is not { } program || Path.GetFileName(program) != "praxis")
        {
            yield return Measurement.Missing(Names[0], "ms", "this process is not the praxis program");
            yield break;
        }
        var version = new ProcessStartInfo(program, ["--version"]) { RedirectStandardOutput = true };
        Samples wall = new(), cpu = new();
        for (int i = 0; i < setting.Choose(11, 5); i++)
        {
            double before = CpuClock.Children;
            long start = Stopwatch.GetTimestamp();
            using (Process process = Process.Start(version)!) process.WaitForExit(); // never null without a shell
            wall.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            cpu.Add(1000 * (CpuClock.Children - before));
        }
        yield return Measurement.Of(Names[0], wall.Median, "ms", $"praxis --version, on the wall; {cpu.Median:F0} ms of processor time");
    }
}
