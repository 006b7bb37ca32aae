using System.Numerics;
using Praxis.Assets;
using Praxis.Core;

namespace Praxis.Simulation;

/// <summary>
/// Liquids as the renderer sees them: per vessel and liquid the body under its surface and the stream from its lip, and per liquid the
/// puddles. Triangles are fixed; a state tells where the vertices are. A vessel shows the liquid of which it holds most.
/// </summary>
sealed class LiquidMeshes
{
    const int ArcSteps = 12;                              // per quarter of a vessel
    const double Returned = 2.0 / 3;                      // share of the gap's volume
    const int Sides = 10, Around = 36;                    // of a stream; of a puddle
    const double IntoGlass = 5e-4, BehindSolid = 5e-5;    // m that it reaches into a wall, or stays off it: rays start 0.2 mm off
    const double Thickest = 0.012, Thinnest = 4e-4;       // m, radius of a stream
    const double Shortest = 1e-3;                         // m of stream per node
    const double PuddleDepth = 0.0016, PuddleLift = 3e-4; // m
    static readonly (double Share, double Height)[] PuddleRings = [(1, 0), (0.97, 0.55), (0.90, 0.9), (0.6, 1)];
    const double Smallest = 1e-7;                         // m^3: a film is not drawn

    readonly LiquidIndex index;
    readonly VesselShape[] shapes;
    readonly Vec3[] scratch = new Vec3[LiquidIndex.StreamNodes + 2];
    readonly double[] radii = new double[LiquidIndex.StreamNodes + 2];

    public LiquidMeshes(SceneIndex scene, LiquidIndex index)
    {
        this.index = index;
        shapes = [.. index.Vessels.Select(v => new VesselShape(v, scene[v.Thing]))];
    }

    /// <summary>The meshes at rest, in the order of <see cref="Fill"/>'s vertices, and the thing that each belongs to.</summary>
    public IEnumerable<(VisualPart Part, SceneObject? Thing)> Parts(SceneIndex scene)
    {
        foreach (VesselShape shape in shapes)
            foreach (LiquidKind kind in index.Kinds)
                yield return (new(Joined(shape.Rest(), StreamAtRest()), kind.Material), scene[shape.Index.Thing]);
        SceneObject? ground = scene.Objects.FirstOrDefault(o => o.IsWorkSurface);
        foreach (LiquidKind kind in index.Kinds)
            yield return (new(Joined([.. Enumerable.Repeat(0, LiquidIndex.Puddles).Select(_ => PuddleAtRest())]), kind.Material), ground);
    }

    /// <summary>How many of a vessel's vertices, its first, are those of the body in it; those of its stream follow.</summary>
    public int BodyVertexCount(int vessel) => shapes[vessel].VertexCount;

    /// <summary>Where all vertices are, m, in W; allocates nothing.</summary>
    public void Fill(WorldState state, Span<Vector3> positions)
    {
        ReadOnlySpan<double> numbers = state.LiquidLevels;
        int kinds = index.Kinds.Count;
        foreach (VesselShape shape in shapes)
        {
            ReadOnlySpan<double> own = numbers[shape.Index.At..];
            int shown = Largest(own[..kinds]);
            Pose X_WV = state.PoseOf(shape.Index.Thing) * shape.Index.Inside.X_OV;
            int count = shape.VertexCount + StreamVertexCount;
            for (int k = 0; k < kinds; k++)
            {
                Span<Vector3> here = positions[..count];
                if (k != shown || !shape.Fill(state, X_WV, here)) here[..shape.VertexCount].Fill(X_WV.P.ToVector3());
                if (k == shown) Stream(own.Slice(kinds + 2, 4 * LiquidIndex.StreamNodes), here[shape.VertexCount..]);
                else here[shape.VertexCount..].Fill(X_WV.P.ToVector3());
                positions = positions[count..];
            }
        }
        for (int k = 0; k < kinds; k++)
            for (int p = 0; p < LiquidIndex.Puddles; p++)
            {
                ReadOnlySpan<double> puddle = numbers.Slice(index.PuddlesAt + p * index.PuddleLength, index.PuddleLength);
                Puddle(puddle, k == Largest(puddle[3..]) ? k : -1, positions[..PuddleVertexCount]);
                positions = positions[PuddleVertexCount..];
            }
    }

    static int Largest(ReadOnlySpan<double> volumes)
    {
        int largest = 0;
        for (int i = 1; i < volumes.Length; i++)
            if (volumes[i] > volumes[largest]) largest = i;
        return largest;
    }

    // ---- the stream: rings around the nodes, one more at either end that closes it

    static int StreamVertexCount => (LiquidIndex.StreamNodes + 2) * Sides;

    void Stream(ReadOnlySpan<double> nodes, Span<Vector3> into)
    {
        int n = LiquidIndex.StreamNodes;
        for (int i = 0; i < n; i++)
        {
            (scratch[i + 1], radii[i + 1]) = (Vec3.From(nodes[(4 * i)..]), 0);
            if (nodes[4 * i + 3] <= 0) continue;
            Vec3 before = Vec3.From(nodes[(4 * Math.Max(i - 1, 0))..]), after = Vec3.From(nodes[(4 * Math.Min(i + 1, n - 1))..]);
            bool alone = (after - before).Length < Shortest;
            // a drop is as long as it is wide, a stream as long as from node to node
            double volume = nodes[4 * i + 3], length = Math.Max(Shortest, (after - before).Length / (i == 0 || i == n - 1 ? 1 : 2));
            double radius = alone ? Math.Cbrt(volume / 4) : Math.Sqrt(volume / (Math.PI * length));
            radii[i + 1] = Math.Clamp(radius, Thinnest, Thickest);
        }
        (scratch[0], radii[0], scratch[n + 1], radii[n + 1]) = (scratch[1], 0, scratch[n], 0);
        // ends of wet runs are round: the dry node beside stands off by a radius
        for (int i = 1; i <= n; i++)
        {
            if (radii[i] <= 0) continue;
            if (radii[i - 1] <= 0) scratch[i - 1] = scratch[i] - radii[i] * Along(i);
            if (radii[i + 1] <= 0) scratch[i + 1] = scratch[i] + radii[i] * Along(i);
        }
        Vec3 reach = (scratch[n + 1] - scratch[0]) with { Z = 0 };
        Vec3 across = reach.LengthSquared > 1e-8 ? Vec3.Cross(Vec3.UnitZ, reach).Normalized() : Vec3.UnitX;
        for (int i = 0; i < n + 2; i++)
        {
            Vec3 along = Along(i), other = Vec3.Cross(along, across).Normalized();
            for (int k = 0; k < Sides; k++)
            {
                double angle = 2 * Math.PI * k / Sides;
                into[i * Sides + k] = (scratch[i] + radii[i] * (Math.Cos(angle) * across + Math.Sin(angle) * other)).ToVector3();
            }
        }
    }

    // the way of the stream at a node, where both neighbours are wet; else that of a drop
    Vec3 Along(int i)
    {
        Vec3 step = scratch[Math.Min(i + 1, scratch.Length - 1)] - scratch[Math.Max(i - 1, 0)];
        return step.Length > Shortest ? step.Normalized() : -Vec3.UnitZ;
    }

    static Mesh StreamAtRest()
    {
        int rings = LiquidIndex.StreamNodes + 2;
        var positions = new List<Vec3>();
        for (int i = 0; i < rings; i++)
            for (int k = 0; k < Sides; k++)
            {
                double angle = 2 * Math.PI * k / Sides, r = i == 0 || i == rings - 1 ? 0.001 : 0.01;
                positions.Add(new(r * Math.Cos(angle), -r * Math.Sin(angle), -0.01 * i));
            }
        return Meshed(positions, Tube(rings, Sides));
    }

    // ---- puddles: a flat drop with an uneven border

    static int PuddleVertexCount => (PuddleRings.Length + 2) * Around;

    void Puddle(ReadOnlySpan<double> puddle, int kind, Span<Vector3> into)
    {
        Vec3 at = Vec3.From(puddle);
        double volume = 0;
        foreach (double v in puddle[3..]) volume += v;
        if (kind < 0 || volume < Smallest)
        {
            into.Fill(at.ToVector3());
            return;
        }
        double depth = Math.Min(PuddleDepth, Math.Cbrt(volume) / 3), radius = Math.Sqrt(volume / (Math.PI * 0.93 * depth));
        PuddleRing(into, 0, at, 0, 0);
        for (int ring = 0; ring < PuddleRings.Length; ring++)
            PuddleRing(into, ring + 1, at, PuddleRings[ring].Share * radius, PuddleRings[ring].Height * depth);
        PuddleRing(into, PuddleRings.Length + 1, at, 0, depth);
    }

    static void PuddleRing(Span<Vector3> into, int ring, Vec3 at, double radius, double height)
    {
        for (int k = 0; k < Around; k++)
        {
            double a = 2 * Math.PI * k / Around;
            double r = radius * (1 + 0.10 * Math.Sin(2 * a + 0.5) + 0.06 * Math.Sin(3 * a + 2) + 0.03 * Math.Sin(5 * a));
            into[ring * Around + k] = (at + new Vec3(r * Math.Cos(a), r * Math.Sin(a), PuddleLift + height)).ToVector3();
        }
    }

    static Mesh PuddleAtRest()
    {
        var positions = new Vector3[PuddleVertexCount];
        PuddleRing(positions, 0, Vec3.Zero, 1e-4, 0);
        for (int ring = 0; ring < PuddleRings.Length; ring++)
            PuddleRing(positions, ring + 1, Vec3.Zero, 0.05 * PuddleRings[ring].Share, 0.01 * PuddleRings[ring].Height);
        PuddleRing(positions, PuddleRings.Length + 1, Vec3.Zero, 1e-4, 0.01);
        return Meshed([.. positions.Select(p => new Vec3(p.X, p.Y, p.Z))], Tube(PuddleRings.Length + 2, Around));
    }

    // ---- meshes at rest

    // triangles of rings one above the other, each closed around and counter-clockwise from above
    static List<int> Tube(int rings, int around)
    {
        var triangles = new List<int>();
        for (int i = 0; i + 1 < rings; i++)
            for (int k = 0; k < around; k++)
            {
                int a = i * around + k, b = i * around + (k + 1) % around, c = b + around, d = a + around;
                triangles.AddRange([a, b, c, a, c, d]);
            }
        return triangles;
    }

    static Mesh Meshed(IReadOnlyList<Vec3> positions, IReadOnlyList<int> triangles)
    {
        var sums = new Vec3[positions.Count];
        for (int t = 0; t < triangles.Count; t += 3)
        {
            Vec3 a = positions[triangles[t]];
            Vec3 face = Vec3.Cross(positions[triangles[t + 1]] - a, positions[triangles[t + 2]] - a);
            for (int k = 0; k < 3; k++) sums[triangles[t + k]] += face;
        }
        return new()
        {
            Positions = [.. positions.Select(p => p.ToVector3())],
            Normals = [.. sums.Select(n => (n.LengthSquared > 0 ? n.Normalized() : Vec3.UnitZ).ToVector3())],
            Uvs = [.. positions.Select(p => new Vector2((float)p.X, (float)p.Y))], Triangles = [.. triangles],
        };
    }

    static Mesh Joined(params IReadOnlyList<Mesh> meshes)
    {
        int[] offsets = [.. meshes.Select((_, i) => meshes.Take(i).Sum(m => m.Positions.Length))];
        return new()
        {
            Positions = [.. meshes.SelectMany(m => m.Positions)], Normals = [.. meshes.SelectMany(m => m.Normals)],
            Uvs = [.. meshes.SelectMany(m => m.Uvs)], Triangles = [.. meshes.SelectMany((m, i) => m.Triangles.Select(v => v + offsets[i]))],
        };
    }

    /// <summary>
    /// The body of liquid in a vessel: spokes run from the middle of the floor outwards and up the wall. The part of each that is under the
    /// surface is the wall side of the body; strips between its ends are the surface.
    /// </summary>
    sealed class VesselShape
    {
        readonly Vec3[] grid;   // spokes x rings, in V: the first ring is the middle of the floor, the last the rim
        readonly Vec3[] first, last; // per spoke the ends of its wet part
        readonly double[] from, to;  // the same in rings along the spoke; to < from is dry
        readonly int spokes, rings;
        readonly Vessel within;      // the vessel less the gap
        readonly bool round;
        readonly double gap;         // m; below 0 it reaches into the wall

        public VesselShape(VesselIndex index, SceneObject thing)
        {
            Index = index;
            gap = thing.Asset.Visuals[0].Material.Transmission > 0 ? -IntoGlass : BehindSolid;
            IReadOnlyList<VesselSection> sections = index.Inside.Sections;
            rings = sections.Count + 1;
            double floor = Math.Min(sections[0].Z + gap, (sections[0].Z + sections[1].Z) / 2);
            within = new([.. sections.Select((s, i) => new VesselSection(i == 0 ? floor : s.Z, s.Outline.Inset(gap)))], Pose.Identity);
            round = index.Inside.Opening.IsDisc;
            spokes = 4 * (round ? ArcSteps : ArcSteps + 1); // the quarters of a disc share their ends
            (grid, first, last) = (new Vec3[spokes * rings], new Vec3[spokes], new Vec3[spokes]);
            (from, to) = (new double[spokes], new double[spokes]);
            for (int spoke = 0; spoke < spokes; spoke++)
            {
                grid[spoke * rings] = new(0, 0, floor);
                for (int i = 0; i < sections.Count; i++)
                {
                    (double x, double y) = Border(sections[i].Outline.Inset(gap), spoke);
                    grid[spoke * rings + i + 1] = new(x, y, i == 0 ? floor : sections[i].Z);
                }
            }
        }

        public VesselIndex Index { get; }

        /// <summary>The wall side, then the inner and the outer border of the surface.</summary>
        public int VertexCount => spokes * (rings + 2);

        // corners of the core, each with a quarter circle around it
        (double X, double Y) Border(Outline o, int spoke)
        {
            int perQuarter = spokes / 4, quarter = spoke / perQuarter;
            double angle = Math.PI / 2 * (quarter + (double)(spoke % perQuarter) / ArcSteps);
            double x = Math.Max(0, o.HalfX - o.Corner), y = Math.Max(0, o.HalfY - o.Corner);
            return ((quarter is 0 or 3 ? x : -x) + o.Corner * Math.Cos(angle), (quarter < 2 ? y : -y) + o.Corner * Math.Sin(angle));
        }

        public Mesh Rest()
        {
            // the whole vessel filled to the brim, its surface a shallow cone so that every triangle has an area
            var positions = new List<Vec3>();
            for (int i = 0; i < rings; i++)
                for (int spoke = 0; spoke < spokes; spoke++) positions.Add(grid[spoke * rings + i]);
            for (int spoke = 0; spoke < spokes; spoke++) positions.Add(grid[spoke * rings + rings - 1]);
            for (int spoke = 0; spoke < spokes; spoke++) positions.Add(new(0, 0, Index.Inside.Rim));
            List<int> triangles = Tube(rings, spokes);
            triangles.AddRange(Tube(2, spokes).Select(v => v + rings * spokes));
            return Meshed(positions, triangles);
        }

        /// <summary>False when there is nothing to show.</summary>
        public bool Fill(WorldState state, Pose X_WV, Span<Vector3> into)
        {
            if (state.LiquidIn(Index.Thing) < Smallest) return false;
            (Vec3 up, double offset) = state.LiquidSurface(Index);
            // what the gap takes is given back in part by a higher surface: both volume and level stay near the state's; what lies in
            // glass is hidden there
            if (gap > 0) offset += Returned * (within.OffsetOf(up, state.LiquidIn(Index.Thing), offset) - offset);
            Vec3 middle = Vec3.Zero;
            int wet = 0;
            bool fromMiddle = false;
            for (int spoke = 0; spoke < spokes; spoke++)
            {
                FindWet(spoke, up, offset);
                if (to[spoke] < from[spoke]) continue;
                wet++;
                middle += last[spoke];
                fromMiddle |= from[spoke] == 0;
            }
            if (wet == 0) return false;
            middle /= wet;
            for (int spoke = 0; spoke < spokes; spoke++)
            {
                int use = Nearest(spoke);
                for (int i = 0; i < rings; i++)
                    into[i * spokes + spoke] = (X_WV * (use == spoke ? At(spoke, i) : first[use])).ToVector3();
                into[rings * spokes + spoke] = (X_WV * (use == spoke ? last[spoke] : first[use])).ToVector3();
                into[(rings + 1) * spokes + spoke] = (X_WV * (fromMiddle ? middle : first[use])).ToVector3();
            }
            return true;
        }

        Vec3 At(int spoke, int i) => i <= from[spoke] ? first[spoke] : i >= to[spoke] ? last[spoke] : grid[spoke * rings + i];

        // the first stretch of a spoke that is under the plane
        void FindWet(int spoke, Vec3 up, double offset)
        {
            (from[spoke], to[spoke]) = (0, -1);
            ReadOnlySpan<Vec3> line = grid.AsSpan(spoke * rings, rings);
            double before = Vec3.Dot(up, line[0]) - offset;
            bool inside = before <= 0;
            if (inside) (from[spoke], first[spoke]) = (0, line[0]);
            for (int i = 1; i < rings; i++)
            {
                double now = Vec3.Dot(up, line[i]) - offset;
                if (now <= 0 != inside)
                {
                    double t = before / (before - now);
                    Vec3 crossing = Vec3.Lerp(line[i - 1], line[i], t);
                    if (inside)
                    {
                        (to[spoke], last[spoke]) = (i - 1 + t, crossing);
                        return;
                    }
                    (from[spoke], first[spoke], inside) = (i - 1 + t, crossing, true);
                }
                before = now;
            }
            if (inside) (to[spoke], last[spoke]) = (rings - 1, line[^1]);
        }

        // the wet spoke next to a dry one
        int Nearest(int spoke)
        {
            for (int away = 0; away < spokes; away++)
            {
                int a = (spoke + away) % spokes, b = (spoke - away + spokes) % spokes;
                if (to[a] >= from[a]) return a;
                if (to[b] >= from[b]) return b;
            }
            return spoke;
        }
    }
}
