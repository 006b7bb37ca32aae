namespace Praxis.Assets;

/// <summary>A colour that people have a word for.</summary>
/// <param name="Name">The word.</param>
/// <param name="Linear">A typical linear RGB reflectance.</param>
public sealed record NamedColor(string Name, Vec3 Linear)
{
    /// <summary>The palette that objects are coloured from, and that language may speak of.</summary>
    public static IReadOnlyList<NamedColor> Palette { get; } =
    [
        Of("white", 0xE8E6E0), Of("black", 0x202022), Of("gray", 0x8A8C8E), Of("red", 0xB92B27), Of("orange", 0xE07B24),
        Of("yellow", 0xE9C230), Of("green", 0x3F8F46), Of("blue", 0x2A5CAA), Of("purple", 0x6A4C93), Of("pink", 0xE39BB0),
        Of("brown", 0x7A4E2D), Of("beige", 0xD6C4A0), Of("turquoise", 0x3AA6A0),
    ];

    /// <summary>The palette's colour of that name.</summary>
    /// <exception cref="PraxisException">No such colour; the message names the nearest.</exception>
    public static NamedColor Named(string name) =>
        Palette.FirstOrDefault(c => c.Name == name)
        ?? throw new PraxisException(Suggest.Unknown("colour", name, Palette.Select(c => c.Name)));

    /// <summary>Picks one of the named colours.</summary>
    public static NamedColor Pick(Rng rng, params IReadOnlyList<string> names) => Named(rng.Pick("color", names));

    static NamedColor Of(string name, int srgb) => new(name, Srgb(srgb));

    /// <summary>Linear RGB of an sRGB colour written as 0xRRGGBB.</summary>
    public static Vec3 Srgb(int hex) => new(Linearize(hex >> 16 & 255), Linearize(hex >> 8 & 255), Linearize(hex & 255));

    // IEC 61966-2-1
    static double Linearize(int value) => value / 255.0 is var v && v <= 0.04045 ? v / 12.92 : Math.Pow((v + 0.055) / 1.055, 2.4);
}
