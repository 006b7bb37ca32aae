using System.Runtime.CompilerServices;

namespace Praxis.Mujoco;

/// <summary>
/// An array inside a MuJoCo buffer. The default value is empty: a disposed owner hands out empty spans, never freed memory.
/// </summary>
readonly unsafe struct NativeArray(void* start, int length)
{
    readonly void* start = start;
    readonly int length = length;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Span<T> Span<T>() where T : unmanaged => new(start, length);
}

/// <summary>Where an array's pointer lies in its struct, and the array's extents.</summary>
readonly unsafe record struct ArrayField(int Offset, Extent Rows, Extent Columns)
{
    public NativeArray Bind(nint owner, nint model) => new(*(void**)(owner + Offset), checked(Rows.Of(model) * Columns.Of(model)));
}
