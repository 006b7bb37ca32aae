using System.Buffers.Binary;
using System.Text;

namespace Praxis.Data;

/// <summary>
/// Reads MessagePack from bytes that nobody vouches for. What is allocated follows the bytes that are there, never a length that is
/// merely announced; recursion ends at <see cref="MsgpackNumpy.MostDepth"/>.
/// </summary>
struct MsgpackReader(ReadOnlyMemory<byte> message)
{
    static readonly UTF8Encoding Utf8 = new(false, throwOnInvalidBytes: true);

    int position, values;

    readonly int Left => message.Length - position;

    public readonly void CheckEnd()
    {
        if (Left > 0) throw Fault($"{Left} bytes follow the end of the message");
    }

    /// <param name="depth">Maps and lists around the value.</param>
    public object? Read(int depth)
    {
        if (depth > MsgpackNumpy.MostDepth) throw Fault($"values are nested more than {MsgpackNumpy.MostDepth} deep");
        if (++values > MsgpackNumpy.MostValues)
            throw Fault($"more than {MsgpackNumpy.MostValues} values came in one message; send numbers as numpy arrays");
        byte head = Take(1)[0];
        return head switch
        {
            < 0x80 => (long)head,
            < 0x90 => ReadMap(head & 0x0F, depth),
            < 0xA0 => ReadList(head & 0x0F, depth),
            < 0xC0 => ReadText(head & 0x1F),
            0xC0 => null,
            0xC2 => false,
            0xC3 => true,
            >= 0xC4 and <= 0xC6 => Slice(Length(head - 0xC4)).ToArray(),
            0xCA => (double)BinaryPrimitives.ReadSingleBigEndian(Take(4)),
            0xCB => BinaryPrimitives.ReadDoubleBigEndian(Take(8)),
            >= 0xCC and <= 0xCF => Unsigned(head - 0xCC),
            >= 0xD0 and <= 0xD3 => Signed(head - 0xD0),
            >= 0xD9 and <= 0xDB => ReadText(Length(head - 0xD9)),
            0xDC or 0xDD => ReadList(Length(head - 0xDB), depth),
            0xDE or 0xDF => ReadMap(Length(head - 0xDD), depth),
            >= 0xE0 => (long)(sbyte)head,
            _ => throw Fault($"the byte 0x{head:X2} begins no value of this format (extension types are not part of it)"),
        };
    }

    List<object?> ReadList(int count, int depth)
    {
        if (count > Left) throw Fault($"a list of {count} values is announced, and {Left} bytes are left");
        var list = new List<object?>();
        for (int i = 0; i < count; i++) list.Add(Read(depth + 1));
        return list;
    }

    // keys are text, or all binary when the map is an array or a scalar of numpy's
    object ReadMap(int count, int depth)
    {
        if (count > Left / 2) throw Fault($"a map of {count} entries is announced, and {Left} bytes are left");
        if (count > 0 && message.Span[position] is >= 0xC4 and <= 0xC6) return ReadNumpy(count, depth);
        var map = new OrderedDictionary<string, object?>(StringComparer.Ordinal);
        for (int i = 0; i < count; i++)
        {
            if (Read(depth + 1) is not string key) throw Fault("a map has a key that is no text");
            if (!map.TryAdd(key, Read(depth + 1))) throw Fault($"a map has the key '{key}' twice");
        }
        return map;
    }

    object ReadNumpy(int count, int depth)
    {
        var fields = new Dictionary<string, object?>(StringComparer.Ordinal);
        for (int i = 0; i < count; i++)
        {
            string key = ReadBinaryKey();
            object? value = key == MsgpackNumpy.Data && NextIsBinary() ? ReadSlice() : Read(depth + 1);
            if (!fields.TryAdd(key, value)) throw Fault($"a map has the key '{key}' twice");
        }
        if (fields.ContainsKey(MsgpackNumpy.ArrayMark)) return ToArray(fields);
        if (fields.ContainsKey(MsgpackNumpy.ScalarMark)) return ToScalar(fields);
        throw Fault("a map with binary keys is neither a numpy array nor a numpy scalar");
    }

    string ReadBinaryKey()
    {
        if (!NextIsBinary()) throw Fault("a map has binary keys and others");
        return Encoding.Latin1.GetString(ReadSlice().Span);
    }

    readonly bool NextIsBinary() => Left > 0 && message.Span[position] is >= 0xC4 and <= 0xC6;

    ReadOnlyMemory<byte> ReadSlice() => Slice(Length(Take(1)[0] - 0xC4));

    readonly NdArray ToArray(Dictionary<string, object?> fields)
    {
        CheckFields(fields, MsgpackNumpy.ArrayMark, MsgpackNumpy.Data, MsgpackNumpy.DType, MsgpackNumpy.Shape);
        if (fields[MsgpackNumpy.Data] is not ReadOnlyMemory<byte> data) throw Fault("a numpy array's data are not bytes");
        if (fields[MsgpackNumpy.Shape] is not List<object?> shape
            || shape.Any(n => n is not (long and >= int.MinValue and <= int.MaxValue)))
            throw Fault("a numpy array's shape is no list of whole numbers");
        return new(DTypeOf(fields), [.. shape.Select(n => (int)(long)n!)], data); // each was just found to be a long
    }

    readonly NumpyScalar ToScalar(Dictionary<string, object?> fields)
    {
        CheckFields(fields, MsgpackNumpy.ScalarMark, MsgpackNumpy.Data, MsgpackNumpy.DType);
        return fields[MsgpackNumpy.Data] switch
        {
            ReadOnlyMemory<byte> bytes => new(DTypeOf(fields), bytes.ToArray()),
            bool or long or ulong or double or string => new(DTypeOf(fields), fields[MsgpackNumpy.Data]!), // its type was just asked
            _ => throw Fault("a numpy scalar's data are neither a number nor text"),
        };
    }

    readonly void CheckFields(Dictionary<string, object?> fields, string mark, params ReadOnlySpan<string> others)
    {
        if (fields[mark] is not true) throw Fault($"a map has '{mark}', but it is not true");
        if (fields.Count != others.Length + 1) throw Fault($"a numpy map has {fields.Count} fields instead of {others.Length + 1}");
        foreach (string name in others)
            if (!fields.ContainsKey(name)) throw Fault($"a numpy map has no '{name}'");
    }

    readonly string DTypeOf(Dictionary<string, object?> fields) => fields[MsgpackNumpy.DType] switch
    {
        string text => text,
        byte[] bytes => Encoding.Latin1.GetString(bytes),
        _ => throw Fault("a numpy map's dtype is no text"),
    };

    string ReadText(int length)
    {
        ReadOnlySpan<byte> bytes = Take(length);
        try
        {
            return Utf8.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            throw Fault("a text is not UTF-8");
        }
    }

    object Unsigned(int width)
    {
        ulong value = Number(width);
        return value <= long.MaxValue ? (long)value : value;
    }

    long Signed(int width) => width switch
    {
        0 => (sbyte)Number(0),
        1 => (short)Number(1),
        2 => (int)Number(2),
        _ => (long)Number(3),
    };

    // big-endian, of 1, 2, 4 or 8 bytes
    ulong Number(int width)
    {
        ulong value = 0;
        foreach (byte b in Take(1 << width)) value = value << 8 | b;
        return value;
    }

    int Length(int width)
    {
        ulong length = Number(width);
        return length <= int.MaxValue ? (int)length : throw Fault($"a length of {length} is announced, and {Left} bytes are left");
    }

    ReadOnlySpan<byte> Take(int count) => Slice(count).Span;

    ReadOnlyMemory<byte> Slice(int count)
    {
        if (count > Left) throw Fault($"{count} bytes should follow, and {Left} are left");
        position += count;
        return message.Slice(position - count, count);
    }

    readonly WireFormatException Fault(string what) => new($"Not msgpack-numpy at byte {position} of {message.Length}: {what}.");
}
