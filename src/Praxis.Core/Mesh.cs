using System.Numerics;

namespace Praxis.Core;

/// <summary>An indexed triangle mesh, counter-clockwise seen from outside. Vertices are split where normals or UVs jump.</summary>
public sealed class Mesh
{
    /// <summary>Vertex positions, m.</summary>
    public required Vector3[] Positions { get; init; }

    /// <summary>Unit vertex normals, one per position.</summary>
    public required Vector3[] Normals { get; init; }

    /// <summary>Texture coordinates in metres along the surface, one per position; a material's tile size turns them into tiles.</summary>
    public required Vector2[] Uvs { get; init; }

    /// <summary>Three vertex indices per triangle.</summary>
    public required int[] Triangles { get; init; }

    public int TriangleCount => Triangles.Length / 3;

    /// <summary>Axis-aligned bounds, m.</summary>
    public (Vec3 Low, Vec3 High) Bounds()
    {
        Vec3 low = new(double.MaxValue, double.MaxValue, double.MaxValue), high = -low;
        foreach (Vector3 p in Positions)
        {
            Vec3 v = new(p.X, p.Y, p.Z);
            (low, high) = (Vec3.Min(low, v), Vec3.Max(high, v));
        }
        return (low, high);
    }
}
