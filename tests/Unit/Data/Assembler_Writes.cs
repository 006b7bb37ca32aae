using System.Text.Json.Nodes;
using Praxis.Core;
using Praxis.Data;
using Xunit;

namespace Praxis.Tests.Unit.Data;

public class Assembler_Writes
{
    [FactIfOracle]
    public void Datasets_ThatAnIndependentReaderAccepts()
    {
        foreach (int fps in new[] { 15, 30 })
        {
            using var dataset = new SyntheticDataset(fps, depth: true);
            dataset.Assemble(dataset.AddEpisode(0, 31), dataset.AddEpisode(2, 17, "push it", "move it"), dataset.AddEpisode(5, 40));
            Assert.Empty(DatasetValidator.Validate(dataset.Root));
            // the attribute saw to it
            var (exitCode, output) = Tools.Run("node", Path.GetDirectoryName(Tools.Oracle)!, Tools.Oracle!, dataset.Root);
            Assert.Equal("3 episodes, 88 frames, 0 fatal, 0 warnings", output.Trim());
            Assert.Equal(0, exitCode);
        }
    }

    [FactIfOracle]
    public void ManyFiles_WhenLimitsAreReached()
    {
        using var dataset = new SyntheticDataset { };
        using var small =
            new SyntheticDataset { Info = dataset.Info with { VideoSecondsMax = 2, DataFileMiB = 0, VideoFileMiB = 200,
            FilesPerChunk = 2 } };
        EpisodePart[] parts = [.. Enumerable.Range(0, 5).Select(i => small.AddEpisode(i, 14))]; // 2 s hold two episodes of 14 frames
        small.Assemble(parts);
        Assert.Equal(
            ["chunk-000/file-000.parquet", "chunk-000/file-001.parquet", "chunk-001/file-000.parquet", "chunk-001/file-001.parquet",
                "chunk-002/file-000.parquet"],
            FileHash.RelativeFiles(Path.Combine(small.Root, "data")));
        Assert.Equal(["chunk-000/file-000.mp4", "chunk-000/file-001.mp4", "chunk-001/file-000.mp4"],
            FileHash.RelativeFiles(Path.Combine(small.Root, "videos", "observation.images.front")));
        Assert.DoesNotContain(DatasetValidator.Validate(small.Root), f => f.Rule != "V3-01"); // a limit of 0 MiB is this test's own
        var (_, output) = Tools.Run("node", Path.GetDirectoryName(Tools.Oracle)!, Tools.Oracle!, small.Root); // the attribute saw to it
        Assert.Contains("70 frames, 0 fatal", output);
    }

    [FactIfFfmpeg]
    public void TheSameBytes_WheneverItRuns_AndWhateverWasThere()
    {
        using var first = new SyntheticDataset();
        using var second = new SyntheticDataset();
        EpisodePart[] parts = [.. Enumerable.Range(0, 3).Select(i => first.AddEpisode(i, 8 + i))];
        first.Assemble(parts[..2]);
        first.Assemble(parts); // grown, as a resumed run grows
        foreach (int slot in new[] { 2, 0, 1 }) second.AddEpisode(slot, 8 + slot);
        // just written
        second.Assemble([.. Enumerable.Range(0, 3).Select(i => EpisodePart.Open(EpisodePart.FolderOf(second.Episodes, i))!)]);
        Assert.Equal(File.ReadAllBytes(Path.Combine(first.Root, Manifest.FileName)),
            File.ReadAllBytes(Path.Combine(second.Root, Manifest.FileName)));
        Assert.Empty(Manifest.Read(first.Root)!.Verify(first.Root)); // just written
        Assert.False(Directory.Exists(Path.Combine(first.Root, ".work", "assembly")));
    }

    [FactIfFfmpeg]
    public void TheSameBytes_AfterAPublicationThatWasCutOff()
    {
        using var dataset = new SyntheticDataset();
        EpisodePart[] parts = [dataset.AddEpisode(0, 5), dataset.AddEpisode(1, 6)];
        byte[] whole = dataset.Assemble(parts).ToBytes();
        // as if killed after the old meta/ went and before the new one came
        Directory.Move(Path.Combine(dataset.Root, "meta"), Path.Combine(dataset.Root, ".work", "replaced"));
        Directory.Delete(Path.Combine(dataset.Root, "videos"), recursive: true);
        Directory.CreateDirectory(Path.Combine(dataset.Root, ".work", "assembly", "data"));
        Assert.False(DatasetFolder.IsFinished(dataset.Root));
        Assert.Equal(whole, dataset.Assemble(parts).ToBytes());
        Assert.Empty(DatasetValidator.Validate(dataset.Root));
        Assert.Equal(["episodes"], Directory.EnumerateDirectories(Path.Combine(dataset.Root, ".work")).Select(Path.GetFileName));
    }

    [FactIfFfmpeg]
    public void ReadsBack_AsItWasGiven()
    {
        using var dataset = new SyntheticDataset();
        dataset.Assemble(dataset.AddEpisode(0, 9), dataset.AddEpisode(1, 12, "second"));
        using LeRobotV3Reader reader = LeRobotV3Reader.Open(dataset.Root);
        Assert.Equal(["move the gradient", "second"], reader.Tasks);
        Assert.Equal([9, 12], reader.Episodes.Select(e => e.Length));
        Assert.Equal(21, reader.TotalFrames);
        Assert.Equal(0.6, reader.Episodes[1].Videos[0].From);
        // just written
        IReadOnlyList<EpisodeColumn> written = EpisodePart.Open(EpisodePart.FolderOf(dataset.Episodes, 1))!
            .ReadColumns(dataset.Info.Features);
        foreach (EpisodeColumn column in written)
            Assert.Equal(column.Plain.ToArray(), reader.ReadColumns(1, [column.Feature.Name])[0].Plain.ToArray());
        Assert.Equal(Enumerable.Range(9, 12).Select(i => (double)i), reader.ReadColumns(1, ["index"])[0].ToDoubles());
        Assert.Equal(["rad", "rad", "m"], reader.Info.Features.First(f => f.Name == "observation.state").Units!); // written so
    }

    [FactIfFfmpeg]
    public void NothingFinished_WhileAnythingIsMissing()
    {
        using var dataset = new SyntheticDataset();
        EpisodePart part = dataset.AddEpisode(0, 5);
        File.Delete(part.SegmentPath("observation.images.side"));
        Assert.ThrowsAny<Exception>(() => dataset.Assemble(part));
        Assert.False(DatasetFolder.IsFinished(dataset.Root));
        Assert.Contains("no finished",
            Assert.Throws<PraxisException>(() => LeRobotV3Reader.Open(dataset.Root)).Message.Replace("is not a finished", "no finished"));
    }

    [FactIfFfmpeg]
    public void Refuses_ForeignFoldersAndForeignParts()
    {
        using var dataset = new SyntheticDataset();
        EpisodePart part = dataset.AddEpisode(0, 5);
        using var foreign = new SyntheticDataset();
        Directory.CreateDirectory(Path.Combine(foreign.Root, "data"));
        Assert.Contains("not made here",
            Assert.Throws<PraxisException>(() =>
            LeRobotV3Assembler.Assemble([part], dataset.Info, SyntheticDataset.Manifest, foreign.Root)).Message);
        Assert.Contains("other features",
            Assert.Throws<PraxisException>(() =>
            LeRobotV3Assembler.Assemble([part], dataset.Info with { Fps = 30 }, SyntheticDataset.Manifest, dataset.Root)).Message);
        Assert.Contains("no finished episode", Assert.Throws<PraxisException>(() => dataset.Assemble()).Message);
    }

    [Fact]
    public void Manifests_NameTheFirstStageThatDiffers()
    {
        var one =
            new ManifestEpisode { Slot = 0, Try = 0, Seed = 1, Task = "t", Outcome = "success", Length = 5, Trace = "a",
            Frames = [new("front", "f")], Rows = "r", Segments = [new("front", "s")] };
        Assert.Null(one.FirstDifference(one with { Slot = 3 }));
        Assert.Equal("trace", one.FirstDifference(one with { Trace = "b", Rows = "x" }));
        Assert.Equal("frames of front", one.FirstDifference(one with { Frames = [new("front", "g")], Segments = [] }));
        Assert.Equal("rows", one.FirstDifference(one with { Rows = "x", Segments = [] }));
        Assert.Equal("video of front", one.FirstDifference(one with { Segments = [new("front", "z")] }));
        // an object
        Assert.Equal(one.ToJson().ToJsonString(),
            ManifestEpisode.FromJson(JsonNode.Parse(one.ToJson().ToJsonString())!).ToJson().ToJsonString());
    }
}
