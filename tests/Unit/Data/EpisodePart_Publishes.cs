using Praxis.Core;
using Praxis.Data;
using Xunit;

namespace Praxis.Tests.Unit.Data;

public class EpisodePart_Publishes
{
    [FactIfFfmpeg]
    public void APart_ThatReadsBackAsWritten()
    {
        using var dataset = new SyntheticDataset();
        dataset.AddEpisode(3, 20, "push", "shove");
        EpisodePart part = EpisodePart.Open(EpisodePart.FolderOf(dataset.Episodes, 3))!; // just written
        Assert.Equal((3, 20, 15, "synthetic", 3UL), (part.Slot, part.Length, part.Fps, part.TaskId, part.Seed));
        Assert.Equal(["push", "shove"], part.Tasks);
        Assert.Equal(["observation.images.front", "observation.images.side"], part.FrameHashes.Select(f => f.Key));
        IReadOnlyList<EpisodeColumn> columns = part.ReadColumns(dataset.Info.Features);
        Assert.Equal(dataset.Info.Columns.Select(f => f.Name), columns.Select(c => c.Feature.Name));
        Assert.Equal((float)Math.Sin(3), columns[0].ToDoubles()[0]);
        Assert.Equal(19.0 * 19, columns.First(c => c.Feature.Name == "label.count").ToDoubles()[^1]);
        Assert.Equal("[3]", part.ReadProvenance()["draws"]!.ToJsonString()); // written above
        Assert.Single(Directory.EnumerateDirectories(dataset.Episodes));
    }

    [FactIfFfmpeg]
    public void APart_WithAnyByteChangedOrFileMissing_IsAbsent()
    {
        using var dataset = new SyntheticDataset();
        EpisodePart part = dataset.AddEpisode(0, 5);
        foreach (string file in FileHash.RelativeFiles(part.Folder))
        {
            string path = Path.Combine(part.Folder, file);
            byte[] good = File.ReadAllBytes(path);
            File.WriteAllBytes(path, good[..(good.Length / 2)]);
            Assert.Null(EpisodePart.Open(part.Folder));
            File.Delete(path);
            Assert.Null(EpisodePart.Open(part.Folder));
            byte[] flipped = [.. good];
            flipped[good.Length / 2] ^= 1;
            File.WriteAllBytes(path, flipped);
            if (file != "part.json") Assert.Null(EpisodePart.Open(part.Folder));
            File.WriteAllBytes(path, good);
        }
        Assert.NotNull(EpisodePart.Open(part.Folder));
        Assert.Null(EpisodePart.Open(EpisodePart.FolderOf(dataset.Episodes, 99)));
    }

    [FactIfFfmpeg]
    public void Nothing_WhenAbandoned_OrWhenFramesAreMissing()
    {
        using var dataset = new SyntheticDataset();
        using (EpisodePartWriter writer = dataset.Begin(1, 4)) dataset.AddFrame(writer, 1, 0, 4);
        Assert.Empty(Directory.EnumerateFileSystemEntries(dataset.Episodes));
        using (EpisodePartWriter writer = dataset.Begin(1, 4))
        {
            dataset.AddFrame(writer, 1, 0, 4);
            var summary = new EpisodeSummary { Tasks = ["x"], Seed = 0, TaskId = "t", TraceHash = "" };
            Assert.Contains("1 frames in slot 1, which was declared with 4",
                Assert.Throws<InvalidOperationException>(() => writer.Publish(summary)).Message);
        }
        Assert.Empty(Directory.EnumerateFileSystemEntries(dataset.Episodes));
    }

    [FactIfFfmpeg]
    public void TheLeavingsOfADeadWriter_AreSwept()
    {
        using var dataset = new SyntheticDataset();
        EpisodePart part = dataset.AddEpisode(0, 3);
        Directory.CreateDirectory(Path.Combine(dataset.Episodes, "writing-000001-77", "videos"));
        EpisodePartWriter.RemoveAbandoned(dataset.Episodes);
        Assert.Equal([part.Folder], Directory.EnumerateDirectories(dataset.Episodes));
    }

    [FactIfFfmpeg]
    public void ABroadcastOfBytes_ThatIsTheSameEveryTime()
    {
        using var first = new SyntheticDataset(depth: true);
        using var second = new SyntheticDataset(depth: true);
        Assert.Equal(first.AddEpisode(4, 12).Files, second.AddEpisode(4, 12).Files);
    }

    [Fact]
    public void Features_ThatLeRobotCannotTake_AreRefusedByName()
    {
        void Refused(FeatureSpec feature, string because)
        {
            string message = Assert.Throws<PraxisException>(feature.Check).Message;
            Assert.Contains(feature.Name, message);
            Assert.Contains(because, message);
        }
        Refused(FeatureSpec.Scalar("a/b", "float32"), "'/'");
        Refused(FeatureSpec.Scalar("a", "float23"), "Did you mean 'float32'");
        Refused(FeatureSpec.Camera("observation.images.c", 65, 64), "even");
        Refused(FeatureSpec.Camera("observation.images.c", 62, 64, VideoFormat.Av1), "64 pixels");
        Refused(FeatureSpec.Scalar("label.image_count", "int64"), "Rename");
        Refused(new("a", "float32", [3], ["x", "y"]), "2 names for 3");
    }
}
