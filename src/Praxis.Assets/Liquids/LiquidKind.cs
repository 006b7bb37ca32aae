namespace Praxis.Assets;

/// <summary>A liquid that things can be filled with.</summary>
/// <param name="Name">The word for it: "water".</param>
/// <param name="ChineseName">The same in Chinese.</param>
/// <param name="Density">kg/m^3.</param>
/// <param name="Viscosity">Kinematic, m^2/s.</param>
/// <param name="Material">How it looks; its own name is that of the liquid.</param>
/// <remarks>
/// Densities and viscosities at 20 degrees C: Engineering Toolbox, rounded; soap is a dish liquid. Wine: OIV's tables for 12 % of alcohol;
/// beer and cola: 10 to 11 g of extract in 100 g, sugar solutions of that strength (NIST circular 440); honey: 18 % of water, 10 Pa s
/// (USDA); ethanol, acetone, saline of 0.9 % and vinegar of 5 %: handbook values, rounded; shampoo: 3 Pa s, assumed;
/// soup: a vegetable puree, thinned. Dyed water is water. Colours are what a glass of it looks like, as the share of light that
/// is left after the material's tint depth.
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
        new("red wine", "红酒", 992, 1.6e-6, Clear("red wine", "red", new(0.36, 0.015, 0.035), 1.345, 0.03)),
        new("white wine", "白葡萄酒", 990, 1.5e-6, Clear("white wine", "yellow", new(0.88, 0.80, 0.42), 1.344, 0.06)),
        new("beer", "啤酒", 1008, 1.7e-6, Clear("beer", "yellow", new(0.86, 0.54, 0.09), 1.340, 0.05)),
        new("cola", "可乐", 1040, 1.3e-6, Clear("cola", "brown", new(0.22, 0.075, 0.02), 1.348, 0.03)),
        new("apple juice", "苹果汁", 1045, 1.6e-6, Clear("apple juice", "yellow", new(0.87, 0.60, 0.14), 1.349, 0.05)),
        new("green tea", "绿茶", 998, 1.0e-6, Clear("green tea", "green", new(0.76, 0.76, 0.28), 1.334, 0.05)),
        new("honey", "蜂蜜", 1420, 7.0e-3, Clear("honey", "orange", new(0.83, 0.42, 0.03), 1.49, 0.03)),
        new("soup", "汤", 1020, 8.0e-6, Cloudy("soup", "orange", new(0.74, 0.36, 0.08))),
        new("tomato soup", "番茄汤", 1030, 1.5e-5, Cloudy("tomato soup", "red", new(0.60, 0.09, 0.03))),
        new("ethanol", "乙醇", 789, 1.5e-6, Clear("ethanol", "", new(0.94, 0.97, 0.985), 1.361, 0.10)),
        new("acetone", "丙酮", 790, 4.1e-7, Clear("acetone", "", new(0.94, 0.97, 0.985), 1.359, 0.10)),
        new("saline", "生理盐水", 1005, 1.0e-6, Clear("saline", "", new(0.90, 0.97, 0.985), 1.335, 0.10)),
        new("vinegar", "白醋", 1006, 1.1e-6, Clear("vinegar", "yellow", new(0.94, 0.93, 0.78), 1.336, 0.10)),
        new("shampoo", "洗发水", 1030, 2.9e-3, Cloudy("shampoo", "white", new(0.88, 0.86, 0.83))),
        .. NamedColor.Palette.Where(c => c.Name is not ("white" or "black" or "gray" or "beige")).Select(c =>
            new LiquidKind(Dyed(c.Name), ChineseDye(c.Name), 998, 1.0e-6, Clear(Dyed(c.Name), c.Name, Bright(c.Linear), 1.333, 0.04))),
    ];

    /// <summary>Name of water dyed in a colour of the palette; white, black, gray and beige water there is none.</summary>
    public static string Dyed(string color) => $"{color} water";

    /// <summary>The liquid of this name.</summary>
    /// <exception cref="PraxisException">There is none.</exception>
    public static LiquidKind Named(string name) => All.FirstOrDefault(k => k.Name == name)
        ?? throw new PraxisException(Suggest.Unknown("liquid", name, All.Select(k => k.Name)));

    static string ChineseDye(string color) => color switch
    {
        "red" => "红色的水", "orange" => "橙色的水", "yellow" => "黄色的水", "green" => "绿色的水", "blue" => "蓝色的水", "purple" => "紫色的水",
        "pink" => "粉色的水", "brown" => "棕色的水", _ => "青色的水",
    };

    // what a dye lets pass at its brightest
    static Vec3 Bright(Vec3 c) => Math.Max(c.X, Math.Max(c.Y, c.Z)) is var most ? Vec3.Max(0.85 / most * c, new(0.03, 0.03, 0.03)) : c;

    static MaterialDescription Clear(string name, string color, Vec3 left, double ior, double depth) => new()
    {
        Name = name, ColorName = color, BaseColor = left, TintDepth = depth, Transmission = 1, IndexOfRefraction = ior, Roughness = 0.03,
    };

    static MaterialDescription Cloudy(string name, string color, Vec3 linear) => new()
    {
        Name = name, ColorName = color, BaseColor = linear, IndexOfRefraction = 1.34, Roughness = 0.08,
    };
}
