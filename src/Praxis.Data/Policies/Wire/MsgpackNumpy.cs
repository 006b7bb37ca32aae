namespace Praxis.Data;

/// <summary>
/// openpi's wire format: MessagePack in which numpy arrays and scalars are maps with binary keys. Values are null, bool, long (ulong
/// beyond it), double, string, byte[], <see cref="NdArray"/>, <see cref="NumpyScalar"/>, lists of values, and maps from text to values.
/// </summary>
/// <remarks>
/// {b"__ndarray__": true, b"data": bytes, b"dtype": "&lt;f4", b"shape": [2, 3]} and
/// {b"__npgeneric__": true, b"data": value, b"dtype": "|b1"}.
/// The bytes written are those of openpi_client.msgpack_numpy; what it writes and is read here is written again to equal bytes.
/// </remarks>
public static class MsgpackNumpy
{
    internal const int MostDepth = 32; // maps and lists within each other
    internal const int MostValues = 1 << 20; // beside the elements of arrays; a value takes one byte on the wire and up to a hundred here

    internal const string ArrayMark = "__ndarray__", ScalarMark = "__npgeneric__", Data = "data", DType = "dtype", Shape = "shape";

    /// <summary>Writes one value.</summary>
    /// <exception cref="WireFormatException">The value, or one within it, has no form on the wire.</exception>
    public static byte[] Encode(object? value)
    {
        var writer = new MsgpackWriter();
        writer.Write(value, 0);
        return writer.ToBytes();
    }

    /// <summary>Reads one message, to its last byte. Arrays refer to the message's memory; all else is copied.</summary>
    /// <exception cref="WireFormatException">The bytes are no message of this format.</exception>
    public static object? Decode(ReadOnlyMemory<byte> message)
    {
        var reader = new MsgpackReader(message);
        object? value = reader.Read(0);
        reader.CheckEnd();
        return value;
    }

    /// <summary>Reads a message that is a map, as every request and answer is.</summary>
    /// <exception cref="WireFormatException">The bytes are no map of this format.</exception>
    public static IReadOnlyDictionary<string, object?> DecodeMap(ReadOnlyMemory<byte> message) =>
        Decode(message) as IReadOnlyDictionary<string, object?> ?? throw new WireFormatException("The message is no map with text keys.");
}
