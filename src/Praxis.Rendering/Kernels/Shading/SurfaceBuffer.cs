using System.Runtime.CompilerServices;

namespace Praxis.Rendering.Shading;

/// <summary>What the stages after the first need to know about the surfaces of all fragments; planes run in parallel to the fragments.</summary>
internal sealed unsafe class SurfaceBuffer(int capacity)
{
    readonly AlignedBuffer<float> planes = new(12 * capacity);

    public float* NormalX => Plane(3);
    public float* NormalY => Plane(4);
    public float* NormalZ => Plane(5);

    float* Plane(int index) => planes.Pointer + index * capacity;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Store(int first, in Surface surface)
    {
        Store(first, 0, surface.Position);
        Store(first, 3, surface.Normal);
        Store(first, 6, surface.Outside);
        Store(first, 9, surface.Color);
    }

    /// <summary>For groups that hold nothing but sky and lamps.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void StoreNothing(int first)
    {
        for (int plane = 0; plane < 12; plane += 3) Store(first, plane, Wide3.Zero);
    }

    public Wide3 Position(int first) => Load(first, 0);
    public Wide3 Normal(int first) => Load(first, 3);
    public Wide3 Outside(int first) => Load(first, 6);
    public Wide3 Color(int first) => Load(first, 9);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    void Store(int first, int plane, Wide3 value) => value.Store(Plane(plane) + first, Plane(plane + 1) + first, Plane(plane + 2) + first);
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    Wide3 Load(int first, int plane) => Wide3.Load(Plane(plane) + first, Plane(plane + 1) + first, Plane(plane + 2) + first);
}
