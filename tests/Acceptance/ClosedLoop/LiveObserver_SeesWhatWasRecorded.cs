using System.Globalization;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using Praxis.Core;
using Praxis.Data;
using Praxis.Rollout;
using Praxis.Simulation;
using Praxis.Tasks;
using Praxis.Tests.Acceptance.Support;
using Xunit;

namespace Praxis.Tests.Acceptance.ClosedLoop;

/// <summary>The live world, looked at while the expert acts in it, against the dataset of the same seed.</summary>
[Collection(WholeJobs.Name)]
public sealed class LiveObserver_SeesWhatWasRecorded(ReferenceDataset reference)
{
    const int Fps = 10, TicksPerFrame = 10; // a frame falls on a control period, so that live and recorded moments are the same

    static readonly string[] Cameras = ["front", "wrist"];

    readonly Dictionary<string, IncrementalHash> pixels =
        Cameras.ToDictionary(c => c, _ => IncrementalHash.CreateHash(HashAlgorithmName.SHA256));
    readonly List<Dictionary<string, float[]>> vectors = [];

    [Theory, InlineData(0), InlineData(1)]
    public void EveryPictureAndVectorOfAnEpisode_BitForBit(int episode)
    {
        ManifestEpisode recorded = reference.Made.Episodes[episode];
        using TaskWorld start = Begin(recorded);
        using LeRobotV3Reader dataset = LeRobotV3Reader.Open(reference.Folder);
        Assert.Equal(dataset.Episodes[episode].Tasks[0], start.Instruction);

        WatchExpert(start, recorded.Length);

        foreach (string camera in Cameras)
        {
            string hash = recorded.Frames.Single(f => f.Key == $"observation.images.{camera}").Value;
            Assert.Equal(hash, Convert.ToHexStringLower(pixels[camera].GetHashAndReset()));
        }
        foreach (EpisodeColumn column in dataset.ReadColumns(episode, [.. vectors[0].Keys]))
        {
            float[] seen = [.. vectors.SelectMany(v => v[column.Feature.Name])];
            Assert.Equal(column.Plain.ToArray(), MemoryMarshal.AsBytes(seen.AsSpan()).ToArray());
        }
    }

    static TaskWorld Begin(ManifestEpisode recorded)
    {
        TaskSpec task = SmallJob.Catalog.Create<TaskDefinition>(recorded.Task).Build(SmallJob.Catalog);
        var setting = new TaskSetting(task, SmallJob.Catalog.Create<Robot>("panda"), SmallJob.Catalog);
        return TaskWorld.Begin(setting, new TakeMaker(11).RngOf(new(recorded.Slot, recorded.Try))).World
            ?? throw new InvalidOperationException(
                string.Create(CultureInfo.InvariantCulture, $"Slot {recorded.Slot} cannot begin, yet it was recorded."));
    }

    void WatchExpert(TaskWorld start, int frames)
    {
        CameraMount[] mounts = [.. Cameras.Select(c => SmallJob.Catalog.Create<CameraMount>(c))];
        using var eyes = new LiveObserver(start, PictureSpec.Live(mounts, 64, 48, Fps));
        var expert = new ExpertActor(start.Setting.Task.Expert, start.World, start.Rng.Split("planning").Unlogged());
        for (int tick = 0; tick < frames * TicksPerFrame; tick++)
        {
            if (tick % TicksPerFrame == 0) Keep(eyes.Observe(start.World.State));
            Assert.True(start.World.Advance(expert.Tick(start.World.State)));
        }
    }

    void Keep(Observation seen)
    {
        foreach ((string camera, Image<Rgb24> picture) in seen.Images)
            pixels[camera].AppendData(MemoryMarshal.AsBytes(picture.Pixels.AsSpan()));
        vectors.Add(new(seen.Vectors));
    }
}
