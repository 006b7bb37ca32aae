using Praxis.Core;

namespace Praxis.Library.Objects;

/// <summary>Boxes without a top, with straight walls and any number of cells.</summary>
static class OpenBox
{
    /// <summary>
    /// Floor, outer walls and partitions, about the origin, standing on z = 0. Walls begin a hair below the floor's upper face.
    /// </summary>
    /// <param name="x">Half length outside, m.</param>
    /// <param name="y">Half width outside, m.</param>
    /// <param name="h">Height, m.</param>
    /// <param name="wall">Thickness of the walls, m.</param>
    /// <param name="floor">Thickness of the floor, m.</param>
    /// <param name="columns">Cells along X.</param>
    /// <param name="rows">Cells along Y.</param>
    /// <param name="low">Height of the partitions, m; 0 for as high as the walls.</param>
    public static Cuboid[] Boards(double x, double y, double h, double wall, double floor, int columns = 1, int rows = 1, double low = 0)
    {
        const double Hair = 0.0004; // m; keeps faces of crossing walls apart
        double from = floor - 0.0005, top = low > 0 ? low : h - Hair;
        return
        [
            Cuboid.Of(-x, x, -y, y, 0, floor),
            .. ((int[])[-1, 1]).Select(s => Cuboid.Of(s * (x - wall), s * x, -y, y, from, h)),
            .. ((int[])[-1, 1]).Select(s => Cuboid.Of(Hair - x, x - Hair, s * (y - wall), s * (y - Hair), from, h - Hair)),
            .. Enumerable.Range(1, columns - 1).Select(i => Between(i, columns, x, wall))
                .Select(c => Cuboid.Of(c - wall / 2, c + wall / 2, wall / 2 - y, y - wall / 2, from, top)),
            .. Enumerable.Range(1, rows - 1).Select(i => Between(i, rows, y, wall))
                .Select(c => Cuboid.Of(wall / 2 - x, x - wall / 2, c - wall / 2, c + wall / 2, from, top - Hair)),
        ];
    }

    /// <summary>Middles of the cells, and half of what is free in one, m.</summary>
    public static (double X, double Y)[] Cells(double x, double y, double wall, int columns, int rows, out double halfX, out double halfY)
    {
        (double px, double py) = ((2 * x - wall) / columns, (2 * y - wall) / rows);
        (halfX, halfY) = ((px - wall) / 2, (py - wall) / 2);
        return [.. from i in Enumerable.Range(0, columns) from j in Enumerable.Range(0, rows)
            select ((i - (columns - 1) / 2.0) * px, (j - (rows - 1) / 2.0) * py)];
    }

    static double Between(int i, int count, double half, double wall) => (2 * half - wall) * ((double)i / count - 0.5);
}
