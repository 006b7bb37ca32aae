using Praxis.Assets;
using Praxis.Core;

namespace Praxis.Library.Scenes;

/// <summary>What rooms and furniture are made of.</summary>
static class Finish
{
    public static readonly MaterialDescription
        White = Paint(0xECEAE4), Black = Paint(0x1E1F21), Dark = Paint(0x3A3C40), Grey = Paint(0x8C8F92), Light = Paint(0xC9CBCC),
        Chrome = new() { Name = "metal", BaseColor = new(0.7, 0.71, 0.73), Metallic = 1, Roughness = 0.18 },
        Steel = new() { Name = "steel", BaseColor = new(0.6, 0.6, 0.6), Metallic = 1, Roughness = 0.35 },
        Glass = new() { Name = "glass", BaseColor = new(0.05, 0.06, 0.07), Roughness = 0.06 },
        Screen = new() { Name = "glass", BaseColor = new(0.01, 0.01, 0.012), Roughness = 0.15 },
        Red = Paint(0xB3261E), Orange = Paint(0xE0701A), Yellow = Paint(0xE8BE22), Green = Paint(0x2F7D43), Blue = Paint(0x23539F),
        Teal = Paint(0x2E8A86), Leaf = Paint(0x2E5E2A, 0.7), Soil = Paint(0x3A2A1E, 0.95), Brick = Paint(0x8A4331, 0.9);

    public static MaterialDescription Paint(int srgb, double roughness = 0.45) =>
        new() { Name = "painted", BaseColor = NamedColor.Srgb(srgb), Roughness = roughness };

    /// <summary>A colour within a few per cent of the one named.</summary>
    public static MaterialDescription Near(Rng rng, int srgb, double roughness = 0.5) => Paint(srgb, roughness) is var m
        ? m with { BaseColor = m.BaseColor * rng.Uniform("value", 0.85, 1.1) } : m;

    public static MaterialDescription OneOf(Rng rng, params int[] srgb) =>
        Near(rng, srgb[rng.Integer("color", srgb.Length)]);

    /// <summary>A timber: "oak", "walnut", "pine", "grey" or "white".</summary>
    public static MaterialDescription Wood(Rng rng, string timber, string grain = "wood-grain", double tile = 0.6)
    {
        (Vec3 light, Vec3 dark) = timber switch
        {
            "walnut" => (new Vec3(0.20, 0.11, 0.06), new Vec3(0.09, 0.05, 0.028)), "pine" =>
                (new(0.62, 0.43, 0.23), new(0.46, 0.28, 0.12)),
            "grey" => (new(0.36, 0.34, 0.31), new(0.22, 0.21, 0.19)), "white" => (new(0.72, 0.69, 0.64), new(0.58, 0.54, 0.48)),
            _ => (new(0.45, 0.30, 0.16), new(0.28, 0.17, 0.08)),
        };
        double value = rng.Uniform("value", 0.85, 1.1);
        return new()
        {
            Name = "wooden", BaseColor = new(1, 1, 1), Roughness = rng.Uniform("roughness", 0.4, 0.6),
            Texture = new(grain, rng.Split("grain").Seed, tile, light * value, dark * value),
        };
    }

    public static MaterialDescription Planks(Rng rng, string timber) => Wood(rng, timber, "wood-planks", 1.6);

    public static MaterialDescription Tiles(Rng rng, int srgb, double tile = 1.2, int grout = 0x77736C) => new()
    {
        Name = "tile", BaseColor = new(1, 1, 1), Roughness = 0.35,
        Texture = new("floor-tiles", rng.Split("tiles").Seed, tile, NamedColor.Srgb(srgb), NamedColor.Srgb(grout)),
    };

    public static MaterialDescription Checkered(Rng rng, int a, int b) => new()
    {
        Name = "tile", BaseColor = new(1, 1, 1), Roughness = 0.35,
        Texture = new("checker", rng.Split("tiles").Seed, 2.4, NamedColor.Srgb(a), NamedColor.Srgb(b)),
    };

    public static MaterialDescription Concrete(Rng rng, int srgb = 0x8E8C88) => new()
    {
        Name = "concrete", BaseColor = new(1, 1, 1), Roughness = 0.8,
        Texture = new("stone-speckle", rng.Split("grit").Seed, 0.5, NamedColor.Srgb(srgb), NamedColor.Srgb(srgb) * 0.86),
    };

    public static MaterialDescription Stone(Rng rng, int srgb, int vein) => new()
    {
        Name = "stone", BaseColor = new(1, 1, 1), Roughness = 0.25,
        Texture = new("marble", rng.Split("stone").Seed, 0.9, NamedColor.Srgb(srgb), NamedColor.Srgb(vein)),
    };

    public static MaterialDescription Plaster(Rng rng, int srgb)
    {
        Vec3 color = NamedColor.Srgb(srgb) * rng.Uniform("value", 0.9, 1.05);
        return new()
        {
            Name = "plaster", BaseColor = new(1, 1, 1), Roughness = 0.9,
            Texture = new("plaster", rng.Split("plaster").Seed, 1.5, color, color * 0.92),
        };
    }

    public static MaterialDescription Cloth(Rng rng, int srgb)
    {
        Vec3 color = NamedColor.Srgb(srgb) * rng.Uniform("value", 0.85, 1.1);
        return new()
        {
            Name = "fabric", BaseColor = new(1, 1, 1), Roughness = 0.95,
            Texture = new("woven-fabric", rng.Split("weave").Seed, 0.12, color, color * 0.7),
        };
    }

    public static MaterialDescription Carton(Rng rng) => new()
    {
        Name = "cardboard", BaseColor = new(1, 1, 1), Roughness = 0.85,
        Texture = new("cardboard", rng.Split("carton").Seed, 0.3, new(0.44, 0.29, 0.16), new(0.35, 0.22, 0.11)),
    };

    /// <summary>Eight colours of packages and book spines.</summary>
    public static readonly MaterialDescription[] Prints =
    [
        Paint(0xA8322B), Paint(0x2B5A9B), Paint(0xD9B33C), Paint(0x3B7A4B), Paint(0xE5E0D3), Paint(0x6B4A7D), Paint(0xD27A33),
            Paint(0x38444F),
    ];
}
