using Praxis.App;
using Praxis.Tests.Acceptance.Cli;
using Praxis.Tests.Acceptance.Support;
using Xunit;

namespace Praxis.Tests.Acceptance.Reproducible;

[Collection(WholeJobs.Name)]
public sealed class Memory_StaysFlat
{
    /// <summary>Lifts a block: the shortest thing worth calling a task.</summary>
    const string Lift = """
        task: lift-block
        objects:
          table: { category: table }
          block: { category: block, on: table }
        goal: holding(block)
        expert: [ pick(block) ]
        say: lift {block}
        horizon: 10
        """;

    [Fact]
    public void WhileEpisodesAreMade()
    {
        const int every = 8;
        const long perEpisode = 32 << 10; // bytes: the hashes and paths of a part, with the noise of the collector
        using var scratch = new ScratchFolder();
        var memory = new SortedDictionary<int, long>();
        GenerateOptions options = new()
        {
            Tasks = [scratch.Write("lift.yaml", Lift)], Out = scratch.At("d"), Episodes = 56, Workers = 1,
            Cameras = ["front"], Width = 64, Height = 48, Fps = 5, Codec = "h264",
        };
        SmallJob.Run(options, new Told(p =>
        {
            if (p.EpisodesDone > 0 && p.EpisodesDone % every == 0) memory.TryAdd(p.EpisodesDone, GC.GetTotalMemory(forceFullCollection: true));
        }));
        // A leak grows in every interval; a pool that is filled, or emptied by the collector, steps once.
        long[] inUse = [.. memory.Values];
        long[] growth = [.. inUse.Zip(inUse.Skip(1), (before, after) => after - before).Order()];
        Assert.Equal(options.Episodes / every, inUse.Length);
        Assert.True(growth[(growth.Length - 1) / 2] < every * perEpisode, $"bytes in use after so many episodes: {string.Join(", ", memory)}");
    }
}
