using Praxis.Assets;
using Praxis.Core;
using Praxis.Library.Robots;
using Praxis.Library.Tasks;
using Praxis.Rollout;
using Praxis.Simulation;
using Praxis.Tasks;
using Xunit;

namespace Praxis.Tests.Unit.Tasks;

/// <summary>A room changes what surrounds a task, never the task.</summary>
public class Scenes_HoldTasks
{
    static readonly Catalog Catalog = new(typeof(MugOnTray).Assembly);
    static readonly TaskSpec Plain = new MugOnTray().Build(Catalog);

    [Fact]
    public void Clutter_SharesNoNounWithTheTask()
    {
        foreach (SceneRecipe recipe in Catalog.All<SceneRecipe>())
        {
            Scene scene = new LayoutSampler(Plain with { Scenes = [recipe] }, new Panda(), Catalog)
                .Sample(Rng.FromSeed(5))!; // asserted below
            Assert.True(scene is not null, recipe.Id);
            SceneObject[] mine = [.. scene.Objects.Where(o => !o.Ref.Name.StartsWith("extra-", StringComparison.Ordinal))];
            Assert.Equal(["table", "mug", "tray"], mine.Select(o => o.Ref.Name));
            Assert.All(mine.Skip(1), o => Assert.True(
                new Panda().Workspace is var w && w.X.Contains(o.X_WO.P.X) && w.Y.Contains(o.X_WO.P.Y)));
            string[] said = [.. mine.SelectMany(o => Nouns(o.Category))];
            Assert.All(scene.Objects.Except(mine), o => Assert.Empty(Nouns(o.Category).Intersect(said)));
        }
    }

    [Fact]
    public void NoScene_LeavesTheLayoutAsItWas()
    {
        Scene bare = new LayoutSampler(Plain, new Panda(), Catalog).Sample(Rng.FromSeed(5))!; // this seed has one
        Assert.Equal(3, bare.Objects.Count);
        Assert.Equal("table", bare.Objects[0].Asset.Category);
        Assert.All(bare.DrawLook(Rng.FromSeed(5), bare.WorkHeight).Room, p => Assert.NotEqual(SceneMirror.FurnitureClass, p.Class));
    }

    [Theory, InlineData("white-kitchen"), InlineData("chemistry-lab"), InlineData("laid-table"), InlineData("round-dining-table"),
     InlineData("pallet-warehouse"), InlineData("blue-living-room")]
    public void Expert_SucceedsAmongClutter(string id)
    {
        var setting = new TaskSetting(Plain with { Scenes = [Catalog.Create<SceneRecipe>(id)] }, new Panda(), Catalog);
        var takes = new TakeMaker(7);
        var outcomes = new List<Outcome>();
        for (int attempt = 0; attempt < 4 && !outcomes.Any(o => o.Success); attempt++)
            outcomes.Add(takes.Play(setting, new TakeId(0, attempt)).Outcome);
        Assert.True(outcomes[^1].Success, string.Join("; ", outcomes.Select(o => o.Why)));
    }

    static IReadOnlyList<string> Nouns(string category) => Catalog.Create<ObjectCategory>(category).Nouns;
}
