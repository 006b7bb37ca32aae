using System.Buffers.Binary;
using System.IO.Compression;
using System.Runtime.InteropServices;
using Praxis.Core;

namespace Praxis.Data;

/// <summary>Writes PNG pictures for people: contact sheets, previews. Their bytes depend on the zlib build and are never hashed.</summary>
public static class PngWriter
{
    static readonly uint[] CrcTable = MakeCrcTable();

    /// <exception cref="PraxisException">The disk is full or the folder cannot be written.</exception>
    public static void Write(string path, Image<Rgb24> image) => Durable.WriteAllBytes(path, Encode(image));

    /// <summary>The file as bytes: 8-bit RGB, every row with the prediction that leaves least of it.</summary>
    public static byte[] Encode(Image<Rgb24> image)
    {
        var file = new MemoryStream();
        file.Write([0x89, .. "PNG\r\n"u8, 0x1A, (byte)'\n']);
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, image.Width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), image.Height);
        header[8] = 8; // bits per channel
        header[9] = 2; // RGB
        Chunk(file, "IHDR"u8, header);
        Chunk(file, "IDAT"u8, Compress(image));
        Chunk(file, "IEND"u8, []);
        return file.ToArray();
    }

    static byte[] Compress(Image<Rgb24> image)
    {
        var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            byte[][] lines = [.. Filters.Select<byte, byte[]>(f => [f, .. new byte[3 * image.Width]])];
            ReadOnlySpan<byte> above = new byte[3 * image.Width];
            for (int y = 0; y < image.Height; y++)
            {
                ReadOnlySpan<byte> row = MemoryMarshal.AsBytes(image.Row(y));
                foreach (byte[] line in lines) Predict(line, row, above);
                zlib.Write(lines.MinBy(Rest)!); // never null: there are three
                above = row;
            }
        }
        return packed.ToArray();
    }

    static readonly byte[] Filters = [1, 2, 4]; // of the PNG specification: left, up, Paeth

    // what a filter leaves of a row, behind its number
    static void Predict(byte[] line, ReadOnlySpan<byte> row, ReadOnlySpan<byte> above)
    {
        for (int i = 0; i < row.Length; i++)
        {
            int left = i < 3 ? 0 : row[i - 3], up = above[i], corner = i < 3 ? 0 : above[i - 3];
            int guess = line[0] switch { 1 => left, 2 => up, _ => Paeth(left, up, corner) };
            line[1 + i] = (byte)(row[i] - guess);
        }
    }

    // whichever of the three is nearest to left + up - corner
    static int Paeth(int left, int up, int corner)
    {
        (int a, int b, int c) = (Math.Abs(up - corner), Math.Abs(left - corner), Math.Abs(left + up - 2 * corner));
        return a <= b && a <= c ? left : b <= c ? up : corner;
    }

    // the usual guess at how well it packs: the sum of the differences, taken as signed
    static int Rest(byte[] line) => line.Sum(d => Math.Abs((int)(sbyte)d));

    static void Chunk(MemoryStream file, ReadOnlySpan<byte> type, ReadOnlySpan<byte> body)
    {
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, body.Length);
        file.Write(number);
        file.Write(type);
        file.Write(body);
        uint crc = Crc(Crc(0xFFFFFFFF, type), body) ^ 0xFFFFFFFF;
        BinaryPrimitives.WriteUInt32BigEndian(number, crc);
        file.Write(number);
    }

    static uint Crc(uint crc, ReadOnlySpan<byte> bytes)
    {
        foreach (byte b in bytes) crc = CrcTable[(byte)(crc ^ b)] ^ crc >> 8;
        return crc;
    }

    static uint[] MakeCrcTable()
    {
        var table = new uint[256];
        for (uint n = 0; n < 256; n++)
        {
            uint c = n;
            for (int k = 0; k < 8; k++) c = (c & 1) != 0 ? 0xEDB88320 ^ c >> 1 : c >> 1;
            table[n] = c;
        }
        return table;
    }
}
