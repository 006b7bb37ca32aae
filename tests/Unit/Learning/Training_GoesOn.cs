using System.Runtime.InteropServices;
using Praxis.App;
using Praxis.Core;
using Praxis.Data;
using Praxis.Learning;
using Praxis.Tests.Unit.Data;
using Xunit;

namespace Praxis.Tests.Unit.Learning;

[Collection(Computing.Name)]
public sealed class Training_GoesOn : IDisposable
{
    static readonly VideoFormat Quick = VideoFormat.DefaultFor(32, 32); // small sides choose h264, which is quick to make

    readonly SyntheticDataset dataset = new(format: Quick);
    readonly string folder = Directory.CreateTempSubdirectory("praxis-training-").FullName;

    public void Dispose()
    {
        dataset.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    [FactIfLearning]
    public void ResumedRun_HasTheCurveOfAnUndisturbedOne()
    {
        Build();
        LearningEngine.UseThreads(1);
        using TrainingData data = TrainingData.Open(Pictures(16));
        TrainingSettings settings = Options("", 8).Settings;
        using FlowTrainer whole = new(data, settings), killed = new(data, settings), resumed = new(data, settings);
        StepResult[] expected = [.. Enumerable.Range(0, 8).Select(i => whole.Step(i / 8.0))];
        StepResult[] before = [.. Enumerable.Range(0, 4).Select(i => killed.Step(i / 8.0))];
        killed.Save(folder, new Dictionary<string, string> { ["note"] = "kept" });
        Assert.Equal("kept", resumed.Restore(folder)["note"]);
        StepResult[] after = [.. Enumerable.Range(4, 4).Select(i => resumed.Step(i / 8.0))];
        Assert.Equal(expected, before.Concat(after));
        Assert.Equal(whole.HeldOutLoss(), resumed.HeldOutLoss());
        Assert.Equal(whole.Compare(0).Predicted, resumed.Compare(0).Predicted);
    }

    [FactIfLearning]
    public void SameRunTwice_GivesTheSameFiles()
    {
        Build();
        TrainReport report = new Train().Run(Options("a", 5));
        _ = new Train().Run(Options("b", 5));
        foreach (string file in (string[])["loss.csv", FlowMatchingPolicy.FileName])
            Assert.Equal(File.ReadAllBytes(Path.Combine(folder, "a", file)), File.ReadAllBytes(Path.Combine(folder, "b", file)));
        Assert.Equal(6, File.ReadAllLines(Path.Combine(folder, "a", "loss.csv")).Length);
        Assert.True(File.Exists(report.Plots[0]));
    }

    [Fact]
    public void Log_ForgetsWhatCameAfterTheCheckpoint()
    {
        string path = Path.Combine(folder, "loss.csv");
        File.WriteAllText(path, "step,loss,rate,gradient_norm,held_out\n1,2,3,4,\n2,2,3,4,5\n3,2,3,4,\n4,0.5,0.");
        using (var log = new TrainLog(folder, 2)) log.Add(new(3, 7, 8, 9), null);
        Assert.Equal("step,loss,rate,gradient_norm,held_out\n1,2,3,4,\n2,2,3,4,5\n3,7,8,9,\n", File.ReadAllText(path));
    }

    [FactIfLearning]
    public void SecondRun_NeedsToBeAskedToResume()
    {
        Build();
        _ = new Train().Run(Options("run", 1));
        string refusal = Assert.Throws<PraxisException>(() => new Train().Run(Options("run", 2))).Message;
        Assert.Contains("--resume", refusal, StringComparison.Ordinal);
    }

    [FactIfLearning]
    public void OtherSettings_AreRefusedAtResume()
    {
        Build();
        TrainOptions options = Options("run", 1);
        _ = new Train().Run(options);
        TrainOptions other = options with { Resume = true, Settings = options.Settings with { Batch = 3 } };
        Assert.Contains("Batch = 3", Assert.Throws<PraxisException>(() => new Train().Run(other)).Message, StringComparison.Ordinal);
    }

    [FactIfLearning]
    public void DamagedCheckpoint_IsNamed()
    {
        Build();
        _ = new Train().Run(Options("run", 1));
        string path = Path.Combine(folder, "run", FlowTrainer.FileName);
        File.WriteAllBytes(path, File.ReadAllBytes(path)[..1000]);
        var e = Assert.Throws<PraxisException>(() => new Train().Run(Options("run", 2) with { Resume = true }));
        Assert.Contains(path, e.Message, StringComparison.Ordinal);
    }

    [FactIfLearning]
    public void DamagedDatasets_AreNamed()
    {
        Build();
        string videos = Path.Combine(dataset.Root, "videos");
        string video = Directory.GetFiles(videos, "*.mp4", SearchOption.AllDirectories).Order(StringComparer.Ordinal).First();
        byte[] whole = File.ReadAllBytes(video);
        File.WriteAllBytes(video, whole[..(whole.Length / 2)]);
        Assert.Contains(video, Assert.Throws<PraxisException>(() => new Train().Run(Options("a", 1))).Message, StringComparison.Ordinal);
        File.Delete(video);
        Assert.Contains(video, Assert.Throws<PraxisException>(() => new Train().Run(Options("b", 1))).Message, StringComparison.Ordinal);
        string rows = Directory.GetFiles(Path.Combine(dataset.Root, "data"), "*.parquet", SearchOption.AllDirectories)[0];
        File.WriteAllBytes(video, whole);
        File.WriteAllBytes(rows, File.ReadAllBytes(rows)[..100]);
        string Refusal(TrainOptions options) => Assert.Throws<PraxisException>(() => new Train().Run(options)).Message;
        Assert.Contains(dataset.Root, Refusal(Options("c", 1)), StringComparison.Ordinal);
        Assert.Contains("No camera 'fornt'. Did you mean 'front'?",
            Refusal(Options("d", 1) with { Cameras = ["fornt"] }), StringComparison.Ordinal);
    }

    [FactIfLearning]
    public void CachedFrames_AreTheVideosOwn()
    {
        Build();
        using TrainingData data = TrainingData.Open(Pictures(64));
        using LeRobotV3Reader reader = LeRobotV3Reader.Open(dataset.Root);
        for (int i = 0; i < data.Episodes.Count; i++)
        {
            EpisodeVideo video = reader.Episodes[i].Videos[1];
            int frame = (int)Math.Round(video.From * reader.Info.Fps) + 3;
            Image<Rgb24> expected = VideoDecoder.Frames(Path.Combine(dataset.Root, video.File), [frame], 64, 64, reader.Info.Fps)[0];
            Assert.True(MemoryMarshal.AsBytes(expected.Pixels.AsSpan()).SequenceEqual(data.Episodes[i].Picture(1, 3)));
        }
    }

    [FactIfLearning]
    public void Policy_OverfitsOneChunk()
    {
        Build();
        TrainOptions options = Options("fit", 100);
        options = options with { Settings = options.Settings with { HeldOut = 0, Shift = 0, Jitter = 0, Rate = 3e-3 }, SaveEvery = 1000 };
        double before = new Train().Run(options with { Steps = 1, Out = Path.Combine(folder, "untrained") }).Loss;
        TrainReport report = new Train().Run(options);
        Assert.True(report.Loss < 0.7 * before, $"{before} became {report.Loss}");
        using FlowMatchingPolicy policy = FlowMatchingPolicy.Open(Path.Combine(folder, "fit"));
        Assert.Equal(["front", "side"], policy.Config.Cameras);
    }

    [Fact]
    public void Times_AreOpenpis()
    {
        RngSequence chance = Rng.FromSeed(1).Sequence("times");
        double[] times = [.. Enumerable.Range(0, 100_000).Select(_ => FlowBatches.DrawTime(ref chance))];
        Assert.Equal(0.999 * 0.6 + 0.001, times.Average(), 0.003); // Beta(1.5, 1): mean 0.6, deviation of this mean 0.0008
        Assert.Equal(Math.Pow((0.5 - 0.001) / 0.999, 1.5), times.Count(t => t < 0.5) / 1e5, 0.006); // its distribution function
        Assert.InRange(times.Min(), 0.001, 0.02);
        Assert.InRange(times.Max(), 0.99, 1);
    }

    [Fact]
    public void Shift_RepeatsTheEdge()
    {
        byte[] from = [.. Enumerable.Range(0, 9).SelectMany(i => (byte[])[(byte)i, 0, 0])];
        var to = new byte[27];
        FlowBatches.Shift(from, to, 3, 3, 1, -1);
        Assert.Equal([3, 3, 4, 6, 6, 7, 6, 6, 7], Enumerable.Range(0, 9).Select(i => (int)to[3 * i]));
    }

    void Build()
    {
        dataset.Assemble([.. Enumerable.Range(0, 5)
            .Select(slot => dataset.AddEpisode(slot, 6 + slot, slot % 2 == 0 ? "move the gradient" : "turn it"))]);
    }

    TrainOptions Options(string name, int steps) => new()
    {
        Data = [dataset.Root], Out = Path.Combine(folder, name), Cache = Path.Combine(folder, "frames"), Steps = steps,
        SaveEvery = 4, Threads = 1, ImageWidth = 16, ImageHeight = 16, Settings = new() { Batch = 4, Chunk = 4 },
    };

    TrainingDataOptions Pictures(int side) =>
        new() { Datasets = [dataset.Root], CacheFolder = folder, ImageWidth = side, ImageHeight = side };
}
