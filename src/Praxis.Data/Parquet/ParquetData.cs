using System.Text;

namespace Praxis.Data;

/// <summary>
/// The values of one leaf column in one row group, as stored: values that are there, and the levels that say what is not.
/// </summary>
public sealed class ParquetData
{
    internal ParquetData(ParquetLeaf leaf, int rows, Array values, byte[] definition, byte[] repetition) =>
        (Leaf, Rows, Values, Definition, Repetition) = (leaf, rows, values, definition, repetition);

    public ParquetLeaf Leaf { get; }

    /// <summary>Rows of the row group.</summary>
    public int Rows { get; }

    /// <summary>The values that are not null: bool[], int[], long[], float[], double[] or byte[][].</summary>
    public Array Values { get; }

    /// <summary>One level per entry (value, null or empty list).</summary>
    public byte[] Definition { get; }

    /// <summary>One level per entry: 0 begins a row.</summary>
    public byte[] Repetition { get; }

    /// <summary>Entries without a value.</summary>
    public int Missing => Definition.Length - Values.Length;

    /// <summary>The values as doubles; empty for text.</summary>
    public double[] Doubles() => Values switch
    {
        double[] v => v,
        float[] v => Array.ConvertAll(v, x => (double)x),
        long[] v => Array.ConvertAll(v, x => (double)x),
        int[] v => Array.ConvertAll(v, x => (double)x),
        bool[] v => Array.ConvertAll(v, x => x ? 1.0 : 0.0),
        _ => [],
    };

    /// <exception cref="InvalidDataException">The column does not hold integers.</exception>
    public long[] Longs() => Values switch
    {
        long[] v => v,
        int[] v => Array.ConvertAll(v, x => (long)x),
        _ => throw new InvalidDataException($"Column '{Leaf.Name}' does not hold integers."),
    };

    /// <exception cref="InvalidDataException">The column does not hold text.</exception>
    public string[] Texts() => Values is byte[][] v
        ? Array.ConvertAll(v, Encoding.UTF8.GetString) : throw new InvalidDataException($"Column '{Leaf.Name}' does not hold text.");

    /// <summary>One text or null per entry; aligned with the entries of other leaves of the same struct.</summary>
    public string?[] TextPerEntry()
    {
        string[] texts = Texts();
        int at = 0;
        return Array.ConvertAll(Definition, level => level == Leaf.MaxDefinition ? texts[at++] : null);
    }

    /// <summary>Number of values in each row.</summary>
    public int[] ValuesPerRow()
    {
        var counts = new int[Rows];
        int row = -1;
        for (int i = 0; i < Definition.Length; i++)
        {
            if (Repetition[i] == 0) row++;
            if (row >= 0 && row < Rows && Definition[i] == Leaf.MaxDefinition) counts[row]++;
        }
        return counts;
    }
}
