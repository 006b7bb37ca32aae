using System.Runtime.InteropServices;

namespace Praxis.Rendering.Geometry;

/// <summary>
/// An inner node: the boxes of both children and where these stand. A child is the index of a node, or, when negative, the complement
/// of a leaf: first item * <see cref="LeafStride"/> + number of items.
/// </summary>
[StructLayout(LayoutKind.Sequential, Size = 64)]
internal struct BvhNode
{
    public const int LeafStride = 16;

    public float LeftLowX, LeftLowY, LeftLowZ, LeftHighX, LeftHighY, LeftHighZ;
    public float RightLowX, RightLowY, RightLowZ, RightHighX, RightHighY, RightHighZ;
    public int Left, Right;

    /// <summary>Axis along which the children lie apart; the left one is lower.</summary>
    public int Axis;

    public static int Leaf(int first, int count) => ~(first * LeafStride + count);
}
