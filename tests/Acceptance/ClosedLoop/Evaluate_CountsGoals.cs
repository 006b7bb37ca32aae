using System.Text.Json.Nodes;
using Praxis.App;
using Praxis.Core;
using Praxis.Data;
using Praxis.Tests.Acceptance.Cli;
using Praxis.Tests.Acceptance.Support;
using Xunit;

namespace Praxis.Tests.Acceptance.ClosedLoop;

[Collection(WholeJobs.Name)]
public sealed class Evaluate_CountsGoals
{
    [Fact]
    public void OfTheExpert_InOneBlock()
    {
        using var scratch = new ScratchFolder();
        EvaluateReport report = Run(Asked(scratch, Evaluate.Expert)).Report;
        Assert.Equal((4, 4), (report.Success.Succeeded, report.Success.Tried));
        Assert.Empty(report.FailuresByCause);
        Assert.All(report.Episodes, e => Assert.InRange(e.SecondsToSuccess!.Value, 1, e.Seconds - 0.49)); // it must hold for half a second
        Assert.All(report.Episodes, e => Assert.InRange(e.ToolPath, 0.1, 2));
    }

    /// <summary>Whoever stays where it is reaches nothing; the report says so, and shows it.</summary>
    [Fact]
    public void OfOneThatStays_None()
    {
        using var scratch = new ScratchFolder();
        EvaluateOutcome outcome = Run(Asked(scratch, "hold"));
        Assert.Equal((0, 4), (outcome.Report.Success.Succeeded, outcome.Report.Success.Tried));
        Assert.Equal(4, outcome.Report.FailuresByCause.Values.Sum());
        Assert.All(outcome.Report.Episodes, e => Assert.InRange(e.ToolPath, 0, 0.02));
        Assert.True(File.Exists(outcome.ContactSheet));
        var saved = JsonNode.Parse(File.ReadAllText(outcome.Results))!;
        Assert.Equal(4, (int)saved["success"]!["tried"]!);
    }

    /// <summary>Worlds come from the seed: not from the workers, nor from where a run was interrupted.</summary>
    [Fact]
    public void TheSame_HoweverItRan()
    {
        using ScratchFolder whole = new(), parts = new();
        byte[] once = File.ReadAllBytes(Run(Asked(whole, "random") with { Workers = 2 }).Results);
        Run(Asked(parts, "random") with { Episodes = 1 });
        Run(Asked(parts, "random") with { Workers = 1, Resume = true });
        Assert.Equal(once, File.ReadAllBytes(Path.Combine(Asked(parts, "random").Out, "results.json")));
    }

    [Fact]
    public void InAFolderInUse_IsRefused()
    {
        using var scratch = new ScratchFolder();
        Run(Asked(scratch, Evaluate.Expert) with { Episodes = 1 });
        Refused("--resume", Asked(scratch, Evaluate.Expert));
        Refused("seed", Asked(scratch, Evaluate.Expert) with { Seed = 5, Resume = true });
        Refused("scene", Asked(scratch, Evaluate.Expert) with { Scene = "white-kitchen", Resume = true });
        Refused("Did you mean 'white-kitchen'?", Asked(scratch, Evaluate.Expert) with { Scene = "white-kitchn" });
        Refused("expert", Asked(scratch, "exprt"));
        Refused("grasp-block", Asked(scratch, Evaluate.Expert) with { Task = "grasp-blok" });
    }

    /// <summary>Trials of two builds are no one evaluation: the folder remembers which build it is of.</summary>
    [Fact]
    public void OfAnotherBuild_IsRefused()
    {
        using var scratch = new ScratchFolder();
        EvaluateOptions asked = Asked(scratch, "hold") with { Episodes = 1, Resume = true };
        Run(asked);
        Run(asked);
        string identity = Path.Combine(asked.Out, "evaluation.json");
        JsonNode kept = JsonNode.Parse(File.ReadAllText(identity))!;
        Assert.Matches("^[0-9a-f]{12}$", (string)kept["build"]!);
        kept["build"] = "000000000000";
        File.WriteAllText(identity, kept.ToJsonString());
        Refused("build was \"000000000000\"", asked);
        kept.AsObject().Remove("build"); // of a version that did not say
        File.WriteAllText(identity, kept.ToJsonString());
        Refused("the same build of Praxis", asked);
    }

    static void Refused(string named, EvaluateOptions options) =>
        Assert.Contains(named, Assert.ThrowsAny<PraxisException>(() => Run(options)).Message, StringComparison.Ordinal);

    static EvaluateOptions Asked(ScratchFolder scratch, string policy) => new()
    {
        Policy = policy, Task = "grasp-block", Out = scratch.At("results"), Episodes = 4, Seed = 3,
        Width = 64, Height = 64, Fps = 10, Cameras = ["front"],
    };

    static EvaluateOutcome Run(EvaluateOptions options) =>
        new Evaluate(SmallJob.Catalog, name => PolicyFactory.Open(name, "praxis", _ => { }, default)).Run(options, null, default);
}
