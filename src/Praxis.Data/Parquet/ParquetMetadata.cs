namespace Praxis.Data;

/// <summary>A column of values at the bottom of the schema tree.</summary>
/// <param name="Path">Names from the top-level column down: ["action", "list", "element"].</param>
/// <param name="PhysicalType">0 bool, 1 int32, 2 int64, 3 int96, 4 float, 5 double, 6 byte array, 7 fixed-length byte array.</param>
/// <param name="ConvertedType">Parquet's ConvertedType (0 is UTF-8, 11 ... 18 integers), or -1.</param>
/// <param name="MaxDefinition">Definition level of a value that is not null.</param>
/// <param name="MaxRepetition">Depth of lists.</param>
/// <param name="TypeLength">Bytes of a fixed-length value.</param>
public sealed record ParquetLeaf(IReadOnlyList<string> Path, int PhysicalType, int ConvertedType, int MaxDefinition, int MaxRepetition,
    int TypeLength)
{
    /// <summary>The top-level column.</summary>
    public string Name => Path[0];
}

/// <summary>Where the values of one leaf in one row group are.</summary>
sealed record ParquetChunk(int Codec, long Values, long StoredBytes, long DataOffset, long DictionaryOffset);

sealed record ParquetRowGroup(int Rows, IReadOnlyList<ParquetChunk> Chunks);

/// <summary>The parsed footer.</summary>
sealed class ParquetMetadata
{
    readonly List<SchemaElement> schema = [];

    record struct SchemaElement(string Name, int Type, int Repetition, int Children, int Converted, int TypeLength);

    public List<ParquetLeaf> Leaves { get; } = [];
    public List<ParquetRowGroup> RowGroups { get; } = [];
    public Dictionary<string, string> KeyValues { get; } = new(StringComparer.Ordinal);
    public long Rows { get; private set; }

    public static ParquetMetadata Parse(ReadOnlySpan<byte> footer)
    {
        var metadata = new ParquetMetadata();
        var reader = new ThriftReader(footer);
        int field = 0;
        while (reader.Next(ref field, out int type))
            switch (field)
            {
                case 2: for (int n = reader.Items(out _); n > 0; n--) metadata.schema.Add(ReadElement(ref reader)); break;
                case 3: metadata.Rows = reader.Int(); break;
                case 4: for (int n = reader.Items(out _); n > 0; n--) metadata.RowGroups.Add(ReadRowGroup(ref reader)); break;
                case 5: for (int n = reader.Items(out _); n > 0; n--) metadata.ReadKeyValue(ref reader); break;
                default: reader.Skip(type); break;
            }
        int at = 0;
        metadata.Walk(ref at, [], 0, 0);
        if (metadata.RowGroups.Any(g => g.Chunks.Count != metadata.Leaves.Count))
            throw new InvalidDataException("A row group lacks columns.");
        return metadata;
    }

    // the schema is a tree in preorder; optional groups and leaves add a definition level, repeated ones a repetition level too
    void Walk(ref int at, string[] path, int definition, int repetition)
    {
        SchemaElement element = schema[at++];
        bool isRoot = at == 1;
        if (path.Length > 32) throw new InvalidDataException("Columns nest too deep.");
        if (!isRoot)
        {
            path = [.. path, element.Name];
            if (element.Repetition != 0) definition++;
            if (element.Repetition == 2) repetition++;
        }
        if (element.Children == 0 && !isRoot)
            Leaves.Add(new(path, element.Type, element.Converted, definition, repetition, element.TypeLength));
        for (int i = 0; i < element.Children; i++) Walk(ref at, path, definition, repetition);
    }

    static SchemaElement ReadElement(ref ThriftReader reader)
    {
        var element = new SchemaElement("", -1, 0, 0, -1, 0);
        int field = 0;
        while (reader.Next(ref field, out int type))
            switch (field)
            {
                case 1: element.Type = (int)reader.Int(); break;
                case 2: element.TypeLength = (int)reader.Int(); break;
                case 3: element.Repetition = (int)reader.Int(); break;
                case 4: element.Name = reader.Text(); break;
                case 5: element.Children = (int)reader.Int(); break;
                case 6: element.Converted = (int)reader.Int(); break;
                default: reader.Skip(type); break;
            }
        return element;
    }

    static ParquetRowGroup ReadRowGroup(ref ThriftReader reader)
    {
        List<ParquetChunk> chunks = [];
        long rows = 0;
        int field = 0;
        while (reader.Next(ref field, out int type))
            switch (field)
            {
                case 1: for (int n = reader.Items(out _); n > 0; n--) chunks.Add(ReadChunk(ref reader)); break;
                case 3: rows = reader.Int(); break;
                default: reader.Skip(type); break;
            }
        return new(checked((int)rows), chunks);
    }

    static ParquetChunk ReadChunk(ref ThriftReader reader)
    {
        var chunk = new ParquetChunk(0, 0, 0, 0, 0);
        int field = 0;
        while (reader.Next(ref field, out int type))
            if (field == 3) chunk = ReadChunkMetadata(ref reader);
            else reader.Skip(type);
        return chunk;
    }

    static ParquetChunk ReadChunkMetadata(ref ThriftReader reader)
    {
        long codec = 0, values = 0, stored = 0, data = 0, dictionary = 0;
        int field = 0;
        while (reader.Next(ref field, out int type))
            switch (field)
            {
                case 4: codec = reader.Int(); break;
                case 5: values = reader.Int(); break;
                case 7: stored = reader.Int(); break;
                case 9: data = reader.Int(); break;
                case 11: dictionary = reader.Int(); break;
                default: reader.Skip(type); break;
            }
        return new((int)codec, values, stored, data, dictionary);
    }

    void ReadKeyValue(ref ThriftReader reader)
    {
        string key = "", value = "";
        int field = 0;
        while (reader.Next(ref field, out int type))
            switch (field)
            {
                case 1: key = reader.Text(); break;
                case 2: value = reader.Text(); break;
                default: reader.Skip(type); break;
            }
        KeyValues[key] = value;
    }
}
