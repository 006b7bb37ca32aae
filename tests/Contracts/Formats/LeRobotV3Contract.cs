using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using Praxis.Core;
using Praxis.Data;
using Praxis.Library.Cameras;
using Praxis.Library.Robots;
using Praxis.Library.Tasks;
using Praxis.Rendering;
using Praxis.Rollout;
using Praxis.Tasks;
using Xunit;

namespace Praxis.Tests.Contracts.Formats;

/// <summary>What a dataset format must keep: what is read was written, what is torn is noticed, the schema does not drift.</summary>
public sealed class LeRobotV3Contract : IDisposable
{
    const int Width = 32, Height = 24; // pixels

    readonly string root = Directory.CreateTempSubdirectory("praxis-format-").FullName;
    readonly JobSpec job;

    public LeRobotV3Contract()
    {
        var catalog = new Catalog(typeof(Panda).Assembly);
        job = new()
        {
            Tasks = [new MugOnTray().Build(catalog), new StackTwoBlocks().Build(catalog)], Robot = new Panda(), Catalog = catalog,
            Seed = 1, Episodes = 2, MaxTries = 1,
            Pictures = new()
            {
                Cameras = [new Front(), new Wrist()], Width = Width, Height = Height, Fps = 10,
                Video = VideoFormat.H264, Tracer = TracerKind.Managed, Labels = ["depth"],
            },
        };
    }

    /// <summary>Features of a Panda dataset: names, types, shapes and units. A change is one for everyone who trains on it.</summary>
    [Fact]
    public void Schema_IsTheGoldenOne()
    {
        Write();
        JsonNode schema = JsonNode.Parse(File.ReadAllBytes(Path.Combine(root, LeRobotPaths.Info)))!; // just written
        string features = schema["features"]!.ToJsonString();
        byte[] actual = CanonicalJson.Write(JsonNode.Parse(features), sorted: false);
        string golden = GoldenPath();
        if (Environment.GetEnvironmentVariable("PRAXIS_WRITE_GOLDEN") == "1") File.WriteAllBytes(golden, actual);
        Assert.Equal(File.ReadAllText(golden), System.Text.Encoding.UTF8.GetString(actual));
    }

    static string GoldenPath([CallerFilePath] string here = "") =>
        Path.Combine(Path.GetDirectoryName(here)!, "golden", "panda-features.json"); // never null: here is a file

    [Fact]
    public void WhatIsRead_IsWhatWasWritten()
    {
        Write();
        using LeRobotV3Reader reader = LeRobotV3Reader.Open(root);
        Assert.Equal(job.Info.Features.Select(f => f.Name), reader.Info.Features.Select(f => f.Name));
        for (int episode = 0; episode < 2; episode++)
            foreach (FeatureSpec feature in job.Info.Columns)
                Assert.Equal(Column(feature, episode).Plain.ToArray(), reader.ReadColumns(episode, [feature.Name])[0].Plain.ToArray());
        Assert.DoesNotContain(DatasetValidator.Validate(root), f => f.Severity == Severity.Error);
    }

    /// <summary>Every file of the dataset, cut in half, gone, or with one byte changed.</summary>
    [Fact]
    public void WhatIsTorn_IsNoticed()
    {
        Manifest manifest = Write();
        foreach (FileHash file in manifest.Files)
        {
            string path = Path.Combine(root, file.Path);
            byte[] whole = File.ReadAllBytes(path);
            foreach (byte[]? torn in new[] { whole[..(whole.Length / 2)], Flipped(whole), null })
            {
                File.Delete(path); // never through a hard link
                if (torn is not null) File.WriteAllBytes(path, torn);
                Assert.Equal([file.Path], manifest.Verify(root).Select(f => f.Path));
                if (torn is null or { Length: 0 } || torn.Length < whole.Length) AssertRefused(file.Path);
            }
            File.WriteAllBytes(path, whole);
        }
        Assert.Empty(manifest.Verify(root));
    }

    // what LeRobot reads must be found torn without a manifest too
    void AssertRefused(string path)
    {
        string[] checkedFolders = ["meta/", "data/", "videos/"];
        if (!checkedFolders.Any(f => path.StartsWith(f, StringComparison.Ordinal))) return;
        Assert.Contains(DatasetValidator.Validate(root), f => f.Severity == Severity.Error);
    }

    static byte[] Flipped(byte[] bytes)
    {
        byte[] flipped = [.. bytes];
        flipped[bytes.Length / 2] ^= 0x10;
        return flipped;
    }

    [Fact]
    public void AnEpisodeThatIsNotFinished_LeavesNothing()
    {
        string episodes = Path.Combine(root, ".work", "episodes");
        using (EpisodePartWriter writer = Begin(0)) AddFrame(writer, 0, 0);
        Assert.Empty(Directory.EnumerateFileSystemEntries(episodes));
        Assert.Null(EpisodePart.Open(EpisodePart.FolderOf(episodes, 0)));
    }

    Manifest Write()
    {
        EpisodePart[] parts = [.. Enumerable.Range(0, 2).Select(WriteEpisode)];
        return LeRobotV3Assembler.Assemble(parts, job.Info, new()
        {
            Seed = 1, Tools = new Dictionary<string, string>(), Platform = "test", Tracer = "none",
            Arguments = [], Failures = new Dictionary<string, int>(),
        }, root);
    }

    EpisodePart WriteEpisode(int episode)
    {
        using EpisodePartWriter writer = Begin(episode);
        for (int frame = 0; frame < LengthOf(episode); frame++) AddFrame(writer, episode, frame);
        writer.AddTrace(stream => stream.Write("a trace"u8));
        return writer.Publish(new() { Tasks = [$"do {episode}"], Seed = (ulong)episode, TaskId = "test", TraceHash = "none" });
    }

    EpisodePartWriter Begin(int episode)
    {
        var depth = new LabelArray("front", "depth", "float32", [Height, Width]);
        return new(Path.Combine(root, ".work", "episodes"), episode, LengthOf(episode), job.Info, depth);
    }

    static int LengthOf(int episode) => 11 + 3 * episode;

    void AddFrame(EpisodePartWriter writer, int episode, int frame)
    {
        foreach (FeatureSpec feature in job.Info.Columns)
            if (feature.DType == "string") writer.Add(feature.Name, Text(episode, frame));
            else if (feature.DType == "language") writer.Add(feature.Name, Rows(feature, episode, frame));
            else writer.Add(feature.Name, Values(feature, episode, frame));
        var (color, depth) = (new Image<Rgb24>(Width, Height), new Image<float>(Width, Height));
        Array.Fill(color.Pixels, new Rgb24((byte)(20 * frame), 100, (byte)(90 * episode)));
        Array.Fill(depth.Pixels, 0.5f + 0.01f * frame);
        foreach (FeatureSpec camera in job.Info.Cameras)
            if (camera.Shape[2] == 3) writer.Add(camera.Name, color);
            else writer.Add(camera.Name, depth);
        writer.AddLabel<float>("front", "depth", depth.Pixels);
    }

    static string Text(int episode, int frame) => $"step {frame / 4} of {episode}, \"quoted\", ü";

    static double[] Values(FeatureSpec feature, int episode, int frame) =>
        [.. Enumerable.Range(0, feature.Size).Select(i => feature.DType switch
        {
            "bool" => (frame + i) % 2,
            "float32" => Math.Sin(episode + 0.3 * frame + i),
            _ => 7.0 * frame + i - episode,
        })];

    // one list for the whole episode, or now and then an event
    static IReadOnlyList<LanguageRow> Rows(FeatureSpec feature, int episode, int frame) => feature.Name == LanguageColumns.Persistent
        ? [new("user", "task_aug", $"任务 {episode}") { Timestamp = 0 }, new("assistant", "subtask", "go") { Timestamp = 0.1f }]
        : frame % 3 == 0 ? [LanguageRow.Say(Text(episode, frame))] : [];

    static EpisodeColumn Column(FeatureSpec feature, int episode)
    {
        var column = new EpisodeColumn(feature);
        for (int frame = 0; frame < LengthOf(episode); frame++)
            if (feature.DType == "string") column.Append(Text(episode, frame));
            else if (feature.DType == "language") column.Append(Rows(feature, episode, frame));
            else column.Append(Values(feature, episode, frame));
        return column;
    }

    public void Dispose() => Directory.Delete(root, recursive: true);
}
