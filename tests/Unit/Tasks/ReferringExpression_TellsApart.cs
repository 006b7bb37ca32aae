using Praxis.Assets;
using Praxis.Core;
using Praxis.Library.Objects;
using Praxis.Simulation;
using Praxis.Tasks;
using Xunit;

namespace Praxis.Tests.Unit.Tasks;

/// <summary>Words for things: no word twice, and none that fits another thing of the scene.</summary>
public class ReferringExpression_TellsApart
{
    static readonly Catalog Catalog = new(typeof(Mug).Assembly);

    [Fact]
    public void NoWordTwice()
    {
        foreach (ObjectCategory category in Catalog.All<ObjectCategory>())
            for (ulong seed = 0; seed < 24; seed++)
            {
                SceneObject[] scene = [Thing("thing", category, seed), Thing("other", category, seed + 100)];
                string[] words = Name(scene, seed).Split(' ');
                Assert.True(words.Distinct().Count() == words.Length, string.Join(' ', words));
            }
    }

    [Fact]
    public void ACup_IsNoTeacup()
    {
        SceneObject mug = Thing("mug", new Mug(), 1);
        SceneObject teacup = Thing("teacup", new Teacup(), 1);
        string[] said = [.. Enumerable.Range(0, 40).Select(i => Name([mug, Alike(teacup, mug)], (ulong)i)).Distinct()];
        Assert.DoesNotContain(said, s => s.EndsWith(" cup", StringComparison.Ordinal));
        Assert.Contains(said, s => s.EndsWith(" mug", StringComparison.Ordinal));
    }

    [Fact]
    public void ACup_WithoutATeacupIsStillOne()
    {
        SceneObject mug = Thing("mug", new Mug(), 1);
        Assert.Contains(Enumerable.Range(0, 40).Select(i => Name([mug], (ulong)i)), s => s.EndsWith(" cup", StringComparison.Ordinal));
    }

    // a teacup in the mug's glaze: no adjective tells them apart
    static SceneObject Alike(SceneObject thing, SceneObject other)
    {
        MaterialDescription glaze = other.Asset.Visuals[0].Material;
        return thing with
        {
            Asset = new("teacup", new Part(Solid.Box(new(0.03, 0.03, 0.03), 0).At(0, 0, 0.03), glaze))
            {
                Collisions = [CollisionPart.Box(0.03, 0.03, 0.03, Pose.At(0, 0, 0.03))], Affordances = [],
                Base = Outline.Rectangle(0.03, 0.03), SizeName = other.Asset.SizeName, ShapeName = other.Asset.ShapeName,
            },
        };
    }

    static string Name(IReadOnlyList<SceneObject> scene, ulong seed) =>
        ReferringExpression.For(scene[0], scene, c => Catalog.Create<ObjectCategory>(c).Nouns, Rng.FromSeed(seed));

    static SceneObject Thing(string name, ObjectCategory category, ulong seed) => new()
    {
        Ref = new(name), Category = category.Id, Asset = category.Build(Rng.FromSeed(seed)), X_WO = Pose.Identity, Movable = true,
        InstanceId = 1,
    };
}
