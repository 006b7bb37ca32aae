namespace Praxis.Assets.Words;

/// <summary>Gives materials other colours, as a maker of such things could.</summary>
static class Paint
{
    /// <summary>The material in a colour, or null where its colour is its own: food, cork, stone, bare metal that nobody paints.</summary>
    public static MaterialDescription? In(MaterialDescription m, ColorMeaning color)
    {
        Vec3 c = Linear(color);
        string name = color.Color.Name;
        switch (m.Name)
        {
            case "glass":
                return m with { ColorName = name, BaseColor = Tint(c) };
            case "plastic" when m.Transmission > 0:
                return m with { ColorName = name, BaseColor = Tint(c) };
            case "plastic" or "ceramic" or "rubber" or "metal" or "wax" or "leather" or "paper" or "fabric" or "foam" or "wooden" or
                "steel" or "aluminium"
                or "cardboard" or "iron" or "wicker":
                break;
            default:
                return null;
        }
        if (m.Texture is { Name: "terry-cloth" or "hemmed-cloth" } whole)
            return m with { ColorName = name, Texture = whole with { ColorA = c } }; // borders and prints keep their own colour
        if (m.Texture is { Name: "glaze-speckle" or "woven-fabric" or "stone-speckle" or "printed-label" or "wicker" } t)
        {
            double dark = t.Name switch { "woven-fabric" => 0.6, "stone-speckle" => 0.55, "wicker" => 0.3, _ => 0.35 };
            return m with { ColorName = name, Texture = t with { ColorA = c, ColorB = t.Name == "printed-label" ? t.ColorB : dark * c } };
        }
        // a coat of paint hides grain and metal
        bool coat = m.Texture is not null || m.Metallic > 0;
        return m with { ColorName = name, BaseColor = c, Texture = null, Metallic = 0, ClearCoat = coat ? 0.3 : m.ClearCoat };
    }

    /// <summary>Whether a material of the right colour has the asked shade of it.</summary>
    public static bool IsShade(MaterialDescription m, ColorMeaning color)
    {
        if (color.Shade == 0) return true;
        double usual = Luminance(color.Color.Linear), own = Luminance(m.Texture is { } t ? t.ColorA : m.BaseColor);
        return m.Transmission == 0 && (color.Shade < 0 ? own < 0.7 * usual : own > 1.3 * usual);
    }

    static Vec3 Linear(ColorMeaning color) => color.Shade switch
    {
        < 0 => 0.4 * color.Color.Linear, > 0 => Vec3.Lerp(color.Color.Linear, new(0.85, 0.85, 0.85), 0.5), _ => color.Color.Linear,
    };

    // what passes through a wall of coloured glass: the colour at its brightest, and a little of all light
    static Vec3 Tint(Vec3 c)
    {
        double most = Math.Max(c.X, Math.Max(c.Y, c.Z));
        Vec3 pure = most > 0 ? 0.85 / most * c : c;
        return Vec3.Max(pure, new(0.06, 0.06, 0.06));
    }

    static double Luminance(Vec3 c) => 0.2126 * c.X + 0.7152 * c.Y + 0.0722 * c.Z;
}
