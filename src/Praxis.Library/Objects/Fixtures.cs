using Praxis.Assets;
using Praxis.Core;

namespace Praxis.Library.Objects;

/// <summary>How parts of bins, taps, valves, hobs and lamps are placed: drawn upright, then turned to where they point.</summary>
static class Fixtures
{
    /// <summary>Turns +Z to the front, -X, and +X up.</summary>
    public static Quat Forward => Quat.RotY(-Math.PI / 2);

    /// <summary>Turns +Z to -Y, and +Y up.</summary>
    public static Quat Across => Quat.RotX(Math.PI / 2);

    public static MaterialDescription Black => Materials.Paint("plastic", NamedColor.Named("black").Linear);

    /// <summary>A cylinder along Z of a frame, between two heights in it.</summary>
    public static CollisionPart Drum(double radius, double from, double to, Pose X_OF) =>
        new(new CollisionShape.Cylinder(radius, (to - from) / 2), X_OF * Pose.At(0, 0, (from + to) / 2));

    /// <summary>Boxes by half extents and pose, as they look.</summary>
    public static Solid Drawn(IEnumerable<(Vec3 Half, Pose X)> boxes, double bevel = 0.001) =>
        boxes.Select(b => Solid.Box(b.Half, bevel).Moved(b.X)).Joined();

    /// <summary>The same boxes as they collide.</summary>
    public static IEnumerable<CollisionPart> Bodies(IEnumerable<(Vec3 Half, Pose X)> boxes) =>
        boxes.Select(b => CollisionPart.Box(b.Half.X, b.Half.Y, b.Half.Z, b.X));

    /// <summary>A frame midway between two points that differ in X and Z only: +X from one to the other, +Y as in O.</summary>
    public static Pose Between(Vec3 a, Vec3 b) => new(Quat.RotY(Math.Atan2(a.Z - b.Z, b.X - a.X)), (a + b) / 2);
}
