namespace Praxis.Data;

/// <summary>How the element types of features are stored: the PLAIN layout of their Parquet type (but one byte per bool).</summary>
static class ColumnType
{
    public static IReadOnlyList<string> Known { get; } =
        ["bool", "float32", "float64", "int16", "int32", "int64", "int8", "language", "string", "uint16", "uint8"];

    public static ParquetType Parquet(string dtype) => dtype switch
    {
        "bool" => ParquetType.Boolean,
        "float32" => ParquetType.Float,
        "float64" => ParquetType.Double,
        "int8" => ParquetType.Int8,
        "int16" => ParquetType.Int16,
        "int32" => ParquetType.Int32,
        "uint8" => ParquetType.UInt8,
        "uint16" => ParquetType.UInt16,
        "int64" => ParquetType.Int64,
        "string" => ParquetType.String,
        _ => throw new ArgumentException($"No column type '{dtype}'. Known: {string.Join(", ", Known)}."),
    };

    /// <summary>Bytes per element in memory and in rows.bin; 0 for strings and language (a 32-bit length, then UTF-8).</summary>
    public static int Width(string dtype) => dtype switch { "bool" => 1, "float64" or "int64" => 8, "string" or "language" => 0, _ => 4 };
}
