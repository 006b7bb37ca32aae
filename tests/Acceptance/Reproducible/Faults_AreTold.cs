using Praxis.App;
using Praxis.Core;
using Praxis.Data;
using Praxis.Library.Objects;
using Praxis.Library.Robots;
using Praxis.Library.Skills;
using Praxis.Simulation;
using Praxis.Tasks;
using Praxis.Tests.Acceptance.Cli;
using Praxis.Tests.Acceptance.Support;
using Praxis.Tests.Unit.Support;
using Xunit;

namespace Praxis.Tests.Acceptance.Reproducible;

/// <summary>Needs the right to mount a file system.</summary>
public sealed class FactIfMount() : FactIf(Environment.UserName == "root" && Mount.Works, "Mounts a small file system: needs root.");

static class Mount
{
    static readonly Lazy<bool> LazyWorks = new(Try);

    public static bool Works => LazyWorks.Value;

    public static void Tmpfs(string folder, string size, bool again = false) => Assert.Equal(0, Run(folder, size, again));

    public static void Remove(string folder) => Shell.Run("umount", ["-l", folder], "/");

    static bool Try()
    {
        using var scratch = new ScratchFolder();
        if (Run(scratch.Path, "64k", again: false) != 0) return false;
        Remove(scratch.Path);
        return true;
    }

    static int Run(string folder, string size, bool again) =>
        Shell.Run("mount", ["-t", "tmpfs", "-o", $"{(again ? "remount," : "")}size={size}", "none", folder], "/").Code;
}

/// <summary>A task whose goal breaks down in the middle of an episode, as a faulty plug-in would.</summary>
public sealed class BrokenTask : TaskDefinition
{
    public override void Define(TaskBuilder t)
    {
        var table = t.Object<Table>();
        var block = t.Object<Block>().On(table);
        t.Goal(new Broken());
        t.Expert(new Sequence(new Pick(block)));
        t.Say($"lift {block}");
    }
}

/// <summary>Cannot be evaluated once half a second has passed.</summary>
public sealed record Broken : Predicate
{
    public override IEnumerable<ObjectRef> Objects => [];

    public override bool Holds(WorldState state) =>
        state.Time > 0.5 ? throw new InvalidOperationException("this predicate is broken") : false;
}

[Collection(WholeJobs.Name)]
public sealed class Faults_AreTold(ReferenceDataset reference)
{
    /// <summary>A disk that grows a little after every fault, so that it fills up in every stage: writing, joining, publishing.</summary>
    [FactIfMount]
    public void AFullDisk_KeepsWhatIsFinished_AndGoesOnWhenThereIsRoom()
    {
        using var scratch = new ScratchFolder();
        string disk = scratch.At("disk"), folder = Path.Combine(disk, "d");
        Directory.CreateDirectory(disk);
        int size = 16, faults = 0; // KiB
        Mount.Tmpfs(disk, $"{size}k");
        try
        {
            while (!FitsInto(folder))
            {
                faults++;
                size = size * 4 / 3 + 16;
                Mount.Tmpfs(disk, $"{size}k", again: true);
            }
            Assert.True(faults > 10, $"only {faults} faults");
            Assert.Equal(reference.Manifest, SmallJob.ManifestOf(folder));
        }
        finally
        {
            Mount.Remove(disk);
        }
    }

    static bool FitsInto(string folder)
    {
        try
        {
            SmallJob.Run(SmallJob.In(folder) with { Resume = true });
            return true;
        }
        catch (PraxisException full)
        {
            Assert.StartsWith("The disk is full", full.Message);
            Assert.Empty(Child.Encoders(folder));
            Assert.Empty(Directory.EnumerateFiles(folder, "encoding-*", SearchOption.AllDirectories));
            return false;
        }
    }

    [Fact]
    public void ABrokenWorker_EndsTheRun_AndKeepsWhatOthersFinished()
    {
        using var scratch = new ScratchFolder();
        string folder = scratch.At("d");
        var catalog = new Catalog([typeof(Panda).Assembly, typeof(BrokenTask).Assembly]);
        GenerateOptions options = SmallJob.In(folder, workers: 2) with { Tasks = ["stack-two-blocks", "broken-task"] };
        InvalidOperationException told = Assert.Throws<InvalidOperationException>(() => new Generate(catalog).Run(options, null, default));
        Assert.Equal("this predicate is broken", told.Message);
        Assert.False(DatasetFolder.IsFinished(folder));
        Assert.False(File.Exists(Path.Combine(folder, ".lock")));
        Assert.Empty(Directory.EnumerateFiles(folder, "encoding-*", SearchOption.AllDirectories));
    }

    /// <summary>Slots that fail all their tries leave no gap in the dataset, and are not tried again by a run that goes on.</summary>
    [Fact]
    public void SlotsThatFail_AreCounted_AndStayFailed()
    {
        const string impossible = """
            task: impossible
            objects:
              table: { category: table }
              block: { category: block, on: table }
            goal: holding(block) & !holding(block)
            expert: [ pick(block) ]
            say: do what cannot be done with {block}
            """;
        using var scratch = new ScratchFolder();
        GenerateOptions options = SmallJob.In(scratch.At("d")) with
        {
            Tasks = ["stack-two-blocks", scratch.Write("impossible.yaml", impossible)], MaxTries = 2,
        };
        using var stop = new CancellationTokenSource();
        var stopAfterTwo = new Told(p => { if (p.EpisodesDone == 2) stop.Cancel(); });
        Assert.ThrowsAny<OperationCanceledException>(() => SmallJob.Run(options, stopAfterTwo, stop.Token));
        GenerateReport report = SmallJob.Run(options with { Resume = true });
        Assert.Equal((2, 2, 4), (report.Episodes, report.Findings, report.FailuresByCause["goal-not-met"]));
        SmallJob.Run(options with { Out = scratch.At("e"), Workers = 2 });
        Assert.Equal(SmallJob.ManifestOf(scratch.At("d")), SmallJob.ManifestOf(scratch.At("e")));
        Assert.Equal([0, 2], Manifest.Read(scratch.At("d"))!.Episodes.Select(e => e.Slot)); // just finished
        Assert.Empty(new Verify(SmallJob.Catalog).Run(scratch.At("d"), 2, 2, 0, null, default).Differences);
        var again = new RenderOptions { Dataset = scratch.At("d"), Out = scratch.At("r"), Fps = 2 };
        Assert.Equal(2, new Render(SmallJob.Catalog).Run(again, null, default).Episodes);
    }

    [Fact]
    public void AKilledEncoder_IsTold_AndItsEpisodeMadeAgain()
    {
        using var scratch = new ScratchFolder();
        string folder = scratch.At("d");
        bool killed = false;
        var killer = new Told(p =>
        {
            if (killed || p.Images == 0) return;
            Child.KillEncoder(folder);
            killed = true;
        });
        PraxisException told = Assert.Throws<PraxisException>(() => SmallJob.Run(SmallJob.In(folder), killer));
        Assert.Contains("ffmpeg failed with exit code 137", told.Message);
        Assert.False(DatasetFolder.IsFinished(folder));
        SmallJob.Run(SmallJob.In(folder) with { Resume = true });
        Assert.Equal(reference.Manifest, SmallJob.ManifestOf(folder));
    }

    [Fact]
    public void ATornEpisode_IsMadeAgain()
    {
        using var scratch = new ScratchFolder();
        string folder = scratch.At("d");
        SmallJob.RunHalf(SmallJob.In(folder));
        string rows = Path.Combine(folder, ".work", "episodes", "000000", "rows.bin");
        File.WriteAllBytes(rows, File.ReadAllBytes(rows)[..^1]);
        SmallJob.Run(SmallJob.In(folder) with { Resume = true });
        Assert.Equal(reference.Manifest, SmallJob.ManifestOf(folder));
    }
}
