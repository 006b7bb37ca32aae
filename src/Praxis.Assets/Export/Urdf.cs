using System.Globalization;
using System.Xml.Linq;

namespace Praxis.Assets;

/// <summary>
/// URDF: a link per body with its frame on its joint's axis, inertias about the centres of mass, meshes beside it by plain file name. It
/// has no capsules (written as a cylinder and two balls, which is the same volume), no ellipsoids (written as a hull within 0.5 % of the
/// axes), and no springs, detents or friction coefficients: those are in the MJCF. Cords are refused.
/// </summary>
public sealed class Urdf : AssetFormat
{
    const double Effort = 1000, Velocity = 100; // limits that URDF demands, and that passive joints do not have: N m or N, rad/s or m/s

    public override string? Refusal(ObjectAsset asset) => asset.Ingredients.OfType<Cord>().Any()
        ? $"URDF has no joints that turn all ways and resist it, of which a {asset.Category} is made: take its MJCF" : null;

    /// <exception cref="PraxisException">The thing is refused.</exception>
    public override IReadOnlyList<ExportedFile> Write(ExportedThing thing)
    {
        if (Refusal(thing.Asset) is { } refusal) throw new PraxisException($"{refusal}.");
        var robot = new XElement("robot", new XAttribute("name", thing.Name));
        var files = new List<ExportedFile>();
        foreach (ExportedBody body in thing.Bodies)
        {
            robot.Add(LinkOf(thing, body, files));
            if (body.Link is { } link) robot.Add(JointOf(thing, body, link));
        }
        return [ExportedThing.Text($"{thing.Name}.urdf", robot.ToString() + "\n"), .. files, Obj.Materials(thing), .. thing.Textures];
    }

    static XElement LinkOf(ExportedThing thing, ExportedBody body, List<ExportedFile> files)
    {
        Pose X_LO = Pose.At(-body.Anchor);
        Inertia i = body.Mass.Inertia;
        var link = new XElement("link", new XAttribute("name", body.Name),
            new XElement("inertial", Origin(X_LO * Pose.At(body.Mass.Center)),
            new XElement("mass", Number("value", body.Mass.Mass)),
            new XElement("inertia", Number("ixx", i.Xx), Number("ixy", i.Xy), Number("ixz", i.Xz), Number("iyy", i.Yy), Number("iyz", i.Yz),
                Number("izz", i.Zz))));
        string seen = $"{thing.Name}.{body.Name}.obj";
        files.Add(ExportedThing.Text(seen, Obj.Text(thing, [body])));
        link.Add(new XElement("visual", Origin(X_LO), Mesh(seen)));
        for (int k = 0; k < body.Collisions.Count; k++)
            foreach ((Pose X_OG, XElement geometry) in Shapes(body.Collisions[k], $"{thing.Name}.{body.Name}.c{k}.obj", files))
                link.Add(new XElement("collision", Origin(X_LO * X_OG), geometry));
        return link;
    }

    static XElement JointOf(ExportedThing thing, ExportedBody body, Link link)
    {
        ExportedBody parent = thing.ParentOf(link);
        Joint j = link.Joint;
        // URDF knows no screws: a cap turns about its thread there, without rising and without coming off
        return new("joint", new XAttribute("name", $"{body.Name}-joint"),
            new XAttribute("type", j.Kind == JointKind.Slide ? "prismatic" : "revolute"),
            Origin(Pose.At(body.Anchor - parent.Anchor)), new XElement("parent", new XAttribute("link", parent.Name)),
            new XElement("child", new XAttribute("link", body.Name)), new XElement("axis", new XAttribute("xyz", Text(j.Axis))),
            new XElement("limit", Number("lower", j.Range.Low), Number("upper", j.Range.High), Number("effort", Effort),
                Number("velocity", Velocity)),
            new XElement("dynamics", Number("damping", j.Damping), Number("friction", j.Friction)));
    }

    static IEnumerable<(Pose, XElement)> Shapes(CollisionPart part, string file, List<ExportedFile> files)
    {
        switch (part.Shape)
        {
            case CollisionShape.Box s:
                yield return (part.X_OG, Geometry("box", new XAttribute("size", Text(2 * s.HalfExtents))));
                break;
            case CollisionShape.Cylinder s:
                yield return (part.X_OG, Cylinder(s.Radius, s.HalfLength));
                break;
            case CollisionShape.Sphere s:
                yield return (part.X_OG, Geometry("sphere", Number("radius", s.Radius)));
                break;
            case CollisionShape.Capsule s:
                yield return (part.X_OG, Cylinder(s.Radius, s.HalfLength));
                foreach (int end in (int[])[-1, 1])
                    yield return (part.X_OG * Pose.At(0, 0, end * s.HalfLength), Geometry("sphere", Number("radius", s.Radius)));
                break;
            case CollisionShape.Ellipsoid s:
                files.Add(ExportedThing.Text(file, Obj.Text(ConvexHull.Of(Ball(s.HalfAxes))!))); // never null: a ball is not flat
                yield return (part.X_OG, Mesh(file));
                break;
            case CollisionShape.Hull s:
                ConvexHull hull = ConvexHull.Of(s.Vertices) ?? throw new PraxisException($"A collision hull of {file} is flat.");
                files.Add(ExportedThing.Text(file, Obj.Text(hull)));
                yield return (part.X_OG, Mesh(file));
                break;
            default:
                throw new PraxisException($"URDF cannot say a {part.Shape.GetType().Name}.");
        }
    }

    // 32 meridians, 16 parallels: the middle of a facet is 0.5 % of the radius below the surface
    static Vec3[] Ball(Vec3 half) => [.. Enumerable.Range(0, 17).SelectMany(i => Enumerable.Range(0, 32).Select(k =>
    {
        (double polar, double turn) = (Math.PI * i / 16, Math.PI * k / 16);
        return new Vec3(half.X * Math.Sin(polar) * Math.Cos(turn), half.Y * Math.Sin(polar) * Math.Sin(turn), half.Z * Math.Cos(polar));
    }))];

    static XElement Cylinder(double radius, double half) => Geometry("cylinder", Number("radius", radius), Number("length", 2 * half));
    static XElement Mesh(string file) => Geometry("mesh", new XAttribute("filename", file));
    static XElement Geometry(string shape, params object[] attributes) => new("geometry", new XElement(shape, attributes));

    // URDF's rpy: R = Rz(yaw) Ry(pitch) Rx(roll)
    static XElement Origin(Pose X)
    {
        Vec3 x = X.R.AxisX, y = X.R.AxisY, z = X.R.AxisZ;
        double level = Math.Sqrt(x.X * x.X + x.Y * x.Y), pitch = Math.Atan2(-x.Z, level);
        (double roll, double yaw) = level > 1e-9
            ? (Math.Atan2(y.Z, z.Z), Math.Atan2(x.Y, x.X))
            : (Math.Atan2(-z.Y, y.Y), 0); // straight up or down: roll and yaw turn about one axis
        return new("origin", new XAttribute("xyz", Text(X.P)), new XAttribute("rpy", Text(new(roll, pitch, yaw))));
    }

    static XAttribute Number(string name, double value) => new(name, value.ToString("R", CultureInfo.InvariantCulture));
    static string Text(Vec3 v) => string.Create(CultureInfo.InvariantCulture, $"{v.X:R} {v.Y:R} {v.Z:R}");
}
