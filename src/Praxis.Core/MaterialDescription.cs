namespace Praxis.Core;

/// <summary>What a surface is made of, in the metallic-roughness model; colours are linear RGB in [0, 1].</summary>
public sealed record MaterialDescription
{
    /// <summary>The word people use for it: "ceramic", "oak", "steel". Language may speak of it.</summary>
    public required string Name { get; init; }

    /// <summary>The word for its colour: "red", "white"; empty when no single word fits.</summary>
    public string ColorName { get; init; } = "";

    /// <summary>Linear RGB reflectance (or metal tint); multiplies the texture when there is one.</summary>
    public Vec3 BaseColor { get; init; } = new(0.8, 0.8, 0.8);

    /// <summary>GGX roughness in [0, 1] (alpha = roughness squared).</summary>
    public double Roughness { get; init; } = 0.5;

    public double Metallic { get; init; }

    /// <summary>Fraction of light that passes through (glass, liquids); 0 is opaque.</summary>
    public double Transmission { get; init; }

    public double IndexOfRefraction { get; init; } = 1.5;

    /// <summary>
    /// Path length inside after which <see cref="BaseColor"/> is the share of light that is left (Beer and Lambert), m; 0 for things that
    /// tint once, however thick they are.
    /// </summary>
    public double TintDepth { get; init; }

    /// <summary>Strength of a clear lacquer layer in [0, 1].</summary>
    public double ClearCoat { get; init; }

    /// <summary>Emitted radiance, W/(sr m^2) per channel.</summary>
    public Vec3 Emission { get; init; }

    /// <summary>Procedural base-colour texture, or null for a plain colour.</summary>
    public TextureRecipe? Texture { get; init; }

    /// <summary>kg/m^3.</summary>
    public double Density { get; init; } = 1000;

    /// <summary>Sliding friction coefficient against other surfaces.</summary>
    public double Friction { get; init; } = 0.6;
}

/// <summary>A procedural texture as a value: baking it gives the same pixels everywhere.</summary>
/// <param name="Name">Recipe name, such as "wood-planks".</param>
/// <param name="Seed">Picks the instance.</param>
/// <param name="TileSize">Edge of one tile on the surface, m; zero means UVs are already in [0, 1] (labels, decals).</param>
/// <param name="ColorA">First linear RGB colour of the recipe.</param>
/// <param name="ColorB">Second linear RGB colour of the recipe.</param>
public sealed record TextureRecipe(string Name, ulong Seed, double TileSize, Vec3 ColorA, Vec3 ColorB);
