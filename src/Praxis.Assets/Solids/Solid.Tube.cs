namespace Praxis.Assets;

public sealed partial class Solid
{
    /// <summary>A tube with domed ends along a smooth path.</summary>
    /// <param name="path">Points of the centre line, m; at least two.</param>
    /// <param name="radius">m.</param>
    /// <param name="sides">Facets around.</param>
    /// <param name="aspect">Width across the path's plane over thickness within it: 1 is round, 2 a strap.</param>
    public static Solid Tube(IReadOnlyList<Vec3> path, double radius, int sides = 12, double aspect = 1) =>
        Tube(path, [.. path.Select(_ => radius)], sides, aspect);

    /// <summary>A tube whose radius changes from point to point.</summary>
    public static Solid Tube(IReadOnlyList<Vec3> path, IReadOnlyList<double> radii, int sides = 12, double aspect = 1)
    {
        Vec3[] tangents = [.. path.Select((_, i) => (path[Math.Min(i + 1, path.Count - 1)] - path[Math.Max(i - 1, 0)]).Normalized())];
        var shell = new ShellBuilder();
        var frame = new TubeFrame(path[0], tangents[0], PlaneNormal(path, tangents), sides, aspect, 0);
        int[]? last = null;
        for (int i = 0; i < path.Count; i++)
        {
            if (i > 0) frame = frame.MovedTo(path[i], tangents[i]);
            if (i == 0) last = Dome(shell, frame, radii[0], atStart: true, null);
            last = Join(shell, last, Ring(shell, frame, radii[i], 0));
        }
        Dome(shell, frame, radii[^1], atStart: false, last);
        return From(shell);
    }

    /// <summary>A tube along an arc about the Y axis, in the X-Z plane, centred at the origin; angles from +X towards +Z.</summary>
    public static Solid TorusArc(double radius, double tube, double from, double to, double aspect = 1, int steps = 16, int sides = 12) =>
        Tube(ArcPath(radius, from, to, steps), tube, sides, aspect);

    /// <summary>Points on an arc in the X-Z plane about the origin, angles from +X towards +Z.</summary>
    public static Vec3[] ArcPath(double radius, double from, double to, int steps)
    {
        var path = new Vec3[steps + 1];
        for (int i = 0; i <= steps; i++)
        {
            double a = from + (to - from) * i / steps;
            path[i] = new(radius * Math.Cos(a), 0, radius * Math.Sin(a));
        }
        return path;
    }

    /// <summary>
    /// A smooth path through points (centripetal would overshoot less, but uniform Catmull-Rom keeps the parameter even).
    /// </summary>
    public static Vec3[] Spline(IReadOnlyList<Vec3> points, int stepsPerSpan = 6)
    {
        var path = new List<Vec3> { points[0] };
        for (int i = 0; i + 1 < points.Count; i++)
        {
            Vec3 p1 = points[i], p2 = points[i + 1];
            Vec3 p0 = i > 0 ? points[i - 1] : 2 * p1 - p2, p3 = i + 2 < points.Count ? points[i + 2] : 2 * p2 - p1;
            for (int k = 1; k <= stepsPerSpan; k++)
            {
                double t = (double)k / stepsPerSpan;
                path.Add(0.5 * (2 * p1 + t * (p2 - p0) + t * t * (2 * p0 - 5 * p1 + 4 * p2 - p3)
                    + t * t * t * (3 * p1 - p0 - 3 * p2 + p3)));
            }
        }
        return [.. path];
    }

    // the normal of the plane the path bends in; any perpendicular for a straight path
    static Vec3 PlaneNormal(IReadOnlyList<Vec3> path, Vec3[] tangents)
    {
        Vec3 sum = Vec3.Zero;
        for (int i = 0; i + 1 < path.Count; i++) sum += Vec3.Cross(tangents[i], tangents[i + 1]);
        if (sum.Length > 1e-6) return sum.Normalized();
        return Vec3.Cross(Math.Abs(tangents[0].Z) < 0.9 ? Vec3.UnitZ : Vec3.UnitY, tangents[0]).Normalized();
    }

    // rings from a pole to the tube's start, or from its end to a pole
    static int[]? Dome(ShellBuilder shell, TubeFrame frame, double radius, bool atStart, int[]? last)
    {
        const int Steps = 2;
        for (int k = 0; k < Steps; k++)
            last = Join(shell, last, Ring(shell, frame, radius, atStart ? k - Steps : k + 1, Steps));
        return last;
    }

    // a ring of the tube, or of a dome: its latitude is step / steps of a quarter turn, negative at the start
    static int[] Ring(ShellBuilder shell, TubeFrame frame, double radius, int step, int steps = 1)
    {
        double latitude = Math.PI / 2 * step / steps, sine = Math.Sin(latitude), cosine = Math.Abs(step) == steps ? 0 : Math.Cos(latitude);
        Vec3 center = frame.Center + radius * sine * frame.Tangent, within = Vec3.Cross(frame.Tangent, frame.Across);
        var ring = new int[frame.Sides + 1];
        for (int i = 0; i < ring.Length; i++)
        {
            double a = 2 * Math.PI * (i % frame.Sides) / frame.Sides, cos = Math.Cos(a), sin = Math.Sin(a);
            Vec3 p = center + radius * cosine * (frame.Aspect * cos * frame.Across + sin * within);
            Vec3 n = (cosine * (cos / frame.Aspect * frame.Across + sin * within) + sine * frame.Tangent).Normalized();
            ring[i] = shell.Vertex(p, n, 2 * Math.PI * i / frame.Sides * radius, frame.Along + radius * latitude);
        }
        return ring;
    }

    static int[] Join(ShellBuilder shell, int[]? from, int[] to)
    {
        for (int i = 0; from is not null && i + 1 < to.Length; i++) shell.Quad(from[i], from[i + 1], to[i + 1], to[i]);
        return to;
    }

    readonly record struct TubeFrame(Vec3 Center, Vec3 Tangent, Vec3 Across, int Sides, double Aspect, double Along)
    {
        // parallel transport: the frame turns with the path and never twists about it
        public TubeFrame MovedTo(Vec3 center, Vec3 tangent) => this with
        {
            Center = center, Tangent = tangent, Along = Along + (center - Center).Length,
            Across = (Across - Vec3.Dot(Across, tangent) * tangent).Normalized(),
        };
    }
}
