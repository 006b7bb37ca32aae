using System.Buffers;
using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;

namespace Praxis.Data;

/// <summary>One feature over the frames of one episode, in the layout that Parquet stores (one byte per bool).</summary>
public sealed class EpisodeColumn
{
    readonly ArrayBufferWriter<byte> plain = new();

    /// <param name="feature">Not a video.</param>
    public EpisodeColumn(FeatureSpec feature) => Feature = feature;

    public FeatureSpec Feature { get; }

    /// <summary>Frames appended so far.</summary>
    public int Frames { get; private set; }

    /// <summary>Values back to back in little-endian order.</summary>
    public ReadOnlyMemory<byte> Plain => plain.WrittenMemory;

    /// <summary>Appends one frame of numbers, converted to the feature's type (integers are rounded, halves to even).</summary>
    public void Append(ReadOnlySpan<double> values)
    {
        if (values.Length != Feature.Size)
            throw new ArgumentException($"Feature '{Feature.Name}' has {Feature.Size} values per frame; {values.Length} came.");
        int width = ColumnType.Width(Feature.DType);
        if (width == 0) throw new ArgumentException($"Feature '{Feature.Name}' holds strings.");
        Span<byte> target = plain.GetSpan(width * values.Length);
        for (int i = 0; i < values.Length; i++) Put(target[(i * width)..], values[i]);
        plain.Advance(width * values.Length);
        Frames++;
    }

    void Put(Span<byte> target, double value)
    {
        switch (Feature.DType)
        {
            case "float32": BinaryPrimitives.WriteSingleLittleEndian(target, (float)value); break;
            case "float64": BinaryPrimitives.WriteDoubleLittleEndian(target, value); break;
            case "int64": BinaryPrimitives.WriteInt64LittleEndian(target, (long)Math.Round(value, MidpointRounding.ToEven)); break;
            case "bool": target[0] = value != 0 ? (byte)1 : (byte)0; break;
            default: BinaryPrimitives.WriteInt32LittleEndian(target, (int)Math.Round(value, MidpointRounding.ToEven)); break;
        }
    }

    /// <summary>Appends one frame of a language column.</summary>
    public void Append(IReadOnlyList<LanguageRow> rows) => Append(LanguageColumns.ToText(rows, Feature.Name));

    /// <summary>The rows of every frame of a language column.</summary>
    public IReadOnlyList<IReadOnlyList<LanguageRow>> ToLanguage() => [.. Texts().Select(LanguageColumns.FromText)];

    /// <summary>The text of every frame; of a language column, its rows as JSON.</summary>
    public IEnumerable<string> Texts()
    {
        for ((int at, int i) = (0, 0); i < Frames; i++)
        {
            int length = BinaryPrimitives.ReadInt32LittleEndian(plain.WrittenSpan[at..]);
            yield return Encoding.UTF8.GetString(plain.WrittenSpan.Slice(at + 4, length));
            at += 4 + length;
        }
    }

    /// <summary>Appends one frame of text.</summary>
    public void Append(string text)
    {
        if (!Feature.IsText) throw new ArgumentException($"Feature '{Feature.Name}' is {Feature.DType}, not string.");
        int length = Encoding.UTF8.GetByteCount(text);
        Span<byte> target = plain.GetSpan(4 + length);
        BinaryPrimitives.WriteInt32LittleEndian(target, length);
        Encoding.UTF8.GetBytes(text, target[4..]);
        plain.Advance(4 + length);
        Frames++;
    }

    internal static EpisodeColumn FromPlain(FeatureSpec feature, ReadOnlySpan<byte> bytes, int frames)
    {
        var column = new EpisodeColumn(feature) { Frames = frames };
        column.plain.Write(bytes);
        return column;
    }

    /// <summary>All values as doubles, (frames, elements) row-major.</summary>
    public double[] ToDoubles()
    {
        ReadOnlySpan<byte> bytes = plain.WrittenSpan;
        var values = new double[Frames * Feature.Size];
        switch (Feature.DType)
        {
            case "float32": Widen<float>(bytes, values, x => x); break;
            case "float64": Widen<double>(bytes, values, x => x); break;
            case "int64": Widen<long>(bytes, values, x => x); break;
            case "bool": Widen<byte>(bytes, values, x => x); break;
            case "string" or "language": throw new InvalidOperationException($"Feature '{Feature.Name}' holds strings.");
            default: Widen<int>(bytes, values, x => x); break;
        }
        return values;
    }

    static void Widen<T>(ReadOnlySpan<byte> bytes, double[] values, Func<T, double> widen) where T : unmanaged
    {
        ReadOnlySpan<T> typed = MemoryMarshal.Cast<byte, T>(bytes);
        for (int i = 0; i < values.Length; i++) values[i] = widen(typed[i]);
    }

    internal ParquetColumn ParquetColumn => Feature.DType == "language" ? LanguageColumns.Schema(Feature.Name)
        : new(Feature.Name, ColumnType.Parquet(Feature.DType), ListShape.Count);

    internal ParquetValues ParquetValues => Feature.DType == "language" ? LanguageColumns.ToParquet(Feature.Name, ToLanguage())
        : new(Plain, Frames * Feature.Size) { Shape = ListShape };

    // LeRobot stores shape [1] as a plain scalar
    IReadOnlyList<int> ListShape => Feature.Shape is [1] ? [] : Feature.Shape;
}
