using System.Numerics;

namespace Praxis.Rendering.Geometry;

/// <summary>The meshes of a scene as one renderer sees them: shared where they are rigid, its own where they deform.</summary>
internal sealed class FrameMeshes
{
    readonly RenderScene scene;
    readonly MeshGeometry[] meshes, deforming;
    readonly BvhBuilder builder = new();

    public FrameMeshes(RenderScene scene)
    {
        this.scene = scene;
        meshes = [.. scene.Meshes.Select(m => m.Deforms ? new MeshGeometry(m) : m)];
        deforming = [.. meshes.Where(m => m.Deforms)];
        if (deforming.Length > 0) builder.Reserve(deforming.Max(m => m.TriangleCount));
    }

    public MeshGeometry this[int mesh] => meshes[mesh];

    public MeshGeometry Of(int instance) => meshes[scene.Instances[instance].Mesh];

    /// <summary>Moves the deforming meshes.</summary>
    /// <param name="positions">Of all their vertices, mesh after mesh.</param>
    public void Deform(ReadOnlySpan<Vector3> positions)
    {
        foreach (MeshGeometry mesh in deforming)
        {
            mesh.Deform(positions[..mesh.VertexCount], builder);
            positions = positions[mesh.VertexCount..];
        }
    }
}
