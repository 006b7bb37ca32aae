namespace Praxis.Data;

/// <summary>Element types of Parquet columns that are written; small integers travel as 32 bits with their logical type.</summary>
public enum ParquetType { Boolean, Int8, Int16, Int32, UInt8, UInt16, Int64, Float, Double, String }

/// <summary>A column: a scalar, or lists nested <paramref name="ListDepth"/> deep.</summary>
public sealed record ParquetColumn(string Name, ParquetType Type, int ListDepth = 0);

/// <summary>The values of one column in one row group.</summary>
/// <param name="Plain">Elements back to back: little-endian numbers (4 bytes for small integers), one byte per bool, UTF-8 behind a
/// 32-bit length.</param>
/// <param name="Count">Number of elements.</param>
public readonly record struct ParquetValues(ReadOnlyMemory<byte> Plain, int Count)
{
    /// <summary>The extents of every row's nested list when all rows are alike; one per level.</summary>
    public IReadOnlyList<int> Shape { get; init; } = [];

    /// <summary>Items in each row's list (one level), when rows differ; null when <see cref="Shape"/> holds.</summary>
    public IReadOnlyList<int>? Lengths { get; init; }
}
