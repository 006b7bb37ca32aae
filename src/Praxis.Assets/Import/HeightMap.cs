namespace Praxis.Assets.Import;

/// <summary>A mesh seen from straight above: the highest point over each cell of a grid; and where water would stand on it.</summary>
sealed class HeightMap
{
    const int Cells = 64; // along the longer side

    readonly double[] height, water;

    public HeightMap(RawMesh mesh)
    {
        (Vec3 low, Vec3 high) = mesh.Bounds();
        Cell = Math.Max(high.X - low.X, high.Y - low.Y) / (Cells - 2);
        (Low, Width, Depth) = (low with { X = low.X - Cell, Y = low.Y - Cell }, (int)((high.X - low.X) / Cell) + 3,
            (int)((high.Y - low.Y) / Cell) + 3);
        height = new double[Width * Depth];
        Array.Fill(height, low.Z);
        for (int i = 0; i < mesh.Triangles.Count; i += 3)
            Raise(mesh.Positions[mesh.Triangles[i]], mesh.Positions[mesh.Triangles[i + 1]], mesh.Positions[mesh.Triangles[i + 2]]);
        water = Flood();
    }

    public double Cell { get; }
    public int Width { get; }
    public int Depth { get; }
    Vec3 Low { get; }

    public double Height(int x, int y) => height[y * Width + x];

    /// <summary>Height to which water stands over a cell; its own height where none does.</summary>
    public double Water(int x, int y) => water[y * Width + x];

    /// <summary>Middle of a cell, m.</summary>
    public (double X, double Y) At(int x, int y) => (Low.X + (x + 0.5) * Cell, Low.Y + (y + 0.5) * Cell);

    void Raise(Vec3 a, Vec3 b, Vec3 c)
    {
        Vec3 least = Vec3.Min(a, Vec3.Min(b, c)), most = Vec3.Max(a, Vec3.Max(b, c));
        double area = (b.X - a.X) * (c.Y - a.Y) - (b.Y - a.Y) * (c.X - a.X);
        if (Math.Abs(area) < 1e-18) return;
        for (int y = Math.Max(0, (int)((least.Y - Low.Y) / Cell - 0.5)); y < Depth && Low.Y + (y + 0.5) * Cell <= most.Y; y++)
            for (int x = Math.Max(0, (int)((least.X - Low.X) / Cell - 0.5)); x < Width && Low.X + (x + 0.5) * Cell <= most.X; x++)
            {
                (double px, double py) = At(x, y);
                double u = ((b.X - px) * (c.Y - py) - (b.Y - py) * (c.X - px)) / area,
                    v = ((c.X - px) * (a.Y - py) - (c.Y - py) * (a.X - px)) / area, w = 1 - u - v;
                if (u >= 0 && v >= 0 && w >= 0) height[y * Width + x] = Math.Max(height[y * Width + x], u * a.Z + v * b.Z + w * c.Z);
            }
    }

    // from the border inwards, always at the lowest place that water can still leave by (Barnes et al. 2014, priority flood)
    double[] Flood()
    {
        var level = new double[height.Length];
        var seen = new bool[height.Length];
        var front = new PriorityQueue<int, (double, int)>();
        void Reach(int i, double from)
        {
            (level[i], seen[i]) = (Math.Max(from, height[i]), true);
            front.Enqueue(i, (level[i], i));
        }
        for (int y = 0; y < Depth; y++)
            for (int x = 0; x < Width; x++)
                if (x == 0 || y == 0 || x == Width - 1 || y == Depth - 1) Reach(y * Width + x, 0);
        while (front.TryDequeue(out int i, out _))
            foreach (int n in (ReadOnlySpan<int>)[i - 1, i + 1, i - Width, i + Width])
                if (n >= 0 && n < seen.Length && !seen[n]) Reach(n, level[i]);
        return level;
    }
}
