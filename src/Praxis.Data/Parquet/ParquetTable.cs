using System.Buffers;
using System.Buffers.Binary;
using System.Text;

namespace Praxis.Data;

/// <summary>Gathers rows of a metadata table and writes them as row groups.</summary>
sealed class ParquetTable
{
    readonly List<Column> columns = [];
    int rows;

    /// <summary>A column that is filled value by value; every row must get the same number of values, or one list.</summary>
    public sealed class Column(string name, ParquetType type, IReadOnlyList<int>? shape, bool ragged = false)
    {
        readonly ArrayBufferWriter<byte> plain = new();
        readonly List<int> lengths = [];
        int count;

        public ParquetColumn Schema => new(name, type, ragged ? 1 : shape?.Count ?? 0);

        public void Add(long value)
        {
            BinaryPrimitives.WriteInt64LittleEndian(plain.GetSpan(8), value);
            plain.Advance(8);
            count++;
        }

        public void Add(params ReadOnlySpan<double> values)
        {
            foreach (double value in values)
            {
                BinaryPrimitives.WriteDoubleLittleEndian(plain.GetSpan(8), value);
                plain.Advance(8);
            }
            count += values.Length;
        }

        public void Add(string text)
        {
            int length = Encoding.UTF8.GetByteCount(text);
            Span<byte> target = plain.GetSpan(4 + length);
            BinaryPrimitives.WriteInt32LittleEndian(target, length);
            Encoding.UTF8.GetBytes(text, target[4..]);
            plain.Advance(4 + length);
            count++;
        }

        /// <summary>One row of a column of lists.</summary>
        public void AddList(IReadOnlyList<string> texts)
        {
            lengths.Add(texts.Count);
            foreach (string text in texts) Add(text);
        }

        public ParquetValues Take()
        {
            var values =
                new ParquetValues(plain.WrittenSpan.ToArray(), count) { Shape = shape ?? [], Lengths = ragged ? [.. lengths] : null };
            plain.Clear();
            lengths.Clear();
            count = 0;
            return values;
        }

        public int Bytes => plain.WrittenCount;
    }

    public IReadOnlyList<ParquetColumn> Schema => [.. columns.Select(c => c.Schema)];

    /// <summary>Rows gathered since the last row group.</summary>
    public int Rows => rows;

    /// <summary>Bytes gathered since the last row group.</summary>
    public long Bytes => columns.Sum(c => (long)c.Bytes);

    public Column Define(string name, ParquetType type, IReadOnlyList<int>? shape = null)
    {
        columns.Add(new(name, type, shape));
        return columns[^1];
    }

    public Column DefineLists(string name, ParquetType type)
    {
        columns.Add(new(name, type, null, ragged: true));
        return columns[^1];
    }

    /// <summary>Declares that every column got its values for one more row.</summary>
    public void EndRow() => rows++;

    public void WriteTo(ParquetWriter writer)
    {
        if (rows > 0) writer.WriteRowGroup(rows, [.. columns.Select(c => c.Take())]);
        rows = 0;
    }
}
