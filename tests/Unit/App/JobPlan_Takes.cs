using Praxis.App;
using Praxis.Core;
using Praxis.Library.Tasks;
using Praxis.Simulation;
using Praxis.Tasks;
using Praxis.Tests.Unit.Cli;
using Xunit;

namespace Praxis.Tests.Unit.App;

/// <summary>What is named is taken, and what is not is left where it is.</summary>
public sealed class JobPlan_Takes : IDisposable
{
    static readonly Catalog Library = new(typeof(MugOnTray).Assembly);

    readonly string folder = Directory.CreateTempSubdirectory("praxis-plan-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    JobPlan Plan(string things, string category)
    {
        File.WriteAllText($"{folder}/task.yaml", $$"""
            task: lift
            things: {{things}}
            objects:
              table: { category: table }
              thing: { category: {{category}}, on: table }
            goal: holding(thing)
            expert: [pick(thing)]
            say: lift {thing}
            """);
        return JobPlan.From(new() { Tasks = [$"{folder}/task.yaml"], Out = $"{folder}/out" });
    }

    [Fact]
    public void OnlyThings_ThatTheTaskNames()
    {
        Invocation.Of($"asset a red block --out {folder}/red-block --formats obj");
        Invocation.Of($"asset a blue block --out {folder}/blue-block --formats obj");
        Directory.CreateDirectory($"{folder}/Bad Name");
        File.WriteAllText($"{folder}/Bad Name/asset.json", "{}");
        JobPlan plan = Plan(".", "red-block");
        Assert.Equal("red-block", Assert.Single(plan.Things).Name);
        Assert.NotNull(plan.Resolve(Library));
    }

    [Fact]
    public void AFolder_ThatIsNotThere_IsToldWithItsPlace() =>
        Assert.StartsWith("task.yaml:2:9: There is no folder", Assert.Throws<SpecException>(() => Plan("nowhere", "block")).Message,
            StringComparison.Ordinal);

    [Fact]
    public void AName_OfTheLibrary_IsToldWithItsPlace_IfTheTaskNamesIt()
    {
        Invocation.Of($"asset a bottle --out {folder}/bottle --formats obj");
        var refused = Assert.Throws<SpecException>(() => Plan(".", "bottle").Resolve(Library));
        Assert.StartsWith("task.yaml:5:22: 'bottle' is an object of the library", refused.Message, StringComparison.Ordinal);
        Assert.Contains("my-bottle", refused.Message, StringComparison.Ordinal);
        Assert.NotNull(Plan(".", "mug").Resolve(Library));
    }

    [Fact]
    public void SeveralRooms_ByCommas()
    {
        TaskSpec task = new MugOnTray().Build(Library);
        string[] rooms = [.. Library.Ids<SceneRecipe>().Take(2)];
        Assert.Equal(rooms, JobPlan.InScene(task, string.Join(", ", rooms), Library, "--scene").Scenes.Select(s => s.Id));
        Assert.Contains("lacks its name", Assert.Throws<SpecException>(() => JobPlan.InScene(task, $"{rooms[0]},", Library, "--scene")).Message,
            StringComparison.Ordinal);
        Assert.Contains("name it alone", Assert.Throws<SpecException>(() =>
            JobPlan.InScene(task, $"{rooms[0]},any", Library, "--scene")).Message, StringComparison.Ordinal);
    }
}
