namespace Praxis.Assets;

public sealed partial class Solid
{
    /// <summary>A box with rounded edges, centred at the origin.</summary>
    /// <param name="halfExtents">m.</param>
    /// <param name="bevel">Edge radius, m.</param>
    public static Solid Box(Vec3 halfExtents, double bevel = 0.001)
    {
        double b = Math.Min(bevel, 0.99 * Math.Min(halfExtents.X, Math.Min(halfExtents.Y, halfExtents.Z))), z = halfExtents.Z;
        Profile side = Profile.From(0, -z).To(b, -z, b).To(b, z, b).To(0, z);
        return Sweep(side, halfExtents.X - b, halfExtents.Y - b, b < 0.002 ? 4 : b < 0.006 ? 8 : 16);
    }

    /// <summary>An upright prism over a rounded rectangle, standing on z = 0.</summary>
    public static Solid Prism(Outline outline, double height, double bevel = 0.001, int segments = 32)
    {
        double r = outline.Corner, b = Math.Min(bevel, r);
        return Sweep(Profile.From(0, 0).To(r, 0, b).To(r, height, b).To(0, height), outline.CoreX, outline.CoreY, segments);
    }

    /// <summary>A cylinder along Z with rounded rims, centred at the origin.</summary>
    public static Solid Cylinder(double radius, double halfLength, double bevel = 0.001, int segments = 48) =>
        Revolve(Profile.From(0, -halfLength).To(radius, -halfLength, bevel).To(radius, halfLength, bevel).To(0, halfLength), segments);

    public static Solid Sphere(double radius, int segments = 48) =>
        Revolve(Profile.From(0, -radius).Arc(0, 0, Math.PI, segments / 2), segments);

    /// <summary>A capsule along Z, centred at the origin; <paramref name="halfLength"/> is that of the straight part.</summary>
    public static Solid Capsule(double radius, double halfLength, int segments = 32) => Revolve(
        Profile.From(0, -halfLength - radius).Arc(0, -halfLength, Math.PI / 2, segments / 4)
            .To(radius, halfLength).Arc(0, halfLength, Math.PI / 2, segments / 4), segments);

    /// <summary>A ring around Z, centred at the origin.</summary>
    public static Solid Torus(double radius, double tube, int segments = 48, int sides = 12) =>
        Revolve(Profile.From(radius + tube, 0).Arc(radius, 0, 2 * Math.PI, sides).Close(), segments);

    /// <summary>
    /// A thin shell around a round wall with UVs from 0 to 1: a printed label. U runs once around, V from top to bottom as image rows.
    /// </summary>
    public static Solid Label(double radius, double from, double to, double thickness = 0.0002, int segments = 48)
    {
        double inner = radius - 0.001, outer = radius + thickness, around = 2 * Math.PI * outer;
        Solid band = Revolve(Profile.From(inner, from).To(outer, from).To(outer, to).To(inner, to).Close(), segments);
        // the thin edges, mapped from above by the sweep, take the colour next to them
        return band.Mapped((p, n, uv) => (Math.Abs(n.Z) < 0.5 ? uv.U / around : Math.Atan2(-p.Y, -p.X) / (2 * Math.PI) + 0.5,
            (to - p.Z) / (to - from)));
    }

    /// <summary>A thin printed sheet in the X-Y plane, seen from +Z; its UVs cover the first face of a printed label.</summary>
    /// <param name="halfX">m.</param>
    /// <param name="halfY">m.</param>
    /// <param name="thickness">m.</param>
    public static Solid Panel(double halfX, double halfY, double thickness = 0.0004)
    {
        const double Face = 0.4; // share of a label's U that is one face
        return Box(new(halfX, halfY, thickness / 2), thickness / 4)
            .Mapped((p, _, _) => (Face * (p.X / halfX + 1) / 2, (1 - p.Y / halfY) / 2));
    }

    Solid Mapped(Func<Vec3, Vec3, (double U, double V), (double U, double V)> map) =>
        new(positions, normals, [.. uvs.Select((uv, i) => map(positions[i], normals[i], uv))], triangles);
}
