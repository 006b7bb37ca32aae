using System.Numerics;
using Praxis.Core;

namespace Praxis.Tests.Unit.Rendering;

/// <summary>Meshes whose geometry is known in closed form, or random.</summary>
static class Shapes
{
    /// <summary>A rectangle in the plane z = 0, facing +Z, UVs in metres from its corner.</summary>
    public static Mesh Rectangle(double width, double height)
    {
        float x = (float)width / 2, y = (float)height / 2;
        return new()
        {
            Positions = [new(-x, -y, 0), new(x, -y, 0), new(x, y, 0), new(-x, y, 0)],
            Normals = [Vector3.UnitZ, Vector3.UnitZ, Vector3.UnitZ, Vector3.UnitZ],
            Uvs = [new(0, 0), new(2 * x, 0), new(2 * x, 2 * y), new(0, 2 * y)],
            Triangles = [0, 1, 2, 0, 2, 3],
        };
    }

    /// <summary>A closed sphere around the origin, rows from pole to pole.</summary>
    public static Mesh Sphere(double radius, int columns, int rows)
    {
        var normals = new List<Vector3>();
        for (int j = 0; j <= rows; j++)
            for (int i = 0; i < columns; i++)
            {
                double a = 2 * Math.PI * i / columns, b = Math.PI * j / rows;
                double ring = j == 0 || j == rows ? 0 : Math.Sin(b); // exact poles keep the mesh closed
                normals.Add(new((float)(ring * Math.Cos(a)), (float)(ring * Math.Sin(a)), j == 0 ? 1 : j == rows ? -1 : (float)Math.Cos(b)));
            }
        var triangles = new List<int>();
        for (int j = 0; j < rows; j++)
            for (int i = 0; i < columns; i++)
            {
                int a = j * columns + i, b = j * columns + (i + 1) % columns, c = a + columns, d = b + columns;
                if (j < rows - 1) triangles.AddRange([a, c, d]);
                if (j > 0) triangles.AddRange([a, d, b]);
            }
        return new()
        {
            Positions = [.. normals.Select(n => n * (float)radius)], Normals = [.. normals], Uvs = new Vector2[normals.Count], Triangles = [.. triangles],
        };
    }

    /// <summary>Triangles with corners anywhere in a unit box, of edges up to <paramref name="size"/>.</summary>
    public static Mesh Soup(int count, double size, ref RngSequence random)
    {
        var positions = new Vector3[3 * count];
        for (int t = 0; t < count; t++)
        {
            Vector3 corner = Point(ref random, 1);
            for (int k = 0; k < 3; k++) positions[3 * t + k] = corner + Point(ref random, size);
        }
        var normals = new Vector3[positions.Length];
        Array.Fill(normals, Vector3.UnitZ);
        return new() { Positions = positions, Normals = normals, Uvs = new Vector2[positions.Length], Triangles = [.. Enumerable.Range(0, positions.Length)] };
    }

    public static Vector3 Point(ref RngSequence random, double size) => new(
        (float)(size * (random.Unit() - 0.5)), (float)(size * (random.Unit() - 0.5)), (float)(size * (random.Unit() - 0.5)));

    public static Pose RandomPose(ref RngSequence random, double size)
    {
        Quat r = new Quat(random.Normal(), random.Normal(), random.Normal(), random.Normal()).Normalized();
        Vector3 p = Point(ref random, size);
        return new(r, new(p.X, p.Y, p.Z));
    }
}
