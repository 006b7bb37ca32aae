using System.Buffers.Binary;
using System.Text;

namespace Praxis.Data;

/// <summary>
/// Writes Parquet files row group by row group: PLAIN values, data pages v1, every column nullable as pyarrow writes it. A column is
/// Snappy-compressed where that saves an eighth. Equal input gives equal bytes.
/// </summary>
/// <remarks>apache/parquet-format: README.md, parquet.thrift, Encodings.md, LogicalTypes.md.</remarks>
public sealed class ParquetWriter : IDisposable
{
    const string CreatedBy = "praxis version 0.1.0";
    readonly Stream stream;
    readonly IReadOnlyList<ParquetColumn> columns;
    readonly IReadOnlyList<KeyValuePair<string, string>> metadata;
    readonly List<RowGroup> groups = [];
    long position;
    bool finished;

    sealed record Chunk(long Offset, long Values, long RawBytes, long StoredBytes, bool Compressed);
    sealed record RowGroup(int Rows, Chunk[] Chunks);

    /// <param name="stream">Receives the file from its current position; left open.</param>
    /// <param name="columns">Order of the columns in every row group.</param>
    /// <param name="metadata">Key-value pairs of the footer.</param>
    public ParquetWriter(Stream stream, IReadOnlyList<ParquetColumn> columns, IReadOnlyList<KeyValuePair<string, string>>? metadata = null)
    {
        (this.stream, this.columns, this.metadata) = (stream, columns, metadata ?? []);
        Write("PAR1"u8);
    }

    /// <summary>Bytes written so far, without the footer.</summary>
    public long Position => position;

    /// <summary>Appends a row group.</summary>
    /// <param name="rows">Number of rows.</param>
    /// <param name="values">One entry per column, in the order of the schema.</param>
    public void WriteRowGroup(int rows, IReadOnlyList<ParquetValues> values)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(values.Count, columns.Count);
        groups.Add(new(rows, [.. columns.SelectMany((column, i) => WriteChunks(column, rows, values[i]))]));
    }

    Chunk[] WriteChunks(ParquetColumn column, int rows, ParquetValues values)
    {
        if (column.Fields.Count == 0) return [WriteChunk(Page(column, rows, values, out int levels), levels)];
        if (values.Fields.Count != column.Fields.Count || values.Fields.Any(f => f.Repetition.Count(r => r == 0) != rows))
            throw new ArgumentException($"Column '{column.Name}': its fields or rows are not those of the schema.");
        return [.. column.Stored.Select((s, i) => WriteChunk(Page(s, values.Fields[i]), values.Fields[i].Definition.Length))];
    }

    Chunk WriteChunk(byte[] page, int levels)
    {
        byte[] packed = Snappy.Compress(page);
        bool compressed = packed.Length <= page.Length - page.Length / 8;
        byte[] stored = compressed ? packed : page;
        var header = new ThriftWriter();
        header.BeginItem();
        header.Int(1, 0); // data page v1
        header.Int(2, page.Length);
        header.Int(3, stored.Length);
        header.BeginStruct(5);
        header.Int(1, levels);
        header.Int(2, 0); // values PLAIN
        header.Int(3, 3); // levels RLE
        header.Int(4, 3);
        header.End();
        header.End();
        long offset = position;
        int headerLength = header.Written.Length;
        Write(header.Written);
        Write(stored);
        return new(offset, levels, headerLength + page.Length, headerLength + stored.Length, compressed);
    }

    /// <summary>Repetition levels, definition levels, values: the body of a data page.</summary>
    static byte[] Page(ParquetColumn column, int rows, ParquetValues values, out int levels)
    {
        var page = new MemoryStream();
        int maxDefinition = 1 + 2 * column.ListDepth;
        if (values.Lengths is { } lengths)
        {
            (byte[] repetition, byte[] definition) = ParquetLevels.OfLists(lengths);
            levels = repetition.Length;
            ParquetLevels.WritePacked(page, repetition, 1);
            ParquetLevels.WritePacked(page, definition, ParquetLevels.BitWidth(maxDefinition));
        }
        else
        {
            levels = values.Count;
            int perRow = values.Shape.Aggregate(1, (a, b) => a * b);
            if (values.Shape.Count != column.ListDepth || levels != rows * perRow)
                throw new ArgumentException(
                    $"Column '{column.Name}': {levels} values of shape [{string.Join(", ", values.Shape)}] for {rows} rows.");
            if (column.ListDepth > 0)
                ParquetLevels.WritePacked(page, ParquetLevels.OfShape(values.Shape, rows), ParquetLevels.BitWidth(column.ListDepth));
            ParquetLevels.WriteRun(page, maxDefinition, levels);
        }
        if (column.Type == ParquetType.Boolean) PackBools(page, values.Plain.Span);
        else page.Write(values.Plain.Span);
        return page.ToArray();
    }

    static byte[] Page(StoredColumn column, ParquetFieldValues values)
    {
        var page = new MemoryStream();
        ParquetLevels.WritePacked(page, values.Repetition, ParquetLevels.BitWidth(column.MaxRepetition));
        ParquetLevels.WritePacked(page, values.Definition, ParquetLevels.BitWidth(column.MaxDefinition));
        if (column.Type == ParquetType.Boolean) PackBools(page, values.Plain.Span);
        else page.Write(values.Plain.Span);
        return page.ToArray();
    }

    static void PackBools(MemoryStream page, ReadOnlySpan<byte> bools)
    {
        var bits = new byte[(bools.Length + 7) / 8];
        for (int i = 0; i < bools.Length; i++)
            if (bools[i] != 0) bits[i / 8] |= (byte)(1 << i % 8);
        page.Write(bits);
    }

    /// <summary>Writes the footer; the file is complete after this.</summary>
    public void Finish()
    {
        var footer = new ThriftWriter();
        footer.BeginItem();
        footer.Int(1, 1);
        WriteSchema(footer);
        footer.Long(3, groups.Sum(g => (long)g.Rows));
        footer.BeginStructs(4, groups.Count);
        foreach (RowGroup group in groups) WriteRowGroup(footer, group);
        if (metadata.Count > 0) WriteMetadata(footer);
        footer.String(6, CreatedBy);
        footer.End();
        Span<byte> length = stackalloc byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(length, footer.Written.Length);
        Write(footer.Written);
        Write(length);
        Write("PAR1"u8);
        finished = true;
    }

    void WriteSchema(ThriftWriter footer)
    {
        footer.BeginStructs(2, 1 + columns.Sum(c => c.Nodes));
        footer.BeginItem();
        footer.String(4, "schema");
        footer.Int(5, columns.Count);
        footer.End();
        foreach (ParquetColumn column in columns) WriteColumn(footer, column);
    }

    static void WriteColumn(ThriftWriter footer, ParquetColumn column)
    {
        if (column.Fields.Count > 0)
        {
            WriteGroup(footer, column.Name, repetition: 1, isList: true);
            WriteGroup(footer, "list", repetition: 2, isList: false);
            WriteGroup(footer, "element", repetition: 1, isList: false, column.Fields.Count);
            foreach (ParquetColumn field in column.Fields) WriteColumn(footer, field);
            return;
        }
        // a list is optional group NAME (LIST) { repeated group list { optional element } }; deeper lists replace the element
        for (int depth = 0; depth < column.ListDepth; depth++)
        {
            WriteGroup(footer, depth == 0 ? column.Name : "element", repetition: 1, isList: true);
            WriteGroup(footer, "list", repetition: 2, isList: false);
        }
        WriteLeaf(footer, column);
    }

    static void WriteGroup(ThriftWriter footer, string name, int repetition, bool isList, int children = 1)
    {
        footer.BeginItem();
        footer.Int(3, repetition);
        footer.String(4, name);
        footer.Int(5, children);
        if (isList)
        {
            footer.Int(6, 3); // converted type LIST
            footer.BeginStruct(10);
            footer.BeginStruct(3); // logical type LIST
            footer.End();
            footer.End();
        }
        footer.End();
    }

    static void WriteLeaf(ThriftWriter footer, ParquetColumn column)
    {
        footer.BeginItem();
        footer.Int(1, PhysicalType(column.Type));
        footer.Int(3, 1);
        footer.String(4, column.ListDepth == 0 ? column.Name : "element");
        int converted = column.Type switch
        {
            ParquetType.String => 0,
            ParquetType.UInt8 => 11,
            ParquetType.UInt16 => 12,
            ParquetType.Int8 => 15,
            ParquetType.Int16 => 16,
            _ => -1,
        };
        if (converted >= 0) footer.Int(6, converted);
        if (column.Type == ParquetType.String)
        {
            footer.BeginStruct(10);
            footer.BeginStruct(1); // logical type STRING
            footer.End();
            footer.End();
        }
        footer.End();
    }

    static int PhysicalType(ParquetType type) => type switch
    {
        ParquetType.Boolean => 0, ParquetType.Int64 => 2, ParquetType.Float => 4, ParquetType.Double => 5, ParquetType.String => 6, _ => 1,
    };

    void WriteRowGroup(ThriftWriter footer, RowGroup group)
    {
        StoredColumn[] stored = [.. columns.SelectMany(c => c.Stored)];
        footer.BeginItem();
        footer.BeginStructs(1, stored.Length);
        for (int i = 0; i < stored.Length; i++) WriteChunk(footer, stored[i], group.Chunks[i]);
        footer.Long(2, group.Chunks.Sum(c => c.RawBytes));
        footer.Long(3, group.Rows);
        footer.End();
    }

    static void WriteChunk(ThriftWriter footer, StoredColumn column, Chunk chunk)
    {
        footer.BeginItem();
        footer.Long(2, 0);
        footer.BeginStruct(3);
        footer.Int(1, PhysicalType(column.Type));
        footer.BeginInts(2, 2);
        footer.IntItem(0); // PLAIN
        footer.IntItem(3); // RLE
        footer.BeginStrings(3, column.Path.Count);
        foreach (string name in column.Path) footer.StringItem(name);
        footer.Int(4, chunk.Compressed ? 1 : 0);
        footer.Long(5, chunk.Values);
        footer.Long(6, chunk.RawBytes);
        footer.Long(7, chunk.StoredBytes);
        footer.Long(9, chunk.Offset);
        footer.End();
        footer.End();
    }

    void WriteMetadata(ThriftWriter footer)
    {
        footer.BeginStructs(5, metadata.Count);
        foreach (var (key, value) in metadata)
        {
            footer.BeginItem();
            footer.String(1, key);
            footer.String(2, value);
            footer.End();
        }
    }

    void Write(ReadOnlySpan<byte> bytes)
    {
        stream.Write(bytes);
        position += bytes.Length;
    }

    /// <summary>Does not finish the file: a file abandoned half-way must not look complete.</summary>
    public void Dispose()
    {
        if (finished) stream.Flush();
    }
}
