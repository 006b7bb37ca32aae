using System.Buffers;
using System.Buffers.Binary;
using System.Collections;
using System.Text;

namespace Praxis.Data;

/// <summary>Writes MessagePack as Python's msgpack does: every number and length in its shortest form, floating point as float64.</summary>
sealed class MsgpackWriter
{
    readonly ArrayBufferWriter<byte> bytes = new();

    public byte[] ToBytes() => bytes.WrittenSpan.ToArray();

    /// <param name="value">Any of the values of <see cref="MsgpackNumpy"/>.</param>
    /// <param name="depth">Maps and lists around it.</param>
    public void Write(object? value, int depth)
    {
        if (depth > MsgpackNumpy.MostDepth) throw new WireFormatException($"Values are nested more than {MsgpackNumpy.MostDepth} deep.");
        switch (value)
        {
            case null: Put(0xC0); break;
            case bool b: Put(b ? (byte)0xC3 : (byte)0xC2); break;
            case byte or ushort or uint or ulong: Write(Convert.ToUInt64(value)); break;
            case sbyte or short or int or long: Write(Convert.ToInt64(value)); break;
            case float or double: Write(Convert.ToDouble(value)); break;
            case string text: Write(text); break;
            case byte[] binary: WriteBinary(binary); break;
            case NdArray array: Write(array); break;
            case NumpyScalar scalar: Write(scalar, depth); break;
            case IReadOnlyDictionary<string, object?> map: Write(map, depth); break;
            case ICollection list: Write(list, depth); break;
            default: throw new WireFormatException($"A {value.GetType().Name} has no form in msgpack-numpy.");
        }
    }

    void Write(IReadOnlyDictionary<string, object?> map, int depth)
    {
        Head(map.Count, 0x80, 16, 0xDE);
        foreach ((string key, object? value) in map)
        {
            Write(key);
            Write(value, depth + 1);
        }
    }

    void Write(ICollection list, int depth)
    {
        Head(list.Count, 0x90, 16, 0xDC);
        foreach (object? value in list) Write(value, depth + 1);
    }

    void Write(NdArray array)
    {
        Head(4, 0x80, 16, 0xDE);
        WriteField(MsgpackNumpy.ArrayMark);
        Put(0xC3);
        WriteField(MsgpackNumpy.Data);
        WriteBinary(array.Data.Span);
        WriteField(MsgpackNumpy.DType);
        Write(array.DType);
        WriteField(MsgpackNumpy.Shape);
        Head(array.Shape.Count, 0x90, 16, 0xDC);
        foreach (int extent in array.Shape) Write(extent);
    }

    void Write(NumpyScalar scalar, int depth)
    {
        Head(3, 0x80, 16, 0xDE);
        WriteField(MsgpackNumpy.ScalarMark);
        Put(0xC3);
        WriteField(MsgpackNumpy.Data);
        Write(scalar.Value, depth + 1);
        WriteField(MsgpackNumpy.DType);
        Write(scalar.DType);
    }

    void WriteField(string name) => WriteBinary(Encoding.Latin1.GetBytes(name));

    void WriteBinary(ReadOnlySpan<byte> value)
    {
        Sized(value.Length, 0xC4);
        bytes.Write(value);
    }

    void Write(string text)
    {
        int length = Encoding.UTF8.GetByteCount(text);
        if (length < 32) Put((byte)(0xA0 | length));
        else Sized(length, 0xD9);
        Encoding.UTF8.GetBytes(text, bytes);
    }

    void Write(double value)
    {
        Put(0xCB);
        BinaryPrimitives.WriteDoubleBigEndian(bytes.GetSpan(8), value);
        bytes.Advance(8);
    }

    void Write(long value)
    {
        if (value >= 0) Write((ulong)value);
        else if (value >= -32) Put((byte)value);
        else if (value >= sbyte.MinValue) Number(0xD0, (ulong)value, 1);
        else if (value >= short.MinValue) Number(0xD1, (ulong)value, 2);
        else if (value >= int.MinValue) Number(0xD2, (ulong)value, 4);
        else Number(0xD3, (ulong)value, 8);
    }

    void Write(ulong value)
    {
        if (value < 0x80) Put((byte)value);
        else if (value <= byte.MaxValue) Number(0xCC, value, 1);
        else if (value <= ushort.MaxValue) Number(0xCD, value, 2);
        else if (value <= uint.MaxValue) Number(0xCE, value, 4);
        else Number(0xCF, value, 8);
    }

    // count of a map or list: within the head when small, else in 2 or 4 bytes after it
    void Head(int count, byte small, int limit, byte head)
    {
        if (count < limit) Put((byte)(small | count));
        else if (count <= ushort.MaxValue) Number(head, (ulong)count, 2);
        else Number((byte)(head + 1), (ulong)count, 4);
    }

    // length of a text or of bytes, in 1, 2 or 4 bytes
    void Sized(int length, byte head)
    {
        if (length <= byte.MaxValue) Number(head, (ulong)length, 1);
        else if (length <= ushort.MaxValue) Number((byte)(head + 1), (ulong)length, 2);
        else Number((byte)(head + 2), (ulong)length, 4);
    }

    void Number(byte head, ulong value, int width)
    {
        Put(head);
        for (int shift = 8 * (width - 1); shift >= 0; shift -= 8) Put((byte)(value >> shift));
    }

    void Put(byte value)
    {
        bytes.GetSpan(1)[0] = value;
        bytes.Advance(1);
    }
}
