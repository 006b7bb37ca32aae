using System.Numerics;
using System.Runtime.InteropServices;

namespace Praxis.Rendering.Geometry;

/// <summary>All that shading reads of a vertex, in two 16-byte rows.</summary>
[StructLayout(LayoutKind.Sequential, Size = 32)]
internal struct Vertex
{
    public Vector3 Position;
    public float U;
    public Vector3 Normal;
    public float V;
}

/// <summary>A triangle prepared for intersection by its plane and two barycentric planes.</summary>
/// <remarks>Havel and Herout 2010, "Yet Faster Ray-Triangle Intersection (Using SSE4)".</remarks>
[StructLayout(LayoutKind.Sequential, Size = 48)]
internal struct TrianglePlanes
{
    /// <summary>Unnormalised face normal N and N . a.</summary>
    public float NormalX, NormalY, NormalZ, Offset;

    /// <summary>First barycentric coordinate of a point p on the plane: U . p + UOffset.</summary>
    public float UX, UY, UZ, UOffset;

    /// <summary>Second barycentric coordinate.</summary>
    public float VX, VY, VZ, VOffset;
}
