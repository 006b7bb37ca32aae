using Praxis.Assets;
using Praxis.Core;
using Xunit;

namespace Praxis.Tests.Unit.Assets;

public class ProceduralTextureTests
{
    static readonly Vec3 Light = new(0.6, 0.5, 0.4), Dark = new(0.2, 0.1, 0.05);

    public static TheoryData<string> Names() => [.. ProceduralTexture.Names];

    [Theory, MemberData(nameof(Names))]
    public void Bake_IsDecidedByTheRecipe(string name)
    {
        TextureRecipe recipe = new(name, 5, 0.3, Light, Dark);
        Assert.Equal(ProceduralTexture.Bake(recipe, 64).Pixels, ProceduralTexture.Bake(recipe, 64).Pixels);
        if (name is not ("checker" or "braid")) Assert.NotEqual(ProceduralTexture.Bake(recipe, 64).Pixels,
            ProceduralTexture.Bake(recipe with { Seed = 6 }, 64).Pixels);
    }

    [Theory, MemberData(nameof(Names))]
    public void Bake_RepeatsWithoutASeam(string name)
    {
        const int Size = 256;
        if (name is "printed-label") return; // labels do not repeat
        Image<Rgba32> image = ProceduralTexture.Bake(new(name, 5, 0.3, Light, Dark), Size);
        // across the border pixels differ no more than across the strongest inner border
        double[] columns = [.. Enumerable.Range(0, Size).Select(x => Difference(Size, y => image[x, y], y => image[(x + 1) % Size, y]))];
        double[] rows = [.. Enumerable.Range(0, Size).Select(y => Difference(Size, x => image[x, y], x => image[x, (y + 1) % Size]))];
        Assert.True(columns[^1] <= columns[..^1].Max() * 1.05 + 0.5, $"{name}: {columns[^1]:F2} against {columns[..^1].Max():F2}");
        Assert.True(rows[^1] <= rows[..^1].Max() * 1.05 + 0.5, $"{name}: {rows[^1]:F2} against {rows[..^1].Max():F2}");
    }

    [Fact]
    public void Bake_ShowsTheRecipesColours()
    {
        Image<Rgba32> image = ProceduralTexture.Bake(new("checker", 0, 0.3, new(1, 0, 0), new(0, 0.2140, 1)), 64);
        Assert.Equal(new Rgba32(255, 0, 0), image[0, 0]);
        Assert.Equal(new Rgba32(0, 127, 255), image[8, 0]); // IEC 61966-2-1: 0.2140 is 127
    }

    [Fact]
    public void Bake_OfAnUnknownNameSuggestsTheNearest()
    {
        var error = Assert.ThrowsAny<PraxisException>(() => ProceduralTexture.Bake(new("wood-plank", 0, 1, Light, Dark), 64));
        Assert.Contains("Did you mean 'wood-planks'?", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Noise_IsPeriodicAndSpreadsAboutOne()
    {
        float[] noise = new TextureCanvas(128, 3).Noise(8, 8, 3, 1);
        double mean = noise.Average(), spread = Math.Sqrt(noise.Average(v => (v - mean) * (v - mean)));
        Assert.InRange(mean, -0.15, 0.15);
        Assert.InRange(spread, 0.15, 0.6);
        Assert.InRange(noise.Max(Math.Abs), 0.4, 2);
    }

    [Fact]
    public void Wave_IsASineWithinOnePerCent()
    {
        for (int i = -20; i < 40; i++) Assert.Equal(-Math.Sin(2 * Math.PI * i / 17.0 - Math.PI), TextureCanvas.Wave(i / 17f), 0.01);
    }

    static double Difference(int count, Func<int, Rgba32> a, Func<int, Rgba32> b) =>
        Enumerable.Range(0, count).Average(i => Math.Abs(a(i).R - b(i).R) + Math.Abs(a(i).G - b(i).G) + Math.Abs(a(i).B - b(i).B));
}
