using System.Numerics;
using Praxis.Core;
using Praxis.Rendering;
using Xunit;

namespace Praxis.Tests.Unit.Rendering;

/// <summary>Meshes whose vertices are told per frame, beside rigid ones that are moved by their poses.</summary>
public class Meshes_Deform
{
    static readonly CameraModel Camera = CameraModel.FromFov(101, 67, 45);
    static readonly Mesh Ball = Smooth(Shapes.Sphere(0.2, 48, 24));
    static readonly Pose X_WC = Pose.LookAt(new(0.3, -1.1, 0.6), new(0, 0, 0.1), Vec3.UnitZ);
    static readonly Pose Moved = new(Quat.FromAxisAngle(new(0.6, 0, 0.8), 0.7), new(0.1, -0.05, 0.15));

    [Fact]
    public void MovedVertices_AreSeenAsAMovedBody() => Compare(TracerKind.Managed);

    [FactIfEmbree]
    public void MovedVertices_AreSeenAsAMovedBody_ByEmbree() => Compare(TracerKind.Embree);

    static void Compare(TracerKind tracer)
    {
        Film rigid = Render(Scene(deforms: false), [], Moved, tracer);
        Film soft = Render(Scene(deforms: true), Positions(Moved), Pose.Identity, tracer);
        Assert.Equal(rigid.Instance.Pixels, soft.Instance.Pixels);
        for (int i = 0; i < rigid.Depth.Pixels.Length; i++)
        {
            Assert.Equal(rigid.Depth.Pixels[i], soft.Depth.Pixels[i], 2e-5f); // m, float32 vertices
            Assert.InRange(Math.Abs(rigid.Color.Pixels[i].G - soft.Color.Pixels[i].G), 0, 1);
        }
    }

    [FactIfEmbree]
    public void BothTracers_SeeTheSameDeformation()
    {
        Vector3[] squashed = [.. Ball.Positions.Select(p => new Vector3(1.5f * p.X, p.Y, 0.5f * p.Z + 0.3f * p.X * p.X + 0.15f))];
        RenderScene scene = Scene(deforms: true);
        Film ours = Render(scene, squashed, Pose.Identity, TracerKind.Managed);
        Film theirs = Render(scene, squashed, Pose.Identity, TracerKind.Embree);
        Assert.Equal(ours.Instance.Pixels, theirs.Instance.Pixels);
        int different = ours.Color.Pixels.Zip(theirs.Color.Pixels).Count(p => Math.Abs(p.First.G - p.Second.G) > 2);
        Assert.True(different < 0.002 * ours.Color.Pixels.Length, $"{different} pixels differ"); // rays that graze an edge fall either way
    }

    [Fact]
    public void Frame_DependsOnItsArgumentsAlone() => RenderAgain(TracerKind.Managed);

    [FactIfEmbree]
    public void Frame_DependsOnItsArgumentsAlone_ByEmbree() => RenderAgain(TracerKind.Embree);

    static void RenderAgain(TracerKind tracer)
    {
        RenderScene scene = Scene(deforms: true);
        using var renderer = new FrameRenderer(scene, tracer, RenderSettings.Standard);
        var film = new Film(Camera.Width, Camera.Height);
        renderer.Render(Poses(Pose.Identity), Positions(Moved), Camera, X_WC, 1, film);
        string first = Scenes.Hash(film);
        renderer.Render(Poses(Pose.Identity), new Vector3[Ball.Positions.Length], Camera, X_WC, 1, film);
        Assert.NotEqual(first, Scenes.Hash(film));
        renderer.Render(Poses(Pose.Identity), Positions(Moved), Camera, X_WC, 1, film);
        Assert.Equal(first, Scenes.Hash(film));
    }

    [Fact]
    public void TrianglesWithoutArea_AreNotSeen()
    {
        RenderScene scene = Scene(deforms: true);
        Film film = Render(scene, new Vector3[Ball.Positions.Length], Pose.Identity, TracerKind.Managed);
        Assert.DoesNotContain((ushort)2, film.Instance.Pixels);
        Assert.Equal(0, Scenes.BadPixels(film));
    }

    [Fact]
    public void Frame_AllocatesNothing()
    {
        Vector3[] positions = Positions(Moved), others = Positions(Pose.At(0, 0, 0.1));
        Pose[] poses = Poses(Pose.Identity);
        using var renderer = new FrameRenderer(Scene(deforms: true), TracerKind.Managed, RenderSettings.Standard);
        var film = new Film(Camera.Width, Camera.Height);
        for (ulong seed = 1; seed < 4; seed++) renderer.Render(poses, positions, Camera, X_WC, seed, film);
        long before = GC.GetAllocatedBytesForCurrentThread();
        renderer.Render(poses, others, Camera, X_WC, 4, film);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    [Fact]
    public void WrongPositions_AreNamed()
    {
        RenderScene scene = Scene(deforms: true);
        var few = Assert.Throws<PraxisException>(() => Render(scene, [], Pose.Identity, TracerKind.Managed));
        Assert.Contains($"{Ball.Positions.Length} vertices, but 0 positions", few.Message, StringComparison.Ordinal);
        Vector3[] torn = Positions(Moved);
        torn[7].Y = float.NaN;
        var bad = Assert.Throws<PraxisException>(() => Render(scene, torn, Pose.Identity, TracerKind.Managed));
        Assert.Contains("vertex 7", bad.Message, StringComparison.Ordinal);
    }

    static RenderScene Scene(bool deforms)
    {
        var builder = new RenderSceneBuilder();
        builder.AddInstance(builder.AddMesh(Shapes.Rectangle(2, 2)), builder.AddMaterial(Scenes.Matte(0.5), null), 1, 1);
        int ceramic = builder.AddMaterial(new() { Name = "ceramic", Roughness = 0.4, BaseColor = new(0.6, 0.5, 0.4) }, null);
        builder.AddInstance(builder.AddMesh(Ball, deforms), ceramic, 2, 2);
        builder.AddLight(new(new(0.3, -0.2, 1), new(0.2, 0, 0), new(0, -0.2, 0), new(8, 7, 6)));
        return builder.Build();
    }

    static Film Render(RenderScene scene, Vector3[] positions, Pose ball, TracerKind tracer)
    {
        using var renderer = new FrameRenderer(scene, tracer, RenderSettings.Standard);
        var film = new Film(Camera.Width, Camera.Height);
        renderer.Render(Poses(ball), positions, Camera, X_WC, 1, film);
        return film;
    }

    static Pose[] Poses(Pose ball) => [Pose.Identity, ball];

    // with the mean of the facets around every point, which is not quite the sphere's normal
    static Mesh Smooth(Mesh mesh)
    {
        var sums = new Dictionary<Vector3, Vec3>();
        for (int t = 0; t < mesh.Triangles.Length; t += 3)
        {
            Vec3[] p = [.. mesh.Triangles[t..(t + 3)].Select(i => mesh.Positions[i]).Select(v => new Vec3(v.X, v.Y, v.Z))];
            Vec3 face = Vec3.Cross(p[1] - p[0], p[2] - p[0]);
            foreach (int i in mesh.Triangles[t..(t + 3)])
                sums[mesh.Positions[i]] = sums.GetValueOrDefault(mesh.Positions[i]) + face;
        }
        return new()
        {
            Positions = mesh.Positions, Uvs = mesh.Uvs, Triangles = mesh.Triangles,
            Normals = [.. mesh.Positions.Select(p => sums[p].Normalized().ToVector3())],
        };
    }

    static Vector3[] Positions(Pose x) => [.. Ball.Positions.Select(p => (x * new Vec3(p.X, p.Y, p.Z)).ToVector3())];
}
