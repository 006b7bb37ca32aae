using Praxis.Assets;
using Praxis.Core;
using Praxis.Rendering;

namespace Praxis.Simulation;

/// <summary>
/// What may vary without making any sentence false: the room, the table's surface, the light. A trace can be rendered again under
/// any number of looks.
/// </summary>
public sealed record Look
{
    /// <summary>What the work surface is made of; null leaves it as it was built.</summary>
    public MaterialDescription? Table { get; init; }

    /// <summary>Floor, walls and all that stands about, in the world's frame.</summary>
    public required IReadOnlyList<RoomPart> Room { get; init; }

    public required IReadOnlyList<RectLight> Lights { get; init; }
    public required EnvironmentLight Environment { get; init; }
    public required double Exposure { get; init; }

    /// <summary>A look drawn at random.</summary>
    /// <param name="rng">The stream "look/k".</param>
    /// <param name="workHeight">Height of the table, m: lamps hang above it.</param>
    public static Look Draw(Rng rng, double workHeight) => new()
    {
        Table = DrawTable(rng.Split("table")),
        Room = RoomShell.Bare(DrawFloor(rng.Split("floor")), DrawWall(rng.Split("wall"))),
        Lights = [Lamp(rng.Split("lamp", 0), workHeight, side: 1), Lamp(rng.Split("lamp", 1), workHeight, side: -1)],
        Environment = Ambient(rng.Split("ambient")),
        Exposure = rng.Uniform("exposure", 0.85, 1.15),
    };

    static MaterialDescription DrawTable(Rng rng) => rng.Pick("kind", "wood-planks", "wood-grain", "marble", "painted") switch
    {
        "marble" => Textured(rng, "stone", "marble", 0.8, roughness: 0.25, new(0.55, 0.53, 0.50), new(0.25, 0.24, 0.23)),
        "painted" => new() { Name = "laminate", BaseColor = Tint(rng, 0.2, 0.55), Roughness = rng.Uniform("roughness", 0.35, 0.6) },
        "wood-grain" => Wooden(rng, "wood-grain", 0.5),
        _ => Wooden(rng, "wood-planks", 1.1),
    };

    static MaterialDescription DrawFloor(Rng rng) => rng.Pick("kind", "wood-planks", "floor-tiles", "plain") switch
    {
        "wood-planks" => Wooden(rng, "wood-planks", 1.6),
        "floor-tiles" => Textured(rng, "tile", "floor-tiles", 1.2, roughness: 0.4, Tint(rng, 0.35, 0.6), new(0.22, 0.21, 0.20)),
        _ => new() { Name = "carpet", BaseColor = Tint(rng, 0.15, 0.45), Roughness = 0.95 },
    };

    static MaterialDescription DrawWall(Rng rng) => rng.Chance("plaster", 0.6)
        ? Textured(rng, "plaster", "plaster", 1.5, roughness: 0.9, Tint(rng, 0.5, 0.8), Tint(rng, 0.45, 0.7))
        : new() { Name = "paint", BaseColor = Tint(rng, 0.4, 0.8), Roughness = 0.9 };

    static MaterialDescription Wooden(Rng rng, string recipe, double tile)
    {
        double warm = rng.Uniform("warm", 0.7, 1.15), bright = rng.Uniform("bright", 0.25, 1.0);
        Vec3 light = new Vec3(0.42 * warm, 0.26, 0.14 / warm) * (0.35 + bright), dark = light * rng.Uniform("contrast", 0.4, 0.7);
        return Textured(rng, "wood", recipe, tile, rng.Uniform("roughness", 0.35, 0.6), light, dark);
    }

    static MaterialDescription Textured(Rng rng, string name, string recipe, double tile, double roughness, Vec3 a, Vec3 b) => new()
    {
        Name = name, BaseColor = new(1, 1, 1), Roughness = roughness, Texture = new(recipe, rng.Split(recipe).Seed, tile, a, b),
    };

    // a muted colour of this range of brightness
    static Vec3 Tint(Rng rng, double low, double high)
    {
        double value = rng.Uniform("value", low, high);
        return new(value * rng.Uniform("red", 0.85, 1.1), value * rng.Uniform("green", 0.88, 1.06), value * rng.Uniform("blue", 0.8, 1.1));
    }

    static RectLight Lamp(Rng rng, double workHeight, int side)
    {
        Vec3 centre = new(rng.Uniform("x", -0.2, 1.2), side * rng.Uniform("y", 0.35, 1.4), workHeight + rng.Uniform("height", 1.3, 1.9));
        double halfX = rng.Uniform("half-x", 0.25, 0.5), halfY = rng.Uniform("half-y", 0.15, 0.4);
        // the lamp faces the middle of the table
        Pose X = Pose.LookAt(centre, new(0.45, 0, workHeight), Vec3.UnitX);
        double power = rng.Uniform("power", 3.0, 6.5) / (4 * halfX * halfY), warm = rng.Uniform("warmth", -0.12, 0.12);
        return new(centre, X.R.AxisX * halfX, X.R.AxisY * halfY, new Vec3(1 + warm, 1, 1 - warm) * power);
    }

    static EnvironmentLight Ambient(Rng rng)
    {
        double strength = rng.Uniform("strength", 0.7, 1.4);
        EnvironmentLight room = EnvironmentLight.Interior;
        return new(room.Zenith * strength, room.Horizon * strength, room.Ground * strength);
    }
}
