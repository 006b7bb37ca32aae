using Praxis.Core;
using Praxis.Rendering.Embree;
using Praxis.Rendering.Geometry;
using Praxis.Rendering.Materials;

namespace Praxis.Rendering;

/// <summary>Meshes, materials, textures and lamps, ready to be rendered at any poses. Read-only: every worker shares one.</summary>
public sealed class RenderScene
{
    readonly Lazy<EmbreeMeshes> embreeMeshes;

    internal RenderScene(MeshGeometry[] meshes, Material[] materials, MipTexture[] textures, SceneInstance[] instances, RectLight[] lights,
        EnvironmentLight environment)
    {
        (Meshes, Textures, Instances, Lights, Environment) = (meshes, textures, instances, lights, environment);
        MaterialTable = new(materials.Length);
        materials.CopyTo(MaterialTable.Span);
        foreach (MeshGeometry mesh in meshes)
            if (mesh.Deforms) DeformingVertexCount += mesh.VertexCount;
        embreeMeshes = new(() => new(meshes));
        FirstTriangle = new int[instances.Length + lights.Length + 1];
        for (int i = 0; i < FirstTriangle.Length - 1; i++)
            FirstTriangle[i + 1] = checked(FirstTriangle[i] + (i < instances.Length ? MeshOf(i).TriangleCount : 2));
    }

    /// <summary>Number of poses a frame needs.</summary>
    public int InstanceCount => Instances.Length;

    /// <summary>Number of vertex positions a frame needs: those of all deforming meshes.</summary>
    public int DeformingVertexCount { get; }

    /// <summary>Triangles of all instances together.</summary>
    public int InstancedTriangleCount => FirstTriangle[Instances.Length];

    /// <summary>Deforming ones at rest; a renderer deforms its own copies.</summary>
    internal MeshGeometry[] Meshes { get; }
    internal AlignedBuffer<Material> MaterialTable { get; }
    internal MipTexture[] Textures { get; }
    internal SceneInstance[] Instances { get; }
    internal RectLight[] Lights { get; }
    internal EnvironmentLight Environment { get; }

    /// <summary>Built when the first worker asks for Embree.</summary>
    internal EmbreeMeshes EmbreeMeshes => embreeMeshes.Value;

    /// <summary>
    /// Number of the first triangle of each instance, then of each lamp (two triangles), when all are numbered through; one entry more.
    /// </summary>
    internal int[] FirstTriangle { get; }

    internal int FirstTriangleOfLamp(int lamp) => FirstTriangle[Instances.Length + lamp];

    internal MeshGeometry MeshOf(int instance) => Meshes[Instances[instance].Mesh];
}

/// <summary>A placed mesh.</summary>
internal readonly record struct SceneInstance(int Mesh, int Material, ushort InstanceId, ushort SemanticId);
