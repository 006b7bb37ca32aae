using System.Numerics;
using Praxis.Core;
using Praxis.Rendering;
using Xunit;

namespace Praxis.Tests.Unit.Rendering;

public class Scenes_AreRobust
{
    static readonly CameraModel Camera = CameraModel.FromFov(64, 64, 60);

    [Fact]
    public void AwkwardGeometry_GivesNoBadPixel()
    {
        var builder = new RenderSceneBuilder();
        int[] materials =
        [
            builder.AddMaterial(new() { Name = "glass", Transmission = 1, Roughness = 0 }, null),
            builder.AddMaterial(new() { Name = "mirror", Metallic = 1, Roughness = 0 }, null),
            builder.AddMaterial(new() { Name = "coat", ClearCoat = 1, Roughness = 0, BaseColor = Vec3.Zero }, null),
        ];
        var poses = new List<Pose>();
        foreach (int material in materials)
        {
            builder.AddInstance(builder.AddMesh(ZeroAreas()), material, 1, 1);
            builder.AddInstance(builder.AddMesh(BadNormals()), material, 2, 1);
            builder.AddInstance(builder.AddMesh(Shapes.Sphere(0.2, 5, 3)), material, 3, 1);
            for (int i = 0; i < 3; i++) poses.Add(Pose.At(0.3 * i - 0.3, 0.3 * material - 0.3, 0));
        }
        builder.AddLight(new(new(0, 0, 0.2), new(1, 0, 0), new(0, 0, 0.1), new(50, 50, 50))); // its plane cuts through everything
        builder.AddLight(new(new(0, 0, 1), new(1e-6, 0, 0), new(0, -1e-6, 0), new(1e6, 1e6, 1e6)));
        RenderScene scene = builder.Build();
        foreach (Vec3 eye in (Vec3[])[new(0, -1, 0.5), new(0, 0, 0.001), new(0, -1, 0), new(0.3, 0.3, 0.01)])
            Assert.Equal(0, Scenes.BadPixels(Scenes.Render(scene, [.. poses], Camera, Pose.LookAt(eye, new(0.01, 0.02, 0), Vec3.UnitZ), RenderSettings.Standard)));
    }

    static Mesh ZeroAreas() => new()
    {
        Positions = [default, new(0.1f, 0, 0), new(0.2f, 0, 0), new(0, 0.1f, 0), new(0, 0.1f, 1e-20f)],
        Normals = [default, Vector3.UnitZ, Vector3.UnitZ, Vector3.UnitZ, Vector3.UnitZ], Uvs = new Vector2[5],
        Triangles = [0, 1, 2, 0, 0, 0, 0, 3, 4, 0, 1, 3],
    };

    static Mesh BadNormals() => new()
    {
        Positions = [default, new(0.2f, 0, 0), new(0, 0.2f, 0), new(0, 0, 0.2f)],
        Normals = [default, new(float.NaN), new(0, 0, -1), new(1e-30f)], Uvs = [default, new(float.NaN), new(1e30f), new(float.PositiveInfinity)],
        Triangles = [0, 2, 1, 0, 1, 3, 0, 3, 2, 1, 2, 3],
    };

    [Fact]
    public void EmptyScene_ShowsTheSky()
    {
        Film film = Scenes.Render(new RenderSceneBuilder { Environment = EnvironmentLight.Uniform(new(0.5, 0.5, 0.5)) }.Build(), [], Camera, Pose.Identity);
        Assert.All(film.Radiance.Pixels, p => Assert.Equal(new Vector3(0.5f), p));
        Assert.All(film.Depth.Pixels, depth => Assert.Equal(0, depth));
    }

    [Fact]
    public void WrongInput_IsNamed()
    {
        var builder = new RenderSceneBuilder();
        int mesh = builder.AddMesh(Shapes.Rectangle(1, 1)), material = builder.AddMaterial(Scenes.Matte(0.5), null);
        builder.AddInstance(mesh, material, 1, 1);
        RenderScene scene = builder.Build();
        var film = new Film(64, 64);
        using var renderer = new FrameRenderer(scene, TracerKind.Managed, RenderSettings.Draft);

        Says("no mesh 3", () => builder.AddInstance(3, material, 1, 1));
        Says("area above zero", () => builder.AddLight(new(Vec3.Zero, new(1, 0, 0), new(2, 0, 0), new(1, 1, 1))));
        Says("1 instances, but 0 poses", () => renderer.Render([], Camera, Pose.Identity, 1, film));
        Says("pose of instance 0", () => renderer.Render([Pose.At(double.NaN, 0, 0)], Camera, Pose.Identity, 1, film));
        Says("64 x 64", () => renderer.Render([Pose.Identity], CameraModel.FromFov(32, 64, 40), Pose.Identity, 1, film));
        Says("Samples is 3", () => new FrameRenderer(scene, TracerKind.Managed, new() { Samples = 3 }));
        Says("Roughness 2", () => BuildWith(new() { Name = "odd", Roughness = 2 }, null));
        Says("texture side of 48", () => BuildWith(new() { Name = "odd" }, new(48, 64)));
        Says("triangle index 7", () => BuildWith(new() { Positions = [default], Normals = [default], Uvs = [default], Triangles = [0, 0, 7] }));
        Says("vertex 0", () => BuildWith(new() { Positions = [new(float.NaN)], Normals = [default], Uvs = [default], Triangles = [] }));
    }

    static void BuildWith(MaterialDescription material, Image<Rgba32>? texture)
    {
        var builder = new RenderSceneBuilder();
        builder.AddMaterial(material, texture);
        builder.Build();
    }

    static void BuildWith(Mesh mesh)
    {
        var builder = new RenderSceneBuilder();
        builder.AddMesh(mesh);
        builder.Build();
    }

    static void Says(string part, Action action) => Assert.Contains(part, Assert.Throws<PraxisException>(action).Message);
}
