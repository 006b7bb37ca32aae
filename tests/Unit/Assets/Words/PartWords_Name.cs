using Praxis.Assets;
using Praxis.Assets.Words;
using Praxis.Core;
using Praxis.Library.Robots;
using Xunit;

namespace Praxis.Tests.Unit.Assets.Words;

/// <summary>Parts have the names that people use, and sentences change them alone.</summary>
public class PartWords_Name
{
    static readonly IReadOnlyList<ObjectCategory> Categories = new Catalog(typeof(Panda).Assembly).All<ObjectCategory>();

    static readonly WordsToThing Words = new(Categories);

    static IEnumerable<VisualPart> Parts(ObjectAsset asset) => asset.Visuals.Concat(asset.Links.SelectMany(l => l.Visuals));

    static string Bare(string name) => name.TrimEnd("-0123456789".ToCharArray());

    [Theory]
    [InlineData("a hammer with a red handle", "handle", "red", "")]
    [InlineData("a screwdriver with a yellow handle", "handle", "yellow", "")]
    [InlineData("scissors with green handles", "handle", "green", "")]
    [InlineData("a pitcher with a blue handle", "handle", "blue", "")]
    [InlineData("a teacup with a red handle", "handle", "red", "")]
    [InlineData("a spray bottle with a red trigger", "trigger", "red", "")]
    [InlineData("a spray bottle with a white nozzle", "nozzle", "white", "")]
    [InlineData("a kettle with a red knob", "knob", "red", "")]
    [InlineData("a marker with a blue cap", "cap", "blue", "")]
    [InlineData("a thermos with a red lid", "cap", "red", "")]
    [InlineData("a book with a red cover", "cover", "red", "")]
    [InlineData("a toy car with blue wheels", "wheel", "blue", "")]
    [InlineData("a juice box with a red straw", "straw", "red", "")]
    [InlineData("a table with white legs", "leg", "white", "")]
    [InlineData("a pot with a blue lid", "lid", "blue", "")]
    [InlineData("a stove with red knobs", "knob", "red", "")]
    [InlineData("a hammer with a wooden handle", "handle", "", "wooden")]
    [InlineData("a pot lid with a wooden knob", "knob handle", "", "wooden")]
    [InlineData("一把红色手柄的锤子", "handle", "red", "")]
    [InlineData("一个蓝色壶盖的烧水壶", "lid", "blue", "")]
    [InlineData("红色笔帽的记号笔", "cap", "red", "")]
    [InlineData("一辆黄色轮子的玩具车", "wheel", "yellow", "")]
    [InlineData("红色封面的书", "cover", "red", "")]
    public void Part_IsAsAsked(string sentence, string part, string color, string material)
    {
        ObjectAsset asset = Words.Build(sentence, 0).Asset;
        VisualPart[] named = [.. Parts(asset).Where(v => Bare(v.Name) == part || v.Name.StartsWith(part + "-", StringComparison.Ordinal))];
        Assert.NotEmpty(named);
        if (color.Length > 0) Assert.Contains(named, v => v.Material.ColorName == color);
        if (material.Length > 0) Assert.Contains(named, v => v.Material.Name == material);
    }

    [Fact]
    public void RedHandle_LeavesTheHammerAsItWas()
    {
        ObjectAsset asset = Words.Build("a hammer with a purple handle", 0).Asset;
        Assert.All(asset.Visuals.Where(v => v.Name == "head"), v => Assert.NotEqual("purple", v.Material.ColorName));
    }

    [Fact]
    public void AScrewCap_Screws() => Assert.Contains(Words.Build("a glass bottle with a screw cap", 0).Asset.Links,
        l => l.Joint.Kind == JointKind.Screw);

    [Theory]
    [InlineData("a toy car with four wheels")]
    [InlineData("a cooking pot with two handles")]
    [InlineData("a die with 21 dots")]
    [InlineData("a table with four legs")]
    [InlineData("an alarm clock with two bells")]
    public void Count_IsWhatThePartHolds(string sentence) => Words.Build(sentence, 0);

    [Theory]
    [InlineData("a toy car with three wheels", "4")]
    [InlineData("a table with six legs", "4")]
    [InlineData("a hammer without a handle", "every hammer")]
    [InlineData("a kettle without a spout", "every kettle")]
    [InlineData("a hammer with a spout", "handle, head")]
    public void WhatNoneHas_IsRefused(string sentence, string says) =>
        Assert.Contains(says, Assert.Throws<PraxisException>(() => Words.Build(sentence, 0)).Message);

    [Theory]
    [InlineData("an apple without a leaf", "leaf")]
    [InlineData("a saucepan without a lid", "lid")]
    [InlineData("a pot without a lid", "lid")]
    [InlineData("a mug without a lid", "lid")]
    public void Without_HasNone(string sentence, string part)
    {
        Assert.DoesNotContain(Parts(Words.Build(sentence, 0).Asset), v => Bare(v.Name) == part);
    }

    [Fact]
    public void Name_IsNotHashed()
    {
        var part = new Part(Solid.Box(new(0.02, 0.02, 0.02), 0).At(0, 0, 0.02), Materials.Paint("plastic", new(0.5, 0.5, 0.5)));
        static ObjectAsset Of(Part part) => new("thing", part)
        {
            Collisions = [CollisionPart.Box(0.02, 0.02, 0.02, Pose.At(0, 0, 0.02))], Affordances = [], Base = Outline.Rectangle(0.02, 0.02),
        };
        Assert.Equal(Of(part).Hash, Of(part with { Name = "lid", Count = 2 }).Hash);
    }

    [Fact]
    public void EveryNamedPart_HasAWord()
    {
        string[] known = [.. PartWords.All.Select(p => p.Part)];
        var nameless = new SortedSet<string>();
        foreach (ObjectCategory category in Categories)
            for (ulong seed = 0; seed < 6; seed++)
                foreach (VisualPart part in category.Build(Rng.FromSeed(seed).Split(category.Id)).Visuals.Where(v => v.Name.Length > 0))
                    if (!known.Any(k => Bare(part.Name) == k || part.Name.EndsWith(" " + k, StringComparison.Ordinal)))
                        nameless.Add($"{category.Id}: {part.Name}");
        Assert.Empty(nameless);
    }
}
