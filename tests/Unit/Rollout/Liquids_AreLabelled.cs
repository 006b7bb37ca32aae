using System.Text.Json.Nodes;
using Praxis.App;
using Praxis.Core;
using Praxis.Data;
using Praxis.Library.Objects;
using Praxis.Library.Robots;
using Praxis.Rollout;
using Praxis.Simulation;
using Praxis.Tasks;
using Xunit;

namespace Praxis.Tests.Unit.Rollout;

/// <summary>A dataset says what every vessel holds, and its provenance says with what it began.</summary>
public sealed class Liquids_AreLabelled : IDisposable
{
    const string LiftAMug = """
        task: lift-a-mug
        objects:
          table: { category: table }
          block: { category: block, on: table }
          mug: { category: mug, on: table, fill: { liquid: tea, share: [0.4, 0.6] } }
        goal: holding(mug) & lifted(mug) & filled(mug, 0.35)
        expert: [{ retry: 3, skill: pick(mug) }]
        say: pick up {mug}
        """;

    static readonly Catalog Catalog = new(typeof(Mug).Assembly);

    readonly string folder = Directory.CreateTempSubdirectory("praxis-liquids-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void InADataset()
    {
        string task = Path.Combine(folder, "lift.yaml"), data = Path.Combine(folder, "data");
        File.WriteAllText(task, LiftAMug);
        const ulong Seed = 3;
        new Generate(Catalog).Run(new()
        {
            Tasks = [task, "grasp-block"], Out = data, Episodes = 2, Seed = Seed, Cameras = ["front"], Width = 64, Height = 48, Fps = 10,
            Codec = "h264",
        }, null, default);
        using LeRobotV3Reader read = LeRobotV3Reader.Open(data);
        Assert.Equal(["vessel_0.volume", "vessel_1.volume", "vessel_2.volume"],
            read.Info.Features.Single(f => f.Name == "label.liquid_volume").Names);
        Assert.DoesNotContain(DatasetValidator.Validate(data), f => f.Severity == Severity.Error);

        JsonNode mug = Objects(data, 0).Single(o => (string)o["name"]! == "mug"), vessel = mug["vessel"]!;
        Assert.Equal("tea", (string)vessel["liquid"]!);
        Assert.Equal(0, (int)vessel["place"]!); // no other is a vessel
        double began = (double)vessel["volume"]!;
        Assert.InRange(began / (double)vessel["capacity"]!, 0.4, 0.6);
        // the mug, empty, weighs as much less as the tea in it
        Take? take = null;
        TaskSetting setting = new(YamlTask.Parse(LiftAMug, "lift.yaml", Catalog).Build(Catalog), new Panda(), Catalog);
        for (int attempt = 0; take is null; attempt++) take = new TakeMaker(Seed).Play(setting, new(0, attempt)).Take;
        Assert.Equal(take.Index[new("mug")].Asset.Mass.Mass + 998 * began, (double)mug["mass"]!, 1e-6);

        double[] told = Column(read, 0, "label.liquid_volume"), spilled = Column(read, 0, "label.liquid_spilled");
        Assert.Equal(began, told[0], 1e-9);
        for (int frame = 0; frame < spilled.Length; frame++)
        {
            Assert.InRange(told[3 * frame] + spilled[frame], began - 2e-6, began + 1e-9); // m^3; the rest is in the air
            Assert.Equal(0, told[3 * frame + 1] + told[3 * frame + 2]);
        }
        Assert.All(Column(read, 0, "label.vessel_count"), n => Assert.Equal(1, n));
        // the other task knows no liquids
        Assert.All(Column(read, 1, "label.liquid_volume"), v => Assert.Equal(0, v));
        Assert.DoesNotContain(Objects(data, 1), o => o["vessel"] is not null);
    }

    static JsonNode[] Objects(string data, int episode)
    {
        string[] lines = File.ReadAllLines(Directory.EnumerateFiles(Path.Combine(data, "provenance")).Single());
        return [.. JsonNode.Parse(lines[episode])!["provenance"]!["objects"]!.AsArray().Select(o => o!)];
    }

    static double[] Column(LeRobotV3Reader read, int episode, string name) => Assert.Single(read.ReadColumns(episode, [name])).ToDoubles();
}
