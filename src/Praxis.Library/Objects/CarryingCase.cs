using Praxis.Assets;
using Praxis.Core;

namespace Praxis.Library.Objects;

/// <summary>What things that open like a case have in common: half shells, a hinge at the back (+X), clasps, looped handles.</summary>
static class CarryingCase
{
    /// <summary>Between the rims of the closed halves, m.</summary>
    public const double Gap = 0.001;

    const double Pin = 0.0035, Sunk = 0.001; // m; radius of the hinge's pin, and how deep it sits in both halves
    static readonly int[] Knuckles = [0, 1, 3, 5, 6, 8, 10, 11]; // where the capsules of a loop meet

    // the middle of a clasp's tongue, bowed so that its outside is plain: fingers come from there
    static readonly Vec3[] Tongue =
    [
        new(-0.0115, -0.0110, 0.008), new(-0.0128, -0.0055, 0.008), new(-0.0132, 0, 0.008), new(-0.0128, 0.0055, 0.008),
        new(-0.0115, 0.0110, 0.008),
    ];

    /// <summary>A floor with walls around it, open at the top, on z = 0.</summary>
    /// <param name="outline">Outer; its corners are rounder than the wall is thick.</param>
    /// <param name="height">m.</param>
    /// <param name="wall">Thickness of walls and floor, m.</param>
    /// <param name="edge">Radius of the edge between them, m.</param>
    public static Solid Tray(Outline outline, double height, double wall, double edge)
    {
        double c = outline.Corner;
        Profile section = Profile.From(0, 0).To(c, 0, edge).To(c, height, 0.0006).To(c - wall, height, 0.0006).To(c - wall, wall)
            .To(0, wall);
        return Solid.Sweep(section, outline.HalfX - c, outline.HalfY - c, 16);
    }

    /// <summary>A ceiling with walls around it, open at the bottom, on z = 0.</summary>
    public static Solid Cover(Outline outline, double height, double wall, double edge)
    {
        double c = outline.Corner;
        Profile section = Profile.From(0, height - wall).To(c - wall, height - wall).To(c - wall, 0, 0.0006).To(c, 0, 0.0006)
            .To(c, height, edge).To(0, height);
        return Solid.Sweep(section, outline.HalfX - c, outline.HalfY - c, 16);
    }

    /// <summary>A trim around an outline that stands out by less than a millimetre.</summary>
    public static Solid Band(Outline outline, double from, double to)
    {
        double c = outline.Corner, inner = c - 0.001, outer = c + 0.0008;
        Profile section = Profile.From(inner, from).To(outer, from, 0.0004).To(outer, to, 0.0004).To(inner, to).Close();
        return Solid.Sweep(section, outline.HalfX - c, outline.HalfY - c, 16);
    }

    public static IEnumerable<CollisionPart> TrayBody(Outline outline, double height, double wall) =>
        [CollisionPart.Box(outline.HalfX, outline.HalfY, wall / 2, Pose.At(0, 0, wall / 2)), .. Walls(outline, 0.002, height, wall)];

    public static IEnumerable<CollisionPart> CoverBody(Outline outline, double from, double to, double wall) =>
        [CollisionPart.Box(outline.HalfX, outline.HalfY, wall / 2, Pose.At(0, 0, to - wall / 2)), .. Walls(outline, from, to, wall)];

    static IEnumerable<CollisionPart> Walls(Outline outline, double from, double to, double wall) =>
        CollisionPart.Wall(outline.Inset(wall / 2), from, outline.Inset(wall / 2), to, wall, outline.Corner > 0.006 ? 2 : 1);

    /// <summary>A point on the axis of a hinge along Y: so far behind the halves that the upper one turns by half a turn.</summary>
    /// <param name="back">Where both halves end, m.</param>
    /// <param name="z">Middle of the gap between them, m.</param>
    public static Vec3 Axis(double back, double z) => new(back + Pin - Sunk, 0, z);

    public static Solid HingePin(Vec3 axis, double half) =>
        Solid.Cylinder(Pin, half, 0.0006, 16).Rotated(Quat.RotX(Math.PI / 2)).At(axis);

    public static CollisionPart HingePinBody(Vec3 axis, double half) =>
        new(new CollisionShape.Cylinder(Pin, half), new(Quat.RotX(Math.PI / 2), axis));

    /// <summary>A clasp of a lid: a plate that hangs over the seam in front, and a tongue towards -X to lift the lid by.</summary>
    /// <param name="seam">On the front wall, at the lower edge of the lid.</param>
    public static Solid Clasp(Vec3 seam) =>
        Solid.Box(new(0.0012, 0.011, 0.014), 0.0008).At(seam + new Vec3(-0.0016, 0, 0.002))
        + Solid.Prism(Outline.Rectangle(0.0085, 0.015, 0.006), 0.005, 0.0015, 16).At(seam + new Vec3(-0.0075, 0, 0.0055));

    public static IEnumerable<CollisionPart> ClaspBody(Vec3 seam) =>
    [
        CollisionPart.Box(0.0012, 0.011, 0.014, Pose.At(seam + new Vec3(-0.0016, 0, 0.002))),
        CollisionPart.Box(0.0085, 0.015, 0.0025, Pose.At(seam + new Vec3(-0.0075, 0, 0.008))),
    ];

    /// <summary>Holds the tongue from the front, one finger above and one below.</summary>
    public static HandleGrasp ClaspGrasp(Vec3 seam) => new([.. Tongue.Select(p => seam + p)], Vec3.UnitZ, 0.005);

    /// <summary>The centre line of a handle in the X-Y plane: out from x = 0 along +X, along Y, and back.</summary>
    /// <param name="half">Half its extent along Y, m.</param>
    /// <param name="reach">How far out it goes, m.</param>
    /// <param name="round">Radius of its corners, m.</param>
    public static Vec3[] Loop(double half, double reach, double round)
    {
        Vec3[] corner = [.. Enumerable.Range(0, 5).Select(i => i * Math.PI / 8)
            .Select(a => new Vec3(reach - round + round * Math.Sin(a), round - half - round * Math.Cos(a), 0))];
        Vec3[] other = [.. Enumerable.Range(0, 5).Select(i => corner[4 - i] with { Y = -corner[4 - i].Y })];
        return [new(0, -half, 0), .. corner, .. other, new(0, half, 0)];
    }

    /// <summary>The body of a tube along a <see cref="Loop"/>.</summary>
    public static IEnumerable<CollisionPart> LoopBody(Vec3[] loop, double radius) =>
        CollisionPart.Chain([.. Knuckles.Select(i => loop[i])], radius);
}
