namespace Praxis.Data;

/// <summary>Element types of Parquet columns that are written; small integers travel as 32 bits with their logical type.</summary>
public enum ParquetType { Boolean, Int8, Int16, Int32, UInt8, UInt16, Int64, Float, Double, String }

/// <summary>A column: a scalar, lists nested <paramref name="ListDepth"/> deep, or a list of structs.</summary>
public sealed record ParquetColumn(string Name, ParquetType Type, int ListDepth = 0)
{
    /// <summary>What each struct of the list has, a scalar or a list of one level; empty where the column is no list of structs.</summary>
    public IReadOnlyList<ParquetColumn> Fields { get; init; } = [];

    /// <summary>Columns that hold its values: one, or one per field.</summary>
    internal IReadOnlyList<StoredColumn> Stored => Fields.Count == 0
        ? [new(Type, PathOf(Name, ListDepth), 1 + 2 * ListDepth, ListDepth)]
        : [.. Fields.Select(f => new StoredColumn(f.Type, [Name, "list", "element", .. PathOf(f.Name, f.ListDepth)], 4 + 2 * f.ListDepth,
            1 + f.ListDepth))];

    /// <summary>Entries of the schema.</summary>
    internal int Nodes => Fields.Count == 0 ? 1 + 2 * ListDepth : 3 + Fields.Sum(f => f.Nodes);

    static IReadOnlyList<string> PathOf(string name, int depth) =>
        [name, .. Enumerable.Range(0, depth).SelectMany(_ => (string[])["list", "element"])];
}

/// <summary>A leaf of the schema.</summary>
readonly record struct StoredColumn(ParquetType Type, IReadOnlyList<string> Path, int MaxDefinition, int MaxRepetition);

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

    /// <summary>Of a list of structs: the values of each field, in the order of the fields.</summary>
    public IReadOnlyList<ParquetFieldValues> Fields { get; init; } = [];
}

/// <summary>The values of one field of a list of structs, and where they belong.</summary>
/// <param name="Plain">As <see cref="ParquetValues.Plain"/>; only those that are there.</param>
/// <param name="Definition">
/// One level per entry: 1 an empty list of structs, 3 a struct without this field, 4 one with it; where the field is a list, 4 an empty
/// one, 5 an item that is null, 6 an item.
/// </param>
/// <param name="Repetition">One level per entry: 0 begins a row, 1 another struct of it, 2 another item of the struct's list.</param>
public sealed record ParquetFieldValues(ReadOnlyMemory<byte> Plain, byte[] Definition, byte[] Repetition);
