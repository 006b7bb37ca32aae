using Praxis.App;
using Praxis.Core;
using Praxis.Tests.Acceptance.Support;
using Xunit;

namespace Praxis.Tests.Acceptance.ClosedLoop;

[Collection(WholeJobs.Name)]
public sealed class Replay_ReachesTheGoals(ReferenceDataset reference, LabelledDataset labelled)
{
    const double Joint = 0.005, Tool = 0.004; // rad, m: corners of the reference that a straight line between frames cuts

    [Fact]
    public void OfEveryEpisode_AtTenFramesPerSecond()
    {
        ReplayReport report = Replay(new() { Dataset = reference.Folder });
        Assert.Equal((4, 4), (report.Success.Succeeded, report.Success.Tried));
        Assert.Equal(["mug-on-tray", "stack-two-blocks"], report.ByTask.Keys);
        Assert.Empty(report.Failures);
        Assert.InRange(report.Deviation.JointMax, 0, Joint);
        Assert.InRange(report.Deviation.ToolMax, 0, Tool);
    }

    [Fact]
    public void OfSome_TheSameWhoeverWorks()
    {
        ReplayReport By(int workers) => Replay(new() { Dataset = reference.Folder, First = 1, Last = 2, Workers = workers });
        ReplayReport one = By(1), two = By(2);
        Assert.Equal(2, one.Success.Tried);
        Assert.Equal(one.Deviation, two.Deviation);
    }

    /// <summary>Another try of the same seed is another world, with other things in it.</summary>
    [Fact]
    public void InAnotherWorld_IsRefused()
    {
        using var copy = new TamperedCopy(labelled.Folder, manifest => manifest["episodes"]![0]!["try"] = 5);
        string message = Assert.Throws<PraxisException>(() => Replay(new() { Dataset = copy.Folder, Last = 0 })).Message;
        Assert.Contains("is no longer built as it was", message, StringComparison.Ordinal);
    }

    [Fact]
    public void OfEpisodesThatAreNot_IsRefused() => Assert.Contains("has the episodes 0 to 3",
        Assert.Throws<PraxisException>(() => Replay(new() { Dataset = reference.Folder, First = 2, Last = 4 })).Message,
        StringComparison.Ordinal);

    static ReplayReport Replay(ReplayOptions options) => new Replay(SmallJob.Catalog).Run(options, null, default);
}
