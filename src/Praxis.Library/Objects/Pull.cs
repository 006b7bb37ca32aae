using Praxis.Assets;
using Praxis.Core;

namespace Praxis.Library.Objects;

/// <summary>A handle on a front that faces -X: how it looks, what collides and how it is held.</summary>
sealed record Pull(Solid Shape, IReadOnlyList<CollisionPart> Bodies, Affordance Grasp)
{
    /// <summary>What people call it; a knob is a handle too.</summary>
    public string Name { get; init; } = "handle";

    const double Free = 0.030; // m, behind a bar: room for a finger

    /// <summary>A "bar", a "bow", a "cup" (not upright) or else a knob.</summary>
    /// <param name="kind">Which.</param>
    /// <param name="at">The middle of its place on the front, m.</param>
    /// <param name="length">Of bars and bows, m.</param>
    /// <param name="upright">Along Z rather than Y.</param>
    public static Pull Of(string kind, Vec3 at, double length, bool upright = false) => kind switch
    {
        "bar" => Bar(at, length, upright), "bow" => Bow(at, length, upright), "cup" => Cup(at, 0.062), _ => Knob(at, 0.015),
    };

    /// <summary>A round bar that stands out beyond its two posts.</summary>
    public static Pull Bar(Vec3 at, double length, bool upright)
    {
        const double R = 0.005, Post = 0.004;
        Vec3 along = Along(upright), middle = at - (Free + R) * Vec3.UnitX, reach = (length / 2 - R) * along;
        Vec3[] posts = [middle - 0.36 * length * along, middle + 0.36 * length * along];
        Vec3 Root(Vec3 post) => post with { X = at.X };
        return new(Solid.Tube([middle - reach, middle + reach], R, 10) + posts.Select(p => Solid.Tube([p, Root(p)], Post, 8)).Joined(),
            [CollisionPart.Capsule(middle - reach, middle + reach, R), .. posts.Select(p => CollisionPart.Capsule(p, Root(p), Post))],
            new HandleGrasp(Held(middle, along, length), Across(upright), 2 * R));
    }

    /// <summary>A rod bent twice, its ends in the front.</summary>
    public static Pull Bow(Vec3 at, double length, bool upright)
    {
        const double R = 0.0045, Far = Free + R, Bend = 0.006, Knee = 0.7071 * Bend;
        double half = length / 2 - R;
        Vec3 along = Along(upright);
        Vec3 Point(double away, double place) => at - away * Vec3.UnitX + place * along;
        Vec3[] Leg(int side) =>
        [
            Point(0, side * half), Point(Far - Bend, side * half), Point(Far - Bend + Knee, side * (half - Bend + Knee)),
            Point(Far, side * (half - Bend)),
        ];
        return new(Solid.Tube([.. Leg(-1), .. Enumerable.Reverse(Leg(1))], R, 10),
            [.. CollisionPart.Chain([Point(0, -half), Point(Far, -half), Point(Far, half), Point(0, half)], R)],
            new HandleGrasp(Held(Point(Far, 0), along, 0.85 * length), Across(upright), 2 * R));
    }

    /// <summary>A hood, open below, between two cheeks by which it is held.</summary>
    public static Pull Cup(Vec3 at, double width)
    {
        const double D = 0.024, H = 0.030, T = 0.0025, K = 0.5523; // the last makes a quarter of an ellipse of a Bezier curve
        Vec3 low = at - H / 2 * Vec3.UnitZ;
        Profile hood = Profile.From(D, 0).Curve((D, K * H), (K * D, H), (0, H), 6).To(0, H - T)
            .Curve((K * (D - T), H - T), (D - T, K * (H - T)), (D - T, 0), 6).Close();
        Profile cheek = Profile.From(0, 0).To(D, 0).Curve((D, K * H), (K * D, H), (0, H), 6).Close();
        // the outlines' x points out of the front, their y up
        Solid Placed(Profile outline, double y, double thickness) => Solid.Extrude(outline, thickness, 0.0005)
            .Rotated(Quat.FromAxes(-Vec3.UnitX, Vec3.UnitZ, Vec3.UnitY)).At(low + new Vec3(0.0005, y, 0));
        Vec3 On(double angle, double inset, double y) =>
            low + new Vec3(-(D - inset) * Math.Cos(angle), y, (H - inset) * Math.Sin(angle));
        double half = width / 2;
        IEnumerable<Vec3> Arc(int from, int to, double inset, double y) =>
            Enumerable.Range(from, to - from + 1).Select(i => On(i * Math.PI / 12, inset, y));
        CollisionPart Shell(int from) => CollisionPart.Hull([.. Arc(from, from + 3, 0, -half), .. Arc(from, from + 3, 0, half),
            .. Arc(from, from + 3, T, -half), .. Arc(from, from + 3, T, half)]);
        CollisionPart Cheek(double y) =>
            CollisionPart.Hull([low + y * Vec3.UnitY, low + (y + T) * Vec3.UnitY, .. Arc(0, 6, 0, y), .. Arc(0, 6, 0, y + T)]);
        return new(Placed(hood, -half, width) + Placed(cheek, -half, T) + Placed(cheek, half - T, T),
            [Shell(0), Shell(3), Cheek(-half), Cheek(half - T)],
            new HandleGrasp([.. Enumerable.Range(1, 5).Select(i => On(i * Math.PI / 12, T / 2, 0))], Vec3.UnitY, width));
    }

    /// <summary>A turned knob.</summary>
    public static Pull Knob(Vec3 at, double radius)
    {
        const double Out = 0.030, Head = 0.014;
        Pose outwards = new(Quat.RotY(-Math.PI / 2), at); // +Z points out of the front
        Solid shape = Solid.Revolve(Profile.From(0, -0.001).To(0.0095, -0.001).To(0.0095, 0.002).To(0.0065, 0.004)
            .To(0.006, Out - Head - 0.001).To(radius, Out - Head + 0.003).To(radius, Out, 0.005).To(0, Out), 16);
        CollisionPart Disc(double r, double from, double to)
        {
            CollisionPart upright = CollisionPart.Cylinder(r, from, to);
            return upright with { X_OG = outwards * upright.X_OG };
        }
        return new(shape.Moved(outwards), [Disc(0.0075, 0, Out - Head), Disc(radius, Out - Head, Out)],
            new CylinderGrasp(radius, Out - Head, Out) { X_OA = outwards }) { Name = "knob handle" };
    }

    /// <summary>
    /// The middle of a straight bar as the path of a grasp, bent back by less than a millimetre: that tells fingers where the front is.
    /// </summary>
    public static Vec3[] Held(Vec3 middle, Vec3 along, double length) =>
        [.. Enumerable.Range(-2, 5).Select(i => middle + 0.15 * i * length * along + 0.0002 * i * i * Vec3.UnitX)];

    static Vec3 Along(bool upright) => upright ? Vec3.UnitZ : Vec3.UnitY;
    static Vec3 Across(bool upright) => upright ? Vec3.UnitY : Vec3.UnitZ;
}
