using System.Buffers.Binary;
using System.IO.Compression;
using System.Runtime.InteropServices;

namespace Praxis.Data;

/// <summary>
/// Reads Parquet files that we, pyarrow or DuckDB wrote: PLAIN, dictionary and RLE encodings, data pages v1 and v2, codecs none, Snappy
/// and GZIP. Nulls and nesting come as levels.
/// </summary>
public sealed class ParquetReader : IDisposable
{
    const int FooterTail = 8, PageBytesMax = 1 << 30;
    const int DataPage = 0, DictionaryPage = 2, DataPageV2 = 3;
    readonly FileStream file;
    readonly ParquetMetadata metadata;

    ParquetReader(FileStream file, ParquetMetadata metadata) =>
        (this.file, this.metadata, RowGroups) = (file, metadata, [.. metadata.RowGroups.Select(g => g.Rows)]);

    public IReadOnlyList<ParquetLeaf> Leaves => metadata.Leaves;

    /// <summary>The footer's key-value pairs.</summary>
    public IReadOnlyDictionary<string, string> KeyValues => metadata.KeyValues;

    public long Rows => metadata.Rows;

    /// <summary>Rows in each row group.</summary>
    public IReadOnlyList<int> RowGroups { get; }

    /// <exception cref="InvalidDataException">Not a Parquet file, or a damaged one.</exception>
    public static ParquetReader Open(string path)
    {
        FileStream file = File.OpenRead(path);
        try
        {
            return new(file, Damaged(path, () => ParquetMetadata.Parse(ReadFooter(file))));
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    static byte[] ReadFooter(FileStream file)
    {
        Span<byte> tail = stackalloc byte[FooterTail];
        if (file.Length < 4 + FooterTail) throw new InvalidDataException("it is too short to be a Parquet file");
        file.Position = file.Length - FooterTail;
        file.ReadExactly(tail);
        int length = BinaryPrimitives.ReadInt32LittleEndian(tail);
        if (!tail[4..].SequenceEqual("PAR1"u8)) throw new InvalidDataException("it does not end like a Parquet file");
        if (length < 0 || length > file.Length - FooterTail) throw new InvalidDataException("its footer has an impossible length");
        var footer = new byte[length];
        file.Position = file.Length - FooterTail - length;
        file.ReadExactly(footer);
        return footer;
    }

    /// <summary>The only leaf of a top-level column.</summary>
    /// <exception cref="InvalidDataException">No such column, or one of several leaves.</exception>
    public ParquetLeaf Leaf(string column)
    {
        ParquetLeaf[] found = [.. Leaves.Where(l => l.Name == column)];
        return found.Length == 1 ? found[0]
            : throw new InvalidDataException($"'{Path.GetFileName(file.Name)}' has {found.Length} columns '{column}'.");
    }

    public ParquetData Read(int rowGroup, string column) => Read(rowGroup, Leaf(column));

    /// <exception cref="InvalidDataException">Damaged bytes, or an encoding or codec that is not read.</exception>
    public ParquetData Read(int rowGroup, ParquetLeaf leaf)
    {
        ParquetRowGroup group = metadata.RowGroups[rowGroup];
        return Damaged(file.Name, () => ReadChunk(leaf, group.Rows, group.Chunks[metadata.Leaves.IndexOf(leaf)]));
    }

    static T Damaged<T>(string path, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception e) when (e is ArgumentException or IndexOutOfRangeException or OverflowException or EndOfStreamException
            or InvalidDataException or OutOfMemoryException)
        {
            throw new InvalidDataException($"'{Path.GetFileName(path)}' is damaged: {e.Message}", e);
        }
    }

    record struct PageHeader(int Type, int RawBytes, int StoredBytes, int Values, int Encoding, int DefinitionBytes, int RepetitionBytes,
        bool Compressed);

    ParquetData ReadChunk(ParquetLeaf leaf, int rows, ParquetChunk chunk)
    {
        long begin = chunk.DictionaryOffset > 0 ? Math.Min(chunk.DictionaryOffset, chunk.DataOffset) : chunk.DataOffset;
        if (begin < 0 || chunk.StoredBytes < 0 || begin + chunk.StoredBytes > file.Length)
            throw new InvalidDataException($"column '{leaf.Name}' lies outside the file");
        var bytes = new byte[chunk.StoredBytes];
        file.Position = begin;
        file.ReadExactly(bytes);
        Array? dictionary = null;
        List<Array> values = [];
        List<byte[]> definitions = [], repetitions = [];
        int at = 0;
        for (long seen = 0; seen < chunk.Values;)
        {
            PageHeader page = ReadPageHeader(bytes, ref at);
            ReadOnlySpan<byte> stored = bytes.AsSpan(at, page.StoredBytes);
            at += page.StoredBytes;
            if (page.Type == DictionaryPage) dictionary = Plain(leaf, Unpack(chunk.Codec, stored, page.RawBytes), page.Values);
            if (page.Type is not (DataPage or DataPageV2)) continue;
            ReadOnlySpan<byte> body = page.Type == DataPage ? Unpack(chunk.Codec, stored, page.RawBytes)
                : UnpackV2(chunk.Codec, stored, page);
            byte[] repetition = Levels(ref body, leaf.MaxRepetition, page, page.RepetitionBytes);
            byte[] definition = Levels(ref body, leaf.MaxDefinition, page, page.DefinitionBytes);
            int present = leaf.MaxDefinition == 0 ? page.Values : definition.Count(d => d == leaf.MaxDefinition);
            values.Add(Decode(leaf, body, page.Encoding, present, dictionary));
            definitions.Add(definition);
            repetitions.Add(repetition);
            seen += page.Values;
        }
        return new(leaf, rows, Join(leaf, values), Join(definitions), Join(repetitions));
    }

    static PageHeader ReadPageHeader(byte[] bytes, ref int at)
    {
        var reader = new ThriftReader(bytes.AsSpan(at));
        var page = new PageHeader(-1, 0, 0, 0, 0, -1, -1, true);
        int field = 0;
        while (reader.Next(ref field, out int type))
            switch (field)
            {
                case 1: page.Type = (int)reader.Int(); break;
                case 2: page.RawBytes = (int)reader.Int(); break;
                case 3: page.StoredBytes = (int)reader.Int(); break;
                case 5 or 7 or 8: ReadPageBody(ref reader, ref page, isV2: field == 8); break;
                default: reader.Skip(type); break;
            }
        at += reader.Position;
        if (page.RawBytes is < 0 or > PageBytesMax || page.Values is < 0 or > PageBytesMax)
            throw new InvalidDataException("a page has an impossible size");
        return page;
    }

    static void ReadPageBody(ref ThriftReader reader, ref PageHeader page, bool isV2)
    {
        int field = 0;
        while (reader.Next(ref field, out int type))
            switch (field)
            {
                case 1: page.Values = (int)reader.Int(); break;
                case 2 when !isV2: page.Encoding = (int)reader.Int(); break;
                case 4 when isV2: page.Encoding = (int)reader.Int(); break;
                case 5 when isV2: page.DefinitionBytes = (int)reader.Int(); break;
                case 6 when isV2: page.RepetitionBytes = (int)reader.Int(); break;
                case 7 when isV2: page.Compressed = type == ThriftReader.True; break;
                default: reader.Skip(type); break;
            }
    }

    static byte[] Unpack(int codec, ReadOnlySpan<byte> stored, int length) => codec switch
    {
        0 => stored.ToArray(),
        1 => Snappy.Decompress(stored, length),
        2 => Gunzip(stored, length),
        _ => throw new InvalidDataException($"it uses compression codec {codec}; none, Snappy and GZIP are read"),
    };

    // the levels of a v2 page stand uncompressed before its values
    static byte[] UnpackV2(int codec, ReadOnlySpan<byte> stored, PageHeader page)
    {
        int levels = page.DefinitionBytes + page.RepetitionBytes;
        return [.. stored[..levels], .. Unpack(page.Compressed ? codec : 0, stored[levels..], page.RawBytes - levels)];
    }

    static byte[] Gunzip(ReadOnlySpan<byte> stored, int length)
    {
        var raw = new byte[length];
        using var gzip = new GZipStream(new MemoryStream(stored.ToArray()), CompressionMode.Decompress);
        gzip.ReadExactly(raw);
        return raw;
    }

    static byte[] Levels(ref ReadOnlySpan<byte> body, int max, PageHeader page, int v2Bytes)
    {
        if (max == 0) return new byte[page.Values]; // all zero: never null, never repeated
        int length = v2Bytes;
        if (length < 0)
        {
            length = BinaryPrimitives.ReadInt32LittleEndian(body);
            body = body[4..];
        }
        int[] levels = Hybrid(body[..length], ParquetLevels.BitWidth(max), page.Values);
        body = body[length..];
        return Array.ConvertAll(levels, l => (byte)l);
    }

    /// <summary>The RLE / bit-packing hybrid.</summary>
    static int[] Hybrid(ReadOnlySpan<byte> bytes, int bitWidth, int count)
    {
        var values = new int[count];
        if (bitWidth == 0) return values;
        int at = 0, done = 0;
        while (done < count)
        {
            uint header = 0;
            for (int shift = 0; ; shift += 7)
            {
                byte b = bytes[at++];
                header |= (uint)(b & 0x7F) << shift;
                if (b < 0x80) break;
            }
            int run = (int)(header >> 1);
            if ((header & 1) != 0) UnpackBits(bytes, ref at, bitWidth, run * 8, values.AsSpan(done, Math.Min(run * 8, count - done)));
            else FillRun(bytes, ref at, bitWidth, values.AsSpan(done, Math.Min(run, count - done)));
            if (run == 0) throw new InvalidDataException("an empty run");
            done += (header & 1) != 0 ? Math.Min(run * 8, count - done) : Math.Min(run, count - done);
        }
        return values;
    }

    static void UnpackBits(ReadOnlySpan<byte> bytes, ref int at, int bitWidth, int stored, Span<int> values)
    {
        for (int i = 0; i < values.Length; i++)
            for (int k = 0; k < bitWidth; k++)
            {
                int bit = i * bitWidth + k;
                values[i] |= (bytes[at + bit / 8] >> bit % 8 & 1) << k;
            }
        at += stored / 8 * bitWidth;
    }

    static void FillRun(ReadOnlySpan<byte> bytes, ref int at, int bitWidth, Span<int> values)
    {
        int value = 0;
        for (int k = 0; k < (bitWidth + 7) / 8; k++) value |= bytes[at++] << 8 * k;
        values.Fill(value);
    }

    static Array Decode(ParquetLeaf leaf, ReadOnlySpan<byte> body, int encoding, int count, Array? dictionary)
    {
        switch (encoding)
        {
            case 0: return Plain(leaf, body, count);
            case 2 or 8: // PLAIN_DICTIONARY, RLE_DICTIONARY
                if (dictionary is null) throw new InvalidDataException($"column '{leaf.Name}' lacks its dictionary");
                int[] indices = count == 0 ? [] : Hybrid(body[1..], body[0], count);
                return Pick(leaf, dictionary, indices);
            case 3 when leaf.PhysicalType == 0: // RLE bools, behind their byte length
                return Array.ConvertAll(Hybrid(body[4..], 1, count), b => b != 0);
            default: throw new InvalidDataException($"column '{leaf.Name}' uses encoding {encoding}; PLAIN, dictionary and RLE are read");
        }
    }

    static Array Plain(ParquetLeaf leaf, ReadOnlySpan<byte> body, int count) => leaf.PhysicalType switch
    {
        0 => Bools(body, count),
        1 => MemoryMarshal.Cast<byte, int>(body[..(4 * count)]).ToArray(),
        2 => MemoryMarshal.Cast<byte, long>(body[..(8 * count)]).ToArray(),
        4 => MemoryMarshal.Cast<byte, float>(body[..(4 * count)]).ToArray(),
        5 => MemoryMarshal.Cast<byte, double>(body[..(8 * count)]).ToArray(),
        6 => ByteArrays(body, count),
        _ => throw new InvalidDataException($"column '{leaf.Name}' has physical type {leaf.PhysicalType}, which is not read"),
    };

    static bool[] Bools(ReadOnlySpan<byte> body, int count)
    {
        var values = new bool[count];
        for (int i = 0; i < count; i++) values[i] = (body[i / 8] >> i % 8 & 1) != 0;
        return values;
    }

    static byte[][] ByteArrays(ReadOnlySpan<byte> body, int count)
    {
        var values = new byte[count][];
        int at = 0;
        for (int i = 0; i < count; i++)
        {
            int length = BinaryPrimitives.ReadInt32LittleEndian(body[at..]);
            values[i] = body.Slice(at + 4, length).ToArray();
            at += 4 + length;
        }
        return values;
    }

    static Array Pick(ParquetLeaf leaf, Array dictionary, int[] indices)
    {
        Array values = New(leaf, indices.Length);
        for (int i = 0; i < indices.Length; i++) Array.Copy(dictionary, indices[i], values, i, 1);
        return values;
    }

    static byte[] Join(List<byte[]> pages) => pages.Count == 1 ? pages[0] : [.. pages.SelectMany(p => p)];

    static Array Join(ParquetLeaf leaf, List<Array> pages)
    {
        if (pages.Count == 1) return pages[0];
        Array values = New(leaf, pages.Sum(p => p.Length));
        int at = 0;
        foreach (Array page in pages)
        {
            page.CopyTo(values, at);
            at += page.Length;
        }
        return values;
    }

    static Array New(ParquetLeaf leaf, int count) => leaf.PhysicalType switch
    {
        0 => new bool[count],
        1 => new int[count],
        2 => new long[count],
        4 => new float[count],
        5 => new double[count],
        _ => new byte[count][],
    };

    public void Dispose() => file.Dispose();
}
