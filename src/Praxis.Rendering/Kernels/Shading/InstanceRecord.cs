using System.Runtime.InteropServices;
using Praxis.Rendering.Geometry;
using Praxis.Rendering.Materials;

namespace Praxis.Rendering.Shading;

/// <summary>Where shading finds all about an instance, in one cache line.</summary>
[StructLayout(LayoutKind.Sequential, Size = 64)]
internal unsafe struct InstanceRecord
{
    public Vertex* Vertices;
    public int* Indices;
    public Material* Material;

    /// <summary>Texture tiles per metre of surface.</summary>
    public float TilesPerMetre;
}
