using Praxis.Data;
using Praxis.Tests.Acceptance.Support;
using Praxis.Tests.Unit.Data;
using Xunit;

namespace Praxis.Tests.Acceptance.Datasets;

[Collection(WholeJobs.Name)]
public sealed class Readers_Accept(LabelledDataset dataset)
{
    [Fact]
    public void OurValidator() => Assert.Empty(DatasetValidator.Validate(dataset.Folder));

    [FactIfOracle]
    public void DuckDb_AndTheRulesOfLeRobot()
    {
        // the attribute saw to it
        var (code, output) = Tools.Run("node", Path.GetDirectoryName(Tools.Oracle)!, Tools.Oracle!, dataset.Folder);
        Assert.Contains(" 0 fatal, 0 warnings", output);
        Assert.Equal(0, code);
    }

    [FactIfHyparquet]
    public void Hyparquet()
    {
        // the attribute saw to it
        var (code, output) = Tools.Run("node", Path.GetDirectoryName(NodeOracle.Script)!, NodeOracle.Script!, dataset.Folder);
        Assert.True(code == 0, output);
        using LeRobotV3Reader reader = LeRobotV3Reader.Open(dataset.Folder);
        int columns = reader.Info.Columns.Count() + FeatureSpec.Bookkeeping.Count;
        Assert.Contains($"data/chunk-000/file-000.parquet {reader.TotalFrames} {columns}", output);
        Assert.Contains("meta/episodes/chunk-000/file-000.parquet 3 ", output);
        Assert.Contains($"meta/tasks.parquet {reader.Tasks.Count} 2", output);
    }

    [Fact]
    public void Ffprobe()
    {
        using LeRobotV3Reader reader = LeRobotV3Reader.Open(dataset.Folder);
        foreach (FeatureSpec camera in reader.Info.Cameras)
        {
            string video = Path.Combine(dataset.Folder, LeRobotPaths.Video(camera.Name, default));
            var (code, output) = Tools.Run("ffprobe", dataset.Folder, "-v", "error", "-count_frames", "-show_entries",
                "stream=codec_name,pix_fmt,width,height,avg_frame_rate,nb_read_frames", "-of", "csv=p=0", video);
            VideoFormat format = camera.Video!; // cameras have one
            Assert.Equal($"{format.Codec},96,72,{format.PixelFormat},5/1,{reader.TotalFrames}", output.Trim());
            Assert.Equal(0, code);
        }
    }

    [Fact]
    public void Policies_BecauseNamesSayWhatIsSensed()
    {
        string[] sensed =
        [
            "observation.effort", "observation.ee_pose", "observation.images.front", "observation.images.front_depth",
            "observation.images.wrist", "observation.images.wrist_depth", "observation.state", "observation.velocity",
        ];
        using LeRobotV3Reader reader = LeRobotV3Reader.Open(dataset.Folder);
        string[] names = [.. reader.Info.Features.Select(f => f.Name)];
        string[] observed = [.. names.Where(n => n.StartsWith("observation", StringComparison.Ordinal))];
        Assert.Equal(sensed.Order(StringComparer.Ordinal), observed.Order(StringComparer.Ordinal));
        Assert.Single(names, n => n.StartsWith("action", StringComparison.Ordinal));
        Assert.All(names, n => Assert.Matches("^(observation|action|next|label)(\\.|$)|^language_(persistent|events)$", n));
        Assert.DoesNotContain(names, n => n.StartsWith("label", StringComparison.Ordinal) && n.Contains("image", StringComparison.Ordinal));
        string[] named = ["action", "observation.state", "observation.velocity", "observation.effort", "observation.ee_pose"];
        Assert.All(reader.Info.Features.Where(f => named.Contains(f.Name)),
            f => Assert.True(f.Names!.Count == f.Size && f.Units!.Count == f.Size, f.Name)); // all of these have both
    }
}
