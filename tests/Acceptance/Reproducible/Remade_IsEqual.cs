using Praxis.App;
using Praxis.Data;
using Praxis.Tests.Acceptance.Cli;
using Praxis.Tests.Acceptance.Support;
using Xunit;

namespace Praxis.Tests.Acceptance.Reproducible;

[Collection(WholeJobs.Name)]
public sealed class Remade_IsEqual(ReferenceDataset reference)
{
    [Fact]
    public void Rendered_WithTheSameLook()
    {
        using var scratch = new ScratchFolder();
        Manifest was = Manifest.Read(reference.Folder)!, now = Render(scratch.At("r"), look: 0); // finished ones have a manifest
        Assert.Equal(4, now.Episodes.Count);
        foreach (var (before, after) in was.Episodes.Zip(now.Episodes)) Assert.Null(before.FirstDifference(after));
        Assert.Equal(was.Failures, now.Failures);
    }

    [Fact]
    public void Rendered_WithAnotherLook_ButForPixelsAndCameras()
    {
        using var scratch = new ScratchFolder();
        Manifest was = Manifest.Read(reference.Folder)!, now = Render(scratch.At("r"), look: 1); // as above
        foreach (var (before, after) in was.Episodes.Zip(now.Episodes))
        {
            Assert.Equal(before.Trace, after.Trace);
            Assert.All(before.Frames.Zip(after.Frames), f => Assert.NotEqual(f.First.Value, f.Second.Value));
        }
        using LeRobotV3Reader first = LeRobotV3Reader.Open(reference.Folder), second = LeRobotV3Reader.Open(scratch.At("r"));
        Assert.Equal(first.Tasks, second.Tasks);
        for (int episode = 0; episode < 4; episode++)
            foreach (var (before, after) in first.ReadColumns(episode).Zip(second.ReadColumns(episode)))
                if (!IsOfPictures(before.Feature.Name))
                    Assert.Equal(before.Plain.ToArray(), after.Plain.ToArray());
    }

    // boxes, points in pictures and what is asked about pictures are another camera's
    static bool IsOfPictures(string feature) => feature == LanguageColumns.Events
        || feature.StartsWith("label.", StringComparison.Ordinal)
        && (feature.EndsWith(".front", StringComparison.Ordinal) || feature.EndsWith(".wrist", StringComparison.Ordinal));

    Manifest Render(string folder, int look)
    {
        var options = new RenderOptions
        {
            Dataset = reference.Folder, Out = folder, Look = look, Codec = "h264", Labels = ["instance"], Workers = 1,
        };
        new Render(SmallJob.Catalog).Run(options, null, default);
        Assert.Empty(DatasetValidator.Validate(folder));
        return Manifest.Read(folder)!; // just finished
    }

    [Fact]
    public void Verified()
    {
        VerifyReport report = Verify(reference.Folder, sample: 4);
        Assert.Equal([0, 1, 2, 3], report.Checked);
        Assert.Empty(report.Differences);
    }

    [Theory]
    [InlineData("seed", "12", "first in its identity")]
    [InlineData("trace", "0000", "first in its trace")]
    [InlineData("rows", "0000", "first in its rows")]
    public void Verifying_NamesTheFirstStageThatDiffers(string entry, string value, string told)
    {
        using var copy = new TamperedCopy(reference.Folder, manifest => manifest["episodes"]![1]![entry] = value);
        Assert.Contains(Verify(copy.Folder, sample: 4).Differences,
            d => d.Contains("episode 1", StringComparison.Ordinal) && d.EndsWith(told, StringComparison.Ordinal));
    }

    [Fact]
    public void Verifying_NamesTheCameraWhoseFramesDiffer()
    {
        using var copy = new TamperedCopy(reference.Folder,
            manifest => manifest["episodes"]![0]!["frames"]!["observation.images.wrist"] = "0000");
        string[] told = ["episode 0 came out differently, first in its frames of observation.images.wrist"];
        Assert.Equal(told, Verify(copy.Folder, sample: 4).Differences);
    }

    [Fact]
    public void Verifying_NamesAFileThatWasChanged()
    {
        using var copy = new TamperedCopy(reference.Folder, _ => { });
        string path = Path.Combine(copy.Folder, "provenance", "episodes-000.jsonl");
        File.WriteAllText(path, File.ReadAllText(path).Replace("stack", "stuck", StringComparison.Ordinal));
        Assert.Contains(Verify(copy.Folder, sample: 0).Differences,
            d => d.StartsWith("provenance/episodes-000.jsonl: has other content", StringComparison.Ordinal));
    }

    static VerifyReport Verify(string folder, int sample)
    {
        VerifyReport report = new Verify(SmallJob.Catalog).Run(folder, sample, workers: 2, seed: 0, null, default);
        Assert.Empty(Directory.EnumerateDirectories(Path.GetTempPath(), $"praxis-verify-{Environment.ProcessId}*"));
        return report;
    }
}
