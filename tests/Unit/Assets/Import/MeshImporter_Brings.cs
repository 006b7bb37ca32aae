using System.Globalization;
using System.Text;
using Praxis.Assets;
using Praxis.Assets.Import;
using Praxis.Core;
using Praxis.Data;
using Praxis.Library.Objects;
using Praxis.Mujoco;
using Xunit;

namespace Praxis.Tests.Unit.Assets.Import;

/// <summary>A mesh file becomes a thing, or is refused with the reason.</summary>
public class MeshImporter_Brings
{
    static readonly ObjectAsset Mug = new Mug().Build(Rng.FromSeed(1));
    static readonly string[] Cube =
        ["1 4 3", "1 3 2", "5 6 7", "5 7 8", "1 2 6", "1 6 5", "2 3 7", "2 7 6", "3 4 8", "3 8 7", "4 1 5", "4 5 8"];

    static byte[] Exported(ObjectAsset asset, string format) =>
        AssetFormat.Named(format).Write(new("thing", asset, isFixed: false, PngWriter.Encode))[0].Content;

    // a box of the given size in the file's units, with some of its twelve triangles
    static byte[] Box(double x, double y, double z, IEnumerable<string> faces)
    {
        var text = new StringBuilder();
        foreach ((int i, int j, int k) in ((int, int, int)[])[(0, 0, 0), (1, 0, 0), (1, 1, 0), (0, 1, 0), (0, 0, 1), (1, 0, 1), (1, 1, 1),
            (0, 1, 1)])
            text.Append(CultureInfo.InvariantCulture, $"v {i * x} {j * y} {k * z}\n");
        foreach (string face in faces) text.Append($"f {face}\n");
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    static ImportedMesh Import(byte[] content, string name = "box.obj", ImportSettings? settings = null) =>
        MeshImporter.Import(name, content, settings ?? new());

    [Theory]
    [InlineData("obj")]
    [InlineData("glb")]
    public void AMug_OfItsOwnExport_WithItsMassAndForm(string format)
    {
        ImportedMesh imported = Import(Exported(Mug, format), $"mug.{format}", new() { Material = "ceramic" });
        MassProperties own = Mug.Mass, found = imported.Asset.Mass;
        double density = imported.Asset.Visuals[0].Density / Mug.Visuals[0].Density;
        Assert.Equal(own.Mass * density, found.Mass, 1e-4 * own.Mass); // welding moves vertices by a millionth of the size
        Assert.Equal(own.Inertia.Zz * density, found.Inertia.Zz, 1e-3 * own.Inertia.Zz);
    }

    [Fact]
    public void Hulls_LeaveTheHollowFree_AndCoverTheWalls()
    {
        ObjectAsset asset = Import(Exported(Mug, "obj"), "mug.obj").Asset;
        // never null: imported
        ConvexHull[] hulls = [.. asset.Collisions.Select(c => ConvexHull.Of(((CollisionShape.Hull)c.Shape).Vertices)!)];
        Cavity own = Mug.Affordances.OfType<Cavity>().Single();
        Vec3 shift = new Vec3((Mug.Bounds.Low.X + Mug.Bounds.High.X) / 2, (Mug.Bounds.Low.Y + Mug.Bounds.High.Y) / 2, Mug.Bounds.Low.Z);
        const double Margin = 0.003; // m: what the hulls may stand into the hollow
        for (int i = 0; i < 400; i++)
        {
            RngSequence rng = new((ulong)i);
            Vec3 p = new(0.1 * (rng.Unit() - 0.5), 0.1 * (rng.Unit() - 0.5), own.Floor + (own.Rim - own.Floor) * rng.Unit());
            if (p.Z > own.Floor + Margin && own.Contains(p, Margin)) Assert.All(hulls, h => Assert.True(Depth(h, p - shift) <= 0, $"{p}"));
        }
        foreach (var v in asset.Visuals[0].Mesh.Positions)
            Assert.True(hulls.Any(h => Depth(h, new(v.X, v.Y, v.Z)) > -0.001), $"{v} is not covered"); // m
    }

    // how deep inside, m; negative outside
    static double Depth(ConvexHull hull, Vec3 p)
    {
        double least = double.MaxValue;
        for (int i = 0; i < hull.Triangles.Count; i += 3)
        {
            Vec3 a = hull.Vertices[hull.Triangles[i]];
            Vec3 n = Vec3.Cross(hull.Vertices[hull.Triangles[i + 1]] - a, hull.Vertices[hull.Triangles[i + 2]] - a).Normalized();
            least = Math.Min(least, Vec3.Dot(n, a - p));
        }
        return least;
    }

    [Fact]
    public void AnImportedMug_HoldsABall()
    {
        ObjectAsset asset = Import(Exported(Mug, "obj"), "mug.obj", new() { Material = "ceramic" }).Asset;
        Cavity cavity = asset.Affordances.OfType<Cavity>().Single();
        const double Radius = 0.012; // m
        var mjcf = new MjcfWriter("mug and ball");
        mjcf.Option.Set("timestep", 0.002).Set("cone", "elliptic");
        mjcf.World.Add("geom").Set("type", "plane").Set("size", 1.0, 1.0, 0.1);
        mjcf.AddObject("mug", asset, Pose.Identity, free: true);
        MjcfElement ball = mjcf.World.Body("ball", cavity.X_OA * Pose.At(0.002, 0, cavity.Rim + 0.03));
        ball.FreeJoint("ball");
        ball.Geom("ball", new CollisionShape.Sphere(Radius), Pose.Identity).Set("mass", 0.01);
        using MjModel model = MjModel.FromXml(mjcf.ToString());
        using var data = new MjData(model);
        for (int i = 0; i < 1000; i++) data.Step();
        data.Forward();
        Vec3 rest = Vec3.From(data.xpos.Slice(3 * model.Body("ball").Value, 3));
        Assert.Equal(cavity.Floor + Radius, rest.Z, 0.003); // m: the floor is flat to a millimetre or two
    }

    [Fact]
    public void AMug_HasItsHollowItsRimAndNoFalseTop()
    {
        ObjectAsset asset = Import(Exported(Mug, "obj"), "mug.obj").Asset;
        Cavity own = Mug.Affordances.OfType<Cavity>().Single(), found = asset.Affordances.OfType<Cavity>().Single();
        Assert.Equal(own.Floor, found.Floor, 0.002); // m
        Assert.Equal(own.Rim, found.Rim, 0.002);
        Assert.InRange(found.Opening.Inscribed, 0.85 * own.Opening.Inscribed, own.Opening.Inscribed + 0.0005);
        RimGrasp ownRim = Mug.Affordances.OfType<RimGrasp>().Single(), foundRim = asset.Affordances.OfType<RimGrasp>().Single();
        Assert.Equal(ownRim.Wall, foundRim.Wall, 0.0015);
        Assert.Empty(asset.Affordances.OfType<SupportSurface>());
    }

    [Fact]
    public void ABox_WithItsWeight_OnePieceAndAGrasp()
    {
        ImportedMesh box = Import(Box(0.04, 0.06, 0.1, Cube), settings: new() { Material = "wooden" });
        Assert.Equal(680 * 0.04 * 0.06 * 0.1, box.Asset.Mass.Mass, 1e-9);
        Assert.Equal(box.Asset.Mass.Mass / 12 * (0.06 * 0.06 + 0.1 * 0.1), box.Asset.Mass.Inertia.Xx, 1e-12);
        Assert.Single(box.Asset.Collisions);
        Assert.Single(box.Asset.Affordances.OfType<BoxGrasp>());
        Assert.Equal(0, box.Asset.Bounds.Low.Z, 1e-9);
        Assert.Equal(0, (box.Asset.Bounds.Low + box.Asset.Bounds.High).X, 1e-7);
    }

    [Fact]
    public void Stl_BinaryAndText_Alike()
    {
        Vec3[] corners = [new(0, 0, 0), new(40, 0, 0), new(0, 40, 0), new(0, 0, 40)];
        int[][] faces = [[0, 2, 1], [0, 1, 3], [1, 2, 3], [0, 3, 2]];
        var text = new StringBuilder("solid t\n");
        var binary = new MemoryStream();
        var writer = new BinaryWriter(binary);
        writer.Write(new byte[80]);
        writer.Write(faces.Length);
        foreach (int[] face in faces)
        {
            text.Append("facet normal 0 0 0\nouter loop\n");
            for (int k = 0; k < 3; k++) writer.Write(0f);
            foreach (Vec3 v in face.Select(i => corners[i]))
            {
                text.Append(CultureInfo.InvariantCulture, $"vertex {v.X} {v.Y} {v.Z}\n");
                foreach (double d in (double[])[v.X, v.Y, v.Z]) writer.Write((float)d);
            }
            text.Append("endloop\nendfacet\n");
            writer.Write((ushort)0);
        }
        ImportedMesh a = Import(binary.ToArray(), "t.stl"), b = Import(Encoding.ASCII.GetBytes(text + "endsolid t\n"), "t.stl");
        Assert.Equal(a.Asset.Hash, b.Asset.Hash);
        Assert.Equal(1050 * 0.04 * 0.04 * 0.04 / 6, a.Asset.Mass.Mass, 1e-9);
        Assert.Equal("mm", a.Unit);
        Assert.Contains("millimetres", a.Remarks[0]);
    }

    [Fact]
    public void FacesTheWrongWay_AreTurned()
    {
        string[] mixed = [.. Cube.Select((f, i) => i % 3 == 0 ? string.Join(' ', f.Split(' ').Reverse()) : f)];
        ImportedMesh box = Import(Box(0.04, 0.06, 0.1, mixed));
        Assert.True(box.Repair.Turned > 0);
        Assert.Equal(1050 * 0.04 * 0.06 * 0.1, box.Asset.Mass.Mass, 1e-9);
    }

    [Fact]
    public void AMissingUnderside_IsClosed()
    {
        ImportedMesh box = Import(Box(0.04, 0.06, 0.1, Cube[2..]));
        Assert.Equal(1, box.Repair.Closed);
        Assert.Equal(1050 * 0.04 * 0.06 * 0.1, box.Asset.Mass.Mass, 1e-9);
    }

    // a cube with another in its middle; the sides are those of the mesh, m
    static byte[] Nested(double outer, double inner, bool outerFacesIn, bool innerFacesIn)
    {
        var text = new StringBuilder();
        foreach (double side in (double[])[outer, inner])
            foreach ((int i, int j, int k) in ((int, int, int)[])[(-1, -1, -1), (1, -1, -1), (1, 1, -1), (-1, 1, -1), (-1, -1, 1), (1, -1, 1),
                (1, 1, 1), (-1, 1, 1)])
                text.Append(CultureInfo.InvariantCulture, $"v {i * side / 2} {j * side / 2} {k * side / 2}\n");
        foreach ((int first, bool turned) in ((int, bool)[])[(0, outerFacesIn), (8, innerFacesIn)])
            foreach (string face in Cube)
            {
                int[] v = [.. face.Split(' ').Select(i => first + int.Parse(i, CultureInfo.InvariantCulture))];
                text.Append(turned ? $"f {v[0]} {v[2]} {v[1]}\n" : $"f {v[0]} {v[1]} {v[2]}\n");
            }
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    [Theory]
    [InlineData(false, true, 0.6, 2)]  // hollow
    [InlineData(true, false, 0.6, 2)]  // the same, inside out
    [InlineData(false, false, 0, 1)]   // a body inside a body adds nothing
    [InlineData(true, true, 0, 1)]
    public void ACubeInACube_WeighsWhatIsSolid(bool outerFacesIn, bool innerFacesIn, double hollow, int shells)
    {
        ImportedMesh made = Import(Nested(0.1, 0.06, outerFacesIn, innerFacesIn));
        Assert.Equal(1050 * 0.001 * (1 - hollow * hollow * hollow), made.Asset.Mass.Mass, 1e-9); // polystyrene, kg
        Assert.Equal(shells, made.Repair.Shells);
        Assert.Equal(shells == 1, made.Remarks.Any(r => r.Contains("left out", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData(0.3, 0.2, 0.0007)]
    [InlineData(0.0007, 0.2, 0.3)]
    public void AThinSheet_CollidesInOnePiece(double x, double y, double z) => Assert.Single(Import(Box(x, y, z, Cube)).Asset.Collisions);

    static byte[] Glb(string json, byte[]? binary = null)
    {
        byte[] text = Encoding.UTF8.GetBytes(json.PadRight((json.Length + 3) / 4 * 4)), rest = binary is null ? []
            : [.. BitConverter.GetBytes(binary.Length), .. "BIN\0"u8, .. binary];
        return [.. "glTF"u8, .. BitConverter.GetBytes(2), .. BitConverter.GetBytes(20 + text.Length + rest.Length),
            .. BitConverter.GetBytes(text.Length), .. "JSON"u8, .. text, .. rest];
    }

    const string OneMesh = """
        "meshes":[{"primitives":[{"attributes":{"POSITION":0}}]}],"accessors":[{"bufferView":0,"componentType":5126,"count":3,"type":"VEC3"}],
        "bufferViews":[{"buffer":0,"byteLength":36}],"buffers":[{"byteLength":36}]
        """;

    [Theory]
    [InlineData("{\"nodes\":[{\"camera\":0}],\"cameras\":[{}],\"scenes\":[{\"nodes\":[0]}]}", false, "no mesh in it: only 1 node, 1 camera")]
    [InlineData("{" + OneMesh + ",\"nodes\":[{\"mesh\":0}],\"scenes\":[{\"nodes\":[0]}]}", false, "no binary part")]
    [InlineData("{" + OneMesh + ",\"nodes\":[{\"children\":[1]},{\"children\":[0],\"mesh\":0}],\"scenes\":[{\"nodes\":[0]}]}", true,
        "node 0 lies in itself (a cycle: 0 > 1 > 0)")]
    [InlineData("{" + OneMesh + ",\"nodes\":[{\"mesh\":0,\"children\":[0]}]}", true, "none stands in its scene")]
    [InlineData("{" + OneMesh + ",\"nodes\":[{\"mesh\":7}],\"scenes\":[{\"nodes\":[0]}]}", true, "points to what is not there")]
    [InlineData("{\"extensionsRequired\":[\"KHR_draco_mesh_compression\"]," + OneMesh + "}", false, "KHR_draco_mesh_compression")]
    [InlineData("{\"meshes\":[", true, "JSON part ends")]
    public void AGlb_ThatIsNoMesh_IsCalledWhatItIs(string json, bool hasBinary, string reason)
    {
        var refusal = Assert.Throws<PraxisException>(() => Import(Glb(json, hasBinary ? new byte[36] : null), "mesh.glb"));
        Assert.Contains(reason, refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("given key", refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("cut short", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void AGlb_ThatIsCutShort_SaysSo() => Assert.Contains("cut short",
        Assert.Throws<PraxisException>(() => Import(Glb("{" + OneMesh + "}", new byte[36])[..^8], "mesh.glb")).Message);

    public static TheoryData<string, double, string[], string> Wrong => new()
    {
        { "open on top", 0.1, [.. Cube[..2], .. Cube[4..]], "open surface" },
        { "flat", 0, Cube[..2], "volume" },
        { "a fin", 0.1, [.. Cube, "1 2 8"], "not manifold" },
        { "a face of nothing", 0.1, ["1 2 9"], "names no vertex" },
        { "no faces", 0.1, [], "no triangles" },
        { "five units", 5, Cube, "--unit" },
    };

    [Theory, MemberData(nameof(Wrong))]
    public void WhatCannotBeAThing_IsRefused(string what, double height, string[] faces, string reason)
    {
        var refusal = Assert.Throws<PraxisException>(() => Import(Box(Math.Max(height, 0.05), 0.06, height, faces)));
        Assert.True(refusal.Message.Contains(reason, StringComparison.Ordinal), $"{what}: {refusal.Message}");
    }

    [Theory]
    [InlineData("mesh.ply", "Kinds")]
    [InlineData("mesh.stl", "no STL")]
    [InlineData("mesh.glb", "no binary glTF")]
    public void OtherFiles_AreRefused(string name, string reason) =>
        Assert.Contains(reason, Assert.Throws<PraxisException>(() => Import(Encoding.ASCII.GetBytes("nothing of the kind"), name)).Message);

    [Fact]
    public void AWrongUnit_IsRefusedWithTheSize() => Assert.Contains("m long",
        Assert.Throws<PraxisException>(() => Import(Box(40, 60, 100, Cube), settings: new() { Unit = "m" })).Message);
}
