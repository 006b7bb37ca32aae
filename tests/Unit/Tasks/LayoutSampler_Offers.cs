using Praxis.Assets;
using Praxis.Core;
using Praxis.Library.Objects;
using Praxis.Library.Predicates;
using Praxis.Library.Robots;
using Praxis.Library.Skills;
using Praxis.Simulation;
using Praxis.Tasks;
using Xunit;

namespace Praxis.Tests.Unit.Tasks;

/// <summary>Not every instance of a category offers the same: a scene holds those that do what its task asks.</summary>
public class LayoutSampler_Offers
{
    const int Scenes = 12;
    static readonly Catalog Catalog = new(typeof(Mug).Assembly);

    [Fact]
    public void WhatTheTaskAsks()
    {
        // an open cup has a cavity, one with its lid on carries things
        Assert.Equal(2, Enumerable.Range(0, Scenes).Select(k => HasCavity(new YogurtCup().Build(Rng.FromSeed((ulong)k)))).Distinct().Count());
        TaskSpec task = new IntoTheCup().Build(Catalog);
        for (int seed = 0; seed < Scenes; seed++)
            if (new LayoutSampler(task, new Panda(), Catalog).Sample(Rng.FromSeed((ulong)seed)) is { } scene)
                Assert.True(HasCavity(scene.Objects.Single(o => o.Category == "yogurt-cup").Asset), $"seed {seed}");
    }

    [Fact]
    public void WhatTheTaskFills()
    {
        TaskSpec task = new TeaTime().Build(Catalog);
        Scene scene = new LayoutSampler(task, new Panda(), Catalog).Sample(Rng.FromSeed(3))
            ?? throw new InvalidOperationException("Seed 3 has no layout: choose another.");
        ObjectAsset mug = scene.Objects.Single(o => o.Category == "mug").Asset;
        Liquid liquid = Assert.IsType<Liquid>(Assert.Single(mug.Ingredients));
        Assert.Equal("tea", liquid.Kind);
        Assert.InRange(liquid.Volume / (mug.Vessel?.Capacity ?? 0), 0.4, 0.6);
        Assert.Throws<PraxisException>(() => new Overfull().Build(Catalog));
    }

    sealed class TeaTime : TaskDefinition
    {
        public override void Define(TaskBuilder t) => FilledMug(t, 0.4, 0.6);
    }

    sealed class Overfull : TaskDefinition
    {
        public override void Define(TaskBuilder t) => FilledMug(t, 0.4, 1.6);
    }

    static void FilledMug(TaskBuilder t, double low, double high)
    {
        var table = t.Object<Table>();
        var mug = t.Object<Mug>().On(table).Filled(low, high, "tea");
        t.Goal(new Holding(mug) & new Filled(mug));
        t.Expert(new Sequence(new Pick(mug)));
        t.Say($"pick up {mug}");
    }

    static bool HasCavity(ObjectAsset asset) => asset.Affordances.OfType<Cavity>().Any();

    sealed class IntoTheCup : TaskDefinition
    {
        public override void Define(TaskBuilder t)
        {
            var table = t.Object<Table>();
            var dice = t.Object<Dice>().On(table);
            var cup = t.Object<YogurtCup>().On(table).AtLeast(0.04, from: dice);
            t.Goal(new In(dice, cup) & !new Holding(dice));
            t.Expert(new Sequence(new Pick(dice), new PlaceIn(dice, cup)));
            t.Say($"put {dice} in {cup}");
            t.Horizon(seconds: 25);
        }
    }
}
