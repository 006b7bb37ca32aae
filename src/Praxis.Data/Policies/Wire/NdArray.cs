using System.Buffers.Binary;
using System.Globalization;
using System.Runtime.InteropServices;
using Praxis.Core;

namespace Praxis.Data;

/// <summary>
/// A numpy array on the wire: element type, shape and elements in C order. Arrays that were received share their message's memory.
/// </summary>
public sealed class NdArray
{
    const int MostDimensions = 32; // numpy 1's own limit

    /// <param name="dtype">numpy's name with its byte order: "&lt;f4", "|u1", "&lt;U5".</param>
    /// <param name="shape">Extents; none for a single number.</param>
    /// <param name="data">Little-endian elements in C order.</param>
    /// <exception cref="WireFormatException">A dtype that numpy would not send, or data of another length than the shape says.</exception>
    public NdArray(string dtype, int[] shape, ReadOnlyMemory<byte> data)
    {
        if (shape.Length > MostDimensions || shape.Any(n => n < 0))
            throw new WireFormatException(
                $"An array has the shape [{string.Join(", ", shape)}]: at most {MostDimensions} extents, none of them negative.");
        long wanted = SizeOf(dtype);
        foreach (int extent in shape)
            wanted = shape.Contains(0) ? 0 : Math.Min(wanted * extent, int.MaxValue + 1L); // clipped: it must not overflow
        if (wanted != data.Length)
            throw new WireFormatException($"An array '{dtype}' of shape [{string.Join(", ", shape)}] came with {data.Length} bytes.");
        (DType, Shape, Data) = (dtype, shape, data);
    }

    public string DType { get; }
    public IReadOnlyList<int> Shape { get; }
    public ReadOnlyMemory<byte> Data { get; }

    /// <summary>Number of elements.</summary>
    public int Count => Shape.Aggregate(1, (a, b) => a * b);

    /// <summary>"uint8 [224, 224, 3]" for messages.</summary>
    public override string ToString() => $"{DType} [{string.Join(", ", Shape)}]";

    /// <summary>An array "&lt;f4".</summary>
    public static NdArray Of(ReadOnlySpan<float> values, params int[] shape) => new("<f4", shape, MemoryMarshal.AsBytes(values).ToArray());

    /// <summary>An array "|u1".</summary>
    public static NdArray Of(ReadOnlySpan<byte> values, params int[] shape) => new("|u1", shape, values.ToArray());

    /// <summary>A picture, "|u1" [height, width, 3].</summary>
    public static NdArray Of(Image<Rgb24> picture) => Of(MemoryMarshal.AsBytes<Rgb24>(picture.Pixels), picture.Height, picture.Width, 3);

    /// <summary>All elements as float32, in C order.</summary>
    /// <exception cref="WireFormatException">The array holds text.</exception>
    public float[] ToFloats()
    {
        var values = new float[Count];
        int size = SizeOf(DType);
        ReadOnlySpan<byte> bytes = Data.Span;
        for (int i = 0; i < values.Length; i++) values[i] = (float)Element(bytes[(i * size)..]);
        return values;
    }

    double Element(ReadOnlySpan<byte> at) => DType switch
    {
        "<f4" => BinaryPrimitives.ReadSingleLittleEndian(at),
        "<f8" => BinaryPrimitives.ReadDoubleLittleEndian(at),
        "<f2" => (double)BinaryPrimitives.ReadHalfLittleEndian(at),
        "|u1" or "|b1" => at[0],
        "|i1" => (sbyte)at[0],
        "<i2" => BinaryPrimitives.ReadInt16LittleEndian(at),
        "<u2" => BinaryPrimitives.ReadUInt16LittleEndian(at),
        "<i4" => BinaryPrimitives.ReadInt32LittleEndian(at),
        "<u4" => BinaryPrimitives.ReadUInt32LittleEndian(at),
        "<i8" => BinaryPrimitives.ReadInt64LittleEndian(at),
        "<u8" => BinaryPrimitives.ReadUInt64LittleEndian(at),
        _ => throw new WireFormatException($"An array '{this}' holds no numbers."),
    };

    /// <summary>Bytes of one element.</summary>
    static int SizeOf(string dtype) => dtype switch
    {
        "|u1" or "|i1" or "|b1" => 1,
        "<f2" or "<i2" or "<u2" => 2,
        "<f4" or "<i4" or "<u4" => 4,
        "<f8" or "<i8" or "<u8" => 8,
        ['<', 'U', .. var letters] => 4 * Letters(dtype, letters), // UCS-4
        ['|', 'S', .. var letters] => Letters(dtype, letters),
        _ => throw Unknown(dtype),
    };

    static int Letters(string dtype, string count) =>
        int.TryParse(count, NumberStyles.None, CultureInfo.InvariantCulture, out int n) && n <= 1 << 20 ? n : throw Unknown(dtype);

    static WireFormatException Unknown(string dtype) => new(
        $"An array has the dtype '{(dtype.Length <= 16 ? dtype : dtype[..16])}'. " +
        "Known: |u1 |i1 |b1 <f2 <f4 <f8 <i2 <i4 <i8 <u2 <u4 <u8 <U.. |S.. (little-endian).");
}

/// <summary>A numpy scalar on the wire: np.bool_(True) is ("|b1", true).</summary>
/// <param name="DType">numpy's name.</param>
/// <param name="Value">A plain number, bool, text or bytes.</param>
public sealed record NumpyScalar(string DType, object Value);
