using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Praxis.Core;
using Praxis.Rendering.Geometry;
using Praxis.Rendering.Materials;
using static System.Runtime.Intrinsics.Vector512;

namespace Praxis.Rendering.Tracing;

/// <summary>
/// Packets of sixteen rays through two levels of bounding volume hierarchies: instances, then the triangles of a mesh in its own frame.
/// A packet visits a node while any of its rays does (Wald et al. 2001), so rays that go together should travel together.
/// </summary>
internal sealed unsafe class ManagedTracer : ITracer
{
    const int StackSize = 128; // the builder bounds the depth to 48 + log2(triangles)

    readonly BvhBuilder builder = new();
    readonly AlignedBuffer<BvhNode> nodes;
    readonly AlignedBuffer<RigidTransform> transforms;
    readonly MeshGeometry[] meshes; // of each instance
    readonly bool[] isGlass;

    public ManagedTracer(RenderScene scene, FrameMeshes frameMeshes)
    {
        int count = scene.InstanceCount;
        nodes = new(BvhBuilder.MaxNodes(count));
        transforms = new(count);
        builder.Reserve(count);
        meshes = [.. Enumerable.Range(0, count).Select(frameMeshes.Of)];
        isGlass = new bool[count];
        for (int i = 0; i < count; i++) isGlass[i] = scene.MaterialTable.Pointer[scene.Instances[i].Material].Transmission > 0;
    }

    public void Update(ReadOnlySpan<RigidTransform> X_WI)
    {
        X_WI.CopyTo(transforms.Span);
        for (int i = 0; i < X_WI.Length; i++) WorldBounds(X_WI[i], meshes[i], out builder.Low[i], out builder.High[i]);
        builder.Build(X_WI.Length, nodes.Pointer, leafSize: 1);
    }

    public void Dispose() { }

    /// <summary>
    /// The box around the mesh's own box after the transform: its centre moves, its half extents grow by the absolute matrix.
    /// </summary>
    static void WorldBounds(in RigidTransform x, MeshGeometry mesh, out Vector128<float> low, out Vector128<float> high)
    {
        Vec3 c = (mesh.Low + mesh.High) * 0.5, h = (mesh.High - mesh.Low) * 0.5;
        double cx = x.XX * c.X + x.XY * c.Y + x.XZ * c.Z + x.PX, hx = Math.Abs(x.XX) * h.X + Math.Abs(x.XY) * h.Y + Math.Abs(x.XZ) * h.Z;
        double cy = x.YX * c.X + x.YY * c.Y + x.YZ * c.Z + x.PY, hy = Math.Abs(x.YX) * h.X + Math.Abs(x.YY) * h.Y + Math.Abs(x.YZ) * h.Z;
        double cz = x.ZX * c.X + x.ZY * c.Y + x.ZZ * c.Z + x.PZ, hz = Math.Abs(x.ZX) * h.X + Math.Abs(x.ZY) * h.Y + Math.Abs(x.ZZ) * h.Z;
        low = Vector128.Create((float)(cx - hx), (float)(cy - hy), (float)(cz - hz), 0);
        high = Vector128.Create((float)(cx + hx), (float)(cy + hy), (float)(cz + hz), 0);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Intersect(in RayPacket rays, out HitPacket hits)
    {
        Traversal t = default;
        t.Far = rays.Far;
        t.Instance = Ints.AllBitsSet;
        Traverse<NearestHit>(rays, ref t);
        hits = new() { Distance = t.Far, Instance = t.Instance, Primitive = t.Primitive };
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public Floats Occluded(in RayPacket rays)
    {
        Traversal t = default;
        t.Far = rays.Far;
        Traverse<AnyHit>(rays, ref t);
        // a lane that met something was switched off; lanes that were off from the start do not count
        return LessThan(t.Far, Floats.Zero) & GreaterThanOrEqual(rays.Far, Floats.Zero);
    }

    /// <summary>What a packet has found so far. A lane with negative Far is out of the game.</summary>
    struct Traversal
    {
        public Floats Far;
        public Ints Instance, Primitive;
    }

    // the two ways to search, as types, so that the JIT compiles one loop for each without the other's branches
    interface ISearch { static abstract bool StopsAtAnyHit { get; } }
    readonly struct NearestHit : ISearch { public static bool StopsAtAnyHit => false; }
    readonly struct AnyHit : ISearch { public static bool StopsAtAnyHit => true; }

    [SkipLocalsInit, MethodImpl(MethodImplOptions.AggressiveOptimization)]
    void Traverse<TSearch>(in RayPacket rays, ref Traversal found) where TSearch : struct, ISearch
    {
        int* stack = stackalloc int[StackSize];
        int depth = 0, reference = 0;
        Wide3 inverse = Inverse(rays.Direction), offset = -(rays.Origin * inverse);
        var heading = new Heading(inverse);
        while (true)
        {
            if (reference >= 0)
            {
                if (Descend(nodes.Pointer + reference, inverse, offset, heading, found.Far, stack, ref depth, ref reference)) continue;
            }
            else
            {
                int leaf = ~reference, first = leaf / BvhNode.LeafStride, count = leaf % BvhNode.LeafStride;
                for (int k = 0; k < count; k++) Enter<TSearch>(rays, builder.Order[first + k], ref found);
                if (TSearch.StopsAtAnyHit && LessThanAll(found.Far, Floats.Zero)) return;
            }
            if (depth == 0) return;
            reference = stack[--depth];
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    void Enter<TSearch>(in RayPacket rays, int instance, ref Traversal found) where TSearch : struct, ISearch
    {
        if (!isGlass[instance])
        {
            TraverseMesh<TSearch>(rays, instance, ref found);
            return;
        }
        // lanes that look through glass sit this instance out
        Floats far = found.Far;
        found.Far = ConditionalSelect(rays.MeetsGlass, far, Create(-1f));
        TraverseMesh<TSearch>(rays, instance, ref found);
        found.Far = ConditionalSelect(rays.MeetsGlass, found.Far, far);
    }

    /// <summary>A packet in the frame of an instance.</summary>
    struct LocalRays
    {
        public Wide3 Origin, Direction;
        public MeshGeometry Mesh;
        public int Instance;
    }

    [SkipLocalsInit, MethodImpl(MethodImplOptions.AggressiveOptimization)]
    void TraverseMesh<TSearch>(in RayPacket rays, int instance, ref Traversal found) where TSearch : struct, ISearch
    {
        RigidTransform* x = transforms.Pointer + instance;
        LocalRays local;
        (local.Mesh, local.Instance) = (meshes[instance], instance);
        local.Direction = ToObject(x, rays.Direction);
        local.Origin = ToObject(x, rays.Origin - Wide3.Splat(x->PX, x->PY, x->PZ));
        Wide3 inverse = Inverse(local.Direction), offset = -(local.Origin * inverse);
        var heading = new Heading(inverse);
        BvhNode* nodes = local.Mesh.Nodes;
        int* stack = stackalloc int[StackSize];
        int depth = 0, reference = 0;
        while (true)
        {
            if (reference >= 0)
            {
                if (Descend(nodes + reference, inverse, offset, heading, found.Far, stack, ref depth, ref reference)) continue;
            }
            else
            {
                HitLeaf<TSearch>(local, ~reference, ref found);
                if (TSearch.StopsAtAnyHit && LessThanAll(found.Far, Floats.Zero)) return;
            }
            if (depth == 0) return;
            reference = stack[--depth];
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    static void HitLeaf<TSearch>(in LocalRays rays, int leaf, ref Traversal found) where TSearch : struct, ISearch
    {
        int first = leaf / BvhNode.LeafStride, end = first + leaf % BvhNode.LeafStride;
        Wide3 origin = rays.Origin, direction = rays.Direction;
        Floats far = found.Far;
        for (int i = first; i < end; i++)
        {
            // distance to the plane
            TrianglePlanes* triangle = rays.Mesh.Planes + i;
            Wide3 normal = Wide3.Splat(triangle->NormalX, triangle->NormalY, triangle->NormalZ);
            Floats t = (Create(triangle->Offset) - Wide3.Dot(normal, origin)) / Wide3.Dot(normal, direction);
            Floats hit = GreaterThan(t, Floats.Zero) & LessThan(t, far);
            if (Lanes.Bits(hit) == 0) continue;

            // barycentric coordinates of the point there
            Wide3 point = Wide3.Fma(direction, t, origin);
            Floats u = Plane(&triangle->UX, point), v = Plane(&triangle->VX, point);
            hit &= GreaterThanOrEqual(MinNative(MinNative(u, v), Floats.One - u - v), Floats.Zero);
            if (Lanes.Bits(hit) == 0) continue;

            far = ConditionalSelect(hit, TSearch.StopsAtAnyHit ? Create(-1f) : t, far);
            if (TSearch.StopsAtAnyHit) continue;
            found.Instance = Lanes.Select(hit, Create(rays.Instance), found.Instance);
            found.Primitive = Lanes.Select(hit, Create(rays.Mesh.Primitives[i]), found.Primitive);
        }
        found.Far = far;
    }

    /// <summary>The plane's three coefficients against the point, plus the fourth.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Floats Plane(float* plane, Wide3 point) =>
        FusedMultiplyAdd(Create(plane[0]), point.X,
            FusedMultiplyAdd(Create(plane[1]), point.Y, FusedMultiplyAdd(Create(plane[2]), point.Z, Create(plane[3]))));

    /// <summary>R_IW v: the columns of R_WI against v.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Wide3 ToObject(RigidTransform* x, Wide3 v) => new(
        FusedMultiplyAdd(Create(x->XX), v.X, FusedMultiplyAdd(Create(x->YX), v.Y, Create(x->ZX) * v.Z)),
        FusedMultiplyAdd(Create(x->XY), v.X, FusedMultiplyAdd(Create(x->YY), v.Y, Create(x->ZY) * v.Z)),
        FusedMultiplyAdd(Create(x->XZ), v.X, FusedMultiplyAdd(Create(x->YZ), v.Y, Create(x->ZZ) * v.Z)));

    /// <summary>
    /// Which way the rays run. <see cref="Together"/>: all the same way along every axis, so that one look tells which face of a box comes
    /// first.
    /// </summary>
    readonly struct Heading
    {
        public readonly bool Together;
        public readonly int Backwards; // bit per axis: the first ray runs against it

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Heading(Wide3 inverse)
        {
            uint x = Lanes.Bits(inverse.X), y = Lanes.Bits(inverse.Y), z = Lanes.Bits(inverse.Z); // sign bits
            Together = (x is 0 or 0xFFFF) & (y is 0 or 0xFFFF) & (z is 0 or 0xFFFF);
            Backwards = (int)((x & 1) | (y & 1) << 1 | (z & 1) << 2);
        }
    }

    /// <summary>1 / d with a huge finite value for rays along a face, so that no slab test meets 0 times infinity.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Wide3 Inverse(Wide3 d) => new(Inverse(d.X), Inverse(d.Y), Inverse(d.Z));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Floats Inverse(Floats d) => Floats.One / ConditionalSelect(LessThan(Abs(d), Create(1e-15f)), Create(1e-15f), d);

    /// <summary>Moves to the child that comes first and pushes the other; false when the packet misses both.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static bool Descend(BvhNode* node, Wide3 inverse, Wide3 offset, Heading heading, Floats far, int* stack, ref int depth,
        ref int reference)
    {
        bool left, right;
        if (heading.Together)
        {
            left = HitsTogether(&node->LeftLowX, inverse, offset, heading.Backwards, far);
            right = HitsTogether(&node->RightLowX, inverse, offset, heading.Backwards, far);
        }
        else
        {
            left = Hits(&node->LeftLowX, inverse, offset, far);
            right = Hits(&node->RightLowX, inverse, offset, far);
        }
        if (left & right)
        {
            bool rightFirst = (heading.Backwards >> node->Axis & 1) != 0;
            stack[depth++] = rightFirst ? node->Left : node->Right;
            reference = rightFirst ? node->Right : node->Left;
            return true;
        }
        reference = left ? node->Left : node->Right;
        return left | right;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static bool HitsTogether(float* box, Wide3 inverse, Wide3 offset, int backwards, Floats far)
    {
        int x = 3 * (backwards & 1), y = 3 * (backwards >> 1 & 1), z = 3 * (backwards >> 2); // 3: the high face comes first
        Floats enterX = FusedMultiplyAdd(Create(box[x]), inverse.X, offset.X),
            leaveX = FusedMultiplyAdd(Create(box[3 - x]), inverse.X, offset.X);
        Floats enterY = FusedMultiplyAdd(Create(box[1 + y]), inverse.Y, offset.Y),
            leaveY = FusedMultiplyAdd(Create(box[4 - y]), inverse.Y, offset.Y);
        Floats enterZ = FusedMultiplyAdd(Create(box[2 + z]), inverse.Z, offset.Z),
            leaveZ = FusedMultiplyAdd(Create(box[5 - z]), inverse.Z, offset.Z);
        Floats enter = MaxNative(MaxNative(enterX, enterY), MaxNative(enterZ, Floats.Zero));
        return Lanes.Bits(LessThanOrEqual(enter, MinNative(MinNative(leaveX, leaveY), MinNative(leaveZ, far)))) != 0;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static bool Hits(float* box, Wide3 inverse, Wide3 offset, Floats far)
    {
        Floats x0 = FusedMultiplyAdd(Create(box[0]), inverse.X, offset.X), x1 = FusedMultiplyAdd(Create(box[3]), inverse.X, offset.X);
        Floats y0 = FusedMultiplyAdd(Create(box[1]), inverse.Y, offset.Y), y1 = FusedMultiplyAdd(Create(box[4]), inverse.Y, offset.Y);
        Floats z0 = FusedMultiplyAdd(Create(box[2]), inverse.Z, offset.Z), z1 = FusedMultiplyAdd(Create(box[5]), inverse.Z, offset.Z);
        Floats enter = MaxNative(MaxNative(MinNative(x0, x1), MinNative(y0, y1)), MaxNative(MinNative(z0, z1), Floats.Zero));
        Floats leave = MinNative(MinNative(MaxNative(x0, x1), MaxNative(y0, y1)), MinNative(MaxNative(z0, z1), far));
        return Lanes.Bits(LessThanOrEqual(enter, leave)) != 0;
    }
}
