using System.Buffers.Binary;
using System.Text.Json;

namespace Praxis.Assets.Import;

/// <summary>Reads the triangles of binary glTF 2.0, every node in its place; without skins, morphs, or compressed meshes.</summary>
static class GlbReader
{
    /// <exception cref="PraxisException">It is no glTF 2.0, or uses what is not supported; the message names it.</exception>
    public static RawMesh Read(string name, byte[] file)
    {
        uint Word(int at) => at + 4 <= file.Length ? BinaryPrimitives.ReadUInt32LittleEndian(file.AsSpan(at)) : 0;
        if (Word(0) != 0x46546C67 || Word(4) != 2) throw new PraxisException($"{name} is no binary glTF 2.0.");
        int json = (int)Word(12), binary = 20 + json;
        if (json < 0 || binary + 8 > file.Length || Word(16) != 0x4E4F534A || binary + 8 + (long)Word(binary) > file.Length)
            throw new PraxisException($"{name} was cut short.");
        try
        {
            using JsonDocument document = JsonDocument.Parse(file.AsMemory(20, json));
            return new Scene(name, document.RootElement, file.AsMemory(binary + 8, (int)Word(binary))).ToMesh();
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException or FormatException
            or ArgumentException or IndexOutOfRangeException)
        {
            throw new PraxisException($"{name} is not valid glTF: {e.Message}", e);
        }
    }

    sealed class Scene(string name, JsonElement root, ReadOnlyMemory<byte> buffer)
    {
        readonly List<Vec3> positions = [];
        readonly List<int> triangles = [];
        Vec3? color;

        public RawMesh ToMesh()
        {
            if (root.TryGetProperty("extensionsRequired", out JsonElement needed) && needed.GetArrayLength() > 0)
                throw new PraxisException($"{name} needs {string.Join(", ", needed.EnumerateArray().Select(e => e.GetString()))}, which "
                    + "cannot be read. Export it without compression.");
            JsonElement scene = root.GetProperty("scenes")[Whole(root, "scene", 0)];
            foreach (JsonElement node in scene.GetProperty("nodes").EnumerateArray()) Visit(node.GetInt32(), p => p, depth: 0);
            return new(positions, triangles, IsMetres: true, IsYUp: true, color);
        }

        void Visit(int index, Func<Vec3, Vec3> parent, int depth)
        {
            if (depth > 64) throw new PraxisException($"{name} has nodes nested deeper than 64.");
            JsonElement node = root.GetProperty("nodes")[index];
            Func<Vec3, Vec3> own = Transform(node);
            Vec3 InScene(Vec3 p) => parent(own(p));
            if (node.TryGetProperty("mesh", out JsonElement mesh))
                foreach (JsonElement primitive in root.GetProperty("meshes")[mesh.GetInt32()].GetProperty("primitives").EnumerateArray())
                    Add(primitive, InScene);
            if (node.TryGetProperty("children", out JsonElement children))
                foreach (JsonElement child in children.EnumerateArray()) Visit(child.GetInt32(), InScene, depth + 1);
        }

        static Func<Vec3, Vec3> Transform(JsonElement node)
        {
            if (node.TryGetProperty("matrix", out JsonElement matrix))
            {
                double[] m = [.. matrix.EnumerateArray().Select(e => e.GetDouble())]; // column-major
                return p => new(m[0] * p.X + m[4] * p.Y + m[8] * p.Z + m[12], m[1] * p.X + m[5] * p.Y + m[9] * p.Z + m[13],
                    m[2] * p.X + m[6] * p.Y + m[10] * p.Z + m[14]);
            }
            double[] Numbers(string key, params double[] otherwise) =>
                node.TryGetProperty(key, out JsonElement e) ? [.. e.EnumerateArray().Select(v => v.GetDouble())] : otherwise;
            double[] t = Numbers("translation", 0, 0, 0), r = Numbers("rotation", 0, 0, 0, 1), s = Numbers("scale", 1, 1, 1);
            Quat turn = new Quat(r[3], r[0], r[1], r[2]).Normalized();
            return p => Vec3.From(t) + turn.Rotate(new(s[0] * p.X, s[1] * p.Y, s[2] * p.Z));
        }

        void Add(JsonElement primitive, Func<Vec3, Vec3> place)
        {
            if (Whole(primitive, "mode", 4) != 4) throw new PraxisException($"{name} has points, lines or strips: only plain triangles "
                + "can be read.");
            int first = positions.Count;
            double[] p = Accessor(primitive.GetProperty("attributes").GetProperty("POSITION").GetInt32(), 3);
            for (int i = 0; i < p.Length; i += 3) positions.Add(place(new(p[i], p[i + 1], p[i + 2])));
            int count = p.Length / 3;
            IEnumerable<int> indices = primitive.TryGetProperty("indices", out JsonElement list)
                ? Accessor(list.GetInt32(), 1).Select(v => (int)v) : Enumerable.Range(0, count);
            foreach (int i in indices)
            {
                if (i < 0 || i >= count) throw new PraxisException($"{name} has a face that names vertex {i} of {count}.");
                triangles.Add(first + i);
            }
            if (color is null && primitive.TryGetProperty("material", out JsonElement m)
                && root.GetProperty("materials")[m.GetInt32()].TryGetProperty("pbrMetallicRoughness", out JsonElement surface)
                && surface.TryGetProperty("baseColorFactor", out JsonElement c))
                color = new(c[0].GetDouble(), c[1].GetDouble(), c[2].GetDouble());
        }

        double[] Accessor(int index, int width)
        {
            JsonElement accessor = root.GetProperty("accessors")[index], view =
                root.GetProperty("bufferViews")[accessor.GetProperty("bufferView").GetInt32()];
            int kind = accessor.GetProperty("componentType").GetInt32(), count = accessor.GetProperty("count").GetInt32();
            int size = kind switch { 5121 => 1, 5123 => 2, 5125 or 5126 => 4,
                _ => throw new PraxisException($"{name} stores numbers in form {kind}, which cannot be read.") };
            int stride = Whole(view, "byteStride", width * size), start = Whole(view, "byteOffset", 0) + Whole(accessor, "byteOffset", 0);
            var values = new double[width * count];
            ReadOnlySpan<byte> bytes = buffer.Span;
            for (int i = 0; i < count; i++)
                for (int k = 0; k < width; k++)
                {
                    ReadOnlySpan<byte> at = bytes[(start + i * stride + k * size)..];
                    values[i * width + k] = kind switch
                    {
                        5121 => at[0], 5123 => BinaryPrimitives.ReadUInt16LittleEndian(at),
                            5125 => BinaryPrimitives.ReadUInt32LittleEndian(at),
                        _ => BinaryPrimitives.ReadSingleLittleEndian(at),
                    };
                }
            return values;
        }

        static int Whole(JsonElement of, string key, int otherwise) => of.TryGetProperty(key, out JsonElement e) ? e.GetInt32() : otherwise;
    }
}
