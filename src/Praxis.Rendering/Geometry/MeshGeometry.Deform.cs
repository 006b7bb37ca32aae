using System.Numerics;
using System.Runtime.CompilerServices;
using Praxis.Core;

namespace Praxis.Rendering.Geometry;

internal sealed unsafe partial class MeshGeometry
{
    const float SameNormal = 0.999f; // cosine: seams of one smooth surface, not the two sides of a crease

    readonly int[]? smooth; // per vertex the first of those that share its normal; null when nothing deforms
    readonly int[] solid = [];
    readonly Vec3[] sums = [];

    /// <summary>A copy of a deforming mesh with memory of its own, which <see cref="Deform"/> may write.</summary>
    public MeshGeometry(MeshGeometry rest)
    {
        (VertexCount, PaddedVertexCount, TriangleCount) = (rest.VertexCount, rest.PaddedVertexCount, rest.TriangleCount);
        (Low, High, UvPerMetre, IsClosed) = (rest.Low, rest.High, rest.UvPerMetre, rest.IsClosed);
        (vertices, positions, indices) = (new(VertexCount), new(3 * PaddedVertexCount), new(3 * TriangleCount));
        rest.vertices.Span.CopyTo(vertices.Span);
        rest.positions.Span.CopyTo(positions.Span);
        rest.indices.Span.CopyTo(indices.Span);
        (faceNormals, nodes) = (new(TriangleCount), new(BvhBuilder.MaxNodes(TriangleCount)));
        (planes, primitives) = (new(TriangleCount), new(TriangleCount));
        (smooth, solid, sums) = (rest.smooth, new int[TriangleCount], new Vec3[VertexCount]);
    }

    /// <summary>True when frames tell where its vertices are.</summary>
    public bool Deforms => smooth is not null;

    /// <summary>Moves the vertices of a copy and makes all that follows from them anew; allocates nothing.</summary>
    /// <param name="moved">One per vertex, finite.</param>
    /// <param name="builder">With room for all triangles.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Deform(ReadOnlySpan<Vector3> moved, BvhBuilder builder)
    {
        Vector3 low = new(float.MaxValue), high = new(float.MinValue);
        for (int i = 0; i < moved.Length; i++)
        {
            Vector3 p = moved[i];
            (X[i], Y[i], Z[i], Vertices[i].Position) = (p.X, p.Y, p.Z, p);
            (low, high) = (Vector3.Min(low, p), Vector3.Max(high, p));
        }
        if (moved.Length > 0) (Low, High) = (new(low.X, low.Y, low.Z), new(high.X, high.Y, high.Z));
        ComputeFaceNormals();
        SmoothNormals();
        Span<int> seen = solid.AsSpan(0, FindSolid(solid));
        FillBounds(builder, seen);
        builder.Build(seen.Length, Nodes, LeafSize);
        FillPlanes(builder, seen);
    }

    /// <summary>Every normal is the mean of the faces around it, by their areas.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    void SmoothNormals()
    {
        int[] first = smooth ?? [];
        Array.Clear(sums);
        for (int t = 0; t < TriangleCount; t++)
        {
            Vec3 cross = FaceCross(t);
            for (int k = 0; k < 3; k++) sums[first[Indices[3 * t + k]]] += cross;
        }
        for (int i = 0; i < VertexCount; i++)
        {
            Vec3 n = sums[first[i]].Normalized();
            Vertices[i].Normal = new((float)n.X, (float)n.Y, (float)n.Z);
        }
        TakeFaceNormals();
    }

    int[] WeldVertices()
    {
        var first = new int[VertexCount];
        var known = new Dictionary<Vector3, List<int>>(); // looked up only: its order never matters
        for (int i = 0; i < VertexCount; i++)
        {
            Vertex v = Vertices[i];
            if (!known.TryGetValue(v.Position, out List<int>? here)) known[v.Position] = here = [];
            int same = here.FindIndex(j => Vector3.Dot(Vertices[j].Normal, v.Normal) > SameNormal);
            if (same < 0) here.Add(i);
            first[i] = same < 0 ? i : here[same];
        }
        return first;
    }
}
