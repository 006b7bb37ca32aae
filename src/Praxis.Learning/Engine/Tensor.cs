using System.Runtime.InteropServices;

namespace Praxis.Learning;

/// <summary>An array of numbers of any rank in libtorch's memory, and the record of what it was computed from.</summary>
public sealed unsafe class Tensor : IDisposable
{
    static long live;
    nint handle;

    Tensor(nint handle)
    {
        this.handle = handle;
        Interlocked.Increment(ref live);
        Scope.Register(this);
    }

    /// <summary>Tensors not yet freed, in the whole process.</summary>
    public static long Live => Interlocked.Read(ref live);

    internal Scope? Owner { get; set; }
    internal int Slot { get; set; }
    internal nint Handle => handle != 0 ? handle : throw new ObjectDisposedException(nameof(Tensor), "Its scope has ended.");

    public int Rank => Native.px_rank(Handle);
    public ElementType Type => (ElementType)Native.px_type(Handle);
    public Device Device => Native.px_device(Handle) is >= 0 and var number ? Device.Cuda(number) : Device.Cpu;

    /// <summary>Extent in every dimension.</summary>
    public long[] Shape
    {
        get
        {
            var shape = new long[Rank];
            fixed (long* first = shape) Native.px_shape(Handle, first);
            return shape;
        }
    }

    /// <summary>Number of elements.</summary>
    public long Count => Shape.Aggregate(1L, (a, b) => a * b);

    /// <summary>The only element.</summary>
    public double Item
    {
        get
        {
            Check(Native.px_item(Handle, out double value));
            return value;
        }
    }

    /// <summary>Gradient of the last <see cref="Backward"/>; null before it.</summary>
    public Tensor? Gradient => Wrap(Native.px_grad(Handle)) is var g && Native.px_defined(g.Handle) != 0 ? g : null;

    public static Tensor From(ReadOnlySpan<float> values, ReadOnlySpan<long> shape, Device device = default) =>
        From(MemoryMarshal.AsBytes(values), shape, ElementType.Float32, device);

    public static Tensor From(ReadOnlySpan<double> values, ReadOnlySpan<long> shape, Device device = default) =>
        From(MemoryMarshal.AsBytes(values), shape, ElementType.Float64, device);

    public static Tensor From(ReadOnlySpan<long> values, ReadOnlySpan<long> shape, Device device = default) =>
        From(MemoryMarshal.AsBytes(values), shape, ElementType.Int64, device);

    /// <summary>A copy of raw little-endian elements.</summary>
    /// <exception cref="ArgumentException">The number of bytes is not what shape and type say.</exception>
    public static Tensor From(ReadOnlySpan<byte> bytes, ReadOnlySpan<long> shape, ElementType type, Device device = default)
    {
        long size = type.Size();
        foreach (long extent in shape) size *= extent;
        if (bytes.Length != size) throw new ArgumentException($"{bytes.Length} bytes for a tensor of {size}.");
        fixed (byte* data = bytes) fixed (long* s = shape)
            return Wrap(Native.px_from_data(data, s, shape.Length, (int)type, device.Number));
    }

    public static Tensor Zeros(ReadOnlySpan<long> shape, ElementType type = ElementType.Float32, Device device = default)
    {
        fixed (long* s = shape) return Wrap(Native.px_zeros(s, shape.Length, (int)type, device.Number));
    }

    public static Tensor operator +(Tensor a, Tensor b) => Wrap(Native.px_add(a.Handle, b.Handle));
    public static Tensor operator -(Tensor a, Tensor b) => Wrap(Native.px_sub(a.Handle, b.Handle));
    public static Tensor operator *(Tensor a, Tensor b) => Wrap(Native.px_mul(a.Handle, b.Handle));
    public static Tensor operator +(Tensor a, double b) => Wrap(Native.px_add_scalar(a.Handle, b));
    public static Tensor operator *(Tensor a, double b) => Wrap(Native.px_mul_scalar(a.Handle, b));

    public Tensor Reshape(params ReadOnlySpan<long> shape)
    {
        fixed (long* s = shape) return Wrap(Native.px_reshape(Handle, s, shape.Length));
    }

    public Tensor Permute(params ReadOnlySpan<long> order)
    {
        fixed (long* s = order) return Wrap(Native.px_permute(Handle, s, order.Length));
    }

    public Tensor Expand(params ReadOnlySpan<long> shape)
    {
        fixed (long* s = shape) return Wrap(Native.px_expand(Handle, s, shape.Length));
    }

    public Tensor Transpose(int i, int j) => Wrap(Native.px_transpose(Handle, i, j));

    /// <summary>Elements <paramref name="from"/> up to but not including <paramref name="to"/> of a dimension.</summary>
    public Tensor Slice(int dimension, long from, long to) => Wrap(Native.px_slice(Handle, dimension, from, to));

    /// <summary>One element of a dimension, which is gone from the result.</summary>
    public Tensor Select(int dimension, long index) => Wrap(Native.px_select(Handle, dimension, index));

    public Tensor To(ElementType type, Device device = default) => Wrap(Native.px_to(Handle, (int)type, device.Number));

    /// <summary>The same values without the record of where they came from.</summary>
    public Tensor Detach() => Wrap(Native.px_detach(Handle));

    /// <summary>Makes this a leaf whose gradient is wanted.</summary>
    public Tensor RequireGradient()
    {
        Check(Native.px_require_grad(Handle));
        return this;
    }

    /// <summary>Adds to the gradient of every leaf that this number was computed from.</summary>
    public void Backward() => Check(Native.px_backward(Handle));

    /// <summary>Overwrites the values.</summary>
    public void CopyFrom(Tensor other)
    {
        using var nothing = new NoGradient();
        Wrap(Native.px_copy_(Handle, other.Detach().Handle)).Dispose();
    }

    /// <summary>Moves the values a share of the way to another's.</summary>
    public void LerpTo(Tensor other, double share)
    {
        using var nothing = new NoGradient();
        Wrap(Native.px_lerp_(Handle, other.Handle, share)).Dispose();
    }

    /// <summary>Replaces storage and type; the tensor stays the same parameter.</summary>
    internal void SetData(Tensor other) => Check(Native.px_set_data(Handle, other.Handle));

    /// <summary>The elements as they lie in memory, little-endian, row-major.</summary>
    public byte[] ToBytes()
    {
        var bytes = new byte[Count * Type.Size()];
        fixed (byte* b = bytes) Check(Native.px_read(Handle, b, bytes.Length));
        return bytes;
    }

    /// <summary>The elements as 32-bit floats, row-major.</summary>
    public float[] ToFloats()
    {
        using var scope = new Scope();
        return MemoryMarshal.Cast<byte, float>(To(ElementType.Float32).ToBytes()).ToArray();
    }

    /// <summary>The elements as 64-bit floats, row-major.</summary>
    public double[] ToDoubles()
    {
        using var scope = new Scope();
        return MemoryMarshal.Cast<byte, double>(To(ElementType.Float64).ToBytes()).ToArray();
    }

    public void Dispose()
    {
        if (handle == 0) return;
        Owner?.Remove(this);
        nint freed = Release();
        Native.px_free(&freed, 1);
    }

    /// <summary>Gives up the handle, which the caller frees.</summary>
    internal nint Release()
    {
        nint released = handle;
        (handle, Owner) = (0, null);
        Interlocked.Decrement(ref live);
        return released;
    }

    internal static Tensor Wrap(nint handle) => handle != 0 ? new(handle) : throw LastError();

    internal static void Check(int result)
    {
        if (result != 0) throw LastError();
    }

    static TensorException LastError() => new(Marshal.PtrToStringUTF8(Native.px_error()) ?? "libtorch failed without a word");
}

/// <summary>Sizes of element types.</summary>
static class ElementTypes
{
    /// <summary>Bytes of an element.</summary>
    public static int Size(this ElementType type) => type switch
    {
        ElementType.UInt8 => 1,
        ElementType.Float32 => 4,
        ElementType.Int64 or ElementType.Float64 => 8,
        _ => throw new TensorException($"Elements of libtorch's type {(int)type} are not read here."),
    };
}
