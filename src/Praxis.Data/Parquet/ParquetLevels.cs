using System.Buffers.Binary;
using System.Numerics;

namespace Praxis.Data;

/// <summary>Repetition and definition levels: how Parquet stores where lists begin and what is null.</summary>
static class ParquetLevels
{
    public static int BitWidth(int maxLevel) => maxLevel == 0 ? 0 : 1 + BitOperations.Log2((uint)maxLevel);

    /// <summary>Repetition levels of rows that all have the same nested shape: 0 begins a row, k goes on in the k-th list.</summary>
    public static byte[] OfShape(IReadOnlyList<int> shape, int rows)
    {
        int perRow = shape.Aggregate(1, (a, b) => a * b);
        var levels = new byte[rows * perRow];
        for (int i = 0; i < perRow; i++)
        {
            int level = shape.Count, inner = 1;
            while (level > 0 && i % (inner *= shape[level - 1]) == 0) level--;
            for (int row = 0; row < rows; row++) levels[row * perRow + i] = (byte)level;
        }
        return levels;
    }

    /// <summary>Levels of one-level lists of differing lengths, none null; an empty list takes one entry with definition 1.</summary>
    public static (byte[] Repetition, byte[] Definition) OfLists(IReadOnlyList<int> lengths)
    {
        List<byte> repetition = [], definition = [];
        foreach (int length in lengths)
            for (int i = 0; i < Math.Max(1, length); i++)
            {
                repetition.Add((byte)(i == 0 ? 0 : 1));
                definition.Add((byte)(length == 0 ? 1 : 3));
            }
        return ([.. repetition], [.. definition]);
    }

    /// <summary>One RLE run, behind its byte length.</summary>
    public static void WriteRun(MemoryStream page, int level, int count)
    {
        Span<byte> run = stackalloc byte[11];
        int at = Varint(run, (ulong)count << 1);
        run[at++] = (byte)level; // levels need at most 8 bits
        WriteLength(page, at);
        page.Write(run[..at]);
    }

    /// <summary>One bit-packed run, behind its byte length; the last group of eight is padded with zeros.</summary>
    public static void WritePacked(MemoryStream page, ReadOnlySpan<byte> levels, int bitWidth)
    {
        int groups = (levels.Length + 7) / 8;
        Span<byte> header = stackalloc byte[10];
        int headerLength = Varint(header, (ulong)groups << 1 | 1);
        var bits = new byte[groups * bitWidth];
        for (int i = 0, bit = 0; i < levels.Length; i++)
            for (int k = 0; k < bitWidth; k++, bit++)
                if ((levels[i] >> k & 1) != 0) bits[bit / 8] |= (byte)(1 << bit % 8);
        WriteLength(page, headerLength + bits.Length);
        page.Write(header[..headerLength]);
        page.Write(bits);
    }

    static void WriteLength(MemoryStream page, int length)
    {
        Span<byte> bytes = stackalloc byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, length);
        page.Write(bytes);
    }

    static int Varint(Span<byte> output, ulong value)
    {
        int at = 0;
        for (; value >= 0x80; value >>= 7) output[at++] = (byte)(value | 0x80);
        output[at++] = (byte)value;
        return at;
    }
}
