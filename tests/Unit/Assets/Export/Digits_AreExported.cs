using Praxis.Assets;
using Praxis.Core;
using Praxis.Data;
using Praxis.Library.Objects;
using Xunit;

namespace Praxis.Tests.Unit.Assets.Export;

/// <summary>What displays show goes along with the thing: one part per display, of as many strokes as its figures have.</summary>
public class Digits_AreExported
{
    const int Box = 12; // triangles of a stroke or a dot

    // strokes of a seven-segment 0: 6; nothing before the first figure
    [Fact]
    public void AScale_ShowsItsZero() => Assert.Equal(6 * Box, Triangles(new KitchenScale()));

    [Fact]
    public void ATimer_ShowsThreeZerosAndItsColon() => Assert.Equal((3 * 6 + 2) * Box, Triangles(new DigitalTimer()));

    [Theory]
    [InlineData("obj", "o body-3")]
    [InlineData("mjcf", "thing/v3")]
    [InlineData("urdf", "thing.body.obj")]
    public void EveryFormat_HasThem(string format, string named)
    {
        IReadOnlyList<ExportedFile> files = AssetFormat.Named(format).Write(Exported(new KitchenScale()));
        string all = string.Concat(files.Select(f => f.Name + System.Text.Encoding.UTF8.GetString(f.Content)));
        Assert.Contains(named, all, StringComparison.Ordinal);
        Assert.Equal(3, new KitchenScale().Build(Rng.FromSeed(1)).Visuals.Count);
    }

    static int Triangles(ObjectCategory category) => Exported(category).Bodies[0].Visuals[^1].Mesh.TriangleCount;

    static ExportedThing Exported(ObjectCategory category) =>
        new("thing", category.Build(Rng.FromSeed(1)), isFixed: false, PngWriter.Encode);
}
