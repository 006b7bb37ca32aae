using Praxis.Assets;
using Praxis.Core;

namespace Praxis.Library.Objects;

/// <summary>What cords have in common: how they lie when someone has put them down, and what they are made of.</summary>
static class Cords
{
    const double Spacing = 0.024;    // m between joints: what bends by 5 cm is nowhere 2 mm from its capsules
    const double Bend = 0.05;        // m, radius of the tightest bend in which one lies
    const double Gap = 0.012;        // m between turns and loops
    const double Straightest = 0.62; // m: what is longer does not fit on a table in front of a robot straight
    const double Room = 0.34;        // m around its middle
    const int Tail = 4;

    /// <summary>A cord as it lies: straight, in an arc, coiled, or as it fell.</summary>
    /// <param name="rng">Draws how.</param>
    /// <param name="length">m.</param>
    /// <param name="radius">m.</param>
    /// <param name="height">Of its line over the ground, m: its radius, or what is fastened to its ends holds it higher.</param>
    /// <param name="end">How far what is fastened to an end reaches beyond it, and half its width, m.</param>
    public static (Vec3[] Nodes, string Shape) Lie(Rng rng, double length, double radius, double height, (double Reach, double Half) end)
    {
        // the inner end of a coil points straight on, out of its turn
        double beside = Math.Sqrt(Bend * Bend + end.Reach * end.Reach) - Bend + end.Half + radius + 0.004;
        int count = (int)Math.Round(length / Spacing);
        double spacing = length / count;
        string shape = rng.Pick("lies", length < Straightest ? ["straight", "arc", "coiled", "wiggle"] : ["arc", "coiled", "wiggle"]);
        Vec3[] points = shape switch
        {
            "straight" => CordCurve.Straight(count, spacing),
            "arc" => CordCurve.Arc(count, spacing, (rng.Chance("left", 0.5) ? 1 : -1) * rng.Uniform("turn", 0.8, 1.4) * Math.PI),
            "coiled" => CordCurve.Coil(count, spacing, Bend, Math.Max(2 * radius + Gap, beside), Tail),
            _ => CordCurve.Wiggle(rng, count, spacing, Bend, 2 * radius + 2 * Gap, end.Reach, Room),
        };
        return (CordCurve.Laid(points, height), shape is "straight" or "coiled" ? shape : "");
    }

    /// <summary>A fibre, plaited ("braid") or laid ("twisted-strands").</summary>
    public static MaterialDescription Fibre(Rng rng, string pattern, double radius, NamedColor color, Vec3 tracer) => new()
    {
        Name = "fabric", ColorName = color.Name, BaseColor = new(1, 1, 1), Roughness = 0.9, Density = 900, Friction = 0.6,
        Texture = Materials.Recipe(rng, pattern, 2 * Math.PI * radius, color.Linear * rng.Uniform("value", 0.85, 1.1), tracer),
    };

    /// <summary>The soft jacket of a cable.</summary>
    public static MaterialDescription Jacket(Rng rng, params IReadOnlyList<string> colors)
    {
        NamedColor color = NamedColor.Pick(rng, colors);
        return new()
        {
            Name = "rubber", ColorName = color.Name, BaseColor = color.Linear * rng.Uniform("value", 0.9, 1.1),
            Roughness = rng.Uniform("roughness", 0.4, 0.65), Density = 1300, Friction = 0.6,
        };
    }
}
