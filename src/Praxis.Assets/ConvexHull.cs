namespace Praxis.Assets;

/// <summary>The convex hull of points in space, as triangles.</summary>
/// <remarks>Quickhull (Barber, Dobkin, Huhdanpaa 1996); points nearer to a face than a millionth of the extent count as on it.</remarks>
public sealed class ConvexHull
{
    sealed class Face(int a, int b, int c, Vec3 normal, double offset)
    {
        public readonly int A = a, B = b, C = c;
        public readonly Vec3 Normal = normal;
        public readonly double Offset = offset;
        public readonly List<int> Outside = [];
        public bool Gone;
    }

    readonly IReadOnlyList<Vec3> points;
    readonly List<Face> faces = [];
    readonly Dictionary<(int From, int To), Face> beside = []; // the face that an edge belongs to, in its direction
    readonly double tolerance;
    readonly Vec3 inside;

    ConvexHull(IReadOnlyList<Vec3> points, int[] corners, double tolerance)
    {
        (this.points, this.tolerance) = (points, tolerance);
        inside = (points[corners[0]] + points[corners[1]] + points[corners[2]] + points[corners[3]]) / 4;
        foreach ((int a, int b, int c) in ((int, int, int)[])[(0, 1, 2), (0, 1, 3), (0, 2, 3), (1, 2, 3)])
        {
            (int i, int j, int k) = (corners[a], corners[b], corners[c]);
            bool outwards = Vec3.Dot(Vec3.Cross(points[j] - points[i], points[k] - points[i]), points[i] - inside) > 0;
            Add(i, outwards ? j : k, outwards ? k : j);
        }
        for (int i = 0; i < points.Count; i++) Assign(i, faces);
    }

    /// <summary>Corners of the hull, m.</summary>
    public IReadOnlyList<Vec3> Vertices { get; private set; } = [];

    /// <summary>Three indices of <see cref="Vertices"/> per triangle, counter-clockwise seen from outside.</summary>
    public IReadOnlyList<int> Triangles { get; private set; } = [];

    /// <summary>m^3.</summary>
    public double Volume { get; private set; }

    /// <summary>The hull of points, or null when they lie in a plane (to a millionth of their extent).</summary>
    public static ConvexHull? Of(IReadOnlyList<Vec3> points)
    {
        if (points.Count < 4) return null;
        double extent = (points.Aggregate(Vec3.Max) - points.Aggregate(Vec3.Min)).Length, tolerance = 1e-6 * extent;
        if (Corners(points, tolerance) is not { } corners) return null;
        var hull = new ConvexHull(points, corners, tolerance);
        hull.Grow();
        hull.Collect();
        return hull;
    }

    // four points that span space: the two ends of the longest axis, then whatever is farthest from line and plane
    static int[]? Corners(IReadOnlyList<Vec3> p, double tolerance)
    {
        int axis = 0;
        (Vec3 low, Vec3 high) = (p.Aggregate(Vec3.Min), p.Aggregate(Vec3.Max));
        for (int k = 1; k < 3; k++)
            if (high[k] - low[k] > high[axis] - low[axis]) axis = k;
        int a = Farthest(p, v => -v[axis]), b = Farthest(p, v => v[axis]);
        Vec3 line = (p[b] - p[a]).Normalized();
        int c = Farthest(p, v => Vec3.Cross(v - p[a], line).LengthSquared);
        Vec3 normal = Vec3.Cross(p[b] - p[a], p[c] - p[a]).Normalized();
        int d = Farthest(p, v => Math.Abs(Vec3.Dot(v - p[a], normal)));
        return normal == Vec3.Zero || Math.Abs(Vec3.Dot(p[d] - p[a], normal)) <= tolerance ? null : [a, b, c, d];
    }

    static int Farthest(IReadOnlyList<Vec3> p, Func<Vec3, double> measure)
    {
        (int best, double most) = (0, double.NegativeInfinity);
        for (int i = 0; i < p.Count; i++)
            if (measure(p[i]) is var m && m > most) (best, most) = (i, m);
        return best;
    }

    void Grow()
    {
        for (int at = 0; at < faces.Count; at++)
        {
            Face face = faces[at];
            if (face.Gone || face.Outside.Count == 0) continue;
            int peak = face.Outside[0];
            foreach (int i in face.Outside)
                if (Height(face, i) > Height(face, peak)) peak = i;
            // what the peak sees, in one piece around the face, goes; its border is joined to the peak
            List<Face> seen = [face];
            face.Gone = true;
            var border = new List<(int From, int To)>();
            for (int k = 0; k < seen.Count; k++)
                foreach ((int from, int to) in Edges(seen[k]))
                {
                    Face over = beside[(to, from)];
                    if (over.Gone || Height(over, peak) <= tolerance) continue;
                    over.Gone = true;
                    seen.Add(over);
                }
            foreach (Face f in seen)
                foreach ((int from, int to) in Edges(f))
                    if (!beside[(to, from)].Gone) border.Add((from, to));
            int first = faces.Count;
            foreach ((int from, int to) in border) Add(from, to, peak);
            List<Face> made = faces[first..];
            foreach (Face f in seen)
                foreach (int i in f.Outside)
                    if (i != peak) Assign(i, made);
        }
    }

    static (int From, int To)[] Edges(Face f) => [(f.A, f.B), (f.B, f.C), (f.C, f.A)];

    void Add(int a, int b, int c)
    {
        Vec3 normal = Vec3.Cross(points[b] - points[a], points[c] - points[a]).Normalized();
        var face = new Face(a, b, c, normal, Vec3.Dot(normal, points[a]));
        faces.Add(face);
        foreach (var edge in Edges(face)) beside[edge] = face;
    }

    void Assign(int point, List<Face> among)
    {
        foreach (Face f in among)
            if (Height(f, point) > tolerance)
            {
                f.Outside.Add(point);
                return;
            }
    }

    double Height(Face face, int point) => Vec3.Dot(face.Normal, points[point]) - face.Offset;

    void Collect()
    {
        Face[] left = [.. faces.Where(f => !f.Gone)];
        int[] used = [.. left.SelectMany(f => (int[])[f.A, f.B, f.C]).Distinct().Order()];
        var index = used.Select((u, i) => (u, i)).ToDictionary(p => p.u, p => p.i);
        Vertices = [.. used.Select(u => points[u])];
        Triangles = [.. left.SelectMany(f => (int[])[index[f.A], index[f.B], index[f.C]])];
        Volume = left.Sum(f => Vec3.Dot(points[f.A] - inside, Vec3.Cross(points[f.B] - inside, points[f.C] - inside)) / 6);
    }
}
