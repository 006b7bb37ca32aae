using System.Security.Cryptography;
using System.Text.Json.Nodes;

namespace Praxis.Data;

/// <summary>A file as it must be.</summary>
/// <param name="Path">Relative to the folder that holds it, with '/'.</param>
/// <param name="Bytes">Length.</param>
/// <param name="Sha256">Lower-case hexadecimal.</param>
public sealed record FileHash(string Path, long Bytes, string Sha256)
{
    public static FileHash Of(string root, string relative)
    {
        using FileStream file = File.OpenRead(System.IO.Path.Combine(root, relative));
        return new(relative, file.Length, Hex(SHA256.HashData(file)));
    }

    /// <summary>Every file below a folder, in ordinal order of its path.</summary>
    public static IReadOnlyList<string> RelativeFiles(string root) =>
        [.. Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories).Select(f => System.IO.Path.GetRelativePath(root, f))
            .Order(StringComparer.Ordinal)];

    /// <summary>What is wrong with the file on disk, or null.</summary>
    public string? Fault(string root)
    {
        string full = System.IO.Path.Combine(root, Path);
        if (!File.Exists(full)) return "is missing";
        long length = new FileInfo(full).Length;
        if (length != Bytes) return $"has {length} bytes instead of {Bytes}";
        return Of(root, Path).Sha256 == Sha256 ? null : "has other content than when it was written (SHA-256 differs)";
    }

    internal static string Hex(ReadOnlySpan<byte> hash) => Convert.ToHexStringLower(hash);

    internal JsonObject ToJson() => new() { ["path"] = Path, ["bytes"] = Bytes, ["sha256"] = Sha256 };

    internal static FileHash FromJson(JsonNode node) =>
        new((string)node["path"]!, (long)node["bytes"]!, (string)node["sha256"]!); // a missing key is caught by the caller as a torn file
}
