namespace Praxis.Rendering;

/// <summary>A block of memory on a 64-byte boundary that the garbage collector frees but never moves. Not cleared.</summary>
internal sealed unsafe class AlignedBuffer<T> where T : unmanaged
{
    const int Alignment = 64; // bytes: one cache line, one 512-bit register

    readonly byte[] memory;

    public AlignedBuffer(int length)
    {
        // 64 spare bytes behind the end: the last group of sixteen lanes may read and write past it
        memory = GC.AllocateUninitializedArray<byte>(checked(length * sizeof(T) + 2 * Alignment), pinned: true);
        nuint start = (nuint)System.Runtime.CompilerServices.Unsafe.AsPointer(ref memory[0]);
        Pointer = (T*)((start + (Alignment - 1)) & ~(nuint)(Alignment - 1));
        Length = length;
    }

    public int Length { get; }

    /// <summary>Valid while this object is referenced.</summary>
    public T* Pointer { get; }

    public Span<T> Span => new(Pointer, Length);
}
