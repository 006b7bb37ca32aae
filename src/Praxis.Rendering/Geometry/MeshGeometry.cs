using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Praxis.Core;

namespace Praxis.Rendering.Geometry;

/// <summary>
/// A mesh as the renderer keeps it: vertices for shading, planes for intersection, and a hierarchy over its triangles. Read-only, but for
/// the copies of a deforming mesh that each renderer makes for itself.
/// </summary>
internal sealed unsafe partial class MeshGeometry
{
    const int LeafSize = 4;

    readonly AlignedBuffer<Vertex> vertices;
    readonly AlignedBuffer<float> positions; // three planes: all x, all y, all z
    readonly AlignedBuffer<int> indices;
    readonly AlignedBuffer<Vector128<float>> faceNormals;
    readonly AlignedBuffer<BvhNode> nodes;
    readonly AlignedBuffer<TrianglePlanes> planes;
    readonly AlignedBuffer<int> primitives;

    /// <param name="name">How errors name the mesh.</param>
    /// <param name="builder">Lends its scratch memory.</param>
    /// <param name="deforms">See <see cref="Deforms"/>.</param>
    /// <exception cref="PraxisException">The arrays do not fit each other, or a position is not finite.</exception>
    public MeshGeometry(Mesh mesh, string name, BvhBuilder builder, bool deforms = false)
    {
        Check(mesh, name);
        VertexCount = mesh.Positions.Length;
        TriangleCount = mesh.TriangleCount;
        PaddedVertexCount = (VertexCount + Lanes.Count - 1) / Lanes.Count * Lanes.Count;
        (vertices, positions, indices) = (new(VertexCount), new(3 * PaddedVertexCount), new(3 * TriangleCount));
        faceNormals = new(TriangleCount);
        mesh.Triangles.CopyTo(indices.Span);
        CopyVertices(mesh);
        ComputeFaceNormals();
        RepairNormals();
        (Low, High) = mesh.Bounds();
        UvPerMetre = MeasureUvs();
        IsClosed = MeasureClosed();

        if (deforms) smooth = WeldVertices();

        builder.Reserve(TriangleCount);
        Span<int> solid = new int[TriangleCount];
        solid = solid[..FindSolid(solid)];
        FillBounds(builder, solid);
        var scratch = new AlignedBuffer<BvhNode>(BvhBuilder.MaxNodes(solid.Length));
        int count = builder.Build(solid.Length, scratch.Pointer, LeafSize);
        nodes = new(count);
        scratch.Span[..count].CopyTo(nodes.Span);
        (planes, primitives) = (new(solid.Length), new(solid.Length));
        FillPlanes(builder, solid);
    }

    public int VertexCount { get; }
    public int PaddedVertexCount { get; }
    public int TriangleCount { get; }
    public Vec3 Low { get; private set; }
    public Vec3 High { get; private set; }

    /// <summary>Typical length in UV space of one metre on the surface.</summary>
    public float UvPerMetre { get; }

    /// <summary>
    /// True when every edge is run through equally often in both directions: seen from outside, no triangle shows its back.
    /// </summary>
    public bool IsClosed { get; }

    public Vertex* Vertices => vertices.Pointer;
    public float* X => positions.Pointer;
    public float* Y => positions.Pointer + PaddedVertexCount;
    public float* Z => positions.Pointer + 2 * PaddedVertexCount;

    /// <summary>Three per triangle.</summary>
    public int* Indices => indices.Pointer;

    /// <summary>Unit normals of the triangles in the mesh's frame; zero for a triangle without area.</summary>
    public Vector128<float>* FaceNormals => faceNormals.Pointer;

    public BvhNode* Nodes => nodes.Pointer;

    /// <summary>In leaf order.</summary>
    public TrianglePlanes* Planes => planes.Pointer;

    /// <summary>The triangle behind each of <see cref="Planes"/>.</summary>
    public int* Primitives => primitives.Pointer;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    static void Check(Mesh mesh, string name)
    {
        int n = mesh.Positions.Length;
        if (mesh.Normals.Length != n || mesh.Uvs.Length != n)
            throw new PraxisException(
                $"{name} has {n} positions, {mesh.Normals.Length} normals and {mesh.Uvs.Length} UVs. All three must be equally many.");
        if (mesh.Triangles.Length % 3 != 0)
            throw new PraxisException($"{name} has {mesh.Triangles.Length} triangle indices, which three does not divide.");
        foreach (int i in mesh.Triangles)
            if ((uint)i >= (uint)n) throw new PraxisException($"{name} has a triangle index {i}, but its vertices are 0 to {n - 1}.");
        for (int i = 0; i < n; i++)
            if (!(mesh.Positions[i] is var p && float.IsFinite(p.X + p.Y + p.Z)))
                throw new PraxisException($"{name} has vertex {i} at {p}; positions must be finite.");
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    void CopyVertices(Mesh mesh)
    {
        positions.Span.Clear();
        for (int i = 0; i < VertexCount; i++)
        {
            Vector3 p = mesh.Positions[i], n = mesh.Normals[i];
            Vector2 uv = mesh.Uvs[i];
            if (!float.IsFinite(uv.X + uv.Y)) uv = default;
            (X[i], Y[i], Z[i]) = (p.X, p.Y, p.Z);
            Vertices[i] = new() { Position = p, Normal = n, U = uv.X, V = uv.Y };
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    void ComputeFaceNormals()
    {
        for (int t = 0; t < TriangleCount; t++)
        {
            Vec3 n = FaceCross(t).Normalized();
            FaceNormals[t] = Vector128.Create((float)n.X, (float)n.Y, (float)n.Z, 0);
        }
    }

    /// <summary>
    /// Normals that are not unit vectors would darken or spoil pixels: rescale them, or take the faces' where there is nothing to rescale.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    void RepairNormals()
    {
        for (int i = 0; i < VertexCount; i++)
        {
            Vector3 n = Vertices[i].Normal;
            float squared = n.X * n.X + n.Y * n.Y + n.Z * n.Z;
            if (MathF.Abs(squared - 1) < 1e-4f) continue;
            bool usable = squared > 1e-12f && float.IsFinite(squared);
            Vertices[i].Normal = usable ? n * (1 / MathF.Sqrt(squared)) : default;
        }
        TakeFaceNormals();
    }

    /// <summary>Gives vertices without a normal that of the first face around them.</summary>
    void TakeFaceNormals()
    {
        for (int k = 0; k < 3 * TriangleCount; k++)
            if (Vertices[Indices[k]].Normal == default)
            {
                Vector128<float> face = FaceNormals[k / 3];
                Vertices[Indices[k]].Normal = face == Vector128<float>.Zero ? Vector3.UnitZ : new(face[0], face[1], face[2]);
            }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    float MeasureUvs()
    {
        double area = 0, uvArea = 0;
        for (int t = 0; t < TriangleCount; t++)
        {
            ref Vertex a = ref Vertices[Indices[3 * t]], b = ref Vertices[Indices[3 * t + 1]], c = ref Vertices[Indices[3 * t + 2]];
            area += FaceCross(t).Length;
            uvArea += Math.Abs((double)(b.U - a.U) * (c.V - a.V) - (double)(c.U - a.U) * (b.V - a.V));
        }
        return area > 0 ? (float)Math.Sqrt(uvArea / area) : 1;
    }

    /// <summary>
    /// Sums a hash of every edge, positive in one direction and negative in the other; vertices are the same where their positions are.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    bool MeasureClosed()
    {
        ulong sum = 0;
        for (int t = 0; t < TriangleCount; t++)
        {
            ulong a = PositionHash(t, 0), b = PositionHash(t, 1), c = PositionHash(t, 2);
            sum += EdgeHash(a, b) + EdgeHash(b, c) + EdgeHash(c, a);
        }
        return sum == 0;
    }

    ulong PositionHash(int triangle, int k)
    {
        Vector3 p = Vertices[Indices[3 * triangle + k]].Position + Vector3.Zero; // -0 becomes 0
        ulong x = BitConverter.SingleToUInt32Bits(p.X), y = BitConverter.SingleToUInt32Bits(p.Y), z = BitConverter.SingleToUInt32Bits(p.Z);
        return Mix(Mix(x << 32 | y) + z);
    }

    static ulong EdgeHash(ulong from, ulong to) => from == to ? 0 : from < to ? Mix(from + 3 * to) : 0 - Mix(to + 3 * from);

    static ulong Mix(ulong h)
    {
        h = (h ^ h >> 32) * 0xD6E8FEB86659FD93;
        h = (h ^ h >> 32) * 0xD6E8FEB86659FD93;
        return h ^ h >> 32;
    }

    /// <summary>The triangles that have area; the others can never be hit.</summary>
    int FindSolid(Span<int> solid)
    {
        int count = 0;
        for (int t = 0; t < TriangleCount; t++)
            if (FaceNormals[t] != Vector128<float>.Zero) solid[count++] = t;
        return count;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    void FillBounds(BvhBuilder builder, ReadOnlySpan<int> solid)
    {
        for (int i = 0; i < solid.Length; i++)
        {
            Vector128<float> a = Corner(solid[i], 0), b = Corner(solid[i], 1), c = Corner(solid[i], 2);
            builder.Low[i] = Vector128.MinNative(a, Vector128.MinNative(b, c));
            builder.High[i] = Vector128.MaxNative(a, Vector128.MaxNative(b, c));
        }
    }

    Vector128<float> Corner(int triangle, int k) => Vector128.Load((float*)(Vertices + Indices[3 * triangle + k]));

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    void FillPlanes(BvhBuilder builder, ReadOnlySpan<int> solid)
    {
        for (int i = 0; i < solid.Length; i++)
        {
            int t = solid[builder.Order[i]];
            Primitives[i] = t;
            Vec3 a = Position(t, 0), e1 = Position(t, 1) - a, e2 = Position(t, 2) - a, n = Vec3.Cross(e1, e2);
            Vec3 u = Vec3.Cross(e2, n) / n.LengthSquared, v = Vec3.Cross(n, e1) / n.LengthSquared;
            Planes[i] = new()
            {
                NormalX = (float)n.X, NormalY = (float)n.Y, NormalZ = (float)n.Z, Offset = (float)Vec3.Dot(n, a),
                UX = (float)u.X, UY = (float)u.Y, UZ = (float)u.Z, UOffset = (float)-Vec3.Dot(u, a),
                VX = (float)v.X, VY = (float)v.Y, VZ = (float)v.Z, VOffset = (float)-Vec3.Dot(v, a),
            };
        }
    }

    Vec3 FaceCross(int t)
    {
        Vec3 a = Position(t, 0);
        return Vec3.Cross(Position(t, 1) - a, Position(t, 2) - a);
    }

    Vec3 Position(int triangle, int k)
    {
        Vector3 p = Vertices[Indices[3 * triangle + k]].Position;
        return new(p.X, p.Y, p.Z);
    }
}
