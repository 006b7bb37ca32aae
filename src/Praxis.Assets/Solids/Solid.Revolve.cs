namespace Praxis.Assets;

public sealed partial class Solid
{
    /// <summary>Turns a profile about the Z axis.</summary>
    /// <param name="profile">From axis to axis, or closed; radius and height are the solid's.</param>
    /// <param name="segments">Facets around.</param>
    public static Solid Revolve(Profile profile, int segments = 48) => Sweep(profile, 0, 0, segments);

    /// <summary>
    /// Sweeps a profile around a rectangle with rounded corners: the profile's radius is measured from the four corners of the core
    /// rectangle, so where it reaches zero the core itself closes the solid. With a core of zero size this is <see cref="Revolve"/>.
    /// </summary>
    /// <param name="profile">From radius 0 to radius 0, or closed.</param>
    /// <param name="coreX">Half extent of the core rectangle, m.</param>
    /// <param name="coreY">Half extent of the core rectangle, m.</param>
    /// <param name="segments">Facets around the four corners together.</param>
    public static Solid Sweep(Profile profile, double coreX, double coreY, int segments = 32)
    {
        List<ProfilePoint> points = profile.Resolve();
        double reference = points.Max(p => p.R);
        List<Spoke> spokes = Spokes(coreX, coreY, segments, reference);
        var shell = new ShellBuilder();
        double along = 0;
        int[]? last = null;
        for (int k = 0; k + 1 < points.Count; k++)
        {
            ProfilePoint p = points[k], next = points[k + 1];
            double step = Math.Sqrt((next.R - p.R) * (next.R - p.R) + (next.Z - p.Z) * (next.Z - p.Z));
            if (step < 1e-9) continue;
            bool flat = IsFlat(p, next);
            bool continues = last is not null && k > 0 && IsSmooth(p) && IsFlat(points[k - 1], p) == flat;
            int[] from = continues && last is not null ? last : Ring(shell, p, p.NormalOut, spokes, along, flat);
            last = Ring(shell, next, next.NormalIn, spokes, along + step, flat);
            along += step;
            for (int i = 0; i + 1 < spokes.Count; i++) shell.Quad(from[i], from[i + 1], last[i + 1], last[i]);
        }
        if (!profile.IsClosed && coreX > 0 && coreY > 0)
        {
            Cap(shell, points[0].Z, coreX, coreY, up: false);
            Cap(shell, points[^1].Z, coreX, coreY, up: true);
        }
        return From(shell);
    }

    static bool IsSmooth(ProfilePoint p) => p.NormalIn == p.NormalOut;

    // mostly horizontal surfaces are mapped from above, walls around: neither stretches
    static bool IsFlat(ProfilePoint a, ProfilePoint b) => Math.Abs(b.R - a.R) > Math.Abs(b.Z - a.Z);

    static Solid From(ShellBuilder shell) => new([.. shell.Positions], [.. shell.Normals], [.. shell.Uvs], [.. shell.Triangles]);

    readonly record struct Spoke(double Cos, double Sin, double X, double Y, double U);

    static List<Spoke> Spokes(double coreX, double coreY, int segments, double reference)
    {
        int perQuadrant = Math.Max(1, (segments + 3) / 4);
        var spokes = new List<Spoke>();
        double u = 0;
        for (int quadrant = 0; quadrant < 4; quadrant++)
        {
            (double x, double y) = (quadrant is 0 or 3 ? coreX : -coreX, quadrant < 2 ? coreY : -coreY);
            for (int i = 0; i <= perQuadrant; i++)
            {
                // without a core the quadrants share their border spokes
                if (i == 0 && quadrant > 0 && coreX == 0 && coreY == 0) continue;
                (double cos, double sin) = Direction(quadrant, (double)i / perQuadrant);
                spokes.Add(new(cos, sin, x, y, u + reference * Math.PI / 2 * i / perQuadrant));
            }
            u += reference * Math.PI / 2 + 2 * (quadrant % 2 == 0 ? coreX : coreY);
        }
        if (coreX > 0 || coreY > 0) spokes.Add(spokes[0] with { U = u });
        return spokes;
    }

    // exact at the axes, so that seams and symmetric halves meet to the bit
    static (double Cos, double Sin) Direction(int quadrant, double fraction)
    {
        (double c, double s) = fraction >= 1 ? (0, 1) : (Math.Cos(fraction * Math.PI / 2), Math.Sin(fraction * Math.PI / 2));
        return quadrant switch { 0 => (c, s), 1 => (-s, c), 2 => (-c, -s), _ => (s, -c) };
    }

    static int[] Ring(ShellBuilder shell, ProfilePoint p, Profile.Point normal, List<Spoke> spokes, double along, bool flat)
    {
        var ring = new int[spokes.Count];
        for (int i = 0; i < ring.Length; i++)
        {
            Spoke s = spokes[i];
            Vec3 position = new(s.X + p.R * s.Cos, s.Y + p.R * s.Sin, p.Z);
            Vec3 n = new Vec3(normal.R * s.Cos, normal.R * s.Sin, normal.Z).Normalized();
            (double u, double v) = flat ? (position.X, position.Y) : (s.U, along);
            ring[i] = shell.Vertex(position, n, u, v);
        }
        return ring;
    }

    static void Cap(ShellBuilder shell, double z, double x, double y, bool up)
    {
        Vec3 n = up ? Vec3.UnitZ : -Vec3.UnitZ;
        int a = shell.Vertex(new(x, y, z), n, x, y), b = shell.Vertex(new(-x, y, z), n, -x, y);
        int c = shell.Vertex(new(-x, -y, z), n, -x, -y), d = shell.Vertex(new(x, -y, z), n, x, -y);
        if (up) shell.Quad(a, b, c, d);
        else shell.Quad(d, c, b, a);
    }
}
