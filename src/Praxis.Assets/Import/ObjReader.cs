using System.Globalization;
using System.Text;

namespace Praxis.Assets.Import;

/// <summary>Reads the geometry of Wavefront OBJ: vertices and faces of any number of corners; all else is left out.</summary>
static class ObjReader
{
    /// <exception cref="PraxisException">A line cannot be read; the message says which.</exception>
    public static RawMesh Read(string name, byte[] content)
    {
        var positions = new List<Vec3>();
        var triangles = new List<int>();
        int number = 0;
        foreach (string line in Encoding.UTF8.GetString(content).Split('\n'))
        {
            number++;
            string[] words = line.Split((char[])[' ', '\t', '\r'], StringSplitOptions.RemoveEmptyEntries);
            if (words.Length == 0) continue;
            PraxisException Wrong(string what) => new($"{name}:{number}: {what}");
            if (words[0] == "v")
            {
                if (words.Length < 4 || !Number(words[1], out double x) || !Number(words[2], out double y)
                    || !Number(words[3], out double z))
                    throw Wrong("a vertex needs three numbers.");
                positions.Add(new(x, y, z));
            }
            else if (words[0] == "f")
            {
                if (words.Length < 4) throw Wrong("a face needs at least three corners.");
                int[] corners = [.. words.Skip(1).Select(w => Corner(w, positions.Count) ?? throw
                    Wrong($"'{w}' names no vertex (there are {positions.Count})."))];
                for (int i = 2; i < corners.Length; i++) triangles.AddRange([corners[0], corners[i - 1], corners[i]]);
            }
        }
        return new(positions, triangles);
    }

    // "7", "7/1", "7//3", "-1" counts back from the last
    static int? Corner(string word, int count)
    {
        if (!int.TryParse(word.Split('/')[0], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int i)) return null;
        int index = i > 0 ? i - 1 : count + i;
        return i != 0 && index >= 0 && index < count ? index : null;
    }

    static bool Number(string word, out double value) => double.TryParse(word, NumberStyles.Float, CultureInfo.InvariantCulture, out value);
}
