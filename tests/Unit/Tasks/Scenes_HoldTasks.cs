using Praxis.Assets;
using Praxis.Core;
using Praxis.Library.Robots;
using Praxis.Library.Scenes;
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
            Assert.Equal([recipe.Surface, "mug", "tray"], mine.Select(o => o.Category));
            Assert.All(mine.Skip(1), o => Assert.True(
                new Panda().Workspace is var w && w.X.Contains(o.X_WO.P.X) && w.Y.Contains(o.X_WO.P.Y)));
            string[] said = [.. mine.SelectMany(o => ReferringExpression.NounsOf(o, Catalog))];
            Assert.All(scene.Objects.Except(mine), o => Assert.Empty(Nouns(o.Category).Intersect(said)));
        }
    }

    [Theory, InlineData("white-kitchen", "kitchen island|island|counter"), InlineData("classroom", "desk|office desk"),
     InlineData("pegboard-workshop", "workbench|bench"), InlineData("chemistry-lab", "lab bench|bench|laboratory bench"),
     InlineData("corner-shop", "counter|shop counter"), InlineData("laid-table", "dining table|table")]
    public void WhatOneWorksAt_IsCalledWhatItIs(string id, string nouns)
    {
        SceneRecipe recipe = Catalog.Create<SceneRecipe>(id);
        Scene scene = new LayoutSampler(Plain with { Scenes = [recipe] }, new Panda(), Catalog)
            .Sample(Rng.FromSeed(5))!; // this seed has one
        for (ulong seed = 0; seed < 8; seed++)
        {
            string said = ReferringExpression.ForAll(scene.Objects, Catalog, Rng.FromSeed(seed))["table"];
            Assert.Contains(nouns.Split('|'), n => said.EndsWith(n, StringComparison.Ordinal));
        }
        Assert.Equal(recipe.Surface, scene.Objects[0].Asset.Category);
        Assert.True(new JobSpec
        {
            Tasks = [Plain with { Scenes = [recipe] }], Robot = new Panda(), Catalog = Catalog, Seed = 0, Episodes = 1, MaxTries = 1,
            Pictures = PictureSpec.Live([], 64, 64, 10),
        }.Semantics.ContainsKey(recipe.Surface));
    }

    [Fact]
    public void WhatFindsNoPlace_IsTold()
    {
        Scene scene = new LayoutSampler(Plain with { Scenes = [new Crowded()] }, new Panda(), Catalog)
            .Sample(Rng.FromSeed(5))!; // this seed has one
        int lying = scene.Objects.Count(o => o.Ref.Name.StartsWith("extra-", StringComparison.Ordinal));
        Assert.Equal(SceneRecipe.MostClutter, lying + scene.LeftOut.Count);
        Assert.Contains(scene.LeftOut, l => l.StartsWith("'extra-1-mug': the task speaks of a mug", StringComparison.Ordinal));
        Assert.Contains(scene.LeftOut, l => l.Contains("'extra-1-mug' is left out", StringComparison.Ordinal));
        Assert.Contains(scene.LeftOut, l => l.Contains("most broke", StringComparison.Ordinal));
    }

    // a mug, which the task has; what belongs to it; and more baskets than there is room for
    sealed class Crowded : DiningRecipe
    {
        public override string Summary => "too much for one table";

        public override void Clutter(ClutterBuilder clutter, Rng rng)
        {
            var mug = clutter.Put("mug");
            clutter.Put("saucer").Beside(mug);
            for (int k = 2; k < SceneRecipe.MostClutter; k++) clutter.Put("basket");
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

    [Theory, InlineData("laid-table"), InlineData("nordic-dining-room")]
    public void LaidPlaces_AreWhole(string id)
    {
        const int Seeds = 16;
        var sampler = new LayoutSampler(Catalog.Create<SceneRecipe>(id), new Panda(), Catalog);
        var lacking = new List<string>();
        for (ulong seed = 0; seed < Seeds; seed++)
        {
            Scene scene = sampler.Sample(Rng.FromSeed(seed))!; // a scene alone always has one
            lacking.AddRange(scene.LeftOut.Select(l => $"{seed}: {l}"));
        }
        const int Laid = 10; // things: twice plate, fork, knife and glass, salt and pepper
        Assert.True(lacking.Count <= 0.02 * Laid * Seeds, string.Join('\n', lacking));
    }

    static IReadOnlyList<string> Nouns(string category) => Catalog.Create<ObjectCategory>(category).Nouns;
}
