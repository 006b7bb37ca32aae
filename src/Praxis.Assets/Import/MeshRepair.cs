namespace Praxis.Assets.Import;

/// <summary>What was done to a mesh to close it.</summary>
/// <param name="Welded">Vertices that lay on others.</param>
/// <param name="Dropped">Triangles without area, or there twice.</param>
/// <param name="Turned">Triangles that faced the wrong way.</param>
/// <param name="Closed">Holes that were closed.</param>
/// <param name="Shells">Closed surfaces that it consists of.</param>
public sealed record RepairReport(int Welded, int Dropped, int Turned, int Closed, int Shells);

/// <summary>Makes a mesh closed and consistently oriented, or says why it cannot be.</summary>
sealed class MeshRepair
{
    const double Weld = 1e-6, SmallHole = 0.25, Flat = 0.02; // of the mesh's diagonal

    readonly string name;
    readonly double diagonal;
    List<Vec3> positions;
    List<int> triangles;
    int welded, dropped, turned, closed;

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
        return (done, new(repair.welded, repair.dropped, repair.turned, repair.closed, shells));
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

    // every shell encloses a positive volume, unless it is the inside of a hollow one
    int FaceOutwards()
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
        int[][] shells = [.. Enumerable.Range(0, triangles.Count / 3).GroupBy(f => Root(triangles[3 * f])).Select(g => g.ToArray())];
        (Vec3 Low, Vec3 High)[] bounds = [.. shells.Select(s => s.SelectMany(f => (Vec3[])[positions[triangles[3 * f]],
            positions[triangles[3 * f + 1]], positions[triangles[3 * f + 2]]]).Aggregate((new Vec3(1, 1, 1) * 1e300,
                new Vec3(1, 1, 1) * -1e300),
            (b, p) => (Vec3.Min(b.Item1, p), Vec3.Max(b.Item2, p))))];
        for (int s = 0; s < shells.Length; s++)
        {
            double volume = MassProperties.Of((Vec3[])[.. positions], (int[])[.. shells[s].SelectMany(f => triangles.GetRange(3 * f, 3))],
                1).Mass;
            bool inside = Enumerable.Range(0, shells.Length).Any(o => o != s && Vec3.Min(bounds[o].Low, bounds[s].Low) == bounds[o].Low
                && Vec3.Max(bounds[o].High, bounds[s].High) == bounds[o].High);
            if (volume >= 0 || inside) continue;
            foreach (int f in shells[s]) Turn(f);
            turned += shells[s].Length;
        }
        return shells.Length;
    }
}
