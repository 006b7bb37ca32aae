using System.Text;

namespace Praxis.Data;

/// <summary>
/// Reads the Thrift compact protocol field by field. Runs into the end of the span, with an exception, where bytes are damaged.
/// </summary>
ref struct ThriftReader(ReadOnlySpan<byte> bytes)
{
    public const int True = 1, False = 2, Byte = 3, Double = 7, Binary = 8, List = 9, Set = 10, Map = 11, Struct = 12;
    const int DepthMax = 32; // Parquet's own structs nest less than ten deep
    readonly ReadOnlySpan<byte> bytes = bytes;

    /// <summary>Bytes consumed.</summary>
    public int Position { get; private set; }

    /// <summary>Moves to the next field of the current struct; false at its end.</summary>
    /// <param name="field">In: the last field's number (0 at the begin). Out: this field's.</param>
    /// <param name="type">The field's type; bools are <see cref="True"/> or <see cref="False"/> and have no body.</param>
    public bool Next(ref int field, out int type)
    {
        byte header = bytes[Position++];
        type = header & 0xF;
        if (header == 0) return false;
        field = header >> 4 is var step and > 0 ? field + step : (int)Int();
        return true;
    }

    /// <summary>A zigzag integer of any width.</summary>
    public long Int() => (long)Varint() is var v ? (long)((ulong)v >> 1) ^ -(v & 1) : 0;

    public string Text() => Encoding.UTF8.GetString(Bytes());

    public ReadOnlySpan<byte> Bytes()
    {
        int length = checked((int)Varint());
        ReadOnlySpan<byte> body = bytes.Slice(Position, length);
        Position += length;
        return body;
    }

    /// <summary>The number of items of a list that begins here, and their type.</summary>
    public int Items(out int type)
    {
        byte header = bytes[Position++];
        type = header & 0xF;
        int count = header >> 4 == 15 ? checked((int)Varint()) : header >> 4;
        return count <= bytes.Length - Position ? count : throw new InvalidDataException("A list claims more items than there are bytes.");
    }

    public void Skip(int type, int depth = 0)
    {
        if (depth > DepthMax) throw new InvalidDataException("Metadata nest too deep.");
        switch (type)
        {
            case True or False: break;
            case Byte: Position++; break;
            case Double: Position += 8; break;
            case Binary: Bytes(); break;
            case List or Set: SkipItems(depth); break;
            case Map: SkipMap(depth); break;
            case Struct: SkipStruct(depth); break;
            default: Varint(); break;
        }
    }

    void SkipItems(int depth)
    {
        for (int n = Items(out int type); n > 0; n--)
            if (type is True or False) Position++; // in lists, bools take a byte
            else Skip(type, depth + 1);
    }

    void SkipMap(int depth)
    {
        int count = checked((int)Varint());
        int types = count > 0 ? bytes[Position++] : 0;
        for (; count > 0; count--)
        {
            Skip(types >> 4, depth + 1);
            Skip(types & 0xF, depth + 1);
        }
    }

    void SkipStruct(int depth)
    {
        int field = 0;
        while (Next(ref field, out int type)) Skip(type, depth + 1);
    }

    ulong Varint()
    {
        ulong value = 0;
        for (int shift = 0; shift < 70; shift += 7)
        {
            byte b = bytes[Position++];
            value |= (ulong)(b & 0x7F) << shift;
            if (b < 0x80) return value;
        }
        throw new InvalidDataException("An integer has no end.");
    }
}
