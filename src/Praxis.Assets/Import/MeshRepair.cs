namespace Praxis.Assets.Import;

/// <summary>What was done to a mesh to close it.</summary>
/// <param name="Welded">Vertices that lay on others.</param>
/// <param name="Dropped">Triangles without area, or there twice.</param>
/// <param name="Turned">Triangles that faced the wrong way.</param>
/// <param name="Closed">Holes that were closed.</param>
/// <param name="Shells">Closed surfaces that it consists of.</param>
/// <param name="Buried">Bodies that lay wholly inside another one, and were left out.</param>
public sealed record RepairReport(int Welded, int Dropped, int Turned, int Closed, int Shells, int Buried = 0);

/// <summary>Makes a mesh closed and consistently oriented, or says why it cannot be.</summary>
sealed class MeshRepair
{
    const double Weld = 1e-6, SmallHole = 0.25, Flat = 0.02; // of the mesh's diagonal

    readonly string name;
    readonly double diagonal;
    List<Vec3> positions;
    List<int> triangles;
    int welded, dropped, turned, closed, buried;

    MeshRepair(string name, RawMesh mesh)
    {
        (this.name, positions, triangles) = (name, mesh.Positions, mesh.Triangles);
        (Vec3 low, Vec3 high) = mesh.Bounds();
        diagonal = (high - low).Length;
        if (diagonal <= 0) throw new PraxisException($"{name}: all vertices lie in one point.");
    }

    /// <exception cref="PraxisException">It is beyond repair; the message has the counts and what to do.</exception>
    public static (RawMesh Mesh, RepairReport Report) Run(string name, RawMesh mesh)
    {
        var repair = new MeshRepair(name, mesh);
        repair.WeldVertices();
        repair.RefuseNonManifold();
        repair.Orient();
        repair.CloseHoles();
        int shells = repair.FaceOutwards();
        RawMesh done = mesh with { Positions = repair.positions, Triangles = repair.triangles };
        double volume = MassProperties.Of((Vec3[])[.. done.Positions], (int[])[.. done.Triangles], 1).Mass, cube =
            Math.Pow(repair.diagonal, 3);
        if (volume <= 1e-7 * cube)
            throw new PraxisException($"{name} encloses no volume ({volume / cube:G2} of its diagonal cubed): it is a surface without "
                + "thickness. Give it walls (solidify, shell) and export it again.");
        return (done, new(repair.welded, repair.dropped, repair.turned, repair.closed, shells, repair.buried));
    }

    void WeldVertices()
    {
        double cell = Weld * diagonal;
        var cells = new Dictionary<(long, long, long), int>();
        var kept = new List<Vec3>();
        var of = new int[positions.Count];
        bool[] used = new bool[positions.Count];
        foreach (int t in triangles) used[t] = true;
        for (int i = 0; i < positions.Count; i++)
        {
            if (!used[i]) continue;
            Vec3 p = positions[i];
            (long x, long y, long z) = ((long)Math.Floor(p.X / cell), (long)Math.Floor(p.Y / cell), (long)Math.Floor(p.Z / cell));
            int found = -1;
            for (int k = 0; k < 27 && found < 0; k++)
                if (cells.TryGetValue((x + k % 3 - 1, y + k / 3 % 3 - 1, z + k / 9 - 1), out int near) && (kept[near] - p).Length <=
                    cell) found = near;
            if (found < 0)
            {
                found = kept.Count;
                kept.Add(p);
                cells[(x, y, z)] = found;
            }
            else welded++;
            of[i] = found;
        }
        var seen = new HashSet<(int, int, int)>();
        var left = new List<int>();
        for (int i = 0; i < triangles.Count; i += 3)
        {
            (int a, int b, int c) = (of[triangles[i]], of[triangles[i + 1]], of[triangles[i + 2]]);
            int[] sorted = [.. ((int[])[a, b, c]).Order()];
            if (a != b && b != c && a != c && seen.Add((sorted[0], sorted[1], sorted[2]))) left.AddRange([a, b, c]);
            else dropped++;
        }
        (positions, triangles) = (kept, left);
        if (triangles.Count == 0) throw new PraxisException($"{name} has no triangle with an area.");
    }

    // faces on each side, by undirected edge
    Dictionary<(int, int), List<int>> Edges()
    {
        var edges = new Dictionary<(int, int), List<int>>();
        for (int f = 0; f < triangles.Count / 3; f++)
            for (int k = 0; k < 3; k++)
            {
                (int a, int b) = (triangles[3 * f + k], triangles[3 * f + (k + 1) % 3]);
                (int, int) key = a < b ? (a, b) : (b, a);
                if (!edges.TryGetValue(key, out List<int>? faces)) edges.Add(key, faces = []);
                faces.Add(f);
            }
        return edges;
    }

    void RefuseNonManifold()
    {
        var edges = Edges();
        int wrong = edges.Values.Count(f => f.Count > 2);
        if (wrong > 0)
            throw new PraxisException($"{name} is not manifold: {wrong} of its {edges.Count} edges belong to more than two triangles. "
                + "Separate touching bodies, remove inner faces (in Blender: select non-manifold, or remesh), and export it again.");
    }

    bool Runs(int face, int a, int b) => Enumerable.Range(0, 3).Any(k => triangles[3 * face + k] == a
        && triangles[3 * face + (k + 1) % 3] == b);

    void Turn(int face) => (triangles[3 * face + 1], triangles[3 * face + 2]) = (triangles[3 * face + 2], triangles[3 * face + 1]);

    // neighbours must run along their common edge in opposite directions
    void Orient()
    {
        var edges = Edges();
        var done = new bool[triangles.Count / 3];
        for (int start = 0; start < done.Length; start++)
        {
            if (done[start]) continue;
            var front = new Queue<int>([start]);
            done[start] = true;
            while (front.TryDequeue(out int f))
                for (int k = 0; k < 3; k++)
                {
                    (int a, int b) = (triangles[3 * f + k], triangles[3 * f + (k + 1) % 3]);
                    foreach (int g in edges[a < b ? (a, b) : (b, a)])
                    {
                        if (g == f) continue;
                        bool same = Runs(g, a, b);
                        if (done[g] && same)
                            throw new PraxisException($"{name} has no inside: its faces cannot be turned to agree (as on a Moebius "
                                + "strip).");
                        if (done[g]) continue;
                        if (same)
                        {
                            Turn(g);
                            turned++;
                        }
                        done[g] = true;
                        front.Enqueue(g);
                    }
                }
        }
    }

    void CloseHoles()
    {
        // an open edge's hole runs against its triangle
        var next = new Dictionary<int, int>();
        foreach (var ((a, b), faces) in Edges())
        {
            if (faces.Count != 1) continue;
            (int from, int to) = Runs(faces[0], a, b) ? (b, a) : (a, b);
            if (!next.TryAdd(from, to))
                throw new PraxisException($"{name} has holes that touch each other in a vertex. Close them in a mesh editor (fill "
                    + "holes) and import it again.");
        }
        double lowest = positions.Min(p => p.Z);
        while (next.Count > 0)
        {
            int first = next.Keys.Min();
            var loop = new List<int>();
            for (int v = first; next.Remove(v, out int to); v = to) loop.Add(v);
            Vec3 low = loop.Select(i => positions[i]).Aggregate(Vec3.Min), high = loop.Select(i => positions[i]).Aggregate(Vec3.Max);
            double across = (high - low).Length;
            // scans have no underside where the thing stood: a level hole at the very bottom is closed whatever its size
            bool under = high.Z - lowest < Flat * diagonal;
            if (across > SmallHole * diagonal && !under)
                throw new PraxisException($"{name} has a hole {100 * across / diagonal:F0} % of its diagonal across ({loop.Count} "
                    + "edges): it is an open surface, "
                    + "not a body. Give it walls (solidify, shell), or close it in a mesh editor, and import it again.");
            Vec3 middle = loop.Aggregate(Vec3.Zero, (sum, i) => sum + positions[i]) / loop.Count;
            for (int i = 0; i < loop.Count; i++) triangles.AddRange([loop[i], loop[(i + 1) % loop.Count], positions.Count]);
            positions.Add(middle);
            closed++;
        }
    }

    /// <summary>A closed surface.</summary>
    /// <param name="faces">Numbers of its triangles.</param>
    /// <param name="volume">Below zero where it faces inwards.</param>
    sealed class Shell(int[] faces, double volume)
    {
        public int[] Faces => faces;
        public bool IsTurned { get; private set; }
        public bool IsBuried { get; set; }
        public bool FacesIn => volume < 0 != IsTurned;

        /// <summary>The shells that it lies wholly inside of.</summary>
        public IReadOnlyList<Shell> Around { get; set; } = [];

        public void Turn() => IsTurned = !IsTurned;
    }

    // From the outermost inwards: what has nothing solid around it is a body and faces outwards; where an outermost shell had to be turned
    // for that, the mesh was inside out, with all that lies in it. Inside a body what faces inwards is a hollow; what faces outwards adds
    // nothing to it and is left out.
    int FaceOutwards()
    {
        Shell[] shells = Shells();
        foreach (Shell shell in shells.OrderBy(s => s.Around.Count))
        {
            if (shell.Around.Any(o => o.Around.Count == 0 && o.IsTurned)) shell.Turn();
            bool inSolid = shell.Around.Where(o => !o.IsBuried).Sum(o => o.FacesIn ? -1 : 1) > 0;
            if (!inSolid && shell.FacesIn) shell.Turn();
            shell.IsBuried = inSolid && !shell.FacesIn;
        }
        foreach (Shell shell in shells.Where(s => s.IsTurned && !s.IsBuried))
        {
            foreach (int f in shell.Faces) Turn(f);
            turned += shell.Faces.Length;
        }
        buried = shells.Count(s => s.IsBuried);
        if (buried > 0) Keep([.. shells.Where(s => !s.IsBuried).SelectMany(s => s.Faces).Order()]);
        return shells.Length - buried;
    }

    Shell[] Shells()
    {
        var parent = Enumerable.Range(0, positions.Count).ToArray();
        int Root(int v)
        {
            while (parent[v] != v) v = parent[v] = parent[parent[v]];
            return v;
        }
        for (int i = 0; i < triangles.Count; i += 3)
        {
            parent[Root(triangles[i + 1])] = Root(triangles[i]);
            parent[Root(triangles[i + 2])] = Root(triangles[i]);
        }
        int[][] faces = [.. Enumerable.Range(0, triangles.Count / 3).GroupBy(f => Root(triangles[3 * f])).Select(g => g.ToArray())];
        Vec3[] all = [.. positions];
        Shell[] shells = [.. faces.Select(f => new Shell(f, MassProperties.Of(all, Corners(f), 1).Mass))];
        (Vec3 Low, Vec3 High)[] boxes = [.. faces.Select(f => Corners(f).Select(v => positions[v]).ToArray() is var p
            ? (p.Aggregate(Vec3.Min), p.Aggregate(Vec3.Max)) : default)];
        for (int s = 0; s < shells.Length; s++)
            shells[s].Around = [.. Enumerable.Range(0, shells.Length).Where(o => o != s
                && Vec3.Min(boxes[o].Low, boxes[s].Low) == boxes[o].Low && Vec3.Max(boxes[o].High, boxes[s].High) == boxes[o].High
                && IsWithin(faces[s], faces[o])).Select(o => shells[o])];
        return shells;
    }

    int[] Corners(int[] faces) => [.. faces.SelectMany(f => (int[])[triangles[3 * f], triangles[3 * f + 1], triangles[3 * f + 2]])];

    // some corners are enough: shells that cross are bodies beside one another
    bool IsWithin(int[] inner, int[] outer)
    {
        const int Looked = 24;
        int step = Math.Max(1, inner.Length / Looked);
        for (int i = 0; i < inner.Length; i += step)
            if (Winding(outer, positions[triangles[3 * inner[i]]]) == 0) return false;
        return true;
    }

    // how often a shell goes around a point, counted along +Z a hair beside it
    int Winding(int[] shell, Vec3 point)
    {
        (double x, double y) = (point.X + 1.3e-7 * diagonal, point.Y + 0.9e-7 * diagonal);
        int winding = 0;
        foreach (int f in shell)
        {
            Vec3 a = positions[triangles[3 * f]], b = positions[triangles[3 * f + 1]], c = positions[triangles[3 * f + 2]];
            double u = (b.X - a.X) * (y - a.Y) - (b.Y - a.Y) * (x - a.X), v = (c.X - b.X) * (y - b.Y) - (c.Y - b.Y) * (x - b.X),
                w = (a.X - c.X) * (y - c.Y) - (a.Y - c.Y) * (x - c.X);
            if (!(u > 0 && v > 0 && w > 0 || u < 0 && v < 0 && w < 0)) continue;
            if ((v * a.Z + w * b.Z + u * c.Z) / (u + v + w) > point.Z) winding += u > 0 ? 1 : -1;
        }
        return winding;
    }

    // the triangles that are left, and the vertices that they use
    void Keep(int[] faces)
    {
        var of = new Dictionary<int, int>();
        var kept = new List<Vec3>();
        var left = new List<int>();
        foreach (int v in Corners(faces))
        {
            if (!of.TryGetValue(v, out int now))
            {
                of.Add(v, now = kept.Count);
                kept.Add(positions[v]);
            }
            left.Add(now);
        }
        (positions, triangles) = (kept, left);
    }
}
