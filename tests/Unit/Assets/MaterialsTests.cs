using Praxis.Assets;
using Praxis.Core;
using Xunit;

namespace Praxis.Tests.Unit.Assets;

public class MaterialsTests
{
    [Fact]
    public void Palette_NamesAreDistinctAndColoursAreReflectances()
    {
        Assert.Equal(NamedColor.Palette.Count, NamedColor.Palette.Select(c => c.Name).Distinct(StringComparer.Ordinal).Count());
        Assert.All(NamedColor.Palette, c => Assert.All((double[])[c.Linear.X, c.Linear.Y, c.Linear.Z], v =>
            Assert.InRange(v, 0.005, 0.85)));
    }

    // a red that was varied is still nearer to red than to any other word
    [Theory]
    [InlineData("ceramic")]
    [InlineData("plastic")]
    [InlineData("wooden")]
    public void ColorName_IsTheNearestWordOfThePalette(string kind)
    {
        for (ulong seed = 0; seed < 100; seed++)
        {
            Rng rng = Rng.FromSeed(seed);
            MaterialDescription m = kind switch
            {
                "ceramic" => Materials.GlazedCeramic(rng),
                "plastic" => Materials.Plastic(rng),
                _ => Materials.PaintedWood(rng),
            };
            Assert.Equal(kind, m.Name);
            Assert.Equal(m.ColorName, NamedColor.Palette.MinBy(c => Difference(c.Linear, m.BaseColor))!.Name); // the palette is not empty
        }
    }

    [Fact]
    public void Named_SuggestsTheNearestWord() =>
        Assert.Contains("Did you mean 'orange'?", Assert.Throws<PraxisException>(() => NamedColor.Named("ornage")).Message,
            StringComparison.Ordinal);

    // in the cube root of linear light, where equal steps look about equal
    static double Difference(Vec3 a, Vec3 b) => (Root(a) - Root(b)).Length;
    static Vec3 Root(Vec3 v) => new(Math.Cbrt(v.X), Math.Cbrt(v.Y), Math.Cbrt(v.Z));
}
