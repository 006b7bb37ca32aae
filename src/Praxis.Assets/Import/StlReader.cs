using System.Buffers.Binary;
using System.Globalization;
using System.Text;

namespace Praxis.Assets.Import;

/// <summary>Reads STL, binary or text.</summary>
static class StlReader
{
    const int Header = 84, PerTriangle = 50; // bytes

    /// <exception cref="PraxisException">It is neither form of STL, or is cut short.</exception>
    public static RawMesh Read(string name, byte[] content)
    {
        if (content.Length >= Header)
        {
            long count = BinaryPrimitives.ReadUInt32LittleEndian(content.AsSpan(80)), wanted = Header + PerTriangle * count;
            if (wanted == content.Length) return Binary(content, (int)count);
            bool text = Encoding.ASCII.GetString(content, 0, 5) == "solid";
            if (!text) throw new PraxisException($"{name} says that it has {count} triangles, which take {wanted} bytes; it has "
                + $"{content.Length}. It was cut short, or is no STL.");
        }
        return Ascii(name, content);
    }

    static RawMesh Binary(byte[] content, int count)
    {
        var (positions, triangles) = (new List<Vec3>(3 * count), new List<int>(3 * count));
        for (int i = 0; i < count; i++)
            for (int k = 0; k < 3; k++)
            {
                ReadOnlySpan<byte> at = content.AsSpan(Header + PerTriangle * i + 12 * (k + 1)); // the normal comes first
                positions.Add(new(BinaryPrimitives.ReadSingleLittleEndian(at), BinaryPrimitives.ReadSingleLittleEndian(at[4..]),
                    BinaryPrimitives.ReadSingleLittleEndian(at[8..])));
                triangles.Add(3 * i + k);
            }
        return new(positions, triangles);
    }

    static RawMesh Ascii(string name, byte[] content)
    {
        string[] words = Encoding.ASCII.GetString(content).Split((char[])[' ', '\t', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 0 || words[0] != "solid") throw new PraxisException($"{name} is no STL: it has neither a binary header nor "
            + "the word 'solid'.");
        var (positions, triangles) = (new List<Vec3>(), new List<int>());
        for (int i = 0; i < words.Length; i++)
        {
            if (words[i] != "vertex") continue;
            var xyz = new double[3];
            for (int k = 0; k < 3; k++)
                if (i + k + 1 >= words.Length || !double.TryParse(words[i + k + 1], NumberStyles.Float, CultureInfo.InvariantCulture,
                    out xyz[k]))
                    throw new PraxisException($"{name}: vertex {positions.Count + 1} needs three numbers.");
            triangles.Add(positions.Count);
            positions.Add(Vec3.From(xyz));
        }
        if (triangles.Count % 3 != 0) throw new PraxisException($"{name} ends in the middle of a triangle.");
        return new(positions, triangles);
    }
}
