namespace Praxis.Assets;

/// <summary>What things are made of. Each draws its colour from the palette and its looks within what is usual for it.</summary>
/// <remarks>Densities and frictions are handbook values for dry contact (Engineering Toolbox), rounded.</remarks>
public static class Materials
{
    static readonly string[] Bright = ["white", "black", "gray", "red", "orange", "yellow", "green", "blue", "purple", "pink", "turquoise"];

    public static MaterialDescription GlazedCeramic(Rng rng) =>
        Colored(rng, "ceramic", ["white", "black", "gray", "red", "yellow", "green", "blue", "pink", "beige", "turquoise"]) with
    {
        Roughness = rng.Uniform("roughness", 0.12, 0.3), ClearCoat = 0.6, Density = 2300, Friction = 0.6,
    };

    /// <summary>Ceramic with fine dark specks under the glaze.</summary>
    public static MaterialDescription SpeckledCeramic(Rng rng)
    {
        MaterialDescription plain = GlazedCeramic(rng);
        return plain with { Texture = Recipe(rng, "glaze-speckle", 0.06, plain.BaseColor, plain.BaseColor * 0.35), BaseColor = White };
    }

    public static MaterialDescription Plastic(Rng rng) => Colored(rng, "plastic", Bright) with
    {
        Roughness = rng.Uniform("roughness", 0.25, 0.5), Density = 1050, Friction = 0.5,
    };

    public static MaterialDescription Rubber(Rng rng) =>
        Colored(rng, "rubber", ["black", "gray", "red", "orange", "yellow", "green", "blue", "pink"]) with
    {
        Roughness = rng.Uniform("roughness", 0.6, 0.85), Density = 1100, Friction = 1.0,
    };

    public static MaterialDescription PaintedMetal(Rng rng) => Colored(rng, "metal", Bright) with
    {
        Roughness = rng.Uniform("roughness", 0.25, 0.45), ClearCoat = 0.3, Density = 7800, Friction = 0.45,
    };

    public static MaterialDescription Steel(Rng rng) => new()
    {
        Name = "steel", BaseColor = new(0.62, 0.61, 0.59), Metallic = 1, Roughness = rng.Uniform("roughness", 0.2, 0.4), Density = 7800,
        Friction = 0.45,
        Texture = Recipe(rng, "brushed-metal", 0.25, new(0.68, 0.67, 0.65), new(0.5, 0.49, 0.48)),
    };

    public static MaterialDescription Aluminium(Rng rng) => new()
    {
        Name = "aluminium", BaseColor = new(0.80, 0.81, 0.82), Metallic = 1, Roughness = rng.Uniform("roughness", 0.2, 0.35),
        Density = 2700, Friction = 0.45,
    };

    /// <summary>Clear or tinted glass; the mesh's inner wall refracts as well.</summary>
    public static MaterialDescription Glass(Rng rng)
    {
        (string word, Vec3 tint) = rng.Pick("color", Tints, t => t.Word);
        return new()
        {
            Name = "glass", ColorName = word, BaseColor = tint, Roughness = 0.03, Transmission = 0.92, IndexOfRefraction = 1.52,
            Density = 2500, Friction = 0.4,
        };
    }

    public static MaterialDescription Wood(Rng rng) => Wood(rng, "wood-grain", 0.22);

    /// <summary>Wood of one kind.</summary>
    /// <param name="rng">Picks grain and looks.</param>
    /// <param name="timber">Of <see cref="Timbers"/>.</param>
    public static MaterialDescription Wood(Rng rng, string timber) => Timbered(Wood(rng), timber);

    /// <summary>The same piece of wood, of another kind.</summary>
    /// <param name="wood">With a grain.</param>
    /// <param name="timber">Of <see cref="Timbers"/>.</param>
    public static MaterialDescription Timbered(MaterialDescription wood, string timber)
    {
        (string _, Vec3 light, Vec3 dark) = AllTimbers.First(t => t.Word == timber);
        return wood.Texture is { } grain ? wood with { Texture = grain with { ColorA = light, ColorB = dark } } : wood;
    }

    /// <summary>Words for kinds of wood.</summary>
    public static IReadOnlyList<string> Timbers => [.. AllTimbers.Select(t => t.Word)];

    /// <summary>Which kind of wood it is, or empty where it is painted or no wood.</summary>
    public static string TimberOf(MaterialDescription m) => m.Name != "wooden" || m.Texture is not { } grain ? ""
        : AllTimbers.Where(t => t.Light == grain.ColorA && t.Dark == grain.ColorB).Select(t => t.Word).FirstOrDefault("");

    /// <summary>Painted wood, as toy blocks are.</summary>
    public static MaterialDescription PaintedWood(Rng rng) =>
        Colored(rng, "wooden", ["red", "orange", "yellow", "green", "blue", "purple", "pink", "white"]) with
    {
        Roughness = rng.Uniform("roughness", 0.35, 0.6), Density = 650, Friction = 0.55,
    };

    public static MaterialDescription WoodPlanks(Rng rng) => Wood(rng, "wood-planks", 0.9);

    public static MaterialDescription Cardboard(Rng rng) => new()
    {
        Name = "cardboard", ColorName = "brown", Roughness = 0.85, BaseColor = White, Density = 690, Friction = 0.5,
        Texture = Recipe(rng, "cardboard", 0.15, new(0.42, 0.27, 0.14), new(0.33, 0.20, 0.10)),
    };

    /// <summary>Polished: taps, hooks, cutlery of the better sort.</summary>
    public static MaterialDescription Chrome(Rng rng) => Metal("metal", new(0.72, 0.73, 0.75), rng.Uniform("roughness", 0.06, 0.14), 7800);

    public static MaterialDescription Brass(Rng rng) => Metal("brass", new(0.75, 0.56, 0.27), rng.Uniform("roughness", 0.18, 0.35), 8500);

    public static MaterialDescription Copper(Rng rng) => Metal("copper", new(0.78, 0.45, 0.32), rng.Uniform("roughness", 0.18, 0.35), 8900);

    /// <summary>Dark, with a matt coat: pans, tools, barbells.</summary>
    public static MaterialDescription CastIron(Rng rng) => new()
    {
        Name = "iron", ColorName = "black", BaseColor = new(0.035, 0.035, 0.037), Roughness = rng.Uniform("roughness", 0.55, 0.75),
        Density = 7200, Friction = 0.5,
    };

    /// <summary>See-through plastic: boxes, bottles, rulers.</summary>
    public static MaterialDescription ClearPlastic(Rng rng)
    {
        (string word, Vec3 tint) = rng.Pick("color", Tints, t => t.Word);
        return new()
        {
            Name = "plastic", ColorName = word, BaseColor = tint, Roughness = 0.08, Transmission = 0.85, IndexOfRefraction = 1.49,
            Density = 1050, Friction = 0.45,
        };
    }

    public static MaterialDescription Fabric(Rng rng)
    {
        MaterialDescription plain = Colored(rng, "fabric", Bright);
        return plain with
        {
            Roughness = 0.95, Density = 250, Friction = 0.8, BaseColor = White,
            Texture = Recipe(rng, "woven-fabric", 0.02, plain.BaseColor, plain.BaseColor * 0.6),
        };
    }

    /// <summary>A whole towel: pile, with a woven border across its ends.</summary>
    public static MaterialDescription Terry(Rng rng)
    {
        MaterialDescription plain = Colored(rng, "fabric", Bright);
        Vec3 border = plain.ColorName is "white" or "yellow" or "pink" or "turquoise" ? plain.BaseColor * 0.3 : new(0.8, 0.79, 0.76);
        return plain with
        {
            Roughness = 0.97, Density = 250, Friction = 0.8, BaseColor = White,
            Texture = Recipe(rng, "terry-cloth", 0, plain.BaseColor, border),
        };
    }

    /// <summary>A whole cloth of cotton or linen with a hem, printed in another colour than its ground, which gives the colour word.</summary>
    /// <param name="rng">Picks ground, print and layout.</param>
    /// <param name="grounds">Names of colours of <see cref="NamedColor.Palette"/>.</param>
    public static MaterialDescription HemmedCloth(Rng rng, IReadOnlyList<string> grounds)
    {
        MaterialDescription plain = Colored(rng, "fabric", grounds);
        string[] dark = ["blue", "red", "green", "brown", "black"], light = ["white", "beige"];
        bool isLight = plain.ColorName is "white" or "beige" or "yellow" or "pink";
        NamedColor print = NamedColor.Named(rng.Pick("print", isLight ? dark : light));
        return plain with
        {
            Roughness = 0.92, Density = 350, Friction = 0.7, BaseColor = White,
            Texture = Recipe(rng, "hemmed-cloth", 0, plain.BaseColor, print.Linear),
        };
    }

    /// <summary>Foam of sponges and toys.</summary>
    public static MaterialDescription Foam(Rng rng)
    {
        MaterialDescription plain = Colored(rng, "foam", ["yellow", "pink", "blue", "green", "orange", "gray", "beige"]);
        return plain with
        {
            Roughness = 0.95, Density = 60, Friction = 0.9, BaseColor = White,
            Texture = Recipe(rng, "stone-speckle", 0.04, plain.BaseColor, plain.BaseColor * 0.55),
        };
    }

    public static MaterialDescription Leather(Rng rng) => Colored(rng, "leather", ["brown", "black", "red", "beige", "blue"]) with
    {
        Roughness = rng.Uniform("roughness", 0.45, 0.65), Density = 860, Friction = 0.7,
    };

    public static MaterialDescription Paper(Rng rng) => Colored(rng, "paper", ["white", "beige", "yellow", "pink", "blue", "green"]) with
    {
        Roughness = 0.9, Density = 800, Friction = 0.5,
    };

    public static MaterialDescription Cork(Rng rng) => new()
    {
        Name = "cork", ColorName = "brown", BaseColor = White, Roughness = 0.9, Density = 240, Friction = 0.8,
        Texture = Recipe(rng, "stone-speckle", 0.03, new(0.52, 0.34, 0.19), new(0.30, 0.17, 0.09)),
    };

    public static MaterialDescription Wax(Rng rng) => Colored(rng, "wax", ["white", "beige", "red", "green", "purple", "blue"]) with
    {
        Roughness = rng.Uniform("roughness", 0.35, 0.5), Density = 900, Friction = 0.5,
    };

    public static MaterialDescription Stone(Rng rng) => new()
    {
        Name = "stone", ColorName = "gray", BaseColor = White, Roughness = rng.Uniform("roughness", 0.4, 0.8), Density = 2600,
        Friction = 0.6,
        Texture = Recipe(rng, "stone-speckle", 0.12, new(0.42, 0.41, 0.40), new(0.16, 0.16, 0.16)),
    };

    /// <summary>The skin of a fruit or a vegetable, mottled by its second colour.</summary>
    /// <param name="rng">Picks instance and shade.</param>
    /// <param name="color">The word for it, of <see cref="NamedColor.Palette"/>; empty when none fits.</param>
    /// <param name="skin">Linear RGB.</param>
    /// <param name="mottle">Linear RGB of freckles and spots.</param>
    /// <param name="roughness">Apples 0.3, oranges 0.5, potatoes 0.8.</param>
    public static MaterialDescription Skin(Rng rng, string color, Vec3 skin, Vec3 mottle, double roughness) => new()
    {
        Name = "", ColorName = color, BaseColor = White * rng.Uniform("value", 0.85, 1), Roughness = roughness, Density = 950,
        Friction = 0.6,
        Texture = Recipe(rng, "glaze-speckle", 0.08, skin, mottle),
    };

    public static MaterialDescription Wicker(Rng rng)
    {
        NamedColor color = NamedColor.Pick(rng, "brown", "beige", "gray");
        return new()
        {
            Name = "wicker", ColorName = color.Name, Roughness = 0.75, BaseColor = White, Density = 500, Friction = 0.6,
            Texture = Recipe(rng, "wicker", 0.08, color.Linear, color.Linear * 0.3),
        };
    }

    /// <summary>A printed label for UVs from 0 to 1; the ground gives the colour word.</summary>
    /// <param name="rng">Picks ground, print and layout.</param>
    /// <param name="name">The word for what is under the label: it speaks for the thing.</param>
    public static MaterialDescription Printed(Rng rng, string name)
    {
        NamedColor ground =
            NamedColor.Pick(rng, "white", "red", "orange", "yellow", "green", "blue", "purple", "pink", "beige", "turquoise");
        NamedColor print = NamedColor.Named(rng.Pick("print",
            [.. ((string[])["red", "blue", "green", "black", "brown", "white"]).Where(c => c != ground.Name)]));
        return new()
        {
            Name = name, ColorName = ground.Name, BaseColor = White, Roughness = 0.4, Friction = 0.5,
            Texture = Recipe(rng, "printed-label", 0, ground.Linear, print.Linear),
        };
    }

    /// <summary>A square code, black on white, for a printed panel.</summary>
    public static MaterialDescription Code(Rng rng) => new()
    {
        Name = "paper", BaseColor = White, Roughness = 0.5, Friction = 0.5,
        Texture = Recipe(rng, "code-print", 0, new(0.80, 0.80, 0.79), new(0.012, 0.012, 0.012)),
    };

    /// <summary>A plain paint in the wanted colour, for printed things and robot shells.</summary>
    public static MaterialDescription Paint(string name, Vec3 linear, double roughness = 0.45) =>
        new() { Name = name, BaseColor = linear, Roughness = roughness };

    /// <summary>A texture whose instance is fixed by the rng's path.</summary>
    public static TextureRecipe Recipe(Rng rng, string name, double tileSize, Vec3 colorA, Vec3 colorB) =>
        new(name, rng.Split("texture").Seed, tileSize, colorA, colorB);

    static readonly (string Word, Vec3 Tint)[] Tints =
        [("", new(0.96, 0.98, 0.97)), ("green", new(0.35, 0.62, 0.38)), ("brown", new(0.48, 0.26, 0.10)), ("blue", new(0.40, 0.60, 0.80))];

    // (word, light, dark) of common timbers, linear RGB
    static readonly (string Word, Vec3 Light, Vec3 Dark)[] Common =
    [
        ("oak", new(0.47, 0.31, 0.16), new(0.28, 0.17, 0.08)), ("beech", new(0.58, 0.38, 0.22), new(0.43, 0.25, 0.13)),
        ("walnut", new(0.19, 0.10, 0.055), new(0.085, 0.045, 0.025)), ("pine", new(0.64, 0.45, 0.24), new(0.47, 0.28, 0.11)),
    ];

    // and what is made of it only where it is asked for
    static readonly (string Word, Vec3 Light, Vec3 Dark)[] AllTimbers =
        [.. Common, ("bamboo", new(0.70, 0.52, 0.27), new(0.55, 0.37, 0.16))];

    static Vec3 White => new(1, 1, 1);

    static MaterialDescription Metal(string name, Vec3 tint, double roughness, double density) => new()
    {
        Name = name, BaseColor = tint, Metallic = 1, Roughness = roughness, Density = density, Friction = 0.45,
    };

    static MaterialDescription Wood(Rng rng, string recipe, double tile)
    {
        (string _, Vec3 light, Vec3 dark) = rng.Pick("timber", Common, t => t.Word);
        return new()
        {
            Name = "wooden", ColorName = "brown", BaseColor = White, Roughness = rng.Uniform("roughness", 0.4, 0.65), Density = 680,
            Friction = 0.5,
            Texture = Recipe(rng, recipe, tile, light, dark),
        };
    }

    // the colour keeps its word, but no two red mugs are quite the same red
    static MaterialDescription Colored(Rng rng, string name, IReadOnlyList<string> colors)
    {
        NamedColor color = NamedColor.Pick(rng, colors);
        double value = rng.Uniform("value", 0.85, 1.12), shift = rng.Uniform("shift", -0.06, 0.06);
        Vec3 c = color.Linear * value;
        Vec3 tinted = new(Math.Clamp(c.X * (1 + shift), 0, 0.9), Math.Clamp(c.Y, 0, 0.9), Math.Clamp(c.Z * (1 - shift), 0, 0.9));
        return new() { Name = name, ColorName = color.Name, BaseColor = tinted };
    }
}
