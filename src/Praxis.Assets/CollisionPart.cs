namespace Praxis.Assets;

/// <summary>One convex piece of an object's collision body.</summary>
/// <param name="Shape">The convex shape.</param>
/// <param name="X_OG">Pose of the shape's frame in the object.</param>
public sealed record CollisionPart(CollisionShape Shape, Pose X_OG)
{
    /// <summary>Sliding friction that replaces the object's; null means the object's.</summary>
    public double? Friction { get; init; }

    /// <summary>MuJoCo's contact dimension: 4 resists twisting, 6 rolling as well; null means 4.</summary>
    public int? ContactDimension { get; init; }

    public static CollisionPart Box(double halfX, double halfY, double halfZ, Pose X_OG) =>
        new(new CollisionShape.Box(new(halfX, halfY, halfZ)), X_OG);

    /// <summary>An upright disc or cylinder whose base stands at height <paramref name="from"/>.</summary>
    public static CollisionPart Cylinder(double radius, double from, double to) =>
        new(new CollisionShape.Cylinder(radius, (to - from) / 2), Pose.At(0, 0, (from + to) / 2));

    /// <summary>A capsule between the centres of its end caps.</summary>
    public static CollisionPart Capsule(Vec3 a, Vec3 b, double radius)
    {
        Vec3 z = (b - a).Normalized(), x = Vec3.Cross(Math.Abs(z.X) < 0.9 ? Vec3.UnitX : Vec3.UnitY, z).Normalized();
        return new(new CollisionShape.Capsule(radius, (b - a).Length / 2), new(Quat.FromAxes(x, Vec3.Cross(z, x), z), (a + b) / 2));
    }

    /// <summary>Capsules along a polyline.</summary>
    public static IEnumerable<CollisionPart> Chain(IReadOnlyList<Vec3> path, double radius) =>
        Enumerable.Range(0, path.Count - 1).Select(i => Capsule(path[i], path[i + 1], radius));

    /// <summary>
    /// Something flat or upright that stands on, and carries, other things: one box does both, and what else the outline needs (a
    /// cylinder around the box, or strips and corner discs beside it) stays a hair away from both planes.
    /// </summary>
    /// <remarks>In MuJoCo 2.2.2 boxes rest on boxes without a tremor; cylinders rock by a milliradian per second for ever.</remarks>
    public static IEnumerable<CollisionPart> Slab(Outline outline, double from, double to)
    {
        double middle = (from + to) / 2, half = (to - from) / 2, corner = outline.Corner, side = corner / Math.Sqrt(2);
        if (outline.IsDisc) return [Box(side, side, half, Pose.At(0, 0, middle)), Cylinder(corner, from + Hair, to - Hair)];
        var parts = new List<CollisionPart> { Box(outline.HalfX, outline.CoreY, half, Pose.At(0, 0, middle)) };
        foreach (int y in corner > 0 ? (int[])[-1, 1] : [])
        {
            parts.Add(Box(outline.CoreX, corner / 2, half - Hair, Pose.At(0, y * (outline.HalfY - corner / 2), middle)));
            foreach (int x in (int[])[-1, 1])
                parts.Add(new(new CollisionShape.Cylinder(corner, half - Hair), Pose.At(x * outline.CoreX, y * outline.CoreY, middle)));
        }
        return parts;
    }

    /// <summary>
    /// A ring of boxes that forms a wall, upright or leaning, open inside. It should begin above what carries the object, so that one
    /// primitive alone touches the ground.
    /// </summary>
    /// <param name="low">Mid-wall outline at the bottom.</param>
    /// <param name="from">Height of the bottom, m.</param>
    /// <param name="high">Mid-wall outline at the top: the bottom's, moved in or out.</param>
    /// <param name="to">Height of the top, m.</param>
    /// <param name="thickness">m.</param>
    /// <param name="perCorner">Boxes per quarter turn; the error is about a quarter of corner * (pi / (4 * perCorner))^2.</param>
    public static IEnumerable<CollisionPart> Wall(Outline low, double from, Outline high, double to, double thickness, int perCorner = 4)
    {
        double lean = Math.Atan2(high.HalfX - low.HalfX, to - from), slant = (to - from) / Math.Cos(lean), height = (from + to) / 2;
        double half = Math.PI / (4 * perCorner), radius = (low.Corner + high.Corner) / 2;
        // between chord and arc, so that the error is shared by both sides
        double middle = radius * (1 + Math.Cos(half)) / 2, chord = Math.Max(low.Corner, high.Corner) * Math.Tan(half);
        for (int quarter = 0; quarter < 4; quarter++)
        {
            (double far, double along) = quarter % 2 == 0 ? (low.CoreX, low.CoreY) : (low.CoreY, low.CoreX);
            Quat turn = Quat.RotZ(quarter * Math.PI / 2);
            if (along > 0)
                yield return Box(thickness / 2, along + (radius > 0 ? 0 : thickness / 2), slant / 2,
                    new(turn * Quat.RotY(lean), turn.Rotate(new(far + radius, 0, height))));
            for (int i = 0; i < perCorner && radius > 0; i++)
            {
                double angle = (2 * i + 1) * half;
                Vec3 p = new(far + middle * Math.Cos(angle), along + middle * Math.Sin(angle), height);
                yield return Box(thickness / 2, chord, slant / 2, new(turn * Quat.RotZ(angle) * Quat.RotY(lean), turn.Rotate(p)));
            }
        }
    }

    /// <summary>Convex prisms that fill an outline of any form: the body of <see cref="Solid.Extrude"/>.</summary>
    public static IEnumerable<CollisionPart> Prisms(Profile outline, double from, double to)
    {
        (double X, double Y)[] points = [.. outline.Resolve().SkipLast(1).Select(p => (p.R, p.Z))];
        foreach (int[] piece in Polygon.ConvexPieces(points))
            yield return Hull([.. piece.SelectMany(i => (Vec3[])[new(points[i].X, points[i].Y, from), new(points[i].X, points[i].Y, to)])]);
    }

    /// <summary>Hulls around neighbouring sections: the body of <see cref="Solid.Loft"/> with as many sections as its curves need.</summary>
    public static IEnumerable<CollisionPart> Stack(IReadOnlyList<Section> sections, int corners = 16) =>
        sections.Zip(sections.Skip(1), (a, b) => Hull([.. a.Ring(corners), .. b.Ring(corners)]));

    /// <summary>Parts that were given in a frame of their own.</summary>
    public static IEnumerable<CollisionPart> Placed(Pose X_OF, IEnumerable<CollisionPart> parts) => parts.Select(p => p.Moved(X_OF));

    public CollisionPart Moved(Pose X) => this with { X_OG = X * X_OG };

    public static CollisionPart Hull(IReadOnlyList<Vec3> vertices) => new(new CollisionShape.Hull(vertices), Pose.Identity);

    const double Hair = 0.0003; // m
}
