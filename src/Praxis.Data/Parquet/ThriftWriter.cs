using System.Text;

namespace Praxis.Data;

/// <summary>Writes the Thrift compact protocol, as far as Parquet's footer and page headers need it.</summary>
sealed class ThriftWriter
{
    const int I32 = 5, I64 = 6, Binary = 8, List = 9, Struct = 12;
    readonly MemoryStream bytes = new();
    readonly Stack<int> outer = new();
    int lastField;

    public ReadOnlySpan<byte> Written => bytes.GetBuffer().AsSpan(0, (int)bytes.Length);

    public void Int(int field, int value) { Header(field, I32); ZigZag(value); }
    public void Long(int field, long value) { Header(field, I64); ZigZag(value); }
    public void String(int field, string value) { Header(field, Binary); StringItem(value); }
    public void BeginStruct(int field) { Header(field, Struct); BeginItem(); }
    public void BeginInts(int field, int count) => BeginList(field, I32, count);
    public void BeginStrings(int field, int count) => BeginList(field, Binary, count);
    public void BeginStructs(int field, int count) => BeginList(field, Struct, count);

    public void IntItem(int value) => ZigZag(value);

    public void StringItem(string value)
    {
        byte[] utf8 = Encoding.UTF8.GetBytes(value);
        Varint((ulong)utf8.Length);
        bytes.Write(utf8);
    }

    /// <summary>Begins a struct that is an item of a list, or the top-level struct.</summary>
    public void BeginItem() { outer.Push(lastField); lastField = 0; }

    public void End() { bytes.WriteByte(0); lastField = outer.Pop(); }

    void BeginList(int field, int type, int count)
    {
        Header(field, List);
        if (count < 15) bytes.WriteByte((byte)(count << 4 | type));
        else { bytes.WriteByte((byte)(0xF0 | type)); Varint((ulong)count); }
    }

    void Header(int field, int type)
    {
        int step = field - lastField;
        if (step is > 0 and < 16) bytes.WriteByte((byte)(step << 4 | type));
        else { bytes.WriteByte((byte)type); ZigZag(field); }
        lastField = field;
    }

    void ZigZag(long value) => Varint((ulong)(value << 1 ^ value >> 63));

    void Varint(ulong value)
    {
        for (; value >= 0x80; value >>= 7) bytes.WriteByte((byte)(value | 0x80));
        bytes.WriteByte((byte)value);
    }
}
