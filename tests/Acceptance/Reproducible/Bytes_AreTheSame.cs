using Praxis.App;
using Praxis.Data;
using Praxis.Tests.Acceptance.Cli;
using Praxis.Tests.Acceptance.Support;
using Xunit;

namespace Praxis.Tests.Acceptance.Reproducible;

[Collection(WholeJobs.Name)]
public sealed class Bytes_AreTheSame(ReferenceDataset reference)
{
    [Fact]
    public void ByTwoWorkers_AsByOne()
    {
        using var scratch = new ScratchFolder();
        SmallJob.Run(SmallJob.In(scratch.At("d"), workers: 2));
        Assert.Equal(reference.Manifest, SmallJob.ManifestOf(scratch.At("d")));
        Assert.Empty(Manifest.Read(scratch.At("d"))!.Verify(scratch.At("d"))); // just written
        Assert.Empty(SmallJob.Leftovers(scratch.At("d")));
    }

    [Fact]
    public void AfterThreeKills_AtRandomMoments()
    {
        const int seed = 3;
        var random = new Random(seed);
        using var scratch = new ScratchFolder();
        string folder = scratch.At("d");
        for (int kill = 0; kill < 3; kill++)
        {
            using var child = new Child(folder, workers: 1 + kill % 2);
            bool begun = child.WaitFor(() => Directory.Exists(Path.Combine(folder, ".work", "episodes")));
            Assert.True(begun, child.Ended ? child.Wait().ToString() : "");
            Thread.Sleep(TimeSpan.FromSeconds(random.NextDouble() * 0.25 * reference.Report.Seconds));
            Assert.False(child.Ended, $"The child finished before kill {kill}; seed {seed}.");
            child.Kill();
            Assert.False(DatasetFolder.IsFinished(folder));
        }
        AssertFinishes(folder);
    }

    /// <summary>The moments that matter while a run becomes a dataset, each killed in the same run as soon as it is seen.</summary>
    [Fact]
    public void AfterKills_AtEveryStageOfTheWay()
    {
        using var scratch = new ScratchFolder();
        string folder = scratch.At("d"), work = Path.Combine(folder, ".work");
        string parts = Path.Combine(work, "episodes");
        bool IsEncoding() => Directory.EnumerateFiles(parts, "encoding-*", SearchOption.AllDirectories).Any();
        (string Stage, Func<bool> Seen)[] stages =
        [
            ("the job begins", () => File.Exists(Path.Combine(work, "job.json"))),
            ("an episode is being written", () => Directory.Exists(parts) && IsEncoding()),
            ("an episode is finished", () => Directory.Exists(Path.Combine(parts, "000000"))),
            ("the dataset is being assembled", () => Directory.Exists(Path.Combine(work, "assembly"))),
            ("its parts move to their places", () => Directory.Exists(Path.Combine(folder, "data"))),
            ("it is finished", () => Directory.Exists(Path.Combine(folder, "meta"))),
        ];
        int killed = 0;
        foreach (var (stage, seen) in stages)
        {
            using var child = new Child(folder);
            if (!child.WaitFor(seen)) continue; // it was quicker than the eye: the next run finds a finished dataset
            child.Kill();
            killed++;
        }
        Assert.True(killed >= 5, $"only {killed} kills came in time");
        AssertFinishes(folder);
    }

    void AssertFinishes(string folder)
    {
        using var last = new Child(folder);
        Finished end = last.Wait();
        Assert.True(end.Code == 0, end.ToString());
        Assert.Equal(reference.Manifest, SmallJob.ManifestOf(folder));
        Assert.Empty(Manifest.Read(folder)!.Verify(folder)); // just finished
        Assert.Empty(SmallJob.Leftovers(folder));
    }

    /// <summary>Code for 512, 256 and 128 bit wide vectors; the last without fused multiply-add, too.</summary>
    [Fact]
    public void OnNarrowerProcessors()
    {
        using var scratch = new ScratchFolder();
        string[] manifests = [.. new[] { "DOTNET_NONE", "DOTNET_EnableAVX512", "DOTNET_EnableAVX2" }.Select(switchedOff =>
        {
            string folder = scratch.At(switchedOff);
            using var child = new Child(folder,
                ["generate", "stack-two-blocks", "--out", folder, "--episodes", "1", "--cameras", "front", "--size", "32x24", "--fps", "1"],
                (switchedOff, "0"));
            Finished end = child.Wait();
            Assert.True(end.Code == 0, end.ToString());
            Manifest made = Manifest.Read(folder)!; // just finished
            return System.Text.Encoding.UTF8.GetString((made with { Platform = "", Tools = reference.Made.Tools }).ToBytes());
        })];
        Assert.Single(manifests.Distinct());
    }

    [Fact]
    public void WhenAFinishedRun_IsGoneOnWith()
    {
        GenerateReport again = SmallJob.Run(SmallJob.In(reference.Folder) with { Resume = true });
        Assert.Equal((reference.Report.Tried, reference.Report.Episodes, 0), (again.Tried, again.Episodes, (int)again.Images));
        Assert.Equal(reference.Report.FailuresByCause, again.FailuresByCause);
        Assert.Empty(Manifest.Read(reference.Folder)!.Verify(reference.Folder)); // as in the fixture
    }
}
