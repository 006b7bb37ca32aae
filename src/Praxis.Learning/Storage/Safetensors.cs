using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Praxis.Core;
using Praxis.Data;

namespace Praxis.Learning;

/// <summary>
/// The safetensors format: the length of a header (8 bytes), the header (JSON: type, shape and extent of every tensor), then their
/// elements back to back. Files that we write carry a hash of themselves among their metadata, so that damage anywhere is found.
/// </summary>
public static class Safetensors
{
    const int HeaderMost = 100_000_000; // bytes, as the format's own reader has it
    const string MetadataKey = "__metadata__", HashKey = "praxis.sha256";

    static readonly byte[] HashMark = Encoding.UTF8.GetBytes($"\"{HashKey}\":\"");
    // stands for the hash while that is computed
    static readonly byte[] NoHash = Encoding.UTF8.GetBytes(new string('0', 2 * SHA256.HashSizeInBytes));

    static readonly (string Name, ElementType Type)[] Types =
        [("F32", ElementType.Float32), ("F64", ElementType.Float64), ("I64", ElementType.Int64), ("U8", ElementType.UInt8)];

    sealed record Entry(string Name, ElementType Type, long[] Shape, long From, long To);

    /// <summary>Reads all tensors of a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="metadata">The strings that the writer left.</param>
    /// <exception cref="PraxisException">There is no such file, or it is damaged; the message says where.</exception>
    public static IReadOnlyDictionary<string, Tensor> Read(string path, out IReadOnlyDictionary<string, string> metadata)
    {
        if (!File.Exists(path)) throw new PraxisException($"There is no file '{path}'.");
        using FileStream file = File.OpenRead(path);
        var (entries, texts, start) = ReadHeader(path, file);
        var tensors = new Dictionary<string, Tensor>(StringComparer.Ordinal);
        foreach (Entry entry in entries)
        {
            var bytes = new byte[entry.To - entry.From];
            file.Position = start + entry.From;
            file.ReadExactly(bytes);
            tensors.Add(entry.Name, Tensor.From(bytes, entry.Shape, entry.Type));
        }
        metadata = texts;
        return tensors;
    }

    /// <summary>Writes a file whole or not at all.</summary>
    /// <exception cref="PraxisException">The disk is full or the folder cannot be written.</exception>
    public static void Write(
        string path, IEnumerable<(string Name, Tensor Value)> tensors, IReadOnlyDictionary<string, string>? metadata = null)
    {
        var header = new JsonObject();
        var notes = (metadata ?? new Dictionary<string, string>()).Select(p => KeyValuePair.Create(p.Key, (JsonNode?)p.Value));
        header[MetadataKey] = new JsonObject(notes)
        {
            [HashKey] = Encoding.UTF8.GetString(NoHash),
        };
        var body = new MemoryStream();
        foreach (var (name, value) in tensors)
        {
            long from = body.Length;
            body.Write(value.ToBytes());
            header[name] = new JsonObject
            {
                ["dtype"] = Types.First(t => t.Type == value.Type).Name,
                ["shape"] = new JsonArray([.. value.Shape.Select(n => (JsonNode)n)]),
                ["data_offsets"] = new JsonArray(from, body.Length),
            };
        }
        byte[] bytes = Join(JsonSerializer.SerializeToUtf8Bytes(header), body);
        byte[] hash = Encoding.UTF8.GetBytes(Convert.ToHexStringLower(SHA256.HashData(bytes)));
        hash.CopyTo(bytes, bytes.AsSpan().IndexOf(HashMark) + HashMark.Length);
        Durable.WriteAllBytes(path, bytes);
    }

    // the header is padded with spaces so that elements begin at a multiple of 8 bytes
    static byte[] Join(byte[] header, MemoryStream body)
    {
        int padded = (header.Length + 7) / 8 * 8;
        var bytes = new byte[8 + padded + body.Length];
        BinaryPrimitives.WriteInt64LittleEndian(bytes, padded);
        bytes.AsSpan(8, padded).Fill((byte)' ');
        header.CopyTo(bytes, 8);
        body.GetBuffer().AsSpan(0, (int)body.Length).CopyTo(bytes.AsSpan(8 + padded));
        return bytes;
    }

    static (List<Entry> Entries, Dictionary<string, string> Metadata, long Start) ReadHeader(string path, FileStream file)
    {
        Span<byte> prefix = stackalloc byte[8];
        if (file.Length < 8) throw Damaged(path, $"it has {file.Length} bytes");
        file.ReadExactly(prefix);
        long length = BinaryPrimitives.ReadInt64LittleEndian(prefix);
        if (length < 2 || length > HeaderMost || length > file.Length - 8)
            throw Damaged(path, $"it announces a header of {length} bytes in a file of {file.Length}");
        var header = new byte[length];
        file.ReadExactly(header);
        CheckHash(path, prefix, header, file);
        try
        {
            return Parse(path, JsonNode.Parse(header)!.AsObject(), 8 + length, file.Length); // null ends in the catch below
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or FormatException or NullReferenceException
            or ArgumentException or OverflowException)
        {
            throw Damaged(path, $"its header is no safetensors header ({e.Message.Split('\n')[0]})");
        }
    }

    // only files of other programs come without a hash
    static void CheckHash(string path, ReadOnlySpan<byte> prefix, ReadOnlySpan<byte> header, FileStream body)
    {
        int mark = header.IndexOf(HashMark), at = mark + HashMark.Length;
        if (mark < 0 || at + NoHash.Length > header.Length) return;
        byte[] unsigned = header.ToArray();
        NoHash.CopyTo(unsigned, at);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(prefix);
        hash.AppendData(unsigned);
        var part = new byte[1 << 16];
        for (int read; (read = body.Read(part)) > 0;) hash.AppendData(part.AsSpan(0, read));
        byte[] found = Encoding.UTF8.GetBytes(Convert.ToHexStringLower(hash.GetHashAndReset()));
        if (!found.AsSpan().SequenceEqual(header.Slice(at, NoHash.Length)))
            throw Damaged(path, "its bytes are not those that were written");
    }

    static (List<Entry>, Dictionary<string, string>, long) Parse(string path, JsonObject header, long start, long fileLength)
    {
        var entries = new List<Entry>();
        var metadata = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, node) in header)
            if (name != MetadataKey) entries.Add(ParseEntry(path, name, node!.AsObject(), fileLength - start));
            else foreach (var (key, text) in node!.AsObject()) metadata.Add(key, (string)text!);
        return (entries, metadata, start);
    }

    static Entry ParseEntry(string path, string name, JsonObject json, long available)
    {
        string type = json["dtype"]!.GetValue<string>(); // a missing key is caught in ReadHeader, here and below
        int known = Array.FindIndex(Types, t => t.Name == type);
        if (known < 0) throw new PraxisException(
            $"'{path}': tensor '{name}' has elements of type {type}; {string.Join(", ", Types.Select(t => t.Name))} are read.");
        long[] shape = [.. json["shape"]!.AsArray().Select(n => (long)n!)];
        long from = (long)json["data_offsets"]![0]!, to = (long)json["data_offsets"]![1]!;
        long size = Types[known].Type.Size();
        foreach (long extent in shape) size = checked(size * extent);
        if (from < 0 || to - from != size || to > available || shape.Any(n => n < 0))
            throw Damaged(path, $"tensor '{name}' of shape [{string.Join(", ", shape)}] lies at bytes {from} to {to} of {available}");
        return new(name, Types[known].Type, shape, from, to);
    }

    static PraxisException Damaged(string path, string what) =>
        new($"'{path}' is damaged or no safetensors file: {what}. Take another checkpoint, or write it anew.");
}
