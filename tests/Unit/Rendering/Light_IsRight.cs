using System.Numerics;
using Praxis.Core;
using Praxis.Rendering;
using Xunit;

namespace Praxis.Tests.Unit.Rendering;

public class Light_IsRight
{
    static readonly CameraModel Camera = CameraModel.FromFov(48, 48, 50);

    public static TheoryData<RectLight> Lamps => new(
        new RectLight(new(0.2, 0.1, 1), new(0.3, 0, 0), new(0, -0.2, 0), new(3, 2, 1)), // above the plane
        new RectLight(new(0.9, 0.2, 0.3), new(0, 0.4, 0), new(0.1, 0, 0.5), new(3, 2, 1)), // through the horizon of the plane
        new RectLight(new(0.1, 0, 0.06), new(0.05, 0.01, 0), new(0, -0.05, 0), new(3, 2, 1))); // nearly touching it

    [Theory, MemberData(nameof(Lamps))]
    public void DirectLight_OfARectangle_MatchesTheIntegral(RectLight lamp)
    {
        const double reflectance = 0.6;
        var builder = new RenderSceneBuilder { Environment = EnvironmentLight.Uniform(Vec3.Zero) };
        builder.AddInstance(builder.AddMesh(Shapes.Rectangle(10, 10)), builder.AddMaterial(Scenes.Matte(reflectance), null), 1, 1);
        builder.AddLight(lamp);
        Pose X_WC = Pose.LookAt(new(-0.4, -0.6, 1.2), Vec3.Zero, Vec3.UnitZ);
        Film film = Scenes.Render(builder.Build(), [Pose.Identity], Camera, X_WC);
        for (int y = 0; y < Camera.Height; y += 5)
            for (int x = 0; x < Camera.Width; x += 5)
            {
                if (film.Instance[x, y] == 0) continue; // the lamp itself
                Vec3 point = X_WC.P + X_WC.R.Rotate(Camera.Ray(x + 0.5, y + 0.5)) * film.Depth[x, y];
                double expected = reflectance / Math.PI * Irradiance(lamp, point) * lamp.Radiance.X;
                Assert.InRange(film.Radiance[x, y].X, expected * 0.999 - 1e-5, expected * 1.001 + 1e-5); // 1e-3: of the sum below
            }
    }

    /// <summary>By summing over small pieces of the lamp; on the plane z = 0 facing up, per radiance.</summary>
    static double Irradiance(RectLight lamp, Vec3 point)
    {
        const int pieces = 500;
        double sum = 0;
        for (int i = 0; i < pieces; i++)
            for (int j = 0; j < pieces; j++)
            {
                Vec3 to = lamp.Center + lamp.HalfU * ((2 * i + 1.0) / pieces - 1) + lamp.HalfV * ((2 * j + 1.0) / pieces - 1) - point;
                double r2 = to.LengthSquared;
                sum += Math.Max(0, to.Z) * Math.Max(0, -Vec3.Dot(to, lamp.Normal)) / (r2 * r2);
            }
        return sum * lamp.Area / (pieces * pieces);
    }

    [Theory, InlineData(0.0), InlineData(0.3), InlineData(1.0)]
    public void MatteBody_InAUniformSky_ScattersItsShare(double reflectance)
    {
        var builder = new RenderSceneBuilder { Environment = EnvironmentLight.Uniform(new(0.7, 0.8, 0.9)) };
        builder.AddInstance(builder.AddMesh(Shapes.Sphere(0.5, 64, 32)), builder.AddMaterial(Scenes.Matte(reflectance), null), 1, 1);
        Film film = Scenes.Render(builder.Build(), [Pose.Identity], Camera, Pose.LookAt(new(0, -2, 0.5), Vec3.Zero, Vec3.UnitZ),
            Scenes.Bare with { Samples = 1 });
        for (int i = 0; i < film.Depth.Pixels.Length; i++)
        {
            Vector3 expected = new Vector3(0.7f, 0.8f, 0.9f) * (film.Instance.Pixels[i] == 1 ? (float)reflectance : 1);
            Assert.True(Vector3.Distance(expected, film.Radiance.Pixels[i]) < 1e-5, $"{film.Radiance.Pixels[i]} is not {expected}");
        }
    }

    [Theory, InlineData(0.05, 0), InlineData(0.5, 0), InlineData(1, 0), InlineData(0.4, 1)]
    public void WhiteBody_InAUniformSky_CannotBeSeen(double roughness, double clearCoat)
    {
        var white = new MaterialDescription { Name = "white", BaseColor = new(1, 1, 1), Roughness = roughness, ClearCoat = clearCoat };
        var builder = new RenderSceneBuilder { Environment = EnvironmentLight.Uniform(new(1, 1, 1)) };
        builder.AddInstance(builder.AddMesh(Shapes.Sphere(0.5, 64, 32)), builder.AddMaterial(white, null), 1, 1);
        Film film = Scenes.Render(builder.Build(), [Pose.Identity], Camera, Pose.LookAt(new(0, -2, 0.5), Vec3.Zero, Vec3.UnitZ));
        Assert.All(film.Radiance.Pixels, p => Assert.InRange(p.X, 1 - 1e-5f, 1 + 1e-5f));
    }

    [Fact]
    public void ClearGlass_InAUniformSky_KeepsNearlyAllLight()
    {
        var glass = new MaterialDescription { Name = "glass", BaseColor = new(1, 1, 1), Transmission = 1, Roughness = 0 };
        var builder = new RenderSceneBuilder { Environment = EnvironmentLight.Uniform(new(1, 1, 1)) };
        builder.AddInstance(builder.AddMesh(Shapes.Sphere(0.5, 128, 64)), builder.AddMaterial(glass, null), 1, 1);
        Film film = Scenes.Render(builder.Build(), [Pose.Identity], Camera, Pose.LookAt(new(0, -2, 0.5), Vec3.Zero, Vec3.UnitZ));
        Assert.All(film.Radiance.Pixels, p => Assert.True(p.X <= 1 + 1e-4f, $"{p.X}: glass may not add light"));
        Assert.InRange(film.Radiance[24, 24].X, 0.95f, 1); // what is reflected inside is dropped: 4 % at the way out
    }

    [Fact]
    public void Shadow_OfASquare_HasTheLampsShareInThePenumbra()
    {
        // a lamp of edge 0.4 at height 2, an opaque half plane at height 1: the penumbra on the floor is 0.4 wide, and linear
        var builder = new RenderSceneBuilder { Environment = EnvironmentLight.Uniform(Vec3.Zero) };
        int matte = builder.AddMaterial(Scenes.Matte(1), null);
        builder.AddInstance(builder.AddMesh(Shapes.Rectangle(20, 20)), matte, 1, 1);
        builder.AddInstance(builder.AddMesh(Shapes.Rectangle(6, 6)), matte, 2, 1);
        var lamp = new RectLight(new(0, 0, 2), new(0.2, 0, 0), new(0, -0.2, 0), new(10, 10, 10));
        RenderScene dark = Add(lamp);
        Pose X_WC = new(Quat.RotX(Math.PI), new(0, 0, 0.99)); // just below the half plane, looking down
        CameraModel camera = CameraModel.FromFov(96, 96, 60);
        Film shadowed = Scenes.Render(dark, [Pose.Identity, Pose.At(3, 0, 1)], camera, X_WC);
        Film open = Scenes.Render(dark, [Pose.Identity, Pose.At(300, 0, 1)], camera, X_WC);
        for (int x = 0; x < camera.Width; x++)
        {
            double position = camera.Ray(x + 0.5, 48).X * 0.99, share = Math.Clamp(0.5 - position / 0.4, 0, 1);
            double seen = Enumerable.Range(30, 36).Average(y => shadowed.Radiance[x, y].X / open.Radiance[x, y].X);
            Assert.InRange(seen, share - 0.04, share + 0.04); // sixteen strata within 4 x 4 pixels of 0.012 m
        }

        RenderScene Add(RectLight light)
        {
            builder.AddLight(light);
            return builder.Build();
        }
    }

    [Fact]
    public void Lamp_SeenFromItsBrightSide_Glows()
    {
        var builder = new RenderSceneBuilder { Environment = EnvironmentLight.Uniform(Vec3.Zero) };
        builder.AddLight(new(Vec3.Zero, new(1, 0, 0), new(0, 1, 0), new(2, 3, 4)));
        RenderScene scene = builder.Build();
        Film front = Scenes.Render(scene, [], Camera, Pose.LookAt(new(0, 0, 1), Vec3.Zero, Vec3.UnitY));
        Film back = Scenes.Render(scene, [], Camera, Pose.LookAt(new(0, 0, -1), Vec3.Zero, Vec3.UnitY));
        Assert.Equal(new Vector3(2, 3, 4), front.Radiance[24, 24]);
        Assert.Equal((1f, 0), (front.Depth[24, 24], front.Instance[24, 24]));
        Assert.Equal(Vector3.Zero, back.Radiance[24, 24]);
    }

    [Fact]
    public void Texture_FarAway_IsItsLinearMean()
    {
        var checks = new Image<Rgba32>(64, 64);
        for (int i = 0; i < checks.Pixels.Length; i++) checks.Pixels[i] = (i / 64 + i) % 2 == 0 ? new(255, 255, 255) : new(0, 0, 0);
        var builder = new RenderSceneBuilder { Environment = EnvironmentLight.Uniform(new(1, 1, 1)) };
        MaterialDescription tiled = Scenes.Matte(1) with { Texture = new("checks", 1, TileSize: 0.5, default, default) };
        builder.AddInstance(builder.AddMesh(Shapes.Rectangle(100, 100)), builder.AddMaterial(tiled, checks), 1, 1);
        Film film = Scenes.Render(builder.Build(), [Pose.Identity], Camera, Pose.LookAt(new(0, 0, 20), Vec3.Zero, Vec3.UnitY));
        Assert.All(film.Radiance.Pixels, p => Assert.InRange(p.X, 0.49f, 0.51f)); // half of the texels; 8 bits per level
    }

    [Fact]
    public void Texture_NearBy_LiesWhereUvsAndTileSizePutIt()
    {
        var halves = new Image<Rgba32>(64, 64);
        for (int i = 0; i < halves.Pixels.Length; i++) halves.Pixels[i] = i % 64 < 32 ? new(255, 0, 0) : new(0, 0, 255);
        var builder = new RenderSceneBuilder { Environment = EnvironmentLight.Uniform(new(1, 1, 1)) };
        MaterialDescription tiled = Scenes.Matte(1) with { Texture = new("halves", 1, TileSize: 0.5, default, default) };
        builder.AddInstance(builder.AddMesh(Shapes.Rectangle(1, 1)), builder.AddMaterial(tiled, halves), 1, 1);
        CameraModel camera = new(80, 80, 80, 80, 40, 40);
        // one pixel is 1/80 m
        Film film = Scenes.Render(builder.Build(), [Pose.Identity], camera, Pose.LookAt(new(0, 0, 1), Vec3.Zero, Vec3.UnitY));
        foreach (int x in (int[])[5, 15, 25, 35, 45, 55, 65, 75])
            Assert.Equal(x / 20 % 2 == 0 ? new Vector3(1, 0, 0) : new Vector3(0, 0, 1), film.Radiance[x, 40]);
    }
}
