namespace Praxis.Assets.Words;

/// <summary>A material that can be asked for.</summary>
/// <param name="Name">The word for it.</param>
/// <param name="Matches">Whether something is made of it.</param>
/// <param name="Make">Makes some of it; null where a thing must come of it by itself.</param>
sealed record MaterialWord(string Name, Func<MaterialDescription, bool> Matches, Func<Rng, MaterialDescription>? Make = null)
{
    static readonly string[] Metals = ["metal", "steel", "aluminium", "brass", "copper", "iron"];

    /// <summary>All of them, by name.</summary>
    public static IReadOnlyDictionary<string, MaterialWord> All { get; } = ((MaterialWord[])
    [
        Named("ceramic", Materials.GlazedCeramic), Named("glass", Materials.Glass), Named("plastic", Materials.Plastic),
        Named("rubber", Materials.Rubber), Named("steel", Materials.Steel), Named("aluminium", Materials.Aluminium),
        Named("brass", Materials.Brass), Named("copper", Materials.Copper), Named("iron", Materials.CastIron),
        new("cast iron", m => m.Name == "iron", Materials.CastIron),
        new("metal", m => Metals.Contains(m.Name), Materials.Steel), Named("wooden", Materials.Wood),
        Named("cardboard", Materials.Cardboard), Named("paper", Materials.Paper), Named("fabric", Materials.Fabric),
        Named("leather", Materials.Leather), Named("foam", Materials.Foam), Named("cork", Materials.Cork), Named("wax", Materials.Wax),
        Named("stone", Materials.Stone), Named("wicker", Materials.Wicker),
        .. Materials.Timbers.Select(timber => new MaterialWord(timber, m => m.Name == "wooden" && Materials.TimberOf(m) == timber,
            rng => Materials.Wood(rng, timber))),
    ]).ToDictionary(w => w.Name);

    static MaterialWord Named(string name, Func<Rng, MaterialDescription> make) => new(name, m => m.Name == name, make);
}

/// <summary>How a surface looks, whatever its colour.</summary>
/// <param name="Name">The word for it.</param>
/// <param name="Matches">Whether a material looks like that.</param>
/// <param name="Make">Makes one look like that, or gives null where that cannot be.</param>
sealed record Look(string Name, Func<MaterialDescription, bool> Matches, Func<MaterialDescription, MaterialDescription?> Make)
{
    /// <summary>All of them, by name.</summary>
    public static IReadOnlyDictionary<string, Look> All { get; } = ((Look[])
    [
        new("transparent", m => m.Transmission > 0.5, m => m.Name switch
        {
            "glass" or "plastic" => m with { Transmission = 0.85, Texture = null, Metallic = 0, Roughness = 0.05 }, _ => null,
        }),
        new("clear", m => m.Transmission > 0.5 && m.ColorName.Length == 0, m => m.Name switch
        {
            "glass" or "plastic" => m with
            {
                Transmission = 0.9, Texture = null, Metallic = 0, Roughness = 0.05, ColorName = "", BaseColor = new(0.96, 0.98, 0.97),
            },
            _ => null,
        }),
        new("opaque", m => m.Transmission == 0, _ => null),
        new("frosted", m => m.Transmission > 0.5 && m.Roughness >= 0.3, m => m.Name switch
        {
            "glass" or "plastic" => m with { Transmission = 0.85, Texture = null, Metallic = 0, Roughness = 0.45, ClearCoat = 0 },
            _ => null,
        }),
        new("shiny", m => m.Roughness <= 0.25, m => m.Texture is null or { Name: "glaze-speckle" } ? m with { Roughness = 0.12 } : null),
        new("brushed", m => m.Metallic > 0.9 && m.Roughness is >= 0.3 and <= 0.5,
            m => m.Metallic > 0.9 ? m with { Roughness = 0.38, ClearCoat = 0 } : null),
        new("matte", m => m.Roughness >= (m.Transmission > 0 ? 0.3 : 0.5),
            m => m with { Roughness = m.Transmission > 0 ? 0.45 : 0.75, ClearCoat = 0 }), // of glass: frosted
        new("speckled", m => m.Texture?.Name == "glaze-speckle", m => m.Name == "ceramic" && m.Texture is null
            ? m with { Texture = new("glaze-speckle", 1, 0.06, m.BaseColor, 0.35 * m.BaseColor), BaseColor = new(1, 1, 1) } : null),
        new("plain", m => m.Texture is null, m => m.Texture is { Name: "glaze-speckle" } t
            ? m with { Texture = null, BaseColor = t.ColorA } : null),
        new("silver-coloured", m => m.Metallic > 0.9 && m.BaseColor.X - m.BaseColor.Z < 0.1 || IsCoat(m, Silver),
            m => Coated(m, Silver)),
        new("gold-coloured", m => m.Name == "brass" || IsCoat(m, Gold), m => Coated(m, Gold)),
    ]).ToDictionary(w => w.Name);

    // linear RGB of aluminium and of brass
    static Vec3 Silver => new(0.80, 0.81, 0.82);
    static Vec3 Gold => new(0.75, 0.56, 0.27);

    static bool IsCoat(MaterialDescription m, Vec3 metal) => m.Metallic > 0.9 && m.BaseColor == metal && m.Texture is null;

    // metal as it is, or a metallic paint on what can be painted
    static MaterialDescription? Coated(MaterialDescription m, Vec3 metal) => m.Name switch
    {
        "steel" or "aluminium" or "iron" or "metal" or "plastic" or "ceramic" or "wooden" when m.Transmission == 0 =>
            m with { BaseColor = metal, Metallic = 1, Texture = null, ColorName = "", Roughness = Math.Clamp(m.Roughness, 0.2, 0.4) },
        _ => null,
    };
}
