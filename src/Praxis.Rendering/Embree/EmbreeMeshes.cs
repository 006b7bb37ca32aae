using Praxis.Rendering.Geometry;

namespace Praxis.Rendering.Embree;

/// <summary>Embree's hierarchies of a scene's meshes, built once and shared by all workers but for those that deform. It reads our vertex arrays in place.</summary>
internal sealed unsafe class EmbreeMeshes
{
    readonly MeshGeometry[] meshes; // keeps the arrays alive that Embree reads

    public EmbreeMeshes(MeshGeometry[] meshes)
    {
        this.meshes = meshes;
        Scenes = [.. meshes.Select(m => m.Deforms ? null : Build(m, out _))];
    }

    public EmbreeDevice Device { get; } = new();

    /// <summary>Null for a mesh that deforms: every worker has its own.</summary>
    public EmbreeScene?[] Scenes { get; }

    /// <summary>Builds the hierarchy of a mesh.</summary>
    /// <param name="mesh">To be kept alive by the caller.</param>
    /// <param name="geometry">The mesh inside the scene, which owns it: what to commit, and then the scene, when vertices have moved.</param>
    public EmbreeScene Build(MeshGeometry mesh, out nint geometry)
    {
        var scene = new EmbreeScene(Device);
        geometry = EmbreeLibrary.rtcNewGeometry(Device.Pointer, EmbreeLibrary.GeometryTriangle);
        EmbreeLibrary.rtcSetSharedGeometryBuffer(geometry, EmbreeLibrary.BufferVertex, 0, EmbreeLibrary.FormatFloat3, mesh.Vertices, 0,
            (nuint)sizeof(Vertex), (nuint)mesh.VertexCount);
        EmbreeLibrary.rtcSetSharedGeometryBuffer(geometry, EmbreeLibrary.BufferIndex, 0, EmbreeLibrary.FormatUint3, mesh.Indices, 0,
            3 * sizeof(int), (nuint)mesh.TriangleCount);
        EmbreeLibrary.rtcCommitGeometry(geometry);
        EmbreeLibrary.rtcAttachGeometryByID(scene.Pointer, geometry, 0);
        EmbreeLibrary.rtcReleaseGeometry(geometry); // the scene holds it now
        EmbreeLibrary.rtcCommitScene(scene.Pointer);
        return scene;
    }
}
