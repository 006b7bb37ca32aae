using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Praxis.App;
using Praxis.Core;
using Praxis.Data;
using Praxis.Tests.Acceptance.Cli;
using Praxis.Tests.Acceptance.Support;
using Xunit;

namespace Praxis.Tests.Acceptance.Reproducible;

/// <summary>A mesh that no one here drew, and a thing from a sentence, in a task of their own.</summary>
[Collection(WholeJobs.Name)]
public sealed class Scans_AreCarried : IDisposable
{
    readonly ScratchFolder scratch = new();

    public Scans_AreCarried()
    {
        Directory.CreateDirectory(scratch.At("task/things"));
        File.WriteAllText(scratch.At("vase.obj"), Turned(1));
        Import("vase.obj");
        new BuildAsset(SmallJob.Catalog).Run("a white tray", 3, scratch.At("task/things/my-tray"), [], picture: false);
        File.WriteAllText(scratch.At("task/vase.yaml"), """
            task: vase-on-my-tray
            things: things
            objects:
              table: { category: table }
              vase:  { category: clay-vase, on: table }
              tray:  { category: my-tray, on: table, at-least: { vase: 0.05 } }
            goal: on(vase, tray) & !holding(vase)
            expert:
              - { retry: 3, skill: pick(vase) }
              - place-on(vase, tray)
              - home
            say: put {vase} on {tray}
            """);
    }

    public void Dispose() => scratch.Dispose();

    [Fact]
    public void ATaskNamesThem_AndTheDatasetNeedsNothingElse()
    {
        GenerateReport report = Generate("a");
        Assert.Equal(2, report.Succeeded);
        Assert.Empty(DatasetValidator.Validate(scratch.At("a")));
        using (LeRobotV3Reader dataset = LeRobotV3Reader.Open(scratch.At("a")))
            Assert.All(dataset.Tasks, t => Assert.Contains("vase", t, StringComparison.Ordinal));
        Generate("b");
        Assert.Equal(SmallJob.ManifestOf(scratch.At("a")), SmallJob.ManifestOf(scratch.At("b")));
        Assert.Empty(Manifest.Read(scratch.At("b"))!.Verify(scratch.At("b"))); // just made

        Directory.Delete(scratch.At("task"), recursive: true);
        VerifyReport verified = new Verify(SmallJob.Catalog).Run(scratch.At("a"), 2, 1, 0, null, default);
        Assert.Empty(verified.Differences);
        new Render(SmallJob.Catalog).Run(
            new() { Dataset = scratch.At("a"), Out = scratch.At("c"), Codec = "h264", Workers = 1 }, null, default);
        foreach (var (before, after) in Manifest.Read(scratch.At("a"))!.Episodes.Zip(Manifest.Read(scratch.At("c"))!.Episodes)) // as above
            Assert.Null(before.FirstDifference(after));
    }

    [Fact]
    public void AChangedMesh_IsRefused()
    {
        Generate("a");
        File.WriteAllText(scratch.At("task/things/clay-vase/source/vase.obj"), Turned(1.1));
        Assert.Contains("not the mesh that was imported", Refusal(() => Generate("b")), StringComparison.Ordinal);
        // imported again it is another thing: no part of the first dataset
        Directory.Delete(scratch.At("task/things/clay-vase"), recursive: true);
        File.WriteAllText(scratch.At("vase.obj"), Turned(1.1));
        Import("vase.obj");
        Assert.Contains("things", Refusal(() => Generate("a", resume: true)), StringComparison.Ordinal);

        File.AppendAllText(scratch.At("a/things/clay-vase/source/vase.obj"), "\n# touched\n");
        Assert.Contains("clay-vase", Refusal(() => new Verify(SmallJob.Catalog).Run(scratch.At("a"), 1, 1, 0, null, default)),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"hash\": \"", "\"hash\": \"0", "no longer built as it was")]
    [InlineData("source/vase.obj", "../vase.obj", "not a file in the same folder")]
    [InlineData("\"settings\"", "\"set\"", "not one that './praxis asset' wrote")]
    public void ARecipeThatWasChanged_IsRefused(string was, string now, string told)
    {
        string path = scratch.At("task/things/clay-vase/asset.json");
        string recipe = CanonicalJson.Write(JsonNode.Parse(File.ReadAllBytes(path)), sorted: false) is var bytes
            ? Encoding.UTF8.GetString(bytes) : "";
        if (!recipe.Contains(was, StringComparison.Ordinal)) (was, now) = (was.Replace(": ", ":"), now.Replace(": ", ":"));
        Assert.Contains(was, recipe, StringComparison.Ordinal);
        File.WriteAllText(path, recipe.Replace(was, now, StringComparison.Ordinal));
        Assert.Contains(told, Refusal(() => Generate("a")), StringComparison.Ordinal);
    }

    [Fact]
    public void ANameOfTheLibrary_IsRefused()
    {
        Directory.Move(scratch.At("task/things/clay-vase"), scratch.At("task/things/mug"));
        string text = File.ReadAllText(scratch.At("task/vase.yaml"));
        File.WriteAllText(scratch.At("task/vase.yaml"), text.Replace("clay-vase", "mug", StringComparison.Ordinal));
        Assert.Contains("'mug' is an object of the library", Refusal(() => Generate("a")), StringComparison.Ordinal);
    }

    static string Refusal(Action act) => Assert.ThrowsAny<PraxisException>(act).Message;

    void Import(string mesh) => new ImportAsset().Run(
        scratch.At(mesh), new("m", "z", "ceramic", null, 16), scratch.At("task/things/clay-vase"), [], picture: false);

    GenerateReport Generate(string name, bool resume = false) => SmallJob.Run(new()
    {
        Tasks = [scratch.At("task/vase.yaml")], Out = scratch.At(name), Episodes = 2, Seed = 5, Workers = 1, Cameras = ["front"],
        Width = 64, Height = 48, Fps = 10, Codec = "h264", Resume = resume,
    });

    // a closed body of revolution with straight sides and a neck, as a lathe would turn it
    static string Turned(double tall)
    {
        const int Around = 24;
        (double R, double Z)[] outline = [(0.022, 0), (0.025, 0.003), (0.025, 0.062), (0.020, 0.070), (0.022, 0.080)];
        var text = new StringBuilder();
        foreach ((double r, double z) in outline)
            for (int i = 0; i < Around; i++)
            {
                double angle = 2 * Math.PI * i / Around;
                text.Append(CultureInfo.InvariantCulture, $"v {r * Math.Cos(angle):F6} {r * Math.Sin(angle):F6} {tall * z:F6}\n");
            }
        for (int ring = 0; ring + 1 < outline.Length; ring++)
            for (int i = 0; i < Around; i++)
            {
                int a = ring * Around + i + 1, b = ring * Around + (i + 1) % Around + 1;
                text.Append($"f {a} {b} {b + Around} {a + Around}\n");
            }
        text.Append("f ").AppendJoin(' ', Enumerable.Range(1, Around).Reverse()).Append('\n');
        text.Append("f ").AppendJoin(' ', Enumerable.Range((outline.Length - 1) * Around + 1, Around)).Append('\n');
        return text.ToString();
    }
}
