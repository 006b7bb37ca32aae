using System.Buffers.Binary;
using System.Text.Json;

namespace Praxis.Assets.Import;

/// <summary>Reads the triangles of binary glTF 2.0, every node in its place; without skins, morphs, or compressed meshes.</summary>
static class GlbReader
{
    /// <exception cref="PraxisException">It is no glTF 2.0, or uses what is not supported; the message names it.</exception>
    public static RawMesh Read(string name, byte[] file)
    {
        uint Word(long at) => at + 4 <= file.Length ? BinaryPrimitives.ReadUInt32LittleEndian(file.AsSpan((int)at)) : 0;
        if (Word(0) != 0x46546C67 || Word(4) != 2) throw new PraxisException($"{name} is no binary glTF 2.0.");
        long json = Word(12), binary = 20 + json;
        bool hasBinary = binary + 8 <= file.Length;
        if (binary > file.Length || Word(16) != 0x4E4F534A || Word(8) > file.Length || hasBinary && binary + 8 + Word(binary) > file.Length)
            throw new PraxisException($"{name} was cut short: it has {file.Length} bytes of {Word(8)}. Copy or export it again.");
        try
        {
            using JsonDocument document = JsonDocument.Parse(file.AsMemory(20, (int)json));
            return new Scene(name, document.RootElement,
                hasBinary ? file.AsMemory((int)binary + 8, (int)Word(binary)) : default).ToMesh();
        }
        catch (JsonException e)
        {
            throw new PraxisException($"{name} is not valid glTF: its JSON part ends in the middle or is damaged"
                + $"{(e.LineNumber is { } line ? $" (line {line + 1} of it)" : "")}. Export it again.", e);
        }
        catch (Exception e) when (e is KeyNotFoundException or InvalidOperationException or FormatException
            or ArgumentException or IndexOutOfRangeException)
        {
            throw new PraxisException($"{name} is not valid glTF: a mesh in it points to what is not there or not of that kind. "
                + "Export it again.", e);
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
            if (Count(root, "meshes") == 0)
                throw new PraxisException($"{name} has no mesh in it: only {Said(Count(root, "nodes"), "node")}, "
                    + $"{Said(Count(root, "cameras"), "camera")}. Export it with its meshes.");
            if (buffer.IsEmpty)
                throw new PraxisException($"{name} has no binary part: its meshes are kept in other files, or encoded as text. Export it as "
                    + "one .glb with everything embedded.");
            if (Count(root, "scenes") == 0 && Count(root, "nodes") == 0)
                throw new PraxisException($"{name} has meshes but no scene that they stand in. Export it again.");
            foreach (int node in Roots()) Visit(node, p => p, []);
            return triangles.Count > 0 ? new(positions, triangles, IsMetres: true, IsYUp: true, color)
                : throw new PraxisException($"{name} has meshes, but none stands in its scene.");
        }

        static int Count(JsonElement of, string key) =>
            of.ValueKind == JsonValueKind.Object && of.TryGetProperty(key, out JsonElement list) && list.ValueKind == JsonValueKind.Array
                ? list.GetArrayLength() : 0;

        static string Said(int count, string noun) => count == 1 ? $"1 {noun}" : $"{count} {noun}s";

        // of the scene that is shown; without any, the nodes that are no one's child
        IEnumerable<int> Roots()
        {
            if (Count(root, "scenes") > Whole(root, "scene", 0)
                && root.GetProperty("scenes")[Whole(root, "scene", 0)].TryGetProperty("nodes", out JsonElement nodes))
                return [.. nodes.EnumerateArray().Select(n => n.GetInt32())];
            HashSet<int> children = [.. root.GetProperty("nodes").EnumerateArray().Where(n => n.TryGetProperty("children", out _))
                .SelectMany(n => n.GetProperty("children").EnumerateArray().Select(c => c.GetInt32()))];
            return [.. Enumerable.Range(0, Count(root, "nodes")).Where(i => !children.Contains(i))];
        }

        void Visit(int index, Func<Vec3, Vec3> parent, int[] above)
        {
            if (above.Contains(index))
                throw new PraxisException($"{name}: node {index} lies in itself (a cycle: {string.Join(" > ", [.. above, index])}). "
                    + "Export it again.");
            if (above.Length > 64) throw new PraxisException($"{name} has nodes nested deeper than 64.");
            JsonElement node = root.GetProperty("nodes")[index];
            Func<Vec3, Vec3> own = Transform(node);
            Vec3 InScene(Vec3 p) => parent(own(p));
            if (node.TryGetProperty("mesh", out JsonElement mesh))
                foreach (JsonElement primitive in root.GetProperty("meshes")[mesh.GetInt32()].GetProperty("primitives").EnumerateArray())
                    Add(primitive, InScene);
            if (node.TryGetProperty("children", out JsonElement children))
                foreach (JsonElement child in children.EnumerateArray()) Visit(child.GetInt32(), InScene, [.. above, index]);
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
            if (primitive.TryGetProperty("extensions", out JsonElement packed)
                && packed.EnumerateObject().FirstOrDefault(e => e.Name.Contains("compression", StringComparison.OrdinalIgnoreCase)) is
                    { Value.ValueKind: JsonValueKind.Object } how)
                throw new PraxisException($"{name} is compressed ({how.Name}), which cannot be read. Export it without compression.");
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
