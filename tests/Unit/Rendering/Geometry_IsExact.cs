using Praxis.Core;
using Praxis.Rendering;
using Xunit;

namespace Praxis.Tests.Unit.Rendering;

public class Geometry_IsExact
{
    const double DepthTolerance = 1e-5; // relative

    static readonly CameraModel Camera = new(160, 120, 140, 150, 81.3, 57.9); // nothing symmetric about it

    [Fact]
    public void Depth_OfAPlane_MatchesTheClosedForm()
    {
        var builder = new RenderSceneBuilder();
        builder.AddInstance(builder.AddMesh(Shapes.Rectangle(40, 40)), builder.AddMaterial(Scenes.Matte(0.5), null), 9, 4);
        Pose X_WI = new(Quat.RotX(0.4) * Quat.RotY(-0.3), new(0.1, 0.2, -0.5)), X_WC = Pose.LookAt(new(0.3, -0.4, 1.6), new(0.2, 0.1, 0), Vec3.UnitY);
        Film film = Scenes.Render(builder.Build(), [X_WI], Camera, X_WC);
        Vec3 n = X_WI.R.AxisZ;
        ForEachPixel(Camera, (x, y, ray_W) =>
        {
            double depth = Vec3.Dot(n, X_WI.P - X_WC.P) / Vec3.Dot(n, ray_W);
            Assert.InRange(film.Depth[x, y] / depth, 1 - DepthTolerance, 1 + DepthTolerance);
            Assert.Equal((9, 4), (film.Instance[x, y], film.Semantic[x, y]));
        }, X_WC);
    }

    [Fact]
    public void Depth_OfASphere_MatchesTheClosedForm()
    {
        const double radius = 0.1;
        var builder = new RenderSceneBuilder();
        builder.AddInstance(builder.AddMesh(Shapes.Sphere(radius, 400, 200)), builder.AddMaterial(Scenes.Matte(0.5), null), 1, 1);
        Pose X_WI = new(Quat.RotX(1.1), new(0.5, 1, 0.2)), X_WC = Pose.LookAt(new(0.3, -1, 0.4), X_WI.P, Vec3.UnitZ);
        CameraModel camera = Camera with { Fx = 900, Fy = 950 };
        Film film = Scenes.Render(builder.Build(), [X_WI], camera, X_WC);
        int hits = 0;
        ForEachPixel(camera, (x, y, ray_W) =>
        {
            Vec3 toCenter = X_WI.P - X_WC.P;
            double a = ray_W.LengthSquared, b = Vec3.Dot(ray_W, toCenter), d = b * b - a * (toCenter.LengthSquared - radius * radius);
            if (d < 0) Assert.Equal(0, film.Depth[x, y]); // the mesh lies inside the sphere
            if (d < 0.2 * a * radius * radius) return; // towards the silhouette facets leave the sphere by more than the tolerance
            double depth = (b - Math.Sqrt(d)) / a;
            Assert.InRange(film.Depth[x, y] / depth, 1 - DepthTolerance, 1 + DepthTolerance); // facets lie up to 1e-5 m inside at this slant
            hits++;
        }, X_WC);
        Assert.True(hits > 1000);
    }

    [Fact]
    public void Projection_OfRandomTriangles_IsRightToAThousandthOfAPixel()
    {
        var random = Rng.FromSeed(11).Sequence("triangles");
        for (int trial = 0; trial < 40; trial++)
        {
            Mesh mesh = Shapes.Soup(1, 1.5, ref random);
            var builder = new RenderSceneBuilder();
            builder.AddInstance(builder.AddMesh(mesh), builder.AddMaterial(Scenes.Matte(0.5), null), 1, 1);
            Pose X_WI = Shapes.RandomPose(ref random, 0.5), X_WC = Pose.LookAt(new(0.2, -3, 0.4), Vec3.Zero, Vec3.UnitZ);
            Film film = Scenes.Render(builder.Build(), [X_WI], Camera, X_WC);
            var corners = mesh.Positions.Select(p => Camera.Project(X_WC.Inverse() * (X_WI * new Vec3(p.X, p.Y, p.Z)))).ToArray();
            ForEachPixel(Camera, (x, y, _) =>
            {
                double inside = DistanceInside(corners, x + 0.5, y + 0.5);
                if (Math.Abs(inside) > 1e-3) Assert.Equal(inside > 0 ? 1 : 0, film.Instance[x, y]);
            }, X_WC);
        }
    }

    [Fact]
    public void Edges_BetweenTriangles_LeaveNoCracks()
    {
        var builder = new RenderSceneBuilder();
        builder.AddInstance(builder.AddMesh(Shapes.Sphere(1, 61, 37)), builder.AddMaterial(Scenes.Matte(0.5), null), 1, 1);
        var random = Rng.FromSeed(2).Sequence("views");
        RenderScene scene = builder.Build();
        for (int trial = 0; trial < 20; trial++) // from inside, so that triangles lie all around the camera
        {
            Film film = Scenes.Render(scene, [Shapes.RandomPose(ref random, 1)], Camera, Pose.Identity);
            Assert.All(film.Instance.Pixels, id => Assert.Equal(1, id));
            Assert.All(film.Depth.Pixels, depth => Assert.InRange(depth, 0.01f, 2));
        }
    }

    [Fact]
    public void Labels_ComeFromPixelCentres_AndAreNeverMixed()
    {
        (RenderScene scene, Pose[] poses, Pose X_WC) = Scenes.StillLife();
        Film one = Scenes.Render(scene, poses, Camera, X_WC, Scenes.Bare with { Samples = 1 }), four = Scenes.Render(scene, poses, Camera, X_WC);
        Assert.Equal(one.Depth.Pixels, four.Depth.Pixels);
        Assert.Equal(one.Instance.Pixels, four.Instance.Pixels);
        Assert.Equal(one.Semantic.Pixels, four.Semantic.Pixels);
    }

    static void ForEachPixel(CameraModel camera, Action<int, int, Vec3> check, Pose X_WC)
    {
        for (int y = 0; y < camera.Height; y++)
            for (int x = 0; x < camera.Width; x++) check(x, y, X_WC.R.Rotate(camera.Ray(x + 0.5, y + 0.5)));
    }

    /// <summary>Distance in pixels to the nearest edge, positive inside.</summary>
    static double DistanceInside((double U, double V, double Depth)[] corner, double u, double v)
    {
        double orientation = Cross(corner[0], corner[1], corner[2].U, corner[2].V), least = double.MaxValue;
        for (int k = 0; k < 3; k++)
        {
            var (a, b) = (corner[k], corner[(k + 1) % 3]);
            least = Math.Min(least, Cross(a, b, u, v) * Math.Sign(orientation) / Math.Sqrt((b.U - a.U) * (b.U - a.U) + (b.V - a.V) * (b.V - a.V)));
        }
        return least;

        static double Cross((double U, double V, double) a, (double U, double V, double) b, double u, double v) =>
            (b.U - a.U) * (v - a.V) - (b.V - a.V) * (u - a.U);
    }
}
