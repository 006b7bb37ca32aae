using System.Globalization;
using Praxis.Data;
using Praxis.Learning;
using Praxis.Tests.Acceptance.Cli;
using Praxis.Tests.Acceptance.Support;
using Praxis.Tests.Unit.Data;
using Praxis.Tests.Unit.Learning;
using Xunit;

namespace Praxis.Tests.Acceptance.Learning;

/// <summary>Training as a process of its own: killed, gone on with, and given what is damaged.</summary>
public sealed class Training_SurvivesKills : IDisposable
{
    const int Steps = 240;
    const string Loss = "loss.csv", Checkpoint = "training.safetensors";

    readonly ScratchFolder scratch = new();
    readonly SyntheticDataset dataset = new(format: VideoFormat.DefaultFor(32, 32)); // small sides choose h264, which is quick to make

    public Training_SurvivesKills() =>
        dataset.Assemble([.. Enumerable.Range(0, 5)
            .Select(slot => dataset.AddEpisode(slot, 6 + slot, slot % 2 == 0 ? "move the gradient" : "turn it"))]);

    public void Dispose()
    {
        dataset.Dispose();
        scratch.Dispose();
    }

    [FactIfLearning]
    public void ResumedAfterKills_TheCurveAndThePolicyAreThoseOfAnUndisturbedRun()
    {
        const int seed = 5;
        var random = new Random(seed);
        Assert.Equal(0, PraxisProgram.Run(scratch.Path, Train("whole")).Code);
        for (int kills = 0; kills < 3; kills++)
        {
            using var child = new Child(scratch.At("killed"), [.. Train("killed").Split(' ')]);
            long before = Written("killed");
            if (!child.WaitFor(() => Written("killed") > before)) break; // a checkpoint of this process, so that each one gets on
            Thread.Sleep(random.Next(150)); // at any moment: in a step, in writing the next one
            child.Kill();
        }
        Assert.InRange(StepsIn(scratch.At("killed")), 1, Steps - 1); // a run that had ended would prove nothing
        Finished end = PraxisProgram.Run(scratch.Path, Train("killed"));
        Assert.True(end.Code == 0, $"{end}");
        foreach (string file in (string[])[Loss, FlowMatchingPolicy.FileName])
        {
            byte[] whole = File.ReadAllBytes(scratch.At($"whole/{file}"));
            Assert.True(whole.AsSpan().SequenceEqual(File.ReadAllBytes(scratch.At($"killed/{file}"))), file);
        }
        Assert.Equal(Steps + 1, File.ReadAllLines(scratch.At($"killed/{Loss}")).Length);
        Assert.DoesNotContain(Directory.EnumerateFiles(scratch.At("killed")), f => f.EndsWith(".tmp", StringComparison.Ordinal));
    }

    [FactIfLearning]
    public void DamagedCheckpoint_IsRefusedByName()
    {
        Assert.Equal(0, PraxisProgram.Run(scratch.Path, Train("run", steps: 5)).Code);
        string path = scratch.At($"run/{Checkpoint}");
        byte[] whole = File.ReadAllBytes(path), flipped = [.. whole];
        flipped[whole.Length / 2] ^= 1;
        byte[] other = [.. Enumerable.Repeat((byte)7, 5000)];
        foreach (byte[] damaged in (byte[][])[[], whole[..7], whole[..(whole.Length / 2)], whole[..^1], flipped, other])
        {
            File.WriteAllBytes(path, damaged);
            PraxisProgram.AssertRefused(PraxisProgram.Run(scratch.Path, Train("run", steps: 9)), Checkpoint, "damaged");
        }
    }

    [FactIfLearning]
    public void DamagedDataset_IsRefusedByName()
    {
        string Find(string folder, string pattern) =>
            Directory.GetFiles(Path.Combine(dataset.Root, folder), pattern, SearchOption.AllDirectories)
                .Order(StringComparer.Ordinal).First();
        string[] files =
        [
            Find("data", "*.parquet"), Find("videos", "*.mp4"), Path.Combine(dataset.Root, "meta", "info.json"),
            Find("meta/episodes", "*.parquet"),
        ];
        foreach (string path in files)
        {
            byte[] whole = File.ReadAllBytes(path);
            foreach (int kept in (int[])[whole.Length / 2, 0])
            {
                File.WriteAllBytes(path, whole[..kept]);
                PraxisProgram.AssertRefused(PraxisProgram.Run(scratch.Path, Train("run", steps: 3)), dataset.Root);
            }
            File.WriteAllBytes(path, whole);
        }
        Finished end = PraxisProgram.Run(scratch.Path, Train("run", steps: 3));
        Assert.True(end.Code == 0, $"{end}"); // what was refused left nothing in the way
    }

    string Train(string name, int steps = Steps) => string.Create(CultureInfo.InvariantCulture,
        $"train --data {dataset.Root} --out {scratch.At(name)} --cache {scratch.At("frames")} --steps {steps} " +
        $"--save-every 20 --batch 4 --chunk 4 ") +
        "--image 16x16 --threads 1 --resume --quiet";

    long Written(string name) =>
        new FileInfo(scratch.At($"{name}/{Checkpoint}")) is { Exists: true } file ? file.LastWriteTimeUtc.Ticks : 0;

    // by the log, which a checkpoint is never ahead of
    static int StepsIn(string folder) => File.ReadLines(Path.Combine(folder, Loss)).Skip(1).Count();
}
