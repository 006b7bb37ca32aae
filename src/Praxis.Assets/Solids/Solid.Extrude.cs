namespace Praxis.Assets;

public sealed partial class Solid
{
    /// <summary>A slab of any outline with rounded edges, standing on z = 0.</summary>
    /// <param name="outline">A closed path in the X-Y plane, counter-clockwise, that does not cross itself.</param>
    /// <param name="height">m.</param>
    /// <param name="bevel">Edge radius, m; less than any of the outline's own radii, or the edge crosses itself.</param>
    public static Solid Extrude(Profile outline, double height, double bevel = 0.0005)
    {
        List<ProfilePoint> path = outline.Resolve();
        double b = Math.Min(bevel, 0.49 * height);
        var shell = new ShellBuilder();
        (double Inset, double Z, double Out, double Up)[] rings = [.. Edge(b, height)];
        double along = 0;
        for (int i = 0; i + 1 < path.Count; i++)
        {
            ProfilePoint p = path[i], q = path[i + 1];
            double length = Math.Sqrt((q.R - p.R) * (q.R - p.R) + (q.Z - p.Z) * (q.Z - p.Z)), up = 0;
            for (int k = 0; k < rings.Length; k++)
            {
                var (inset, z, outwards, upwards) = rings[k];
                if (k > 0) up += Math.Abs(z - rings[k - 1].Z) + Math.Abs(inset - rings[k - 1].Inset);
                int here = shell.Vertex(Inwards(p, inset, z), Normal(p.NormalOut, outwards, upwards), along, up);
                int there = shell.Vertex(Inwards(q, inset, z), Normal(q.NormalIn, outwards, upwards), along + length, up);
                if (k > 0) shell.Quad(here - 2, there - 2, there, here);
            }
            along += length;
        }
        Lid(shell, path, b, 0, up: false);
        Lid(shell, path, b, height, up: true);
        return From(shell);
    }

    // quarter rounds at the bottom and the top; (inset, height, outward and upward parts of the normal)
    static IEnumerable<(double Inset, double Z, double Out, double Up)> Edge(double bevel, double height)
    {
        if (bevel <= 0) return [(0, 0, 1, 0), (0, height, 1, 0)];
        int steps = bevel < 0.004 ? 2 : bevel < 0.012 ? 3 : 5;
        var quarter = new (double Inset, double Rise, double Out, double Up)[steps + 1];
        for (int k = 0; k <= steps; k++)
        {
            double angle = Math.PI / 2 * k / steps, sine = k == steps ? 1 : Math.Sin(angle), cosine = k == steps ? 0 : Math.Cos(angle);
            quarter[k] = (bevel * (1 - sine), bevel * (1 - cosine), sine, cosine);
        }
        return [.. quarter.Select(q => (q.Inset, q.Rise, q.Out, -q.Up)),
            .. quarter.AsEnumerable().Reverse().Select(q => (q.Inset, height - q.Rise, q.Out, q.Up))];
    }

    // a corner moves along its bisector, so far that both of its sides move by the inset
    static Vec3 Inwards(ProfilePoint p, double inset, double z)
    {
        double share = inset / (1 + Profile.Point.Dot(p.NormalIn, p.NormalOut));
        Profile.Point moved = new Profile.Point(p.R, p.Z) - share * (p.NormalIn + p.NormalOut);
        return new(moved.R, moved.Z, z);
    }

    static Vec3 Normal(Profile.Point outside, double outwards, double upwards) => new(outside.R * outwards, outside.Z * outwards, upwards);

    static void Lid(ShellBuilder shell, List<ProfilePoint> path, double inset, double z, bool up)
    {
        Vec3[] points = [.. path.Take(path.Count - 1).Select(p => Inwards(p, inset, z))];
        int[] vertices = [.. points.Select(p => shell.Vertex(p, up ? Vec3.UnitZ : -Vec3.UnitZ, p.X, p.Y))];
        int[] triangles = Polygon.Triangulate([.. points.Select(p => (p.X, p.Y))]);
        for (int i = 0; i < triangles.Length; i += 3)
            if (up) shell.Triangle(vertices[triangles[i]], vertices[triangles[i + 1]], vertices[triangles[i + 2]]);
            else shell.Triangle(vertices[triangles[i]], vertices[triangles[i + 2]], vertices[triangles[i + 1]]);
    }
}
