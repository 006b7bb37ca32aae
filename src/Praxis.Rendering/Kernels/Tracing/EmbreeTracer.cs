using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Praxis.Rendering.Embree;
using Praxis.Rendering.Geometry;
using Praxis.Rendering.Materials;
using static System.Runtime.Intrinsics.Vector512;

namespace Praxis.Rendering.Tracing;

/// <summary>Intel Embree 3 behind the same seam, in its native packet width.</summary>
/// <remarks>
/// No context is ever marked coherent: in 3.13.5, rtcOccluded16 with RTC_INTERSECT_CONTEXT_FLAG_COHERENT and a partly inactive mask
/// never returns.
/// </remarks>
internal sealed unsafe class EmbreeTracer : ITracer
{
    const uint OpaqueMask = 1, GlassMask = 2;
    const int Rows = 20; // rows of RTCRayHitN: 12 of the ray, 8 of the hit
    const int FarRow = 8, MaskRow = 9, PrimitiveRow = 17, GeometryRow = 18, InstanceRow = 19;

    readonly EmbreeMeshes meshes;
    readonly EmbreeScene top;
    readonly List<(EmbreeScene Scene, nint Geometry)> deforming = [];
    readonly EmbreeScene[] scenes; // of each mesh
    readonly FrameMeshes frameMeshes; // keeps the arrays alive that Embree reads
    readonly nint[] instances;
    readonly AlignedBuffer<float> rows = new(Rows * Lanes.Count);
    readonly AlignedBuffer<int> valid = new(Lanes.Count), answer = new(3 * Lanes.Count);
    readonly AlignedBuffer<byte> context = new(64);
    readonly int width;

    public EmbreeTracer(RenderScene scene, FrameMeshes frameMeshes)
    {
        this.frameMeshes = frameMeshes;
        meshes = scene.EmbreeMeshes;
        width = meshes.Device.PacketWidth;
        top = new(meshes.Device);
        scenes = [.. meshes.Scenes.Select((shared, mesh) => shared ?? OwnScene(mesh))];
        instances = new nint[scene.InstanceCount];
        for (int i = 0; i < instances.Length; i++) instances[i] = Attach(scene, i);
        context.Span.Clear();
        *(uint*)(context.Pointer + 16) = EmbreeLibrary.InvalidGeometry; // RTCIntersectContext.instID[0]
    }

    EmbreeScene OwnScene(int mesh)
    {
        EmbreeScene own = meshes.Build(frameMeshes[mesh], out nint geometry);
        deforming.Add((own, geometry));
        return own;
    }

    nint Attach(RenderScene scene, int instance)
    {
        nint geometry = EmbreeLibrary.rtcNewGeometry(meshes.Device.Pointer, EmbreeLibrary.GeometryInstance);
        bool isGlass = scene.MaterialTable.Pointer[scene.Instances[instance].Material].Transmission > 0;
        EmbreeLibrary.rtcSetGeometryInstancedScene(geometry, scenes[scene.Instances[instance].Mesh].Pointer);
        EmbreeLibrary.rtcSetGeometryMask(geometry, isGlass ? GlassMask : OpaqueMask);
        EmbreeLibrary.rtcAttachGeometryByID(top.Pointer, geometry, (uint)instance);
        EmbreeLibrary.rtcReleaseGeometry(geometry); // the scene holds it now
        return geometry;
    }

    public void Update(ReadOnlySpan<RigidTransform> X_WI)
    {
        foreach ((EmbreeScene mesh, nint geometry) in deforming)
        {
            EmbreeLibrary.rtcUpdateGeometryBuffer(geometry, EmbreeLibrary.BufferVertex, 0);
            EmbreeLibrary.rtcCommitGeometry(geometry);
            EmbreeLibrary.rtcCommitScene(mesh.Pointer);
        }
        for (int i = 0; i < X_WI.Length; i++)
        {
            RigidTransform x = X_WI[i];
            EmbreeLibrary.rtcSetGeometryTransform(instances[i], 0, EmbreeLibrary.FormatFloat3x4RowMajor, &x);
            EmbreeLibrary.rtcCommitGeometry(instances[i]);
        }
        EmbreeLibrary.rtcCommitScene(top.Pointer);
    }

    public void Dispose()
    {
        top.Dispose();
        foreach ((EmbreeScene mesh, _) in deforming) mesh.Dispose();
    }

    public void Intersect(in RayPacket rays, out HitPacket hits)
    {
        Trace(rays, occlusion: false);
        int* instance = answer.Pointer + Lanes.Count, primitive = answer.Pointer + 2 * Lanes.Count;
        Floats far = Load((float*)answer.Pointer);
        hits = new() { Distance = far, Instance = Load(instance), Primitive = Load(primitive) };
    }

    public Floats Occluded(in RayPacket rays)
    {
        Trace(rays, occlusion: true);
        // Embree sets the range of an occluded ray to minus infinity
        return LessThan(Load((float*)answer.Pointer), Floats.Zero) & GreaterThanOrEqual(rays.Far, Floats.Zero);
    }

    void Trace(in RayPacket rays, bool occlusion)
    {
        for (int first = 0; first < Lanes.Count; first += width)
        {
            Write(rays, first);
            float* r = rows.Pointer;
            void* c = context.Pointer;
            if (width == 16 && occlusion) EmbreeLibrary.rtcOccluded16(valid.Pointer, top.Pointer, c, r);
            else if (width == 16) EmbreeLibrary.rtcIntersect16(valid.Pointer, top.Pointer, c, r);
            else if (occlusion) EmbreeLibrary.rtcOccluded8(valid.Pointer, top.Pointer, c, r);
            else EmbreeLibrary.rtcIntersect8(valid.Pointer, top.Pointer, c, r);
            Read(first);
        }
    }

    void Write(in RayPacket rays, int first)
    {
        Ints active = GreaterThanOrEqual(rays.Far, Floats.Zero).AsInt32();
        Row(active.AsSingle(), (float*)valid.Pointer, 0);
        Row(rays.Origin.X, rows.Pointer, 0);
        Row(rays.Origin.Y, rows.Pointer, 1);
        Row(rays.Origin.Z, rows.Pointer, 2);
        Row(Floats.Zero, rows.Pointer, 3);
        Row(rays.Direction.X, rows.Pointer, 4);
        Row(rays.Direction.Y, rows.Pointer, 5);
        Row(rays.Direction.Z, rows.Pointer, 6);
        Row(Floats.Zero, rows.Pointer, 7);
        Row(rays.Far, rows.Pointer, FarRow);
        Ints mask = Lanes.Select(rays.MeetsGlass, Create((int)(OpaqueMask | GlassMask)), Create((int)OpaqueMask));
        Row(mask.AsSingle(), rows.Pointer, MaskRow);
        Row(Floats.Zero, rows.Pointer, 10);
        Row(Floats.Zero, rows.Pointer, 11);
        Row(Ints.AllBitsSet.AsSingle(), rows.Pointer, GeometryRow);
        Row(Ints.AllBitsSet.AsSingle(), rows.Pointer, InstanceRow);

        void Row(Floats value, float* target, int row)
        {
            if (width == 16) value.Store(target + 16 * row);
            else (first == 0 ? value.GetLower() : value.GetUpper()).Store(target + 8 * row);
        }
    }

    void Read(int first)
    {
        uint bytes = (uint)(width * sizeof(int));
        Unsafe.CopyBlock(answer.Pointer + first, rows.Pointer + width * FarRow, bytes);
        Unsafe.CopyBlock(answer.Pointer + Lanes.Count + first, rows.Pointer + width * InstanceRow, bytes);
        Unsafe.CopyBlock(answer.Pointer + 2 * Lanes.Count + first, rows.Pointer + width * PrimitiveRow, bytes);
    }
}
