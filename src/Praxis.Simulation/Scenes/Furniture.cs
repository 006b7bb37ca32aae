using Praxis.Assets;
using Praxis.Core;

namespace Praxis.Simulation;

/// <summary>
/// Something that stands about in a room and is only looked at, put together from boxes and rods. Frame F: on the floor at the middle of
/// its back, +X to its front, +Z up.
/// </summary>
public sealed class Furniture
{
    const int Sides = 10;

    readonly List<(Solid Solid, MaterialDescription Material)> pieces = [];

    /// <summary>Solids in F and what they are made of.</summary>
    public IReadOnlyList<(Solid Solid, MaterialDescription Material)> Pieces => pieces;

    /// <summary>A box between six planes, m.</summary>
    public Furniture Box(MaterialDescription material, double x0, double x1, double y0, double y1, double z0, double z1)
    {
        pieces.Add((Solid.Box(new((x1 - x0) / 2, (y1 - y0) / 2, (z1 - z0) / 2), 0)
            .At((x0 + x1) / 2, (y0 + y1) / 2, (z0 + z1) / 2), material));
        return this;
    }

    /// <summary>An upright cylinder, m.</summary>
    public Furniture Round(MaterialDescription material, double x, double y, double radius, double z0, double z1, int sides = Sides)
    {
        pieces.Add((Solid.Cylinder(radius, (z1 - z0) / 2, 0, sides).At(x, y, (z0 + z1) / 2), material));
        return this;
    }

    /// <summary>A straight rod between two points, m.</summary>
    public Furniture Rod(MaterialDescription material, Vec3 a, Vec3 b, double radius)
    {
        Vec3 z = (b - a).Normalized(), x = Vec3.Cross(Math.Abs(z.X) < 0.9 ? Vec3.UnitX : Vec3.UnitY, z).Normalized();
        pieces.Add((Solid.Cylinder(radius, (b - a).Length / 2, 0, 8)
            .Moved(new(Quat.FromAxes(x, Vec3.Cross(z, x), z), (a + b) / 2)), material));
        return this;
    }

    /// <summary>A ball, m.</summary>
    public Furniture Ball(MaterialDescription material, Vec3 middle, double radius, int sides = 14) =>
        Shape(material, Solid.Sphere(radius, sides).At(middle));

    /// <summary>Any solid in F.</summary>
    public Furniture Shape(MaterialDescription material, Solid solid)
    {
        pieces.Add((solid, material));
        return this;
    }

    /// <summary>Another piece of furniture as part of this one.</summary>
    /// <param name="other">Drawn in its own frame G.</param>
    /// <param name="X_FG">Where it stands.</param>
    public Furniture With(Furniture other, Pose X_FG)
    {
        foreach ((Solid solid, MaterialDescription material) in other.pieces) pieces.Add((solid.Moved(X_FG), material));
        return this;
    }

    /// <summary>Another piece of furniture, shifted, m, and turned about the vertical, rad.</summary>
    public Furniture With(Furniture other, double x, double y, double z, double yaw = 0) =>
        With(other, new Pose(Quat.RotZ(yaw), new(x, y, z)));
}
