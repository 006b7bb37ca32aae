using Praxis.App;
using Praxis.Cli.Progress;
using Xunit;

namespace Praxis.Tests.Unit.Cli;

public class Progress_Shows
{
    static readonly JobProgress Middle = new("generating", 4, 6, 5, 4, new Dictionary<string, int> { ["slipped"] = 1 }, 520, 10, 65.2);

    [Fact]
    public void Line_CountsEpisodesTriesImagesAndTime() =>
        Assert.Equal("4/6 episodes · 4 of 5 tries succeeded · 52 images/s · 1:06 to go", ProgressText.Line(Middle));

    [Fact]
    public void Line_LeavesOutWhatIsNotKnownYet() =>
        Assert.Equal("0/6 episodes", ProgressText.Line(new("starting", 0, 6, 0, 0, new Dictionary<string, int>(), 0, 0, null)));

    [Theory]
    [InlineData(0, "0:00")]
    [InlineData(59.2, "1:00")]
    [InlineData(3725, "1:02:05")]
    [InlineData(90000, "25:00:00")]
    public void Clock_CountsUpToHours(double seconds, string expected) => Assert.Equal(expected, ProgressText.Clock(seconds));

    [Fact]
    public void Causes_MostFrequentFirst() => Assert.Equal("3 × slipped, 1 × collision, 1 × unstable", ProgressText.Causes(
        new Dictionary<string, int> { ["unstable"] = 1, ["slipped"] = 3, ["collision"] = 1, ["no-grasp"] = 0 }));

    [Fact]
    public void PlainLines_AtEveryStageAndEveryFewSeconds()
    {
        var text = new StringWriter();
        var view = new PlainProgress(text);
        foreach (double t in new[] { 0, 1, 4.9, 5.1, 6 }) view.Report(Middle with { ElapsedSeconds = t });
        view.Report(Middle with { ElapsedSeconds = 6.5, Stage = "assembling" });
        Assert.Equal(["generating", "generating", "assembling"], text.ToString().Split('\n')[..^1].Select(l => l.Split(':')[0]));
    }

    [Fact]
    public void JsonLine_HasAllFieldsInSnakeCase()
    {
        var text = new StringWriter();
        new JsonProgress(text).Report(Middle);
        Assert.Equal("{\"stage\":\"generating\",\"episodes_done\":4,\"episodes_total\":6,\"tried\":5,\"succeeded\":4,"
            + "\"failures_by_cause\":{\"slipped\":1},\"images\":520,\"elapsed_seconds\":10,\"remaining_seconds\":65.2}\n", text.ToString());
    }
}
