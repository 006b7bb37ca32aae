namespace Praxis.Assets.Import;

/// <summary>
/// Covers a closed mesh with convex hulls: it is cut by axis-aligned planes, always the piece whose hull holds most that is not solid, at
/// the place where the hulls of the two halves are smallest together; in the middle where no single cut helps, as with a ring.
/// </summary>
/// <remarks>
/// Greedy minimum of the sum of hull volumes. The hull of a piece is exact: it is that of the surface inside the piece's box and of those
/// corners of the box that lie in the solid.
/// </remarks>
sealed class ConvexDecomposition
{
    const int Places = 7;             // where a piece may be cut along an axis
    const double Worth = 0.002;       // of the whole's hull volume: what may be too much of a piece
    const double Helps = 0.03;        // of a piece's hull volume: what a cut must gain to be better than one in the middle
    const int MostVertices = 64;      // of a hull, for the sake of speed in contact

    sealed record Piece(Vec3 Low, Vec3 High, List<Vec3> Surface, ConvexHull Hull); // three points of the surface per triangle

    readonly RawMesh mesh;
    readonly Vec3[] positions;
    readonly int[] triangles;

    ConvexDecomposition(RawMesh mesh) => (this.mesh, positions, triangles) = (mesh, [.. mesh.Positions], [.. mesh.Triangles]);

    /// <param name="mesh">Closed, m.</param>
    /// <param name="most">Hulls.</param>
    public static IReadOnlyList<ConvexHull> Run(RawMesh mesh, int most) => new ConvexDecomposition(mesh).Run(most);

    IReadOnlyList<ConvexHull> Run(int most)
    {
        Vec3 low = positions.Aggregate(Vec3.Min), high = positions.Aggregate(Vec3.Max);
        var surface = new List<Vec3>(triangles.Length);
        foreach (int t in triangles) surface.Add(positions[t]);
        if (ConvexHull.Of(surface) is not { } whole) throw new PraxisException("The mesh is flat.");
        // exactly: of what is thin the columns know too little
        if (whole.Volume - MassProperties.Of(positions, triangles, 1).Mass <= Worth * whole.Volume) return [Simple(whole)];
        var columns = new SolidColumns(mesh);
        var done = new List<Piece>();
        var open = new List<(Piece Piece, double Excess)>();
        void Add(Piece piece)
        {
            double excess = piece.Hull.Volume - columns.Volume(piece.Low, piece.High);
            if (excess > Worth * whole.Volume) open.Add((piece, excess));
            else done.Add(piece);
        }
        Add(new(low, high, surface, whole));
        while (open.Count > 0 && open.Count + done.Count < most)
        {
            var worst = open.MaxBy(o => o.Excess);
            open.Remove(worst);
            if (Cut(worst.Piece) is not { } cut)
            {
                done.Add(worst.Piece);
                continue;
            }
            Add(cut.A);
            Add(cut.B);
        }
        return [.. done.Concat(open.Select(o => o.Piece)).Select(p => Simple(p.Hull))];
    }

    (Piece A, Piece B)? Cut(Piece piece)
    {
        (Piece, Piece)? best = null;
        double most = Helps * piece.Hull.Volume;
        for (int axis = 0; axis < 3; axis++)
            for (int k = 1; k <= Places; k++)
                if (At(piece, axis, k / (Places + 1.0)) is { } cut && piece.Hull.Volume - cut.A.Hull.Volume - cut.B.Hull.Volume is var gain
                    && gain > most)
                    (most, best) = (gain, cut);
        if (best is not null) return best;
        Vec3 size = piece.High - piece.Low;
        int[] longest = [.. Enumerable.Range(0, 3).OrderByDescending(axis => size[axis])];
        return At(piece, longest[0], 0.5) ?? At(piece, longest[1], 0.5) ?? At(piece, longest[2], 0.5);
    }

    (Piece A, Piece B)? At(Piece piece, int axis, double share)
    {
        double at = piece.Low[axis] + share * (piece.High[axis] - piece.Low[axis]);
        return Side(piece, axis, at, below: true) is { } a && Side(piece, axis, at, below: false) is { } b ? (a, b) : null;
    }

    // null when nothing solid, or nothing but a sliver, lies there
    Piece? Side(Piece piece, int axis, double at, bool below)
    {
        List<Vec3> surface = Clip(piece.Surface, axis, at, below);
        Vec3 low = below ? piece.Low : With(piece.Low, axis, at), high = below ? With(piece.High, axis, at) : piece.High;
        var points = new List<Vec3>(surface);
        for (int i = 0; i < 8; i++)
        {
            Vec3 corner = new((i & 1) == 0 ? low.X : high.X, (i & 2) == 0 ? low.Y : high.Y, (i & 4) == 0 ? low.Z : high.Z);
            if (IsInside(corner)) points.Add(corner);
        }
        if (ConvexHull.Of([.. points.Distinct()]) is not { } hull) return null;
        // the box shrinks to what is in it, so that cuts fall where something is
        return new(Vec3.Max(low, hull.Vertices.Aggregate(Vec3.Min)), Vec3.Min(high, hull.Vertices.Aggregate(Vec3.Max)), surface, hull);
    }

    static Vec3 With(Vec3 v, int axis, double value) => axis switch { 0 => v with { X = value }, 1 => v with { Y = value },
        _ => v with { Z = value } };

    // triangles cut off at a plane (Sutherland and Hodgman 1974)
    static List<Vec3> Clip(List<Vec3> surface, int axis, double at, bool below)
    {
        var kept = new List<Vec3>();
        Span<Vec3> polygon = stackalloc Vec3[4];
        for (int i = 0; i < surface.Count; i += 3)
        {
            int count = 0;
            for (int k = 0; k < 3; k++)
            {
                Vec3 p = surface[i + k], q = surface[i + (k + 1) % 3];
                bool pIn = below ? p[axis] <= at : p[axis] >= at, qIn = below ? q[axis] <= at : q[axis] >= at;
                if (pIn) polygon[count++] = p;
                if (pIn != qIn) polygon[count++] = With(Vec3.Lerp(p, q, (at - p[axis]) / (q[axis] - p[axis])), axis, at);
            }
            for (int k = 2; k < count; k++) kept.AddRange([polygon[0], polygon[k - 1], polygon[k]]);
        }
        return kept;
    }

    // how often the surface winds around a point, seen along +Z; shells may overlap
    bool IsInside(Vec3 p)
    {
        const double Aside = 1.23e-7; // m: rays that meet edges are ambiguous
        (double x, double y) = (p.X + Aside, p.Y + 0.7 * Aside);
        int winding = 0;
        for (int i = 0; i < triangles.Length; i += 3)
        {
            Vec3 a = positions[triangles[i]], b = positions[triangles[i + 1]], c = positions[triangles[i + 2]];
            double u = (b.X - a.X) * (y - a.Y) - (b.Y - a.Y) * (x - a.X), v = (c.X - b.X) * (y - b.Y) - (c.Y - b.Y) * (x - b.X),
                w = (a.X - c.X) * (y - c.Y) - (a.Y - c.Y) * (x - c.X);
            if (!(u > 0 && v > 0 && w > 0 || u < 0 && v < 0 && w < 0)) continue;
            double z = (v * a.Z + w * b.Z + u * c.Z) / (u + v + w);
            if (z > p.Z) winding += u > 0 ? 1 : -1;
        }
        return winding > 0;
    }

    // of a hull with very many corners, those that are farthest in evenly spread directions (a Fibonacci lattice)
    static ConvexHull Simple(ConvexHull hull)
    {
        if (hull.Vertices.Count <= MostVertices) return hull;
        var chosen = new SortedSet<int>();
        for (int i = 0; i < 2 * MostVertices && chosen.Count < MostVertices; i++)
        {
            double z = 1 - (2 * i + 1.0) / (2 * MostVertices), turn = Math.PI * (3 - Math.Sqrt(5)) * i, r = Math.Sqrt(1 - z * z);
            Vec3 d = new(r * Math.Cos(turn), r * Math.Sin(turn), z);
            int best = 0;
            for (int k = 1; k < hull.Vertices.Count; k++)
                if (Vec3.Dot(d, hull.Vertices[k]) > Vec3.Dot(d, hull.Vertices[best])) best = k;
            chosen.Add(best);
        }
        return ConvexHull.Of([.. chosen.Select(i => hull.Vertices[i])]) ?? hull;
    }
}
