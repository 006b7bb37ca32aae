using System.Runtime.InteropServices;
using System.Text;

namespace Praxis.Data;

/// <summary>Writes one array of known shape to a NumPy file, item by item along the first axis.</summary>
/// <remarks>
/// numpy/lib/format.py, version 1.0: magic, header length, a Python literal padded with spaces to a multiple of 64 bytes.
/// </remarks>
public sealed class NpyWriter : IDisposable
{
    readonly FileStream file;
    readonly string path, descriptor;
    readonly long bytes;
    long written;

    /// <param name="path">A new file.</param>
    /// <param name="dtype">"float32", "float64", "uint8", "uint16", "int32" or "int64".</param>
    /// <param name="shape">All extents, the first being the number of items.</param>
    public NpyWriter(string path, string dtype, params IReadOnlyList<int> shape)
    {
        (this.path, descriptor) = (path, Descriptor(dtype));
        bytes = shape.Aggregate((descriptor[^1] - '0') * 1L, (a, n) => a * n);
        try
        {
            file = new(path, FileMode.Create, FileAccess.Write, FileShare.Read, bufferSize: 0); // frames are big, and faults show at once
            file.Write(Header(descriptor, shape));
        }
        catch (Exception e) when (StorageFault.Of(e, path) is { } fault)
        {
            throw fault;
        }
    }

    static string Descriptor(string dtype) => dtype switch
    {
        "float32" => "<f4", "float64" => "<f8", "uint8" => "|u1", "uint16" => "<u2", "int32" => "<i4", "int64" => "<i8",
        _ => throw new ArgumentException($"No .npy element type '{dtype}'. Known: float32, float64, uint8, uint16, int32, int64."),
    };

    internal static byte[] Header(string descriptor, IReadOnlyList<int> shape)
    {
        string extents = shape.Count == 1 ? $"{shape[0]}," : string.Join(", ", shape);
        string literal = $"{{'descr': '{descriptor}', 'fortran_order': False, 'shape': ({extents}), }}";
        int total = (10 + literal.Length + 1 + 63) / 64 * 64;
        int length = total - 10;
        return [0x93, .. "NUMPY"u8, 1, 0, (byte)length, (byte)(length >> 8), .. Encoding.ASCII.GetBytes(literal.PadRight(length - 1)),
            (byte)'\n'];
    }

    /// <summary>Appends elements in row-major order.</summary>
    /// <exception cref="Praxis.Core.PraxisException">The disk is full.</exception>
    public void Append<T>(ReadOnlySpan<T> items) where T : unmanaged
    {
        ReadOnlySpan<byte> raw = MemoryMarshal.AsBytes(items);
        if (written + raw.Length > bytes)
            throw new ArgumentException($"'{path}' was declared with {bytes} bytes; {written + raw.Length} came.");
        try
        {
            file.Write(raw);
            written += raw.Length;
        }
        catch (Exception e) when (StorageFault.Of(e, path) is { } fault)
        {
            throw fault;
        }
    }

    /// <summary>Ends the file.</summary>
    /// <exception cref="InvalidOperationException">Fewer elements came than were declared.</exception>
    public void Finish()
    {
        if (written != bytes) throw new InvalidOperationException($"'{path}' was declared with {bytes} bytes; only {written} came.");
        Dispose();
    }

    public void Dispose() => file.Dispose();
}
