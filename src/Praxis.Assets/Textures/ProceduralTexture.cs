namespace Praxis.Assets;

/// <summary>
/// Bakes texture recipes to pixels. Patterns are found by type; a recipe's name is the kebab-case class name of its pattern.
/// </summary>
public static class ProceduralTexture
{
    static readonly Catalog Patterns = new(typeof(ProceduralTexture).Assembly);

    /// <summary>Names that recipes may use.</summary>
    public static IReadOnlyList<string> Names { get; } = Patterns.Ids<TexturePattern>();

    /// <summary>The texture as sRGB pixels; it repeats without seams unless the pattern is a label.</summary>
    /// <param name="recipe">Name, seed and colours.</param>
    /// <param name="size">Edge of the square image, pixels.</param>
    /// <exception cref="PraxisException">No such pattern; the message names the nearest and all known.</exception>
    public static Image<Rgba32> Bake(TextureRecipe recipe, int size)
    {
        var canvas = new TextureCanvas(size, recipe.Seed);
        Patterns.Create<TexturePattern>(recipe.Name, "texture").Paint(canvas);
        return canvas.Develop(recipe.ColorA, recipe.ColorB);
    }
}
