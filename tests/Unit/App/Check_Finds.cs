using Praxis.App;
using Praxis.Core;
using Praxis.Library.Tasks;
using Xunit;

namespace Praxis.Tests.Unit.App;

public sealed class Check_Finds : IDisposable
{
    static readonly Catalog Catalog = new(typeof(MugOnTray).Assembly);
    readonly string root = Directory.CreateTempSubdirectory("praxis-check-").FullName;

    [Fact]
    public void NothingWrong_WithATaskOfTheLibrary()
    {
        CheckReport report = Look("grasp-block");
        Assert.All(report.Findings, f => Assert.True(f.Ok, $"{f.Name}: {f.Found}"));
        Assert.Equal(["names", "layout", "reach", "view", "words", "plan", "tries"], report.Findings.Select(f => f.Name));
        Assert.True(File.Exists(report.Picture));
    }

    /// <summary>What is asked for is a part's handle, not the middle of the cabinet; and what stands in the way can be moved.</summary>
    [Theory, InlineData("open-drawer"), InlineData("")]
    public void PartsAndTakenPlaces_AreWithinReach(string task)
    {
        CheckFinding reach = Look(task.Length > 0 ? task : Tasks.Examples.MugOnTakenCoaster).Findings.Single(f => f.Name == "reach");
        Assert.True(reach.Ok, reach.Found);
    }

    [Fact]
    public void ThingsThatFindNoPlace() => Assert.Contains("bowl", Wrong("layout", """
        objects:
          table: { category: table }
          block: { category: block, on: table }
          bowl: { category: bowl, on: table, at-least: { block: 3 } }
        goal: in(block, bowl)
        say: put {block} into {bowl}
        """), StringComparison.Ordinal);

    [Fact]
    public void GoalsThatNoSkillBringsAbout() => Assert.Contains("!on(block, table)", Wrong("plan", """
        objects: { table: { category: table }, block: { category: block, on: table } }
        goal: "!on(block, table)"
        say: take {block} away
        """), StringComparison.Ordinal);

    [Fact]
    public void SentencesThatLeaveOutWhatIsMeant() => Assert.Contains("bowl", Wrong("words", """
        objects:
          table: { category: table }
          block: { category: block, on: table }
          bowl: { category: bowl, on: table, at-least: { block: 0.04 } }
        goal: in(block, bowl)
        say: put {block} away
        """), StringComparison.Ordinal);

    public void Dispose() => Directory.Delete(root, recursive: true);

    string Wrong(string question, string text)
    {
        string file = Path.Combine(root, "task.yaml");
        File.WriteAllText(file, $"task: made-up\n{text}");
        CheckReport report = Look(file);
        Assert.False(report.Ok);
        CheckFinding finding = report.Findings.Single(f => f.Name == question);
        Assert.False(finding.Ok, $"{question}: {finding.Found}");
        Assert.NotNull(finding.Remedy);
        return finding.Found;
    }

    CheckReport Look(string task) => new Check(Catalog).Run(new() { Task = task, Out = root, Tries = 2, Cameras = ["front"] }, default);
}
