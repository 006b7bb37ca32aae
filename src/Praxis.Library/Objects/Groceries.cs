using Praxis.Assets;
using Praxis.Core;

namespace Praxis.Library.Objects;

/// <summary>What baked things and printed packages have in common.</summary>
static class Groceries
{
    const double Foot = 0.8, Bulge = 0.3; // shares of the width at the ground, and of the height where it is widest

    /// <summary>Level sections of baked dough: a rounded foot and half an ellipsoid above it.</summary>
    public static Section[] Dome(Vec3 size, double squareness = 2) =>
        [.. ((double[])[-90, -55, -25, 0, 22, 42, 60, 74, 86]).Select(degrees => degrees * Math.PI / 180)
            .Select(t => t < 0
                ? (Share: Foot + (1 - Foot) * Math.Cos(t), Z: Bulge * (1 + Math.Sin(t)))
                : (Share: Math.Cos(t), Z: Bulge + (1 - Bulge) * Math.Sin(t)))
            .Select(s => new Section(s.Z * size.Z, s.Share * size.X, s.Share * size.Y, squareness))];

    /// <summary>A box inside the foot that touches the ground, and hulls a little larger than the dome: chords cut curves short.</summary>
    public static IEnumerable<CollisionPart> DomeBody(IReadOnlyList<Section> dome)
    {
        static double Grown(double extent) => 1.012 * extent + 0.0003;
        Section[] grown = [.. dome.Select(s => s with { Z = Math.Max(0.0004, s.Z), HalfX = Grown(s.HalfX), HalfY = Grown(s.HalfY) })];
        double half = dome[3].Z / 2;
        return [CollisionPart.Box(0.7 * dome[0].HalfX, 0.7 * dome[0].HalfY, half, Pose.At(0, 0, half)), .. CollisionPart.Stack(grown, 24)];
    }

    /// <summary>A path over the skin of a dome, sunk into it, straight as seen from above.</summary>
    /// <param name="size">Half extents along X and Y, and the height, m.</param>
    /// <param name="squareness">Of the dome's sections.</param>
    /// <param name="sunk">m.</param>
    /// <param name="from">Where it begins, m.</param>
    /// <param name="to">Where it ends, m.</param>
    public static Vec3[] Seam(Vec3 size, double squareness, double sunk, (double X, double Y) from, (double X, double Y) to)
    {
        const int Steps = 12;
        var path = new Vec3[Steps + 1];
        for (int i = 0; i <= Steps; i++)
        {
            double t = (1 - Math.Cos(Math.PI * i / Steps)) / 2, x = from.X + t * (to.X - from.X), y = from.Y + t * (to.Y - from.Y);
            double power = Math.Pow(Math.Abs(x) / (size.X - sunk), squareness) + Math.Pow(Math.Abs(y) / (size.Y - sunk), squareness);
            double share = Math.Pow(power, 1 / squareness);
            path[i] = new(x, y, Bulge * size.Z + ((1 - Bulge) * size.Z - sunk) * Math.Sqrt(Math.Max(0, 1 - share * share)));
        }
        return path;
    }

    /// <summary>Printed sheets on the four upright sides of a box that stands on z = 0.</summary>
    public static Solid Sheets(Vec3 half, double margin)
    {
        Solid front = Upright(half.X - margin, half.Z - margin).At(0, -half.Y, half.Z);
        Solid side = Upright(half.Y - margin, half.Z - margin).At(0, -half.X, half.Z).Rotated(Quat.RotZ(Math.PI / 2));
        Quat behind = Quat.RotZ(Math.PI);
        return front + front.Rotated(behind) + side + side.Rotated(behind);
    }

    /// <summary>A printed sheet about the origin that is seen, upright, from -Y.</summary>
    public static Solid Upright(double halfX, double halfZ) => Solid.Panel(halfX, halfZ).Rotated(Quat.RotX(Math.PI / 2));

    /// <summary>A printed label around a wall whose radius changes evenly with its height.</summary>
    public static Solid ConeLabel(Func<double, double> radius, double from, double to, int segments) =>
        Solid.Label(radius(to), from, to, segments: segments)
            .Warped(p => new(p.X * radius(p.Z) / radius(to), p.Y * radius(p.Z) / radius(to), p.Z));

    /// <summary>The body of a full cone that stands on its end: a box touches the ground, the round wall a hair later.</summary>
    public static CollisionPart[] ConeBody(Func<double, double> radius, double to) =>
    [
        CollisionPart.Box(0.68 * radius(0), 0.68 * radius(0), to / 2, Pose.At(0, 0, to / 2)),
        .. CollisionPart.Stack([new(0.0004, radius(0), radius(0)), new(to, radius(to), radius(to))], 24),
    ];

    /// <summary>The label's ground colour without its print, for what is around it.</summary>
    public static MaterialDescription Ground(MaterialDescription label) =>
        label with { BaseColor = label.Texture?.ColorA ?? label.BaseColor, Texture = null };
}
