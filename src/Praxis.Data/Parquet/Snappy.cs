using System.Buffers.Binary;

namespace Praxis.Data;

/// <summary>The Snappy block format. Our own, so that equal input gives equal bytes everywhere.</summary>
/// <remarks>Format: google/snappy, format_description.txt.</remarks>
static class Snappy
{
    const int Block = 1 << 16, HashBits = 14;

    /// <summary>Compresses greedily with a hash of four bytes; copies never reach beyond a 64 KiB block.</summary>
    public static byte[] Compress(ReadOnlySpan<byte> source)
    {
        var output = new byte[MaxCompressedLength(source.Length)];
        int at = WriteVarint(output, (uint)source.Length);
        var table = new ushort[1 << HashBits];
        for (int start = 0; start < source.Length; start += Block)
            at += CompressBlock(source.Slice(start, Math.Min(Block, source.Length - start)), output.AsSpan(at), table);
        return output[..at];
    }

    static int MaxCompressedLength(int length) => 32 + length + length / 6;

    static int CompressBlock(ReadOnlySpan<byte> block, Span<byte> output, ushort[] table)
    {
        Array.Clear(table);
        int at = 0, literal = 0, i = 1; // position 0 is what an empty table entry points to, so it cannot be a false match
        while (i + 4 <= block.Length)
        {
            uint word = BinaryPrimitives.ReadUInt32LittleEndian(block[i..]);
            uint hash = word * 0x1E35A7BD >> 32 - HashBits;
            int candidate = table[hash];
            table[hash] = (ushort)i;
            if (BinaryPrimitives.ReadUInt32LittleEndian(block[candidate..]) != word)
            {
                i += 1 + (i - literal >> 5); // incompressible stretches are crossed with growing strides
                continue;
            }
            int length = 4 + block[(i + 4)..].CommonPrefixLength(block[(candidate + 4)..(candidate + block.Length - i)]);
            at += WriteLiteral(output[at..], block[literal..i]);
            at += WriteCopy(output[at..], i - candidate, length);
            literal = i += length;
        }
        return at + WriteLiteral(output[at..], block[literal..]);
    }

    static int WriteLiteral(Span<byte> output, ReadOnlySpan<byte> bytes)
    {
        if (bytes.IsEmpty) return 0;
        int n = bytes.Length - 1, at = 1; // a block holds at most 65536 bytes, so two length bytes suffice
        if (n < 60) output[0] = (byte)(n << 2);
        else if (n < 256) { output[0] = 60 << 2; output[at++] = (byte)n; }
        else { output[0] = 61 << 2; output[at++] = (byte)n; output[at++] = (byte)(n >> 8); }
        bytes.CopyTo(output[at..]);
        return at + bytes.Length;
    }

    static int WriteCopy(Span<byte> output, int offset, int length)
    {
        int at = 0;
        for (; length > 0; at += 3)
        {
            int n = Math.Min(length, 64);
            output[at] = (byte)(n - 1 << 2 | 2);
            BinaryPrimitives.WriteUInt16LittleEndian(output[(at + 1)..], (ushort)offset);
            length -= n;
        }
        return at;
    }

    /// <exception cref="InvalidDataException">The block is damaged.</exception>
    public static byte[] Decompress(ReadOnlySpan<byte> source, int expectedLength)
    {
        int at = 0;
        if (ReadVarint(source, ref at) != (ulong)expectedLength) throw Damaged();
        var output = new byte[expectedLength];
        int written = 0;
        while (at < source.Length)
        {
            int tag = source[at++];
            if ((tag & 3) == 0) CopyLiteral(source, ref at, tag >> 2, output, ref written);
            else CopyBack(source, ref at, tag, output, ref written);
        }
        return written == expectedLength ? output : throw Damaged();
    }

    static void CopyLiteral(ReadOnlySpan<byte> source, ref int at, int code, byte[] output, ref int written)
    {
        long length = code + 1;
        if (code >= 60)
        {
            int extra = code - 59;
            if (at + extra > source.Length) throw Damaged();
            length = 1;
            for (int k = 0; k < extra; k++) length += (long)source[at++] << 8 * k;
        }
        if (length > source.Length - at || length > output.Length - written) throw Damaged();
        source.Slice(at, (int)length).CopyTo(output.AsSpan(written));
        at += (int)length;
        written += (int)length;
    }

    static void CopyBack(ReadOnlySpan<byte> source, ref int at, int tag, byte[] output, ref int written)
    {
        int extra = (tag & 3) switch { 1 => 1, 2 => 2, _ => 4 };
        if (at + extra > source.Length) throw Damaged();
        int length = extra == 1 ? 4 + (tag >> 2 & 7) : (tag >> 2) + 1;
        long offset = extra switch
        {
            1 => (tag >> 5 << 8) + source[at],
            2 => BinaryPrimitives.ReadUInt16LittleEndian(source[at..]),
            _ => BinaryPrimitives.ReadUInt32LittleEndian(source[at..]),
        };
        at += extra;
        if (offset == 0 || offset > written || length > output.Length - written) throw Damaged();
        for (int k = 0; k < length; k++, written++) output[written] = output[written - (int)offset]; // may overlap itself: a run
    }

    static int WriteVarint(Span<byte> output, uint value)
    {
        int at = 0;
        for (; value >= 0x80; value >>= 7) output[at++] = (byte)(value | 0x80);
        output[at++] = (byte)value;
        return at;
    }

    static ulong ReadVarint(ReadOnlySpan<byte> source, ref int at)
    {
        ulong value = 0;
        for (int shift = 0; shift < 35; shift += 7)
        {
            if (at >= source.Length) throw Damaged();
            byte b = source[at++];
            value |= (ulong)(b & 0x7F) << shift;
            if (b < 0x80) return value;
        }
        throw Damaged();
    }

    static InvalidDataException Damaged() => new("A Snappy block is damaged.");
}
