namespace Praxis.Assets;

/// <summary>A liquid that things can be filled with.</summary>
/// <param name="Name">The word for it: "water".</param>
/// <param name="ChineseName">The same in Chinese.</param>
/// <param name="Density">kg/m^3.</param>
/// <param name="Viscosity">Kinematic, m^2/s.</param>
/// <param name="Material">How it looks; its own name is that of the liquid.</param>
/// <remarks>
/// Densities and viscosities at 20 degrees C: Engineering Toolbox, rounded; soap is a dish liquid. Colours are what a glass of it looks
/// like, as the share of light that is left after the material's tint depth.
/// </remarks>
public sealed record LiquidKind(string Name, string ChineseName, double Density, double Viscosity, MaterialDescription Material)
{
    /// <summary>"thin", "thick" or empty: what people say of it.</summary>
    public string ViscosityName => Viscosity > 2e-4 ? "thick" : Viscosity < 3e-6 ? "thin" : "";

    /// <summary>All there are.</summary>
    public static IReadOnlyList<LiquidKind> All { get; } =
    [
        new("water", "水", 998, 1.0e-6, Clear("water", "", new(0.90, 0.97, 0.985), 1.333, 0.10)),
        new("juice", "果汁", 1045, 2.0e-6, Cloudy("juice", "orange", new(0.86, 0.40, 0.03))),
        new("milk", "牛奶", 1030, 1.8e-6, Cloudy("milk", "white", new(0.90, 0.88, 0.82))),
        new("coffee", "咖啡", 1000, 1.1e-6, Cloudy("coffee", "brown", new(0.030, 0.013, 0.006))),
        new("tea", "茶", 998, 1.0e-6, Clear("tea", "brown", new(0.72, 0.34, 0.07), 1.334, 0.04)),
        new("oil", "油", 915, 7.5e-5, Clear("oil", "yellow", new(0.85, 0.68, 0.12), 1.47, 0.04)),
        new("soap", "洗洁精", 1030, 5.0e-4, Clear("soap", "blue", new(0.16, 0.52, 0.80), 1.37, 0.04)),
    ];

    /// <summary>The liquid of this name.</summary>
    /// <exception cref="PraxisException">There is none.</exception>
    public static LiquidKind Named(string name) => All.FirstOrDefault(k => k.Name == name)
        ?? throw new PraxisException(Suggest.Unknown("liquid", name, All.Select(k => k.Name)));

    static MaterialDescription Clear(string name, string color, Vec3 left, double ior, double depth) => new()
    {
        Name = name, ColorName = color, BaseColor = left, TintDepth = depth, Transmission = 1, IndexOfRefraction = ior, Roughness = 0.03,
    };

    static MaterialDescription Cloudy(string name, string color, Vec3 linear) => new()
    {
        Name = name, ColorName = color, BaseColor = linear, IndexOfRefraction = 1.34, Roughness = 0.08,
    };
}
