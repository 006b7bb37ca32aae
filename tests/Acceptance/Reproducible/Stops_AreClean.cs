using System.Diagnostics;
using Praxis.App;
using Praxis.Core;
using Praxis.Data;
using Praxis.Tests.Acceptance.Cli;
using Praxis.Tests.Acceptance.Support;
using Xunit;

namespace Praxis.Tests.Acceptance.Reproducible;

[Collection(WholeJobs.Name)]
public sealed class Stops_AreClean(ReferenceDataset reference)
{
    const double Latency = 1;  // s of processor time from the signal to the end: what a quiet machine makes of it
    const double Patience = 8; // s of a machine with many neighbours

    [Fact]
    public void CtrlC_LeavesAFolder_ThatGoesOnToTheSameBytes()
    {
        using var scratch = new ScratchFolder();
        string folder = scratch.At("d"), parts = Path.Combine(folder, ".work", "episodes");
        using (var child = new Child(folder))
        {
            Assert.True(child.WaitFor(() => Directory.Exists(Path.Combine(parts, "000000"))), child.Ended ? child.Wait().ToString() : "");
            PraxisException second = Assert.Throws<PraxisException>(() => SmallJob.Run(SmallJob.In(folder) with { Resume = true }));
            Assert.Contains($"{child.Id}", second.Message);
            var (end, seconds) = child.Interrupt();
            Assert.Equal(130, end.Code);
            Assert.Contains("--resume", end.Error);
            Assert.InRange(seconds, 0, Patience);
        }
        Assert.False(DatasetFolder.IsFinished(folder));
        Assert.Empty(Directory.EnumerateDirectories(parts, "writing-*"));
        Assert.Empty(Child.Encoders(folder));
        Assert.False(File.Exists(Path.Combine(folder, ".lock")));
        SmallJob.Run(SmallJob.In(folder) with { Resume = true });
        Assert.Equal(reference.Manifest, SmallJob.ManifestOf(folder));
    }

    /// <summary>Full size, the default codec, three cameras: the longest that a worker can be busy with one thing.</summary>
    [Fact]
    public void Stop_IsHeardWithinASecond_AtAnyMoment()
    {
        const int seed = 8;
        var random = new Random(seed);
        using var scratch = new ScratchFolder();
        var (longest, busiest) = (0.0, 0.0);
        for (int k = 0; k < 4; k++)
        {
            using var stop = new CancellationTokenSource();
            var clock = new Stopwatch();
            TimeSpan before = default;
            stop.Token.Register(() =>
            {
                before = Environment.CpuUsage.TotalTime;
                clock.Start();
            });
            stop.CancelAfter(TimeSpan.FromSeconds(0.3 + 3 * random.NextDouble()));
            GenerateOptions options = new()
            {
                Tasks = ["mug-on-tray"], Out = scratch.At($"{k}"), Episodes = 20, Seed = (ulong)k, Workers = 2,
            };
            Assert.ThrowsAny<OperationCanceledException>(() => SmallJob.Run(options, null, stop.Token));
            longest = Math.Max(longest, clock.Elapsed.TotalSeconds);
            busiest = Math.Max(busiest, (Environment.CpuUsage.TotalTime - before).TotalSeconds);
        }
        Assert.InRange(busiest, 0, Latency);
        Assert.InRange(longest, 0, Patience);
    }

    [Fact]
    public void OtherOptions_AreRefusedByName()
    {
        using var scratch = new ScratchFolder();
        string folder = scratch.At("d");
        SmallJob.RunHalf(SmallJob.In(folder));
        GenerateOptions same = SmallJob.In(folder) with { Resume = true };
        AssertRefused(same with { Seed = 12 }, "seed was \"11\"");
        AssertRefused(same with { Fps = 15 }, "arguments.fps was 10, now it is 15");
        AssertRefused(same with { Cameras = ["front"] }, "arguments.cameras");
        AssertRefused(same with { Resume = false }, "--resume");

        string job = Path.Combine(folder, ".work", "job.json");
        File.WriteAllText(job, File.ReadAllText(job).Replace("libmujoco ", "libmujoco 9", StringComparison.Ordinal));
        AssertRefused(same, "platform was");
    }

    [Fact]
    public void OtherOptions_AreRefusedByName_OnAFinishedDataset()
    {
        GenerateOptions same = SmallJob.In(reference.Folder) with { Resume = true };
        AssertRefused(same with { Seed = 12 }, "seed was \"11\"");
        AssertRefused(same with { Episodes = 5 }, "arguments.episodes was 4, now it is 5");
        AssertRefused(same with { Resume = false }, "already holds a finished dataset");
    }

    static void AssertRefused(GenerateOptions options, string why) =>
        Assert.Contains(why, Assert.Throws<PraxisException>(() => SmallJob.Run(options)).Message);
}
