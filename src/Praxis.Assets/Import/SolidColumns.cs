namespace Praxis.Assets.Import;

/// <summary>How much of a box is solid: upright columns through a closed mesh, each with the stretches that lie inside.</summary>
sealed class SolidColumns
{
    const int Cells = 128; // along the longer side

    readonly List<(double From, double To)>[] solid;
    readonly Vec3 low;
    readonly double cell;
    readonly int width, depth;
    readonly double exact = 1; // of the volume, per volume of the columns

    public SolidColumns(RawMesh mesh)
    {
        (low, Vec3 high) = mesh.Bounds();
        cell = Math.Max(high.X - low.X, high.Y - low.Y) / Cells;
        (width, depth) = ((int)((high.X - low.X) / cell) + 1, (int)((high.Y - low.Y) / cell) + 1);
        var crossings = new List<(double Z, int Turn)>[width * depth];
        for (int i = 0; i < crossings.Length; i++) crossings[i] = [];
        for (int i = 0; i < mesh.Triangles.Count; i += 3)
            Cross(mesh.Positions[mesh.Triangles[i]], mesh.Positions[mesh.Triangles[i + 1]], mesh.Positions[mesh.Triangles[i + 2]],
                crossings);
        solid = [.. crossings.Select(Inside)];
        // what the columns miss at the border, unless it is shells that overlap and count twice
        double ratio = MassProperties.Of((Vec3[])[.. mesh.Positions], (int[])[.. mesh.Triangles], 1).Mass / Volume(low, high);
        if (ratio is > 0.97 and < 1.03) exact = ratio;
    }

    // a hair beside the middle of the cell, so that no column runs along an edge
    (double X, double Y) At(int x, int y) => (low.X + (x + 0.50013) * cell, low.Y + (y + 0.50029) * cell);

    void Cross(Vec3 a, Vec3 b, Vec3 c, List<(double, int)>[] crossings)
    {
        Vec3 least = Vec3.Min(a, Vec3.Min(b, c)), most = Vec3.Max(a, Vec3.Max(b, c));
        double area = (b.X - a.X) * (c.Y - a.Y) - (b.Y - a.Y) * (c.X - a.X);
        if (area == 0) return;
        for (int y = Math.Max(0, (int)((least.Y - low.Y) / cell) - 1); y < depth && low.Y + y * cell <= most.Y; y++)
            for (int x = Math.Max(0, (int)((least.X - low.X) / cell) - 1); x < width && low.X + x * cell <= most.X; x++)
            {
                (double px, double py) = At(x, y);
                double u = ((b.X - px) * (c.Y - py) - (b.Y - py) * (c.X - px)) / area,
                    v = ((c.X - px) * (a.Y - py) - (c.Y - py) * (a.X - px)) / area, w = 1 - u - v;
                if (u > 0 && v > 0 && w > 0) crossings[y * width + x].Add((u * a.Z + v * b.Z + w * c.Z, area < 0 ? 1 : -1));
            }
    }

    // shells may overlap: inside is where more were entered than left
    static List<(double From, double To)> Inside(List<(double Z, int Turn)> crossings)
    {
        var stretches = new List<(double, double)>();
        (int winding, double from) = (0, 0);
        foreach ((double z, int turn) in crossings.OrderBy(c => c.Z))
        {
            if (winding <= 0 && winding + turn > 0) from = z;
            if (winding > 0 && winding + turn <= 0) stretches.Add((from, z));
            winding += turn;
        }
        return stretches;
    }

    /// <summary>m^3 of the box that are solid.</summary>
    public double Volume(Vec3 from, Vec3 to)
    {
        double length = 0;
        for (int y = 0; y < depth; y++)
            for (int x = 0; x < width; x++)
            {
                (double px, double py) = At(x, y);
                if (px < from.X || px > to.X || py < from.Y || py > to.Y) continue;
                foreach ((double low, double high) in solid[y * width + x]) length +=
                    Math.Max(0, Math.Min(high, to.Z) - Math.Max(low, from.Z));
            }
        return exact * length * cell * cell;
    }
}
