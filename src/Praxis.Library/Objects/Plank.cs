using Praxis.Assets;
using Praxis.Core;

namespace Praxis.Library.Objects;

/// <summary>A board or plate with edges along the axes.</summary>
/// <param name="Low">Its lowest corner, m.</param>
/// <param name="High">Its highest corner, m.</param>
readonly record struct Plank(Vec3 Low, Vec3 High)
{
    /// <summary>Between two corners; the ends of each pair may come in either order.</summary>
    public static Plank Of(double x0, double x1, double y0, double y1, double z0, double z1)
    {
        Vec3 a = new(x0, y0, z0), b = new(x1, y1, z1);
        return new(Vec3.Min(a, b), Vec3.Max(a, b));
    }

    public Vec3 Half => (High - Low) / 2;
    public Vec3 Middle => (Low + High) / 2;
    public CollisionPart Body => CollisionPart.Box(Half.X, Half.Y, Half.Z, Pose.At(Middle));

    public Solid Shape(double bevel = 0.0012) => Joinery.Board(Half, bevel).At(Middle);

    /// <summary>Cut into boards of equal height, one above the other.</summary>
    public Plank[] Rows(int count)
    {
        Plank whole = this;
        double Height(double share) => whole.Low.Z + share * (whole.High.Z - whole.Low.Z);
        return [.. Enumerable.Range(0, count).Select(i => new Plank(
            whole.Low with { Z = Height((double)i / count) }, whole.High with { Z = Height((i + 1.0) / count) }))];
    }
}
