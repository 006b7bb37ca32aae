using System.Buffers.Binary;

namespace Praxis.Data;

/// <summary>
/// "rows.bin": all columns of one episode. A magic number, then for each column, in ordinal order of the names, its length in bytes and
/// its values.
/// </summary>
static class EpisodeRows
{
    static ReadOnlySpan<byte> Magic => "PRXROWS1"u8;

    public static byte[] ToBytes(IReadOnlyList<EpisodeColumn> columns)
    {
        var bytes = new byte[Magic.Length + columns.Sum(c => 8 + c.Plain.Length)];
        Magic.CopyTo(bytes);
        int at = Magic.Length;
        foreach (EpisodeColumn column in columns.OrderBy(c => c.Feature.Name, StringComparer.Ordinal))
        {
            BinaryPrimitives.WriteInt64LittleEndian(bytes.AsSpan(at), column.Plain.Length);
            column.Plain.Span.CopyTo(bytes.AsSpan(at + 8));
            at += 8 + column.Plain.Length;
        }
        return bytes;
    }

    /// <summary>The columns in the order of <paramref name="features"/>.</summary>
    /// <exception cref="InvalidDataException">The bytes do not hold these features.</exception>
    public static EpisodeColumn[] FromBytes(ReadOnlySpan<byte> bytes, IReadOnlyList<FeatureSpec> features, int frames)
    {
        if (!bytes.StartsWith(Magic)) throw new InvalidDataException("rows.bin does not begin with its magic number.");
        var columns = new EpisodeColumn[features.Count];
        int at = Magic.Length;
        foreach (int i in Enumerable.Range(0, features.Count).OrderBy(i => features[i].Name, StringComparer.Ordinal))
        {
            if (at + 8 > bytes.Length) throw new InvalidDataException($"rows.bin ends before feature '{features[i].Name}'.");
            long length = BinaryPrimitives.ReadInt64LittleEndian(bytes[at..]);
            if (length < 0 || length > bytes.Length - at - 8)
                throw new InvalidDataException($"rows.bin ends inside feature '{features[i].Name}'.");
            columns[i] = EpisodeColumn.FromPlain(features[i], bytes.Slice(at + 8, (int)length), frames);
            at += 8 + (int)length;
        }
        return columns;
    }
}
