using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.InteropServices;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Praxis.Assets;

/// <summary>
/// Binary glTF 2.0: one file with metallic-roughness materials and embedded textures. glTF has +Y up: the root node turns the thing. Every
/// link is a node whose origin lies on its joint's axis; <c>extras.joint</c> says how it moves, <c>extras.mass</c> what it weighs.
/// </summary>
public sealed class Glb : AssetFormat
{
    public override IReadOnlyList<ExportedFile> Write(ExportedThing thing) => [new($"{thing.Name}.glb", new Document(thing).ToBytes())];

    sealed class Document
    {
        const int Float = 5126, UnsignedInt = 5125, VertexData = 34962, IndexData = 34963;
        static readonly double Half = Math.Sqrt(0.5);

        readonly ExportedThing thing;
        readonly MemoryStream buffer = new();
        readonly JsonArray views = [], accessors = [], meshes = [], nodes = [], materials = [], textures = [], images = [];
        readonly SortedSet<string> extensions = new(StringComparer.Ordinal);

        public Document(ExportedThing thing)
        {
            this.thing = thing;
            foreach (MaterialDescription m in thing.Materials) materials.Add(Material(m));
            var root = new JsonObject { ["name"] = thing.Name, ["rotation"] = Numbers(-Half, 0, 0, Half) };
            nodes.Add(root);
            var byName = new Dictionary<string, JsonObject>();
            foreach (ExportedBody body in thing.Bodies) AddBody(body, root, byName);
        }

        void AddBody(ExportedBody body, JsonObject root, Dictionary<string, JsonObject> byName)
        {
            meshes.Add(Mesh(body));
            var shown = new JsonObject { ["name"] = $"{body.Name}-mesh", ["mesh"] = meshes.Count - 1 };
            var node = new JsonObject { ["name"] = body.Name, ["extras"] = Extras(body) };
            if (body.Link is { } link)
            {
                node["translation"] = Numbers(body.Anchor - thing.ParentOf(link).Anchor);
                shown["translation"] = Numbers(-body.Anchor);
            }
            Adopt(body.Link is { } l ? byName[l.Parent] : root, node);
            Adopt(node, shown);
            byName.Add(body.Link?.Name ?? "", node);
        }

        void Adopt(JsonObject parent, JsonObject child)
        {
            if (parent["children"] is not JsonArray children) parent["children"] = children = [];
            children.Add(nodes.Count);
            nodes.Add(child);
        }

        static JsonObject Extras(ExportedBody body)
        {
            var extras = new JsonObject { ["mass"] = body.Mass.Mass };
            if (body.Link?.Joint is { } j)
                extras["joint"] = new JsonObject
                {
                    ["kind"] = j.Kind.ToString().ToLowerInvariant(), ["axis"] = Numbers(j.Axis), ["range"] =
                        Numbers(j.Range.Low, j.Range.High),
                };
            return extras;
        }

        JsonObject Mesh(ExportedBody body)
        {
            var primitives = new JsonArray();
            foreach (VisualPart part in body.Visuals)
            {
                Vector3[] positions = part.Mesh.Positions;
                (Vec3 low, Vec3 high) = part.Mesh.Bounds();
                primitives.Add(new JsonObject
                {
                    ["attributes"] = new JsonObject
                    {
                        ["POSITION"] = Accessor(MemoryMarshal.AsBytes(positions.AsSpan()), positions.Length, "VEC3", Float, VertexData,
                            low, high),
                        ["NORMAL"] = Accessor(MemoryMarshal.AsBytes(part.Mesh.Normals.Select(Unit).ToArray().AsSpan()), positions.Length,
                            "VEC3",
                            Float, VertexData),
                        ["TEXCOORD_0"] = Accessor(MemoryMarshal.AsBytes(ExportedThing.Tiles(part).ToArray().AsSpan()), positions.Length,
                            "VEC2",
                            Float, VertexData),
                    },
                    ["indices"] = Accessor(MemoryMarshal.AsBytes(part.Mesh.Triangles.AsSpan()), part.Mesh.Triangles.Length, "SCALAR",
                        UnsignedInt, IndexData),
                    ["material"] = thing.IndexOf(part.Material),
                });
            }
            return new() { ["name"] = body.Name, ["primitives"] = primitives };
        }

        // at a pole of a solid, where no direction is outwards, any will do
        static Vector3 Unit(Vector3 n) => n.LengthSquared() > 1e-12f ? Vector3.Normalize(n) : Vector3.UnitZ;

        int Accessor(ReadOnlySpan<byte> bytes, int count, string type, int component, int target, Vec3? low = null, Vec3? high = null)
        {
            var accessor = new JsonObject
            {
                ["bufferView"] = View(bytes, target), ["componentType"] = component, ["count"] = count, ["type"] = type,
            };
            if (low is { } l) accessor["min"] = Numbers(l);
            if (high is { } h) accessor["max"] = Numbers(h);
            accessors.Add(accessor);
            return accessors.Count - 1;
        }

        int View(ReadOnlySpan<byte> bytes, int? target = null)
        {
            var view = new JsonObject { ["buffer"] = 0, ["byteOffset"] = buffer.Position, ["byteLength"] = bytes.Length };
            if (target is { } t) view["target"] = t;
            buffer.Write(bytes);
            Pad(buffer, 0);
            views.Add(view);
            return views.Count - 1;
        }

        JsonObject Material(MaterialDescription m)
        {
            Vec3 color = m.BaseColor;
            var surface = new JsonObject
            {
                ["baseColorFactor"] = Numbers(color.X, color.Y, color.Z, 1), ["metallicFactor"] = m.Metallic, ["roughnessFactor"] =
                    m.Roughness,
            };
            if (m.Texture is not null) surface["baseColorTexture"] = new JsonObject { ["index"] = Texture(m) };
            var material = new JsonObject { ["name"] = thing.NameOf(m), ["pbrMetallicRoughness"] = surface };
            var more = new JsonObject();
            if (m.Transmission > 0) more["KHR_materials_transmission"] = new JsonObject { ["transmissionFactor"] = m.Transmission };
            if (m.IndexOfRefraction != 1.5) more["KHR_materials_ior"] = new JsonObject { ["ior"] = m.IndexOfRefraction };
            if (m.ClearCoat > 0) more["KHR_materials_clearcoat"] = new JsonObject { ["clearcoatFactor"] = m.ClearCoat };
            double brightest = Math.Max(m.Emission.X, Math.Max(m.Emission.Y, m.Emission.Z));
            if (brightest > 0) material["emissiveFactor"] = Numbers(m.Emission / Math.Max(1, brightest));
            if (brightest > 1) more["KHR_materials_emissive_strength"] = new JsonObject { ["emissiveStrength"] = brightest };
            foreach (var (name, _) in more) extensions.Add(name);
            if (more.Count > 0) material["extensions"] = more;
            return material;
        }

        int Texture(MaterialDescription m)
        {
            string file = thing.TextureOf(m);
            images.Add(new JsonObject
            {
                ["name"] = file, ["mimeType"] = "image/png", ["bufferView"] = View(thing.Textures.Single(t => t.Name == file).Content),
            });
            textures.Add(new JsonObject { ["source"] = images.Count - 1, ["sampler"] = 0 });
            return textures.Count - 1;
        }

        public byte[] ToBytes()
        {
            var gltf = new JsonObject
            {
                ["asset"] = new JsonObject { ["version"] = "2.0", ["generator"] = "Praxis" },
                ["scene"] = 0, ["scenes"] = new JsonArray(new JsonObject { ["nodes"] = new JsonArray(0) }),
                ["nodes"] = nodes, ["meshes"] = meshes, ["materials"] = materials, ["accessors"] = accessors, ["bufferViews"] = views,
                ["buffers"] = new JsonArray(new JsonObject { ["byteLength"] = buffer.Length }),
            };
            if (extensions.Count > 0) gltf["extensionsUsed"] = new JsonArray([.. extensions.Select(e => JsonValue.Create(e))]);
            if (textures.Count > 0)
            {
                (gltf["textures"], gltf["images"]) = (textures, images);
                gltf["samplers"] = new JsonArray(new JsonObject { ["wrapS"] = 10497, ["wrapT"] = 10497 }); // repeat
            }
            var json = new MemoryStream();
            using (var writer = new Utf8JsonWriter(json, new JsonWriterOptions { Encoder =
                JavaScriptEncoder.UnsafeRelaxedJsonEscaping })) gltf.WriteTo(writer);
            Pad(json, (byte)' ');
            return Container(json.ToArray(), buffer.ToArray());
        }

        static byte[] Container(byte[] json, byte[] binary)
        {
            var file = new byte[12 + 8 + json.Length + 8 + binary.Length];
            Span<byte> to = file;
            void Word(int at, uint value) => BinaryPrimitives.WriteUInt32LittleEndian(file.AsSpan(at), value);
            Word(0, 0x46546C67); // "glTF"
            Word(4, 2);
            Word(8, (uint)file.Length);
            Word(12, (uint)json.Length);
            Word(16, 0x4E4F534A); // "JSON"
            json.CopyTo(to[20..]);
            Word(20 + json.Length, (uint)binary.Length);
            Word(24 + json.Length, 0x004E4942); // "BIN"
            binary.CopyTo(to[(28 + json.Length)..]);
            return file;
        }

        static void Pad(MemoryStream stream, byte with)
        {
            while (stream.Length % 4 != 0) stream.WriteByte(with);
        }

        static JsonArray Numbers(Vec3 v) => Numbers(v.X, v.Y, v.Z);
        static JsonArray Numbers(params ReadOnlySpan<double> values)
        {
            var array = new JsonArray();
            foreach (double value in values) array.Add(value);
            return array;
        }
    }
}
