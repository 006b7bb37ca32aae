namespace Praxis.Assets.Import;

/// <summary>
/// What can be done with a thing of which only the form is known: the hollow that would hold water, its rim, level tops, and opposite
/// sides that parallel jaws can close on. Guesses err to the small side.
/// </summary>
static class GuessedAffordances
{
    const double LeastDepth = 0.012, LeastArea = 4e-4; // m, m^2 of a hollow that counts as one
    const double Graspable = 0.10;                     // m: wider than any gripper here opens

    /// <param name="mesh">Closed, m, standing on z = 0 about the origin.</param>
    public static IReadOnlyList<Affordance> Of(RawMesh mesh)
    {
        var map = new HeightMap(mesh);
        var found = new List<Affordance>();
        if (Hollow(map) is { } cavity)
        {
            found.Add(cavity);
            if (Rim(mesh, cavity) is { } rim) found.Add(rim);
        }
        else if (Top(map) is { } top) found.Add(top);
        if (Sides(mesh) is { } sides) found.Add(sides);
        return found;
    }

    static Cavity? Hollow(HeightMap map)
    {
        var wet = new List<(int X, int Y)>();
        for (int y = 0; y < map.Depth; y++)
            for (int x = 0; x < map.Width; x++)
                if (map.Water(x, y) - map.Height(x, y) > LeastDepth) wet.Add((x, y));
        if (wet.Count * map.Cell * map.Cell < LeastArea) return null;
        double rim = wet.Max(c => map.Water(c.X, c.Y));
        wet.RemoveAll(c => map.Water(c.X, c.Y) < rim - 1e-9);
        double[] floors = [.. wet.Select(c => map.Height(c.X, c.Y)).Order()];
        // the floor is where nine tenths of its lower half end: nothing of it sticks out above
        double floor = floors[(int)(0.45 * floors.Length)];
        (double x0, double y0) = Middle(map, wet);
        double opening = Clear(map, wet, x0, y0), bottom = Clear(map, [.. wet.Where(c => map.Height(c.X, c.Y) <= floor + 0.002)], x0, y0);
        if (opening < 2 * map.Cell || rim - floor < LeastDepth) return null;
        return new(Outline.Disc(opening), floor, rim) { FloorOutline = Outline.Disc(Math.Min(bottom, opening)), X_OA = Pose.At(x0, y0, 0) };
    }

    static (double X, double Y) Middle(HeightMap map, IReadOnlyList<(int X, int Y)> cells) =>
        (cells.Average(c => map.At(c.X, c.Y).X), cells.Average(c => map.At(c.X, c.Y).Y));

    // radius of the largest disc about a point that lies within the cells
    static double Clear(HeightMap map, IReadOnlyList<(int X, int Y)> cells, double x0, double y0)
    {
        var within = cells.ToHashSet();
        double nearest = double.MaxValue;
        for (int y = 0; y < map.Depth; y++)
            for (int x = 0; x < map.Width; x++)
                if (!within.Contains((x, y)))
                {
                    (double px, double py) = map.At(x, y);
                    nearest = Math.Min(nearest, Math.Sqrt((px - x0) * (px - x0) + (py - y0) * (py - y0)) - map.Cell);
                }
        return Math.Max(0, nearest);
    }

    // the wall around a round hollow, met by level rays from its middle a little below the rim
    static RimGrasp? Rim(RawMesh mesh, Cavity cavity)
    {
        const int Rays = 24;
        Vec3 from = cavity.X_OA.P with { Z = cavity.Rim - Math.Min(0.006, 0.2 * cavity.Depth) };
        (double Inner, double Outer)[] walls = [.. Enumerable.Range(0, Rays).Select(i => Wall(mesh, from, 2 * Math.PI * (i + 0.37) / Rays))
            .OfType<(double, double)>()];
        if (walls.Length < Rays * 3 / 4) return null;
        double inner = Median(walls.Select(w => w.Inner)), wall = Median(walls.Select(w => w.Outer - w.Inner));
        bool round = walls.Count(w => Math.Abs(w.Inner - inner) < 0.05 * inner) >= Rays * 2 / 3;
        return round && wall is > 0.0005 and < 0.02
            ? new(Outline.Disc(inner + wall / 2), cavity.Rim, wall) { Depth = cavity.Depth, X_OA =
                Pose.At(cavity.X_OA.P.X, cavity.X_OA.P.Y, 0) } : null;
    }

    static (double, double)? Wall(RawMesh mesh, Vec3 from, double heading)
    {
        Vec3 d = new(Math.Cos(heading), Math.Sin(heading), 0);
        var hits = new List<double>();
        for (int i = 0; i < mesh.Triangles.Count; i += 3)
        {
            // Moeller and Trumbore 1997
            Vec3 a = mesh.Positions[mesh.Triangles[i]], e = mesh.Positions[mesh.Triangles[i + 1]] - a, f =
                mesh.Positions[mesh.Triangles[i + 2]] - a;
            Vec3 p = Vec3.Cross(d, f), s = from - a, q = Vec3.Cross(s, e);
            double det = Vec3.Dot(e, p);
            if (Math.Abs(det) < 1e-15) continue;
            double u = Vec3.Dot(s, p) / det, v = Vec3.Dot(d, q) / det, t = Vec3.Dot(f, q) / det;
            if (u >= 0 && v >= 0 && u + v <= 1 && t > 0) hits.Add(t);
        }
        hits.Sort();
        return hits.Count >= 2 ? (hits[0], hits[1]) : null;
    }

    static double Median(IEnumerable<double> values) => values.Order().ToArray() is var v ? v[v.Length / 2] : 0;

    // the highest level place, if a disc of some size lies within it
    static SupportSurface? Top(HeightMap map)
    {
        double highest = double.MinValue;
        for (int y = 0; y < map.Depth; y++)
            for (int x = 0; x < map.Width; x++) highest = Math.Max(highest, map.Height(x, y));
        var cells = new List<(int X, int Y)>();
        for (int y = 0; y < map.Depth; y++)
            for (int x = 0; x < map.Width; x++)
                if (map.Height(x, y) > highest - 0.0015) cells.Add((x, y));
        (double x0, double y0) = Middle(map, cells);
        double radius = Clear(map, cells, x0, y0);
        return radius > 0.012 ? new(Outline.Disc(radius)) { X_OA = Pose.At(x0, y0, highest) } : null;
    }

    // a tenth of the surface on each of two opposite sides, or round all about
    static GraspRegion? Sides(RawMesh mesh)
    {
        (Vec3 low, Vec3 high) = mesh.Bounds();
        Vec3 half = (high - low) / 2, middle = (low + high) / 2;
        double radius = mesh.Triangles.Max(i => Math.Sqrt(Math.Pow(mesh.Positions[i].X - middle.X, 2)
            + Math.Pow(mesh.Positions[i].Y - middle.Y, 2)));
        (double Area, double Lying, double Round)[] sides = [(0, 0, 0), (0, 0, 0), (0, 0, 0)];
        double around = 0, upright = 0;
        for (int i = 0; i < mesh.Triangles.Count; i += 3)
        {
            Vec3 a = mesh.Positions[mesh.Triangles[i]], b = mesh.Positions[mesh.Triangles[i + 1]], c =
                mesh.Positions[mesh.Triangles[i + 2]];
            Vec3 cross = Vec3.Cross(b - a, c - a), n = cross.Normalized(), p = (a + b + c) / 3 - middle;
            double area = cross.Length / 2, away = Math.Sqrt(p.X * p.X + p.Y * p.Y);
            if (Math.Abs(n.Z) < 0.3)
            {
                upright += area;
                if (away > 0.95 * radius && (n.X * p.X + n.Y * p.Y) / away > 0.9) around += area;
            }
            for (int k = 0; k < 3; k++)
                if (n[k] * Math.Sign(p[k]) > 0.95 && Math.Abs(p[k]) > 0.93 * half[k])
                    sides[k] = p[k] > 0 ? sides[k] with { Area = sides[k].Area + area } : sides[k] with { Lying = sides[k].Lying + area };
        }
        Pose X_OA = Pose.At(middle.X, middle.Y, middle.Z);
        double full = 2 * Math.PI * radius * 2 * half.Z;
        if (around > 0.5 * full && 2 * radius < Graspable) return new CylinderGrasp(radius, 0.1 * half.Z, 1.9 * half.Z) { X_OA =
            Pose.At(middle.X, middle.Y, 0) };
        for (int k = 0; k < 2; k++)
        {
            double face = 4 * half[1 - k] * half.Z;
            if (2 * half[k] < Graspable && sides[k].Area > 0.3 * face && sides[k].Lying > 0.3 * face) return new BoxGrasp(half) { X_OA =
                X_OA };
        }
        return null;
    }
}
