using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.RegularExpressions;

namespace Praxis.Tests.Acceptance.Support;

/// <summary>A NumPy file, read by NumPy's own description of the format (numpy/lib/format.py, version 1.0) and not by our code.</summary>
sealed partial class NpyArray
{
    readonly byte[] data;

    public NpyArray(string path)
    {
        byte[] bytes = File.ReadAllBytes(path);
        int length = bytes[8] | bytes[9] << 8;
        string header = Encoding.ASCII.GetString(bytes, 10, length);
        DType = Described().Match(header).Groups[1].Value;
        Shape = [.. Shaped().Match(header).Groups[1].Value
            .Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(n => int.Parse(n, CultureInfo.InvariantCulture))];
        data = bytes[(10 + length)..];
    }

    public string DType { get; }
    public int[] Shape { get; }

    /// <summary>One item along the first axis.</summary>
    public ReadOnlySpan<T> Item<T>(int index) where T : unmanaged
    {
        int size = Shape[1..].Aggregate(1, (a, n) => a * n);
        return MemoryMarshal.Cast<byte, T>(data).Slice(index * size, size);
    }

    [GeneratedRegex("'descr': '([^']+)'")]
    private static partial Regex Described();

    [GeneratedRegex(@"'shape': \(([^)]*)\)")]
    private static partial Regex Shaped();
}
