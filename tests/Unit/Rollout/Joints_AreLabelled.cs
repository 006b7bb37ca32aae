using System.Text.Json.Nodes;
using Praxis.App;
using Praxis.Assets;
using Praxis.Core;
using Praxis.Data;
using Praxis.Library.Objects;
using Praxis.Library.Robots;
using Praxis.Rollout;
using Praxis.Simulation;
using Praxis.Tasks;
using Xunit;

namespace Praxis.Tests.Unit.Rollout;

/// <summary>A dataset says where every joint of every thing is, and its provenance says which is which.</summary>
public sealed class Joints_AreLabelled : IDisposable
{
    const int Fps = 10;
    const string BesideABox = """
        task: beside-a-box
        objects:
          table: { category: table }
          carton: { category: cardboard-box, on: table }
          block: { category: block, on: table }
        goal: holding(block) & lifted(block)
        expert: [{ retry: 3, skill: pick(block) }]
        say: pick up {block}
        """;

    static readonly Catalog Catalog = new(typeof(Mug).Assembly);

    readonly string folder = Directory.CreateTempSubdirectory("praxis-joints-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    /// <summary>Two tasks, one of them without anything that moves: its episodes leave the places empty.</summary>
    [Fact]
    public void InADataset()
    {
        string task = Path.Combine(folder, "beside.yaml"), data = Path.Combine(folder, "data");
        File.WriteAllText(task, BesideABox);
        ulong seed = Enumerable.Range(0, 50).Select(s => (ulong)s).First(StartsOpen);
        new Generate(Catalog).Run(new()
        {
            Tasks = [task, "grasp-block"], Out = data, Episodes = 2, Seed = seed, Cameras = ["front"], Width = 64, Height = 48, Fps = Fps,
            Codec = "h264",
        }, null, default);
        using LeRobotV3Reader read = LeRobotV3Reader.Open(data);
        FeatureSpec feature = read.Info.Features.Single(f => f.Name == "label.joint_position");
        Assert.Equal(["joint_0.pos", "joint_1.pos", "joint_2.pos", "joint_3.pos"], feature.Names);
        string[] lines = File.ReadAllLines(Directory.EnumerateFiles(Path.Combine(data, "provenance")).Single());

        AssertTold(read, seed, JsonNode.Parse(lines[0])!["provenance"]!);
        double[] none = Column(read, 1, "label.joint_position");
        Assert.All(none, p => Assert.Equal(0, p));
        Assert.All(Column(read, 1, "label.joint_count"), n => Assert.Equal(0, n));
        Assert.DoesNotContain("\"links\"", lines[1], StringComparison.Ordinal);
    }

    static TaskSetting Setting => new(YamlTask.Parse(BesideABox, "beside.yaml", Catalog).Build(Catalog), new Panda(), Catalog);

    // cartons stand open or shut
    static bool StartsOpen(ulong seed) => TakeMaker.Layout(Setting, new TakeMaker(seed).RngOf(new(0, 0))) is { } scene
        && scene.Objects.SelectMany(o => o.Asset.Links).Any(l => l.Joint.Start > 1);

    // against the take, played once more
    static void AssertTold(LeRobotV3Reader read, ulong seed, JsonNode provenance)
    {
        const int episode = 0;
        JsonNode box = provenance["objects"]!.AsArray().Single(o => (string)o!["name"]! == "carton")!;
        JsonNode[] links = [.. box["links"]!.AsArray().Select(l => l!)];
        double[] told = Column(read, episode, "label.joint_position");
        Assert.All(Column(read, episode, "label.joint_count"), n => Assert.Equal(4, n));

        Take? take = null;
        for (int attempt = 0; take is null; attempt++) take = new TakeMaker(seed).Play(Setting, new(0, attempt)).Take;
        (WorldState now, WorldState before, WorldState after) = (new(take.Index), new(take.Index), new(take.Index));
        var carton = new ObjectRef("carton");
        ObjectAsset asset = take.Index[carton].Asset;
        Assert.Equal(asset.Mass.Mass + asset.Links.Sum(l => l.Mass.Mass), (double)box["mass"]!, 1e-9);
        Assert.Equal(asset.Links.Select(l => l.Name), links.Select(l => (string)l["name"]!));
        for (int frame = 0; 4 * frame < told.Length; frame++)
        {
            take.Trace.ReadAt((double)frame / Fps, now, (before, after));
            foreach (JsonNode link in links)
                Assert.Equal(now.JointPosition(carton, (string)link["name"]!), told[4 * frame + (int)link["joint"]!], 1e-6); // float32
        }
        Assert.Equal(("hinge", "rad", 3.6), ((string)links[0]["kind"]!, (string)links[0]["unit"]!, (double)links[0]["range"]![1]!));
        Assert.Contains(told, p => p > 0.5); // a flap that stands open, or the test tells nothing
    }

    static double[] Column(LeRobotV3Reader read, int episode, string name) => Assert.Single(read.ReadColumns(episode, [name])).ToDoubles();

    [Fact]
    public void WhereNothingMoves_ThereIsNoSuchFeature()
    {
        JobSpec spec = Job("grasp-block") with { Tasks = [Ground.Setting().Task, Ground.Setting("mug-on-tray").Task] };
        Assert.DoesNotContain(spec.Info.Features, f => f.Name.Contains("joint_position", StringComparison.Ordinal)
            || f.Name.Contains("joint_count", StringComparison.Ordinal));
    }

    /// <summary>The places are counted on a few instances: they do for others, too.</summary>
    [Fact]
    public void EveryInstance_HasItsPlaces()
    {
        int seen = 0;
        foreach (ObjectCategory category in Catalog.All<ObjectCategory>())
        {
            if (category.Build(Rng.FromSeed(0)).Links.Count == 0) continue;
            JobSpec spec = Job(category.Id);
            for (ulong seed = 1000; seed < 1040; seed++)
            {
                ObjectAsset asset = category.Build(Rng.FromSeed(seed));
                var thing = new SceneObject
                {
                    Ref = new("thing"), Category = category.Id, Asset = asset, X_WO = Pose.Identity, InstanceId = 1,
                };
                Assert.True(spec.HasPlaces(new() { Robot = spec.Robot, X_WB = Pose.Identity, Objects = [thing], Posture = [] }),
                    $"{category.Id} {seed} has {asset.Links.Count} joints");
            }
            seen++;
        }
        Assert.True(seen > 20);
    }

    static JobSpec Job(string category) => new()
    {
        Tasks = [Ground.Setting().Task with { Slots = [new() { Ref = new("thing"), Category = category, Support = new("table") }] }],
        Robot = new Panda(), Catalog = Catalog, Seed = 1, Episodes = 1, MaxTries = 1, Pictures = PictureSpec.Live([], 64, 48, Fps),
    };
}
