using Praxis.Assets;
using Praxis.Core;

namespace Praxis.Library.Objects;

/// <summary>A board, a plate, a box with edges along the axes: what is seen of it is what collides.</summary>
/// <param name="Low">Its lowest corner, m.</param>
/// <param name="High">Its highest corner, m.</param>
readonly record struct Cuboid(Vec3 Low, Vec3 High)
{
    /// <summary>Between two corners; the ends of each pair may come in either order.</summary>
    public static Cuboid Of(double x0, double x1, double y0, double y1, double z0, double z1)
    {
        Vec3 a = new(x0, y0, z0), b = new(x1, y1, z1);
        return new(Vec3.Min(a, b), Vec3.Max(a, b));
    }

    public Vec3 Half => (High - Low) / 2;
    public Vec3 Middle => (Low + High) / 2;
    public CollisionPart Body => CollisionPart.Box(Half.X, Half.Y, Half.Z, Pose.At(Middle));

    /// <summary>Of sheet or plastic.</summary>
    public Solid Drawn(double bevel = 0.003) => Solid.Box(Half, bevel).At(Middle);

    /// <summary>Of wood: the grain runs along the longest edge.</summary>
    public Solid Shape(double bevel = 0.0012) => Joinery.Board(Half, bevel).At(Middle);

    public Cuboid Grown(double x, double y, double z) => new(Low - new Vec3(x, y, z), High + new Vec3(x, y, z));

    /// <summary>Cut into boards of equal height, one above the other.</summary>
    public Cuboid[] Rows(int count)
    {
        Cuboid whole = this;
        double Height(double share) => whole.Low.Z + share * (whole.High.Z - whole.Low.Z);
        return [.. Enumerable.Range(0, count).Select(i => new Cuboid(
            whole.Low with { Z = Height((double)i / count) }, whole.High with { Z = Height((i + 1.0) / count) }))];
    }
}
