using Praxis.Assets;
using Praxis.Core;

namespace Praxis.Library.Objects;

/// <summary>What things made of boards have in common; their fronts face -X.</summary>
static class Joinery
{
    /// <summary>A board about the origin whose grain runs along its longest edge.</summary>
    public static Solid Board(Vec3 half, double bevel = 0.0012)
    {
        static Vec3 Axis(int i) => i switch { 0 => Vec3.UnitX, 1 => Vec3.UnitY, _ => Vec3.UnitZ };
        int[] order = [.. Enumerable.Range(0, 3).OrderByDescending(i => half[i])];
        Vec3 along = Axis(order[0]), thick = Axis(order[2]);
        return Solid.Box(new(half[order[0]], half[order[1]], half[order[2]]), bevel)
            .Rotated(Quat.FromAxes(along, Vec3.Cross(thick, along), thick));
    }

    public static Solid Shape(this IEnumerable<Cuboid> planks, double bevel = 0.0012) => planks.Select(p => p.Shape(bevel)).Joined();

    public static IEnumerable<CollisionPart> Bodies(this IEnumerable<Cuboid> planks) => planks.Select(p => p.Body);

    /// <summary>Sides, top, bottom and back of a cabinet.</summary>
    /// <param name="x">Half depth, m.</param>
    /// <param name="y">Half width, m.</param>
    /// <param name="from">Height of the underside, m.</param>
    /// <param name="to">Height of the top, m.</param>
    /// <param name="wall">Thickness, m.</param>
    /// <param name="overhang">By which the top stands out at the front, m.</param>
    public static Cuboid[] Carcass(double x, double y, double from, double to, double wall, double overhang) =>
    [
        Cuboid.Of(-x, x, y - wall, y, from, to - wall), Cuboid.Of(-x, x, -y, wall - y, from, to - wall),
        Cuboid.Of(-x - overhang, x, -y, y, to - wall, to), Cuboid.Of(-x, x, wall - y, y - wall, from, from + wall),
        Cuboid.Of(x - 0.008, x - 0.002, wall - y, y - wall, from + wall, to - wall),
    ];

    /// <summary>Height of what a cabinet stands on, m.</summary>
    public static double Foot(string stand) => stand switch { "legs" => 0.055, "plinth" => 0.030, _ => 0 };

    /// <summary>What a cabinet stands on: four tapered "legs", a "plinth" that is set back, or nothing.</summary>
    /// <param name="stand">Which.</param>
    /// <param name="x">Half depth of the cabinet, m.</param>
    /// <param name="y">Half width of the cabinet, m.</param>
    public static (Solid[] Shapes, CollisionPart[] Bodies) Stand(string stand, double x, double y)
    {
        double high = Foot(stand);
        if (high == 0) return ([], []);
        Cuboid plinth = Cuboid.Of(0.018 - x, x - 0.004, 0.006 - y, y - 0.006, 0, high);
        if (stand == "plinth") return ([plinth.Shape()], [plinth.Body]);
        (double u, double v) = (x - 0.022, y - 0.022);
        Vec3[] feet = [new(u, v, 0), new(u, -v, 0), new(-u, v, 0), new(-u, -v, 0)];
        Solid leg = Solid.Revolve(Profile.From(0, 0).To(0.0085, 0).To(0.013, high).To(0, high), 12);
        return ([.. feet.Select(p => leg.At(p))],
            [.. feet.Select(p => new CollisionPart(new CollisionShape.Cylinder(0.0115, high / 2), Pose.At(p.X, p.Y, high / 2)))]);
    }

    /// <summary>A raised moulding around a field, about the origin, that is seen from -X.</summary>
    /// <param name="halfY">Outside, m.</param>
    /// <param name="halfZ">Outside, m.</param>
    /// <param name="width">Of the moulding, m.</param>
    /// <param name="rise">Over the face, m.</param>
    public static Solid Trim(double halfY, double halfZ, double width, double rise) => Solid.Sweep(
        Profile.From(0, -0.001).To(width, -0.001).To(width, rise, 0.5 * rise).To(0, rise).Close(), halfZ - width, halfY - width, 4)
        .Rotated(Quat.RotY(-Math.PI / 2));

    /// <summary>Wood under the paints that furniture has.</summary>
    public static MaterialDescription Painted(Rng rng)
    {
        NamedColor color = NamedColor.Pick(rng, "white", "gray", "black", "beige", "blue", "green", "turquoise", "red", "yellow");
        return new()
        {
            Name = "wooden", ColorName = color.Name, BaseColor = color.Linear * rng.Uniform("value", 0.85, 1),
            Roughness = rng.Uniform("roughness", 0.3, 0.55), Density = 650, Friction = 0.5,
        };
    }

    /// <summary>Metal of handles and hinges.</summary>
    public static MaterialDescription Fittings(Rng rng) => rng.Pick("made-of", "chrome", "brass", "iron") switch
    {
        "chrome" => Materials.Chrome(rng), "brass" => Materials.Brass(rng), _ => Materials.CastIron(rng),
    };
}
