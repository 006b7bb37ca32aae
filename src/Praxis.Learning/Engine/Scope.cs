namespace Praxis.Learning;

/// <summary>
/// Owns the tensors made on its thread while it is the innermost scope, and frees them together when it ends. There are no finalizers:
/// a tensor made outside any scope is its holder's to dispose.
/// </summary>
/// <remarks>One scope per module call keeps memory as low as counting references; one for a whole step costs 10 % of its time.</remarks>
public sealed unsafe class Scope : IDisposable
{
    [ThreadStatic] static Scope? innermost;

    readonly Scope? outer;
    Tensor[] items = new Tensor[32];
    int count;

    public Scope() => (outer, innermost) = (innermost, this);

    internal static void Register(Tensor tensor) => innermost?.Add(tensor);

    /// <summary>Hands a tensor to the enclosing scope; where there is none, its holder disposes it.</summary>
    public Tensor Keep(Tensor tensor)
    {
        tensor.Owner?.Remove(tensor);
        outer?.Add(tensor);
        return tensor;
    }

    internal void Remove(Tensor tensor)
    {
        Tensor last = items[--count];
        items[tensor.Slot] = last;
        last.Slot = tensor.Slot;
        tensor.Owner = null;
    }

    void Add(Tensor tensor)
    {
        if (count == items.Length) Array.Resize(ref items, 2 * count);
        (tensor.Slot, tensor.Owner) = (count, this);
        items[count++] = tensor;
    }

    /// <exception cref="InvalidOperationException">A scope inside this one has not ended, or it ends on another thread.</exception>
    public void Dispose()
    {
        if (innermost != this) throw new InvalidOperationException("Scopes end innermost first, on the thread that began them.");
        innermost = outer;
        Span<nint> handles = count <= 256 ? stackalloc nint[count] : new nint[count];
        for (int i = 0; i < count; i++) handles[i] = items[i].Release();
        fixed (nint* first = handles) Native.px_free(first, count);
        count = 0;
    }
}
