namespace Praxis.Assets;

/// <summary>
/// The cross-section of a turned solid: a path in the (radius, height) half plane with the inside on its left, so an outer wall is
/// drawn upwards and an inner wall downwards. Corners may be rounded; corners flatter than 30 degrees are shaded smooth.
/// </summary>
public sealed class Profile
{
    const double SmoothCosine = 0.866; // of 30 degrees

    readonly List<Corner> corners = [];

    Profile() { }

    internal bool IsClosed { get; private set; }

    public static Profile From(double radius, double height) => new Profile().To(radius, height);

    /// <summary>A straight line to a point.</summary>
    /// <param name="radius">m.</param>
    /// <param name="height">m.</param>
    /// <param name="round">Fillet radius of the corner at that point, m; shrunk where the neighbouring lines are too short.</param>
    public Profile To(double radius, double height, double round = 0)
    {
        corners.Add(new(new(radius, height), round, null, null));
        return this;
    }

    /// <summary>A cubic Bezier curve to <paramref name="end"/>, smooth along its whole length.</summary>
    public Profile Curve((double Radius, double Height) control1, (double Radius, double Height) control2,
        (double Radius, double Height) end, int steps = 8)
    {
        Point p0 = corners[^1].P, p1 = control1, p2 = control2, p3 = end;
        corners[^1] = corners[^1] with { TangentOut = (p1 - p0).Unit() };
        for (int i = 1; i <= steps; i++)
        {
            double t = (double)i / steps, s = 1 - t;
            Point p = s * s * s * p0 + 3 * s * s * t * p1 + 3 * s * t * t * p2 + t * t * t * p3;
            Point tangent = (s * s * (p1 - p0) + 2 * s * t * (p2 - p1) + t * t * (p3 - p2)).Unit();
            corners.Add(new(i == steps ? p3 : p, 0, tangent, i == steps ? null : tangent));
        }
        return this;
    }

    /// <summary>
    /// An arc about a centre on the axis or off it, from the current point, by <paramref name="angle"/> (counter-clockwise), rad.
    /// </summary>
    public Profile Arc(double centerRadius, double centerHeight, double angle, int steps = 8)
    {
        Point c = (centerRadius, centerHeight), start = corners[^1].P - c;
        Point Turned(Point d, double a) => (d.R * Math.Cos(a) - d.Z * Math.Sin(a), d.R * Math.Sin(a) + d.Z * Math.Cos(a));
        Point Tangent(double a) => Turned(new Point(-start.Z, start.R).Unit(), a) * Math.Sign(angle);
        corners[^1] = corners[^1] with { TangentOut = Tangent(0) };
        for (int i = 1; i <= steps; i++)
        {
            double a = angle * i / steps;
            Point p = c + Turned(start, a);
            // an arc that ends on the axis must end exactly there for the surface to close
            if (Math.Abs(p.R) < 1e-12) p = (0, p.Z);
            corners.Add(new(p, 0, Tangent(a), i == steps ? null : Tangent(a)));
        }
        return this;
    }

    /// <summary>Joins the end to the beginning: a ring without contact with the axis.</summary>
    public Profile Close()
    {
        if ((corners[^1].P - corners[0].P).Length < 1e-9)
        {
            corners[0] = corners[0] with { TangentIn = corners[^1].TangentIn };
            corners.RemoveAt(corners.Count - 1);
        }
        IsClosed = true;
        return this;
    }

    /// <summary>The path as points with the normals of the lines that come in and go out; a closed path repeats its first point.</summary>
    internal List<ProfilePoint> Resolve()
    {
        var points = new List<ProfilePoint>();
        int n = corners.Count;
        for (int i = 0; i < n; i++)
        {
            bool first = i == 0 && !IsClosed, last = i == n - 1 && !IsClosed;
            Corner corner = corners[i], before = corners[(i + n - 1) % n], after = corners[(i + 1) % n];
            Point tangentOut = last ? default : corner.TangentOut ?? (after.P - corner.P).Unit();
            Point tangentIn = first ? tangentOut : corner.TangentIn ?? (corner.P - before.P).Unit();
            if (last) tangentOut = tangentIn;
            double room = Math.Min(Room(corner, before, first), Room(corner, after, last));
            if (corner.Round > 0 && room > 0) Fillet(points, corner, tangentIn, tangentOut, room);
            else points.Add(Vertex(corner.P, Right(tangentIn), Right(tangentOut)));
        }
        if (IsClosed) points.Add(points[0]);
        return points;
    }

    // a fillet may use up a whole line, or its share of it when the corner at the other end is round too
    static double Room(Corner corner, Corner other, bool none) =>
        none ? 0 : (corner.P - other.P).Length * (other.Round > 0 ? corner.Round / (corner.Round + other.Round) : 1);

    static ProfilePoint Vertex(Point p, Point normalIn, Point normalOut)
    {
        if (Point.Dot(normalIn, normalOut) < SmoothCosine) return new(p.R, p.Z, normalIn, normalOut);
        Point mean = (normalIn + normalOut).Unit();
        return new(p.R, p.Z, mean, mean);
    }

    static void Fillet(List<ProfilePoint> points, Corner corner, Point tangentIn, Point tangentOut, double room)
    {
        double turn = Math.Atan2(tangentIn.R * tangentOut.Z - tangentIn.Z * tangentOut.R, Point.Dot(tangentIn, tangentOut));
        if (Math.Abs(turn) < 1e-9) // on a straight line
        {
            points.Add(Vertex(corner.P, Right(tangentIn), Right(tangentOut)));
            return;
        }
        double half = Math.Tan(Math.Abs(turn) / 2), reach = Math.Min(room, corner.Round * half), radius = reach / half;
        int steps = Math.Max(1, (int)Math.Ceiling(Math.Abs(turn) / (Math.PI / 2) * (radius < 0.004 ? 2 : radius < 0.012 ? 3 : 5)));
        Point normal = Right(tangentIn), center = corner.P - reach * tangentIn - Math.Sign(turn) * radius * normal;
        for (int i = 0; i <= steps; i++)
        {
            double a = turn * i / steps;
            Point n = (normal.R * Math.Cos(a) - normal.Z * Math.Sin(a), normal.R * Math.Sin(a) + normal.Z * Math.Cos(a));
            Point p = center + Math.Sign(turn) * radius * n;
            if (Math.Abs(p.R) < 1e-12) p = (0, p.Z);
            points.Add(new(p.R, p.Z, n, n));
        }
    }

    static Point Right(Point tangent) => (tangent.Z, -tangent.R);

    readonly record struct Corner(Point P, double Round, Point? TangentIn, Point? TangentOut);

    internal readonly record struct Point(double R, double Z)
    {
        public double Length => Math.Sqrt(R * R + Z * Z);
        public Point Unit() => Length is var n && n > 0 ? this * (1 / n) : default;
        public static double Dot(Point a, Point b) => a.R * b.R + a.Z * b.Z;
        public static Point operator +(Point a, Point b) => new(a.R + b.R, a.Z + b.Z);
        public static Point operator -(Point a, Point b) => new(a.R - b.R, a.Z - b.Z);
        public static Point operator *(Point a, double s) => new(a.R * s, a.Z * s);
        public static Point operator *(double s, Point a) => a * s;
        public static implicit operator Point((double R, double Z) p) => new(p.R, p.Z);
    }
}

/// <summary>A point of a resolved profile with the outward normals of the line before and the line after it.</summary>
internal readonly record struct ProfilePoint(double R, double Z, Profile.Point NormalIn, Profile.Point NormalOut);
