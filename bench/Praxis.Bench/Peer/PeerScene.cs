using System.Buffers.Binary;
using System.Globalization;
using System.Numerics;
using Praxis.Assets;
using Praxis.Core;
using Praxis.Mujoco;
using Praxis.Rendering;
using Praxis.Simulation;

namespace Praxis.Bench.Peer;

/// <summary>
/// The demo scene as a MuJoCo model that is only looked at: the same meshes, textures, lamps and cameras, on mocap bodies that are put
/// where the trace says. Image quality is left at MuJoCo's defaults (4 samples, shadow maps of 4096 x 4096).
/// </summary>
sealed class PeerScene : IDisposable
{
    /// <summary>Clipping planes as shares of the extent of the model: from 2 cm to far behind the walls.</summary>
    public const double Near = 0.005, Far = 20;

    readonly int[] bodies;
    readonly IReadOnlyList<SceneCamera> cameras;

    /// <param name="mirror">What is seen.</param>
    /// <param name="look">Lamps.</param>
    /// <param name="cameras">All of one size.</param>
    public PeerScene(SceneMirror mirror, Look look, IReadOnlyList<SceneCamera> cameras)
    {
        this.cameras = cameras;
        bodies = [.. mirror.Instances.Select(i => i.Body.Value).Where(b => b != 0).Distinct()];
        var files = new Dictionary<string, byte[]>();
        Model = MjModel.FromXml(Write(mirror, look, files), files);
        Data = new(Model);
    }

    public MjModel Model { get; }
    public MjData Data { get; }

    /// <summary>Which of the lamps cast shadows: the first so many.</summary>
    public void CastShadows(int lamps)
    {
        for (int i = 0; i < Model.nlight; i++) Model.light_castshadow[i] = (byte)(i < lamps ? 1 : 0);
    }

    /// <summary>Puts bodies and cameras where they are at a moment.</summary>
    public void MoveTo(WorldState state)
    {
        for (int i = 0; i < bodies.Length; i++) Put(i, state.BodyPose(new(bodies[i])));
        // MuJoCo's cameras look along -Z with +Y up
        for (int i = 0; i < cameras.Count; i++) Put(bodies.Length + i, cameras[i].X_WC(state) * new Pose(Quat.RotX(Math.PI), Vec3.Zero));
        Data.Forward();
    }

    void Put(int mocap, Pose X_WB)
    {
        X_WB.P.CopyTo(Data.mocap_pos[(3 * mocap)..]);
        X_WB.R.CopyToWxyz(Data.mocap_quat[(4 * mocap)..]);
    }

    public void Dispose()
    {
        Data.Dispose();
        Model.Dispose();
    }

    string Write(SceneMirror mirror, Look look, Dictionary<string, byte[]> files)
    {
        var mjcf = new MjcfWriter("peer");
        MjcfElement visual = mjcf.Section("visual");
        visual.Add("global").Set("offwidth", cameras[0].Model.Width).Set("offheight", cameras[0].Model.Height);
        visual.Add("map").Set("znear", Near).Set("zfar", Far);
        visual.Add("headlight").Set("ambient", 0.35, 0.35, 0.35).Set("diffuse", 0, 0, 0).Set("specular", 0, 0, 0); // stands for our sky
        foreach (RectLight lamp in look.Lights) AddLamp(mjcf, lamp);

        var carriers = new Dictionary<int, MjcfElement> { [0] = mjcf.World };
        foreach (int body in bodies) carriers[body] = mjcf.World.Body(Name("body", body), Pose.Identity).Set("mocap", true);
        for (int i = 0; i < mirror.Instances.Count; i++)
            AddPart(mjcf, carriers[mirror.Instances[i].Body.Value], Name("part", i), mirror.Instances[i], files);
        foreach (SceneCamera camera in cameras)
            mjcf.World.Body(camera.Name, Pose.Identity).Set("mocap", true)
                .Add("camera").Set("name", camera.Name).Set("fovy", FovY(camera.Model));
        return mjcf.ToString();
    }

    // degrees, whatever the compiler's angle
    static double FovY(CameraModel camera) => 2 * Math.Atan(camera.Height / (2 * camera.Fy)) * 180 / Math.PI;

    static void AddLamp(MjcfWriter mjcf, RectLight lamp)
    {
        double brightest = Math.Max(lamp.Radiance.X, Math.Max(lamp.Radiance.Y, lamp.Radiance.Z));
        mjcf.World.Add("light").Set("pos", lamp.Center).Set("dir", lamp.Normal).Set("cutoff", 80).Set("exponent", 1)
            .Set("diffuse", lamp.Radiance * (0.45 / brightest)).Set("specular", 0.2, 0.2, 0.2).Set("castshadow", true);
    }

    static void AddPart(MjcfWriter mjcf, MjcfElement body, string name, MirrorInstance instance, Dictionary<string, byte[]> files)
    {
        MaterialDescription material = instance.Part.Material;
        Vec3 color = material.BaseColor;
        MjcfElement asset = mjcf.Asset.Add("material").Set("name", name)
            .Set("rgba", Encoded(color.X), Encoded(color.Y), Encoded(color.Z), 1)
            .Set("shininess", 1 - material.Roughness).Set("specular", 0.5 * (1 - material.Roughness));
        double tile = material.Texture is { TileSize: > 0 } recipe ? recipe.TileSize : 1;
        if (instance.Texture is { } texture)
        {
            mjcf.Asset.Add("texture").Set("name", name).Set("type", "2d").Set("file", $"{name}.texture");
            files[$"{name}.texture"] = Pixels(texture);
            asset.Set("texture", name).Set("texuniform", true).Set("texrepeat", 1 / tile, 1 / tile);
        }
        MjcfElement geom = body.Add("geom").Set("name", name).Set("contype", 0).Set("conaffinity", 0).Set("material", name);
        if (instance.Part.Mesh.TriangleCount == 2) AddRectangle(geom, instance.Part.Mesh);
        else
        {
            mjcf.Asset.Add("mesh").Set("name", name).Set("file", $"{name}.msh");
            files[$"{name}.msh"] = Geometry(instance.Part.Mesh, tile);
            geom.Set("type", "mesh").Set("mesh", name);
        }
    }

    /// <summary>A floor or a wall: MuJoCo has no meshes without volume.</summary>
    static void AddRectangle(MjcfElement geom, Mesh mesh)
    {
        Vec3 Corner(int i) => new(mesh.Positions[i].X, mesh.Positions[i].Y, mesh.Positions[i].Z);
        Vec3 u = (Corner(1) - Corner(0)) / 2, v = (Corner(3) - Corner(0)) / 2;
        Vec3 x = u.Normalized(), y = v.Normalized();
        geom.Set("type", "plane").Set("size", u.Length, v.Length, 1)
            .At(new(Quat.FromAxes(x, y, Vec3.Cross(x, y)), Corner(0) + u + v));
    }

    /// <summary>MuJoCo's .msh: four counts, then positions, normals, texture coordinates and faces (XMLreference, "asset/mesh").</summary>
    static byte[] Geometry(Mesh mesh, double tile)
    {
        var file = new MemoryStream();
        var writer = new BinaryWriter(file);
        foreach (int count in (int[])[mesh.Positions.Length, mesh.Normals.Length, mesh.Uvs.Length, mesh.TriangleCount]) writer.Write(count);
        foreach (Vector3[] vectors in (Vector3[][])[mesh.Positions, mesh.Normals])
            foreach (Vector3 v in vectors)
            {
                writer.Write(v.X);
                writer.Write(v.Y);
                writer.Write(v.Z);
            }
        foreach (Vector2 uv in mesh.Uvs)
        {
            writer.Write((float)(uv.X / tile));
            writer.Write((float)(uv.Y / tile));
        }
        foreach (int vertex in mesh.Triangles) writer.Write(vertex);
        return file.ToArray();
    }

    /// <summary>MuJoCo's own texture format: width, height, RGB bytes.</summary>
    static byte[] Pixels(Image<Rgba32> image)
    {
        var file = new byte[8 + 3 * image.Pixels.Length];
        BinaryPrimitives.WriteInt32LittleEndian(file, image.Width);
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(4), image.Height);
        for (int i = 0; i < image.Pixels.Length; i++)
            (file[8 + 3 * i], file[9 + 3 * i], file[10 + 3 * i]) = (image.Pixels[i].R, image.Pixels[i].G, image.Pixels[i].B);
        return file;
    }

    // MuJoCo shades in the display's colour space
    static double Encoded(double linear) => linear <= 0.0031308 ? linear * 12.92 : 1.055 * Math.Pow(linear, 1 / 2.4) - 0.055;

    static string Name(string kind, int number) => string.Create(CultureInfo.InvariantCulture, $"{kind}-{number}");
}
